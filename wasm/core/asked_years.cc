// SPDX-License-Identifier: MIT
#include "core/asked_years.h"

#include <algorithm>

namespace kalendarium {

namespace {

constexpr int first_year = 1601;  // a year inside of what core/recurrence reads
constexpr int last_year = 3998;

bool has(const AskedYears& asked, int year) {
  for (std::size_t i = 0; i < asked.count; ++i) {
    if (asked.years[i] == year) return true;
  }
  return false;
}

void add(AskedYears& asked, int year) {
  year = std::min(std::max(year, first_year), last_year);
  if (has(asked, year) || asked.count == asked.years.size()) return;
  std::size_t place = asked.count++;
  for (; place > 0 && asked.years[place - 1] > year; --place)
    asked.years[place] = asked.years[place - 1];
  asked.years[place] = year;
}

int year_of(Day day) { return to_date(day).year; }

void add_between(AskedYears& asked, Day first, Day last) {
  constexpr int most_years = 5;
  const int begin = year_of(first);
  for (int year = begin; year <= year_of(last) && year < begin + most_years; ++year)
    add(asked, year);
  add(asked, year_of(last));
}

void add_dates(AskedYears& asked, const State& state) {
  constexpr int days_of_a_week = 7;  // what is shown may go on into the next year
  if (state.date.kind != Period::Kind::none)
    add_between(asked, state.date.first, state.date.first + days_of_a_week);
  if (!state.from && !state.to) return;
  add_between(asked, state.from ? *state.from : *state.to, state.to ? *state.to : *state.from);
}

}  // namespace

AskedYears asked_years(const State& state, const State& fixed, WallTime now) {
  AskedYears asked;
  const int year = year_of(day_of(now));
  for (int i = year - 1; i <= year + 1; ++i) add(asked, i);
  add_dates(asked, state);
  add_dates(asked, fixed);
  return asked;
}

bool covers(const AskedYears& wide, const AskedYears& narrow) {
  for (std::size_t i = 0; i < narrow.count; ++i) {
    if (!has(wide, narrow.years[i])) return false;
  }
  return true;
}

}  // namespace kalendarium
