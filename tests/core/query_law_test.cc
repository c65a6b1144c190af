// SPDX-License-Identifier: MIT
//
// Holds query's totals and counts against a recomputation that asks each item each question anew, for generated feeds and states.

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/alphabet.h"
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

Event any_event(Lot& lot, const std::string& id) {
  Event result = event(id, one_of(lot, days));
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
  std::vector<IssueDraft> issues;
  for (int i = 0; i < 4; ++i) {
    issues.push_back(issue("i" + std::to_string(i), i % 2 == 0 ? "2021-04-15" : "2021-05-02", {}));
    for (int a = 0; a < 6; ++a) {
      const std::string id = std::string(issues.back().id) + "-a" + std::to_string(a);
      Article one = article(id);
      one.kind = static_cast<ArticleKind>(lot.below(3));
      if (lot.one_in(2)) one.keywords.emplace_back(one_of(lot, topics));
      for (std::size_t e = lot.below(4); e > 0; --e)
        one.events.push_back(any_event(lot, id + "-e" + std::to_string(e)));
      if (lot.one_in(3)) one.deadlines.push_back(deadline(id + "-d", one_of(lot, days)));
      issues.back().articles.push_back(std::move(one));
    }
  }
  return made({feed(std::move(issues))});
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

/// All items, opened, and the words of each: what the slow answers are made of.
struct World {
  explicit World(const Catalog& all) : catalog(all) {
    OpenItems opened(all);
    for (std::uint32_t i = 0; i < all.size; ++i) items.push_back(opened.open(i));
  }
  const Catalog& catalog;
  std::vector<Item> items;  // their events and articles are gone: not looked at here
};

bool has_value(const World& world, const Item& item, std::size_t facet, const std::string& value) {
  return std::any_of(item.facets[facet].begin(), item.facets[facet].end(), [&](std::uint32_t own) {
    return world.catalog.values[facet][own].key == fold_case(value);
  });
}

bool passes_facet(const World& world, const Item& item, const State& state, std::size_t facet) {
  const auto& chosen = state.facets[facet];
  return chosen.empty() || std::any_of(chosen.begin(), chosen.end(), [&](const std::string& value) {
           return has_value(world, item, facet, value);
         });
}

bool part_passes(const World& world, const Item& part, const State& state, const State& fixed) {
  bool all = passes(part, make_date_filter(state, fixed, now), now);
  for (std::size_t facet = 0; facet < facet_count; ++facet)
    all = all && (!is_part_facet(facet) || (passes_facet(world, part, state, facet) &&
                                            passes_facet(world, part, fixed, facet)));
  return all;
}

std::vector<const Item*> parts_of(const World& world, const Item& item) {
  std::vector<const Item*> parts;
  for (const Item& part : world.items) {
    if (part.type != ItemType::article && part.owner == item.number) parts.push_back(&part);
  }
  if (parts.empty()) parts.push_back(&item);
  return parts;
}

/// The generated texts are the titles alone.
bool has_word(const World& world, const Item& item, const std::string& word) {
  const auto own = [&word](const Item& one) {
    return (' ' + fold(one.title)).find(' ' + word) != std::string::npos;
  };
  const auto parts = parts_of(world, item);
  return own(item) || own(world.items[item.owner]) ||
         std::any_of(parts.begin(), parts.end(), [&](const Item* part) { return own(*part); });
}

bool naive_passes(const World& world, const Item& item, const State& state, const State& fixed) {
  if ((item.type == ItemType::article) != (state.view == View::feed)) return false;
  if (!state.q.empty() && !has_word(world, item, state.q)) return false;
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    if (!is_part_facet(facet) &&
        (!passes_facet(world, item, state, facet) || !passes_facet(world, item, fixed, facet)))
      return false;
  }
  const auto parts = parts_of(world, item);
  return std::any_of(parts.begin(), parts.end(),
                     [&](const Item* part) { return part_passes(world, *part, state, fixed); });
}

int naive_total(const World& world, const State& state, const State& fixed) {
  return static_cast<int>(
      std::count_if(world.items.begin(), world.items.end(),
                    [&](const Item& item) { return naive_passes(world, item, state, fixed); }));
}

int naive_count(const World& world, State state, const State& fixed, std::size_t facet,
                std::size_t value) {
  const std::string& wanted = world.catalog.values[facet][value].value;
  state.facets[facet].clear();
  if (is_part_facet(facet)) {
    // One part must pass all, the value and what always holds among it.
    return static_cast<int>(
        std::count_if(world.items.begin(), world.items.end(), [&](const Item& item) {
          const auto parts = parts_of(world, item);
          return naive_passes(world, item, state, fixed) &&
                 std::any_of(parts.begin(), parts.end(), [&](const Item* part) {
                   return has_value(world, *part, facet, wanted) &&
                          part_passes(world, *part, state, fixed);
                 });
        }));
  }
  return static_cast<int>(
      std::count_if(world.items.begin(), world.items.end(), [&](const Item& item) {
        return naive_passes(world, item, state, fixed) && has_value(world, item, facet, wanted);
      }));
}

/// Whether one hit may stand before another: by the day under which each is listed, then by title.
bool is_in_order(const World& world, const State& state, const State& fixed, std::uint32_t left,
                 std::uint32_t right) {
  const Item& one = world.items[left];
  const Item& other = world.items[right];
  if (state.view == View::feed) {
    if (one.start.wall != other.start.wall) return one.start.wall > other.start.wall;
    return left < right;
  }
  const DateFilter filter = make_date_filter(state, fixed, now);
  const Span first = listed_span(one, filter, now);
  const Span second = listed_span(other, filter, now);
  if (listed_at(first) != listed_at(second))
    return (listed_at(first) < listed_at(second)) != filter.past;
  const auto is_month = [](const Span& span) {
    return span.stated_start.precision == Precision::month;
  };
  if (is_month(first) != is_month(second)) return is_month(second);
  const Words swedish("sv");
  return sort_key(one.title, swedish) <= sort_key(other.title, swedish);
}

void check_answer(const World& world, const State& state, const State& fixed,
                  const Answer& answer) {
  std::vector<std::uint32_t> expected;
  for (const Item& item : world.items) {
    if (naive_passes(world, item, state, fixed)) expected.push_back(item.number);
  }
  auto hits = answer.hits;
  std::sort(hits.begin(), hits.end());
  REQUIRE(hits == expected);
  REQUIRE(answer.total == hits.size());
  for (std::size_t i = 1; i < answer.hits.size() && (state.view != View::feed || state.q.empty());
       ++i)
    REQUIRE(is_in_order(world, state, fixed, answer.hits[i - 1], answer.hits[i]));
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    for (std::size_t value = 0; value < world.catalog.values[facet].size(); ++value)
      REQUIRE(answer.counts[facet][value] == naive_count(world, state, fixed, facet, value));
  }
  for (std::size_t when = 0; when < when_count; ++when) {
    State other = state;
    other.when = static_cast<When>(when);
    REQUIRE(static_cast<int>(answer.when_counts[when]) == naive_total(world, other, fixed));
  }
}

}  // namespace

TEST_CASE("Totals, order and counts are those of a naive recomputation, for generated feeds",
          "[query]") {
  static constexpr const char* filters[] = {"",          "",           "place=ekeby",
                                            "topic=val", "when=past",  "when=upcoming",
                                            "kind=news", "type=event", "from=2021-05-01"};
  Lot lot(1989253);
  for (int round = 0; round < 12; ++round) {
    const auto feeds = any_feeds(lot);
    const Catalog catalog = make_catalog(feeds, Words("sv"));
    const World world(catalog);
    QueryRoom room;
    Answer answer;
    for (int asked = 0; asked < 40; ++asked) {
      const State state = parse_state(any_state(lot));
      const State fixed = parse_filter(one_of(lot, filters));
      query(catalog, {state, fixed, now}, room, answer);
      INFO(print_state(state) << " with " << print_state(fixed));
      check_answer(world, state, fixed, answer);
    }
  }
}
