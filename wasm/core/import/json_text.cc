// SPDX-License-Identifier: MIT

#include "core/import/json_text.h"

#include "core/ascii.h"
#include "core/import/repair.h"

namespace kalendarium {

namespace {

/// The number of four hexadecimal digits at `at`; -1 where they are not there.
int four_digits(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return -1;
  int number = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const int digit = hex_value(text[i]);
    if (digit < 0) return -1;
    number = number * 16 + digit;
  }
  return number;
}

bool skip_escape(std::string_view text, std::size_t& at) {
  if (at >= text.size()) return false;
  if (text[at] == 'u') {
    if (four_digits(text, at + 1) < 0) return false;
    at += 5;
    return true;
  }
  return std::string_view("\"\\/bfnrt").find(text[at++]) != std::string_view::npos;
}

bool skip_digits(std::string_view text, std::size_t& at) {
  const std::size_t start = at;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at > start;
}

char plain_escape(char letter) {
  switch (letter) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return letter;
  }
}

/// The letter of `uXXXX` at `at`, or of two of them; `at` is left at the last digit.
char32_t unicode_escape(std::string_view raw, std::size_t& at) {
  const int first = four_digits(raw, at + 1);
  at += 4;
  if (first < 0xD800 || first > 0xDFFF) return static_cast<char32_t>(first);
  const bool pair = raw.substr(at + 1, 2) == "\\u";
  const int second = pair ? four_digits(raw, at + 3) : -1;
  if (first > 0xDBFF || second < 0xDC00 || second > 0xDFFF) return 0xFFFD;
  at += 6;
  return 0x10000 + (static_cast<char32_t>(first - 0xD800) << 10) +
         static_cast<char32_t>(second - 0xDC00);
}

}  // namespace

bool skip_json_string(std::string_view text, std::size_t& at) {
  if (at >= text.size() || text[at] != '"') return false;
  for (++at; at < text.size();) {
    const char letter = text[at++];
    if (letter == '"') return true;
    if (static_cast<unsigned char>(letter) < 0x20) return false;
    if (letter == '\\' && !skip_escape(text, at)) return false;
  }
  return false;
}

bool skip_json_number(std::string_view text, std::size_t& at) {
  if (at < text.size() && text[at] == '-') ++at;
  const bool zero = at < text.size() && text[at] == '0';
  if (zero)
    ++at;
  else if (!skip_digits(text, at))
    return false;
  if (at < text.size() && text[at] == '.' && !skip_digits(text, ++at)) return false;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    return skip_digits(text, at);
  }
  return true;
}

std::string decode_json_string(std::string_view raw) {
  std::string out;
  for (std::size_t at = 1; at + 1 < raw.size(); ++at) {
    if (raw[at] != '\\') {
      out += raw[at];
    } else if (raw[++at] == 'u') {
      append_utf8(out, unicode_escape(raw, at));
    } else {
      out += plain_escape(raw[at]);
    }
  }
  return out;
}

}  // namespace kalendarium
