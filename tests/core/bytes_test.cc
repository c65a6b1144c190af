// SPDX-License-Identifier: MIT

#include "core/bytes.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>

using namespace kalendarium;

TEST_CASE("Bytes grow at their end and can be cut there", "[bytes]") {
  Bytes bytes;
  CHECK(bytes.view().empty());
  std::string expected;
  for (int i = 0; i < 1000; ++i) {
    bytes.append("ab");
    bytes.push_back('c');
    expected += "abc";
  }
  CHECK(bytes.view() == expected);
  bytes.truncate(4);
  CHECK(bytes.view() == "abca");
  bytes.append({});
  CHECK(bytes.size() == 4);
}

TEST_CASE("Bytes in the middle can go", "[bytes]") {
  Bytes bytes;
  bytes.append("onetwothree");
  bytes.erase(3, 3);
  CHECK(bytes.view() == "onethree");
  bytes.erase(3, 5);
  CHECK(bytes.view() == "one");
}

TEST_CASE("Bytes that are moved stay where they are", "[bytes]") {
  Bytes bytes;
  bytes.append("a");
  const char* const place = bytes.data();
  Bytes other = std::move(bytes);
  CHECK(other.data() == place);
  bytes = std::move(other);
  CHECK(bytes.data() == place);
  CHECK(bytes.view() == "a");
}
