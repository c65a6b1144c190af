// SPDX-License-Identifier: MIT
//
// month_grid: the weeks of a month and what stands on each of its days.
//
//   const MonthGrid grid = make_month_grid(to_day({2020, 8, 1}), entries);
//   grid.weeks[4].week                        // {2020, 35}
//   grid.weeks[4].days[1].entries             // positions in `entries`: all of Tuesday 25 August
//   grid.weeks[4].days[1].slots[0]            // what stands first in its cell
//
// Weeks begin on Monday. Days of the months before and after stand in the first and last week, empty. What goes on over several
// days is a bar: in every week that it touches it has one lane, the same on all of its days there. At most three things stand
// in a cell; how many do not is counted. Pure: nothing is read but the arguments. A grid owns its lists.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/entry.h"

namespace kalendarium {

constexpr std::size_t most_slots = 3;

/// A place in a cell.
struct MonthSlot {
  enum class Kind : std::uint8_t {
    none,       // left free, so that the bar below it keeps its lane
    single,     // on this day alone
    bar,        // on several days, and this is the first of them in this week
    continued,  // goes on from the day before
  };
  Kind kind = Kind::none;
  std::uint32_t entry = 0;  // position in the list of entries
  int run = 1;              // of a bar: on how many days of this week from here
  bool begins =
      true;  // of a bar: this is the first day of all; false where it began before this week
  bool ends = true;  // of a bar: its last day is in this week and month
};

struct MonthDay {
  Day day;
  bool is_inside = false;              // in the month
  std::vector<std::uint32_t> entries;  // all of the day, in order
  std::array<MonthSlot, most_slots> slots;
  std::size_t slot_count = 0;  // behind the last of these nothing stands
  int more = 0;                // how many of the entries have no slot
};

struct MonthWeek {
  IsoWeek week;
  std::array<MonthDay, 7> days;
};

struct MonthGrid {
  Day first;
  Day last;
  std::vector<MonthWeek> weeks;  // 4 to 6
};

/// The month that `day` is in.
[[nodiscard]] MonthGrid make_month_grid(Day day, const std::vector<Entry>& entries);

}  // namespace kalendarium
