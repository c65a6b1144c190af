// SPDX-License-Identifier: MIT
#include "core/lean_vector.h"

#include <catch2/catch.hpp>
#include <memory>

using kalendarium::LeanVector;

namespace {

/// An element that may be moved as bytes, and whose loss or second deletion the sanitizers see.
using Owned = std::unique_ptr<int>;

LeanVector<Owned> owned(std::initializer_list<int> values) {
  LeanVector<Owned> list;
  for (const int value : values) list.push_back(std::make_unique<int>(value));
  return list;
}

LeanVector<int> values_of(const LeanVector<Owned>& list) {
  LeanVector<int> values;
  for (const Owned& each : list) values.push_back(*each);
  return values;
}

}  // namespace

TEST_CASE("A new one is empty and has taken no memory") {
  const LeanVector<int> list;
  CHECK(list.empty());
  CHECK(list.capacity() == 0);
  CHECK(list.begin() == list.end());
}

TEST_CASE("What is appended stays in order however much it grows") {
  LeanVector<Owned> list;
  for (int i = 0; i < 1000; ++i) list.push_back(std::make_unique<int>(i));
  REQUIRE(list.size() == 1000);
  CHECK(*list.front() == 0);
  CHECK(*list[617] == 617);
  CHECK(*list.back() == 999);
}

TEST_CASE("It grows by doubling, and reserves what it is told") {
  LeanVector<int> list;
  list.reserve(3);
  CHECK(list.capacity() == 3);
  list.assign(3, 1);
  list.push_back(1);
  CHECK(list.capacity() == 6);
  list.reserve(2);
  CHECK(list.capacity() == 6);
}

TEST_CASE("An element of its own may be appended while it grows") {
  LeanVector<LeanVector<int>> list{{1, 2}};
  for (int i = 0; i < 20; ++i) list.push_back(list.front());
  CHECK(list.back() == LeanVector<int>{1, 2});
  list.assign(2, list.back());
  CHECK(list == LeanVector<LeanVector<int>>{{1, 2}, {1, 2}});
}

TEST_CASE("One is put in anywhere, and what follows moves on") {
  LeanVector<Owned> list = owned({1, 3});
  list.insert(list.begin(), std::make_unique<int>(0));
  list.insert(list.begin() + 2, std::make_unique<int>(2));
  list.insert(list.end(), std::make_unique<int>(4));
  CHECK(values_of(list) == LeanVector<int>{0, 1, 2, 3, 4});
}

TEST_CASE("Several are put in, of one value or of a range") {
  LeanVector<int> list{1, 5};
  list.insert(list.begin() + 1, 2, list.back());
  CHECK(list == LeanVector<int>{1, 5, 5, 5});
  const LeanVector<int> more{2, 3};
  list.insert(list.begin() + 1, more.begin(), more.end());
  CHECK(list == LeanVector<int>{1, 2, 3, 5, 5, 5});
  list.insert(list.end(), more.begin(), more.begin());
  CHECK(list.size() == 6);
}

TEST_CASE("What is taken out is destroyed, and what follows closes up") {
  LeanVector<Owned> list = owned({0, 1, 2, 3, 4});
  CHECK(**list.erase(list.begin() + 1, list.begin() + 3) == 3);
  CHECK(values_of(list) == LeanVector<int>{0, 3, 4});
  list.erase(list.end() - 1);
  CHECK(values_of(list) == LeanVector<int>{0, 3});
  list.pop_back();
  CHECK(values_of(list) == LeanVector<int>{0});
  list.clear();
  CHECK(list.empty());
}

TEST_CASE("Resizing makes new elements of nothing or of a value, or destroys the last") {
  LeanVector<int> list(2);
  list.resize(4, 7);
  CHECK(list == LeanVector<int>{0, 0, 7, 7});
  list.resize(1);
  list.resize(2);
  CHECK(list == LeanVector<int>{0, 0});
}

TEST_CASE("A copy is its own, and what is moved away is empty") {
  LeanVector<LeanVector<int>> first{{1}, {2, 3}};
  LeanVector<LeanVector<int>> second = first;
  second[1].push_back(4);
  CHECK(first[1] == LeanVector<int>{2, 3});

  LeanVector<LeanVector<int>> third = std::move(first);
  CHECK(first.empty());  // NOLINT(bugprone-use-after-move): this is what is tested
  second = std::move(third);
  CHECK(third.empty());  // NOLINT(bugprone-use-after-move)
  CHECK(second == LeanVector<LeanVector<int>>{{1}, {2, 3}});

  LeanVector<LeanVector<int>>& same = second;
  second = same;
  CHECK(second.size() == 2);
}
