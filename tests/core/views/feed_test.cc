// SPDX-License-Identifier: MIT

#include "core/views/feed.h"

#include "core/views/paging.h"
#include "sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

Node feed_view(const Sample& sample) {
  return drawn(
      [&](TreeWriter& out) { write_feed(out, sample.context(), page_window(sample.context())); });
}

std::string asked(std::string_view now, std::string_view state = "") {
  return at_moment(now, "view=feed" + std::string(state.empty() ? "" : "&") + std::string(state));
}

Lines feed_lines(const std::string& file, std::string_view state = "") {
  return lines_of(feed_view(ask(file, asked("2021-05-15T08:00", state))));
}

std::string two_issues() {
  return R"({"version":1,"title":"Nytt","language":"sv","issues":[)"
         R"({"id":"n1","title":"Mars","datePublished":"2021-03-03","articles":[{"id":"a1","title":"Vinter och dialog"}]},)"
         R"({"id":"n2","title":"Maj","datePublished":"2021-05-05","summary":"Om **våren**.","articles":[)"
         R"({"id":"a2","title":"Vår","text":"Om dialog."},{"id":"a3","title":"Sommar"}]},)"
         R"({"id":"n3","title":"Augusti","datePublished":"2021-08-31","articles":[{"id":"a4","title":"Höst"}]}]})";
}

}  // namespace

TEST_CASE("The newest issue stands first, the file's order within it, one to come too", "[feed]") {
  CHECK(feed_lines(two_issues()) == Lines{"### Augusti tisdag 31 augusti 2021", "#### Höst",
                                          "Nyhet", "### Maj onsdag 5 maj 2021", "Om **våren**.",
                                          "#### Vår", "Nyhet", "Om dialog.", "#### Sommar", "Nyhet",
                                          "### Mars onsdag 3 mars 2021", "#### Vinter och dialog",
                                          "Nyhet"});
}

TEST_CASE("Articles stand under the newsletter's sections", "[feed]") {
  const std::string file = feed_of(
      R"({"id":"a1","title":"Först"},{"id":"a2","title":"A","section":"På gång"},)"
      R"({"id":"a3","title":"B","section":"På gång"},{"id":"a4","title":"C","section":"Övrigt"},{"id":"a5","title":"Sist"})");
  CHECK(feed_lines(file) == Lines{"### Maj onsdag 5 maj 2021", "#### Först", "Nyhet",
                                  "#### På gång", "##### A", "Nyhet", "##### B", "Nyhet",
                                  "#### Övrigt", "##### C", "Nyhet", "#### Sist", "Nyhet"});
}

TEST_CASE("Found by words, the best match stands first and says its issue", "[feed]") {
  const Sample sample = ask(two_issues(), asked("2021-05-15T08:00", "q=dialog"));
  CHECK(lines_of(feed_view(sample)) == Lines{"### Vinter och dialog",
                                             "Nyhet · Mars · onsdag 3 mars 2021", "### Vår",
                                             "Nyhet · Maj · onsdag 5 maj 2021", "Om dialog."});
}

TEST_CASE("A source that the headline names is not said again", "[feed]") {
  const auto meta = [](std::string_view title, std::string_view source) {
    const std::string file = feed_of(R"({"id":"a1","title":")" + std::string(title) +
                                     R"(","source":")" + std::string(source) + R"("})");
    return words_of(all_with_class(feed_view(ask(file, asked("2021-05-15T08:00"))), "kal-meta"));
  };
  CHECK(meta("Ny rapport från Boverket", "Boverket") == Lines{"Nyhet"});
  CHECK(meta("BOVERKETS nya rapport", "Boverket") == Lines{"Nyhet"});
  CHECK(meta("SKR:s rapport", "SKR") == Lines{"Nyhet"});
  CHECK(meta("Ny rapport", "Boverket") == Lines{"Nyhet · Boverket"});
  CHECK(meta("Skriv en rapport", "SKR") == Lines{"Nyhet · SKR"});
  CHECK(meta("Ny rapport", "") == Lines{"Nyhet"});
}

TEST_CASE("An article says its dates, by title where the event has another", "[feed]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Artikeln","startDate":"2021-05-20T09:00","endDate":"2021-05-20T10:30"},)"
      R"({"id":"e2","title":"Fest","startDate":"2021-06-01","eventStatus":"cancelled"},)"
      R"({"id":"e3","title":"Mässa","startDate":"2021-06-02","eventStatus":"postponed"},)"
      R"({"id":"e4","title":"Kurs","startDate":"2021-05-10","endDate":"2021-05-24","sessions":[)"
      R"({"startDate":"2021-05-10"},{"startDate":"2021-05-17"},{"startDate":"2021-05-24"}]})",
      R"(,"deadlines":[{"id":"d1","title":"Anmälan","date":"2021-05-14"}])");
  CHECK(feed_lines(file) == Lines{"### Maj onsdag 5 maj 2021", "#### Artikeln", "Nyhet",
                                  "torsdag 20 maj 2021 kl.\u00a09.00–10.30",
                                  "Inställt: Fest: tisdag 1 juni 2021",
                                  "Uppskjutet: Mässa: Datum ej bestämt",
                                  "Kurs: måndag 17 maj 2021 och 1 tillfälle till",
                                  "Anmälan: fredag 14 maj 2021 Har passerat"});
}

TEST_CASE("A course that is over says its first day and how many followed", "[feed]") {
  const std::string file = with_events(
      R"({"id":"e4","title":"Kurs","startDate":"2020-05-10","endDate":"2020-05-24","sessions":[)"
      R"({"startDate":"2020-05-24"},{"startDate":"2020-05-10"},{"startDate":"2020-05-17"}]})");
  CHECK(feed_lines(file).back() == "Kurs: söndag 10 maj 2020 och 2 tillfällen till");
}

TEST_CASE("An article shows its summary, else the beginning of its text", "[feed]") {
  std::string sentence;
  for (int i = 0; i < 60; ++i) sentence += "sommar ";
  const std::string file = feed_of(
      R"({"id":"a1","title":"A","summary":"Kort.","text":"Långt."},{"id":"a2","title":"B","text":")" +
      sentence + R"("})");
  const Node view = feed_view(ask(file, asked("2021-05-15T08:00")));
  const Lines summaries = words_of(all_with_class(view, "kal-summary"));
  REQUIRE(summaries.size() == 2);
  CHECK(summaries[0] == "Kort.");
  CHECK(summaries[1].size() < 290);
  CHECK(summaries[1].substr(summaries[1].size() - 9) == "sommar…");
}

TEST_CASE("What is in another language says which", "[feed]") {
  const std::string file =
      feed_of(R"({"id":"a1","title":"Spring","summary":"On spring.","language":"en"})");
  const Node view = feed_view(ask(file, asked("2021-05-15T08:00")));
  const auto foreign = all(view, [](const Node& node) { return has(node, Attribute::lang); });
  REQUIRE(foreign.size() == 2);
  CHECK(print_html(*foreign[0]) == R"(<span lang="en" dir="auto">Spring</span>)");
  CHECK(print_html(*foreign[1]) == R"(<p class="kal-summary" lang="en" dir="auto">On spring.</p>)");
}

TEST_CASE("An article's title is a link to it", "[feed]") {
  const Node view =
      feed_view(ask(feed_of(R"({"id":"a1","title":"A"})"), asked("2021-05-15T08:00")));
  CHECK(print_html(one_with_class(view, "kal-article-title")) ==
        "<h4 class=\"kal-article-title\" part=\"item-title\">"
        "<a href=\"?kal-view=feed&amp;kal-item=a1\" data-state=\"view=feed&amp;item=a1\" "
        "data-do=\"open\" "
        "data-item=\"a1\">A</a></h4>");
}

TEST_CASE("Keys are the file's ids, told apart where two files use one", "[feed]") {
  const std::string file = feed_of(R"({"id":"a1","title":"A"})");
  const Node view = feed_view(ask_all({file, file}, asked("2021-05-15T08:00")));
  Lines keys;
  for (const Node* node :
       all(view, [](const Node& other) { return has(other, Attribute::data_key); })) {
    keys.push_back(value_of(*node, Attribute::data_key));
  }
  CHECK(keys == Lines{"b-n1", "a-a1", "b2-n1", "a2-a1"});
}

TEST_CASE("The five newsletters are all in the feed, five issues and no more", "[feed]") {
  const Sample sample =
      ask(example("demokrati.json"), asked("2021-05-01T08:00", "page=2") + "&first=1");
  CHECK(sample.answer.hits.size() == 51);
  const Node view = feed_view(sample);
  CHECK(all_with_class(view, "kal-article").size() == 40);
  const Node rest =
      feed_view(ask(example("demokrati.json"), asked("2021-05-01T08:00", "page=3") + "&first=1"));
  CHECK(all_with_class(rest, "kal-article").size() == 51);
  CHECK(all_with_class(rest, "kal-issue").size() == 5);
}

TEST_CASE("What was searched for is marked, in the title and in the stretch of text that has it",
          "[feed]") {
  const std::string file = feed_of(
      R"({"id":"a1","title":"Medborgardialog","summary":"Kort.","text":"Ett stycke.\n\nSedan om dialogen."})");
  const Node root = feed_view(ask(file, at_moment("2021-05-01T08:00", "view=feed&q=dialog")));
  const auto marks = all(root, [](const Node& node) { return is(node, Tag::mark); });
  CHECK(words_of(marks) == Lines{"dialog", "dialogen"});
  CHECK(words_of(one_with_class(root, "kal-summary")) == "Ett stycke. Sedan om dialogen.");
}
