// SPDX-License-Identifier: MIT
//
// facets: what can be filtered by: the values of each facet, what a reader calls them, and in what order they stand.
//
//   FacetValues values;
//   const std::uint32_t spelling = values.add(Facet::place, "Göteborg");
//   values.count(Facet::place, spelling, 3);                            // three items spell it so
//   Sorted sorted = std::move(values).sort(words);
//   sorted.values[index_of(Facet::place)][sorted.moved_to[index_of(Facet::place)][spelling]].label   // "Göteborg"
//
// Values are the same when their case-folded texts are (fold_case), and are labelled by their commonest spelling; of equally
// common ones the first. Most counted stand first, then the language's alphabet: an order that is settled when the data is
// loaded and does not move under a visitor's hand.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/key_table.h"
#include "core/messages.h"
#include "core/model.h"
#include "core/state.h"

namespace kalendarium {

struct FacetValue {
  std::string
      value;  // what stands in a state: an id or a tag or a closed word as it is written, else the case-folded text
  std::string label;  // what a reader sees: a title, a message, else the commonest spelling
  std::string key;    // the value case-folded: what a state's value is compared with
};

using FacetTable = std::array<std::vector<FacetValue>, facet_count>;

/// Collects the values of a catalog by how they are spelt. The texts must outlive it: it copies none of them before sort().
class FacetValues {
 public:
  /// The number of a spelling that is both value and label, from 0 in each facet; KeyTable::none for one that folds to nothing.
  std::uint32_t add(Facet facet, std::string_view spelling);
  /// That of an id, a tag or a closed word.
  std::uint32_t add(Facet facet, std::string_view value, std::string_view label);

  /// Which value that is: spellings of one value have one number.
  [[nodiscard]] std::uint32_t value_of(Facet facet, std::uint32_t spelling) const {
    return spellings_[index_of(facet)][spelling].value;
  }
  [[nodiscard]] std::size_t size(Facet facet) const { return spellings_[index_of(facet)].size(); }

  /// That so many more items are spelt so.
  void count(Facet facet, std::uint32_t spelling, int items) {
    spellings_[index_of(facet)][spelling].count += items;
  }

  struct Sorted {
    FacetTable values;
    std::array<std::vector<std::uint32_t>, facet_count> moved_to;  // by spelling
  };
  /// Values that no item has are left out; what is spelt so moves to KeyTable::none.
  [[nodiscard]] Sorted sort(const Words& words) &&;

 private:
  struct Spelling {
    std::string_view text;
    std::uint32_t value = 0;  // in the order in which they were first seen
    int count = 0;
  };

  std::uint32_t add_spelling(Facet facet, std::string_view name, std::string_view key,
                             std::string_view value, std::string_view text);
  void sort(Facet facet, const Words& words, Sorted& sorted) const;

  std::array<std::vector<Spelling>, facet_count> spellings_;
  std::array<KeyTable, facet_count> numbers_;  // of spellings, by what the data says
  std::array<KeyTable, facet_count> keys_;     // of values, by their case-folded text
  std::array<std::vector<std::string_view>, facet_count>
      stated_;  // of values: as written; empty: the key
};

/// The values of an event that are its own: place, mode (a mixed event is found under all three), price, accessibility.
[[nodiscard]] std::string_view place_of(const Event& event);
[[nodiscard]] std::span<const std::string_view> modes_of(const Event& event);
/// "free", "paid", or nothing where the price is unknown. Free wins where the data says both.
[[nodiscard]] std::string_view price_of(const Event& event);

}  // namespace kalendarium
