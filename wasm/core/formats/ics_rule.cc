// SPDX-License-Identifier: MIT
#include "core/formats/ics_rule.h"

#include <cstddef>

#include "core/formats/ics_lines.h"
#include "core/text_writer.h"

namespace kalendarium {
namespace {

constexpr std::string_view weekday_names = "MOTUWETHFRSASU";
constexpr std::string_view frequency_names[] = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
/// In the order of RulePart.
constexpr std::string_view part_names[] = {"BYMONTH",    "BYWEEKNO", "BYYEARDAY",
                                           "BYMONTHDAY", "BYDAY",    "BYSETPOS"};

void append_weekday(std::string& out, std::uint8_t weekday) {
  const std::size_t position = weekday - std::size_t{1};
  out += weekday_names.substr(2 * position, 2);
}

void append_item(std::string& out, const RuleItem& item) {
  if (item.number != 0) append_number(out, item.number);
  if (item.weekday != 0) append_weekday(out, item.weekday);
}

void append_lists(std::string& out, const RecurrenceRule& rule) {
  for (int i = 0; i < rule.item_count; ++i) {
    const RuleItem& item = rule.items[static_cast<std::size_t>(i)];
    const bool continues = i > 0 && rule.items[static_cast<std::size_t>(i) - 1].part == item.part;
    if (continues) {
      out += ',';
    } else {
      out += ';';
      out += part_names[static_cast<int>(item.part)];
      out += '=';
    }
    append_item(out, item);
  }
}

}  // namespace

std::string ics_rule(const RecurrenceRule& rule, const Moment& start, Zone zone) {
  std::string out = "FREQ=";
  out += frequency_names[static_cast<int>(rule.frequency)];
  if (rule.interval != 1) append_number(out += ";INTERVAL=", rule.interval);
  if (rule.count != 0) append_number(out += ";COUNT=", rule.count);
  if (rule.until.known()) {
    const Day last = until_day(rule, start);
    const WallTime time = at(last, minute_of_day(start.wall));
    out += ";UNTIL=";
    out += start.precision == Precision::day ? ics_day(last) : ics_time(to_instant(time, zone));
  }
  append_lists(out, rule);
  if (rule.week_start != 1) {
    out += ";WKST=";
    append_weekday(out, rule.week_start);
  }
  return out;
}

}  // namespace kalendarium
