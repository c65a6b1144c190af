// SPDX-License-Identifier: MIT
//
// json_escape: the escapes of JSON strings (RFC 8259 section 7).
//
//   hex_escape("\\u00e5", 0)         // 0xE5
//   escape_length("\\n", 0)          // 2
//   decode_escapes("Sk\\u00e5ne", room)
#pragma once

#include <cstddef>
#include <string_view>

namespace kalendarium {

/// The value of the escape \uXXXX at `at`; -1 where there is none.
[[nodiscard]] int hex_escape(std::string_view source, std::size_t at);
[[nodiscard]] constexpr bool is_high_surrogate(int value) {
  return value >= 0xD800 && value <= 0xDBFF;
}
[[nodiscard]] constexpr bool is_low_surrogate(int value) {
  return value >= 0xDC00 && value <= 0xDFFF;
}

/// The bytes of the escape at `at`, 2 or 6; 0 for what is none. REQUIRES: source[at] is a backslash.
[[nodiscard]] std::size_t escape_length(std::string_view source, std::size_t at);

/// Writes the letters of a string into `room`, which has raw.size() bytes. Half a surrogate pair becomes U+FFFD.
/// REQUIRES: each backslash begins an escape.
[[nodiscard]] std::string_view decode_escapes(std::string_view raw, char* room);

}  // namespace kalendarium
