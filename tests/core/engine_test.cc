// SPDX-License-Identifier: MIT

#include "core/engine.h"

#include <catch2/catch.hpp>

#include "views/sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// The text of a member of a JSON object that holds no escapes.
std::string member(const std::string& json, const std::string& name) {
  const std::string start = '"' + name + "\":\"";
  const std::size_t begin = json.find(start);
  if (begin == std::string::npos) return "(none)";
  return json.substr(begin + start.size(),
                     json.find('"', begin + start.size()) - begin - start.size());
}

void must_load(Engine& engine, const std::string& file) {
  const std::string answer = engine.load("issues.json", file);
  INFO(answer);
  REQUIRE(contains(answer, "\"usable\":true"));
}

const char* const event_file =
    R"({"version":1,"title":"Nytt","language":"sv","issues":[{"id":"n1","title":"Maj",)"
    R"("datePublished":"2021-05-05","articles":[{"id":"a1","title":"Artikeln","kind":"event","events":[)"
    R"({"id":"e1","title":"Torgdag","startDate":"2021-06-10"}]}]}]})";

}  // namespace

TEST_CASE("Loading says how it went", "[engine]") {
  Engine engine;
  CHECK(engine.load("issues.json", event_file) ==
        R"({"usable":true,"errors":0,"warnings":0,"language":"sv"})");
}

TEST_CASE("An unusable file adds nothing but its diagnostics", "[engine]") {
  Engine engine;
  must_load(engine, event_file);
  const std::string before = engine.render("now=2021-05-01T08:00");
  CHECK(contains(engine.load("trasig.json", "{"), R"({"usable":false,"errors":1,)"));
  const std::string after = engine.render("now=2021-05-01T08:00");
  CHECK(contains(after, "\"total\":1"));
  CHECK(before.substr(before.find("\"tree\"")) == after.substr(after.find("\"tree\"")));
  CHECK(contains(engine.diagnostics("format=text&lang=sv"), "trasig.json:1:2: fel: "));
  CHECK(contains(engine.diagnostics("format=text&lang=en"), "trasig.json:1:2: error: "));
  CHECK(contains(engine.diagnostics("format=json"), R"("errors":1,"warnings":0})"));
}

TEST_CASE("Without a usable file there is nothing to draw and nothing to find", "[engine]") {
  Engine engine;
  CHECK(contains(engine.render("now=2021-05-01T08:00"), "\"tree\":null"));
  CHECK(engine.render_html("now=2021-05-01T08:00").html.empty());
  CHECK(contains(engine.query("now=2021-05-01T08:00"), R"({"total":0,"items":[],)"));
  CHECK(engine.diagnostics("format=text").empty());
}

TEST_CASE("A rendering says state, total, counts, status, hash, language and tree", "[engine]") {
  Engine engine;
  must_load(engine, event_file);
  const std::string answer =
      engine.render("now=2021-05-01T08:00&state=" + encoded("type=event&type=nonsense&page=1"));
  CHECK(member(answer, "state") == "type=event");
  CHECK(contains(answer, "\"total\":1,"));
  CHECK(contains(
      answer,
      R"("counts":{"type":{"event":1},"kind":{"event":1},"language":{"sv":1},"issue":{"n1":1}})"));
  CHECK(member(answer, "status") == "1 händelse");
  CHECK(member(answer, "hash") == engine.data_hash());
  CHECK(member(answer, "lang") == "sv");
  CHECK(member(answer, "dir") == "ltr");
  CHECK(contains(answer, R"("tree":["div",{"class":"kal",)"));
}

TEST_CASE("The tree and the HTML are the same", "[engine]") {
  Engine engine;
  must_load(engine, event_file);
  const Rendering rendering = engine.render_html("now=2021-05-01T08:00&state=q%3Dtorg");
  CHECK(rendering.state == "q=torg");
  CHECK(rendering.title == "Nytt");
  CHECK(rendering.language == "sv");
  CHECK(rendering.direction == "ltr");
  CHECK(contains(rendering.html, "<div class=\"kal\" part=\"root\" lang=\"sv\" dir=\"ltr\">"));
  CHECK(contains(rendering.html, "<mark>Torg</mark>dag"));
}

TEST_CASE("The search index is made in parts, before a search or by it", "[engine]") {
  Engine in_parts;
  Engine at_once;
  CHECK(in_parts.prepare());
  for (Engine* engine : {&in_parts, &at_once}) must_load(*engine, example("demokrati.json"));
  const std::string request = "now=2021-05-01T08:00&state=" + encoded("view=feed&q=dialog");
  (void)in_parts.render("now=2021-05-01T08:00");
  CHECK_FALSE(in_parts.prepare());
  while (!in_parts.prepare()) {
  }
  CHECK(in_parts.render(request) == at_once.render(request));
}

TEST_CASE("A view that is not offered is another in the answer's state", "[engine]") {
  Engine engine;
  must_load(engine, event_file);
  CHECK(member(engine.render("now=2021-05-01T08:00&views=agenda&state=view%3Dfeed"), "state")
            .empty());
  CHECK(member(engine.render("now=2021-05-01T08:00&views=feed"), "state") == "view=feed");
}

TEST_CASE("Several files are shown as one", "[engine]") {
  Engine engine;
  must_load(engine, event_file);
  must_load(engine,
            R"({"version":1,"title":"Annat","language":"sv","issues":[{"id":"n1","title":"Maj",)"
            R"("datePublished":"2021-05-06","articles":[{"id":"a1","title":"B","events":[)"
            R"({"id":"e1","title":"Loppis","startDate":"2021-06-11"}]}]}]})");
  const std::string html = engine.render_html("now=2021-05-01T08:00").html;
  CHECK(contains(html, "2 händelser"));
  CHECK(html.find("Torgdag") < html.find("Loppis"));
  CHECK(contains(html, ">Nytt</h2>"));
  CHECK(contains(engine.query("now=2021-05-01T08:00"), "{\"total\":2,"));
}

TEST_CASE("The hash tells data apart", "[engine]") {
  Engine engine;
  CHECK(engine.data_hash() == "cbf29ce484222325");
  must_load(engine, event_file);
  const std::string once = engine.data_hash();
  CHECK(once.size() == 16);
  Engine same;
  must_load(same, event_file);
  CHECK(same.data_hash() == once);
  must_load(same, event_file);
  CHECK(same.data_hash() != once);
  Engine changed;
  must_load(changed, std::string(event_file) + " ");
  CHECK(changed.data_hash() != once);
}

TEST_CASE("The texts come in the asked language, else in the file's", "[engine]") {
  Engine swedish;
  must_load(swedish, event_file);
  const auto status = [](Engine& engine, const std::string& language) {
    return member(engine.render("now=2021-05-01T08:00&lang=" + language), "status");
  };
  CHECK(status(swedish, "") == "1 händelse");
  CHECK(status(swedish, "en") == "1 event");
  CHECK(status(swedish, "en-GB") == "1 event");
  CHECK(status(swedish, "sv") == "1 händelse");
  CHECK(status(swedish, "tlh") == "1 händelse");
  Engine english;
  std::string file = event_file;
  file.replace(file.find("\"sv\""), 4, "\"en\"");
  must_load(english, file);
  CHECK(status(english, "") == "1 event");
  CHECK(status(english, "tlh") == "1 event");
  CHECK(status(english, "sv") == "1 händelse");
}

TEST_CASE("One engine answers in two languages in turn", "[engine]") {
  Engine engine;
  must_load(engine, example("tva-sprak.json"));
  const std::string swedish = engine.render("now=2026-11-21T12:00&lang=sv");
  const std::string english = engine.render("now=2026-11-21T12:00&lang=en");
  CHECK(member(swedish, "lang") == "sv");
  CHECK(member(english, "lang") == "en");
  CHECK(engine.render("now=2026-11-21T12:00&lang=sv") == swedish);
}

TEST_CASE("A file's own wording is used in its language", "[engine]") {
  Engine engine;
  std::string file = event_file;
  const std::string messages =
      R"("messages":{"sv":{"view_agenda":"Evenemang","events_count":{"one":"{number} träff"}},"en":{"view_agenda":"What’s on"}},)";
  file.insert(1, messages);
  must_load(engine, file);
  const std::string swedish = engine.render_html("now=2021-05-01T08:00&lang=sv").html;
  CHECK(contains(swedish, ">Evenemang</a>"));
  CHECK(contains(swedish, ">1 träff</h3>"));
  const std::string english = engine.render_html("now=2021-05-01T08:00&lang=en").html;
  CHECK(contains(english, ">What’s on</a>"));
  CHECK(contains(english, ">1 event</h3>"));
}

TEST_CASE("A query answers for any view, in pages only where the state names one", "[engine]") {
  Engine engine;
  must_load(engine, example("demokrati.json"));
  CHECK(contains(engine.query("now=2021-05-01T08:00&state=view%3Dfeed&views=agenda"),
                 "{\"total\":51,"));
  const auto items = [&](const std::string& state) {
    const std::string answer = engine.query("now=2021-05-01T08:00&state=" + encoded(state));
    int count = 0;
    for (std::size_t at = answer.find("{\"id\":"); at != std::string::npos;
         at = answer.find("{\"id\":", at + 1)) {
      ++count;
    }
    return count;
  };
  CHECK(items("view=feed") == 51);
  CHECK(items("view=feed&page=1") == 20);
  CHECK(items("view=feed&page=3") == 11);
  CHECK(items("view=feed&page=9") == 0);
}

TEST_CASE("The query and the rendering agree on every total", "[engine]") {
  Engine engine;
  must_load(engine, example("demokrati.json"));
  for (const char* state :
       {"", "when=all", "when=past", "view=feed", "q=dialog", "view=feed&q=hot",
        "topic=val&when=all", "from=2021-03-01&to=2021-03-31", "mode=online&when=all"}) {
    CAPTURE(state);
    const std::string request = "now=2021-05-01T08:00&state=" + encoded(state);
    const std::string query = engine.query(request);
    const std::string total = query.substr(1, query.find(','));
    CHECK(contains(engine.render(request), total));
  }
}

TEST_CASE("Any request at all gives an answer", "[engine]") {
  Engine engine;
  must_load(engine, event_file);
  for (const char* request :
       {"", "&&&", "state", "now=x&state=%FF%00&lang=%00", "limit=-1&first=99&state=page%3D999999",
        "heading-level=99&hosts=+&views=+&facets=+",
        "page-url=javascript:x&more-url=data:x&limit=1"}) {
    CAPTURE(request);
    CHECK(contains(engine.render(request), "\"tree\":[\"div\","));
  }
}

TEST_CASE("What never ends is found in each year that somebody asks for", "[engine]") {
  Engine engine;
  must_load(
      engine,
      R"({"version":1,"title":"Nytt","language":"sv","issues":[{"id":"n1","title":"Maj",)"
      R"("datePublished":"2021-05-05","articles":[{"id":"a1","title":"Artikeln","events":[)"
      R"({"id":"e1","title":"Kör","startDate":"2021-06-10","recurrence":"FREQ=WEEKLY"}]}]}]})");
  const auto total = [&](const std::string& state) {
    const std::string answer = engine.render("now=2021-05-01T08:00&state=" + encoded(state));
    return answer.substr(answer.find("\"total\""), 9);
  };
  CHECK(total("") == "\"total\":1");
  CHECK(total("view=month&date=2043-05") == "\"total\":1");
  CHECK(total("from=2090-01-01&to=2090-01-07") == "\"total\":1");
  CHECK(total("view=month&date=2021-05") == "\"total\":0");
  CHECK(contains(engine.query("now=2021-07-01T08:00"), "\"startDate\":\"2021-07-01\""));
}
