// SPDX-License-Identifier: MIT
#include "core/formats/time_stamp.h"

#include <string_view>

namespace kalendarium {
namespace {

constexpr int minutes_per_hour = 60;

void append_two_digits(std::string& out, int number) {
  out += static_cast<char>('0' + number / 10);
  out += static_cast<char>('0' + number % 10);
}

void append_clock(std::string& out, int minutes, std::string_view separator) {
  append_two_digits(out, minutes / minutes_per_hour);
  out += separator;
  append_two_digits(out, minutes % minutes_per_hour);
}

void append_offset(std::string& out, int offset, std::string_view separator) {
  out += offset < 0 ? '-' : '+';
  append_clock(out, offset < 0 ? -offset : offset, separator);
}

}  // namespace

std::string rfc3339(Instant instant, Zone zone) {
  std::string out = print_moment({to_wall(instant, zone), Precision::minute});
  out += ":00";
  append_offset(out, utc_offset(instant, zone), ":");
  return out;
}

std::string rfc822(Instant instant, Zone zone) {
  constexpr std::string_view weekdays = "MonTueWedThuFriSatSun";
  constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  const WallTime wall = to_wall(instant, zone);
  const CivilDate date = to_date(day_of(wall));
  std::string out(weekdays.substr(3 * static_cast<std::size_t>(weekday(day_of(wall)) - 1), 3));
  out += ", ";
  append_two_digits(out, date.day);
  out += ' ';
  out += months.substr(3 * static_cast<std::size_t>(date.month - 1), 3);
  out += ' ';
  out += std::to_string(date.year);
  out += ' ';
  append_clock(out, minute_of_day(wall), ":");
  out += ":00 ";
  append_offset(out, utc_offset(instant, zone), "");
  return out;
}

std::string iso_moment(const Moment& moment, Zone zone) {
  if (moment.precision != Precision::minute) return print_moment(moment);
  return rfc3339(to_instant(moment.wall, zone, moment.second_pass), zone);
}

}  // namespace kalendarium
