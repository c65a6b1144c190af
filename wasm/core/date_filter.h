// SPDX-License-Identifier: MIT
//
// date_filter: which items are on the days that a state asks for, and under which of its days each is listed.
//
//   DateFilter filter = make_date_filter(state, fixed, now);
//   if (passes(item, filter, now)) group_under(listed_span(item, filter, now));
//
// All date keys AND together: `when`, `from` with `to`, and the shown period of month and week, each of the state and of what always
// holds. An item is in a range when any of its stretches touches it. `now` is wall time; ranges are whole days.
#pragma once

#include <cstdint>
#include <vector>

#include "core/catalog.h"
#include "core/state.h"

namespace kalendarium {

/// Later than all that can be stated: where the undated stand.
constexpr WallTime never{INT32_MAX};
constexpr Span never_span{never, never, {}, {}};

struct DateFilter {
  std::vector<Span> ranges;  // an item must touch each
  bool upcoming = false;     // and not be over
  bool past = false;         // and be over
};

/// A `fixed` without `when` asks for all: the agenda's default is the visitor's, not the editor's.
[[nodiscard]] DateFilter make_date_filter(const State& state, const State& fixed, WallTime now);
/// As if the state's `when` were another.
[[nodiscard]] DateFilter make_date_filter(const State& state, const State& fixed, WallTime now,
                                          When when);
[[nodiscard]] bool passes(const Item& item, const DateFilter& filter, WallTime now);

/// The next stretch within the ranges, else the last one there, else next_span (what was rescheduled may touch a range by its
/// former day alone).
[[nodiscard]] Span listed_span(const Item& item, const DateFilter& filter, WallTime now);

/// The next stretch of the item that is not over at `now` (a running one is), else its last; never_span for an undated one.
[[nodiscard]] Span next_span(const Item& item, WallTime now);
/// All its stretches are over. The undated never is.
[[nodiscard]] bool is_over(const Item& item, WallTime now);

/// What month and week show: whole days around the state's date, or around `now` where it has none. The month of a week is
/// that of its Thursday. Begin and end alone are set.
[[nodiscard]] Span shown_period(const State& state, WallTime now);
/// The calendar month that the day is in, as a stretch.
[[nodiscard]] Span whole_month(Day day);

}  // namespace kalendarium
