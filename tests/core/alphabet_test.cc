// SPDX-License-Identifier: MIT
#include "core/alphabet.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

std::vector<std::string> in_order(std::vector<std::string> list, std::string_view language) {
  const Words words(language);
  std::sort(list.begin(), list.end(), [&words](const std::string& left, const std::string& right) {
    return sort_key(left, words) < sort_key(right, words);
  });
  return list;
}

}  // namespace

TEST_CASE("Swedish sorts å ä ö after z, and v apart from w", "[alphabet]") {
  // The order that ICU 78 gives for sv, as measured.
  const std::vector<std::string> expected{
      "Andre", "André",  "Andrea", "Uppsala", "Vara",      "Vetlanda", "Wallenberg", "Wien",
      "Yxa",   "Üxküll", "Zebra",  "Åre",     "Ängelholm", "Ærø",      "Örebro",     "Øst"};
  auto shuffled = expected;
  std::reverse(shuffled.begin(), shuffled.end());
  CHECK(in_order(shuffled, "sv") == expected);
}

TEST_CASE("English sorts marked letters with the plain ones", "[alphabet]") {
  CHECK(in_order({"Zebra", "Örebro", "Åre", "Otto", "Ära", "Aba"}, "en") ==
        std::vector<std::string>{"Aba", "Ära", "Åre", "Örebro", "Otto", "Zebra"});
}

TEST_CASE("Punctuation comes before digits, digits before letters, case and marks last",
          "[alphabet]") {
  CHECK(in_order({"b", "a", "1", "-", "é", "e", "Ea"}, "sv") ==
        std::vector<std::string>{"-", "1", "a", "b", "e", "é", "Ea"});
  CHECK(sort_key("Möte", Words("sv-SE")) == sort_key("möte", Words("sv")));
}
