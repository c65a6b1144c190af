// SPDX-License-Identifier: MIT
#include "core/alphabet.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/letters.h"
#include "core/text.h"

namespace kalendarium {
namespace {

/// Where CLDR sorts a mark of punctuation, below the digits. Dashes and quotes stand with their plain forms.
char punctuation_weight(char32_t letter) {
  constexpr std::string_view order = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
  if (letter == 0x2013 || letter == 0x2014) letter = '-';
  if (letter == 0x2018 || letter == 0x2019) letter = '\'';
  if (letter == 0x201C || letter == 0x201D) letter = '"';
  const std::size_t found = letter < 0x80 ? order.find(static_cast<char>(letter)) : order.npos;
  return static_cast<char>(2 + std::min(found, order.size()));
}

void append_root_weight(std::string& out, char32_t letter) {
  switch (letter) {
    case 0xE6: out += "ae"; return;
    case 0xF8: out += 'o'; return;
    case a_ring:
    case a_diaeresis: out += 'a'; return;
    case o_diaeresis: out += 'o'; return;
    default: append_search_letter(out, letter);
  }
}

/// The weight that the language gives the letter at the beginning of `text`, and the letter's bytes; 0 for one that it does not name.
/// The alphabet is two signs (alphabet.h), then a letter and its weight in turn, a space after each.
std::size_t append_own_weight(std::string& out, std::string_view text, std::string_view alphabet) {
  std::size_t at = 2;
  const auto next = [&] {
    const std::size_t begin = at;
    at = alphabet.find(' ', begin) + 1;
    return alphabet.substr(begin, at - begin - 1);
  };
  while (at < alphabet.size()) {
    const std::string_view letter = next();
    const std::string_view weight = next();
    if (!text.starts_with(letter)) continue;
    out += weight;
    return letter.size();
  }
  return 0;
}

void append_weight(std::string& out, char32_t letter, bool is_latin_last) {
  constexpr char after_other_scripts = '\xF7';
  if (!is_word_letter(letter)) {
    out += punctuation_weight(letter);
    return;
  }
  const std::size_t begin = out.size();
  append_root_weight(out, letter);
  if (is_latin_last && is_small_ascii(out[begin])) out.insert(begin, 1, after_other_scripts);
}

/// A digit or a letter of ASCII that no language sorts elsewhere and no mark can follow.
bool is_plain(std::string_view text, std::size_t at, char own) {
  constexpr char latin_lead = '\xC3';  // of letters that are whole, å and ö among them
  if (at >= text.size() || !is_ascii_word(text[at]) || ascii_lower(text[at]) == own) return false;
  return at + 1 == text.size() || (text[at + 1] & 0x80) == 0 || text[at + 1] == latin_lead;
}

/// What stands there, in the order of the alphabet: the end, a blank between words, a plain letter or digit. -1: something else.
int plain_rank(std::string_view text, std::size_t at, char own) {
  if (at == text.size()) return 0;
  if (is_plain(text, at, own)) return ascii_lower(text[at]);
  const bool is_gap = text[at] == ' ' && is_plain(text, at + 1, own) && at > 0;
  return is_gap && is_ascii_word(text[at - 1]) ? 1 : -1;
}

}  // namespace

int plain_order(std::string_view left, std::string_view right, const Words& words) {
  const std::size_t shorter = std::min(left.size(), right.size());
  std::size_t at = 0;
  while (at < shorter && ascii_lower(left[at]) == ascii_lower(right[at])) ++at;
  const char own = words.text(Message::alphabet)[1];
  const int one = plain_rank(left, at, own);
  const int other = plain_rank(right, at, own);
  return one < 0 || other < 0 ? 0 : one - other;
}

std::string sort_key(std::string_view text, const Words& words) {
  const std::string_view alphabet = words.text(Message::alphabet);
  const std::string folded = fold_case(text);
  std::string key;
  key.reserve(2 * folded.size() + 1);
  const bool is_latin_last = alphabet[0] == '^';
  for (std::size_t i = 0; i < folded.size();) {
    if (is_small_ascii(folded[i]) && folded[i] != alphabet[1] && !is_latin_last) {
      key += folded[i++];  // most of any text
      continue;
    }
    const std::size_t own = append_own_weight(key, std::string_view(folded).substr(i), alphabet);
    i += own;
    if (own == 0) append_weight(key, next_letter(folded, i), is_latin_last);
  }
  key += '\x01';
  key += folded;
  return key;
}

}  // namespace kalendarium
