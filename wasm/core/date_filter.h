// SPDX-License-Identifier: MIT
//
// date_filter: which items are on the days that a state asks for, and under which of its days each is listed.
//
//   const DateFilter filter = make_date_filter(state, fixed, now);
//   if (passes(item, filter, now)) group_under(listed_span(item, filter, now));
//
// All date keys AND together: `when`, `from` with `to`, and the shown period of month and week, each of the state and of what always
// holds; and so does a week that the search names (v 42): that of this year, or where the list goes forwards or backwards the nearest
// one there. An item is in a range when any of its stretches touches it. `now` is wall time; ranges are whole days.
//
// Here items are looked at one by one; core/query asks the columns for all of them at once.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/open_items.h"
#include "core/state.h"

namespace kalendarium {

/// A `when` as what it asks of an item.
struct WhenFilter {
  enum class Kind : std::uint8_t { all, upcoming, past, range };
  Kind kind = Kind::all;
  Range range;  // of kind range: whole days around now
};
[[nodiscard]] WhenFilter make_when_filter(When when, WallTime now);

struct DateFilter {
  WhenFilter when;                  // the state's
  WhenFilter fixed;                 // and that which always holds
  std::array<Range, 7> all_ranges;  // an item must touch each: those of both, and all other dates
  std::size_t range_count = 0;
  std::size_t when_ranges = 0;  // how many of them stand first because of a `when`
  bool upcoming = false;        // and not be over
  bool past = false;            // and be over

  [[nodiscard]] std::span<const Range> ranges() const { return {all_ranges.data(), range_count}; }
  /// Those that are not of a `when`.
  [[nodiscard]] std::span<const Range> other_ranges() const {
    return ranges().subspan(when_ranges);
  }
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
/// that of its Thursday.
[[nodiscard]] Range shown_period(const State& state, WallTime now);

}  // namespace kalendarium
