// SPDX-License-Identifier: MIT
#include "core/formats/ics_lines.h"

#include <cstddef>

namespace kalendarium {
namespace {

constexpr std::size_t line_limit = 75;  // octets, without the CRLF

bool is_continuation(char letter) { return (static_cast<unsigned char>(letter) & 0xC0) == 0x80; }

bool is_control(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return (byte < 0x20 && letter != '\t') || byte == 0x7F;
}

void append_folded(std::string& out, std::string_view line) {
  for (std::size_t limit = line_limit; line.size() > limit; limit = line_limit - 1) {
    std::size_t cut = limit;
    while (cut > 1 && is_continuation(line[cut])) --cut;
    out += line.substr(0, cut);
    out += "\r\n ";
    line.remove_prefix(cut);
  }
  out += line;
  out += "\r\n";
}

void append_padded(std::string& out, int number, int width) {
  char digits[4];
  for (int i = width; i > 0; --i, number /= 10)
    digits[i - 1] = static_cast<char>('0' + number % 10);
  out.append(digits, static_cast<std::size_t>(width));
}

}  // namespace

void IcsLines::property(std::string_view name, std::string_view value) {
  line_ = name;
  line_ += ':';
  for (const char letter : value) {
    if (!is_control(letter)) line_ += letter;
  }
  append_folded(out_, line_);
}

void IcsLines::text(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  std::string escaped;
  append_ics_text(escaped, value);
  property(name, escaped);
}

void append_ics_text(std::string& out, std::string_view value) {
  for (const char letter : value) {
    if (letter == '\n') {
      out += "\\n";
      continue;
    }
    if (letter == '\\' || letter == ';' || letter == ',') out += '\\';
    if (!is_control(letter)) out += letter;
  }
}

void append_ics_quoted(std::string& out, std::string_view value) {
  out += '"';
  for (const char letter : value) {
    if (!is_control(letter)) out += letter == '"' ? '\'' : letter;
  }
  out += '"';
}

std::string ics_day(Day day) {
  const CivilDate date = to_date(day);
  std::string out;
  append_padded(out, date.year, 4);
  append_padded(out, date.month, 2);
  append_padded(out, date.day, 2);
  return out;
}

std::string ics_time(WallTime time) {
  constexpr int minutes_per_hour = 60;
  std::string out = ics_day(day_of(time));
  out += 'T';
  append_padded(out, minute_of_day(time) / minutes_per_hour, 2);
  append_padded(out, minute_of_day(time) % minutes_per_hour, 2);
  out += "00";
  return out;
}

std::string ics_time(Instant instant) { return ics_time(WallTime{instant.minutes}) + 'Z'; }

}  // namespace kalendarium
