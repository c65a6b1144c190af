// SPDX-License-Identifier: MIT
//
// Holds query's totals and counts against a recomputation that asks each item each question anew, for generated feeds and states.

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/query.h"
#include "core/text.h"
#include "sample_feed.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

const WallTime now = wall("2021-05-01T12:00");

constexpr const char* places[] = {"Ekeby", "Norrby", "EKEBY", ""};
constexpr const char* topics[] = {"val", "hot", "Dialog", "dialog"};
constexpr const char* days[] = {"2021-04-01", "2021-04-30", "2021-05-01T09:00", "2021-05-01T18:00",
                                "2021-05-03", "2021-05",    "2021-06",          "2021-07-15"};

template <std::size_t size>
const char* one_of(Lot& lot, const char* const (&list)[size]) {
  return list[lot.below(size)];
}

Event any_event(Lot& lot, std::string id) {
  Event result = event(std::move(id), one_of(lot, days));
  result.location.locality = one_of(lot, places);
  result.mode = static_cast<AttendanceMode>(lot.below(4));
  if (lot.one_in(2)) result.is_free = lot.one_in(2);
  if (lot.one_in(3)) result.keywords.emplace_back(one_of(lot, topics));
  if (lot.one_in(3)) result.sessions = {session(one_of(lot, days)), session(one_of(lot, days))};
  if (lot.one_in(5)) result.status = static_cast<EventStatus>(lot.below(5));
  if (lot.one_in(2)) result.previous_start = moment(one_of(lot, days));
  return result;
}

std::vector<Feed> any_feeds(Lot& lot) {
  std::vector<Issue> issues;
  for (int i = 0; i < 4; ++i) {
    issues.push_back(issue("i" + std::to_string(i), i % 2 == 0 ? "2021-04-15" : "2021-05-02", {}));
    for (int a = 0; a < 6; ++a) {
      const std::string id = issues.back().id + "-a" + std::to_string(a);
      Article one = article(id);
      one.kind = static_cast<ArticleKind>(lot.below(3));
      if (lot.one_in(2)) one.keywords.emplace_back(one_of(lot, topics));
      for (std::size_t e = lot.below(4); e > 0; --e)
        one.events.push_back(any_event(lot, id + "-e" + std::to_string(e)));
      if (lot.one_in(3)) one.deadlines.push_back(deadline(id + "-d", one_of(lot, days)));
      issues.back().articles.push_back(std::move(one));
    }
  }
  return {feed(std::move(issues))};
}

std::string any_state(Lot& lot) {
  static constexpr const char* pieces[] = {
      "view=feed",    "view=feed",     "view=month",      "view=week",     "place=ekeby",
      "place=norrby", "topic=val",     "topic=hot",       "topic=dialog",  "topic=unknown",
      "type=event",   "type=deadline", "mode=online",     "mode=mixed",    "price=free",
      "kind=news",    "kind=event",    "issue=i1",        "when=all",      "when=past",
      "when=week",    "when=weekend",  "from=2021-05-01", "to=2021-05-10", "q=a1",
      "q=event",      "date=2021-06"};
  std::string text;
  for (std::size_t count = lot.below(6); count > 0; --count)
    text += std::string(one_of(lot, pieces)) + "&";
  return text;
}

bool is_part_facet(std::size_t facet) {
  for (const Facet own :
       {Facet::type, Facet::place, Facet::mode, Facet::price, Facet::accessibility}) {
    if (index_of(own) == facet) return true;
  }
  return false;
}

bool has_value(const Catalog& catalog, const Item& item, std::size_t facet,
               const std::string& value) {
  return std::any_of(item.facets[facet].begin(), item.facets[facet].end(), [&](std::uint32_t own) {
    return catalog.values[facet][own].key == fold_case(value);
  });
}

bool passes_facet(const Catalog& catalog, const Item& item, const State& state, std::size_t facet) {
  const auto& chosen = state.facets[facet];
  return chosen.empty() || std::any_of(chosen.begin(), chosen.end(), [&](const std::string& value) {
           return has_value(catalog, item, facet, value);
         });
}

bool part_passes(const Catalog& catalog, const Item& part, const State& state) {
  bool all = passes(part, make_date_filter(state, parse_filter(""), now), now);
  for (std::size_t facet = 0; facet < facet_count; ++facet)
    all = all && (!is_part_facet(facet) || passes_facet(catalog, part, state, facet));
  return all;
}

std::vector<const Item*> parts_of(const Catalog& catalog, const Item& item) {
  std::vector<const Item*> parts;
  for (const std::uint32_t part : item.parts) parts.push_back(&catalog.items[part]);
  if (parts.empty()) parts.push_back(&item);
  return parts;
}

bool has_word(const Catalog& catalog, const Item& item, const std::string& word) {
  const auto own = [&word](const Item& one) {
    return one.search_text.find(word) != std::string::npos;
  };
  const auto parts = parts_of(catalog, item);
  return own(item) || own(catalog.items[item.owner]) ||
         std::any_of(parts.begin(), parts.end(), [&](const Item* part) { return own(*part); });
}

bool naive_passes(const Catalog& catalog, const Item& item, const State& state) {
  if ((item.type == ItemType::article) != (state.view == View::feed)) return false;
  if (!state.q.empty() && !has_word(catalog, item, state.q)) return false;
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    if (!is_part_facet(facet) && !passes_facet(catalog, item, state, facet)) return false;
  }
  const auto parts = parts_of(catalog, item);
  return std::any_of(parts.begin(), parts.end(),
                     [&](const Item* part) { return part_passes(catalog, *part, state); });
}

int naive_count(const Catalog& catalog, State state, std::size_t facet, std::size_t value) {
  state.facets[facet].clear();
  if (is_part_facet(facet)) {
    state.facets[facet] = {catalog.values[facet][value].value};
    return static_cast<int>(
        std::count_if(catalog.items.begin(), catalog.items.end(),
                      [&](const Item& item) { return naive_passes(catalog, item, state); }));
  }
  return static_cast<int>(
      std::count_if(catalog.items.begin(), catalog.items.end(), [&](const Item& item) {
        return naive_passes(catalog, item, state) &&
               has_value(catalog, item, facet, catalog.values[facet][value].value);
      }));
}

}  // namespace

TEST_CASE("Totals and counts are those of a naive recomputation, for generated feeds and states",
          "[query]") {
  Lot lot(1989253);
  for (int round = 0; round < 20; ++round) {
    const auto feeds = any_feeds(lot);
    const Catalog catalog = make_catalog(feeds, Words("sv"));
    for (int asked = 0; asked < 40; ++asked) {
      const State state = parse_state(any_state(lot));
      const Answer answer = query(catalog, state, parse_filter(""), now);
      INFO(print_state(state));
      std::vector<std::uint32_t> expected;
      for (std::uint32_t i = 0; i < catalog.items.size(); ++i) {
        if (naive_passes(catalog, catalog.items[i], state)) expected.push_back(i);
      }
      auto hits = answer.hits;
      std::sort(hits.begin(), hits.end());
      REQUIRE(hits == expected);
      REQUIRE(answer.listed.size() == hits.size());
      for (std::size_t facet = 0; facet < facet_count; ++facet) {
        for (std::size_t value = 0; value < catalog.values[facet].size(); ++value) {
          REQUIRE(answer.counts[facet][value] == naive_count(catalog, state, facet, value));
        }
      }
    }
  }
}
