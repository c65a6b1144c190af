// SPDX-License-Identifier: MIT

#include "core/load/rule_checks.h"

#include <algorithm>

#include "core/occurrences.h"
#include "core/text_writer.h"

namespace kalendarium {

namespace {

constexpr int last_readable_year = 3999;  // of core/recurrence
/// A rule that has no day in so many years has none that anybody waits for: a 29 February on a Monday comes every 28 years.
constexpr int years_looked_at = 60;

Said number(long value) {
  std::string digits;
  append_number(digits, value);
  return digits;
}

Message message_of(RuleError error) {
  switch (error) {
    case RuleError::no_frequency: return Message::diagnostic_recurrence_frequency;
    case RuleError::bad_value: return Message::diagnostic_recurrence_value;
    case RuleError::unknown_part: return Message::diagnostic_recurrence_part;
    case RuleError::unsupported_part: return Message::diagnostic_recurrence_unread;
    case RuleError::repeated_part: return Message::diagnostic_recurrence_repeated;
    case RuleError::too_many_values: return Message::diagnostic_recurrence_too_long;
    case RuleError::count_and_until: return Message::diagnostic_recurrence_two_ends;
    case RuleError::not_with_frequency: return Message::diagnostic_recurrence_conflict;
    case RuleError::lonely_position: return Message::diagnostic_recurrence_position;
    case RuleError::none:
    case RuleError::form: break;
  }
  return Message::diagnostic_bad_recurrence;
}

/// How many days a rule has, counted to one more than is kept of one event; of one without an end whether it has any.
std::size_t count_days(const RecurrenceRule& rule, const Moment& start) {
  const Day first = day_of(start.wall);
  const int last_year = std::min(to_date(first).year + years_looked_at, last_readable_year);
  const std::size_t most = rule.is_unbounded() ? 1 : most_occurrences + 1;
  RuleDays days(rule, start, {first, to_day({last_year, 12, 31})});
  std::size_t count = 0;
  for (Day day; count < most && days.next(day);) ++count;
  return count;
}

}  // namespace

bool reject_rule(Loader& loader, const JsonNode& node, const ParsedRule& rule) {
  const bool is_form = rule.error == RuleError::form;
  return reject(
      loader, node, message_of(rule.error),
      {{"value", excerpt(is_form ? node.text : rule.where)}, {"most", number(max_rule_items)}});
}

void check_rule(Loader& loader, const JsonNode& event_node, const Event& event) {
  const JsonNode* node = find_member(event_node, "recurrence");
  if (node == nullptr || event.recurrence.empty() || event.start.precision < Precision::day) return;
  const RecurrenceRule rule = parse_rule(event.recurrence, loader.zone).rule;
  const std::size_t days = count_days(rule, event.start);
  if (days == 0) {
    remark(loader, Severity::warning, *node, Message::diagnostic_recurrence_never);
  } else if (!is_on_rule(rule, event.start)) {
    remark(loader, Severity::warning, *node, Message::diagnostic_recurrence_off_start,
           {{"date", print_day(day_of(event.start.wall))}});
  }
  if (days > most_occurrences) {
    remark(loader, Severity::hint, *node, Message::diagnostic_recurrence_many,
           {{"most", number(static_cast<long>(most_occurrences))}});
  }
}

}  // namespace kalendarium
