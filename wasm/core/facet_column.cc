// SPDX-License-Identifier: MIT

#include "core/facet_column.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "core/blocks.h"

namespace kalendarium {

namespace {

template <typename Number>
void count_sets(const std::uint8_t* sets, std::span<const std::uint32_t> positions,
                std::uint32_t* counts) {
  for (const std::uint32_t position : positions) {
    Number set;
    std::memcpy(&set, sets + position * sizeof set, sizeof set);
    ++counts[set];
  }
}

/// What looking at a word of bits costs beside looking at one item in a list.
constexpr std::size_t words_per_look = 3;

bool is_denser(const FacetColumn& column, std::size_t items, const Bits& all) {
  return !column.bits.empty() && column.value_count * all.words.size() < items * words_per_look;
}

/// Ascending; the sets are a few numbers long.
void sort_few(std::uint32_t* begin, const std::uint32_t* end) {
  for (std::uint32_t* next = begin; next < end; ++next) {
    const std::uint32_t number = *next;
    std::uint32_t* gap = next;
    for (; gap > begin && number < gap[-1]; --gap) *gap = gap[-1];
    *gap = number;
  }
}

void keep_with_bits(const FacetColumn& column, const std::vector<std::uint32_t>& chosen,
                    Bits& items, std::vector<std::uint32_t>& room) {
  const std::size_t words = items.words.size();
  room.clear();
  for (std::uint32_t value = 0; value < column.value_count; ++value) {
    if (chosen[value] != 0) room.push_back(value);
  }
  for (std::size_t i = 0; i < words; ++i) {
    BitWord with = 0;
    for (const std::uint32_t value : room) with |= column.bits[value * words + i];
    items.words[i] &= with;
  }
}

/// The bits of one facet, a word of each value at a time.
class BitsMaker {
 public:
  BitsMaker(FacetColumn& column, std::uint32_t items)
      : column_(column), items_(items), gathered_(column.set_begins.size()) {}

  /// REQUIRES: item is a multiple of bits_per_word.
  void make_word(std::uint32_t item) {
    BitWord* const bits = column_.bits.data() + item / bits_per_word;
    gather(item);
    const std::uint32_t* const begins = column_.set_begins.data();
    const std::size_t words = words_for(items_);
    for (std::uint32_t i = 0; i < seen_count_; ++i) {
      const std::uint32_t set = seen_[i];
      for (std::uint32_t at = begins[set]; at < begins[set + 1]; ++at)
        bits[column_.values[at] * words] |= gathered_.data()[set];
      gathered_.data()[set] = 0;
    }
  }

 private:
  /// For each set the items of the word that have it.
  [[gnu::always_inline]] void gather(std::uint32_t item) {
    BitWord* const gathered = gathered_.data();
    const std::uint32_t end = std::min(item + bits_per_word, items_);
    seen_count_ = 0;
    for (BitWord bit = 1; item < end; ++item, bit <<= 1U) {
      const std::uint32_t set = set_of(column_, item);
      if (gathered[set] == 0) seen_[seen_count_++] = set;
      gathered[set] |= bit;
    }
  }

  FacetColumn& column_;
  std::uint32_t items_;
  std::vector<BitWord> gathered_;  // by set
  std::array<std::uint32_t, bits_per_word> seen_;
  std::uint32_t seen_count_ = 0;
};

}  // namespace

std::uint32_t facet_width(std::size_t sets) {
  constexpr std::size_t per_byte = 256;
  return sets <= per_byte ? 1 : sets <= per_byte * per_byte ? 2 : 4;
}

std::uint32_t set_of(const FacetColumn& column, std::uint32_t item) {
  const std::uint8_t* const at = column.sets.data() + std::size_t{item} * column.width;
  if (column.width == 1) return *at;
  std::uint16_t half;
  std::uint32_t whole;
  std::memcpy(&half, at, sizeof half);
  if (column.width == 2) return half;
  std::memcpy(&whole, at, sizeof whole);
  return whole;
}

std::span<const std::uint32_t> values_of(const FacetColumn& column, std::uint32_t item) {
  const std::uint32_t set = set_of(column, item);
  const std::uint32_t begin = column.set_begins[set];
  return column.values.subspan(begin, column.set_begins[set + 1] - begin);
}

void make_bits(FacetColumn& column, std::uint32_t items) {
  column.bits.clear();
  if (column.value_count == 0 || column.value_count > most_values_with_bits) return;
  const std::size_t words = words_for(items);
  column.bits.resize(column.value_count * words);
  BitsMaker maker(column, items);
  in_blocks<32>(static_cast<std::uint32_t>(words),
                [&](std::uint32_t word, std::uint32_t end) KALENDARIUM_BLOCK {
                  for (; word < end; ++word) maker.make_word(word * bits_per_word);
                });
}

void keep_with(const FacetColumn& column, const std::vector<std::uint32_t>& chosen, Bits& items,
               std::vector<std::uint32_t>& room) {
  if (!column.bits.empty()) return keep_with_bits(column, chosen, items, room);
  const std::size_t sets = column.set_begins.size() - 1;
  clear_numbers(room, sets);
  for (std::size_t set = 0; set < sets; ++set) {
    for (std::uint32_t i = column.set_begins[set]; i < column.set_begins[set + 1]; ++i)
      room[set] |= chosen[column.values[i]];
  }
  for (std::size_t i = 0; i < items.words.size(); ++i) {
    for (BitWord word = items.words[i]; word != 0; word &= word - 1) {
      const BitWord lowest = word & (~word + 1);
      const auto item = static_cast<std::uint32_t>(i * bits_per_word) +
                        static_cast<std::uint32_t>(std::countr_zero(word));
      if (room[set_of(column, item)] == 0) items.words[i] &= ~lowest;
    }
  }
}

void count_values(const FacetColumn& column, const Bits& items,
                  std::span<const std::uint32_t> positions, std::vector<std::uint32_t>& room,
                  std::vector<int>& counts) {
  const std::size_t words = items.words.size();
  if (is_denser(column, positions.size(), items)) {
    for (std::uint32_t value = 0; value < column.value_count; ++value) {
      counts[value] += static_cast<int>(
          count_both(items.words.data(), column.bits.data() + value * words, words));
    }
    return;
  }
  const std::size_t sets = column.set_begins.size() - 1;
  // More than 65 536 sets: most items have one of their own.
  if (column.width == 4 || sets > 2 * positions.size()) {
    for (const std::uint32_t position : positions) {
      for (const std::uint32_t value : values_of(column, position)) ++counts[value];
    }
    return;
  }
  clear_numbers(room, sets);
  const std::uint8_t* const numbers = column.sets.data();
  if (column.width == 1) {
    count_sets<std::uint8_t>(numbers, positions, room.data());
  } else {
    count_sets<std::uint16_t>(numbers, positions, room.data());
  }
  const std::uint32_t* const begins = column.set_begins.data();
  const std::uint32_t* const values = column.values.data();
  for (std::size_t set = 0; set < sets; ++set) {
    const auto found = static_cast<int>(room[set]);
    if (found == 0) continue;
    for (std::uint32_t i = begins[set]; i < begins[set + 1]; ++i) counts[values[i]] += found;
  }
}

std::uint32_t FacetSets::append(const std::uint32_t* numbers, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) numbers_.push_back(numbers[i]);
  begins_.push_back(static_cast<std::uint32_t>(numbers_.size()));
  return static_cast<std::uint32_t>(begins_.size() - 2);
}

std::uint32_t FacetSets::add(std::uint32_t number) {
  if (number >= alone_.size()) alone_.resize(number + 1);
  if (alone_[number] == 0) alone_[number] = append(&number, 1);
  return alone_[number];
}

std::uint32_t FacetSets::add(const std::vector<std::uint32_t>& numbers) {
  if (numbers.empty()) return 0;
  if (numbers.size() == 1) return add(numbers.front());
  const std::string_view key(reinterpret_cast<const char*>(numbers.data()),
                             numbers.size() * sizeof numbers.front());
  const auto next = static_cast<std::uint32_t>(size());
  const std::uint32_t set = several_.add(key, next);
  return set == next ? append(numbers.data(), numbers.size()) : set;
}

std::span<const std::uint32_t> FacetSets::numbers(std::uint32_t set) const {
  return {numbers_.data() + begins_[set], begins_[set + 1] - begins_[set]};
}

void FacetSets::rename(const std::vector<std::uint32_t>& moved_to) {
  std::uint32_t out = 0;
  std::uint32_t next = 0;
  for (std::size_t set = 0; set + 1 < begins_.size(); ++set) {
    const std::uint32_t begin = next;
    next = begins_[set + 1];
    const std::uint32_t first = out;
    for (std::uint32_t i = begin; i < next; ++i) {
      const std::uint32_t number = moved_to[numbers_[i]];
      if (number != KeyTable::none) numbers_[out++] = number;
    }
    begins_[set] = first;
    sort_few(numbers_.data() + first, numbers_.data() + out);
  }
  begins_.back() = out;
  numbers_.resize(out);
}

FacetSets::Arrays FacetSets::pack() && {
  Arrays arrays;
  arrays.width = facet_width(size());
  arrays.sets.resize((items_.size() * arrays.width + 3) / 4);
  auto* const bytes = reinterpret_cast<std::uint8_t*>(arrays.sets.data());
  for (std::size_t i = 0; i < items_.size(); ++i) {
    for (std::uint32_t byte = 0; byte < arrays.width; ++byte)
      bytes[i * arrays.width + byte] = static_cast<std::uint8_t>(items_[i] >> 8U * byte);
  }
  arrays.begins.swap(begins_);
  arrays.numbers.swap(numbers_);
  return arrays;
}

}  // namespace kalendarium
