// SPDX-License-Identifier: MIT
//
// word_search: which items hold the words of a search, and how well.
//
//   WordHits hits;
//   find_words(catalog, state.q, fixed.q, hits);
//   hits.words[0].has(item)        // whether the item itself holds the first word
//   hits.scores[item]              // how well it holds them all: the higher the better
//
// This is the one place that knows how words are found. Which words an item must hold together with its article or its parts is
// core/query's to say.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/bits.h"
#include "core/catalog.h"

namespace kalendarium {

struct WordHits {
  std::vector<Bits> words;  // a set of items for each word that is asked for; `count` of them hold
  std::size_t count = 0;
  std::vector<std::uint32_t> scores;  // by item
  std::vector<std::string> texts;     // by item: its own words, folded; made by the first search
};

/// Finds the words of both texts. The lists of `hits` are used again, and its texts are the catalog's: a `hits` belongs to one.
void find_words(const Catalog& catalog, std::string_view q, std::string_view fixed_q,
                WordHits& hits);

}  // namespace kalendarium
