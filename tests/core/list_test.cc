// SPDX-License-Identifier: MIT

#include "core/list.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

TEST_CASE("A list grows one by one and keeps what it has", "[list]") {
  List<int> list;
  CHECK(list.empty());
  for (int i = 0; i < 1000; ++i) list.push_back(i);
  CHECK(list.size() == 1000);
  CHECK(list[0] == 0);
  CHECK(list[999] == 999);
  CHECK(list.back() == 999);
  int sum = 0;
  for (const int number : list) sum += number;
  CHECK(sum == 499500);
}

TEST_CASE("What a list is lengthened by is zero, also where it was longer before", "[list]") {
  List<std::uint32_t> list;
  list.push_back(7);
  list.push_back(8);
  list.pop_back();
  list.resize(100);
  CHECK(list[0] == 7);
  CHECK(list[1] == 0);
  CHECK(list[99] == 0);
}

TEST_CASE("A list may be given what it holds itself", "[list]") {
  List<std::uint64_t> list;
  list.push_back(1);
  for (int i = 0; i < 100; ++i) list.push_back(list[0] + list.back());
  CHECK(list.back() == 101);
}

TEST_CASE("A cleared list keeps its memory", "[list]") {
  List<char> list;
  list.resize(500);
  const char* const memory = list.data();
  list.clear();
  CHECK(list.empty());
  list.resize(500);
  CHECK(list.data() == memory);
}
