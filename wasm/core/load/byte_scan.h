// SPDX-License-Identifier: MIT
//
// byte_scan: a search for several bytes at once, eight bytes of text at a time.
//
//   const char* at = first_byte(begin, end, [](std::uint64_t eight) { return bytes_equal(eight, '"') | bytes_below(eight, 0x20); });
//
// The test marks a byte by its highest bit. Bytes after a marked one may be marked wrongly (a borrow runs on), so only the first
// counts: Hacker's Delight, chapter 6-1.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace kalendarium {

static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");

constexpr std::uint64_t in_each_byte = 0x0101010101010101U;

[[nodiscard]] constexpr std::uint64_t bytes_equal(std::uint64_t eight, unsigned char byte) {
  const std::uint64_t difference = eight ^ (in_each_byte * byte);
  return (difference - in_each_byte) & ~difference;
}
/// REQUIRES: limit <= 0x80.
[[nodiscard]] constexpr std::uint64_t bytes_below(std::uint64_t eight, unsigned char limit) {
  return (eight - in_each_byte * limit) & ~eight;
}

/// The first byte that the test marks, or `end`.
template <class Test>
[[nodiscard]] const char* first_byte(const char* at, const char* end, Test test) {
  constexpr std::uint64_t marks = in_each_byte * 0x80;
  for (; end - at >= 8; at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, at, 8);
    const std::uint64_t found = test(eight) & marks;
    if (found != 0) return at + std::countr_zero(found) / 8;
  }
  // The last bytes stand in front of bytes that no test marks.
  std::uint64_t rest = in_each_byte * 'x';
  const auto size = static_cast<std::size_t>(end - at);
  std::memcpy(&rest, at, size);
  const std::uint64_t found = test(rest) & marks;
  return found != 0 ? at + std::countr_zero(found) / 8 : end;
}

}  // namespace kalendarium
