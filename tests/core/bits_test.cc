// SPDX-License-Identifier: MIT

#include "core/bits.h"

#include <array>
#include <catch2/catch.hpp>

#include "sample_feed.h"

using namespace kalendarium;
using Numbers = std::vector<std::uint32_t>;

namespace {

Bits bits_of(std::size_t items, const Numbers& numbers) {
  Bits bits = none_of(items);
  for (const std::uint32_t number : numbers) bits.set(number);
  return bits;
}

Numbers numbers_of(const Bits& bits, std::uint32_t end) {
  Numbers numbers;
  append_positions(bits, 0, end, numbers);
  return numbers;
}

}  // namespace

TEST_CASE("A set has what was put into it, over the borders of words", "[bits]") {
  Bits bits = bits_of(200, {0, 63, 64, 199});
  CHECK(numbers_of(bits, 200) == Numbers{0, 63, 64, 199});
  CHECK(count(bits) == 4);
  bits.unset(64);
  CHECK_FALSE(bits.has(64));
  CHECK(bits.has(63));
  CHECK(is_empty(none_of(200)));
  CHECK_FALSE(is_empty(bits));
}

TEST_CASE("A stretch is filled from its first to before its end", "[bits]") {
  Bits bits = none_of(300);
  fill(bits, 60, 60);
  CHECK(is_empty(bits));
  fill(bits, 62, 130);
  CHECK(count(bits) == 68);
  CHECK_FALSE(bits.has(61));
  CHECK(bits.has(62));
  CHECK(bits.has(129));
  CHECK_FALSE(bits.has(130));
}

TEST_CASE("Sets are combined", "[bits]") {
  const Bits left = bits_of(100, {1, 2, 70});
  const Bits right = bits_of(100, {2, 3, 70});
  Bits both = left;
  keep(both, right);
  CHECK(numbers_of(both, 100) == Numbers{2, 70});
  CHECK(count_both(left.words.data(), right.words.data(), 2) == 2);
  Bits either = left;
  add(either, right);
  CHECK(numbers_of(either, 100) == Numbers{1, 2, 3, 70});
  Bits rest = left;
  take_away(rest, right);
  CHECK(numbers_of(rest, 100) == Numbers{1});
}

TEST_CASE("A part of a set is listed, as much of it as is wanted", "[bits]") {
  const Bits bits = bits_of(200, {5, 64, 65, 130});
  Numbers numbers;
  append_positions(bits, 6, 130, numbers);
  CHECK(numbers == Numbers{64, 65});
  append_positions(bits, 0, 200, numbers, 3);
  CHECK(numbers == Numbers{64, 65, 5});
}

TEST_CASE("What stands behind an item and before it is found as by looking at each", "[bits]") {
  sample::Lot lot(42);
  for (int round = 0; round < 200; ++round) {
    constexpr std::uint32_t items = 300;
    Bits behind = none_of(items);
    Bits chosen = none_of(items);
    std::vector<bool> is_behind(items);
    for (std::uint32_t i = 1; i < items; ++i) is_behind[i] = !lot.one_in(1 + round % 7);
    Numbers expected;
    bool follows = false;
    for (std::uint32_t i = 0; i < items; ++i) {
      if (is_behind[i]) {
        behind.set(i);
        if (follows) expected.push_back(i);
      } else {
        follows = lot.one_in(2);
        if (follows) chosen.set(i);
      }
    }
    Bits found = chosen;
    add_followers(behind, found);
    REQUIRE(count_both(found, chosen) == count(chosen));
    take_away(found, chosen);
    REQUIRE(numbers_of(found, items) == expected);
    Bits previous = none_of(items);
    add_previous(chosen, previous);
    for (std::uint32_t i = 0; i + 1 < items; ++i) REQUIRE(previous.has(i) == chosen.has(i + 1));
  }
}

TEST_CASE("Several sets are counted in one walk as each alone, and the first of a set are listed",
          "[bits]") {
  constexpr std::uint32_t items = 300;
  sample::Lot lot(7);
  std::array<Bits, 3> others;
  Bits chosen = none_of(items);
  for (Bits& other : others) other = none_of(items);
  for (std::uint32_t i = 0; i < items; ++i) {
    if (i < 200 && lot.one_in(3)) chosen.set(i);
    for (Bits& other : others) {
      if (lot.one_in(2)) other.set(i);
    }
  }
  std::array<const BitWord*, 3> words{};
  for (std::size_t i = 0; i < others.size(); ++i) words[i] = others[i].words.data();
  std::array<std::uint32_t, 3> counts{1, 0, 0};
  count_each(chosen, words.data(), words.size(), counts.data());
  CHECK(counts[0] == 1 + count_both(chosen, others[0]));
  CHECK(counts[1] == count_both(chosen, others[1]));
  CHECK(counts[2] == count_both(chosen, others[2]));
  Numbers first;
  append_positions(chosen, 0, items, first, 5);
  Numbers room{1, 2, 3};
  const auto listed = list_positions(chosen, 5, room);
  CHECK(Numbers(listed.begin(), listed.end()) == first);
}
