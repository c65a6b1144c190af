// SPDX-License-Identifier: MIT
//
// item_index: the search index of a catalog's items, made in slices while a page does other things.
//
//   ItemIndex index;
//   while (!index.make_some(catalog, 200)) …          // so many items at a time
//   index.whole(catalog)                              // the SearchIndex; makes what is left of it
//
// A document is an item with its own words: an article's title, section, source, topics and texts; an event's title, place, organiser,
// own topics and texts; a deadline's title. Which words an item is found by together with its article or its parts is core/query's
// to say. An ItemIndex belongs to one catalog, and owns what it made. Where a file has brought the index of just these items
// (Catalog::index), nothing is made.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/catalog.h"
#include "core/index_builder.h"
#include "core/key_table.h"
#include "core/open_items.h"
#include "core/search.h"

namespace kalendarium {

class ItemIndex {
 public:
  /// Reads the words of so many more items, or writes a part of the index; true when it is whole.
  bool make_some(const Catalog& catalog, std::uint32_t items);
  [[nodiscard]] const SearchIndex& whole(const Catalog& catalog);
  /// Its bytes, which it owns.
  [[nodiscard]] std::string_view block(const Catalog& catalog);

 private:
  bool take(const Catalog& catalog);

  std::unique_ptr<IndexBuilder> builder_;
  std::uint32_t next_ = 0;  // the first item that has not been read
  bool is_whole_ = false;
  std::string block_;
  std::vector<BitWord> made_;  // bitmaps of an index that a file brought
  SearchIndex index_;
};

/// A number that tells apart which items there are, where each stands in its file, and which of them stand. What they say is the
/// file's own affair.
[[nodiscard]] std::uint32_t items_mark(const Catalog& catalog);

/// The texts of items, one after the other.
class ItemTexts {
 public:
  using Take = bool (*)(void* to, SearchField field, std::string_view text);

  /// Calls take(to, …) for each text of the item until it says false. The texts are the feeds'.
  void read(const Item& item, Take take, void* to);

 private:
  void index_topics(const Feed& feed);
  bool read_topics(const std::vector<std::string_view>& keywords, Take take, void* to);

  const Feed* feed_ = nullptr;  // whose topics are indexed
  KeyTable topics_;             // positions in its topics, by what keywords call them
  KeyTable keywords_;           // the same, by keyword as it is written
};

}  // namespace kalendarium
