// SPDX-License-Identifier: MIT

#include "core/checksum.h"

#include <catch2/catch.hpp>
#include <string>

using namespace kalendarium;

TEST_CASE("The checksum is XXH32", "[checksum]") {
  CHECK(checksum_of(std::string(16, '\0')) == 0x8E022B3AU);
  CHECK(checksum_of("Kalendarium visar nyhetsbrev som") == 0x7B1BD9D8U);
}

TEST_CASE("The hash of one file is FNV-1a", "[checksum]") {
  CHECK(hash_of("") == hash_of_nothing);
  CHECK(hash_of("a") == 0xaf63dc4c8601ec8cU);
  CHECK(hash_with(hash_of_nothing, hash_of("a")) == hash_of("a"));
}

TEST_CASE("The hash of several files knows their order", "[checksum]") {
  const std::uint64_t one = hash_with(hash_of("a"), hash_of("b"));
  CHECK(one != hash_with(hash_of("b"), hash_of("a")));
  CHECK(one != hash_of("a"));
}
