// SPDX-License-Identifier: MIT

#include "core/duplicates.h"

#include <catch2/catch.hpp>

#include "core/query.h"
#include "sample_feed.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

Catalog catalog_of(const std::vector<Feed>& feeds) { return make_catalog(feeds, Words("sv")); }

Event titled(const std::string& id, std::string_view title, std::string_view start,
             std::string_view place = {}) {
  Event result = event(id, start);
  result.title = title;
  result.location.locality = place;
  return result;
}

FeedDraft with(std::string_view publisher, std::string_view day, std::vector<Event> events,
               const std::string& article_id = "a") {
  return feed_by(publisher,
                 {issue("i" + std::string(day), day, {article(article_id, std::move(events))})});
}

/// The articles that mention an event which is not theirs, as "event in article".
std::string mentions(const Catalog& catalog) {
  OpenItems items(catalog);
  std::string out;
  for (std::size_t i = 0; i < catalog.mentioned.size(); ++i) {
    out += (out.empty() ? "" : ", ") + std::string(items.open(catalog.mentioned[i]).title) +
           " in " + std::string(items.open(catalog.mentioned_in[i]).id);
  }
  return out;
}

}  // namespace

TEST_CASE("An event that a publisher's two files give one id stands once, as the newer has it",
          "[duplicates]") {
  const auto feeds =
      made({with("Ekeby", "2021-05-01", {titled("fest", "Ny", "2021-06-02")}, "maj"),
            with("EKEBY", "2021-04-01", {titled("Fest", "Gammal", "2021-06-01")}, "april")});
  const Catalog catalog = catalog_of(feeds);
  CHECK(standing(catalog) == "maj fest april");
  CHECK(mentions(catalog) == "Ny in april");
  CHECK(OpenItems(catalog).find("fest")->title == "Ny");
  CHECK(OpenItems(catalog).find("fest", 1)->title == "Ny");
}

TEST_CASE("Between publishers an id says nothing, nor where no publisher is named",
          "[duplicates]") {
  for (const std::string_view publisher : {"Norrby", ""}) {
    const auto feeds = made(
        {with(publisher.empty() ? "" : "Ekeby", "2021-05-01", {titled("e", "Ena", "2021-06-02")}),
         with(publisher, "2021-04-01", {titled("e", "Andra", "2021-06-01")})});
    CHECK(standing(catalog_of(feeds)) == "a e a e");
  }
}

TEST_CASE("An event of one title, start and place stands once, whoever announces it",
          "[duplicates]") {
  const auto feeds = made(
      {with("Ekeby", "2021-04-01", {titled("e1", "Öppet hus", "2021-06-01T18:00", "Ekeby")}, "a1"),
       with("Norrby", "2021-05-01", {titled("e2", "öppet  HUS!", "2021-06-01T18:00", "ekeby")},
            "a2")});
  const Catalog catalog = catalog_of(feeds);
  CHECK(standing(catalog) == "a1 a2 e2");
  CHECK(mentions(catalog) == "öppet  HUS! in a1");
  CHECK(OpenItems(catalog).find("e1")->id == "e2");
  const Answer answer = query(catalog, parse_state(""), {}, wall("2021-05-01T12:00"));
  CHECK(answer.total == 1);
  CHECK(answer.counts[index_of(Facet::place)] == std::vector<int>{1});
  CHECK(labels(catalog, Facet::place) == "ekeby");
}

TEST_CASE("Another start, title or place is another event", "[duplicates]") {
  const Event one = titled("e1", "Öppet hus", "2021-06-01T18:00", "Ekeby");
  for (const Event& other : {titled("e2", "Öppet hus", "2021-06-01T18:30", "Ekeby"),
                             titled("e2", "Öppet hus", "2021-06-01", "Ekeby"),
                             titled("e2", "Öppna hus", "2021-06-01T18:00", "Ekeby"),
                             titled("e2", "Öppet hus", "2021-06-01T18:00", "Norrby"),
                             titled("e2", "Öppet hus", "2021-06-01T18:00")}) {
    const auto feeds = made(
        {with("Ekeby", "2021-04-01", {one}, "a1"), with("Norrby", "2021-05-01", {other}, "a2")});
    CHECK(standing(catalog_of(feeds)) == "a1 e1 a2 e2");
  }
}

TEST_CASE("In one issue two events may be alike, in two issues of a file they are one",
          "[duplicates]") {
  const Event one = titled("e1", "Öppet hus", "2021-06-01T18:00");
  const Event two = titled("e2", "Öppet hus", "2021-06-01T18:00");
  const auto same =
      made({feed({issue("i", "2021-04-01", {article("a", {one}), article("b", {two})})})});
  CHECK(standing(catalog_of(same)) == "a e1 b e2");
  const auto apart = made({feed({issue("i1", "2021-04-01", {article("a", {one})}),
                                 issue("i2", "2021-05-01", {article("b", {two})})})});
  CHECK(standing(catalog_of(apart)) == "a b e2");
}

TEST_CASE("An article that gives way takes its events and deadlines along", "[duplicates]") {
  const auto feeds =
      made({feed({issue("i", "2021-04-01",
                        {article("a", {event("e1", "2021-06-01"), event("e2", "2021-06-02")},
                                 {deadline("d", "2021-05-01")})})}),
            feed({issue("i", "2021-04-01", {article("A", {event("e1", "2021-06-03")})})})});
  const Catalog catalog = catalog_of(feeds);
  CHECK(standing(catalog) == "A e1");
  OpenItems items(catalog);
  CHECK(items.find("a")->number == 4);
  CHECK(items.find("e1")->number == 5);
  CHECK(items.find("e2")->id == "A");
  CHECK(items.find("d", 0)->id == "A");
  CHECK(mentions(catalog).empty());
  CHECK(labels(catalog, Facet::issue) == "Issue i");
}

TEST_CASE("Of two issues of one day the file that was changed last counts, else the last one",
          "[duplicates]") {
  FeedDraft first = with("Ekeby", "2021-05-01", {titled("e", "Första", "2021-06-01")}, "a1");
  const FeedDraft second = with("Ekeby", "2021-05-01", {titled("e", "Andra", "2021-06-01")}, "a2");
  const auto feeds = made({first, second});
  CHECK(OpenItems(catalog_of(feeds)).find("e")->title == "Andra");
  first.date_modified = moment("2021-05-02");
  const auto changed = made({first, second});
  CHECK(OpenItems(catalog_of(changed)).find("e")->title == "Första");
}

TEST_CASE("Of three versions the newest stands for all", "[duplicates]") {
  const auto feeds = made({with("Ekeby", "2021-04-01", {titled("e", "April", "2021-06-01")}, "a1"),
                           with("Ekeby", "2021-06-01", {titled("e", "Juni", "2021-06-03")}, "a2"),
                           with("Ekeby", "2021-05-01", {titled("e", "Maj", "2021-06-02")}, "a3")});
  const Catalog catalog = catalog_of(feeds);
  CHECK(standing(catalog) == "a1 a2 e a3");
  CHECK(mentions(catalog) == "Juni in a1, Juni in a3");
}

TEST_CASE("Within a file an article mentions the events of another by their ids", "[duplicates]") {
  FeedDraft draft = feed({issue(
      "i", "2021-04-01", {article("a", {event("e", "2021-06-01")}), article("b"), article("c")})});
  draft.issues[0].articles[1].event_ids = {"E", "e", "finns-inte"};
  draft.issues[0].articles[0].event_ids = {"e"};
  draft.issues[0].articles[2].event_ids = {"a"};
  const auto feeds = made({draft});
  CHECK(mentions(catalog_of(feeds)) == "Event e in b");
}
