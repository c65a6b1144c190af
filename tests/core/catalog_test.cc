// SPDX-License-Identifier: MIT

#include "core/catalog.h"

#include <catch2/catch.hpp>

#include "core/text.h"
#include "sample_feed.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

const Words swedish("sv");

std::string shown(const Span& span) {
  return print_moment({span.begin, Precision::minute}) + " " +
         print_moment({span.end, Precision::minute});
}

}  // namespace

TEST_CASE("Items stand in the order of the files, an article before its parts", "[catalog]") {
  const std::vector<Feed> feeds =
      made({feed({issue("i1", "2021-04-01",
                        {article("a1", {event("e1", "2021-05-01")}, {deadline("d1", "2021-04-20")}),
                         article("a2")})}),
            feed({issue("i2", "2021-03-01", {article("a3", {event("e2", "2021-05-02")})})})});
  const Catalog catalog = make_catalog(feeds, swedish);
  CHECK(standing(catalog) == "a1 e1 d1 a2 a3 e2");
  CHECK(parts_end(catalog, 0) == 3);
  CHECK(parts_end(catalog, 3) == 4);
  CHECK(catalog.owners[5] == 4);
  OpenItems items(catalog);
  CHECK(items.open(5).issue->id == "i2");
  CHECK(catalog.article_count == 3);
  CHECK(catalog.part_count == 3);
  CHECK(catalog.partless.has(3));
  CHECK_FALSE(catalog.alone.has(1));
  CHECK(catalog.alone.has(5));
}

TEST_CASE("Events and deadlines without own keywords and audience have their article's",
          "[catalog]") {
  Event own = event("own", "2021-05-01");
  own.keywords = {"Musik"};
  own.audience = {"Barn"};
  own.language = "en";
  Article parent = article("a", {event("bare", "2021-05-01"), own}, {deadline("d", "2021-04-20")});
  parent.keywords = {"Val"};
  parent.audience = {"Chefer"};
  parent.kind = ArticleKind::course;
  parent.source = "SKR";
  const auto feeds = made({feed({issue("i", "2021-04-01", {parent})})});
  const Catalog catalog = make_catalog(feeds, swedish);
  for (const std::string_view id : {"bare", "d"}) {
    CHECK(values_of(catalog, id, Facet::topic) == "val");
    CHECK(values_of(catalog, id, Facet::audience) == "chefer");
    CHECK(values_of(catalog, id, Facet::language) == "sv");
  }
  CHECK(values_of(catalog, "own", Facet::topic) == "musik");
  CHECK(values_of(catalog, "own", Facet::audience) == "barn");
  CHECK(values_of(catalog, "own", Facet::language) == "en");
  for (const std::string_view id : {"bare", "own", "d"}) {
    CHECK(values_of(catalog, id, Facet::kind) == "course");
    CHECK(values_of(catalog, id, Facet::source) == "skr");
    CHECK(values_of(catalog, id, Facet::issue) == "i");
    CHECK(values_of(catalog, id, Facet::publisher) == "ekeby kommun");
  }
}

TEST_CASE("The language is the nearest that is stated above", "[catalog]") {
  IssueDraft finnish = issue(
      "i", "2021-04-01",
      {article("a", {event("e", "2021-05-01")}, {deadline("d", "2021-04-20")}), article("b")});
  finnish.language = "fi";
  finnish.articles[0].language = "se";
  const auto feeds = made({feed({finnish})});
  const Catalog catalog = make_catalog(feeds, swedish);
  CHECK(values_of(catalog, "e", Facet::language) == "se");
  CHECK(values_of(catalog, "d", Facet::language) == "se");
  CHECK(values_of(catalog, "b", Facet::language) == "fi");
}

TEST_CASE("A topic is named by its id or its title and labelled in the reader's language",
          "[catalog]") {
  FeedDraft one =
      feed({issue("i", "2021-04-01", {article("a"), article("b"), article("c"), article("d")})});
  one.topics = {{"Arbete", "", {{"sv", "Arbete och jobb"}, {"en", "Work"}}}};
  one.issues[0].articles[0].keywords = {"arbete", "ARBETE"};
  one.issues[0].articles[1].keywords = {"work"};
  one.issues[0].articles[2].keywords = {"Fritt ord"};
  const auto feeds = made({one});
  const Catalog in_english = make_catalog(feeds, Words("en"));
  CHECK(values(in_english, Facet::topic) == "Arbete, fritt ord");
  CHECK(labels(in_english, Facet::topic) == "Work, Fritt ord");
  CHECK(labels(make_catalog(feeds, swedish), Facet::topic) == "Arbete och jobb, Fritt ord");
  CHECK(values_of(in_english, "a", Facet::topic) == "Arbete");
  CHECK(values_of(in_english, "b", Facet::topic) == "Arbete");
  CHECK(values_of(in_english, "d", Facet::topic) == "");
}

TEST_CASE("A deadline has no place, mode, price or accessibility, also where its event has",
          "[catalog]") {
  Event placed = event("e", "2021-05-01");
  placed.location.locality = "Ekeby";
  placed.mode = AttendanceMode::mixed;
  placed.is_free = true;
  placed.accessibility = {"hearingLoop"};
  Deadline last = deadline("d", "2021-04-20");
  last.event = "E";
  const auto feeds = made({feed({issue("i", "2021-04-01", {article("a", {placed}, {last})})})});
  const Catalog catalog = make_catalog(feeds, swedish);
  for (const Facet facet : {Facet::place, Facet::mode, Facet::price, Facet::accessibility}) {
    CHECK(values_of(catalog, "d", facet) == "");
    CHECK(values_of(catalog, "e", facet) != "");
  }
  CHECK(values_of(catalog, "d", Facet::type) == "deadline");
  CHECK(values_of(catalog, "a", Facet::type) == "");
  OpenItems items(catalog);
  CHECK(items.find("d")->event->id == "e");
  CHECK(items.find("d")->event_number == number_of(catalog, "e"));
}

TEST_CASE("Sessions win over the span, in order of time", "[catalog]") {
  Event course = event("e", "2021-05-01", "2021-06-01");
  course.sessions = {session("2021-05-20T18:00", "2021-05-20T20:00"),
                     session("2021-05-06T18:00", "2021-05-06T20:00")};
  const auto feeds = feeds_with({course});
  const Catalog catalog = make_catalog(feeds, swedish);
  OpenItems items(catalog);
  const Item& item = *items.find("e");
  REQUIRE(item.spans.size() == 2);
  CHECK(shown(item.spans[0]) == "2021-05-06T18:00 2021-05-06T20:00");
  CHECK(print_moment(item.start) == "2021-05-06T18:00");
}

TEST_CASE("What is postponed has no day", "[catalog]") {
  Event whole = event("whole", "2021-05-01");
  whole.status = EventStatus::postponed;
  Event half = event("half", "2021-05-01", "2021-05-08");
  half.sessions = {session("2021-05-01"), session("2021-05-08")};
  half.sessions[0].status = EventStatus::postponed;
  const auto feeds = feeds_with({whole, half});
  const Catalog catalog = make_catalog(feeds, swedish);
  OpenItems items(catalog);
  CHECK(items.find("whole")->undated);
  CHECK(items.find("whole")->spans.empty());
  CHECK_FALSE(items.find("half")->undated);
  CHECK(items.find("half")->spans.size() == 1);
}

TEST_CASE("What was rescheduled keeps its former day beside the new one", "[catalog]") {
  Event moved = event("e", "2021-05-20T18:00", "2021-05-20T20:00");
  moved.status = EventStatus::rescheduled;
  moved.previous_start = moment("2021-05-06T18:00");
  const auto feeds = feeds_with({moved});
  const Catalog catalog = make_catalog(feeds, swedish);
  OpenItems items(catalog);
  const Item& item = *items.find("e");
  REQUIRE(item.former.size() == 1);
  CHECK(shown(item.former[0]) == "2021-05-06T18:00 2021-05-07T00:00");
  CHECK(item.spans.size() == 1);
}

TEST_CASE("Ids are found in any case, and within one file where several have them", "[catalog]") {
  const auto feeds =
      made({feed_by("Ekeby",
                    {issue("i", "2021-04-01", {article("a", {event("Fest-1", "2021-05-01")})})}),
            feed_by("Norrby",
                    {issue("i", "2021-04-01", {article("a", {event("fest-1", "2021-06-01")})})})});
  const Catalog catalog = make_catalog(feeds, swedish);
  OpenItems items(catalog);
  CHECK(items.find("FEST-1")->id == "Fest-1");
  CHECK(items.find("fest-1", 1)->id == "fest-1");
  CHECK(items.find("fest-2") == nullptr);
  CHECK(items.find("") == nullptr);
}

TEST_CASE("A value that a state names is found in any spelling", "[catalog]") {
  Event placed = event("e", "2021-05-01");
  placed.location.name = "Gävle";
  const auto feeds = feeds_with({placed});
  const Catalog catalog = make_catalog(feeds, swedish);
  CHECK(find_value(catalog, Facet::place, "GÄVLE") == 0U);
  CHECK(find_value(catalog, Facet::place, "ga\xCC\x88vle") == 0U);
  CHECK_FALSE(find_value(catalog, Facet::place, "Gavle"));
}

TEST_CASE("An item counts once for a value that the data repeats", "[catalog]") {
  FeedDraft one = feed({issue("i", "2021-04-01", {article("a"), article("b"), article("c")})});
  one.issues[0].articles[0].keywords = {"x", "X", "x"};
  one.issues[0].articles[1].keywords = {"y"};
  one.issues[0].articles[2].keywords = {"Y"};
  const auto feeds = made({one});
  CHECK(values(make_catalog(feeds, swedish), Facet::topic) == "y, x");
}

TEST_CASE("No issues make an empty catalog", "[catalog]") {
  const auto feeds = made({feed({})});
  CHECK(make_catalog(feeds, swedish).size == 0);
  const std::vector<Feed> none;
  CHECK(make_catalog(none, swedish).size == 0);
}

TEST_CASE("A catalog with too many times keeps one stretch for each further event", "[catalog]") {
  std::vector<Event> daily;
  for (int i = 0; i < 340; ++i) {
    daily.push_back(event("e" + std::to_string(i), "2026-01-01T10:00", "2026-01-01T11:00"));
    daily.back().recurrence = "FREQ=DAILY;COUNT=1500";
  }
  const std::vector<Feed> feeds = made({feed({issue("i", "2026-01-01", {article("a", daily)})})});
  const Catalog catalog = make_catalog(feeds, swedish);
  const std::uint32_t last = catalog.size - 1;
  CHECK(catalog.spans.begins.size() < most_stretches + 2000);
  CHECK(catalog.spans.only_ranks[last] != no_rank);
  OpenItems items(catalog);
  CHECK(items.open(1).spans.size() == 1500);
  REQUIRE(items.open(last).spans.size() == 1);
  CHECK(shown(items.open(last).spans[0]) == "2026-01-01T10:00 2030-02-09T00:00");
}
