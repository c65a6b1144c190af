// SPDX-License-Identifier: MIT

#include "core/facet_column.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sample_feed.h"

using namespace kalendarium;
using Numbers = std::vector<std::uint32_t>;

namespace {

/// A column and the arrays it reads.
struct Owned {
  FacetSets::Arrays arrays;
  FacetColumn column;

  Owned(FacetSets sets, std::uint32_t items, std::uint32_t values)
      : arrays(std::move(sets).pack()) {
    column.width = arrays.width;
    column.sets = {reinterpret_cast<const std::uint8_t*>(arrays.sets.data()), items * arrays.width};
    column.set_begins = arrays.begins;
    column.values = arrays.numbers;
    column.value_count = values;
    make_bits(column, items);
  }
};

Numbers values(const FacetColumn& column, std::uint32_t item) {
  const auto found = values_of(column, item);
  return {found.begin(), found.end()};
}

/// Items with up to three of so many values each.
std::vector<Numbers> any_values(sample::Lot& lot, std::size_t items, std::size_t count) {
  std::vector<Numbers> all(items);
  for (Numbers& own : all) {
    for (std::uint32_t value = 0; value < count && own.size() < 3; ++value) {
      if (lot.one_in(count / 2 + 1)) own.push_back(value);
    }
  }
  return all;
}

}  // namespace

TEST_CASE("Items that have the same values share a set", "[facet_column]") {
  FacetSets sets;
  CHECK(sets.add(Numbers{}) == 0);
  CHECK(sets.add(7) == sets.add(Numbers{7}));
  CHECK(sets.add(Numbers{1, 2}) == sets.add(Numbers{1, 2}));
  CHECK(sets.add(Numbers{2, 1}) != sets.add(Numbers{1, 2}));
}

TEST_CASE("A facet that no item has a value of has no bits", "[facet_column]") {
  FacetSets sets;
  for (int item = 0; item < 200; ++item) sets.push(0);
  const Owned owned(std::move(sets), 200, 0);
  CHECK(owned.column.bits.empty());
  CHECK(values(owned.column, 199).empty());
}

TEST_CASE("Numbers get others, in order, and those that lead nowhere are left out",
          "[facet_column]") {
  FacetSets sets;
  sets.push(sets.add(Numbers{0, 1, 2}));
  sets.push(sets.add(1));
  sets.push(0);
  sets.rename({5, KeyTable::none, 3});
  const Owned owned(std::move(sets), 3, 6);
  CHECK(values(owned.column, 0) == Numbers{3, 5});
  CHECK(values(owned.column, 1).empty());
  CHECK(values(owned.column, 2).empty());
}

TEST_CASE("Few values and many, few items and many are filtered and counted alike",
          "[facet_column]") {
  sample::Lot lot(7);
  for (const std::size_t value_count : {3U, 60U, 300U, 70'000U}) {
    const auto items = static_cast<std::uint32_t>(value_count > 1000 ? 70'000 : 700);
    const auto all =
        value_count > 1000 ? std::vector<Numbers>() : any_values(lot, items, value_count);
    FacetSets sets;
    for (std::uint32_t i = 0; i < items; ++i)
      sets.push(all.empty() ? sets.add(i) : sets.add(all[i]));
    const Owned owned(std::move(sets), items, static_cast<std::uint32_t>(value_count));
    CHECK(owned.column.bits.empty() == (value_count > most_values_with_bits));
    for (const std::size_t one_in : {1U, 2U, 100U}) {
      Bits some = none_of(items);
      std::vector<int> expected(value_count);
      Numbers chosen(value_count);
      chosen[0] = chosen[2] = 1;
      Numbers kept;
      for (std::uint32_t i = 0; i < items; ++i) {
        if (!lot.one_in(one_in)) continue;
        some.set(i);
        const Numbers own = all.empty() ? Numbers{i} : all[i];
        for (const std::uint32_t value : own) ++expected[value];
        if (std::any_of(own.begin(), own.end(),
                        [&](std::uint32_t value) { return chosen[value] != 0; }))
          kept.push_back(i);
      }
      Numbers positions;
      Numbers room;
      append_positions(some, 0, items, positions);
      std::vector<int> counts(value_count);
      count_values(owned.column, some, positions, room, counts);
      REQUIRE(counts == expected);
      keep_with(owned.column, chosen, some, room);
      positions.clear();
      append_positions(some, 0, items, positions);
      REQUIRE(positions == kept);
    }
  }
}
