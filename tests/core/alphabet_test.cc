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

TEST_CASE("Plain letters tell the order as the keys do, in every language", "[alphabet]") {
  const std::vector<std::string> starts{"", "S", "Ö", "öppet ", "  ", "aa", "Kurs: ", "\u00AD"};
  const std::vector<std::string> ends{"",
                                      "a",
                                      "A",
                                      "b",
                                      "zz",
                                      "å",
                                      "\u0061\u030A",
                                      "a\u00AD\u030A",
                                      "ab",
                                      "1",
                                      "-",
                                      " b",
                                      "c\u0301",
                                      "cå",
                                      "cb",
                                      "ba",
                                      "ý",
                                      "b c",
                                      "b  c",
                                      "bc",
                                      "b\u00AD",
                                      "b\u00AD c",
                                      " ",
                                      "b ",
                                      "1a",
                                      "12",
                                      "Åb"};
  std::vector<std::string> texts;
  for (const std::string& start : starts) {
    for (const std::string& end : ends) texts.push_back(start + end);
  }
  std::vector<std::string> wrong;
  for (const char* language : {"sv", "en", "da", "nb", "se", "ar", "yi"}) {
    const Words words(language);
    for (const std::string& left : texts) {
      for (const std::string& right : texts) {
        const int plain = plain_order(left, right, words);
        const int whole = sort_key(left, words).compare(sort_key(right, words));
        if (plain < 0 ? whole >= 0 : plain > 0 && whole <= 0)
          wrong.push_back(std::string(language) + ": " + left + ", " + right);
      }
    }
  }
  CHECK(wrong == std::vector<std::string>());
}

TEST_CASE("Plain letters are enough for most titles", "[alphabet]") {
  const Words words("sv");
  CHECK(plain_order("Föreläsning", "Kurs", words) < 0);
  CHECK(plain_order("Öppet hus", "Öppen scen", words) > 0);
  CHECK(plain_order("Öppet hus", "Öppettider", words) < 0);
  CHECK(plain_order("Kurs", "Kurs i mat", words) < 0);
  CHECK(plain_order("Kurs 2", "Kurs b", words) < 0);
  CHECK(plain_order("Kurs", "Körsång", words) == 0);
  CHECK(plain_order("aa", "ab", Words("da")) == 0);
}
