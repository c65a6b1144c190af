// SPDX-License-Identifier: MIT

#include "core/positions.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "sample_feed.h"

using namespace kalendarium;

namespace {

bool is_less(const void* context, std::uint32_t left, std::uint32_t right) {
  const auto& numbers = *static_cast<const std::vector<unsigned>*>(context);
  return numbers[left] < numbers[right];
}

}  // namespace

TEST_CASE("Positions are sorted by what stands there", "[positions]") {
  const std::vector<unsigned> numbers = {30, 10, 20};
  std::vector<std::uint32_t> order = first_positions(3);
  CHECK(order == std::vector<std::uint32_t>{0, 1, 2});
  sort_positions(order, is_less, &numbers);
  CHECK(order == std::vector<std::uint32_t>{1, 2, 0});
}

TEST_CASE("Equals keep their order, in lists of every length", "[positions]") {
  sample::Lot lot(7);
  for (std::size_t count = 0; count < 300; ++count) {
    std::vector<unsigned> numbers;
    for (std::size_t i = 0; i < count; ++i)
      numbers.push_back(static_cast<unsigned>(lot.below(1 + lot.below(40))));
    std::vector<std::uint32_t> order = first_positions(count);
    std::vector<std::uint32_t> expected = order;
    sort_positions(order, is_less, &numbers);
    std::stable_sort(expected.begin(), expected.end(),
                     [&numbers](std::uint32_t left, std::uint32_t right) {
                       return is_less(&numbers, left, right);
                     });
    REQUIRE(order == expected);
  }
}

TEST_CASE("A list of some of the positions is sorted too", "[positions]") {
  const std::vector<unsigned> numbers = {30, 10, 20};
  std::vector<std::uint32_t> order = {0, 2};
  sort_positions(order, is_less, &numbers);
  CHECK(order == std::vector<std::uint32_t>{2, 0});
}

TEST_CASE("Sorting by a number is stable, for short lists and long ones", "[positions]") {
  std::vector<std::uint32_t> keys;
  for (std::uint32_t i = 0; i < 5000; ++i)
    keys.push_back(i * 2654435761U >> (i % 3 == 0 ? 28U : 4U));
  for (const std::size_t count : {0U, 1U, 20U, 5000U}) {
    std::vector<std::uint32_t> positions = first_positions(count);
    std::vector<std::uint32_t> expected = positions;
    std::stable_sort(
        expected.begin(), expected.end(),
        [&](std::uint32_t left, std::uint32_t right) { return keys[left] < keys[right]; });
    std::vector<std::uint32_t> room;
    sort_by_key(positions, keys.data(), room);
    CHECK(positions == expected);
    std::vector<std::uint32_t> numbers(keys.begin(),
                                       keys.begin() + static_cast<std::ptrdiff_t>(count));
    std::vector<std::uint32_t> sorted = numbers;
    std::sort(sorted.begin(), sorted.end());
    sort_by_key(numbers, nullptr, room);
    CHECK(numbers == sorted);
  }
}
