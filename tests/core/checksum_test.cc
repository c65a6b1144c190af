// SPDX-License-Identifier: MIT

#include "core/checksum.h"

#include <catch2/catch.hpp>
#include <string>

using namespace kalendarium;

TEST_CASE("The checksum is XXH32", "[checksum]") {
  CHECK(checksum_of(std::string(16, '\0')) == 0x8E022B3AU);
  CHECK(checksum_of("Kalendarium visar nyhetsbrev som") == 0x7B1BD9D8U);
}

TEST_CASE("The hash of a file is made of eight bytes at a time", "[checksum]") {
  CHECK(hash_of("") == hash_of_nothing);
  CHECK(hash_of("a") == 0xaf63dc4c296230c0U);
  CHECK(hash_of("nyheter!") == 0xc3825c2e12d5315fU);
  CHECK(hash_of("nyheter och mer!!") == 0x6f48ba7b57fd3fb1U);
  CHECK(hash_with(hash_of_nothing, hash_of("a")) == hash_of("a"));
}

TEST_CASE("A file of any length has another hash with any byte changed", "[checksum]") {
  for (std::size_t size = 1; size <= 20; ++size) {
    const std::string text(size, 'k');
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = text;
      other[at] = 'l';
      CHECK(hash_of(other) != hash_of(text));
    }
  }
}

TEST_CASE("The hash of several files knows their order", "[checksum]") {
  const std::uint64_t one = hash_with(hash_of("a"), hash_of("b"));
  CHECK(one != hash_with(hash_of("b"), hash_of("a")));
  CHECK(one != hash_of("a"));
}
