// SPDX-License-Identifier: MIT
//
// recurrence: RFC 5545 recurrence rules (section 3.3.10), from their text to days, a day at a time.
//
//   const ParsedRule parsed = parse_rule("FREQ=MONTHLY;BYDAY=1TH", zone);    // the first Thursday of each month
//   if (parsed.error != RuleError::none) return complain(parsed.error, parsed.where);
//   RuleDays days(parsed.rule, event.start, {first, last});
//   for (Day day; days.next(day);) …
//
// All are values: a RecurrenceRule holds nothing of its text, and nothing is allocated. `where` is a view into the text that was read.
//
// The rule counts in days on the wall; the time of day is that of the event's start, so it stays over clock changes. What
// RFC 5545 leaves open is done as rrule.js and libical do (tests/recurrence.test.mjs holds the core against both):
// - A start that is no day of its own rule ("undefined", section 3.8.5.3) is no occurrence, and COUNT does not count it;
//   is_on_rule tells, so that an editor can be told.
// - Days that do not exist (30 February) are passed over, and COUNT does not count them.
// - A time that the clocks skip in spring stays an occurrence, read as section 3.3.5 says.
// - BYWEEKNO without BYDAY has the weekday of the start; a year's weeks are those of the days between its 1 January and its
//   31 December, so that with INTERVAL=2 no day of another year comes along.
//
// Not read, since no event of a municipality needs it: HOURLY and below, BYHOUR, BYMINUTE, BYSECOND, RSCALE and SKIP.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/civil_time.h"

namespace kalendarium {

enum class Frequency : std::uint8_t { daily, weekly, monthly, yearly };

/// The parts that are lists, in the order in which RFC 5545 applies them.
enum class RulePart : std::uint8_t { month, week_number, year_day, month_day, weekday, position };

/// One value of a list: BYDAY=-1FR is {weekday, 5, -1}, BYMONTH=6 is {month, 0, 6}.
struct RuleItem {
  RulePart part = RulePart::month;
  std::uint8_t weekday = 0;  // 1 is Monday; 0 in all parts but `weekday`
  std::int16_t number = 0;   // negative: from the end; 0: each such weekday
};

constexpr int max_rule_items = 64;

struct RecurrenceRule {
  Frequency frequency = Frequency::yearly;
  std::uint8_t week_start = 1;  // WKST: 1 is Monday
  std::uint8_t parts = 0;       // the bit 1 << part for each RulePart that the rule has
  std::uint8_t item_count = 0;
  std::int16_t interval = 1;  // 1 to 9999
  std::int32_t count = 0;     // 1 to 9999999; 0: not stated
  Moment until;               // a day or wall time, inclusive; not known: not stated
  std::array<RuleItem, max_rule_items> items{};

  [[nodiscard]] bool has(RulePart part) const { return (parts >> static_cast<int>(part) & 1) != 0; }
  /// Goes on for ever.
  [[nodiscard]] bool is_unbounded() const { return count == 0 && !until.known(); }
};

/// Why a text is no rule. In brackets what `where` holds.
enum class RuleError : std::uint8_t {
  none,
  form,          // no NAME=VALUE                             [the piece between semicolons]
  no_frequency,  // FREQ is missing                           [the whole text]
  bad_value,     // the value does not fit the name           [the value, or the value of a list]
  unknown_part,  // no such name in RFC 5545                  [the name]
  unsupported_part,    // one that is not read here                 [the name]
  repeated_part,       // the same name twice                       [the name]
  too_many_values,     // more than max_rule_items in all lists     [the value]
  count_and_until,     // both                                      [the whole text]
  not_with_frequency,  // BYWEEKNO in a monthly rule, 2MO in a weekly one  [the piece]
  lonely_position,     // BYSETPOS without another list             [the piece]
};

struct ParsedRule {
  RecurrenceRule rule;
  RuleError error = RuleError::none;
  std::string_view where;  // in the text that was read
};

/// Reads an RRULE value without `RRULE:`. Capitals and small letters are the same (RFC 5545 section 2); a semicolon at the end
/// is let pass. UNTIL is `20261216`, `20261216T160000` in wall time of `zone` (which RFC 5545 keeps for rules without a zone, and
/// which is what editors mean), with a Z in UTC, and the same with the hyphens and colons of the rest of the file; seconds are dropped.
[[nodiscard]] ParsedRule parse_rule(std::string_view text, Zone zone);

/// Both inclusive.
struct DayRange {
  Day first;
  Day last;
};

/// The days of a rule within a window, in order, each once. Work is bounded: after max_steps looks at a day without an end it gives up,
/// which takes a rule that never matches about 270 years.
class RuleDays {
 public:
  static constexpr int max_steps = 100'000;

  /// REQUIRES: start is known to the day at least; the window lies within the years 1600 to 4000.
  RuleDays(const RecurrenceRule& rule, const Moment& start, DayRange window);

  /// False at the end; `day` is then as it was.
  [[nodiscard]] bool next(Day& day);
  /// It ended because of max_steps: there may be more.
  [[nodiscard]] bool gave_up() const { return steps_ >= max_steps; }

 private:
  void add_implied(RulePart part, int weekday, int number);
  void add_implied();
  [[nodiscard]] int unit_of(Day day) const;
  [[nodiscard]] Day begin_of(int unit) const;
  [[nodiscard]] bool allows(RulePart part, int number, int from_end, int weekday) const;
  [[nodiscard]] bool allows_weekday(Day day, const CivilDate& date) const;
  [[nodiscard]] bool matches(Day day) const;
  [[nodiscard]] bool matches_next();
  void open_period();

  RecurrenceRule rule_;
  Day start_;
  Day first_;
  Day last_;
  int unit_ =
      0;     // of the period: a day, a week, a month or a year, counted from 1970 or from year 0
  Day day_;  // the next one to look at
  Day end_;  // of the period, exclusive
  int index_ = 0;  // of the matches seen in the period, from 1; for BYSETPOS
  int total_ = 0;  // of the matches in the period; for BYSETPOS
  std::int32_t left_;
  int steps_ = 0;
};

/// The last day that UNTIL lets be; the day before its own, where the start's time of day comes too late on it.
/// REQUIRES: rule.until.known().
[[nodiscard]] Day until_day(const RecurrenceRule& rule, const Moment& start);

/// True if the start is the first day of its own rule.
[[nodiscard]] bool is_on_rule(const RecurrenceRule& rule, const Moment& start);

}  // namespace kalendarium
