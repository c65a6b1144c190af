// SPDX-License-Identifier: MIT
#include "core/civil_time.h"

#include <date/date.h>

#include <algorithm>
#include <array>

namespace kalendarium {
namespace {

constexpr int first_year = 1600;
constexpr int last_year = 4000;
constexpr int minutes_per_hour = 60;

date::year_month_day civil(CivilDate date) { return date::year{date.year} / date.month / date.day; }

Day from_sys_days(date::sys_days days) {
  return {static_cast<std::int32_t>(days.time_since_epoch().count())};
}

date::sys_days to_sys_days(Day day) { return date::sys_days{date::days{day.number}}; }

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
  const auto last = date::year{year} / month / date::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

Day to_day(CivilDate date) { return from_sys_days(date::sys_days{civil(date)}); }

CivilDate to_date(Day day) {
  const date::year_month_day date{to_sys_days(day)};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

int weekday(Day day) { return static_cast<int>(date::weekday{to_sys_days(day)}.iso_encoding()); }

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

/// The names are kept as one text for each offset: a table of views would weigh three times as much.
struct ZoneGroup {
  std::string_view names;  // a space between two
  Zone zone;
};

constexpr std::array zone_groups = {
    ZoneGroup{"Etc/UTC UTC Atlantic/Reykjavik", {0, false}},
    ZoneGroup{"Atlantic/Azores", {-60, true}},
    ZoneGroup{"Atlantic/Canary Atlantic/Madeira Europe/Dublin Europe/Guernsey Europe/Isle_of_Man"
              " Europe/Jersey Europe/Lisbon Europe/London",
              {0, true}},
    ZoneGroup{"Africa/Ceuta Arctic/Longyearbyen Europe/Amsterdam Europe/Andorra Europe/Berlin"
              " Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen"
              " Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg"
              " Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Prague"
              " Europe/Rome Europe/San_Marino Europe/Stockholm Europe/Vaduz Europe/Vatican"
              " Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich",
              {60, true}},
    ZoneGroup{"Asia/Nicosia Europe/Athens Europe/Bucharest Europe/Helsinki Europe/Mariehamn"
              " Europe/Nicosia Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius",
              {120, true}},
};

constexpr int summer_time_saving = 60;  // minutes

/// 01:00 UTC on the last Sunday of that month.
Instant clock_change_in(int year, date::month month) {
  const date::sys_days sunday{date::year{year} / month / date::Sunday[date::last]};
  return {from_sys_days(sunday).number * minutes_per_day + minutes_per_hour};
}

bool is_summer_time(Instant instant) {
  const int year = to_date({floor_divide(instant.minutes, minutes_per_day)}).year;
  return instant >= clock_change_in(year, date::March) &&
         instant < clock_change_in(year, date::October);
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

std::optional<Zone> find_zone(std::string_view name) {
  if (name.empty()) return std::nullopt;
  for (const ZoneGroup& group : zone_groups) {
    for (std::string_view rest = group.names; !rest.empty();) {
      const std::string_view candidate = rest.substr(0, rest.find(' '));
      if (candidate == name) return group.zone;
      rest.remove_prefix(std::min(candidate.size() + 1, rest.size()));
    }
  }
  return std::nullopt;
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

/// Reads a text from its front; every step says whether it could.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  [[nodiscard]] bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// Exactly `digits` digits.
  [[nodiscard]] bool take_number(std::size_t digits, int& number) {
    if (rest_.size() < digits) return false;
    int value = 0;
    for (const char letter : rest_.substr(0, digits)) {
      if (letter < '0' || letter > '9') return false;
      value = value * 10 + (letter - '0');
    }
    rest_.remove_prefix(digits);
    number = value;
    return true;
  }

  /// One digit or more, whose value is not wanted.
  [[nodiscard]] bool skip_digits() {
    int ignored = 0;
    if (!take_number(1, ignored)) return false;
    while (take_number(1, ignored)) continue;
    return true;
  }

 private:
  std::string_view rest_;
};

struct Clock {
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool has_offset = false;
  int offset_hour = 0;
  int offset_minute = 0;
  bool is_west = false;
};

bool read_offset(Reader& reader, Clock& clock) {
  if (reader.at_end()) return true;
  clock.has_offset = true;
  if (reader.take('Z')) return reader.at_end();
  clock.is_west = reader.take('-');
  if (!clock.is_west && !reader.take('+')) return false;
  return reader.take_number(2, clock.offset_hour) && reader.take(':') &&
         reader.take_number(2, clock.offset_minute) && reader.at_end();
}

bool read_clock(Reader& reader, Clock& clock) {
  const bool has_time =
      reader.take_number(2, clock.hour) && reader.take(':') && reader.take_number(2, clock.minute);
  if (!has_time) return false;
  if (reader.take(':')) {
    if (!reader.take_number(2, clock.second)) return false;
    if (reader.take('.') && !reader.skip_digits()) return false;
  }
  return read_offset(reader, clock);
}

bool is_time(const Clock& clock) {
  if (clock.offset_hour > 23 || clock.offset_minute > 59) return false;
  if (clock.hour == 24) return clock.minute == 0 && clock.second == 0;
  return clock.hour < 24 && clock.minute < 60 && clock.second <= 60;  // 60: a leap second
}

Moment on_the_wall(Day day, const Clock& clock, Zone zone) {
  const WallTime stated = at(day, clock.hour * minutes_per_hour + clock.minute);
  if (!clock.has_offset) return {stated, Precision::minute, false};
  const int offset = clock.offset_hour * minutes_per_hour + clock.offset_minute;
  const Instant instant = with_offset(stated, clock.is_west ? -offset : offset);
  const WallTime wall = to_wall(instant, zone);
  return {wall, Precision::minute, to_instant(wall, zone) != instant};
}

ParsedMoment failure(MomentError error) { return {Moment{}, error}; }

void append_padded(std::string& text, int number, std::size_t width) {
  std::array<char, 10> digits{};  // the longest non-negative int
  std::size_t count = 0;
  for (; number > 0 || count < width; number /= 10)
    digits[count++] = static_cast<char>('0' + number % 10);
  while (count > 0) text += digits[--count];
}

std::string print_month(CivilDate date) {
  std::string text;
  append_padded(text, date.year, 4);
  text += '-';
  append_padded(text, date.month, 2);
  return text;
}

}  // namespace

ParsedMoment parse_moment(std::string_view text, Zone zone) {
  Reader reader(text);
  CivilDate date;
  const bool has_month =
      reader.take_number(4, date.year) && reader.take('-') && reader.take_number(2, date.month);
  if (!has_month) return failure(MomentError::form);
  if (reader.at_end()) {
    if (!is_valid(date)) return failure(MomentError::no_such_day);
    return {{at(to_day(date)), Precision::month, false}, MomentError::none};
  }
  if (!reader.take('-') || !reader.take_number(2, date.day)) return failure(MomentError::form);
  Clock clock;
  const bool has_time = !reader.at_end();
  if (has_time && (!reader.take('T') || !read_clock(reader, clock)))
    return failure(MomentError::form);
  if (!is_valid(date)) return failure(MomentError::no_such_day);
  if (!has_time) return {{at(to_day(date)), Precision::day, false}, MomentError::none};
  if (!is_time(clock)) return failure(MomentError::no_such_time);
  const Moment moment = on_the_wall(to_day(date), clock, zone);
  if (!is_valid(to_date(day_of(moment.wall)))) return failure(MomentError::no_such_day);
  return {moment, MomentError::none};
}

std::string print_moment(const Moment& moment) {
  const Day day = day_of(moment.wall);
  if (moment.precision == Precision::none) return {};
  if (moment.precision == Precision::month) return print_month(to_date(day));
  std::string text = print_day(day);
  if (moment.precision == Precision::day) return text;
  text += 'T';
  append_padded(text, minute_of_day(moment.wall) / minutes_per_hour, 2);
  text += ':';
  append_padded(text, minute_of_day(moment.wall) % minutes_per_hour, 2);
  return text;
}

std::string print_day(Day day) {
  const CivilDate date = to_date(day);
  std::string text = print_month(date);
  text += '-';
  append_padded(text, date.day, 2);
  return text;
}

std::string print_week(IsoWeek week) {
  std::string text;
  append_padded(text, week.year, 4);
  text += "-W";
  append_padded(text, week.week, 2);
  return text;
}

std::optional<Day> parse_day(std::string_view text) {
  const ParsedMoment parsed = parse_moment(text, Zone{});
  if (parsed.moment.precision != Precision::day) return std::nullopt;
  return day_of(parsed.moment.wall);
}

std::optional<IsoWeek> parse_week(std::string_view text) {
  Reader reader(text);
  IsoWeek week;
  const bool is_week = reader.take_number(4, week.year) && reader.take('-') && reader.take('W') &&
                       reader.take_number(2, week.week) && reader.at_end();
  if (!is_week || week.year < first_year || week.year > last_year) return std::nullopt;
  if (week.week < 1 || week.week > weeks_in_year(week.year)) return std::nullopt;
  return week;
}

// --- Public holidays ----------------------------------------------------------------------------

namespace {

struct FixedHoliday {
  int month;
  int day;
  Holiday holiday;
};

constexpr std::array fixed_holidays = {
    FixedHoliday{1, 1, Holiday::new_years_day},   FixedHoliday{1, 6, Holiday::epiphany},
    FixedHoliday{5, 1, Holiday::first_of_may},    FixedHoliday{6, 6, Holiday::national_day},
    FixedHoliday{12, 24, Holiday::christmas_eve}, FixedHoliday{12, 25, Holiday::christmas_day},
    FixedHoliday{12, 26, Holiday::boxing_day},    FixedHoliday{12, 31, Holiday::new_years_eve},
};

Holiday fixed_holiday(CivilDate date) {
  for (const FixedHoliday& fixed : fixed_holidays)
    if (fixed.month == date.month && fixed.day == date.day) return fixed.holiday;
  return Holiday::none;
}

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

bool is_between(CivilDate date, CivilDate first, CivilDate last) {
  return first <= date && date <= last;
}

Holiday saturday_holiday(CivilDate date) {
  if (is_between(date, {date.year, 6, 20}, {date.year, 6, 26})) return Holiday::midsummer_day;
  if (is_between(date, {date.year, 10, 31}, {date.year, 11, 6})) return Holiday::all_saints_day;
  return Holiday::none;
}

Holiday friday_holiday(CivilDate date) {
  const bool is_eve = is_between(date, {date.year, 6, 19}, {date.year, 6, 25});
  return is_eve ? Holiday::midsummer_eve : Holiday::none;
}

}  // namespace

Holiday holiday(Day day) {
  const CivilDate date = to_date(day);
  if (const Holiday fixed = fixed_holiday(date); fixed != Holiday::none) return fixed;
  if (weekday(day) == 6)
    if (const Holiday found = saturday_holiday(date); found != Holiday::none) return found;
  if (weekday(day) == 5)
    if (const Holiday found = friday_holiday(date); found != Holiday::none) return found;
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
