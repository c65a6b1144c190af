// SPDX-License-Identifier: MIT

#include "core/text.h"

#include "core/ascii.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace kalendarium {

std::string fold_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    const char byte = text[i];
    if (is_small_ascii(byte) && !space) {  // most of any text
      out += byte;
      ++i;
      continue;
    }
    const char32_t letter = lower(next_letter(text, i));
    if (is_invisible(letter)) continue;
    if (is_space(letter)) {
      space = true;
      continue;
    }
    const bool composes = is_mark(letter) && !space && !out.empty();
    const char32_t whole = composes ? compose(out.back(), letter) : 0;
    if (whole != 0) out.pop_back();
    if (space && !out.empty()) out += ' ';
    space = false;
    append_code_point(out, whole != 0 ? whole : letter);
  }
  return out;
}

void append_folded(std::string& out, std::string_view text) {
  const std::size_t begin = out.size();
  bool apart = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t letter = lower(next_letter(text, i));
    if (is_invisible(letter)) continue;
    if (is_mark(letter)) {
      if (!apart && out.size() > begin) apply_search_mark(out, letter);
      continue;
    }
    if (!is_word_letter(letter)) {
      apart = true;
      continue;
    }
    if (apart && out.size() > begin) out += ' ';
    apart = false;
    append_search_letter(out, letter);
  }
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_folded(out, text);
  return out;
}

std::string clean_utf8(std::string_view text) {
  if (find_invalid_utf8(text) == std::string_view::npos) return std::string(text);
  std::string out;
  for (const char32_t letter : decode_utf8(text)) append_code_point(out, letter);
  return out;
}

}  // namespace kalendarium
