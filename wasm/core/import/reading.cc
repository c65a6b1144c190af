// SPDX-License-Identifier: MIT
#include "core/import/reading.h"

namespace kalendarium {
namespace {

constexpr std::string_view weekday_names[] = {"", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::string_view weekday_codes[] = {"", "MO", "TU", "WE", "TH", "FR", "SA", "SU"};

void append_two(std::string& out, int value) {
  out += static_cast<char>('0' + value / 10 % 10);
  out += static_cast<char>('0' + value % 10);
}

void append_clock(std::string& out, int minutes) {
  append_two(out, minutes / 60 % 24);
  out += ':';
  append_two(out, minutes % 60);
}

/// `09:00-14:00`; an end past midnight is written as the clock shows it.
void append_time(std::string& out, const TimeSpan& time) {
  append_clock(out, time.start);
  if (time.end < 0) return;
  out += '-';
  append_clock(out, time.end);
}

void append_times(std::string& out, const TimeSpans& times) {
  for (const TimeSpan& time : times) {
    if (!out.empty()) out += &time == times.data() ? " " : ", ";
    append_time(out, time);
  }
}

void append_days(const MentionFacts& mention, const std::vector<ResolvedDay>& days,
                 std::string& out) {
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (i > 0) out += mention.items[i - 1].to_next ? " .. " : ", ";
    append_day(out, days[i].day);
    if (!mention.items[i].time.known()) continue;
    out += ' ';
    append_time(out, mention.items[i].time);
  }
}

std::string print_weeks(const MentionFacts& mention, const Calendar& calendar) {
  const Day first = resolve_week(mention.number, mention.year, calendar).day;
  std::string out = print_week(iso_week(first));
  if (mention.to_number != mention.number) {
    out += " .. ";
    append_week(out, iso_week(first + 7 * (mention.to_number - mention.number)));
  }
  return out;
}

std::string print_month(const MentionFacts& mention, const Calendar& calendar) {
  constexpr std::string_view parts[] = {"", " early", " mid", " late"};
  const int month = mention.items[0].month;
  std::string out = std::to_string(resolve_month_year(month, mention.year, calendar));
  out += '-';
  append_two(out, month);
  out += parts[mention.part];
  return out + " (vague)";
}

/// Without a year, the season that is on or comes next.
std::string print_season(const MentionFacts& mention, const Calendar& calendar) {
  constexpr std::string_view names[] = {"", "spring", "summer", "autumn", "winter"};
  constexpr int last_month[] = {0, 5, 8, 12, 12};
  int year = mention.year;
  if (year == 0) {
    const CivilDate date = to_date(calendar.published);
    year = date.year + (date.month > last_month[mention.number] ? 1 : 0);
  }
  return std::string(names[mention.number]) + " " + std::to_string(year) + " (vague)";
}

std::string print_recurrence(const MentionFacts& mention) {
  const WordedRule& rule = mention.rule;
  std::string out = rule.ordinal != 0 ? "monthly " + std::to_string(rule.ordinal) : "weekly";
  if (rule.interval > 1) out = "every " + std::to_string(rule.interval) + " weeks";
  for (int day = 1; day <= 7; ++day) {
    if (((rule.weekdays >> day) & 1) == 0) continue;
    out += ' ';
    out += weekday_names[day];
  }
  if (rule.parity != 0) out += rule.parity == 2 ? ", even weeks" : ", odd weeks";
  return out;
}

}  // namespace

void print_mention(const MentionFacts& mention, const Calendar& calendar,
                   const std::vector<ResolvedDay>& days, std::string& out) {
  out.clear();
  switch (mention.kind) {
    case MentionKind::days: append_days(mention, days, out); break;
    case MentionKind::weeks: out = print_weeks(mention, calendar); break;
    case MentionKind::month: out = print_month(mention, calendar); break;
    case MentionKind::season: out = print_season(mention, calendar); break;
    case MentionKind::recurrence: out = print_recurrence(mention); break;
    case MentionKind::time: break;
    default: {
      const std::optional<Day> day = resolve_relative(mention, calendar);
      if (day) append_day(out, *day);
    }
  }
  append_times(out, mention.times);
}

CompactTexts print_alternatives(const CompactList<Day>& days) {
  if (days.empty()) return {};
  std::string lines;
  for (const Day day : days) {
    if (!lines.empty()) lines += '\n';
    append_day(lines, day);
  }
  return CompactTexts(lines);
}

std::string print_rule(const WordedRule& rule) {
  std::string out = rule.ordinal != 0 ? "FREQ=MONTHLY" : "FREQ=WEEKLY";
  if (rule.interval > 1) out += ";INTERVAL=" + std::to_string(rule.interval);
  out += ";BYDAY=";
  bool first = true;
  for (int day = 1; day <= 7; ++day) {
    if (((rule.weekdays >> day) & 1) == 0) continue;
    if (!first) out += ',';
    if (rule.ordinal != 0) out += std::to_string(rule.ordinal);
    out += weekday_codes[day];
    first = false;
  }
  return out;
}

}  // namespace kalendarium
