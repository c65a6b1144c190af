// SPDX-License-Identifier: MIT
//
// marks: where in a text the words of a query stand, for <mark>, and which stretch of a long text to show.
//
//   search(index, query, {}, scratch);                                     // `omsorg`
//   std::vector<Mark> marks;
//   find_marks(query, scratch, {"Dialog om äldreomsorgen", SearchField::title, StemLanguage::swedish}, marks);
//   marks[0]                                                               // {17, 23}: omsorg
//   Snippet snippet = find_snippet(query, scratch, body, 160, marks);
//
// The rules are the search's: the word itself, another form, a beginning, a part of a compound, and a slip where the search found
// nothing better. A beginning and a part mark their letters alone, all else the whole word. Excluded words are not marked.
// Texts are the ones that a visitor sees; positions are bytes in them and never cut a letter. The words of a query are those of the
// scratch's last search.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/search.h"
#include "core/stem.h"

namespace kalendarium {

/// [begin, end), in bytes.
struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint8_t word = 0;  // which of SearchScratch::words
};

struct MarkedText {
  std::string_view text;
  SearchField field = SearchField::text;
  StemLanguage language = StemLanguage::swedish;
};

/// Puts the marks of the text into `marks`, in order, none over another.
void find_marks(const SearchQuery& query, SearchScratch& scratch, const MarkedText& text,
                std::vector<Mark>& marks);

/// A stretch of a text, [begin, end) in bytes, of whole words where there are spaces.
struct Snippet {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool is_cut_before = false;
  bool is_cut_after = false;
};

/// A stretch of at most `letters` letters that holds as many of the words as any does, the first of equals; the beginning of a text
/// that holds none; all of a text that is short enough. `marks` are then those inside it.
[[nodiscard]] Snippet find_snippet(const SearchQuery& query, SearchScratch& scratch,
                                   const MarkedText& text, std::uint32_t letters,
                                   std::vector<Mark>& marks);

}  // namespace kalendarium
