// SPDX-License-Identifier: MIT
//
// Prints the occurrences that the core finds for rules, for tests/recurrence.test.mjs to hold against other sources.
//
// Standard input has a line for each question, with a tab between two: the start (as in the data), the rule, and the first
// and the last day of the window. Standard output has a line for each answer: the wall times, a space between two; `!` and
// the number of the RuleError for a rule that is refused; a `?` at the end where it gave up.
#include <cstdio>
#include <iostream>
#include <string>

#include "core/recurrence.h"

using namespace kalendarium;

namespace {

const Zone stockholm = *find_zone("Europe/Stockholm");

std::string field(std::string& line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  std::string out = line.substr(0, end);
  line.erase(0, end + 1);
  return out;
}

void answer(std::string line) {
  const Moment start = parse_moment(field(line), stockholm).moment;
  const std::string rule = field(line);
  const ParsedRule parsed = parse_rule(rule, stockholm);
  if (parsed.error != RuleError::none) {
    std::printf("!%d\n", static_cast<int>(parsed.error));
    return;
  }
  const Day first = *parse_day(field(line));
  const Day last = *parse_day(field(line));
  RuleDays days(parsed.rule, start, {first, last});
  std::string out;
  for (Day day; days.next(day);) {
    append_moment(out, {at(day, minute_of_day(start.wall)), start.precision});
    out += ' ';
  }
  std::printf("%s%s\n", out.c_str(), days.gave_up() ? "?" : "");
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) answer(line);
}
