// SPDX-License-Identifier: MIT
//
// query: which items a state asks for, in what order, and how many each facet value would give.
//
//   QueryRoom room;                                       // kept from one question to the next
//   Answer answer;
//   query(catalog, {state, parse_filter("place=norrby"), now}, room, answer);
//   answer.total
//   answer.counts[index_of(Facet::topic)][3]             // items with that value, under all filters but topic
//
// In agenda, month and week the items are events and deadlines, in feed articles. An article passes type, dates, place, mode,
// price and accessibility when one of its events or deadlines passes all of them at once; one without any has its issue's day
// for a date and none of the others.
//
// Order. Agenda, month, week: by the stretch under which an item is listed (its next one, within the asked dates where it has one
// there), months after all of their days, the undated last, then by title; `when=past` has the latest first. Feed: the newest
// issue first, the file's order within; with a search the best match first (core/search), then the newest.
//
// Sets of items are bits, and a filter is an AND of them. What is dense is counted and listed a word or a column at a time, what is
// sparse item by item; whichever is less work. Once a room has answered a question, the next one like it allocates nothing.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/catalog.h"
#include "core/date_filter.h"
#include "core/hit_order.h"
#include "core/state.h"
#include "core/word_search.h"

namespace kalendarium {

constexpr std::size_t when_count = 7;

struct Question {
  const State& state;
  const State& fixed;  // always holds beside the state (the attribute `filter`, see parse_filter)
  WallTime now;
  std::size_t most_hits = SIZE_MAX;  // how many of the first hits are wanted
};

struct Answer {
  std::uint32_t total = 0;
  std::uint32_t events = 0;         // among them
  std::vector<std::uint32_t> hits;  // the first of them, in order: numbers of items
  Bits found;                       // all of them
  bool is_by_words = false;         // words were asked for: the feed has the best match first
  std::array<std::vector<int>, facet_count> counts;  // parallel to Catalog::values
  std::array<std::uint32_t, when_count>
      when_counts{};  // totals with another `when`, all else alike
};

/// The items of a `when`: made once for as long as `now` or its day lasts.
struct WhenItems {
  bool is_made = false;
  bool is_upcoming = false;
  Range range;  // of `upcoming`: begins now
  Bits items;   // events, deadlines, and articles without any by their issue's day
};

/// Working space, and what stays true while `now` does. Belongs to one catalog.
struct QueryRoom {
  std::array<WhenItems, when_count> periods;
  std::size_t next_period = 0;  // that gives way
  WordSearch words;
  std::array<Bits, facet_count> passing;  // of a facet that filters
  Bits
      items;  // what is asked for, before the facets and the state's `when`; in the feed before the facets
  Bits all;         // after the facets, before the state's `when`; in the feed parts
  Bits dated;       // what is found
  Bits articles;    // in the feed: what passes as an article
  Bits part_items;  // in the feed: parts, before the facets and the state's `when`
  Bits parts;       // in the feed: what passes as a part
  Bits owners;
  Bits rest;
  Bits counted;
  Bits scratch;
  Bits scratch_days;
  std::vector<std::uint32_t> positions;  // of `dated`
  std::vector<std::uint32_t> numbers;
  std::vector<std::uint32_t> sets;
  std::vector<std::uint32_t> chosen;
  std::vector<std::uint32_t> last_counted;
  OrderRoom order;
};

void query(const Catalog& catalog, const Question& question, QueryRoom& room, Answer& answer);

/// With a room of its own.
[[nodiscard]] Answer query(const Catalog& catalog, const State& state, const State& fixed,
                           WallTime now);

/// How many items a question finds: no hits, no counts.
[[nodiscard]] std::uint32_t count_hits(const Catalog& catalog, const Question& question,
                                       QueryRoom& room);

constexpr int items_per_page = 20;

}  // namespace kalendarium
