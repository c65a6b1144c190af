// SPDX-License-Identifier: MIT
#include "core/recurrence.h"

#include <algorithm>
#include <cstddef>

#include "core/ascii.h"

namespace kalendarium {
namespace {

constexpr int months_per_year = 12;
constexpr int days_per_week = 7;

// --- Reading --------------------------------------------------------------------------------

/// The lists come first, in the order of RulePart; then what is read in Reader::read_single; then what is not read here.
constexpr std::string_view part_names =
    "BYMONTH BYWEEKNO BYYEARDAY BYMONTHDAY BYDAY BYSETPOS FREQ INTERVAL COUNT UNTIL WKST "
    "BYHOUR BYMINUTE BYSECOND RSCALE SKIP";
enum PartName : std::uint8_t { frequency = 6, interval, count, until, week_start, unsupported };
constexpr std::int16_t largest_numbers[] = {12, 53, 366, 31, 53, 366};
constexpr std::string_view frequency_names = "DAILY WEEKLY MONTHLY YEARLY";
constexpr std::string_view weekday_names = "MO TU WE TH FR SA SU";
constexpr int max_interval = 9'999;
constexpr int max_count = 9'999'999;

/// What stands before the separator, taken off the text together with it.
std::string_view take_until(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

/// The same but for capitals; `name` is in capitals.
bool is_name(std::string_view text, std::string_view name) {
  if (text.size() != name.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_small = text[i] >= 'a' && text[i] <= 'z';
    if ((is_small ? text[i] - 'a' + 'A' : text[i]) != name[i]) return false;
  }
  return true;
}

/// The number of a name among names with a space between two, from 0; -1 for another.
int find_name(std::string_view text, std::string_view names) {
  for (int i = 0; !names.empty(); ++i) {
    if (is_name(text, take_until(names, ' '))) return i;
  }
  return -1;
}

/// The digits at the beginning, taken off; 0 where there are none, and where the number is larger or 0.
int take_number(std::string_view& text, int largest) {
  int number = 0;
  for (; !text.empty() && is_ascii_digit(text[0]); text.remove_prefix(1))
    number = std::min(number * 10 + (text[0] - '0'), largest + 1);
  return number > largest ? 0 : number;
}

/// The whole text as a number from 1; 0 for another.
int read_number(std::string_view text, int largest) {
  const int number = take_number(text, largest);
  return text.empty() ? number : 0;
}

/// `MO`, `-1FR`, `+2TH`, `-31`, `6`. The item's part is set.
bool read_item(std::string_view text, RuleItem& item) {
  const bool has_sign = !text.empty() && (text[0] == '-' || text[0] == '+');
  const bool is_negative = has_sign && text[0] == '-';
  if (has_sign) text.remove_prefix(1);
  const bool has_number = has_sign || (!text.empty() && is_ascii_digit(text[0]));
  const int number = take_number(text, largest_numbers[static_cast<int>(item.part)]);
  item.number = static_cast<std::int16_t>(is_negative ? -number : number);
  if ((has_number && number == 0) || (is_negative && item.part == RulePart::month)) return false;
  if (item.part != RulePart::weekday) return has_number && text.empty();
  item.weekday = static_cast<std::uint8_t>(find_name(text, weekday_names) + 1);
  return item.weekday != 0;
}

/// `20261216T160000Z` gets the hyphens and colons that parse_moment wants to see.
bool read_until(std::string_view text, Zone zone, Moment& out) {
  char iso[24];
  std::size_t length = 0;
  const bool is_compact = text.size() <= 16 && text.find('-') == std::string_view::npos;
  for (std::size_t i = 0; is_compact && i < text.size(); ++i) {
    if (i == 4 || i == 6) iso[length++] = '-';
    if ((i == 11 || i == 13) && is_ascii_digit(text[i])) iso[length++] = ':';
    iso[length++] = text[i];
  }
  out = parse_moment(is_compact ? std::string_view(iso, length) : text, zone).moment;
  return out.precision >= Precision::day;
}

class RuleReader {
 public:
  RuleReader(std::string_view text, Zone zone, ParsedRule& out)
      : text_(text), zone_(zone), out_(out) {}

  void read() {
    for (std::string_view rest = text_; !rest.empty();) {
      read_piece(take_until(rest, ';'));
      if (failed()) return;
    }
    check();
  }

 private:
  [[nodiscard]] bool failed() const { return out_.error != RuleError::none; }
  [[nodiscard]] bool was_read(int name) const { return (read_ >> name & 1) != 0; }

  void fail(RuleError error, std::string_view where) {
    out_.error = error;
    out_.where = where;
  }

  void read_piece(std::string_view piece) {
    std::string_view value = piece;
    const std::string_view name = take_until(value, '=');
    if (name.empty() || value.empty()) return fail(RuleError::form, piece);
    const int number = find_name(name, part_names);
    if (number < 0) return fail(RuleError::unknown_part, name);
    if (number >= unsupported) return fail(RuleError::unsupported_part, name);
    if (was_read(number)) return fail(RuleError::repeated_part, name);
    read_ |= 1 << number;
    if (number < frequency) {
      pieces_[number] = piece;
      read_list(static_cast<RulePart>(number), value);
    } else if (!read_single(number, value)) {
      fail(RuleError::bad_value, value);
    }
  }

  bool read_single(int name, std::string_view value) {
    RecurrenceRule& rule = out_.rule;
    if (name == until) return read_until(value, zone_, rule.until);
    if (name == count) return (rule.count = read_number(value, max_count)) != 0;
    if (name == interval) {
      rule.interval = static_cast<std::int16_t>(read_number(value, max_interval));
      return rule.interval != 0;
    }
    const bool is_frequency = name == frequency;
    const int number = find_name(value, is_frequency ? frequency_names : weekday_names);
    if (is_frequency)
      rule.frequency = static_cast<Frequency>(number);
    else
      rule.week_start = static_cast<std::uint8_t>(number + 1);
    return number >= 0;
  }

  void read_list(RulePart part, std::string_view values) {
    RecurrenceRule& rule = out_.rule;
    for (bool is_last = false; !is_last && !failed();) {
      is_last = values.find(',') == std::string_view::npos;
      const std::string_view value = take_until(values, ',');
      RuleItem item{part};
      if (!read_item(value, item)) return fail(RuleError::bad_value, value);
      if (rule.item_count == max_rule_items) return fail(RuleError::too_many_values, value);
      rule.items[rule.item_count++] = item;
      has_ordinals_ |= item.weekday != 0 && item.number != 0;
    }
  }

  /// What may not stand together (RFC 5545 section 3.3.10).
  void check() {
    RecurrenceRule& rule = out_.rule;
    rule.parts = static_cast<std::uint8_t>(read_ & ((1 << frequency) - 1));
    const bool is_yearly = rule.frequency == Frequency::yearly;
    const bool has_weeks = rule.has(RulePart::week_number);
    const bool has_months = is_yearly || rule.frequency == Frequency::monthly;
    if (!was_read(frequency)) return fail(RuleError::no_frequency, text_);
    if (was_read(count) && was_read(until)) return fail(RuleError::count_and_until, text_);
    refuse(RulePart::week_number, !is_yearly);
    refuse(RulePart::year_day, !is_yearly);
    refuse(RulePart::month_day, rule.frequency == Frequency::weekly);
    refuse(RulePart::weekday, has_ordinals_ && (!has_months || has_weeks));
    if (rule.parts == 1 << static_cast<int>(RulePart::position))
      fail(RuleError::lonely_position, pieces_[static_cast<int>(RulePart::position)]);
  }

  void refuse(RulePart part, bool is_wrong) {
    if (is_wrong && out_.rule.has(part))
      fail(RuleError::not_with_frequency, pieces_[static_cast<int>(part)]);
  }

  std::string_view text_;
  Zone zone_;
  ParsedRule& out_;
  std::string_view pieces_[frequency];  // of the lists
  int read_ = 0;                        // a bit for each name
  bool has_ordinals_ = false;
};

// --- Places in a period ---------------------------------------------------------------------

/// The how-manieth of its weekday the nth day of a period is, from both ends: {2, -3}.
struct Place {
  int from_start;
  int from_end;  // negative
};

Place weekday_place(int nth, int length) {
  return {(nth - 1) / days_per_week + 1, -((length - nth) / days_per_week + 1)};
}

int days_in_year(int year) { return 337 + days_in_month(year, 2); }

int day_of_year(Day day, int year) { return day - to_day({year, 1, 1}) + 1; }

int days_after_week_start(Day day, int week_start) {
  return (weekday(day) - week_start + days_per_week) % days_per_week;
}

/// A week is numbered in the year of its fourth day (ISO 8601, and RFC 5545 for other first days).
Place week_place(Day day, int week_start) {
  const Day fourth = day - days_after_week_start(day, week_start) + 3;
  const int year = to_date(fourth).year;
  return weekday_place(day_of_year(fourth, year), days_in_year(year));
}

}  // namespace

ParsedRule parse_rule(std::string_view text, Zone zone) {
  ParsedRule out;
  RuleReader(text, zone, out).read();
  return out;
}

// --- Days -----------------------------------------------------------------------------------

RuleDays::RuleDays(const RecurrenceRule& rule, const Moment& start, DayRange window)
    : rule_(rule),
      start_(day_of(start.wall)),
      first_(std::max(window.first, start_)),
      last_(window.last),
      left_(rule.count == 0 ? INT32_MAX : rule.count) {
  add_implied();
  if (rule.until.known()) last_ = std::min(last_, until_day(rule, start));
  unit_ = unit_of(start_);
  if (rule.count == 0) unit_ += (unit_of(first_) - unit_) / rule.interval * rule.interval;
  open_period();
}

void RuleDays::add_implied(RulePart part, int weekday, int number) {
  if (rule_.item_count == max_rule_items) return;
  rule_.parts = static_cast<std::uint8_t>(rule_.parts | 1 << static_cast<int>(part));
  rule_.items[rule_.item_count++] = {part, static_cast<std::uint8_t>(weekday),
                                     static_cast<std::int16_t>(number)};
}

/// What the rule leaves to the start: RFC 5545 section 3.3.10, "information, not contained in the rule".
void RuleDays::add_implied() {
  const bool has_days = rule_.has(RulePart::year_day) || rule_.has(RulePart::month_day) ||
                        rule_.has(RulePart::weekday);
  if (has_days || rule_.frequency == Frequency::daily) return;
  const bool is_yearly = rule_.frequency == Frequency::yearly;
  const CivilDate date = to_date(start_);
  if (rule_.frequency == Frequency::weekly || rule_.has(RulePart::week_number))
    return add_implied(RulePart::weekday, weekday(start_), 0);
  if (is_yearly && !rule_.has(RulePart::month)) add_implied(RulePart::month, 0, date.month);
  add_implied(RulePart::month_day, 0, date.day);
}

int RuleDays::unit_of(Day day) const {
  const CivilDate date = to_date(day);
  switch (rule_.frequency) {
    case Frequency::daily: return day.number;
    case Frequency::weekly: break;
    case Frequency::monthly: return date.year * months_per_year + date.month - 1;
    case Frequency::yearly: return date.year;
  }
  const Day begin = day - days_after_week_start(day, rule_.week_start);
  return (begin - begin_of(0)) / days_per_week;
}

Day RuleDays::begin_of(int unit) const {
  constexpr int thursday = 4;  // 1 January 1970
  switch (rule_.frequency) {
    case Frequency::daily: return {unit};
    case Frequency::weekly: return {unit * days_per_week + rule_.week_start - thursday};
    case Frequency::monthly: return to_day({unit / months_per_year, unit % months_per_year + 1, 1});
    case Frequency::yearly: break;
  }
  return to_day({unit, 1, 1});
}

/// `number` and `from_end` are the same thing counted from the beginning and, negative, from the end.
bool RuleDays::allows(RulePart part, int number, int from_end, int weekday) const {
  if (!rule_.has(part)) return true;
  for (int i = 0; i < rule_.item_count; ++i) {
    const RuleItem& item = rule_.items[static_cast<std::size_t>(i)];
    if (item.part != part || item.weekday != weekday) continue;
    if (item.number == number || item.number == from_end || item.number == 0) return true;
  }
  return false;
}

bool RuleDays::allows_weekday(Day day, const CivilDate& date) const {
  const bool is_in_year = rule_.frequency == Frequency::yearly && !rule_.has(RulePart::month);
  const Place place = is_in_year
                          ? weekday_place(day_of_year(day, date.year), days_in_year(date.year))
                          : weekday_place(date.day, days_in_month(date.year, date.month));
  return allows(RulePart::weekday, place.from_start, place.from_end, weekday(day));
}

/// What the rule does not have is not worked out: this is asked for each day of a period.
bool RuleDays::matches(Day day) const {
  const CivilDate date = to_date(day);
  if (!allows(RulePart::month, date.month, 0, 0)) return false;
  const int month_length = days_in_month(date.year, date.month);
  if (!allows(RulePart::month_day, date.day, date.day - month_length - 1, 0)) return false;
  if (rule_.has(RulePart::weekday) && !allows_weekday(day, date)) return false;
  if (rule_.has(RulePart::year_day)) {
    const int nth = day_of_year(day, date.year);
    if (!allows(RulePart::year_day, nth, nth - days_in_year(date.year) - 1, 0)) return false;
  }
  if (!rule_.has(RulePart::week_number)) return true;
  const Place week = week_place(day, rule_.week_start);
  return allows(RulePart::week_number, week.from_start, week.from_end, 0);
}

void RuleDays::open_period() {
  day_ = begin_of(unit_);
  end_ = begin_of(unit_ + 1);
  index_ = 0;
  total_ = 0;
  if (!rule_.has(RulePart::position)) return;
  for (Day day = day_; day < end_; day = day + 1) total_ += matches(day) ? 1 : 0;
  steps_ += end_ - day_;
}

/// Looks at a day and passes on to the next one.
bool RuleDays::matches_next() {
  ++steps_;
  const Day day = day_;
  day_ = day_ + 1;
  if (!matches(day)) return false;
  ++index_;
  return allows(RulePart::position, index_, index_ - total_ - 1, 0) && day >= start_;
}

bool RuleDays::next(Day& day) {
  while (steps_ < max_steps) {
    for (; day_ < end_ && day_ <= last_ && steps_ < max_steps;) {
      if (!matches_next()) continue;
      if (left_-- <= 0) return false;
      if (day_ - 1 < first_) continue;
      day = day_ - 1;
      return true;
    }
    if (day_ > last_ || left_ <= 0) return false;
    if (day_ < end_) continue;
    unit_ += rule_.interval;
    open_period();
  }
  return false;
}

Day until_day(const RecurrenceRule& rule, const Moment& start) {
  const bool is_too_late = rule.until.precision == Precision::minute &&
                           minute_of_day(start.wall) > minute_of_day(rule.until.wall);
  return day_of(rule.until.wall) - (is_too_late ? 1 : 0);
}

bool is_on_rule(const RecurrenceRule& rule, const Moment& start) {
  const Day day = day_of(start.wall);
  Day found;
  return RuleDays(rule, start, {day, day}).next(found);
}

}  // namespace kalendarium
