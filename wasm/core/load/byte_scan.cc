// SPDX-License-Identifier: MIT

#include "core/load/byte_scan.h"

#include <bit>
#include <cstring>

namespace kalendarium {

static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");

namespace {

constexpr std::uint64_t ones = ByteSet::in_each(1);
constexpr std::uint64_t spaces = ByteSet::in_each(' ');
constexpr std::uint64_t marks = ByteSet::in_each(0x80);
constexpr std::uint64_t fillers =
    ByteSet::in_each('x');  // where a text has fewer than eight; in no set

/// Marks the bytes that are zero by their highest bit. Bytes after one may be marked wrongly (a borrow runs on), so only the first
/// counts: Hacker's Delight, chapter 6-1.
[[gnu::always_inline]] inline std::uint64_t zero_bytes(std::uint64_t eight) {
  return (eight - ones) & ~eight;
}

[[gnu::always_inline]] inline std::uint64_t marked(std::uint64_t eight, const ByteSet& set) {
  const std::uint64_t controls = (eight - spaces) & ~eight;
  return (controls | zero_bytes(eight ^ set.eights[0]) | zero_bytes(eight ^ set.eights[1]) |
          zero_bytes(eight ^ set.eights[2])) &
         marks;
}

}  // namespace

const char* find_byte(const char* at, const char* end, const ByteSet& set) {
  for (; end - at >= 8; at += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, at, 8);
    const std::uint64_t found = marked(eight, set);
    if (found != 0) return at + std::countr_zero(found) / 8;
  }
  std::uint64_t eight = fillers;
  for (std::ptrdiff_t i = end - at; i > 0; --i)
    eight = eight << 8U | static_cast<unsigned char>(at[i - 1]);
  const std::uint64_t found = marked(eight, set);
  return found != 0 ? at + std::countr_zero(found) / 8 : end;
}

}  // namespace kalendarium
