// SPDX-License-Identifier: MIT

#include "core/positions.h"

#include <algorithm>

namespace kalendarium {

namespace {

constexpr std::size_t run_length = 8;  // what insertion sorts faster than merging

class Sorter {
 public:
  Sorter(ComesBefore comes_before, const void* context)
      : comes_before_(comes_before), context_(context) {}

  /// Insertion sort of [begin, end).
  void sort_run(std::uint32_t* begin, const std::uint32_t* end) const {
    for (std::uint32_t* next = begin; next < end; ++next) {
      const std::uint32_t position = *next;
      std::uint32_t* gap = next;
      for (; gap > begin && comes_before_(context_, position, gap[-1]); --gap) *gap = gap[-1];
      *gap = position;
    }
  }

  /// Merges the sorted [begin, middle) and [middle, end) into `out`; of equals the left one goes first.
  void merge(const std::uint32_t* begin, const std::uint32_t* middle, const std::uint32_t* end,
             std::uint32_t* out) const {
    const std::uint32_t* right = middle;
    while (begin < middle || right < end) {
      const bool takes_right =
          begin == middle || (right < end && comes_before_(context_, *right, *begin));
      *out++ = takes_right ? *right++ : *begin++;
    }
  }

 private:
  ComesBefore comes_before_;
  const void* context_;
};

std::uint32_t key_of(const std::uint32_t* keys, std::uint32_t position) {
  return keys == nullptr ? position : keys[position];
}

void sort_few_by_key(std::vector<std::uint32_t>& positions, const std::uint32_t* keys) {
  for (std::size_t i = 1; i < positions.size(); ++i) {
    const std::uint32_t position = positions[i];
    const std::uint32_t key = key_of(keys, position);
    std::size_t gap = i;
    for (; gap > 0 && key < key_of(keys, positions[gap - 1]); --gap)
      positions[gap] = positions[gap - 1];
    positions[gap] = position;
  }
}

}  // namespace

void sort_positions(std::vector<std::uint32_t>& positions, ComesBefore comes_before,
                    const void* context) {
  const Sorter sorter(comes_before, context);
  const std::size_t count = positions.size();
  for (std::size_t begin = 0; begin < count; begin += run_length) {
    sorter.sort_run(positions.data() + begin,
                    positions.data() + std::min(begin + run_length, count));
  }
  if (count <= run_length) return;
  std::vector<std::uint32_t> merged(count);
  for (std::size_t length = run_length; length < count; length *= 2) {
    for (std::size_t begin = 0; begin < count; begin += 2 * length) {
      const std::uint32_t* const from = positions.data();
      const std::size_t middle = std::min(begin + length, count);
      const std::size_t end = std::min(middle + length, count);
      sorter.merge(from + begin, from + middle, from + end, merged.data() + begin);
    }
    positions.swap(merged);
  }
}

void sort_by_key(std::vector<std::uint32_t>& positions, const std::uint32_t* keys,
                 std::vector<std::uint32_t>& room) {
  const std::size_t count = positions.size();
  if (count <= 4 * run_length) return sort_few_by_key(positions, keys);
  room.resize(count);
  constexpr unsigned digit_bits = 11;
  constexpr unsigned digits = 3;
  constexpr std::uint32_t mask = (1U << digit_bits) - 1;
  for (unsigned digit = 0; digit < digits; ++digit) {
    const unsigned shift = digit * digit_bits;
    std::uint32_t places[mask + 1] = {};
    for (const std::uint32_t position : positions) ++places[key_of(keys, position) >> shift & mask];
    // All have the same digit here, as the highest ones often do.
    if (places[key_of(keys, positions[0]) >> shift & mask] == count) continue;
    std::uint32_t place = 0;
    for (std::uint32_t& entry : places) {
      const std::uint32_t many = entry;
      entry = place;
      place += many;
    }
    for (const std::uint32_t position : positions)
      room[places[key_of(keys, position) >> shift & mask]++] = position;
    positions.swap(room);
  }
}

std::vector<std::uint32_t> first_positions(std::size_t count) {
  std::vector<std::uint32_t> positions(count);
  for (std::size_t i = 0; i < count; ++i) positions[i] = static_cast<std::uint32_t>(i);
  return positions;
}

}  // namespace kalendarium
