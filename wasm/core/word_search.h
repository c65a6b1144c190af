// SPDX-License-Identifier: MIT
//
// word_search: which items hold the words of a search, and how well.
//
//   WordSearch words;
//   words.find(catalog, state.q, fixed.q);
//   words.found[0].has(item)        // whether the item itself holds the first word
//   words.rank(catalog);
//   words.scores[item]              // how well it holds them all: the higher the better
//   words.mark({item.title, SearchField::title, language}, marks);
//
// This is the one door to the search (core/search, marks, item_index): which words an item must hold together with its article or
// its parts is core/query's to say, how they look the views'. Where nothing is searched for, find() is all that is called, and opens
// no part of it. A WordSearch belongs to one catalog and keeps its memory and the index of its items.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/bits.h"
#include "core/item_index.h"
#include "core/marks.h"

namespace kalendarium {

class WordSearch {
 public:
  /// Makes a part of the index, about as much as so many items need; true when it is whole. find() makes what is left of it.
  bool prepare(const Catalog& catalog, std::uint32_t items);

  /// Finds the words of both texts, the visitor's and those that always hold.
  void find(const Catalog& catalog, std::string_view q, std::string_view fixed_q);
  /// Fills in the scores.
  void rank(const Catalog& catalog);

  // These are about the visitor's words that were found last. REQUIRES: has_own.
  void mark(const MarkedText& text, std::vector<Mark>& marks);
  /// Without marks where the text holds none of the words.
  Snippet snippet(const MarkedText& text, std::uint32_t letters, std::vector<Mark>& marks);
  /// The search as it was meant, where a word was found by a slip alone; empty where none was.
  [[nodiscard]] std::string meant(const Catalog& catalog);

  std::vector<Bits> found;             // the items of each word; `count` of them hold
  std::vector<std::uint8_t> excluded;  // for each word, whether its items are left out
  std::size_t count = 0;
  bool has_own = false;               // whether the visitor asked for words
  std::vector<std::uint32_t> scores;  // by item

 private:
  void find_text(const Catalog& catalog, std::string_view text);

  SearchQuery query_;  // what was looked for last; the visitor's is the last
  SearchScratch scratch_;
  ItemIndex index_;
  std::vector<std::uint8_t> ranks_;
};

/// The week that a search names (v 42), 1–53, or 0.
[[nodiscard]] int named_week(std::string_view q);

}  // namespace kalendarium
