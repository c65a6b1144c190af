// SPDX-License-Identifier: MIT
//
// civil_time: days, wall time and instants; time zones that follow the EU rule; ISO weeks; Swedish public holidays.
//
//   Day day = to_day({2020, 8, 25});                       // weekday(day) == 2, iso_week(day) == {2020, 35}
//   WallTime nine = at(day, 9 * 60 + 30);                  // 2020-08-25T09:30 on the wall
//   Zone zone = *find_zone("Europe/Stockholm");
//   Instant utc = to_instant(nine, zone);                  // 07:30 UTC: summer time
//
// All are small values; nothing is owned. Day and minute counts are 32 bits: the years 1600 to 4000 fit with room to spare.
// The arithmetic is Howard Hinnant's date library, used in civil_time.cc alone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kalendarium {

/// A calendar day: days since 1970-01-01 in the proleptic Gregorian calendar.
struct Day {
  std::int32_t number = 0;
  friend auto operator<=>(const Day&, const Day&) = default;
  friend Day operator+(Day day, int days) { return {day.number + days}; }
  friend Day operator-(Day day, int days) { return {day.number - days}; }
  friend int operator-(Day left, Day right) { return left.number - right.number; }
};

/// What a clock on the wall shows: minutes since 1970-01-01T00:00 on that clock, no zone.
struct WallTime {
  std::int32_t minutes = 0;
  friend auto operator<=>(const WallTime&, const WallTime&) = default;
};

/// A point in time: minutes since 1970-01-01T00:00 UTC.
struct Instant {
  std::int32_t minutes = 0;
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

struct CivilDate {
  int year = 1970;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31
  friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

/// An ISO 8601 week; `year` is the week's year, which differs from the date's around New Year.
struct IsoWeek {
  int year = 1970;
  int week = 1;  // 1 to 53
  friend auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};

constexpr int minutes_per_day = 24 * 60;

/// The years 1600 to 4000, and the day before and after that an offset may lead to, as minutes of the wall clock: what a file may
/// say. No count of minutes can overflow.
constexpr std::int32_t first_minute = -135'141 * minutes_per_day;
constexpr std::int32_t last_minute = 741'809 * minutes_per_day - 1;

/// True for a day that exists, in the years 1600 to 4000 (what the 32-bit counts hold and what a calendar can mean).
[[nodiscard]] bool is_valid(CivilDate date);
[[nodiscard]] int days_in_month(int year, int month);
/// REQUIRES: is_valid(date).
[[nodiscard]] Day to_day(CivilDate date);
[[nodiscard]] CivilDate to_date(Day day);

/// 1 is Monday, 7 is Sunday (ISO 8601).
[[nodiscard]] int weekday(Day day);
[[nodiscard]] Day monday_of(Day day);
[[nodiscard]] IsoWeek iso_week(Day day);
/// 52 or 53.
[[nodiscard]] int weeks_in_year(int year);
/// REQUIRES: 1 <= week <= weeks_in_year(year).
[[nodiscard]] Day monday_of(IsoWeek week);

[[nodiscard]] Day day_of(WallTime time);
/// Minutes after midnight, 0 to 1439.
[[nodiscard]] int minute_of_day(WallTime time);
/// `minute` may be 1440 (midnight at the day's end) or more.
[[nodiscard]] WallTime at(Day day, int minute = 0);

/// A zone with a fixed standard offset that follows the EU summer time rule, or none. All zones change at the same
/// instant: 01:00 UTC on the last Sunday of March and of October (directive 2000/84/EC; in force for 1996 and later,
/// and applied here to every year).
struct Zone {
  int standard_offset = 60;  // minutes east of UTC
  bool summer_time = true;
};

/// The European zones of the EU and EEA, of Switzerland, the United Kingdom and the small states between them, and UTC, by
/// their IANA names (case matters); nullopt for another. What a single state did before 2003 apart from the rule (Portugal,
/// the Baltic states) is left out.
[[nodiscard]] std::optional<Zone> find_zone(std::string_view name);

/// Minutes east of UTC at that instant.
[[nodiscard]] int utc_offset(Instant instant, Zone zone);
[[nodiscard]] WallTime to_wall(Instant instant, Zone zone);

/// What the wall shows never (a gap) or twice (an overlap) when the clocks change.
enum class ClockChange : std::uint8_t { none, gap, overlap };
[[nodiscard]] ClockChange clock_change(WallTime time, Zone zone);

/// A time in a gap is read with the offset before the gap (02:30 becomes 03:30 summer time), one in an overlap is the
/// first of the two unless `second_pass`: both as RFC 5545 section 3.3.5 says.
[[nodiscard]] Instant to_instant(WallTime time, Zone zone, bool second_pass = false);

/// How much of a moment is known.
enum class Precision : std::uint8_t {
  none,    // no moment at all
  month,   // 2027-03: the wall time is the month's first midnight
  day,     // 2027-03-08: the wall time is that day's midnight; the time is unknown
  minute,  // 2027-03-08T09:00
};

/// A moment as the data states it, on the wall clock of the file's zone.
struct Moment {
  WallTime wall;
  Precision precision = Precision::none;
  bool second_pass = false;  // the later of the two in an overlap; only from a value with an offset

  [[nodiscard]] bool known() const { return precision != Precision::none; }
  friend bool operator==(const Moment&, const Moment&) = default;
};

/// Why a text is no moment.
enum class MomentError : std::uint8_t { none, form, no_such_day, no_such_time };

struct ParsedMoment {
  Moment moment;
  MomentError error = MomentError::none;
};

/// Reads `2027-03`, `2027-03-08`, `2027-03-08T09:00`, with seconds or fractions of them (dropped), and with an offset or Z,
/// which is turned into wall time of `zone`. `24:00` is the next midnight. A time in a gap stays as it is written. Nothing
/// else is accepted: no spaces, no lower-case t or z. The years are 1600 to 4000; another is no_such_day.
[[nodiscard]] ParsedMoment parse_moment(std::string_view text, Zone zone);

/// The ISO form that parse_moment reads back; empty for an unknown moment. A second pass prints without its offset.
[[nodiscard]] std::string print_moment(const Moment& moment);
void append_moment(std::string& out, const Moment& moment);
/// `2027-03-08`.
[[nodiscard]] std::string print_day(Day day);
void append_day(std::string& out, Day day);
/// `2027-W03`.
[[nodiscard]] std::string print_week(IsoWeek week);
void append_week(std::string& out, IsoWeek week);
/// `2027-03-08` alone; nullopt for any other text.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);
/// `2027-W03` alone, for a week that exists in the years 1600 to 4000; nullopt for any other text.
[[nodiscard]] std::optional<IsoWeek> parse_week(std::string_view text);

/// A Swedish public holiday (lag 1989:253 om allmänna helgdagar, as amended by SFS 2004:1320), Sundays apart; the three
/// eves that are treated as holidays in custom (midsummer, Christmas, New Year) are told apart because the law does not
/// name them. Today's law is applied to every year: before 2005 Whit Monday was a holiday and 6 June was not.
enum class Holiday : std::uint8_t {
  none,
  new_years_day,
  epiphany,
  good_friday,
  easter_sunday,
  easter_monday,
  first_of_may,
  ascension_day,
  whit_sunday,
  national_day,
  midsummer_eve,
  midsummer_day,
  all_saints_day,
  christmas_eve,
  christmas_day,
  boxing_day,
  new_years_eve,
};

/// Where two fall on one day (Ascension Day on 1 May 2008), the one with the fixed date.
[[nodiscard]] Holiday holiday(Day day);
/// True for Sundays and for the days that the law names; false for the three eves.
[[nodiscard]] bool is_public_holiday(Day day);
/// Gregorian Easter Sunday (Meeus, Jones and Butcher's computus).
[[nodiscard]] Day easter_sunday(int year);

}  // namespace kalendarium
