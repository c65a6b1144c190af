// SPDX-License-Identifier: MIT
#include "core/civil_time.h"

#include <date/date.h>

#include <string>

#include "core/gate.h"

namespace kalendarium {
namespace {

constexpr int first_year = 1600;
constexpr int last_year = 4000;
constexpr int minutes_per_hour = 60;

/// Division that rounds towards the past, so that days before 1970 work like those after.
int floor_divide(int number, int divisor) {
  return number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor);
}

}  // namespace

// --- Days and weeks ---------------------------------------------------------------------------

bool is_valid(CivilDate date) {
  if (date.year < first_year || date.year > last_year) return false;
  if (date.month < 1 || date.month > 12) return false;
  return date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

int days_in_month(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Day to_day(CivilDate date) {
  const date::sys_days days{date::year{date.year} / date.month / date.day};
  return {static_cast<std::int32_t>(days.time_since_epoch().count())};
}

CivilDate to_date(Day day) {
  const date::year_month_day date{date::sys_days{date::days{day.number}}};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

int weekday(Day day) {
  const int after_monday = day.number + 3;  // 1 January 1970 was a Thursday
  return after_monday - 7 * floor_divide(after_monday, 7) + 1;
}

Day monday_of(Day day) { return day - (weekday(day) - 1); }

IsoWeek iso_week(Day day) {
  const Day thursday = monday_of(day) + 3;  // a week belongs to the year of its Thursday
  const int year = to_date(thursday).year;
  return {year, (thursday - to_day({year, 1, 1})) / 7 + 1};
}

int weeks_in_year(int year) {
  return iso_week(to_day({year, 12, 28})).week;  // 28 December is always in the last week
}

Day monday_of(IsoWeek week) {
  return monday_of(to_day({week.year, 1, 4})) + (week.week - 1) * 7;  // 4 January is in week 1
}

Day day_of(WallTime time) { return {floor_divide(time.minutes, minutes_per_day)}; }

int minute_of_day(WallTime time) { return time.minutes - day_of(time).number * minutes_per_day; }

WallTime at(Day day, int minute) { return {day.number * minutes_per_day + minute}; }

// --- Zones ------------------------------------------------------------------------------------

namespace {

constexpr Zone swedish_zone = {60, true};
/// The zones of each line of zone_names.
constexpr Zone zones[] = {{0, false}, {-60, true}, {0, true}, swedish_zone, {120, true}};

constexpr int summer_time_saving = 60;  // minutes

/// 01:00 UTC on the last Sunday of that month, which has 31 days.
Instant clock_change_in(int year, int month) {
  const Day last = to_day({year, month, 31});
  const Day sunday = last - weekday(last) % 7;
  return {sunday.number * minutes_per_day + minutes_per_hour};
}

bool is_summer_time(Instant instant) {
  constexpr int march = 3;
  constexpr int october = 10;
  const int year = to_date({floor_divide(instant.minutes, minutes_per_day)}).year;
  return instant.minutes >= clock_change_in(year, march).minutes &&
         instant.minutes < clock_change_in(year, october).minutes;
}

Instant with_offset(WallTime time, int offset) { return {time.minutes - offset}; }

/// The one or two instants at which the wall could show a time: read as summer time (the earlier)
/// and as standard time. A reading is real if the zone has that offset then.
struct Readings {
  Instant summer;
  Instant standard;
  bool summer_is_real;
  bool standard_is_real;
};

Readings readings(WallTime time, Zone zone) {
  const int summer_offset = zone.standard_offset + summer_time_saving;
  const Instant summer = with_offset(time, summer_offset);
  const Instant standard = with_offset(time, zone.standard_offset);
  return {summer, standard, utc_offset(summer, zone) == summer_offset,
          utc_offset(standard, zone) == zone.standard_offset};
}

}  // namespace

/// A line for each of `zones`, a space before and after each name.
KALENDARIUM_BEHIND_GATES extern const char zone_names[] =
    " Etc/UTC UTC Atlantic/Reykjavik \n"
    " Atlantic/Azores \n"
    " Atlantic/Canary Atlantic/Madeira Europe/Dublin Europe/Guernsey Europe/Isle_of_Man"
    " Europe/Jersey Europe/Lisbon Europe/London \n"
    " Africa/Ceuta Arctic/Longyearbyen Europe/Amsterdam Europe/Andorra Europe/Berlin"
    " Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen"
    " Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg"
    " Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Prague"
    " Europe/Rome Europe/San_Marino Europe/Stockholm Europe/Vaduz Europe/Vatican"
    " Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich \n"
    " Asia/Nicosia Europe/Athens Europe/Bucharest Europe/Helsinki Europe/Mariehamn"
    " Europe/Nicosia Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius ";

/// One more than the position in `zones`, or 0.
KALENDARIUM_GATE int find_zone_number(std::string_view name) {
  const std::string_view names = zone_names;
  std::string padded = " ";
  padded += name;
  padded += ' ';
  const std::size_t place = names.find(padded);
  if (name.empty() || place == names.npos || name.find_first_of(" \n") != name.npos) return 0;
  int number = 1;
  for (const char letter : names.substr(0, place)) number += letter == '\n' ? 1 : 0;
  return number;
}

std::optional<Zone> find_zone(std::string_view name) {
  if (name == "Europe/Stockholm") return swedish_zone;
  const int number = find_zone_number(name);
  if (number == 0) return std::nullopt;
  return zones[number - 1];
}

int utc_offset(Instant instant, Zone zone) {
  const bool is_summer = zone.summer_time && is_summer_time(instant);
  return zone.standard_offset + (is_summer ? summer_time_saving : 0);
}

WallTime to_wall(Instant instant, Zone zone) {
  return {instant.minutes + utc_offset(instant, zone)};
}

ClockChange clock_change(WallTime time, Zone zone) {
  const Readings read = readings(time, zone);
  if (read.summer_is_real && read.standard_is_real) return ClockChange::overlap;
  return read.summer_is_real || read.standard_is_real ? ClockChange::none : ClockChange::gap;
}

Instant to_instant(WallTime time, Zone zone, bool second_pass) {
  const Readings read = readings(time, zone);
  if (read.summer_is_real && read.standard_is_real)
    return second_pass ? read.standard : read.summer;
  return read.summer_is_real ? read.summer : read.standard;
}

// --- Reading and printing -----------------------------------------------------------------------

namespace {

bool begins_with(std::string_view text, char letter) {
  return !text.empty() && text.front() == letter;
}

/// Exactly as many digits, from the front of the text.
bool take_digits(std::string_view& rest, int digits, int& number) {
  number = 0;
  for (; digits > 0; --digits) {
    if (rest.empty() || rest.front() < '0' || rest.front() > '9') return false;
    number = number * 10 + (rest.front() - '0');
    rest.remove_prefix(1);
  }
  return true;
}

/// Reads a form from the front of the text: `4-2` is four digits, a hyphen and two digits. The numbers are stored one after the
/// other. False where the text is another; what was read of it is gone.
bool take(std::string_view& rest, const char* form, int* number) {
  for (; *form != '\0'; ++form) {
    if (*form == '4' || *form == '2') {
      if (!take_digits(rest, *form - '0', *number++)) return false;
    } else {
      if (!begins_with(rest, *form)) return false;
      rest.remove_prefix(1);
    }
  }
  return true;
}

/// What stands in a text, whether there is such a day and time or not.
struct Stated {
  int date[3] = {0, 0, 1};
  int clock[3] = {};   // hour, minute, second
  int offset[2] = {};  // hours and minutes
  bool has_offset = false;
  bool is_west = false;

  [[nodiscard]] CivilDate day() const { return {date[0], date[1], date[2]}; }
};

/// One digit or more after a point.
bool skip_fraction(std::string_view& rest) {
  int ignored = 0;
  rest.remove_prefix(1);
  if (!take_digits(rest, 1, ignored)) return false;
  while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') rest.remove_prefix(1);
  return true;
}

bool read_offset(std::string_view rest, Stated& stated) {
  if (rest.empty()) return true;
  stated.has_offset = true;
  if (rest == "Z") return true;
  stated.is_west = rest.front() == '-';
  return take(rest, stated.is_west ? "-2:2" : "+2:2", stated.offset) && rest.empty();
}

bool read_clock(std::string_view rest, Stated& stated) {
  if (!take(rest, "T2:2", stated.clock)) return false;
  if (begins_with(rest, ':')) {
    if (!take(rest, ":2", stated.clock + 2)) return false;
    if (begins_with(rest, '.') && !skip_fraction(rest)) return false;
  }
  return read_offset(rest, stated);
}

/// The precision by the text's form; none for another form.
Precision read(std::string_view rest, Stated& stated) {
  if (!take(rest, "4-2", stated.date)) return Precision::none;
  if (rest.empty()) return Precision::month;
  if (!take(rest, "-2", stated.date + 2)) return Precision::none;
  if (rest.empty()) return Precision::day;
  return read_clock(rest, stated) ? Precision::minute : Precision::none;
}

bool is_time(const Stated& stated) {
  const auto& [hour, minute, second] = stated.clock;
  if (stated.offset[0] > 23 || stated.offset[1] > 59) return false;
  if (hour == 24) return minute == 0 && second == 0;
  return hour < 24 && minute < 60 && second <= 60;  // 60: a leap second
}

/// REQUIRES: there are such a day and time.
Moment on_the_wall(const Stated& stated, Zone zone) {
  const WallTime time =
      at(to_day(stated.day()), stated.clock[0] * minutes_per_hour + stated.clock[1]);
  if (!stated.has_offset) return {time, Precision::minute, false};
  const int offset = stated.offset[0] * minutes_per_hour + stated.offset[1];
  const Instant instant = with_offset(time, stated.is_west ? -offset : offset);
  const WallTime wall = to_wall(instant, zone);
  return {wall, Precision::minute, to_instant(wall, zone).minutes != instant.minutes};
}

ParsedMoment failure(MomentError error) { return {Moment{}, error}; }

/// At least `width` digits. REQUIRES: number >= 0.
void append_padded(std::string& out, int number, int width) {
  if (width > 1 || number > 9) append_padded(out, number / 10, width - 1);
  out += static_cast<char>('0' + number % 10);
}

/// A separator and two digits.
void append_two(std::string& out, char separator, int number) {
  out += separator;
  append_padded(out, number, 2);
}

}  // namespace

ParsedMoment parse_moment(std::string_view text, Zone zone) {
  Stated stated;
  const Precision precision = read(text, stated);
  if (precision == Precision::none) return failure(MomentError::form);
  const CivilDate date = stated.day();
  if (!is_valid(date)) return failure(MomentError::no_such_day);
  if (precision != Precision::minute)
    return {{at(to_day(date)), precision, false}, MomentError::none};
  if (!is_time(stated)) return failure(MomentError::no_such_time);
  const Moment moment = on_the_wall(stated, zone);
  if (!is_valid(to_date(day_of(moment.wall)))) return failure(MomentError::no_such_day);
  return {moment, MomentError::none};
}

void append_moment(std::string& out, const Moment& moment) {
  if (moment.precision == Precision::none) return;
  append_day(out, day_of(moment.wall));
  if (moment.precision == Precision::month) out.resize(out.size() - 3);  // without the day
  if (moment.precision != Precision::minute) return;
  append_two(out, 'T', minute_of_day(moment.wall) / minutes_per_hour);
  append_two(out, ':', minute_of_day(moment.wall) % minutes_per_hour);
}

std::string print_moment(const Moment& moment) {
  std::string text;
  append_moment(text, moment);
  return text;
}

void append_day(std::string& out, Day day) {
  const CivilDate date = to_date(day);
  append_padded(out, date.year, 4);
  append_two(out, '-', date.month);
  append_two(out, '-', date.day);
}

std::string print_day(Day day) {
  std::string text;
  append_day(text, day);
  return text;
}

void append_week(std::string& out, IsoWeek week) {
  append_padded(out, week.year, 4);
  out += '-';
  append_two(out, 'W', week.week);
}

std::string print_week(IsoWeek week) {
  std::string text;
  append_week(text, week);
  return text;
}

std::optional<Day> parse_day(std::string_view text) {
  const ParsedMoment parsed = parse_moment(text, Zone{});
  if (parsed.moment.precision != Precision::day) return std::nullopt;
  return day_of(parsed.moment.wall);
}

std::optional<IsoWeek> parse_week(std::string_view text) {
  int stated[2];  // year, week
  if (!take(text, "4-W2", stated) || !text.empty()) return std::nullopt;
  const IsoWeek week{stated[0], stated[1]};
  if (week.year < first_year || week.year > last_year) return std::nullopt;
  if (week.week < 1 || week.week > weeks_in_year(week.year)) return std::nullopt;
  return week;
}

// --- Public holidays ----------------------------------------------------------------------------

namespace {

struct FixedHoliday {
  std::int16_t month_day;  // 624 is 24 June
  Holiday holiday;
};

constexpr FixedHoliday fixed_holidays[] = {
    {101, Holiday::new_years_day}, {106, Holiday::epiphany},       {501, Holiday::first_of_may},
    {606, Holiday::national_day},  {1224, Holiday::christmas_eve}, {1225, Holiday::christmas_day},
    {1226, Holiday::boxing_day},   {1231, Holiday::new_years_eve},
};

Holiday easter_holiday(int days_after_easter) {
  switch (days_after_easter) {
    case -2: return Holiday::good_friday;
    case 0: return Holiday::easter_sunday;
    case 1: return Holiday::easter_monday;
    case 39: return Holiday::ascension_day;  // the sixth Thursday after Easter
    case 49: return Holiday::whit_sunday;    // the seventh Sunday after Easter
    default: return Holiday::none;
  }
}

bool is_between(int month_day, int first, int last) {
  return first <= month_day && month_day <= last;
}

}  // namespace

Holiday holiday(Day day) {
  const CivilDate date = to_date(day);
  const int month_day = 100 * date.month + date.day;
  for (const FixedHoliday& fixed : fixed_holidays)
    if (fixed.month_day == month_day) return fixed.holiday;
  const bool is_saturday = weekday(day) == 6;
  if (is_saturday && is_between(month_day, 620, 626)) return Holiday::midsummer_day;
  if (is_saturday && is_between(month_day, 1031, 1106)) return Holiday::all_saints_day;
  if (weekday(day) == 5 && is_between(month_day, 619, 625)) return Holiday::midsummer_eve;
  return easter_holiday(day - easter_sunday(date.year));
}

bool is_public_holiday(Day day) {
  switch (holiday(day)) {
    case Holiday::none:
    case Holiday::midsummer_eve:
    case Holiday::christmas_eve:
    case Holiday::new_years_eve: return weekday(day) == 7;
    default: return true;
  }
}

// The single letters are those of the published algorithm (Meeus, Astronomical Algorithms, chapter 8).
Day easter_sunday(int year) {
  const int a = year % 19;  // the year's place in the cycle of the moon
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month_and_day = h + l - 7 * m + 114;
  return to_day({year, month_and_day / 31, month_and_day % 31 + 1});
}

}  // namespace kalendarium
