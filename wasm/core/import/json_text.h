// SPDX-License-Identifier: MIT
//
// import/json_text: the two JSON tokens that take work (RFC 8259 sections 6 and 7).
//
//   std::size_t at = 0;
//   skip_json_string("\"K\\u00f6k\", …", at);      // true; at is behind the closing quote
//   decode_json_string("\"K\\u00f6k\"")           // Kök
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kalendarium {

/// Moves `at` from the opening quote to behind the closing one; false for what is no string.
[[nodiscard]] bool skip_json_string(std::string_view text, std::size_t& at);
/// Moves `at` behind a number; false for what is none.
[[nodiscard]] bool skip_json_number(std::string_view text, std::size_t& at);

/// The text of a string with its quotes. A surrogate without its other half becomes U+FFFD.
/// REQUIRES: skip_json_string takes all of it.
[[nodiscard]] std::string decode_json_string(std::string_view raw);

}  // namespace kalendarium
