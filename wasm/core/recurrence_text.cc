// SPDX-License-Identifier: MIT
#include "core/recurrence_text.h"

#include <cstddef>
#include <string_view>

#include "core/date_text.h"
#include "core/text_writer.h"

namespace kalendarium {
namespace {

constexpr int days_per_week = 7;
constexpr int months_per_year = 12;
constexpr unsigned workdays = 0b0011111;
constexpr unsigned all_weekdays = 0b1111111;

/// For each Frequency: every, every second, every nth.
constexpr Message beats[][3] = {
    {Message::repeat_daily, Message::repeat_daily_second, Message::repeat_daily_nth},
    {Message::repeat_weekly, Message::repeat_weekly_second, Message::repeat_weekly_nth},
    {Message::repeat_monthly, Message::repeat_monthly_second, Message::repeat_monthly_nth},
    {Message::repeat_yearly, Message::repeat_yearly_second, Message::repeat_yearly_nth}};
/// From the second last over the last (and nothing at 0) to the fifth.
constexpr Message ordinals[] = {Message::repeat_weekday_second_last,
                                Message::repeat_weekday_last,
                                Message::repeat_other,
                                Message::repeat_weekday_first,
                                Message::repeat_weekday_second,
                                Message::repeat_weekday_third,
                                Message::repeat_weekday_fourth,
                                Message::repeat_weekday_fifth};
constexpr int least_ordinal = -2;
constexpr int largest_ordinal = 5;

std::string digits(int number) {
  std::string out;
  append_number(out, number);
  return out;
}

/// Texts one after the other: "a", "a och b", "a, b och c".
class List {
 public:
  explicit List(const Words& words) : words_(words) {}

  void add(std::string_view text) {
    if (count_ > 1) before_ += ", ";
    if (count_ > 0) before_ += last_;
    last_ = text;
    ++count_;
  }

  [[nodiscard]] int count() const { return count_; }
  [[nodiscard]] std::string text() const {
    if (count_ < 2) return last_;
    return words_.format(Message::both, {{"first", before_}, {"second", last_}});
  }

 private:
  const Words& words_;
  std::string before_;
  std::string last_;
  int count_ = 0;
};

/// Gathers what a rule says, and turns it into words where there are plain ones.
class RuleText {
 public:
  RuleText(const Words& words, const RecurrenceRule& rule, Day start)
      : words_(words), rule_(rule), start_(to_date(start)), days_(words), months_(words) {
    for (int i = 0; i < rule.item_count; ++i) gather(rule.items[static_cast<std::size_t>(i)]);
    if (rule.frequency != Frequency::daily && !has(RulePart::weekday) && !has(RulePart::month_day))
      imply(start);
    for (int month = 1; month <= months_per_year; ++month) {
      if ((months_said_ >> month & 1) != 0) months_.add(month_name(words, month));
    }
  }

  /// Empty where there are no plain words.
  std::string text() {
    const bool is_odd = has(RulePart::week_number) || has(RulePart::year_day) || is_odd_ ||
                        (has(RulePart::weekday) && has(RulePart::month_day));
    if (is_odd) return {};
    const bool is_by_week = weekdays_ != 0 && ordinal_count_ == 0 && !has(RulePart::position);
    if (rule_.frequency <= Frequency::weekly || is_by_week) return by_week();
    return by_month();
  }

 private:
  [[nodiscard]] bool has(RulePart part) const { return rule_.has(part); }
  [[nodiscard]] bool is_yearly() const { return rule_.frequency == Frequency::yearly; }

  void gather(const RuleItem& item) {
    if (item.part == RulePart::month) months_said_ |= 1U << item.number;
    if (item.part == RulePart::position) {
      is_odd_ |= position_ != 0;
      position_ = item.number;
    }
    if (item.part == RulePart::month_day) add_month_day(item.number);
    if (item.part != RulePart::weekday) return;
    weekdays_ |= 1U << (item.weekday - 1);
    ++weekday_count_;
    if (item.number == 0) return;
    ++ordinal_count_;
    add_ordinal(item.weekday, item.number);
  }

  void imply(Day start) {
    if (rule_.frequency == Frequency::weekly) {
      weekdays_ = 1U << (weekday(start) - 1);
      return;
    }
    if (is_yearly() && !has(RulePart::month)) months_said_ = 1U << start_.month;
    add_month_day(start_.day);
  }

  void add_month_day(int day) {
    is_odd_ |= day < -1;
    month_day_ = day;
    days_.add(day < 0 ? std::string(words_.text(Message::repeat_month_day_last))
                      : words_.format(Message::repeat_month_day, {{"day", digits(day)}}));
  }

  void add_ordinal(int weekday, int number) {
    if (number < least_ordinal || number > largest_ordinal) {
      is_odd_ = true;
      return;
    }
    days_.add(words_.format(ordinals[number - least_ordinal],
                            {{"weekday", weekday_name(words_, weekday)}}));
  }

  /// "varje onsdag i juni och juli": daily and weekly rules, and longer ones that say weekdays alone.
  std::string by_week() {
    const bool is_weekly = rule_.frequency == Frequency::weekly;
    const bool is_every = rule_.interval == 1;
    if (has(RulePart::position) || has(RulePart::month_day) ||
        (!is_weekly && !is_every && weekdays_ != 0))
      return {};
    const bool is_daily = weekdays_ == 0 || (is_every && weekdays_ == all_weekdays);
    const std::string out = beat(is_daily ? Frequency::daily : Frequency::weekly, weekdays_text());
    return months_.count() == 0 ? out : in_months(out);
  }

  [[nodiscard]] std::string weekdays_text() const {
    if (weekdays_ == workdays) return std::string(words_.text(Message::repeat_workdays));
    List list(words_);
    for (int day = 1; day <= days_per_week; ++day) {
      if ((weekdays_ >> (day - 1) & 1) != 0) list.add(weekday_name(words_, day));
    }
    return list.text();
  }

  /// "första torsdagen i varje månad", "varje år den 6 juni".
  std::string by_month() {
    if (!resolve_position() || (weekday_count_ != ordinal_count_)) return {};
    const bool has_months = months_.count() > 0;
    if (is_yearly() != has_months && rule_.interval != 1) return {};
    if (!has_months) {
      const bool is_place_in_year = is_yearly() && weekday_count_ > 0;
      return is_place_in_year ? std::string() : beat(Frequency::monthly, days_.text());
    }
    const bool is_date = month_day_ > 0 && days_.count() == 1 && months_.count() == 1;
    const std::string days =
        is_date ? words_.format(Message::repeat_date,
                                {{"day", digits(month_day_)}, {"month", months_.text()}})
                : in_months(days_.text());
    return beat(Frequency::yearly, days);
  }

  /// BYDAY=TH;BYSETPOS=1 is BYDAY=1TH, where a period is one month.
  bool resolve_position() {
    if (position_ == 0) return true;
    const bool is_one_month = !is_yearly() || months_.count() == 1;
    if (weekday_count_ != 1 || ordinal_count_ != 0 || !is_one_month) return false;
    for (int day = 1; day <= days_per_week; ++day) {
      if (weekdays_ == 1U << (day - 1)) add_ordinal(day, position_);
    }
    ordinal_count_ = 1;
    return !is_odd_;
  }

  [[nodiscard]] std::string in_months(const std::string& days) const {
    return words_.format(Message::repeat_in_months, {{"days", days}, {"months", months_.text()}});
  }

  [[nodiscard]] std::string beat(Frequency frequency, const std::string& days) const {
    const int every = rule_.interval < 3 ? rule_.interval : 3;
    return words_.format(beats[static_cast<int>(frequency)][every - 1],
                         {{"days", days}, {"number", digits(rule_.interval)}});
  }

  const Words& words_;
  const RecurrenceRule& rule_;
  CivilDate start_;
  List days_;  // of the month: dates, or weekdays with their ordinals
  List months_;
  unsigned months_said_ = 0;  // the bit 1 << month
  unsigned weekdays_ = 0;     // the bit 1 << (weekday - 1)
  int weekday_count_ = 0;
  int ordinal_count_ = 0;
  int month_day_ = 0;
  int position_ = 0;
  bool is_odd_ = false;  // no plain words
};

/// "varje onsdag kl. 16–18".
std::string with_times(const Words& words, const std::string& rule, const Moment& start,
                       const Moment& end) {
  if (start.precision != Precision::minute) return rule;
  const int begin = minute_of_day(start.wall);
  const int length = end.wall.minutes - start.wall.minutes;
  const bool is_range =
      end.precision == Precision::minute && length > 0 && length < minutes_per_day;
  if (!is_range)
    return words.format(Message::date_and_time,
                        {{"date", rule}, {"time", time_text(words, begin)}});
  return words.format(Message::date_and_times,
                      {{"date", rule}, {"times", time_range_text(words, begin, begin + length)}});
}

}  // namespace

std::string recurrence_text(const Words& words, const RecurrenceRule& rule, const Moment& start,
                            const Moment& end) {
  std::string out = RuleText(words, rule, day_of(start.wall)).text();
  if (out.empty()) return std::string(words.text(Message::repeat_other));
  out = with_times(words, out, start, end);
  if (rule.until.known()) {
    const std::string date = day_text(words, until_day(rule, start));
    return words.format(Message::repeat_until, {{"rule", out}, {"date", date}});
  }
  return rule.count == 0 ? out : words.count(Message::repeat_count, rule.count, {{"rule", out}});
}

}  // namespace kalendarium
