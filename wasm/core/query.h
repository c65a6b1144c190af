// SPDX-License-Identifier: MIT
//
// query: which items a state asks for, in what order, and how many each facet value would give.
//
//   Answer answer = query(catalog, state, parse_filter("place=norrby"), now);
//   answer.hits.size()                                   // total
//   answer.counts[index_of(Facet::topic)][3]             // items with that value, under all filters but topic
//
// In agenda, month and week the items are events and deadlines, in feed articles. An article passes type, dates, place, mode,
// price and accessibility when one of its events or deadlines passes all of them at once; one without any has its issue's day
// for a date and none of the others.
//
// Order. Agenda, month, week: by the stretch under which an item is listed (its next one, within the asked dates where it has one
// there), months after all of their days, the undated last, then by title; `when=past` has the latest first. Feed: the newest
// issue first, the file's order within; with a search the best match first (title before section, source and topics, those before
// the text), then the newest.
//
// A plain scan: every item is looked at once. The Answer owns its lists; hits are positions in Catalog::items.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/catalog.h"
#include "core/date_filter.h"
#include "core/state.h"

namespace kalendarium {

struct Answer {
  std::vector<std::uint32_t> hits;
  std::vector<Span>
      listed;  // parallel to hits: the stretch under which each is listed; never_span if undated
  std::array<std::vector<int>, facet_count> counts;  // parallel to Catalog::values
};

/// `fixed` always holds beside `state` (the attribute `filter`, see parse_filter): both must let an item pass. `now` is wall time.
[[nodiscard]] Answer query(const Catalog& catalog, const State& state, const State& fixed,
                           WallTime now);

/// How many items would be found with another `when`, all else alike: for "Visa 18 tidigare".
[[nodiscard]] int count_with(const Catalog& catalog, const State& state, const State& fixed,
                             WallTime now, When when);

constexpr int items_per_page = 20;

/// The contract's answer of `kalendarium query` as JSON: total, items (all, or those of the state's page if `paged`), facets (each
/// value of the catalog, also those with a count of 0, and what the state has chosen besides). An item's startDate is the start of
/// the stretch under which it is listed, as the data states it, null for an undated one; for an article its issue's datePublished.
[[nodiscard]] std::string print_answer(const Catalog& catalog, const Answer& answer,
                                       const State& state, bool paged);

}  // namespace kalendarium
