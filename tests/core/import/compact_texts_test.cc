// SPDX-License-Identifier: MIT
#include "core/import/compact_texts.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace kalendarium;

namespace {

std::vector<std::string> all_of(const CompactTexts& texts) {
  std::vector<std::string> all;
  for (const std::string_view text : texts) all.emplace_back(text);
  return all;
}

}  // namespace

TEST_CASE("The lines of a text are a list of texts") {
  CHECK(CompactTexts().empty());
  CHECK(all_of(CompactTexts()).empty());
  CHECK(all_of(CompactTexts("2027-03-04")) == std::vector<std::string>{"2027-03-04"});
  const CompactTexts texts("2027-03-04\na\n2027-W10");
  CHECK_FALSE(texts.empty());
  CHECK(all_of(texts) == std::vector<std::string>{"2027-03-04", "a", "2027-W10"});
}

TEST_CASE("A copied list of texts is equal and of its own") {
  CompactTexts texts("2027-03-04\n2027-03-05");
  const CompactTexts copy = texts;
  CHECK(copy == texts);
  texts = CompactTexts("2027-03-06");
  CHECK_FALSE(copy == texts);
  CHECK(all_of(copy).size() == 2);
}
