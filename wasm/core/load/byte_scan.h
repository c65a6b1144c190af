// SPDX-License-Identifier: MIT
//
// byte_scan: a search for controls and three more bytes at once, eight bytes of text at a time.
//
//   constexpr ByteSet string_end{'"', '\\', '\\'};
//   const char* at = find_byte(begin, end, string_end);
#pragma once

#include <cstdint>

namespace kalendarium {

/// A control (below U+0020) or one of three bytes.
struct ByteSet {
  std::uint64_t eights[3];  // each byte, eight times

  constexpr ByteSet(unsigned char one, unsigned char two, unsigned char three)
      : eights{in_each(one), in_each(two), in_each(three)} {}
  [[nodiscard]] static constexpr std::uint64_t in_each(unsigned char byte) {
    return 0x0101010101010101U * std::uint64_t{byte};
  }
};

/// The first byte that is in the set, or `end`.
[[nodiscard]] const char* find_byte(const char* at, const char* end, const ByteSet& set);

}  // namespace kalendarium
