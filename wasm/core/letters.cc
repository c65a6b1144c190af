// SPDX-License-Identifier: MIT

#include "core/letters.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "core/ascii.h"
#include "core/utf8.h"

namespace kalendarium {

namespace {

/// A small letter of Latin-1 or Latin Extended-A that is a base and a combining mark (UnicodeData.txt, field 5).
struct Composition {
  std::uint16_t composed;
  char base;
  std::uint16_t mark;
};

constexpr Composition compositions[] = {
    {0x0E0, 'a', 0x300}, {0x0E1, 'a', 0x301}, {0x0E2, 'a', 0x302}, {0x0E3, 'a', 0x303},
    {0x0E4, 'a', 0x308}, {0x0E5, 'a', 0x30A}, {0x0E7, 'c', 0x327}, {0x0E8, 'e', 0x300},
    {0x0E9, 'e', 0x301}, {0x0EA, 'e', 0x302}, {0x0EB, 'e', 0x308}, {0x0EC, 'i', 0x300},
    {0x0ED, 'i', 0x301}, {0x0EE, 'i', 0x302}, {0x0EF, 'i', 0x308}, {0x0F1, 'n', 0x303},
    {0x0F2, 'o', 0x300}, {0x0F3, 'o', 0x301}, {0x0F4, 'o', 0x302}, {0x0F5, 'o', 0x303},
    {0x0F6, 'o', 0x308}, {0x0F9, 'u', 0x300}, {0x0FA, 'u', 0x301}, {0x0FB, 'u', 0x302},
    {0x0FC, 'u', 0x308}, {0x0FD, 'y', 0x301}, {0x0FF, 'y', 0x308}, {0x101, 'a', 0x304},
    {0x103, 'a', 0x306}, {0x105, 'a', 0x328}, {0x107, 'c', 0x301}, {0x109, 'c', 0x302},
    {0x10B, 'c', 0x307}, {0x10D, 'c', 0x30C}, {0x10F, 'd', 0x30C}, {0x113, 'e', 0x304},
    {0x115, 'e', 0x306}, {0x117, 'e', 0x307}, {0x119, 'e', 0x328}, {0x11B, 'e', 0x30C},
    {0x11D, 'g', 0x302}, {0x11F, 'g', 0x306}, {0x121, 'g', 0x307}, {0x123, 'g', 0x327},
    {0x125, 'h', 0x302}, {0x129, 'i', 0x303}, {0x12B, 'i', 0x304}, {0x12D, 'i', 0x306},
    {0x12F, 'i', 0x328}, {0x135, 'j', 0x302}, {0x137, 'k', 0x327}, {0x13A, 'l', 0x301},
    {0x13C, 'l', 0x327}, {0x13E, 'l', 0x30C}, {0x144, 'n', 0x301}, {0x146, 'n', 0x327},
    {0x148, 'n', 0x30C}, {0x14D, 'o', 0x304}, {0x14F, 'o', 0x306}, {0x151, 'o', 0x30B},
    {0x155, 'r', 0x301}, {0x157, 'r', 0x327}, {0x159, 'r', 0x30C}, {0x15B, 's', 0x301},
    {0x15D, 's', 0x302}, {0x15F, 's', 0x327}, {0x161, 's', 0x30C}, {0x163, 't', 0x327},
    {0x165, 't', 0x30C}, {0x169, 'u', 0x303}, {0x16B, 'u', 0x304}, {0x16D, 'u', 0x306},
    {0x16F, 'u', 0x30A}, {0x171, 'u', 0x30B}, {0x173, 'u', 0x328}, {0x175, 'w', 0x302},
    {0x177, 'y', 0x302}, {0x17A, 'z', 0x301}, {0x17C, 'z', 0x307}, {0x17E, 'z', 0x30C},
    {0x219, 's', 0x326}, {0x21B, 't', 0x326},
};

/// The letter without its mark; 0 for one that has none.
char base_of(char32_t letter) {
  const auto* const found = std::lower_bound(
      std::begin(compositions), std::end(compositions), letter,
      [](const Composition& entry, char32_t wanted) { return entry.composed < wanted; });
  return found != std::end(compositions) && found->composed == letter ? found->base : '\0';
}

/// Latin Extended-A pairs a capital with the small letter after it; in two stretches the capitals are the odd ones.
char32_t lower_extended_a(char32_t letter) {
  if (letter == 0x130) return 'i';
  if (letter == 0x178) return 0xFF;
  const bool capitals_are_odd =
      is_between(letter, 0x139, 0x148) || is_between(letter, 0x179, 0x17E);
  const bool has_no_case = letter == 0x131 || letter == 0x138 || letter == 0x149 || letter == 0x17F;
  if (has_no_case) return letter;
  return (letter % 2 == 1) == capitals_are_odd ? letter + 1 : letter;
}

struct Range {
  char32_t first;
  char32_t last;
};

/// Punctuation and symbols outside ASCII; what is not here counts as a letter of some script.
constexpr Range separators[] = {
    {0x80, 0xA9},     {0xAB, 0xB4},     {0xB6, 0xB9},     {0xBB, 0xBF},       {0xD7, 0xD7},
    {0xF7, 0xF7},     {0x5BE, 0x5BE},   {0x60C, 0x60C},   {0x61B, 0x61F},     {0x2000, 0x206F},
    {0x20A0, 0x20CF}, {0x2190, 0x2BFF}, {0x2E00, 0x2E7F}, {0x3000, 0x303F},   {0xFE30, 0xFE4F},
    {0xFF00, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFFF0, 0xFFFF}, {0x1F000, 0x1FAFF},
};

}  // namespace

char32_t next_letter(std::string_view text, std::size_t& position) {
  char32_t letter = static_cast<unsigned char>(text[position]);
  if (letter < 0x80) {
    ++position;
    return letter;
  }
  const std::size_t length = utf8_length(text, position);
  if (length == 1) {
    ++position;
    return 0xFFFD;
  }
  letter &= 0xFFU >> (length + 1);
  for (const std::size_t end = position++ + length; position < end; ++position)
    letter = letter << 6U | (static_cast<unsigned char>(text[position]) & 0x3FU);
  return letter;
}

char* put_code_point(char32_t letter, char* out) {
  const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
  if (letter < 0x80) {
    put(letter);
    return out;
  }
  if (letter < 0x800) {
    put(0xC0U | letter >> 6U);
  } else if (letter < 0x10000) {
    put(0xE0U | letter >> 12U);
    put(0x80U | (letter >> 6U & 0x3FU));
  } else {
    put(0xF0U | letter >> 18U);
    put(0x80U | (letter >> 12U & 0x3FU));
    put(0x80U | (letter >> 6U & 0x3FU));
  }
  put(0x80U | (letter & 0x3FU));
  return out;
}

void append_code_point(std::string& out, char32_t letter) {
  char bytes[longest_letter];
  out.append(bytes, static_cast<std::size_t>(put_code_point(letter, bytes) - bytes));
}

char32_t lower(char32_t letter) {
  if (letter < 0x80) return is_between(letter, 'A', 'Z') ? letter + 32 : letter;
  if (is_between(letter, 0xC0, 0xDE)) return letter == 0xD7 ? letter : letter + 32;
  if (is_between(letter, 0x100, 0x17F)) return lower_extended_a(letter);
  if (is_between(letter, 0x218, 0x21B) || is_between(letter, 0x1E00, 0x1E95)) return letter | 1U;
  if (is_between(letter, 0x391, 0x3A9)) return letter + 32;
  if (is_between(letter, 0x400, 0x40F)) return letter + 80;
  if (is_between(letter, 0x410, 0x42F)) return letter + 32;
  return letter == 0x1E9E ? 0xDF : letter;
}

bool is_invisible(char32_t letter) {
  return letter == 0xAD || is_between(letter, 0x200B, 0x200F) ||
         is_between(letter, 0x202A, 0x202E) || is_between(letter, 0x2060, 0x2069) ||
         is_between(letter, 0xFE00, 0xFE0F) || letter == 0xFEFF;
}

bool is_mark(char32_t letter) { return is_between(letter, 0x300, 0x36F); }

bool is_space(char32_t letter) {
  return letter <= 0x20 || letter == 0x7F || letter == 0xA0 || letter == 0x1680 ||
         is_between(letter, 0x2000, 0x200A) || letter == 0x2028 || letter == 0x2029 ||
         letter == 0x202F || letter == 0x205F || letter == 0x3000;
}

bool is_word_letter(char32_t letter) {
  if (letter < 0x80) return is_ascii_word(static_cast<char>(letter));
  return std::none_of(std::begin(separators), std::end(separators), [letter](Range range) {
    return is_between(letter, range.first, range.last);
  });
}

char32_t compose(char base, char32_t mark) {
  for (const Composition& entry : compositions) {
    if (entry.base == base && entry.mark == mark) return entry.composed;
  }
  return 0;
}

char* put_search_letter(char32_t letter, char* out) {
  // Where the letters stand that are none with a mark: what they are taken for.
  constexpr char32_t letters[] = {0xE6, 0xF8, 0xF0, 0x111, 0x127, 0x131, 0x142, 0x14B, 0x167};
  constexpr char32_t taken_for[] = {a_diaeresis, o_diaeresis, 'd', 'd', 'h', 'i', 'l', 'n', 't'};
  if (letter < 0x80 || letter == a_ring || letter == a_diaeresis || letter == o_diaeresis)
    return put_code_point(letter, out);
  for (std::size_t i = 0; i < std::size(letters); ++i) {
    if (letters[i] == letter) return put_code_point(taken_for[i], out);
  }
  const char* const two = letter == 0xDF ? "ss" : letter == 0xFE ? "th" : "oe";
  if (letter == 0xDF || letter == 0xFE || letter == 0x153) {  // ß þ œ
    *out++ = two[0];
    *out++ = two[1];
    return out;
  }
  const char base = base_of(letter);
  return put_code_point(base != '\0' ? static_cast<unsigned char>(base) : letter, out);
}

char* put_search_mark(char32_t mark, char* end) {
  const char32_t whole = compose(end[-1], mark);
  if (whole != a_ring && whole != a_diaeresis && whole != o_diaeresis) return end;
  return put_code_point(whole, end - 1);
}

void append_search_letter(std::string& out, char32_t letter) {
  char bytes[longest_letter];
  out.append(bytes, static_cast<std::size_t>(put_search_letter(letter, bytes) - bytes));
}

void apply_search_mark(std::string& out, char32_t mark) {
  char bytes[longest_letter] = {out.back()};
  out.pop_back();
  out.append(bytes, static_cast<std::size_t>(put_search_mark(mark, bytes + 1) - bytes));
}

}  // namespace kalendarium
