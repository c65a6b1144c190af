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
[[nodiscard]] constexpr bool is_ascii_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}
[[nodiscard]] constexpr char ascii_lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
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
