// SPDX-License-Identifier: MIT

#include "core/text.h"

#include <algorithm>

#include "core/letters.h"
#include "core/utf8.h"

namespace kalendarium {

namespace {

bool is_boundary(std::string_view folded, std::size_t position) {
  return position >= folded.size() || folded[position] == ' ' ||
         folded[position] == field_separator;
}

bool begins_word(std::string_view folded, std::size_t position) {
  return position == 0 || is_boundary(folded, position - 1);
}

bool is_short(std::string_view word) { return word.size() <= 8 && count_code_points(word) <= 2; }

}  // namespace

std::string fold_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
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

std::vector<std::string> search_words(std::string_view query) {
  const std::string folded = fold(query);
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    std::string word = folded.substr(begin, end - begin);
    if (std::find(words.begin(), words.end(), word) == words.end())
      words.push_back(std::move(word));
    if (words.size() == most_search_words) break;
    begin = end + 1;
  }
  return words;
}

WordMatch match_word(std::string_view folded, std::string_view word) {
  const bool beginnings_only = is_short(word);
  WordMatch best = WordMatch::none;
  for (std::size_t at = folded.find(word); at != folded.npos; at = folded.find(word, at + 1)) {
    const bool beginning = begins_word(folded, at);
    if (beginning && is_boundary(folded, at + word.size())) return WordMatch::whole;
    if (beginning) best = WordMatch::beginning;
    if (!beginnings_only && best == WordMatch::none) best = WordMatch::inside;
  }
  return best;
}

bool contains_word(std::string_view folded, std::string_view word) {
  if (is_short(word)) return match_word(folded, word) != WordMatch::none;
  return folded.find(word) != folded.npos;
}

std::string clean_utf8(std::string_view text) {
  if (find_invalid_utf8(text) == std::string_view::npos) return std::string(text);
  std::string out;
  for (const char32_t letter : decode_utf8(text)) append_code_point(out, letter);
  return out;
}

}  // namespace kalendarium
