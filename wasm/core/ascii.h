// SPDX-License-Identifier: MIT
//
// ascii: the letters and digits of ASCII, whatever the locale.
//
//   is_ascii_letter('a')      // true
//   ascii_lower('Å')          // as it was: no byte of UTF-8 beyond ASCII is changed
#pragma once

#include <string_view>

namespace kalendarium {

[[nodiscard]] constexpr bool is_ascii_digit(char letter) { return letter >= '0' && letter <= '9'; }
[[nodiscard]] constexpr bool is_small_ascii(char letter) { return letter >= 'a' && letter <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char letter) {
  return is_small_ascii(letter) || (letter >= 'A' && letter <= 'Z');
}
[[nodiscard]] constexpr bool is_ascii_word(char letter) {
  return is_ascii_letter(letter) || is_ascii_digit(letter);
}
[[nodiscard]] constexpr char ascii_lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
}
/// From 0 to 15, or -1 for what is no hexadecimal digit.
[[nodiscard]] constexpr int hex_value(char digit) {
  if (is_ascii_digit(digit)) return digit - '0';
  const char small = ascii_lower(digit);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}
/// White space of JSON (RFC 8259, section 2).
[[nodiscard]] constexpr bool is_json_space(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}
/// True if they differ in capitals and small letters at most.
[[nodiscard]] constexpr bool is_same_ignoring_case(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (ascii_lower(left[i]) != ascii_lower(right[i])) return false;
  }
  return true;
}

}  // namespace kalendarium
