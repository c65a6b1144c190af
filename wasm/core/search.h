// SPDX-License-Identifier: MIT
//
// search: which documents each word of a query is found in, and how well.
//
//   SearchQuery query;
//   parse_search("omsorg -barn", query);
//   SearchScratch scratch;                                   // kept from query to query
//   search(index, query, {}, scratch);
//   for (const FoundWord& word : scratch.words) {
//     const BitWord* bits = bits_of(scratch, word);          // AND these together; AND NOT where word.is_excluded
//   }
//   scratch.words[0].best                                    // MatchKind::exact
//
// A word is found in a document by the best of: the word itself, another form of it (same stem, by the rules of the languages that
// the other form stands in), a word that begins with it (from 1 letter), a word that holds it (from 3 letters: a compound), and,
// where the whole index has none of these, a word one slip away (from 4 letters; two from 8, where one finds none). A slip is a
// letter too many, too few, wrong, or swapped with the next, in the word or in its Swedish stem; a word with a digit has none.
// A joined word (e-tjänst) that is found in none of these ways, slips aside, is looked for by its parts instead, each a word of
// its own. An excluded word takes only itself and its other forms. A phrase takes documents where one text holds the words beside
// each other; without `texts` those that hold all of them.
//
// Bitmaps are per word, since what a caller lists may be found by the words of several documents together (an event by its
// article's). Nothing is kept from one search to the next but memory: no search allocates once a scratch has served its like.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/search_field.h"
#include "core/search_index.h"
#include "core/search_query.h"
#include "core/slips.h"
#include "core/tokens.h"

namespace kalendarium {

/// How well a word is found, best last.
enum class MatchKind : std::uint8_t { none, slip, part, prefix, stem, exact };

/// Where a phrase's words are read again. `context` goes back to the caller.
struct TextSource {
  /// Calls take(to, text) for each text of the document's field (of all, for any), until it says false.
  using Take = bool (*)(void* to, std::string_view text);
  using Texts = void (*)(void* context, std::uint32_t document, SearchField field, Take take,
                         void* to);
  Texts texts = nullptr;
  void* context = nullptr;
};

struct SearchOptions {
  bool parts = true;  // compounds
  bool slips = true;
  TextSource source;
};

/// What became of one word of the query (of one part, where a joined word was found by its parts).
struct FoundWord {
  std::uint32_t begin = 0;  // of its text or texts in SearchQuery::text
  std::uint32_t end = 0;
  std::uint32_t bits = 0;    // see bits_of
  std::uint32_t prefix = 0;  // the vocabulary's words [prefix, prefix_end) begin with it
  std::uint32_t prefix_end = 0;
  std::uint32_t others =
      0;  // in SearchScratch::others: the vocabulary's words that it was found by otherwise
  std::uint32_t others_end = 0;
  std::uint32_t meant =
      0;  // for a slip: the vocabulary's word for "Menade du …?", the one in most documents
  std::uint8_t query_word = 0;
  std::uint8_t slips = 0;  // how many, where `best` is slip
  MatchKind best = MatchKind::none;
  QueryWord::Kind kind = QueryWord::Kind::word;
  SearchField field = SearchField::any;
  bool is_excluded = false;
};

/// A word of the vocabulary, and by which rule.
struct OtherWord {
  std::uint32_t word : 28;
  std::uint32_t kind : 4;
};

struct SearchScratch {
  std::vector<FoundWord> words;  // at most most_query_words
  std::vector<OtherWord> others;
  std::vector<BitWord> bits;  // of each word, then one for work
  SlipCounter slips;
  TokenReader reader;
};

/// Whether a word is looked for inside others: from 3 letters, and not a number.
[[nodiscard]] bool may_be_part(std::string_view text);

void search(const SearchIndex& index, const SearchQuery& query, const SearchOptions& options,
            SearchScratch& scratch);

/// bitmap_words(index.documents) of them, valid until the next search.
[[nodiscard]] inline const BitWord* bits_of(const SearchScratch& scratch, const FoundWord& word) {
  return scratch.bits.data() + word.bits;
}
[[nodiscard]] inline BitWord* bits_of(SearchScratch& scratch, const FoundWord& word) {
  return scratch.bits.data() + word.bits;
}

/// How well each document holds the word, one byte a document: 0 for not at all, else the higher the better, field before kind.
/// `ranks` holds index.documents bytes; each is set. For an excluded word all are 0.
void rank_word(const SearchIndex& index, const SearchQuery& query, const FoundWord& word,
               SearchScratch& scratch, std::uint8_t* ranks);
[[nodiscard]] constexpr std::uint8_t rank_of(SearchField field, MatchKind kind) {
  return static_cast<std::uint8_t>(static_cast<unsigned>(field) * 5 + static_cast<unsigned>(kind));
}

}  // namespace kalendarium
