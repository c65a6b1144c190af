// SPDX-License-Identifier: MIT
#include "core/date_text.h"

#include <array>
#include <cstddef>

namespace kalendarium {
namespace {

constexpr int minutes_per_hour = 60;
constexpr int night_end = 6 * minutes_per_hour;  // minutes after midnight

constexpr std::array months = {Message::month_1,  Message::month_2,  Message::month_3,
                               Message::month_4,  Message::month_5,  Message::month_6,
                               Message::month_7,  Message::month_8,  Message::month_9,
                               Message::month_10, Message::month_11, Message::month_12};
constexpr std::array short_months = {
    Message::month_short_1,  Message::month_short_2,  Message::month_short_3,
    Message::month_short_4,  Message::month_short_5,  Message::month_short_6,
    Message::month_short_7,  Message::month_short_8,  Message::month_short_9,
    Message::month_short_10, Message::month_short_11, Message::month_short_12};
constexpr std::array weekdays = {Message::weekday_1, Message::weekday_2, Message::weekday_3,
                                 Message::weekday_4, Message::weekday_5, Message::weekday_6,
                                 Message::weekday_7};
constexpr std::array short_weekdays = {Message::weekday_short_1, Message::weekday_short_2,
                                       Message::weekday_short_3, Message::weekday_short_4,
                                       Message::weekday_short_5, Message::weekday_short_6,
                                       Message::weekday_short_7};
/// In the order of Holiday, without none.
constexpr std::array holidays = {
    Message::holiday_new_years_day, Message::holiday_epiphany,      Message::holiday_good_friday,
    Message::holiday_easter_sunday, Message::holiday_easter_monday, Message::holiday_first_of_may,
    Message::holiday_ascension_day, Message::holiday_whit_sunday,   Message::holiday_national_day,
    Message::holiday_midsummer_eve, Message::holiday_midsummer_day, Message::holiday_all_saints_day,
    Message::holiday_christmas_eve, Message::holiday_christmas_day, Message::holiday_boxing_day,
    Message::holiday_new_years_eve};
static_assert(holidays.size() == static_cast<std::size_t>(Holiday::new_years_eve));

template <std::size_t size>
std::string_view numbered(const Words& words, const std::array<Message, size>& table, int number) {
  return words.text(table[static_cast<std::size_t>(number - 1)]);
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// --- Times --------------------------------------------------------------------------------------

struct ClockForm {
  bool has_minutes;     // 9.00, not 9
  bool has_two_digits;  // 09, not 9
};

bool is_at_night(int minute) { return minute < night_end; }

bool is_whole_hour(int minute) { return minute % minutes_per_hour == 0; }

/// The digits alone: "9.30". `minute` is 0 to 1440.
std::string clock_text(const Words& words, int minute, ClockForm form) {
  const int hour = minute / minutes_per_hour;
  const std::string hour_text = form.has_two_digits ? two_digits(hour) : std::to_string(hour);
  if (!form.has_minutes) return words.format(Message::time_hour, {{"hour", hour_text}});
  const std::string minute_text = two_digits(minute % minutes_per_hour);
  return words.format(Message::time_minutes, {{"hour", hour_text}, {"minute", minute_text}});
}

std::string clock_alone(const Words& words, int minute) {
  const bool at_night = is_at_night(minute);
  return clock_text(words, minute, {at_night || !is_whole_hour(minute), at_night});
}

// --- Ranges of days and months --------------------------------------------------------------------

std::string days_text(const Words& words, Day first, Day last) {
  const CivilDate start = to_date(first);
  const CivilDate end = to_date(last);
  const bool is_same_year = start.year == end.year;
  const bool is_same_month = is_same_year && start.month == end.month;
  const Message pattern = is_same_month  ? Message::date_days_same_month
                          : is_same_year ? Message::date_days_same_year
                                         : Message::date_days;
  return words.format(pattern, {{"day", std::to_string(start.day)},
                                {"month", month_name(words, start.month)},
                                {"year", std::to_string(start.year)},
                                {"end_day", std::to_string(end.day)},
                                {"end_month", month_name(words, end.month)},
                                {"end_year", std::to_string(end.year)}});
}

std::string months_text(const Words& words, Day first, Day last) {
  const CivilDate start = to_date(first);
  const CivilDate end = to_date(last);
  const bool is_same_year = start.year == end.year;
  return words.format(is_same_year ? Message::date_months_same_year : Message::date_months,
                      {{"month", month_name(words, start.month)},
                       {"year", std::to_string(start.year)},
                       {"end_month", month_name(words, end.month)},
                       {"end_year", std::to_string(end.year)}});
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
  return words.format(Message::time_until, {{"time", clock_alone(words, span.end.minute)}});
}

/// The date of a span on one day, with its times.
std::string short_span_text(const Words& words, const Span& span) {
  std::string date = weekday_text(words, span.start.day);
  const std::string times = times_text(words, span);
  if (times.empty()) return date;
  const bool is_range = span.start.precision == span.end.precision;
  return is_range ? words.format(Message::date_and_times, {{"date", date}, {"times", times}})
                  : words.format(Message::date_and_time, {{"date", date}, {"time", times}});
}

/// An edge of a range that needs two dates: with minutes, so that `kl. 9 – 15 april` cannot be misread.
std::string edge_text(const Words& words, const Edge& edge) {
  if (edge.precision == Precision::month) return month_text(words, edge.day);
  if (edge.precision == Precision::day) return day_text(words, edge.day);
  const std::string clock = clock_text(words, edge.minute, {true, is_at_night(edge.minute)});
  const std::string time = words.format(Message::time_at, {{"time", clock}});
  return words.format(Message::date_and_time,
                      {{"date", day_text(words, edge.day)}, {"time", time}});
}

std::string long_span_text(const Words& words, const Span& span) {
  const auto [start, end] = span;
  if (end.precision == Precision::none) return month_text(words, start.day);
  if (start.precision == end.precision && end.precision == Precision::day)
    return days_text(words, start.day, end.day);
  if (start.precision == end.precision && end.precision == Precision::month)
    return months_text(words, start.day, end.day);
  return words.format(Message::date_range,
                      {{"start", edge_text(words, start)}, {"end", edge_text(words, end)}});
}

}  // namespace

std::string_view month_name(const Words& words, int month) {
  return numbered(words, months, month);
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
  const CivilDate date = to_date(day);
  return words.format(Message::date_day, {{"day", std::to_string(date.day)},
                                          {"month", month_name(words, date.month)},
                                          {"year", std::to_string(date.year)}});
}

std::string weekday_text(const Words& words, Day day) {
  const CivilDate date = to_date(day);
  return words.format(Message::date_weekday, {{"weekday", weekday_name(words, weekday(day))},
                                              {"day", std::to_string(date.day)},
                                              {"month", month_name(words, date.month)},
                                              {"year", std::to_string(date.year)}});
}

std::string month_text(const Words& words, Day day) {
  const CivilDate date = to_date(day);
  return words.format(Message::date_month, {{"month", month_name(words, date.month)},
                                            {"year", std::to_string(date.year)}});
}

std::string week_text(const Words& words, IsoWeek week) {
  return words.format(Message::week_number, {{"week", std::to_string(week.week)}});
}

std::string short_week_text(const Words& words, IsoWeek week) {
  return words.format(Message::week_number_short, {{"week", std::to_string(week.week)}});
}

std::string_view holiday_text(const Words& words, Holiday holiday) {
  if (holiday == Holiday::none) return {};
  return numbered(words, holidays, static_cast<int>(holiday));
}

std::string time_text(const Words& words, int minute) {
  return words.format(Message::time_at, {{"time", clock_alone(words, minute)}});
}

std::string time_range_text(const Words& words, int start_minute, int end_minute) {
  const bool is_over_midnight = end_minute > minutes_per_day;
  const bool has_part_hour = !is_whole_hour(start_minute) || !is_whole_hour(end_minute);
  const ClockForm form = {is_over_midnight || has_part_hour,
                          is_over_midnight || is_at_night(start_minute)};
  const int end = is_over_midnight ? end_minute - minutes_per_day : end_minute;
  return words.format(Message::time_range, {{"time", clock_text(words, start_minute, form)},
                                            {"end_time", clock_text(words, end, form)}});
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
