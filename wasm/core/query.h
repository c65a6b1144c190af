// SPDX-License-Identifier: MIT
//
// query: which items a state asks for, in what order, and how many each facet value would give.
//
//   Answer answer = query(catalog, state, fixed, now);
//   answer.hits.size()                                   // total
//   answer.counts[index_of(Facet::topic)][3]             // items with that value, under all filters but topic
//
// A plain scan: every item is looked at once. The Answer owns its lists; hits are positions in Catalog::items.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/catalog.h"
#include "core/state.h"

namespace kalendarium {

struct Answer {
  std::vector<std::uint32_t> hits;
  std::array<std::vector<int>, facet_count> counts;  // parallel to Catalog::values
};

/// `fixed` always holds beside `state` (the attribute `filter`): both must let an item pass. `now` is wall time.
[[nodiscard]] Answer query(const Catalog& catalog, const State& state, const State& fixed, WallTime now);

/// The next stretch of the item that is not over at `now`, else its last; what the agenda sorts and groups by.
[[nodiscard]] Span next_span(const Item& item, WallTime now);
[[nodiscard]] bool is_over(const Item& item, WallTime now);

/// How many items would be found with another `when`, all else alike: for "Visa 18 tidigare".
[[nodiscard]] int count_with(const Catalog& catalog, State state, const State& fixed, WallTime now, When when);

/// The contract's answer of `kalendarium query` as JSON: total, items (of the page if the state has one above 0 in its text), facets.
[[nodiscard]] std::string print_answer(const Catalog& catalog, const Answer& answer, const State& state, bool paged);

}  // namespace kalendarium
