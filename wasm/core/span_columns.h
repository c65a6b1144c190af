// SPDX-License-Identifier: MIT
//
// span_columns: the stretches of all events and deadlines as columns, and the order of a list by date.
//
//   add_touching(columns, {monday, sunday}, found);      // sets the items that have a stretch in those days
//   const std::uint32_t span = listed_span(columns, item, ranges, now);
//   columns.ranks[span]                                  // where it stands among all stretches: by time, months last, by title
//
// A stretch has a number; those of an item follow each other in order of time. What has no day has one stretch at `never`, so that it
// stands last, is never over and in no range. The days that were rescheduled stand apart: by them an item is found, but neither
// listed nor over. Articles have no stretches of their own here. The arrays are flat, so that they can be used straight from a file.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/bits.h"
#include "core/messages.h"
#include "core/span.h"

namespace kalendarium {

/// Minutes on the wall clock: [begin, end).
struct Range {
  WallTime begin;
  WallTime end;
};

struct SpanColumns {
  std::span<const std::uint32_t>
      firsts;  // by item: its first stretch; and where the last item's end
  std::span<const std::int32_t> begins;  // minutes of wall time, by stretch
  std::span<const std::int32_t> ends;
  std::span<const std::uint32_t> items;  // whose it is
  std::span<const std::uint32_t> ranks;  // its place in the order of a list
  std::span<const std::uint32_t> order;  // the items in that order: by the ranks of their stretches
  std::span<const std::int32_t> times;   // by rank: where the stretch stands in a list (listed_at)
  std::span<const std::uint32_t> former_items;  // ascending, once for each day that was rescheduled
  std::span<const std::int32_t> former_begins;
  std::span<const std::int32_t> former_ends;

  // Made of the others:
  std::span<const std::uint32_t>
      only_ranks;  // by item: the rank of its stretch; no_rank where it has none or several
  std::span<const std::uint32_t>
      apart;  // a bit by rank: over after midnight, or in a list elsewhere than where it begins
  std::span<const std::uint32_t> apart_spans;  // the same ones, as numbers of stretches
};

constexpr std::uint32_t no_rank = UINT32_MAX;

/// What of the columns is made of the others.
struct DerivedColumns {
  std::vector<std::uint32_t> only_ranks;
  std::vector<std::uint32_t> apart;
  std::vector<std::uint32_t> apart_spans;
};
[[nodiscard]] DerivedColumns derive(const SpanColumns& columns);

[[nodiscard]] bool touches(const SpanColumns& columns, std::uint32_t item, Range range);
[[nodiscard]] bool is_over(const SpanColumns& columns, std::uint32_t item, WallTime now);

/// The place in `former_items` of the item's first former day; that of a later item where it has none.
[[nodiscard]] std::size_t first_former(const SpanColumns& columns, std::uint32_t item);

/// Sets the items that touch the range, and those that are not over. For a range of whole days in which few stretches stand only those
/// are looked at: the order is one of time, and what is not apart stands where it begins and is over the same day.
void add_touching(const SpanColumns& columns, Range range, Bits& found);
void add_upcoming(const SpanColumns& columns, WallTime now, Bits& found);

/// The stretch under which the item is listed: its next one within all of the ranges, else its last one there, else its next
/// one, else its last. REQUIRES: the item has a stretch.
[[nodiscard]] std::uint32_t listed_span(const SpanColumns& columns, std::uint32_t item,
                                        std::span<const Range> ranges, WallTime now);

/// What the columns are made of while items are added one after the other.
class SpanLists {
 public:
  /// One more item, with these stretches; `is_dated` false for one that has none and never will.
  void push(const std::vector<Span>& spans, const std::vector<Span>& former, bool is_dated);
  /// Puts all stretches in order; of those at one time by the title of their item in the language's alphabet.
  void sort(const std::vector<std::string_view>& titles, const Words& words);

  std::vector<std::uint32_t> firsts;
  std::vector<std::uint32_t> begins;  // the bits of signed numbers, as all times here
  std::vector<std::uint32_t> ends;
  std::vector<std::uint32_t> items;
  std::vector<std::uint32_t> ranks;
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> times;
  std::vector<std::uint32_t> former_items;
  std::vector<std::uint32_t> former_begins;
  std::vector<std::uint32_t> former_ends;

 private:
  std::uint32_t count_ = 0;            // items
  std::vector<std::uint32_t> listed_;  // by stretch: listed_at
  std::vector<std::uint32_t>
      keys_;  // by stretch: its time and whether it is a month, as a number that sorts
};

}  // namespace kalendarium
