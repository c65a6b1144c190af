// SPDX-License-Identifier: MIT
//
// What load makes of good and of broken files. Each single defect and its words, in both languages, are in data/bad.

#include "core/load.h"

#include <catch2/catch.hpp>
#include <string>

#include "opened_feed.h"

using namespace kalendarium;
using kalendarium::sample::opened;

namespace {

std::string file_with(const std::string& articles, const std::string& top = "") {
  return R"({"version":1,"title":"Nytt","language":"sv",)" + top +
         R"("issues":[{"id":"i","title":"Maj","datePublished":"2021-05-03","articles":[)" +
         articles + "]}]}";
}

std::string event_with(const std::string& members) {
  return R"({"id":"a","title":"Kurs","events":[{"id":"e","title":"Kurs","startDate":"2021-05-12T09:00")" +
         members + "}]}";
}

Loaded load_text(const std::string& text) { return load("issues.json", text); }

std::string codes(const Loaded& loaded) {
  std::string out;
  for (const Diagnostic& diagnostic : loaded.diagnostics)
    out += (out.empty() ? "" : " ") + code_of(diagnostic);
  return out;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("A whole file becomes a feed", "[load]") {
  const Loaded loaded = load_text(R"({
    "version": 1, "title": "Nytt från Ekeby", "language": "sv", "timeZone": "Europe/Helsinki",
    "publisher": {"name": "Ekeby kommun", "email": "kommun@example.org"},
    "topics": [{"id": "demokrati", "title": {"sv": "Demokrati", "en": "Democracy"}}],
    "messages": {"en": {"show_more": "More please"}},
    "issues": [{
      "id": "2021-05", "title": "Maj 2021", "datePublished": "2021-05-03", "number": 5,
      "articles": [{
        "id": "kurs", "title": "  Kurs i\tdialog ", "kind": "course", "text": "Ett\r\n\r\nTvå", "keywords": ["demokrati", ""],
        "links": [{"title": "Program", "url": "HTTPS://example.org/p.pdf", "rel": "download", "type": "application/pdf", "size": 240000}],
        "events": [{
          "id": "kurs-1", "title": "Kurs", "startDate": "2021-05-12T09:00", "endDate": "2021-05-12T12:00+03:00",
          "eventStatus": "movedOnline", "eventAttendanceMode": "mixed", "location": "Rådhuset",
          "organizer": {"name": "SKR"}, "isAccessibleForFree": false,
          "offers": [{"price": 99.50, "priceCurrency": "SEK", "valueAddedTaxIncluded": false}],
          "accessibility": ["hearingLoop"], "image": {"url": "https://example.org/a.jpg", "alt": ""}
        }],
        "deadlines": [{"title": "Sista anmälningsdag", "date": "2021-05-10", "type": "registration"}]
      }]
    }]
  })");
  REQUIRE(codes(loaded).empty());
  REQUIRE(loaded.usable);
  CHECK(loaded.feed.time_zone == "Europe/Helsinki");
  CHECK(loaded.feed.publisher.email == "kommun@example.org");
  CHECK(loaded.feed.topics.at(0).titles.at(1).text == "Democracy");
  CHECK(loaded.feed.messages.at(0).language == "en");
  CHECK(loaded.feed.messages.at(0).key == "show_more");
  CHECK(loaded.feed.messages.at(0).text == "More please");
  CHECK(loaded.feed.issues.at(0).number == "5");
  const Article article = open_article(loaded.feed, 0);
  CHECK(article.title == "Kurs i dialog");
  CHECK(article.kind == ArticleKind::course);
  CHECK(article.text == "Ett\n\nTvå");
  CHECK(article.keywords == std::vector<std::string_view>{"demokrati"});
  CHECK(article.links.at(0).url == "https://example.org/p.pdf");
  CHECK(article.links.at(0).rel == LinkRel::download);
  CHECK(article.links.at(0).size == 240000);
  CHECK(article.deadlines.at(0).id == "kurs-d1");
  const Event& event = article.events.at(0);
  CHECK(print_moment(event.start) == "2021-05-12T09:00");
  CHECK(print_moment(event.end) == "2021-05-12T12:00");
  CHECK(event.status == EventStatus::moved_online);
  CHECK(event.mode == AttendanceMode::mixed);
  CHECK(event.location.name == "Rådhuset");
  CHECK(event.is_free == false);
  CHECK(event.offers.at(0).price_hundredths == 9950);
  CHECK(event.offers.at(0).tax_included == false);
  CHECK(event.accessibility == std::vector<std::string_view>{"hearingLoop"});
  CHECK(event.image.url == "https://example.org/a.jpg");
}

TEST_CASE("A broken part leaves its neighbours alone", "[load]") {
  const Loaded loaded = load_text(file_with(
      R"({"id":"a","title":"A","events":[{"id":"e1","title":"E","startDate":"2021-02-31"},{"id":"e2","title":"E","startDate":"2021-02-28","url":"javascript:x"}]},)"
      R"({"title":"B"},{"id":"c","title":"C","links":[{"url":"https://example.org"},{"title":"L","url":"https://example.org"}]})"));
  CHECK(codes(loaded) == "no-such-day forbidden-url missing-member missing-member");
  REQUIRE(opened(loaded.feed).at(0).size() == 2);
  const Article first = opened(loaded.feed)[0][0];
  REQUIRE(first.events.size() == 1);
  CHECK(first.events[0].id == "e2");
  CHECK(first.events[0].url.empty());
  CHECK(opened(loaded.feed)[0][1].links.size() == 1);
}

TEST_CASE("Each finding names the place it speaks of", "[load]") {
  const Loaded loaded = load_text(
      "{\n\"version\": 1, \"title\": \"Ö\", \"language\": \"sv\",\n\t\"issues\": [{\"id\": \"i\", "
      "\"title\": \"åäö\", \"datePublished\": "
      "\"igår\", \"articles\": []}]}");
  REQUIRE(codes(loaded) == "bad-date");
  const Diagnostic& found = loaded.diagnostics[0];
  CHECK(found.file == "issues.json");
  CHECK(found.path == "/issues/0/datePublished");
  CHECK(found.line == 3);
  CHECK(found.column == 58);
  CHECK(found.caret == 58);
  CHECK(found.source_line.front() == '\t');
}

TEST_CASE("Names with slashes and tildes are escaped in a path", "[load]") {
  const Loaded loaded =
      load_text(R"({"version":1,"title":"T","language":"sv","a/b~c":1,"issues":[]})");
  REQUIRE(codes(loaded) == "unknown-member");
  CHECK(loaded.diagnostics[0].path == "/a~1b~0c");
}

TEST_CASE("A long line is shown around its caret", "[load]") {
  const Loaded loaded = load_text(
      file_with(event_with(R"(,"text":")" + std::string(300, 'x') + R"(","soldOut":"å")")));
  REQUIRE(codes(loaded) == "wrong-type");
  const Diagnostic& found = loaded.diagnostics[0];
  CHECK(found.column > 400);
  CHECK(found.caret == 62);
  CHECK(found.source_line.substr(0, 6) == "\u2026xxx");
}

TEST_CASE("What a source line holds cannot turn or clear the terminal", "[load]") {
  const Loaded loaded = load_text("{\"a\": \"\u202E\x1b[2J");
  REQUIRE(codes(loaded) == "control-character");
  CHECK(loaded.diagnostics[0].source_line == "{\"a\": \"\uFFFD\uFFFD[2J");
}

TEST_CASE("Ids are unique over all kinds and letter cases, and the later one goes", "[load]") {
  const Loaded loaded = load_text(file_with(
      R"({"id":"A","title":"A","events":[{"id":"a","title":"E","startDate":"2021-05-12"}],"deadlines":[{"title":"D","date":"2021-05-01"}]},)"
      R"({"id":"a-D1","title":"B"})"));
  CHECK(codes(loaded) == "duplicate-id duplicate-id");
  CHECK(opened(loaded.feed).at(0).at(0).events.empty());
  CHECK(opened(loaded.feed)[0][0].deadlines.at(0).id == "A-d1");
  CHECK(opened(loaded.feed)[0].size() == 1);
}

TEST_CASE("A deadline keeps its number when one before it is left out", "[load]") {
  const Loaded loaded = load_text(file_with(
      R"({"id":"a","title":"A","deadlines":[{"date":"2021-05-01"},{"title":"D","date":"2021-05-02"}]})"));
  CHECK(codes(loaded) == "missing-member");
  REQUIRE(opened(loaded.feed).at(0).at(0).deadlines.size() == 1);
  CHECK(opened(loaded.feed)[0][0].deadlines[0].id == "a-d2");
}

TEST_CASE("An event whose status nobody understands is never shown", "[load]") {
  for (const std::string status : {R"("inställd")", "7", "{}", R"(["cancelled"])"}) {
    const Loaded loaded = load_text(file_with(event_with(R"(,"eventStatus":)" + status)));
    CHECK(loaded.usable);
    CHECK(opened(loaded.feed).at(0).at(0).events.empty());
  }
}

TEST_CASE("Other formats' names are understood", "[load]") {
  const Loaded loaded = load_text(
      R"({"version":1,"name":"T","inLanguage":"sv","issues":[{"id":"i","name":"I","datePublished":"2021-05-03","articles":[)"
      R"({"id":"a","name":"A","tags":["x"],"events":[{"id":"e","name":"E","start":"2021-05-12","end":"2021-05-13"}]}]}]})");
  CHECK(codes(loaded) == repeated("other-name ", 7) + "other-name");
  CHECK(loaded.feed.language == "sv");
  CHECK(opened(loaded.feed).at(0).at(0).keywords.size() == 1);
  CHECK(print_moment(opened(loaded.feed)[0][0].events.at(0).end) == "2021-05-13");
}

TEST_CASE("Names that begin with an underscore are the publisher's own", "[load]") {
  CHECK(codes(load_text(file_with(R"({"id":"a","title":"A","_rum":{"x":[1,2]},"_imported":null})")))
            .empty());
  CHECK(codes(load_text(file_with(R"({"id":"a","title":"A","_review":["date"]})"))) ==
        "review-needed");
}

TEST_CASE("Weekdays in titles are held against the date they speak of", "[load]") {
  const auto title_on = [](const std::string& title, const std::string& rest = "") {
    return codes(load_text(file_with(R"({"id":"a","title":"A","events":[{"id":"e","title":")" +
                                     title + R"(","startDate":"2021-05-12")" + rest + "}]}")));
  };
  CHECK(title_on("Onsdag: kurs").empty());
  CHECK(title_on("Kurs torsdagen den 12 maj") == "wrong-weekday");
  CHECK(title_on("Kurs TORSDAG") == "wrong-weekday");
  CHECK(title_on("Course on Thursday") == "wrong-weekday");
  CHECK(title_on("Course on Wednesday, May 12").empty());
  CHECK(title_on("Start onsdag 12/5").empty());
  CHECK(title_on("Start torsdag 12/5") == "wrong-weekday");
  CHECK(title_on("Start torsdag 13/5").empty());  // another day than the event's, but a right one
  CHECK(title_on("Måndag 10 maj 2020") == "wrong-weekday");  // a Sunday in that year
  CHECK(title_on("Torsdagar på biblioteket").empty());
  CHECK(title_on("Måndag och torsdag").empty());
  CHECK(title_on("Mat på fredag", R"(,"endDate":"2021-05-14")").empty());
  CHECK(title_on("Söndag 9 maj till fredag").empty());
}

TEST_CASE("Ends, sessions and deadlines are held against their event", "[load]") {
  CHECK(codes(load_text(file_with(event_with(R"(,"endDate":"2021-05-12")")))).empty());
  CHECK(codes(load_text(file_with(event_with(R"(,"endDate":"2021-05")")))).empty());
  CHECK(codes(load_text(file_with(event_with(R"(,"endDate":"2021-05-12T09:00")")))).empty());
  const Loaded early = load_text(file_with(event_with(R"(,"endDate":"2021-05-11")")));
  CHECK(codes(early) == "end-before-start");
  CHECK_FALSE(opened(early.feed).at(0).at(0).events.at(0).end.known());
  const std::string sessions =
      R"(,"endDate":"2021-05-14","sessions":[{"startDate":"fel"},{"startDate":"2021-05-15T09:00"}])";
  const Loaded outside = load_text(file_with(event_with(sessions)));
  CHECK(codes(outside) == "bad-date session-outside");
  CHECK(opened(outside.feed).at(0).at(0).events.at(0).sessions.size() == 1);
}

TEST_CASE("A deadline without an event belongs to the article's only one", "[load]") {
  const auto with = [](const std::string& deadline) {
    return codes(load_text(file_with(
        R"({"id":"a","title":"A","events":[{"id":"e","title":"E","startDate":"2021-05-12","endDate":"2021-05-14"}],"deadlines":[{"title":"D",)" +
        deadline + "}]}")));
  };
  CHECK(with(R"("date":"2021-05-13")").empty());
  CHECK(with(R"("date":"2021-05-15")") == "deadline-after-event");
  CHECK(with(R"("date":"2021-05-15","type":"reporting")").empty());
  CHECK(with(R"("date":"2021-05-15","event":"nix")") == "unknown-event");
}

TEST_CASE("Ids that name nothing are told and stay", "[load]") {
  const Loaded loaded = load_text(file_with(
      R"({"id":"a","title":"A","eventIds":["E","nix"],"translationOf":"b","deadlines":[{"title":"D","date":"2021-05-01","event":"nix"}]},)"
      R"({"id":"b","title":"B","translationOf":"e","events":[{"id":"e","title":"E","startDate":"2021-05-12"}]},)"
      R"({"title":"Without an id","eventIds":["none"]})"));
  CHECK(codes(loaded) ==
        "unknown-event unknown-event unknown-article missing-member unknown-event");
  CHECK(loaded.diagnostics[0].path == "/issues/0/articles/0/eventIds/1");
  CHECK(loaded.diagnostics[1].path == "/issues/0/articles/0/deadlines/0/event");
  CHECK(loaded.diagnostics[2].path == "/issues/0/articles/1/translationOf");
  CHECK(loaded.diagnostics[4].path == "/issues/0/articles/2/eventIds/0");
  const Article article = open_article(loaded.feed, 0);
  CHECK(article.event_ids == std::vector<std::string_view>{"E", "nix"});
  CHECK(article.translation_of == "b");
}

TEST_CASE("Only four kinds of address come through", "[load]") {
  const auto url = [](const std::string& text) {
    const Loaded loaded = load_text(file_with(R"({"id":"a","title":"A","url":")" + text + R"("})"));
    return codes(loaded) + "|" + std::string(opened(loaded.feed).at(0).at(0).url);
  };
  CHECK(url("https://skr.se/å?a=1#b") == "|https://skr.se/å?a=1#b");
  CHECK(url(" http://skr.se ") == "|http://skr.se");
  CHECK(url("MAILTO:a@b.se") == "|mailto:a@b.se");
  CHECK(url("tel:+4684527000") == "|tel:+4684527000");
  CHECK(url("") == "|");
  CHECK(url("JavaScript:alert(1)") == "forbidden-url|");
  CHECK(url("java\\nscript:alert(1)") == "url-without-scheme|");
  CHECK(url("\\u0001javascript:alert(1)") == "url-without-scheme|");
  CHECK(url("data:text/html,x") == "forbidden-url|");
  CHECK(url("/relativ") == "url-without-scheme|");
  CHECK(url("https:/skr.se") == "bad-url|");
  CHECK(url("https://a b") == "bad-url|");
  CHECK(url("https://a\\u202eb") == "bad-url|");
  CHECK(url("localhost:8080/x") == "forbidden-url|");
}

TEST_CASE("Numbers are read as they are written", "[load]") {
  const auto price = [](const std::string& text) {
    const Loaded loaded = load_text(
        file_with(event_with(R"(,"offers":[{"price":)" + text + R"(,"priceCurrency":"SEK"}])")));
    const std::vector<Offer> offers = opened(loaded.feed).at(0).at(0).events.at(0).offers;
    return codes(loaded) + "|" + (offers.empty() ? "" : std::to_string(offers[0].price_hundredths));
  };
  CHECK(price("2500") == "|250000");
  CHECK(price("0") == "|0");
  CHECK(price("-0") == "|0");
  CHECK(price("0.1") == "|10");
  CHECK(price("19.99") == "|1999");
  CHECK(price("2.5e3") == "|250000");
  CHECK(price("25E-1") == "|250");
  CHECK(price("-1") == "out-of-range|");
  CHECK(price("1e999") == "out-of-range|");
  CHECK(price("99999999999999999999999999") == "out-of-range|");
  CHECK(price("1e-999999999999") == "|0");
  CHECK(price("\"250\"") == "wrong-type|");
}

TEST_CASE("Text loses its controls and keeps its letters", "[load]") {
  const auto title = [](const std::string& text) {
    const Loaded loaded = load_text(file_with(R"({"id":"a","title":")" + text + R"("})"));
    return std::string(opened(loaded.feed).at(0).at(0).title);
  };
  CHECK(title("a\\u0000b\\u0007c\\u0085d") == "abcd");
  CHECK(title("a\\u202eb\\u2069c") == "abc");
  CHECK(title("rad 1\\nrad 2") == "rad 1 rad 2");
  CHECK(title("1 < 2 & 3 > 2 – “så”") == "1 < 2 & 3 > 2 – “så”");
  CHECK(title("\\ud83c\\udf89 fest") == "🎉 fest");
  CHECK(title("\\ud83c fest \\udf89\\ud83c") == "\uFFFD fest \uFFFD\uFFFD");
  CHECK(title("\\\\ud83c") == "\\ud83c");
}

TEST_CASE("A less-than sign is not markup", "[load]") {
  const auto found = [](const std::string& text) {
    return codes(load_text(file_with(R"({"id":"a","title":"A","text":")" + text + R"("})")));
  };
  CHECK(found("a < b > c").empty());
  CHECK(found("<3 och A & B").empty());
  CHECK(found("<p").empty());
  CHECK(found("<b>fet</b>") == "markup");
  CHECK(found("slut</p>") == "markup");
  CHECK(found("A &amp; B") == "markup");
}

TEST_CASE("Topics that are nearly named are pointed out once", "[load]") {
  const Loaded loaded = load_text(file_with(
      R"({"id":"a","title":"A","keywords":["Demokrati","dmokrati","fritt ord"]},{"id":"b","title":"B","keywords":["dmokrati"]})",
      R"("topics":[{"id":"demokrati","title":"Demokrati och dialog"}],)"));
  REQUIRE(codes(loaded) == "nearly-a-topic");
  CHECK(loaded.diagnostics[0].suggestion == "demokrati");
}

TEST_CASE("The top of the file is reset where it is wrong, and its issues are shown", "[load]") {
  const Loaded loaded = load_text(
      R"({"version":"1","title":7,"language":"svenska språket","timeZone":"Mars/Olympus","issues":[]})");
  CHECK(codes(loaded) == "wrong-type wrong-type bad-language unknown-time-zone");
  CHECK(loaded.usable);
  CHECK(loaded.feed.language == "sv");
  CHECK(loaded.feed.time_zone == "Europe/Stockholm");
}

TEST_CASE("A file that is no list of issues is not usable", "[load]") {
  for (const std::string text :
       {"", " \n", "null", "[]", "7", "\"issues\"", "{}", R"({"issues":null})", R"({"issues":{}})",
        "{", "\xEF\xBB\xBF", "\xFF\xFE{\0}", "Sk\xE5ne", "{\"a\":\"\\u12\"}", "{\"a\":\"\\",
        "{\"a\":tru}", "-", "1e", "[1,]"}) {
    const Loaded loaded = load_text(text);
    CHECK_FALSE(loaded.usable);
    CHECK(count(loaded.diagnostics).errors >= 1);
  }
}

TEST_CASE("Limits are named, and what is beyond them is left out", "[load]") {
  SECTION("a text") {
    const Loaded fits = load_text(
        file_with(R"({"id":"a","title":"A","text":")" + repeated("å", 200'000) + R"("})"));
    CHECK(codes(fits).empty());
    const Loaded loaded = load_text(
        file_with(R"({"id":"a","title":"A","text":")" + repeated("å", 200'001) + R"("})"));
    CHECK(codes(loaded) == "too-long");
    CHECK(opened(loaded.feed).at(0).at(0).text.empty());
  }
  SECTION("levels") {
    const std::string deep = repeated("[", 100'000) + repeated("]", 100'000);
    const Loaded loaded = load_text(file_with(R"({"id":"a","title":"A","_deep":)" + deep + "}"));
    CHECK(codes(loaded) == "too-deep");
    CHECK(opened(loaded.feed).at(0).size() == 1);
  }
  SECTION("items") {
    std::string articles = R"({"id":"x","title":"X"})";
    for (int i = 0; i < 200'001; ++i)
      articles += R"(,{"id":")" + std::to_string(i) + R"(","title":"A"})";
    const Loaded loaded = load_text(file_with(articles));
    CHECK(codes(loaded) == "too-many-items");
    CHECK(opened(loaded.feed).at(0).size() == 200'000);
  }
  SECTION("findings") {
    std::string articles = R"({"id":"x","title":"X"})";
    for (int i = 0; i < 1200; ++i) articles += R"(,{"id":"å","title":"A"})";
    const Loaded loaded = load_text(file_with(articles));
    REQUIRE(loaded.diagnostics.size() == 1001);
    CHECK(code_of(loaded.diagnostics.back()) == "more-findings");
    CHECK(loaded.diagnostics.back().severity == Severity::error);
    CHECK(message_text(loaded.diagnostics.back(), Words("en")) ==
          "200 more errors, warnings and hints are not shown.");
  }
  SECTION("bytes") {
    const Loaded loaded = load_text(std::string(128 * 1024 * 1024 + 1, ' '));
    CHECK(codes(loaded) == "file-too-large");
  }
}

TEST_CASE("Any cut of a file is answered", "[load]") {
  const std::string whole = file_with(event_with(
      R"(,"location":{"name":"Å\u00e5\ud83c\udf89","latitude":59.3},"offers":[{"price":-1.5e2,"priceCurrency":"SEK"}])"));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const Loaded loaded = load_text(whole.substr(0, length));
    CHECK_FALSE(loaded.usable);
    CHECK_FALSE(loaded.diagnostics.empty());
  }
}

TEST_CASE("A session of an event that repeats may stand outside of its first time", "[load]") {
  const Loaded loaded = load_text(file_with(
      event_with(R"(,"endDate":"2021-05-12T10:00","recurrence":"FREQ=WEEKLY;COUNT=4","sessions":[)"
                 R"({"startDate":"2021-05-19T09:00","eventStatus":"cancelled"}])")));
  CHECK(codes(loaded).empty());
}

TEST_CASE("A rule that cannot be read goes, and the event stays", "[load]") {
  const Loaded loaded = load_text(file_with(event_with(R"(,"recurrence":"FREQ=WEEKLY;BYDAY=TI")")));
  CHECK(codes(loaded) == "recurrence-value");
  const auto issues = opened(loaded.feed);
  REQUIRE(issues.at(0).at(0).events.size() == 1);
  CHECK(issues[0][0].events[0].recurrence.empty());
}
