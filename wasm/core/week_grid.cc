// SPDX-License-Identifier: MIT

#include "core/week_grid.h"

#include <algorithm>
#include <cstddef>

namespace kalendarium {

namespace {

constexpr int minutes_per_hour = 60;

bool lasts_a_day(const Entry& entry) {
  return entry.span.end.minutes - entry.span.begin.minutes >= minutes_per_day;
}

bool is_bar(const Entry& entry) {
  return first_day(entry) != last_day(entry) && (!has_time(entry) || lasts_a_day(entry));
}

bool stands_whole(const Entry& entry) { return !has_time(entry) || entry.kind != EntryKind::event; }

/// Where the drawing of an entry that stands on one time ends.
WallTime drawn_end(const Entry& entry) {
  const WallTime begin = entry.span.begin;
  if (!entry.span.stated_end.known()) return {begin.minutes + unknown_length};
  return {std::max(entry.span.end.minutes, begin.minutes + shortest_piece)};
}

/// The part of the entry that is on the day. One that ends early in the night has no other.
WeekPiece piece_on(const Entry& entry, std::uint32_t position, Day day) {
  const WallTime end = drawn_end(entry);
  WeekPiece piece;
  piece.entry = position;
  piece.begins = day == first_day(entry);
  piece.ends = day == last_day(entry);
  piece.begin = piece.begins ? minute_of_day(entry.span.begin) : 0;
  piece.end = std::min(minutes_per_day, end.minutes - at(day).minutes);
  piece.begin = std::min(piece.begin, minutes_per_day - shortest_piece);
  piece.end = std::max(piece.end, piece.begin + shortest_piece);
  return piece;
}

/// Lanes by a sweep: each piece has the first lane that is free when it begins.
void spread(std::vector<WeekPiece>& pieces, std::size_t begin, std::size_t end) {
  std::vector<int> free_at;  // by lane: when its last piece ends
  for (std::size_t i = begin; i < end; ++i) {
    std::size_t lane = 0;
    while (lane < free_at.size() && free_at[lane] > pieces[i].begin) ++lane;
    if (lane == free_at.size()) free_at.push_back(0);
    free_at[lane] = pieces[i].end;
    pieces[i].lane = static_cast<int>(lane);
  }
  for (std::size_t i = begin; i < end; ++i) pieces[i].lanes = static_cast<int>(free_at.size());
}

bool overlap(const WeekPiece& left, const WeekPiece& right) {
  return left.begin < right.end && right.begin < left.end;
}

/// A piece is as wide as it can be before it meets another to its right.
void widen(std::vector<WeekPiece>& pieces, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    int next = pieces[i].lanes;
    for (std::size_t other = begin; other < end; ++other) {
      const bool is_right = pieces[other].lane > pieces[i].lane;
      if (is_right && overlap(pieces[i], pieces[other])) next = std::min(next, pieces[other].lane);
    }
    pieces[i].width = next - pieces[i].lane;
  }
}

/// REQUIRES: the pieces stand in order of time.
void lay_out(WeekDay& day) {
  std::vector<WeekPiece>& pieces = day.timed;
  std::size_t begin = 0;
  int until = 0;  // when the cluster ends
  for (std::size_t i = 0; i <= pieces.size(); ++i) {
    if (i < pieces.size() && (i == begin || pieces[i].begin < until)) {
      until = i == begin ? pieces[i].end : std::max(until, pieces[i].end);
      continue;
    }
    spread(pieces, begin, i);
    widen(pieces, begin, i);
    if (i > begin) day.lanes = std::max(day.lanes, pieces[begin].lanes);
    begin = i;
    if (i < pieces.size()) until = pieces[i].end;
  }
}

void add_bar(WeekGrid& grid, const Entry& entry, std::uint32_t position) {
  const Day monday = grid.days.front().day;
  const Day sunday = grid.days.back().day;
  WeekBar bar;
  bar.entry = position;
  bar.begins = first_day(entry) >= monday;
  bar.ends = last_day(entry) <= sunday;
  bar.first = bar.begins ? weekday(first_day(entry)) : 1;
  bar.last = bar.ends ? weekday(last_day(entry)) : 7;
  grid.bars.push_back(bar);
}

void add_to_days(WeekGrid& grid, const Entry& entry, std::uint32_t position) {
  for (WeekDay& day : grid.days) {
    if (day.day < first_day(entry) || day.day > last_day(entry)) continue;
    if (stands_whole(entry)) {
      day.whole.push_back(position);
    } else {
      day.timed.push_back(piece_on(entry, position, day.day));
    }
  }
}

/// The hours that are needed: none where nothing has a time.
void open_hours(WeekGrid& grid) {
  bool has_times = false;
  for (const WeekDay& day : grid.days) {
    for (const WeekPiece& piece : day.timed) {
      has_times = true;
      const int last = (piece.end + minutes_per_hour - 1) / minutes_per_hour;
      grid.first_hour = std::min(grid.first_hour, piece.begin / minutes_per_hour);
      grid.last_hour = std::max(grid.last_hour, last);
    }
  }
  if (!has_times) grid.last_hour = grid.first_hour;
}

}  // namespace

WeekGrid make_week_grid(Day monday, const std::vector<Entry>& entries) {
  WeekGrid grid;
  for (int i = 0; i < 7; ++i) grid.days[static_cast<std::size_t>(i)].day = monday + i;
  for (const std::uint32_t position : entry_order(entries)) {
    const Entry& entry = entries[position];
    if (first_day(entry) > monday + 6 || last_day(entry) < monday) continue;
    if (is_bar(entry)) {
      add_bar(grid, entry, position);
    } else {
      add_to_days(grid, entry, position);
    }
  }
  for (WeekDay& day : grid.days) lay_out(day);
  open_hours(grid);
  return grid;
}

}  // namespace kalendarium
