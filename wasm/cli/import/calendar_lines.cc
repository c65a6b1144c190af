// SPDX-License-Identifier: MIT

#include "cli/import/calendar_lines.h"

#include <algorithm>

#include "cli/import/ascii.h"

namespace kalendarium::cli {

namespace {

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& letter : out)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  return out;
}

/// Where a mark stands outside quotes; the size if nowhere.
std::size_t find_unquoted(std::string_view text, std::string_view marks) {
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (!quoted && marks.find(text[at]) != std::string_view::npos) return at;
  }
  return text.size();
}

std::string_view without_quotes(std::string_view text) {
  const bool quoted = text.size() > 1 && text.front() == '"' && text.back() == '"';
  return quoted ? text.substr(1, text.size() - 2) : text;
}

void read_line(std::vector<CalendarLine>& out, std::string_view text, std::uint32_t number) {
  const std::size_t colon = find_unquoted(text, ":");
  if (colon == text.size()) return;
  CalendarLine line;
  line.number = number;
  line.value = text.substr(colon + 1);
  std::string_view head = text.substr(0, colon);
  std::string_view name = next_part(head, ';');
  if (const std::size_t dot = name.find('.'); dot != std::string_view::npos)
    name.remove_prefix(dot + 1);
  line.name = upper(trimmed(name));
  while (!head.empty()) {
    const std::size_t end = find_unquoted(head, ";");
    std::string_view value = head.substr(0, end);
    head.remove_prefix(std::min(end + 1, head.size()));
    std::string key = upper(next_part(value, '='));
    line.parameters.emplace_back(std::move(key), without_quotes(value));
  }
  out.push_back(std::move(line));
}

/// The number that `count` digits at `at` make; -1 if they are none.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int number = 0;
  for (const char letter : text.substr(at, count)) {
    if (letter < '0' || letter > '9') return -1;
    number = number * 10 + (letter - '0');
  }
  return number;
}

}  // namespace

std::string_view CalendarLine::parameter(std::string_view key) const {
  for (const auto& [name_of_it, value_of_it] : parameters)
    if (name_of_it == key) return value_of_it;
  return {};
}

std::vector<CalendarLine> read_calendar_lines(std::string_view text) {
  std::vector<CalendarLine> lines;
  std::string open;  // the line that may go on
  std::uint32_t open_number = 0;
  std::uint32_t number = 0;
  while (!text.empty()) {
    std::string_view line = next_part(text, '\n');
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (!line.empty() && (line[0] == ' ' || line[0] == '\t')) {
      open += line.substr(1);
      continue;
    }
    read_line(lines, open, open_number);
    open = line;
    open_number = number;
  }
  read_line(lines, open, open_number);
  return lines;
}

std::string read_calendar_text(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] != '\\' || at + 1 == value.size()) {
      out += value[at];
      continue;
    }
    const char next = value[++at];
    out += next == 'n' || next == 'N' ? '\n' : next;
  }
  return out;
}

std::vector<std::string> read_calendar_list(std::string_view value) {
  std::vector<std::string> out;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= value.size(); ++at) {
    if (at < value.size() && value[at] == '\\') {
      ++at;
    } else if (at == value.size() || value[at] == ',') {
      std::string part = read_calendar_text(trimmed(value.substr(start, at - start)));
      if (!part.empty()) out.push_back(std::move(part));
      start = at + 1;
    }
  }
  return out;
}

Moment read_calendar_moment(std::string_view value, std::string_view zone_name, Zone zone) {
  value = trimmed(value);
  const CivilDate date{digits(value, 0, 4), digits(value, 4, 2), digits(value, 6, 2)};
  if (!is_valid(date)) return {};
  Moment moment{at(to_day(date)), Precision::day};
  if (value.size() < 9 || (value[8] != 'T' && value[8] != 't')) return moment;
  const int hour = digits(value, 9, 2);
  const int minute = digits(value, 11, 2);
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return moment;
  moment = {at(to_day(date), hour * 60 + minute), Precision::minute};
  const auto named = find_zone(zone_name);
  if (value.back() == 'Z' || value.back() == 'z')
    moment.wall = to_wall(Instant{moment.wall.minutes}, zone);
  else if (named)
    moment.wall = to_wall(to_instant(moment.wall, *named), zone);
  return moment;
}

int read_calendar_duration(std::string_view value) {
  int minutes = 0;
  int number = 0;
  for (const char letter : value) {
    if (letter >= '0' && letter <= '9') {
      if (number < 100000) number = number * 10 + (letter - '0');
      continue;
    }
    if (letter == 'W') minutes += number * 7 * minutes_per_day;
    if (letter == 'D') minutes += number * minutes_per_day;
    if (letter == 'H') minutes += number * 60;
    if (letter == 'M') minutes += number;
    if (letter == '-') return 0;
    number = 0;
  }
  return minutes;
}

}  // namespace kalendarium::cli
