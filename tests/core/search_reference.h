// SPDX-License-Identifier: MIT
//
// search_reference: the rules of search.h once more, slow and obvious: each word of the query against each word of each text.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/search.h"
#include "core/stem.h"
#include "core/tokens.h"
#include "core/utf8.h"

namespace search_reference {

using namespace kalendarium;

struct Text {
  SearchField field = SearchField::text;
  StemLanguage language = StemLanguage::swedish;
  std::string text;
};
using Document = std::vector<Text>;

/// What a word of the query is found in: document → the best rank.
using Found = std::map<std::uint32_t, std::uint8_t>;

struct Entry {
  bool is_swedish = false;
  bool is_english = false;
  std::set<std::pair<std::uint32_t, SearchField>> places;
};
using Vocabulary = std::map<std::string, Entry>;

inline Vocabulary make_vocabulary(const std::vector<Document>& documents) {
  Vocabulary words;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    for (const Text& text : documents[i]) {
      TokenReader reader(text.text);
      for (Token token; reader.next(token);) {
        Entry& entry = words[std::string(token.text)];
        entry.is_swedish |= text.language == StemLanguage::swedish;
        entry.is_english |= text.language == StemLanguage::english;
        entry.places.insert({i, text.field});
      }
    }
  }
  return words;
}

inline bool has_digit(const std::string& word) {
  return word.find_first_of("0123456789") != std::string::npos;
}

/// The optimal string alignment distance, by its whole table.
inline std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      const std::size_t wrong = a[i - 1] == b[j - 1] ? 0 : 1;
      table[i][j] =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + wrong});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  }
  return table[a.size()][b.size()];
}

inline std::size_t slips_between(const std::string& typed, const std::string& word,
                                 const Entry& entry) {
  const std::u32string letters = decode_utf8(typed);
  std::size_t least = distance(letters, decode_utf8(word));
  if (entry.is_swedish) least = std::min(least, distance(letters, decode_utf8(swedish_stem(word))));
  return least;
}

inline MatchKind match(const std::string& typed, const std::string& word, const Entry& entry,
                       bool is_excluded) {
  if (word == typed) return MatchKind::exact;
  if (entry.is_swedish && swedish_stem(word) == swedish_stem(typed)) return MatchKind::stem;
  if (entry.is_english && english_stem(word).text() == english_stem(typed).text())
    return MatchKind::stem;
  if (is_excluded) return MatchKind::none;
  const std::size_t found = word.find(typed);
  if (found == 0) return MatchKind::prefix;
  const bool may_be_part = decode_utf8(typed).size() >= 3 && !has_digit(typed);
  return found != std::string::npos && may_be_part ? MatchKind::part : MatchKind::none;
}

inline void put(Found& found, const Entry& entry, MatchKind kind, SearchField field) {
  for (const auto& [document, place] : entry.places) {
    if (field != SearchField::any && field != place) continue;
    found[document] = std::max(found[document], rank_of(place, kind));
  }
}

inline Found find_slips(const Vocabulary& words, const std::string& typed, SearchField field) {
  const std::size_t letters = decode_utf8(typed).size();
  const std::size_t forgiven = has_digit(typed) || letters < 4 ? 0 : letters < 8 ? 1 : 2;
  Found found;
  for (std::size_t slips = 1; slips <= forgiven && found.empty(); ++slips) {
    for (const auto& [word, entry] : words) {
      if (slips_between(typed, word, entry) == slips) put(found, entry, MatchKind::slip, field);
    }
  }
  return found;
}

inline Found find_word(const Vocabulary& words, const std::string& typed, const QueryWord& asked,
                       bool may_slip) {
  Found found;
  for (const auto& [word, entry] : words) {
    const MatchKind kind = match(typed, word, entry, asked.is_excluded);
    if (kind != MatchKind::none) put(found, entry, kind, asked.field);
  }
  if (found.empty() && may_slip && !asked.is_excluded) return find_slips(words, typed, asked.field);
  return found;
}

inline bool holds_phrase(const Text& text, const std::vector<std::string>& phrase, bool is_open) {
  std::vector<std::string> words;
  TokenReader reader(text.text);
  for (Token token; reader.next(token);) {
    if (token.kind != Token::Kind::whole) words.emplace_back(token.text);
  }
  for (std::size_t begin = 0; begin + phrase.size() <= words.size(); ++begin) {
    bool fits = true;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
      const bool goes_on = is_open && i + 1 == phrase.size();
      fits = fits &&
             (goes_on ? words[begin + i].rfind(phrase[i], 0) == 0 : words[begin + i] == phrase[i]);
    }
    if (fits) return true;
  }
  return false;
}

inline std::set<std::uint32_t> find_phrase(const std::vector<Document>& documents,
                                           const std::vector<std::string>& phrase,
                                           const QueryWord& asked) {
  std::set<std::uint32_t> found;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    for (const Text& text : documents[i]) {
      if ((asked.field == SearchField::any || asked.field == text.field) &&
          holds_phrase(text, phrase, asked.is_open))
        found.insert(i);
    }
  }
  return found;
}

}  // namespace search_reference
