// SPDX-License-Identifier: MIT

#include "core/load/date_field.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/gate.h"
#include "core/load/rule_checks.h"
#include "core/recurrence.h"
#include "core/text_writer.h"

namespace kalendarium {

namespace {

/// The groups of digits of a text: 2021/5/3 09.00 has five. A sixth ends the search.
struct DigitGroups {
  std::array<std::string_view, 6> groups;
  std::size_t count = 0;
};

DigitGroups digit_groups(std::string_view text) {
  DigitGroups found;
  for (std::size_t i = 0; i < text.size() && found.count < found.groups.size();) {
    std::size_t end = i;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    if (end > i) found.groups[found.count++] = text.substr(i, end - i);
    i = end + 1;
  }
  return found;
}

std::string two_digits(std::string_view digits) {
  return (digits.size() == 1 ? "0" : "") + std::string(digits);
}

/// What `2021-5-3`, `2021/05/03 9.00` or `20210503` was meant to be; empty where that cannot be told.
std::string repaired(std::string_view text, Zone zone) {
  DigitGroups found = digit_groups(text);
  if (found.count == 1 && found.groups[0].size() == 8) {
    const std::string_view whole = found.groups[0];
    found = {{whole.substr(0, 4), whole.substr(4, 2), whole.substr(6)}, 3};
  }
  if ((found.count != 3 && found.count < 5) || found.groups[0].size() != 4) return {};
  std::string out = std::string(found.groups[0]) + "-" + two_digits(found.groups[1]) + "-" +
                    two_digits(found.groups[2]);
  if (found.count >= 5)
    out += "T" + two_digits(found.groups[3]) + ":" + two_digits(found.groups[4]);
  return parse_moment(out, zone).error == MomentError::none ? out : std::string();
}

int number_of(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

Said printed(int number) {
  return told([&] {
    std::string digits;
    append_number(digits, number);
    return digits;
  });
}

/// REQUIRES: the text has the form of a date.
bool reject_day(Loader& loader, const JsonNode& node) {
  const std::string_view text = node.text;
  const int year = number_of(text.substr(0, 4));
  const int month = number_of(text.substr(5, 2));
  if (month < 1 || month > 12) {
    return reject(loader, node, Message::diagnostic_no_such_month, {{"value", excerpt(text)}});
  }
  const int days = days_in_month(year, month);
  const int day = text.size() < 10 ? 0 : number_of(text.substr(8, 2));
  if (day >= 1 && day <= days) {
    return reject(loader, node, Message::diagnostic_year_out_of_range, {{"value", excerpt(text)}});
  }
  return reject(
      loader, node, Message::diagnostic_no_such_day,
      {{"value", excerpt(text)}, {"month", Said(text.substr(0, 7))}, {"days", printed(days)}});
}

bool reject_moment(Loader& loader, const JsonNode& node, MomentError error) {
  if constexpr (is_lean) return reject(loader, node, Message::diagnostic_bad_date);
  if (error == MomentError::no_such_day) return reject_day(loader, node);
  if (error == MomentError::no_such_time) {
    return reject(loader, node, Message::diagnostic_no_such_time, {{"value", excerpt(node.text)}});
  }
  return reject(loader, node, Message::diagnostic_bad_date,
                {{"member", member_name(loader, node)}, {"value", excerpt(node.text)}},
                told([&] { return repaired(node.text, loader.zone); }));
}

bool has_offset(std::string_view text) {
  constexpr std::size_t date_length = 10;
  return text.size() > date_length &&
         text.find_first_of("Z+-", date_length) != std::string_view::npos;
}

/// A wall time that the clocks skip in spring.
void check_gap(Loader& loader, const JsonNode& node, const Moment& moment) {
  const bool wall_time = moment.precision == Precision::minute && !has_offset(node.text);
  if (wall_time && clock_change(moment.wall, loader.zone) == ClockChange::gap) {
    remark(loader, Severity::warning, node, Message::diagnostic_time_in_gap,
           {{"value", excerpt(node.text)}});
  }
}

}  // namespace

bool read_moment(Loader& loader, const JsonNode& node, Moment& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  const ParsedMoment parsed = parse_moment(node.text, loader.zone);
  if (parsed.error != MomentError::none) return reject_moment(loader, node, parsed.error);
  if constexpr (!is_lean) check_gap(loader, node, parsed.moment);
  out = parsed.moment;
  return true;
}

bool read_day_or_time(Loader& loader, const JsonNode& node, Moment& out) {
  if (!read_moment(loader, node, out)) return false;
  return out.precision != Precision::month ||
         reject(loader, node, Message::diagnostic_month_only,
                {{"member", member_name(loader, node)}, {"value", excerpt(node.text)}});
}

KALENDARIUM_GATE bool read_recurrence(Loader& loader, const JsonNode& node, std::string_view& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  constexpr std::string_view prefix = "RRULE:";
  const bool has_prefix = node.text.substr(0, prefix.size()) == prefix;
  const std::string_view rule = has_prefix ? node.text.substr(prefix.size()) : node.text;
  const ParsedRule parsed = parse_rule(rule, loader.zone);
  if (parsed.error != RuleError::none) {
    if constexpr (is_lean) return reject(loader, node, Message::diagnostic_bad_recurrence);
    return reject_rule(loader, node, parsed);
  }
  if (has_prefix) remark(loader, Severity::warning, node, Message::diagnostic_recurrence_prefix);
  out = rule;
  return true;
}

}  // namespace kalendarium
