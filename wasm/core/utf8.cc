// SPDX-License-Identifier: MIT

#include "core/utf8.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace kalendarium {

static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");

namespace {

[[gnu::always_inline]] inline unsigned byte_at(std::string_view bytes, std::size_t position) {
  return position < bytes.size() ? static_cast<unsigned char>(bytes[position]) : 0U;
}

bool is_continuation(unsigned byte) { return (byte & 0xC0U) == 0x80U; }

/// The table of RFC 3629 section 4: what the second byte may be after each first one.
bool is_second_byte(unsigned first, unsigned second) {
  switch (first) {
    case 0xE0: return second >= 0xA0 && second <= 0xBF;
    case 0xED: return second >= 0x80 && second <= 0x9F;
    case 0xF0: return second >= 0x90 && second <= 0xBF;
    case 0xF4: return second >= 0x80 && second <= 0x8F;
    default: return is_continuation(second);
  }
}

std::size_t announced_length(unsigned first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

/// 0 where no valid sequence begins.
std::size_t valid_length(std::string_view bytes, std::size_t position) {
  const unsigned first = byte_at(bytes, position);
  const std::size_t length = announced_length(first);
  if (length < 2) return length;
  if (!is_second_byte(first, byte_at(bytes, position + 1))) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (!is_continuation(byte_at(bytes, position + i))) return 0;
  }
  return length;
}

/// Eight bytes at a time: most of a file is ASCII.
std::size_t skip_ascii(std::string_view bytes, std::size_t position) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  while (position + 8 <= bytes.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + position, 8);
    if ((word & high_bits) != 0)
      return position + static_cast<std::size_t>(std::countr_zero(word & high_bits)) / 8;
    position += 8;
  }
  while (position < bytes.size() && byte_at(bytes, position) < 0x80) ++position;
  return position;
}

char32_t code_point(std::string_view bytes, std::size_t position, std::size_t length) {
  const unsigned first = byte_at(bytes, position);
  if (length == 0) return 0xFFFD;
  if (length == 1) return first;
  unsigned value = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    value = value << 6U | (byte_at(bytes, position + i) & 0x3FU);
  }
  return value;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view bytes) {
  std::size_t position = 0;
  for (;;) {
    position = skip_ascii(bytes, position);
    if (position >= bytes.size()) return std::string_view::npos;
    const std::size_t length = valid_length(bytes, position);
    if (length == 0) return position;
    position += length;
  }
}

std::size_t utf8_length(std::string_view bytes, std::size_t position) {
  const std::size_t length = valid_length(bytes, position);
  return length == 0 ? 1 : length;
}

std::size_t count_code_points(std::string_view bytes) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < bytes.size(); i += utf8_length(bytes, i)) ++count;
  return count;
}

char32_t decode_letter(std::string_view bytes, std::size_t position) {
  return code_point(bytes, position, valid_length(bytes, position));
}

std::u32string decode_utf8(std::string_view bytes) {
  std::u32string letters;
  letters.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); i += utf8_length(bytes, i)) {
    letters += decode_letter(bytes, i);
  }
  return letters;
}

bool is_bidi_control(char32_t letter) {
  return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

}  // namespace kalendarium
