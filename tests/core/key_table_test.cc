// SPDX-License-Identifier: MIT

#include "core/key_table.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

TEST_CASE("Nothing is found in an empty table", "[key_table]") {
  CHECK(KeyTable().find("ekeby") == KeyTable::none);
  CHECK(KeyTable().find("") == KeyTable::none);
}

TEST_CASE("The first number under a key stays", "[key_table]") {
  KeyTable table;
  CHECK(table.add("ekeby", 7) == 7);
  CHECK(table.add("ekeby", 9) == 7);
  CHECK(table.add("", 3) == 3);
  CHECK(table.find("ekeby") == 7);
  CHECK(table.find("") == 3);
  CHECK(table.find("eke") == KeyTable::none);
}

TEST_CASE("Keys that are bytes of each other, and with NUL in them, are told apart",
          "[key_table]") {
  using namespace std::string_view_literals;
  KeyTable table;
  table.add("ab"sv, 1);
  table.add("a"sv, 2);
  table.add("b"sv, 3);
  table.add("a\0b"sv, 4);
  CHECK(table.find("ab"sv) == 1);
  CHECK(table.find("a"sv) == 2);
  CHECK(table.find("b"sv) == 3);
  CHECK(table.find("a\0b"sv) == 4);
}

TEST_CASE("Ten thousand keys are all found, in the order of adding", "[key_table]") {
  KeyTable table;
  for (std::uint32_t i = 0; i < 10'000; ++i) REQUIRE(table.add("id-" + std::to_string(i), i) == i);
  REQUIRE(table.size() == 10'000);
  for (std::uint32_t i = 0; i < 10'000; ++i) {
    REQUIRE(table.find("id-" + std::to_string(i)) == i);
    REQUIRE(table.key(i) == "id-" + std::to_string(i));
  }
  CHECK(table.find("id-10000") == KeyTable::none);
}
