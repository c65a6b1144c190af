// SPDX-License-Identifier: MIT
//
// facet_column: which values of one facet each item has, and how many of some items have each value.
//
//   values_of(column, item)                          // {0, 3}: positions in the facet's table of values
//   keep_with(column, chosen, found);                // leaves those that have a chosen value
//   count_values(column, found, positions, room, counts);
//
// Items that have the same values share a set of them, so that a column holds one small number for each item. A facet of few
// values has, besides, a bit for each value and item: where many items are found those are counted a word at a time.
//
// A column is made by FacetSets while items are added one after the other; its arrays are flat, so that it can be used straight from
// a file. It owns nothing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/bits.h"
#include "core/key_table.h"

namespace kalendarium {

struct FacetColumn {
  std::span<const std::uint8_t>
      sets;                 // the number of each item's set, of `width` bytes, the lowest first
  std::uint32_t width = 1;  // 1, 2 or 4
  std::span<const std::uint32_t>
      set_begins;  // where each set begins in `values`, and where the last ends
  std::span<const std::uint32_t> values;  // ascending in each set; those of set 0 are none
  std::uint32_t value_count = 0;
  std::vector<BitWord> bits;  // for each value its items; empty for a facet of many values
};

/// A facet with more values than this has no bits: a word of them would hardly hold one item.
constexpr std::uint32_t most_values_with_bits = 64;

/// Bytes of the number of a set, where there are so many.
[[nodiscard]] std::uint32_t facet_width(std::size_t sets);

[[nodiscard]] std::uint32_t set_of(const FacetColumn& column, std::uint32_t item);
[[nodiscard]] std::span<const std::uint32_t> values_of(const FacetColumn& column,
                                                       std::uint32_t item);

/// Fills in `bits` for so many items, if the facet has few values.
void make_bits(FacetColumn& column, std::uint32_t items);

/// Leaves those that have a value whose flag in `chosen` (one for each value) is not 0. `room` is working space.
void keep_with(const FacetColumn& column, const std::vector<std::uint32_t>& chosen, Bits& items,
               std::vector<std::uint32_t>& room);

/// Adds to `counts` (one for each value) the items of the set; `positions` are the same ones, in any order.
void count_values(const FacetColumn& column, const Bits& items,
                  std::span<const std::uint32_t> positions, std::vector<std::uint32_t>& room,
                  std::vector<int>& counts);

/// Collects the sets of one facet, each once, and the set of each item.
class FacetSets {
 public:
  FacetSets() : begins_{0, 0} {}  // set 0 is the empty one

  /// The set that holds these, in this order; each number once.
  std::uint32_t add(const std::vector<std::uint32_t>& numbers);
  std::uint32_t add(std::uint32_t number);
  /// One more item, which has that set.
  void push(std::uint32_t set) { items_.push_back(set); }
  [[nodiscard]] std::uint32_t of_item(std::size_t item) const { return items_[item]; }
  [[nodiscard]] std::size_t size() const { return begins_.size() - 1; }
  [[nodiscard]] std::span<const std::uint32_t> numbers(std::uint32_t set) const;

  /// Puts other numbers in the place of all, and what leads to KeyTable::none nowhere.
  void rename(const std::vector<std::uint32_t>& moved_to);

  struct Arrays {
    std::vector<std::uint32_t> sets;  // packed: see FacetColumn
    std::uint32_t width = 1;
    std::vector<std::uint32_t> begins;
    std::vector<std::uint32_t> numbers;
  };
  [[nodiscard]] Arrays pack() &&;

 private:
  std::uint32_t append(const std::uint32_t* numbers, std::size_t count);

  std::vector<std::uint32_t> items_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint32_t> alone_;  // by number: the set that holds it alone, or 0
  KeyTable several_;                  // sets of two and more, by the bytes of their numbers
};

}  // namespace kalendarium
