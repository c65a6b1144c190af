// SPDX-License-Identifier: MIT

#include "core/translations.h"

#include <catch2/catch.hpp>

#include "sample_feed.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

Article translation(std::string id, std::string of, std::string language,
                    std::vector<Event> events = {}) {
  Article result = article(std::move(id), std::move(events));
  result.translation_of = std::move(of);
  result.language = std::move(language);
  return result;
}

/// The ids of the items that stand, for a reader of that language.
std::string standing(const Feed& one, std::string_view reader) {
  const std::vector<Feed> feeds{one};
  std::string out;
  for (const Item& item : make_catalog(feeds, Words("sv"), reader).items)
    out += std::string(item.id) + " ";
  return out;
}

}  // namespace

TEST_CASE("A translated article stands once, in the reader's language", "[translations]") {
  const Feed one =
      feed({issue("i", "2026-11-01",
                  {article("massa", {event("massa-e", "2026-12-02")}),
                   translation("fair", "massa", "en", {event("fair-e", "2026-12-02")})})});
  CHECK(standing(one, "sv") == "massa massa-e ");
  CHECK(standing(one, "en") == "fair fair-e ");
  CHECK(standing(one, "en-GB") == "fair fair-e ");
}

TEST_CASE("Where no translation fits the reader, the original stands", "[translations]") {
  const Feed one =
      feed({issue("i", "2026-11-01", {translation("fair", "massa", "en"), article("massa")})});
  CHECK(standing(one, "fi") == "massa ");
}

TEST_CASE("A translation without events of its own has the original's, under its own name",
          "[translations]") {
  Article english =
      article("rent", {event("rent-e", "2026-12-10T18:00")}, {deadline("rent-d", "2026-12-01")});
  english.language = "en";
  const std::vector<Feed> feeds{
      feed({issue("i", "2026-11-01", {english, translation("hyra", "rent", "sv")})})};
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  REQUIRE(catalog.items.size() == 3);
  CHECK(catalog.items[0].id == "hyra");
  CHECK(catalog.items[0].parts == std::vector<std::uint32_t>{1, 2});
  CHECK(catalog.items[1].id == "rent-e");
  CHECK(catalog.items[1].article->id == "hyra");
  CHECK(catalog.items[1].language == "en");
}

TEST_CASE("A link to what does not stand opens what stands in its place", "[translations]") {
  const std::vector<Feed> feeds{
      feed({issue("i", "2026-11-01",
                  {article("massa", {event("massa-e", "2026-12-02")}),
                   translation("fair", "massa", "en", {event("fair-e", "2026-12-02")})})})};
  const Catalog swedish = make_catalog(feeds, Words("sv"));
  CHECK(find_item(swedish, "FAIR")->id == "massa");
  CHECK(find_item(swedish, "fair-e")->id == "massa-e");
  CHECK(find_item(make_catalog(feeds, Words("en")), "massa-e")->id == "fair-e");
}

TEST_CASE("An event without a counterpart leads to the article", "[translations]") {
  const std::vector<Feed> feeds{
      feed({issue("i", "2026-11-01",
                  {article("massa", {event("e1", "2026-12-02"), event("e2", "2026-12-03")}),
                   translation("fair", "massa", "en", {event("e3", "2026-12-02")})})})};
  CHECK(find_item(make_catalog(feeds, Words("en")), "e2")->id == "fair");
}

TEST_CASE("Links in a chain make one group, links in a ring and links to nothing make none",
          "[translations]") {
  CHECK(standing(
            feed({issue("i", "2026-11-01",
                        {article("a"), translation("b", "a", "en"), translation("c", "B", "fi")})}),
            "fi") == "c ");
  CHECK(standing(feed({issue("i", "2026-11-01",
                             {translation("a", "b", "sv"), translation("b", "a", "en")})}),
                 "sv") == "a b ");
  CHECK(standing(feed({issue("i", "2026-11-01",
                             {translation("a", "a", "sv"), translation("b", "gone", "en")})}),
                 "sv") == "a b ");
}
