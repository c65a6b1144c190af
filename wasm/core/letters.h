// SPDX-License-Identifier: MIT
//
// letters: one letter at a time: which it is, its small form, and what a search takes it for.
//
//   std::size_t position = 0;
//   char32_t letter = lower(next_letter("Öl", position));   // U'ö', position 2
//   std::string out;
//   append_search_letter(out, U'é');                        // "e"
//
// Latin-1 and Latin Extended-A are known letter by letter, Greek and Cyrillic have case, all other scripts are taken as they
// are (text.h says what that means for a reader). Nothing here keeps anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kalendarium {

constexpr char32_t a_ring = 0xE5;       // å
constexpr char32_t a_diaeresis = 0xE4;  // ä
constexpr char32_t o_diaeresis = 0xF6;  // ö

[[nodiscard]] constexpr bool is_between(char32_t letter, char32_t first, char32_t last) {
  return letter >= first && letter <= last;
}

/// The letter at `position`, which moves past it; U+FFFD for a byte that begins no valid sequence.
/// REQUIRES: position < text.size().
[[nodiscard]] char32_t next_letter(std::string_view text, std::size_t& position);
/// What is written of one letter has at most so many bytes.
constexpr std::size_t longest_letter = 4;
/// Writes the letter; the end of what was written.
char* put_code_point(char32_t letter, char* out);
/// As `out +=` what put_code_point writes.
void append_code_point(std::string& out, char32_t letter);

[[nodiscard]] char32_t lower(char32_t letter);

/// What no reader sees: soft hyphen, zero-width marks, direction controls, variation selectors.
[[nodiscard]] bool is_invisible(char32_t letter);
/// A combining mark, U+0300 to U+036F.
[[nodiscard]] bool is_mark(char32_t letter);
[[nodiscard]] bool is_space(char32_t letter);
/// Letters and digits. What is not known to be punctuation or a symbol counts as a letter of some script.
[[nodiscard]] bool is_word_letter(char32_t letter);

/// The one small letter for a base and a mark after it, or 0.
[[nodiscard]] char32_t compose(char base, char32_t mark);

/// What a search takes a small letter for: without its mark, but å ä ö stay; æ is ä and ø is ö (the Swedish alphabet's
/// neighbours), ß is ss. The end of what was written.
char* put_search_letter(char32_t letter, char* out);
/// A mark after the letter that ends at `end`: only the ones that make å ä ö count. The new end, at most one byte on.
/// REQUIRES: something was written before `end`.
char* put_search_mark(char32_t mark, char* end);
/// The same at the end of a text. REQUIRES for a mark: !out.empty().
void append_search_letter(std::string& out, char32_t letter);
void apply_search_mark(std::string& out, char32_t mark);

}  // namespace kalendarium
