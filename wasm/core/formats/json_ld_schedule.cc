// SPDX-License-Identifier: MIT
#include "core/formats/json_ld_schedule.h"

#include <string>

#include "core/recurrence.h"
#include "core/text_writer.h"

namespace kalendarium {
namespace {

constexpr std::string_view weekday_urls[] = {
    "https://schema.org/Monday",   "https://schema.org/Tuesday", "https://schema.org/Wednesday",
    "https://schema.org/Thursday", "https://schema.org/Friday",  "https://schema.org/Saturday",
    "https://schema.org/Sunday"};
constexpr std::string_view weekday_names = "MOTUWETHFRSASU";

bool is_sayable(const RecurrenceRule& rule) {
  if (rule.has(RulePart::position) || rule.has(RulePart::week_number) ||
      rule.has(RulePart::year_day) || rule.week_start != 1)
    return false;
  for (int i = 0; i < rule.item_count; ++i) {
    const RuleItem& item = rule.items[static_cast<std::size_t>(i)];
    if (item.part == RulePart::month_day && item.number < 0) return false;
  }
  return true;
}

/// `P2W`
std::string frequency_text(const RecurrenceRule& rule) {
  std::string out = "P";
  append_number(out, rule.interval);
  return out += "DWMY"[static_cast<std::size_t>(rule.frequency)];
}

/// A day's address, or `1TH` as in iCalendar for the first Thursday.
std::string weekday_text(const RuleItem& item) {
  const std::size_t position = item.weekday - std::size_t{1};
  if (item.number == 0) return std::string(weekday_urls[position]);
  std::string out;
  append_number(out, item.number);
  return out += weekday_names.substr(2 * position, 2);
}

void write_items(JsonWriter& json, const RecurrenceRule& rule, RulePart part,
                 std::string_view name) {
  if (!rule.has(part)) return;
  json.open(name, '[');
  for (int i = 0; i < rule.item_count; ++i) {
    const RuleItem& item = rule.items[static_cast<std::size_t>(i)];
    if (item.part != part) continue;
    std::string number;
    append_number(number, item.number);
    if (part == RulePart::weekday)
      json.text(weekday_text(item));
    else
      json.raw(number);
  }
  json.close(']');
}

std::string clock_text(const Moment& moment) {
  if (moment.precision != Precision::minute) return {};
  return print_moment(moment).substr(sizeof "2026-03-05T" - 1) + ":00";
}

}  // namespace

bool write_ld_schedule(JsonWriter& json, const Event& event, Zone zone,
                       std::string_view time_zone) {
  const ParsedRule parsed = parse_rule(event.recurrence, zone);
  const bool is_whole = event.sessions.empty() && event.extra_dates.empty();
  if (!is_whole || event.recurrence.empty() || parsed.error != RuleError::none) return false;
  const RecurrenceRule& rule = parsed.rule;
  if (!is_sayable(rule)) return false;
  json.open("eventSchedule", '{');
  json.text("@type", "Schedule");
  json.text("repeatFrequency", frequency_text(rule));
  write_items(json, rule, RulePart::weekday, "byDay");
  write_items(json, rule, RulePart::month, "byMonth");
  write_items(json, rule, RulePart::month_day, "byMonthDay");
  json.text("startDate", print_day(day_of(event.start.wall)));
  if (rule.until.known()) json.text("endDate", print_day(until_day(rule, event.start)));
  std::string count;
  append_number(count, rule.count);
  if (rule.count != 0) json.raw("repeatCount", count);
  json.text("startTime", clock_text(event.start));
  json.text("endTime", clock_text(event.end));
  if (!event.except_dates.empty()) {
    json.open("exceptDate", '[');
    for (const Moment& day : event.except_dates) json.text(print_moment(day));
    json.close(']');
  }
  json.text("scheduleTimezone", time_zone);
  json.close('}');
  return true;
}

}  // namespace kalendarium
