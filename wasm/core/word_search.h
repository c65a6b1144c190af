// SPDX-License-Identifier: MIT
//
// word_search: which items hold the words of a search, and how well.
//
//   WordSearch words;
//   words.find(catalog, state.q, fixed.q);
//   words.found[0].has(item)        // whether the item itself holds the first word
//   words.rank(catalog);
//   words.scores[item]              // how well it holds them all: the higher the better
//
// This is the one place that knows how words are found (core/search). Which words an item must hold together with its article or its
// parts is core/query's to say. A WordSearch belongs to one catalog and keeps its memory and the index of its items.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/bits.h"
#include "core/item_index.h"

namespace kalendarium {

class WordSearch {
 public:
  /// Finds the words of both texts. What always holds is looked for first: what is left in `query` and `scratch` is the visitor's.
  void find(const Catalog& catalog, std::string_view q, std::string_view fixed_q);
  /// Fills in the scores. REQUIRES: what was found last is still there.
  void rank(const Catalog& catalog);

  std::vector<Bits> found;           // the items of each word; `count` of them hold
  std::vector<std::uint8_t> excluded;  // for each word, whether its items are left out
  std::size_t count = 0;
  std::vector<std::uint32_t> scores;  // by item

  SearchQuery query;  // the visitor's words; where there are none those that always hold
  SearchScratch scratch;
  ItemIndex index;

 private:
  void find(const Catalog& catalog, std::string_view text);

  SearchQuery other_query_;
  std::vector<std::uint8_t> ranks_;
};

}  // namespace kalendarium
