// SPDX-License-Identifier: MIT

#include "core/month_grid.h"

#include <catch2/catch.hpp>
#include <string>

#include "entries.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

using Lines = std::vector<std::string>;

/// A cell as "A", "<A>" for a bar of this day alone in its week, "<A." "." ".>" for one that goes on, "-" for a lane that is left
/// free; [ and ] instead of < and > where the bar goes on before or after the week. Entries are A, B, C …
std::string cell(const MonthDay& day) {
  std::string out;
  for (std::size_t lane = 0; lane < day.slot_count; ++lane) {
    const MonthSlot& slot = day.slots[lane];
    const char name = static_cast<char>('A' + slot.entry);
    if (lane > 0) out += ' ';
    if (slot.kind == MonthSlot::Kind::none) out += '-';
    if (slot.kind == MonthSlot::Kind::single) out += name;
    if (slot.kind == MonthSlot::Kind::bar) {
      out += slot.begins ? '<' : '[';
      out += name;
      out += std::to_string(slot.run);
      out += slot.ends ? '>' : ']';
    }
    if (slot.kind == MonthSlot::Kind::continued) out += '.';
  }
  if (day.more > 0) out += " +" + std::to_string(day.more);
  return out;
}

/// The days of the month that have something: "25: A B".
Lines cells(Day month, const std::vector<Entry>& entries) {
  Lines lines;
  for (const MonthWeek& week : make_month_grid(month, entries).weeks) {
    for (const MonthDay& day : week.days) {
      const std::string text = cell(day);
      if (!text.empty()) lines.push_back(std::to_string(to_date(day.day).day) + ": " + text);
    }
  }
  return lines;
}

Lines weeks(Day month) {
  Lines lines;
  for (const MonthWeek& week : make_month_grid(month, {}).weeks) {
    std::string line = print_week(week.week) + ":";
    for (const MonthDay& day : week.days)
      line += day.is_inside ? ' ' + std::to_string(to_date(day.day).day) : " .";
    lines.push_back(line);
  }
  return lines;
}

const Day august = to_day({2020, 8, 1});

}  // namespace

TEST_CASE("A month is whole weeks from Monday, with the days of its neighbours left empty",
          "[month_grid]") {
  CHECK(weeks(to_day({2020, 8, 25})) ==
        Lines{"2020-W31: . . . . . 1 2", "2020-W32: 3 4 5 6 7 8 9",
              "2020-W33: 10 11 12 13 14 15 16", "2020-W34: 17 18 19 20 21 22 23",
              "2020-W35: 24 25 26 27 28 29 30", "2020-W36: 31 . . . . . ."});
}

TEST_CASE("A February that fits has four weeks", "[month_grid]") {
  CHECK(weeks(to_day({2021, 2, 1})) ==
        Lines{"2021-W05: 1 2 3 4 5 6 7", "2021-W06: 8 9 10 11 12 13 14",
              "2021-W07: 15 16 17 18 19 20 21", "2021-W08: 22 23 24 25 26 27 28"});
}

TEST_CASE("Week 53 belongs to both of its years", "[month_grid]") {
  CHECK(weeks(to_day({2026, 12, 31})).back() == "2026-W53: 28 29 30 31 . . .");
  CHECK(weeks(to_day({2027, 1, 1})).front() == "2026-W53: . . . . 1 2 3");
  CHECK(weeks(to_day({2025, 12, 1})).back() == "2026-W01: 29 30 31 . . . .");
}

TEST_CASE("What is on one day stands on it, without time first and then by time", "[month_grid]") {
  CHECK(cells(august, {shown("2020-08-25T14:00", "2020-08-25T15:00"), shown("2020-08-25T09:00"),
                       shown("2020-08-25"), shown("2020-09-01"), shown("2020-07-31")}) ==
        Lines{"25: C B A"});
}

TEST_CASE("What goes on over several days is a bar in one lane, above what is on one day",
          "[month_grid]") {
  CHECK(cells(august, {shown("2020-08-26"), shown("2020-08-25", "2020-08-27")}) ==
        Lines{"25: <B3>", "26: . A", "27: ."});
}

TEST_CASE("A bar goes on in the next week and begins anew in it", "[month_grid]") {
  CHECK(cells(august, {shown("2020-08-22", "2020-08-25")}) ==
        Lines{"22: <A2]", "23: .", "24: [A2>", "25: ."});
}

TEST_CASE("A bar over the end of a month and of a year is cut at both", "[month_grid]") {
  const std::vector<Entry> entries = {shown("2026-12-30", "2027-01-02")};
  CHECK(cells(to_day({2026, 12, 1}), entries) == Lines{"30: <A2]", "31: ."});
  CHECK(cells(to_day({2027, 1, 1}), entries) == Lines{"1: [A2>", "2: ."});
}

TEST_CASE("A bar that covers the month touches each day, and its weeks are cut", "[month_grid]") {
  const MonthGrid grid = make_month_grid(to_day({2021, 2, 1}), {shown("2020-01-01", "2022-01-01")});
  for (const MonthWeek& week : grid.weeks) {
    CHECK(cell(week.days[0]) == "[A7]");
    for (const MonthDay& day : week.days) CHECK(day.entries == std::vector<std::uint32_t>{0});
  }
}

TEST_CASE(
    "A lane above a bar stays free where nothing fills it, and is filled by what is on one day",
    "[month_grid]") {
  CHECK(cells(august, {shown("2020-08-24", "2020-08-25"), shown("2020-08-25", "2020-08-28"),
                       shown("2020-08-27")}) ==
        Lines{"24: <A2>", "25: . <B4>", "26: - .", "27: C .", "28: - ."});
}

TEST_CASE("Three stand in a cell; the others are counted", "[month_grid]") {
  std::vector<Entry> entries(5, shown("2020-08-25"));
  CHECK(cells(august, entries) == Lines{"25: A B C +2"});
  entries = {shown("2020-08-24", "2020-08-25"), shown("2020-08-24", "2020-08-25"),
             shown("2020-08-24", "2020-08-26"), shown("2020-08-25", "2020-08-26"),
             shown("2020-08-26")};
  // The longest has the first lane; what found none is counted on each of its days, also where there would be room for a part.
  CHECK(cells(august, entries) == Lines{"24: <C3> <A2> <B2>", "25: . . . +1", "26: . E +1"});
}

TEST_CASE("Twelve on one day are three and nine", "[month_grid]") {
  const std::vector<Entry> entries(12, shown("2020-08-25T10:00", "2020-08-25T11:00"));
  CHECK(cells(august, entries) == Lines{"25: A B C +9"});
}

TEST_CASE("A night stands on its evening, a longer one on both days", "[month_grid]") {
  CHECK(cells(august, {shown("2020-08-25T20:00", "2020-08-26T01:00")}) == Lines{"25: A"});
  CHECK(cells(august, {shown("2020-08-25T20:00", "2020-08-26T06:00")}) == Lines{"25: A"});
  CHECK(cells(august, {shown("2020-08-25T20:00", "2020-08-26T06:01")}) ==
        Lines{"25: <A2>", "26: ."});
  CHECK(cells(august, {shown("2020-08-25T20:00", "2020-08-26T00:00")}) == Lines{"25: A"});
  CHECK(cells(august, {shown("2020-08-25T02:00", "2020-08-26T01:00")}) ==
        Lines{"25: <A2>", "26: ."});
  CHECK(cells(august, {shown("2020-08-25T20:00", "2020-08-27T01:00")}) ==
        Lines{"25: <A3>", "26: .", "27: ."});
}

TEST_CASE("What takes no time at all stands on its day, also at midnight", "[month_grid]") {
  CHECK(cells(august, {shown("2020-08-25T10:00", "2020-08-25T10:00")}) == Lines{"25: A"});
  CHECK(cells(august, {shown("2020-08-25T00:00", "2020-08-25T00:00")}) == Lines{"25: A"});
  CHECK(cells(august, {shown("2020-08-25T23:59", "2020-08-25T23:59")}) == Lines{"25: A"});
}

TEST_CASE("The nights when the clocks change are days like others", "[month_grid]") {
  CHECK(cells(to_day({2021, 3, 1}), {shown("2021-03-28T01:30", "2021-03-28T03:30"),
                                     shown("2021-03-27T22:00", "2021-03-28T04:00")}) ==
        Lines{"27: B", "28: A"});
  CHECK(cells(to_day({2021, 10, 1}),
              {shown("2021-10-31T02:30", "2021-10-31T02:30"), shown("2021-10-30", "2021-10-31")}) ==
        Lines{"30: <B2>", "31: . A"});
}

TEST_CASE("What is known to the month only stands on no day", "[month_grid]") {
  CHECK(cells(august, {shown("2020-08")}).empty());
}

TEST_CASE("Deadlines and former days stand on their day", "[month_grid]") {
  CHECK(cells(august, {shown("2020-08-25", "", EntryKind::deadline),
                       shown("2020-08-25T09:00", "", EntryKind::former)}) == Lines{"25: A B"});
}
