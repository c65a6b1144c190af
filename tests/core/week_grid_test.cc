// SPDX-License-Identifier: MIT

#include "core/week_grid.h"

#include <catch2/catch.hpp>
#include <string>

#include "entries.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

using Lines = std::vector<std::string>;

std::string clock(int minute) {
  const std::string rest = std::to_string(minute % 60);
  return std::to_string(minute / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

/// "Mon 9:00–10:30 A 1/2", with "+2" after it where it takes two lanes, and … where it goes on over midnight.
Lines pieces(Day monday, const std::vector<Entry>& entries) {
  constexpr const char* names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  const WeekGrid grid = make_week_grid(monday, entries);
  Lines lines;
  for (std::size_t i = 0; i < 7; ++i) {
    for (const WeekPiece& piece : grid.days[i].timed) {
      std::string line = std::string(names[i]) + ' ' + (piece.begins ? "" : "…") +
                         clock(piece.begin) + "–" + clock(piece.end) + (piece.ends ? "" : "…") +
                         ' ' + static_cast<char>('A' + piece.entry) + ' ' +
                         std::to_string(piece.lane + 1) + '/' + std::to_string(piece.lanes);
      if (piece.width > 1) line += " +" + std::to_string(piece.width);
      lines.push_back(line);
    }
  }
  return lines;
}

/// "A 1–3", with … where it goes on before or after the week.
Lines bars(Day monday, const std::vector<Entry>& entries) {
  Lines lines;
  for (const WeekBar& bar : make_week_grid(monday, entries).bars) {
    lines.push_back(std::string(1, static_cast<char>('A' + bar.entry)) + ' ' +
                    (bar.begins ? "" : "…") + std::to_string(bar.first) + "–" +
                    std::to_string(bar.last) + (bar.ends ? "" : "…"));
  }
  return lines;
}

/// "Tue: A B" for what stands on its day without a time.
Lines whole(Day monday, const std::vector<Entry>& entries) {
  Lines lines;
  for (const WeekDay& day : make_week_grid(monday, entries).days) {
    std::string line = std::to_string(to_date(day.day).day) + ':';
    for (const std::uint32_t entry : day.whole)
      line += std::string(" ") + static_cast<char>('A' + entry);
    if (!day.whole.empty()) lines.push_back(line);
  }
  return lines;
}

const Day monday = to_day({2026, 10, 12});

}  // namespace

TEST_CASE("What has a time stands on its day from its beginning to its end", "[week_grid]") {
  CHECK(pieces(monday, {shown("2026-10-14T09:00", "2026-10-14T10:30"),
                        shown("2026-10-12T18:00", "2026-10-12T19:00"), shown("2026-10-19T09:00"),
                        shown("2026-10-11T23:00")}) ==
        Lines{"Mon 18:00–19:00 B 1/1", "Wed 9:00–10:30 A 1/1"});
}

TEST_CASE("What overlaps stands side by side, and what only meets does not", "[week_grid]") {
  CHECK(pieces(monday, {shown("2026-10-12T09:00", "2026-10-12T10:00"),
                        shown("2026-10-12T10:00", "2026-10-12T11:00"),
                        shown("2026-10-12T10:30", "2026-10-12T12:00")}) ==
        Lines{"Mon 9:00–10:00 A 1/1", "Mon 10:00–11:00 B 1/2", "Mon 10:30–12:00 C 2/2"});
}

TEST_CASE("A lane is used again, and a piece is as wide as the room to its right", "[week_grid]") {
  CHECK(pieces(monday, {shown("2026-10-12T09:00", "2026-10-12T12:00"),
                        shown("2026-10-12T09:30", "2026-10-12T10:30"),
                        shown("2026-10-12T10:00", "2026-10-12T10:45"),
                        shown("2026-10-12T11:00", "2026-10-12T11:30")}) ==
        Lines{"Mon 9:00–12:00 A 1/3", "Mon 9:30–10:30 B 2/3", "Mon 10:00–10:45 C 3/3",
              "Mon 11:00–11:30 D 2/3 +2"});
}

TEST_CASE("Twelve at once have twelve lanes", "[week_grid]") {
  const std::vector<Entry> entries(12, shown("2026-10-14T10:00", "2026-10-14T11:00"));
  const WeekGrid grid = make_week_grid(monday, entries);
  REQUIRE(grid.days[2].timed.size() == 12);
  CHECK(grid.days[2].lanes == 12);
  for (std::size_t i = 0; i < 12; ++i) {
    CHECK(grid.days[2].timed[i].entry == i);
    CHECK(grid.days[2].timed[i].lane == static_cast<int>(i));
    CHECK(grid.days[2].timed[i].width == 1);
  }
}

TEST_CASE("No two pieces of a day stand on each other", "[week_grid]") {
  std::vector<Entry> entries;
  for (int i = 0; i < 60; ++i) {
    Entry entry = shown("2026-10-13", "");
    entry.span.stated_start.precision = Precision::minute;
    entry.span.begin.minutes += 360 + (i * 137) % 700;
    entry.span.stated_start.wall = entry.span.begin;
    entry.span.end = {entry.span.begin.minutes + 1 + (i * 53) % 200};
    entry.span.stated_end = {entry.span.end, Precision::minute, false};
    entries.push_back(entry);
  }
  const WeekGrid grid = make_week_grid(monday, entries);
  const std::vector<WeekPiece>& timed = grid.days[1].timed;
  REQUIRE(timed.size() == 60);
  for (const WeekPiece& one : timed) {
    CHECK(one.lane + one.width <= one.lanes);
    CHECK(one.lanes <= grid.days[1].lanes);
    for (const WeekPiece& other : timed) {
      if (&one == &other || one.begin >= other.end || other.begin >= one.end) continue;
      const bool is_apart =
          one.lane + one.width <= other.lane || other.lane + other.width <= one.lane;
      CHECK(is_apart);
    }
  }
}

TEST_CASE("What is over at once has room for a line, and what says no end has an hour",
          "[week_grid]") {
  CHECK(
      pieces(monday, {shown("2026-10-12T09:00", "2026-10-12T09:00"), shown("2026-10-13T15:00"),
                      shown("2026-10-14T23:50", "2026-10-14T23:50"), shown("2026-10-15T23:30")}) ==
      Lines{"Mon 9:00–9:30 A 1/1", "Tue 15:00–16:00 B 1/1", "Wed 23:30–24:00 C 1/1",
            "Thu 23:30–24:00 D 1/1"});
}

TEST_CASE("Over midnight is two pieces, unless it ends in the night", "[week_grid]") {
  CHECK(pieces(monday, {shown("2026-10-16T22:00", "2026-10-17T07:00"),
                        shown("2026-10-14T20:00", "2026-10-15T01:00"),
                        shown("2026-10-13T20:00", "2026-10-14T00:00")}) ==
        Lines{"Tue 20:00–24:00 C 1/1", "Wed 20:00–24:00 B 1/1", "Fri 22:00–24:00… A 1/1",
              "Sat …0:00–7:00 A 1/1"});
}

TEST_CASE("Only the part in the week is shown", "[week_grid]") {
  const std::vector<Entry> entries = {shown("2026-10-18T22:00", "2026-10-19T07:00")};
  CHECK(pieces(monday, entries) == Lines{"Sun 22:00–24:00… A 1/1"});
  CHECK(pieces(monday + 7, entries) == Lines{"Mon …0:00–7:00 A 1/1"});
}

TEST_CASE("Several days are a bar, with or without times", "[week_grid]") {
  const std::vector<Entry> entries = {
      shown("2026-10-13", "2026-10-15"), shown("2026-10-10", "2026-10-20"),
      shown("2026-10-16T18:00", "2026-10-18T15:00"), shown("2026-10-14T10:00", "2026-10-15T10:00"),
      shown("2026-10-01", "2026-10-11")};
  CHECK(bars(monday, entries) == Lines{"B …1–7…", "A 2–4", "D 3–4", "C 5–7"});
  CHECK(pieces(monday, entries).empty());
}

TEST_CASE("A day without a time, a deadline and a former day stand in the row of the whole day",
          "[week_grid]") {
  CHECK(whole(monday, {shown("2026-10-13T12:00", "", EntryKind::deadline), shown("2026-10-13"),
                       shown("2026-10-14T09:00", "", EntryKind::former), shown("2026-10")}) ==
        Lines{"13: B A", "14: C"});
}

TEST_CASE("The hours are those of an office, those that are needed, and none where nothing has a time",
          "[week_grid]") {
  const auto hours = [](const std::vector<Entry>& entries) {
    const WeekGrid grid = make_week_grid(monday, entries);
    return std::pair(grid.first_hour, grid.last_hour);
  };
  CHECK(hours({}) == std::pair(8, 8));
  CHECK(hours({shown("2026-10-13"), shown("2026-10-12", "2026-10-15")}) == std::pair(8, 8));
  CHECK(hours({shown("2026-10-14T10:00")}) == std::pair(8, 17));
  CHECK(hours({shown("2026-10-14T06:45", "2026-10-14T20:15")}) == std::pair(6, 21));
  CHECK(hours({shown("2026-10-16T22:00", "2026-10-17T07:00")}) == std::pair(0, 24));
}

TEST_CASE("A week over New Year has the days of both years", "[week_grid]") {
  const Day last = monday_of(IsoWeek{2026, 53});
  CHECK(pieces(last, {shown("2026-12-31T22:00", "2027-01-01T02:00"),
                      shown("2027-01-03T10:00", "2027-01-03T11:00")}) ==
        Lines{"Thu 22:00–24:00 A 1/1", "Sun 10:00–11:00 B 1/1"});
  CHECK(bars(last, {shown("2026-12-24", "2027-01-06")}) == Lines{"A …1–7…"});
}

TEST_CASE("In the nights when the clocks change the wall decides", "[week_grid]") {
  CHECK(pieces(monday_of(IsoWeek{2021, 12}), {shown("2021-03-28T01:30", "2021-03-28T03:30"),
                                              shown("2021-03-28T02:30", "2021-03-28T03:00")}) ==
        Lines{"Sun 1:30–3:30 A 1/2", "Sun 2:30–3:00 B 2/2"});
  CHECK(pieces(monday_of(IsoWeek{2021, 43}), {shown("2021-10-31T01:00", "2021-10-31T04:00"),
                                              shown("2021-10-31T02:30", "2021-10-31T02:30")}) ==
        Lines{"Sun 1:00–4:00 A 1/2", "Sun 2:30–3:00 B 2/2"});
}
