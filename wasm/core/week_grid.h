// SPDX-License-Identifier: MIT
//
// week_grid: a week as days and times: where each entry stands, and what stands beside it.
//
//   const WeekGrid grid = make_week_grid(monday_of({2026, 42}), entries);
//   grid.days[2].timed[0].begin, .end     // minutes after midnight
//   grid.days[2].timed[0].lane, .lanes    // the first of two that overlap: 0, 2
//   grid.bars                             // what goes on over several days
//
// - What takes up a whole day or more, over several days, is a bar; so is what has times but lasts for 24 hours or more.
// - What has no time, and deadlines, stand in the row of the whole day.
// - What has a time stands there; over midnight it is split, unless it ends by six the next morning: then it goes on to the end of
//   its day (see core/entry).
// - Pieces that overlap, directly or through others, are a cluster: it has as many lanes as stand beside each other at most, and
//   each piece is as wide as there is room for to its right.
//
// Times are those on the wall: in the nights when the clocks change nothing else than what the wall shows has a place.
// Pure; a grid owns its lists.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/entry.h"

namespace kalendarium {

/// What is drawn for something that is over at once, in minutes: room for a line of text.
constexpr int shortest_piece = 30;
/// What is drawn for something that does not say when it ends.
constexpr int unknown_length = 60;

struct WeekPiece {
  std::uint32_t entry = 0;  // position in the list of entries
  int begin = 0;            // minutes after midnight, as drawn
  int end = 0;              // at most 1440
  int lane = 0;             // from the left, 0 the first
  int width = 1;            // how many lanes it takes
  int lanes = 1;            // of its cluster
  bool begins = true;       // false: it began on the day before
  bool ends = true;         // false: it goes on to the next day
};

struct WeekBar {
  std::uint32_t entry = 0;
  int first = 1;  // weekdays, 1 is Monday
  int last = 7;
  bool begins = true;  // false: it began before this week
  bool ends = true;
};

struct WeekDay {
  Day day;
  std::vector<std::uint32_t> whole;  // entries that stand on the day without a time
  std::vector<WeekPiece> timed;      // by time
  int lanes = 1;                     // of its widest cluster
};

struct WeekGrid {
  std::array<WeekDay, 7> days;
  std::vector<WeekBar> bars;
  int first_hour = 8;  // that is drawn: 8 to 17 o'clock at least, where anything has a time
  int last_hour = 17;  // where the drawing ends, at most 24; as first_hour where nothing has
};

/// REQUIRES: monday is one.
[[nodiscard]] WeekGrid make_week_grid(Day monday, const std::vector<Entry>& entries);

}  // namespace kalendarium
