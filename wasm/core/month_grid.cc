// SPDX-License-Identifier: MIT

#include "core/month_grid.h"

#include <algorithm>

namespace kalendarium {

namespace {

/// The days that an entry takes up in a week.
struct Run {
  std::uint32_t entry;
  Day first;
  Day last;
};

std::size_t index_in(const MonthWeek& week, Day day) {
  return static_cast<std::size_t>(day - week.days[0].day);
}

/// The lowest lane that is free on all days of the run; most_slots where there is none.
std::size_t free_lane(const MonthWeek& week, std::size_t first, std::size_t last) {
  for (std::size_t lane = 0; lane < most_slots; ++lane) {
    bool is_free = true;
    for (std::size_t i = first; i <= last; ++i)
      is_free = is_free && week.days[i].slots[lane].kind == MonthSlot::Kind::none;
    if (is_free) return lane;
  }
  return most_slots;
}

MonthSlot slot_of(const Run& run, const Entry& entry) {
  MonthSlot slot;
  slot.entry = run.entry;
  slot.run = run.last - run.first + 1;
  slot.begins = run.first == first_day(entry);
  slot.ends = run.last == last_day(entry);
  const bool is_single = first_day(entry) == last_day(entry);
  slot.kind = is_single ? MonthSlot::Kind::single : MonthSlot::Kind::bar;
  return slot;
}

void place(MonthWeek& week, const Run& run, const Entry& entry) {
  const std::size_t first = index_in(week, run.first);
  const std::size_t last = index_in(week, run.last);
  const std::size_t lane = free_lane(week, first, last);
  MonthSlot slot = slot_of(run, entry);
  for (std::size_t i = first; i <= last; ++i) {
    MonthDay& day = week.days[i];
    if (lane == most_slots) {
      ++day.more;
      continue;
    }
    day.slots[lane] = slot;
    day.slot_count = std::max(day.slot_count, lane + 1);
    slot.kind = MonthSlot::Kind::continued;
    slot.begins = false;
    --slot.run;
  }
}

MonthWeek empty_week(Day monday, const MonthGrid& grid) {
  MonthWeek week;
  week.week = iso_week(monday);
  for (int i = 0; i < 7; ++i) {
    MonthDay& day = week.days[static_cast<std::size_t>(i)];
    day.day = monday + i;
    day.is_inside = day.day >= grid.first && day.day <= grid.last;
  }
  return week;
}

/// What of each entry is in the week and in the month, in the order of the entries.
std::vector<Run> runs_of(const MonthWeek& week, const MonthGrid& grid,
                         const std::vector<Entry>& entries,
                         const std::vector<std::uint32_t>& order) {
  const Day first = std::max(grid.first, week.days.front().day);
  const Day last = std::min(grid.last, week.days.back().day);
  std::vector<Run> runs;
  for (const std::uint32_t position : order) {
    const Run run = {position, std::max(first, first_day(entries[position])),
                     std::min(last, last_day(entries[position]))};
    if (run.first <= run.last) runs.push_back(run);
  }
  return runs;
}

void fill(MonthWeek& week, const std::vector<Run>& runs, const std::vector<Entry>& entries) {
  for (const Run& run : runs) {
    for (Day day = run.first; day <= run.last; day = day + 1)
      week.days[index_in(week, day)].entries.push_back(run.entry);
  }
  // Bars first, since they need the same lane on several days.
  for (const bool is_bar : {true, false}) {
    for (const Run& run : runs) {
      const Entry& entry = entries[run.entry];
      if ((first_day(entry) != last_day(entry)) == is_bar) place(week, run, entry);
    }
  }
}

}  // namespace

MonthGrid make_month_grid(Day day, const std::vector<Entry>& entries) {
  const Span month = whole_month(day);
  MonthGrid grid;
  grid.first = day_of(month.begin);
  grid.last = day_of(month.end) - 1;
  const std::vector<std::uint32_t> order = entry_order(entries);
  for (Day monday = monday_of(grid.first); monday <= grid.last; monday = monday + 7) {
    MonthWeek week = empty_week(monday, grid);
    fill(week, runs_of(week, grid, entries, order), entries);
    grid.weeks.push_back(std::move(week));
  }
  return grid;
}

}  // namespace kalendarium
