// SPDX-License-Identifier: MIT
//
// search_query: what a visitor asks for, read from what was typed.
//
//   SearchQuery query;
//   parse_search("dans \"folkets hus\" -barn plats:norrby v 42", query);
//   query.words.size()          // 4: dans, the phrase, barn (excluded), norrby (in the place)
//   query.week                  // 42
//
// - A word finds itself, its other forms, what begins with it, compounds that hold it and, if nothing else does, slips.
// - "…" (also ” and «») finds the words beside each other, exactly; where the closing mark is missing, the last word is one that
//   is still being typed: what begins with it is found.
// - -word leaves out what has the word or another form of it. Alone it is a minus: "kl 9 - 15".
// - plats: ort: place: and titel: title: before a word or phrase look in that field alone.
// - v 42, v. 42, v42, vecka 42, week 42 are a week, not words. Of several the last counts.
// - Of the most usual little words (och, i, på, the …) none is looked for that has something after it: the last one may become
//   another word while it is typed, and a query of one word is that word.
//
// parse_search never fails, and allocates nothing once a SearchQuery has held as long a query.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/search_field.h"
#include "core/tokens.h"

namespace kalendarium {

/// A word, or several that stand beside each other.
struct QueryWord {
  enum class Kind : std::uint8_t {
    word,    // one text
    whole,   // a joined word: its text, then those of its parts
    phrase,  // the texts that must follow each other
  };
  std::uint32_t begin = 0;  // of the texts in SearchQuery::text, with a space between two
  std::uint32_t end = 0;
  Kind kind = Kind::word;
  SearchField field = SearchField::any;
  bool is_excluded = false;
  bool is_open = false;  // a phrase whose last word is only begun
};

/// As many as a bit set holds; what comes after them is not looked for.
constexpr std::size_t most_query_words = 32;

struct SearchQuery {
  std::string text;  // folded
  std::vector<QueryWord> words;
  std::uint8_t week = 0;  // an ISO week, 1–53, of a year that the caller chooses; 0 for none
  TokenReader reader;     // for those that work with the query
};

void parse_search(std::string_view typed, SearchQuery& query);

/// All texts of a word.
[[nodiscard]] inline std::string_view texts_of(const SearchQuery& query, const QueryWord& word) {
  return std::string_view(query.text).substr(word.begin, word.end - word.begin);
}
/// Takes the first text from `texts`, which goes on with the next; empty after the last.
[[nodiscard]] std::string_view take_text(std::string_view& texts);

}  // namespace kalendarium
