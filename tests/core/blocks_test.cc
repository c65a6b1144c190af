// SPDX-License-Identifier: MIT

#include "core/blocks.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace kalendarium;

TEST_CASE("Work in blocks comes to each thing once, in order", "[blocks]") {
  for (const std::uint32_t count : {0U, 1U, 2047U, 2048U, 2049U, 4096U, 10'000U}) {
    std::vector<std::uint32_t> seen;
    in_blocks(count, [&](std::uint32_t begin, std::uint32_t end) KALENDARIUM_BLOCK {
      CHECK(end - begin <= 2048);
      for (; begin < end; ++begin) seen.push_back(begin);
    });
    REQUIRE(seen.size() == count);
    for (std::uint32_t i = 0; i < count; ++i)
      if (seen[i] != i) FAIL(i);
  }
}
