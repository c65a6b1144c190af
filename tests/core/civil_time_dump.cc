// SPDX-License-Identifier: MIT
//
// Prints what civil_time and date_text say, for tests/civil_time.test.mjs to hold against another source.
//
//   civil_time_dump days 1996 2040                    a line for each day: date, ISO weekday, week, holiday, 1 if it is
//                                                     public, the Swedish and the English text; a tab between two
//   civil_time_dump offsets Europe/Stockholm 1996 2040  UTC minutes and offset: each midnight, and each half hour of the
//                                                     weeks in which the clocks change
//   civil_time_dump walls Europe/Stockholm 1996 2040  for each half hour on the wall in those weeks: wall minutes, the
//                                                     ClockChange, and the first and the second instant
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "core/date_text.h"

using namespace kalendarium;

namespace {

constexpr int half_hour = 30;

/// The clocks change on the last Sunday of March and of October.
bool is_in_change_week(Day day) {
  const CivilDate date = to_date(day);
  return (date.month == 3 || date.month == 10) && date.day >= 25;
}

void print_names(Day day) {
  static const Words swedish("sv");
  static const Words english("en");
  std::printf("%s\t%d\t%s\t%d\t%d\t%s\t%s\n", print_day(day).c_str(), weekday(day),
              print_week(iso_week(day)).c_str(), static_cast<int>(holiday(day)),
              is_public_holiday(day) ? 1 : 0, weekday_text(swedish, day).c_str(),
              weekday_text(english, day).c_str());
}

void print_offset(Instant instant, Zone zone) {
  std::printf("%d\t%d\n", static_cast<int>(instant.minutes), utc_offset(instant, zone));
}

void print_wall(WallTime wall, Zone zone) {
  std::printf("%d\t%d\t%d\t%d\n", static_cast<int>(wall.minutes),
              static_cast<int>(clock_change(wall, zone)),
              static_cast<int>(to_instant(wall, zone).minutes),
              static_cast<int>(to_instant(wall, zone, true).minutes));
}

void print_offsets(Day day, Zone zone) {
  const int step = is_in_change_week(day) ? half_hour : minutes_per_day;
  for (int minute = 0; minute < minutes_per_day; minute += step)
    print_offset(Instant{at(day, minute).minutes}, zone);
}

void print_walls(Day day, Zone zone) {
  if (!is_in_change_week(day)) return;
  for (int minute = 0; minute < minutes_per_day; minute += half_hour)
    print_wall(at(day, minute), zone);
}

template <typename Print>
int for_each_day(const char* first_year, const char* last_year, Print print) {
  const Day last = to_day({std::atoi(last_year), 12, 31});
  for (Day day = to_day({std::atoi(first_year), 1, 1}); day <= last; day = day + 1) print(day);
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const std::string_view what = count > 1 ? words[1] : "";
  if (what == "days" && count == 4) return for_each_day(words[2], words[3], print_names);
  const std::optional<Zone> zone = count == 5 ? find_zone(words[2]) : std::nullopt;
  if (!zone) return 2;
  if (what == "offsets")
    return for_each_day(words[3], words[4], [&](Day day) { print_offsets(day, *zone); });
  if (what == "walls")
    return for_each_day(words[3], words[4], [&](Day day) { print_walls(day, *zone); });
  return 2;
}
