// SPDX-License-Identifier: MIT
//
// positions: sorts the positions of a list instead of the list itself.
//
//   bool is_shorter(const void* texts, std::uint32_t left, std::uint32_t right) { … }
//
//   std::vector<std::uint32_t> order = first_positions(texts.size());  // 0, 1, 2 …
//   sort_positions(order, is_shorter, &texts);
//   texts[order.front()]                                               // the shortest; of equals the first
//
// One sort serves every list: a template would put its code into the module once for each type of element.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kalendarium {

/// Whether one position comes before another, in a list that the comparator finds behind `context`.
using ComesBefore = bool (*)(const void* context, std::uint32_t left, std::uint32_t right);

/// Stable: equals keep their order. At most n log n comparisons; lists of a few positions are sorted in place.
void sort_positions(std::vector<std::uint32_t>& positions, ComesBefore comes_before,
                    const void* context);

/// Sorts by a number that `keys` has for each position; by the positions themselves where `keys` is nullptr. Stable. Takes time in
/// proportion to the list; `room` is a second list that grows once and may be kept for the next call.
void sort_by_key(std::vector<std::uint32_t>& positions, const std::uint32_t* keys,
                 std::vector<std::uint32_t>& room);

/// 0 to count - 1.
[[nodiscard]] std::vector<std::uint32_t> first_positions(std::size_t count);

}  // namespace kalendarium
