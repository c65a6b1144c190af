// SPDX-License-Identifier: MIT

#include "core/load/json_escape.h"

#include <algorithm>
#include <cstring>

#include "core/ascii.h"

namespace kalendarium {

namespace {

constexpr std::size_t hex_length = 6;  // \uXXXX
constexpr std::string_view short_escapes = "\"\\/bfnrt";
constexpr std::string_view short_letters = "\"\\/\b\f\n\r\t";

/// Writes the letter as UTF-8 and returns the place after it.
char* put(char* out, unsigned letter) {
  const auto byte = [](unsigned value) { return static_cast<char>(value); };
  if (letter < 0x80) {
    *out++ = byte(letter);
    return out;
  }
  if (letter < 0x800) {
    *out++ = byte(0xC0U | letter >> 6U);
  } else {
    if (letter < 0x10000) {
      *out++ = byte(0xE0U | letter >> 12U);
    } else {
      *out++ = byte(0xF0U | letter >> 18U);
      *out++ = byte(0x80U | (letter >> 12U & 0x3FU));
    }
    *out++ = byte(0x80U | (letter >> 6U & 0x3FU));
  }
  *out++ = byte(0x80U | (letter & 0x3FU));
  return out;
}

/// The letter of one or two escapes; `at` moves behind them.
unsigned hex_letter(std::string_view raw, std::size_t& at) {
  const int first = hex_escape(raw, at);
  at += hex_length;
  if (!is_high_surrogate(first) && !is_low_surrogate(first)) return static_cast<unsigned>(first);
  const int second = is_high_surrogate(first) ? hex_escape(raw, at) : -1;
  if (!is_low_surrogate(second)) return 0xFFFD;
  at += hex_length;
  return 0x10000U + (static_cast<unsigned>(first - 0xD800) << 10U) +
         static_cast<unsigned>(second - 0xDC00);
}

}  // namespace

int hex_escape(std::string_view source, std::size_t at) {
  if (at + hex_length > source.size() || source[at] != '\\' || source[at + 1] != 'u') return -1;
  int value = 0;
  for (std::size_t i = at + 2; i < at + hex_length; ++i) {
    const int digit = hex_value(source[i]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

std::size_t escape_length(std::string_view source, std::size_t at) {
  if (at + 1 >= source.size()) return 0;
  if (source[at + 1] == 'u') return hex_escape(source, at) < 0 ? 0 : hex_length;
  return short_escapes.find(source[at + 1]) == std::string_view::npos ? 0 : 2;
}

std::string_view decode_escapes(std::string_view raw, char* room) {
  char* out = room;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t escape = std::min(raw.find('\\', at), raw.size());
    std::memcpy(out, raw.data() + at, escape - at);
    out += escape - at;
    at = escape;
    if (at == raw.size()) break;
    if (raw[at + 1] == 'u') {
      out = put(out, hex_letter(raw, at));
    } else {
      *out++ = short_letters[short_escapes.find(raw[at + 1])];
      at += 2;
    }
  }
  return {room, static_cast<std::size_t>(out - room)};
}

}  // namespace kalendarium
