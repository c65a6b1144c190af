// SPDX-License-Identifier: MIT
//
// utf8: whether bytes are UTF-8, and the code points in them.
//
//   find_invalid_utf8("Sk\xE5ne")      // 2: the byte of a Windows-1252 file
//   count_code_points("Skåne")         // 5
//
// Valid is what RFC 3629 says: the shortest form, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kalendarium {

/// The position in bytes of the first byte that begins no valid sequence; npos where all is well.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view bytes);

/// The length in bytes of the sequence at `position`; 1 for a byte that begins none, so that a walk always moves on.
/// REQUIRES: position < bytes.size().
[[nodiscard]] std::size_t utf8_length(std::string_view bytes, std::size_t position);

/// Each byte that begins no valid sequence counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view bytes);

/// The code point at `position`; U+FFFD for a byte that begins no valid sequence. REQUIRES: position < bytes.size().
[[nodiscard]] char32_t decode_letter(std::string_view bytes, std::size_t position);

/// The code points of the text; U+FFFD for each byte that begins no valid sequence.
[[nodiscard]] std::u32string decode_utf8(std::string_view bytes);

/// The Unicode controls that turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069): a text that holds
/// one can show something else than it says.
[[nodiscard]] bool is_bidi_control(char32_t letter);

}  // namespace kalendarium
