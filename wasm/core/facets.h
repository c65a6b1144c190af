// SPDX-License-Identifier: MIT
//
// facets: what can be filtered by: the values of each facet, what a reader calls them, and in what order they stand.
//
//   FacetValues values;
//   std::uint32_t position = values.add(Facet::place, "Göteborg");
//   Sorted sorted = std::move(values).sort(words);
//   sorted.values[index_of(Facet::place)][sorted.moved_to[index_of(Facet::place)][position]].label   // "Göteborg"
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

/// Collects the values of a catalog. Positions are those of the first adding, until sort() says where each went. The texts must
/// outlive it: it copies none of them before sort().
class FacetValues {
 public:
  /// Counts one item under a text that is both value and label; KeyTable::none for one that folds to nothing.
  std::uint32_t add(Facet facet, std::string_view spelling);
  /// Counts one item under an id, a tag or a closed word.
  std::uint32_t add(Facet facet, std::string_view value, std::string_view label);
  /// Counts one item less: it had the value already.
  void take_back(Facet facet, std::uint32_t position);

  struct Sorted {
    FacetTable values;
    std::array<std::vector<std::uint32_t>, facet_count>
        moved_to;  // by the position that add() gave
  };
  [[nodiscard]] Sorted sort(const Words& words) &&;

  struct Value {
    std::string_view value;  // empty: its key
    int count = 0;
    std::uint32_t first_spelling = KeyTable::none;  // position in spellings_
  };

 private:
  /// How a value is written; those of one value are linked in the order in which they were seen.
  struct Spelling {
    std::string_view text;
    int count = 0;
    std::uint32_t next = KeyTable::none;
  };

  std::uint32_t count_one(Facet facet, std::string_view key, std::string_view value,
                          std::string_view spelling);
  void count_spelling(Value& value, std::string_view text);
  [[nodiscard]] std::string label_of(Facet facet, const Value& value, const Words& words) const;

  std::array<std::vector<Value>, facet_count> values_;
  std::array<KeyTable, facet_count> positions_;  // in values_, by key
  std::vector<Spelling> spellings_;
};

/// The values of an event that are its own: place, mode (a mixed event is found under all three), price, accessibility.
[[nodiscard]] std::string_view place_of(const Event& event);
[[nodiscard]] std::span<const std::string_view> modes_of(const Event& event);
/// "free", "paid", or nothing where the price is unknown. Free wins where the data says both.
[[nodiscard]] std::string_view price_of(const Event& event);

}  // namespace kalendarium
