// SPDX-License-Identifier: MIT

#include "core/import/line_place.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

namespace {

struct Read {
  std::vector<Line> lines;
  Facts facts;
  ArticleLines article;
};

/// The text as one article, its headline in the first line.
Read read(std::string_view text) {
  Read result;
  result.lines = split_lines(text);
  result.facts = read_facts(result.lines);
  result.article = {0, 1, static_cast<std::uint32_t>(result.lines.size()), no_line};
  return result;
}

}  // namespace

TEST_CASE("Short lines with a day beside each other are items of a list", "[import]") {
  const Read cities = read("Informationsmöten\nGöteborg, 11 mars\nMalmö, 18 mars\nVälkomna hit!");
  CHECK(is_item(cities.facts, cities.article, 1));
  CHECK(has_item_beside(cities.facts, cities.article, 1));
  CHECK_FALSE(is_item(cities.facts, cities.article, 3));
}

TEST_CASE("A day on which nothing is, is no item", "[import]") {
  const Read days = read("Viktiga datum\n12 mars: Studiedag\n19 mars: Konsert");
  const auto first = [&](std::uint32_t line) -> const MentionFacts& {
    return days.facts.mentions[days.facts.lines[line].first_mention];
  };
  CHECK(is_pause(days.facts, days.article, first(1), true));
  CHECK_FALSE(is_pause(days.facts, days.article, first(2), true));
}

TEST_CASE("Places with times follow a line that says so", "[import]") {
  const Read places =
      read("Midsommar\nStången reses den 20 juni på följande gårdar:\nHagby kl. 13");
  CHECK(leads_times(places.facts, places.article, 1));
  CHECK_FALSE(leads_times(places.facts, places.article, 2));
}
