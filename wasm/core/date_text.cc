// SPDX-License-Identifier: MIT
#include "core/date_text.h"

#include <cstddef>
#include <iterator>

namespace kalendarium {
namespace {

constexpr int minutes_per_hour = 60;
constexpr int night_end = 6 * minutes_per_hour;  // minutes after midnight

constexpr Message months[] = {Message::month_1,  Message::month_2,  Message::month_3,
                              Message::month_4,  Message::month_5,  Message::month_6,
                              Message::month_7,  Message::month_8,  Message::month_9,
                              Message::month_10, Message::month_11, Message::month_12};
constexpr Message short_months[] = {
    Message::month_short_1,  Message::month_short_2,  Message::month_short_3,
    Message::month_short_4,  Message::month_short_5,  Message::month_short_6,
    Message::month_short_7,  Message::month_short_8,  Message::month_short_9,
    Message::month_short_10, Message::month_short_11, Message::month_short_12};
constexpr Message weekdays[] = {Message::weekday_1, Message::weekday_2, Message::weekday_3,
                                Message::weekday_4, Message::weekday_5, Message::weekday_6,
                                Message::weekday_7};
constexpr Message short_weekdays[] = {Message::weekday_short_1, Message::weekday_short_2,
                                      Message::weekday_short_3, Message::weekday_short_4,
                                      Message::weekday_short_5, Message::weekday_short_6,
                                      Message::weekday_short_7};
/// In the order of Holiday, without none.
constexpr Message holidays[] = {
    Message::holiday_new_years_day, Message::holiday_epiphany,      Message::holiday_good_friday,
    Message::holiday_easter_sunday, Message::holiday_easter_monday, Message::holiday_first_of_may,
    Message::holiday_ascension_day, Message::holiday_whit_sunday,   Message::holiday_national_day,
    Message::holiday_midsummer_eve, Message::holiday_midsummer_day, Message::holiday_all_saints_day,
    Message::holiday_christmas_eve, Message::holiday_christmas_day, Message::holiday_boxing_day,
    Message::holiday_new_years_eve};
static_assert(std::size(holidays) == static_cast<std::size_t>(Holiday::new_years_eve));

std::string_view numbered(const Words& words, const Message* table, int number) {
  return words.text(table[number - 1]);
}

/// A number as text, on the stack: dates are full of them.
class Digits {
 public:
  explicit Digits(int number, bool has_two_digits = false) {
    const char* const least = end() - (has_two_digits ? 2 : 1);
    for (; begin_ > least || number > 0; number /= 10)
      *--begin_ = static_cast<char>('0' + number % 10);
  }
  Digits(const Digits&) = delete;
  Digits& operator=(const Digits&) = delete;
  operator std::string_view() const { return {begin_, static_cast<std::size_t>(end() - begin_)}; }

 private:
  [[nodiscard]] const char* end() const { return digits_ + sizeof digits_; }

  char digits_[10];  // the longest int
  char* begin_ = digits_ + sizeof digits_;
};

/// A pattern with one or two values.
std::string fill(const Words& words, Message pattern, Argument first, Argument second = {}) {
  return words.format(pattern, {first, second});
}

// --- Times --------------------------------------------------------------------------------------

struct ClockForm {
  bool has_minutes;     // 9.00, not 9
  bool has_two_digits;  // 09, not 9
};

bool is_at_night(int minute) { return minute < night_end; }

bool is_whole_hour(int minute) { return minute % minutes_per_hour == 0; }

/// The digits alone: "9.30". `minute` is 0 to 1440.
std::string clock_text(const Words& words, int minute, ClockForm form) {
  return fill(words, form.has_minutes ? Message::time_minutes : Message::time_hour,
              {"hour", Digits(minute / minutes_per_hour, form.has_two_digits)},
              {"minute", Digits(minute % minutes_per_hour, true)});
}

std::string clock_alone(const Words& words, int minute) {
  const bool at_night = is_at_night(minute);
  return clock_text(words, minute, {at_night || !is_whole_hour(minute), at_night});
}

// --- Days and months, and ranges of them ----------------------------------------------------------

/// Every pattern of dates is filled in from the same values and takes those that it names. A month without a day may have another
/// form of its name.
std::string dates_text(const Words& words, Message pattern, Day first, Day last) {
  const CivilDate start = to_date(first);
  const CivilDate end = to_date(last);
  return words.format(pattern, {{"weekday", weekday_name(words, weekday(first))},
                                {"day", Digits(start.day)},
                                {"month", month_name(words, start.month)},
                                {"month_alone", month_name_alone(words, start.month)},
                                {"year", Digits(start.year)},
                                {"end_day", Digits(end.day)},
                                {"end_month", month_name(words, end.month)},
                                {"end_month_alone", month_name_alone(words, end.month)},
                                {"end_year", Digits(end.year)}});
}

std::string date_text(const Words& words, Message pattern, Day day) {
  return dates_text(words, pattern, day, day);
}

std::string days_text(const Words& words, Day first, Day last) {
  const CivilDate start = to_date(first);
  const CivilDate end = to_date(last);
  const bool is_same_year = start.year == end.year;
  const bool is_same_month = is_same_year && start.month == end.month;
  const Message pattern = is_same_month  ? Message::date_days_same_month
                          : is_same_year ? Message::date_days_same_year
                                         : Message::date_days;
  return dates_text(words, pattern, first, last);
}

std::string months_text(const Words& words, Day first, Day last) {
  const bool is_same_year = to_date(first).year == to_date(last).year;
  return dates_text(words, is_same_year ? Message::date_months_same_year : Message::date_months,
                    first, last);
}

// --- Spans --------------------------------------------------------------------------------------

/// One end of a range: a day, and the minute on it where that is known.
struct Edge {
  Precision precision = Precision::none;
  Day day;
  int minute = 0;  // after the day's midnight; an end may be 1440 or, past midnight, more
};

struct Span {
  Edge start;
  Edge end;
};

Edge edge_of(const Moment& moment) {
  return {moment.precision, day_of(moment.wall), minute_of_day(moment.wall)};
}

/// Where only the passes of the October night differ, the wall time of an end can lie up to an hour
/// before that of its start.
bool is_after(const Moment& end, const Moment& start) {
  if (!end.known()) return false;
  const bool is_in_later_pass = end.second_pass && !start.second_pass;
  const int lead = start.wall.minutes - end.wall.minutes;
  return lead < 0 || (is_in_later_pass && lead < minutes_per_hour);
}

bool is_evening_until_night(const Edge& start, const Edge& end) {
  const bool is_next_night = end.day - start.day == 1 && end.minute <= night_end;
  return is_next_night && start.minute >= night_end && start.minute > end.minute;
}

Span span_of(const Moment& start, const Moment& end) {
  Span span{edge_of(start), {}};
  if (!is_after(end, start)) return span;
  span.end = edge_of(end);
  if (span.end.precision != Precision::minute) return span;
  const bool is_midnight = span.end.minute == 0;
  const bool has_start_time = span.start.precision == Precision::minute;
  if (is_midnight || (has_start_time && is_evening_until_night(span.start, span.end))) {
    span.end.day = span.end.day - 1;
    span.end.minute += minutes_per_day;
  }
  return span;
}

bool is_on_one_day(const Span& span) {
  if (span.start.precision == Precision::month) return false;
  if (span.end.precision == Precision::none) return true;
  return span.end.precision == Precision::minute && span.start.day == span.end.day;
}

/// The times of a span on one day; empty where none is known.
std::string times_text(const Words& words, const Span& span) {
  const bool has_start = span.start.precision == Precision::minute;
  const bool has_end = span.end.precision == Precision::minute;
  if (has_start && has_end) return time_range_text(words, span.start.minute, span.end.minute);
  if (has_start) return time_text(words, span.start.minute);
  if (!has_end) return {};
  return fill(words, Message::time_until, {"time", clock_alone(words, span.end.minute)});
}

/// The date of a span on one day, with its times.
std::string short_span_text(const Words& words, const Span& span) {
  std::string date = weekday_text(words, span.start.day);
  const std::string times = times_text(words, span);
  if (times.empty()) return date;
  const bool is_range = span.start.precision == span.end.precision;
  return fill(words, is_range ? Message::date_and_times : Message::date_and_time, {"date", date},
              {is_range ? "times" : "time", times});
}

/// An edge of a range that needs two dates: with minutes, so that `kl. 9 – 15 april` cannot be misread.
std::string edge_text(const Words& words, const Edge& edge) {
  if (edge.precision == Precision::month) return month_text(words, edge.day);
  if (edge.precision == Precision::day) return day_text(words, edge.day);
  const std::string clock = clock_text(words, edge.minute, {true, is_at_night(edge.minute)});
  return fill(words, Message::date_and_time, {"date", day_text(words, edge.day)},
              {"time", fill(words, Message::time_at, {"time", clock})});
}

std::string long_span_text(const Words& words, const Span& span) {
  const Edge& start = span.start;
  const Edge& end = span.end;
  if (end.precision == Precision::none) return month_text(words, start.day);
  if (start.precision == end.precision && end.precision == Precision::day)
    return days_text(words, start.day, end.day);
  if (start.precision == end.precision && end.precision == Precision::month)
    return months_text(words, start.day, end.day);
  return fill(words, Message::date_range, {"start", edge_text(words, start)},
              {"end", edge_text(words, end)});
}

}  // namespace

std::string_view month_name(const Words& words, int month) {
  return numbered(words, months, month);
}

std::string_view month_name_alone(const Words& words, int month) {
  return words.second_form(months[month - 1]);
}

std::string_view short_month_name(const Words& words, int month) {
  return numbered(words, short_months, month);
}

std::string_view weekday_name(const Words& words, int weekday) {
  return numbered(words, weekdays, weekday);
}

std::string_view short_weekday_name(const Words& words, int weekday) {
  return numbered(words, short_weekdays, weekday);
}

std::string day_text(const Words& words, Day day) {
  return date_text(words, Message::date_day, day);
}

std::string weekday_text(const Words& words, Day day) {
  return date_text(words, Message::date_weekday, day);
}

std::string month_text(const Words& words, Day day) {
  return date_text(words, Message::date_month, day);
}

std::string week_text(const Words& words, IsoWeek week) {
  return fill(words, Message::week_number, {"week", Digits(week.week)});
}

std::string short_week_text(const Words& words, IsoWeek week) {
  return fill(words, Message::week_number_short, {"week", Digits(week.week)});
}

std::string_view holiday_text(const Words& words, Holiday holiday) {
  if (holiday == Holiday::none) return {};
  return numbered(words, holidays, static_cast<int>(holiday));
}

std::string time_text(const Words& words, int minute) {
  return fill(words, Message::time_at, {"time", clock_alone(words, minute)});
}

std::string table_time_text(const Words& words, int minute) {
  return clock_text(words, minute, {true, true});
}

std::string time_range_text(const Words& words, int start_minute, int end_minute) {
  const bool is_over_midnight = end_minute > minutes_per_day;
  const bool has_part_hour = !is_whole_hour(start_minute) || !is_whole_hour(end_minute);
  const ClockForm form = {is_over_midnight || has_part_hour,
                          is_over_midnight || is_at_night(start_minute)};
  const int end = is_over_midnight ? end_minute - minutes_per_day : end_minute;
  return fill(words, Message::time_range, {"time", clock_text(words, start_minute, form)},
              {"end_time", clock_text(words, end, form)});
}

std::string moment_text(const Words& words, const Moment& moment) {
  return range_text(words, moment, {});
}

std::string range_text(const Words& words, const Moment& start, const Moment& end) {
  if (!start.known()) return {};
  const Span span = span_of(start, end);
  return is_on_one_day(span) ? short_span_text(words, span) : long_span_text(words, span);
}

std::string range_text_on_day(const Words& words, const Moment& start, const Moment& end) {
  if (!start.known()) return {};
  const Span span = span_of(start, end);
  return is_on_one_day(span) ? times_text(words, span) : long_span_text(words, span);
}

std::string machine_text(const Moment& moment) { return print_moment(moment); }

int days_between(WallTime from, WallTime to) { return day_of(to) - day_of(from); }

std::string sentence_case(std::string text) {
  const bool is_lower = !text.empty() && text.front() >= 'a' && text.front() <= 'z';
  if (is_lower) text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

}  // namespace kalendarium
