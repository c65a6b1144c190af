// SPDX-License-Identifier: MIT
//
// bits: sets of items as one bit for each.
//
//   Bits found = none_of(items);
//   found.set(7);
//   keep(found, events);                             // what is in both
//   append_positions(found, 0, items, positions);    // {7}
//
// Two sets are combined only where they have room for as many. A set owns its words; those that are combined allocate nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kalendarium {

using BitWord = std::uint64_t;
constexpr std::uint32_t bits_per_word = 64;

[[nodiscard]] constexpr std::size_t words_for(std::size_t items) {
  return (items + bits_per_word - 1) / bits_per_word;
}

struct Bits {
  std::vector<BitWord> words;

  // Where code is made small these would be calls.
  [[nodiscard, gnu::always_inline]] bool has(std::uint32_t item) const {
    return (words[item / bits_per_word] >> item % bits_per_word & 1U) != 0;
  }
  [[gnu::always_inline]] void set(std::uint32_t item) {
    words[item / bits_per_word] |= BitWord{1} << item % bits_per_word;
  }
  void unset(std::uint32_t item) {
    words[item / bits_per_word] &= ~(BitWord{1} << item % bits_per_word);
  }
  /// Makes it empty, with room for so many.
  void clear(std::size_t items) {
    words.clear();
    words.resize(words_for(items));
  }
};

/// So many zeros: plain memory is cleared, not filled number by number.
template <typename Number>
void clear_numbers(std::vector<Number>& numbers, std::size_t count) {
  numbers.clear();
  numbers.resize(count);
}

[[nodiscard]] Bits none_of(std::size_t items);

/// Sets those of [begin, end).
void fill(Bits& bits, std::uint32_t begin, std::uint32_t end);

void keep(Bits& bits, const Bits& others);       // what is in both
void add(Bits& bits, const Bits& others);        // what is in either
void take_away(Bits& bits, const Bits& others);  // what is not in the others

/// Moves each of the items one down: what stands directly before them. Number 0 goes nowhere.
void add_previous(const Bits& items, Bits& found);

[[nodiscard]] std::uint32_t count(const Bits& bits);
[[nodiscard]] bool is_empty(const Bits& bits);
/// Adds what stands behind the items that are not in `behind`: of each stretch of it that follows one of them directly, all.
void add_followers(const Bits& behind, Bits& items);
/// How many are in both; `words` words each.
[[nodiscard]] std::uint32_t count_both(const BitWord* left, const BitWord* right,
                                       std::size_t words);

/// Adds to counts[i] how many of the items are in others[i].
void count_each(const Bits& items, const BitWord* const* others, std::size_t count,
                std::uint32_t* counts);
[[nodiscard]] std::uint32_t count_both(const Bits& left, const Bits& right);

/// The first of them, ascending. They stand in `room`, which grows and is never made smaller, so that nothing is filled twice.
/// REQUIRES: there are as many as are wanted.
[[nodiscard]] std::span<const std::uint32_t> list_positions(const Bits& bits, std::size_t wanted,
                                                            std::vector<std::uint32_t>& room);
/// Adds those of [begin, end) to the list, ascending, until it holds `most`.
void append_positions(const Bits& bits, std::uint32_t begin, std::uint32_t end,
                      std::vector<std::uint32_t>& positions, std::size_t most = SIZE_MAX);

}  // namespace kalendarium
