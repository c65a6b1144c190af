// SPDX-License-Identifier: MIT

#include "core/translations.h"

#include <catch2/catch.hpp>

#include "sample_feed.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

Article translation(const std::string& id, std::string_view of, std::string_view language,
                    std::vector<Event> events = {}) {
  Article result = article(id, std::move(events));
  result.translation_of = of;
  result.language = language;
  return result;
}

/// The ids of the items that stand, for a reader of that language.
std::string standing_for(const FeedDraft& one, std::string_view reader) {
  const auto feeds = made({one});
  return standing(make_catalog(feeds, Words("sv"), reader));
}

}  // namespace

TEST_CASE("A translated article stands once, in the reader's language", "[translations]") {
  const FeedDraft one =
      feed({issue("i", "2026-11-01",
                  {article("massa", {event("massa-e", "2026-12-02")}),
                   translation("fair", "massa", "en", {event("fair-e", "2026-12-02")})})});
  CHECK(standing_for(one, "sv") == "massa massa-e");
  CHECK(standing_for(one, "en") == "fair fair-e");
  CHECK(standing_for(one, "en-GB") == "fair fair-e");
}

TEST_CASE("Where no translation fits the reader, the original stands", "[translations]") {
  const FeedDraft one =
      feed({issue("i", "2026-11-01", {translation("fair", "massa", "en"), article("massa")})});
  CHECK(standing_for(one, "fi") == "massa");
}

TEST_CASE("A translation without events of its own has the original's, under its own name",
          "[translations]") {
  Article english =
      article("rent", {event("rent-e", "2026-12-10T18:00")}, {deadline("rent-d", "2026-12-01")});
  english.language = "en";
  const auto feeds =
      made({feed({issue("i", "2026-11-01", {english, translation("hyra", "rent", "sv")})})});
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  CHECK(standing(catalog) == "hyra rent-e rent-d");
  CHECK(parts_end(catalog, 0) == 3);
  OpenItems items(catalog);
  CHECK(items.open(1).article->id == "hyra");
  CHECK(items.open(1).language == "en");
}

TEST_CASE("A link to what does not stand opens what stands in its place", "[translations]") {
  const auto feeds =
      made({feed({issue("i", "2026-11-01",
                        {article("massa", {event("massa-e", "2026-12-02")}),
                         translation("fair", "massa", "en", {event("fair-e", "2026-12-02")})})})});
  const Catalog swedish = make_catalog(feeds, Words("sv"));
  OpenItems items(swedish);
  CHECK(items.find("FAIR")->id == "massa");
  CHECK(items.find("fair-e")->id == "massa-e");
  const Catalog english = make_catalog(feeds, Words("en"));
  CHECK(OpenItems(english).find("massa-e")->id == "fair-e");
}

TEST_CASE("An event without a counterpart leads to the article", "[translations]") {
  const auto feeds =
      made({feed({issue("i", "2026-11-01",
                        {article("massa", {event("e1", "2026-12-02"), event("e2", "2026-12-03")}),
                         translation("fair", "massa", "en", {event("e3", "2026-12-02")})})})});
  const Catalog english = make_catalog(feeds, Words("en"));
  CHECK(OpenItems(english).find("e2")->id == "fair");
}

TEST_CASE("Links in a chain make one group, links in a ring and links to nothing make none",
          "[translations]") {
  CHECK(standing_for(
            feed({issue("i", "2026-11-01",
                        {article("a"), translation("b", "a", "en"), translation("c", "B", "fi")})}),
            "fi") == "c");
  CHECK(standing_for(feed({issue("i", "2026-11-01",
                                 {translation("a", "b", "sv"), translation("b", "a", "en")})}),
                     "sv") == "a b");
  CHECK(standing_for(feed({issue("i", "2026-11-01",
                                 {translation("a", "a", "sv"), translation("b", "gone", "en")})}),
                     "sv") == "a b");
}
