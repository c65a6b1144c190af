// SPDX-License-Identifier: MIT
//
// entry: what stands on the days of a month or week: an event's stretches, a deadline, the day that something was moved from.
//
//   std::vector<Entry> entries;
//   add_entries(items.open(7), {monday, next_monday}, entries);
//   first_day(entries.front()), last_day(entries.front())
//
// An item has as many entries as it has stretches in the shown days; add_entries alone says which. An entry owns nothing.
//
// The days of an entry are those of date_text, so that text and place agree: what begins in the day or evening and ends by six the
// next morning stands on its first day, and midnight is the end of a day, not the beginning of another.
#pragma once

#include <cstdint>
#include <vector>

#include "core/open_items.h"
#include "core/span_columns.h"

namespace kalendarium {

enum class EntryKind : std::uint8_t {
  event,
  deadline,
  former,  // the day that an event was rescheduled from
};

struct Entry {
  std::uint32_t item = 0;  // its number in the catalog
  EntryKind kind = EntryKind::event;
  Span span;        // when it is; of a former one when it was to be
  Moment moved_to;  // of a former one: when it is now
};

/// Adds those that touch the shown days, in order of time within the item; its former days last.
void add_entries(const Item& item, Range shown, std::vector<Entry>& entries);

/// Known to the month only: it stands on no day.
[[nodiscard]] bool is_of_month(const Entry& entry);
/// Has a time of the day to begin at.
[[nodiscard]] bool has_time(const Entry& entry);

[[nodiscard]] Day first_day(const Entry& entry);
[[nodiscard]] Day last_day(const Entry& entry);

/// The positions of `entries` in the order in which they stand on a day: what began on an earlier day first, then what has no time,
/// then by time; of two the longer, else the one that was given first. Without those that are known to the month only.
[[nodiscard]] std::vector<std::uint32_t> entry_order(const std::vector<Entry>& entries);

}  // namespace kalendarium
