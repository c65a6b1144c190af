// SPDX-License-Identifier: MIT

#include "core/phrase.h"

#include <catch2/catch.hpp>
#include <string>

#include "core/tokens.h"

using namespace kalendarium;

namespace {

bool holds(std::string_view text, std::string_view phrase, bool is_open = false) {
  PhraseMatcher matcher(phrase, is_open);
  TokenReader reader(text);
  for (Token token; reader.next(token);) {
    if (token.kind != Token::Kind::whole && matcher.take(token.text)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("A phrase is its words beside each other", "[phrase]") {
  CHECK(holds("Kaffe i Folkets hus, Ekeby", "folkets hus"));
  CHECK_FALSE(holds("Folkets gamla hus", "folkets hus"));
  CHECK_FALSE(holds("Hus och folkets", "folkets hus"));
  CHECK_FALSE(holds("Folkets huset", "folkets hus"));
}

TEST_CASE("A phrase may begin again inside itself", "[phrase]") {
  CHECK(holds("om och om och om igen", "om och om igen"));
  CHECK(holds("a a a b", "a a b"));
}

TEST_CASE("The last word of an open phrase is only begun", "[phrase]") {
  CHECK(holds("Folkets huset", "folkets hu", true));
  CHECK_FALSE(holds("Folketshus", "folk", false));
  CHECK(holds("Folketshus", "folk", true));
}

TEST_CASE("A joined word counts by its parts", "[phrase]") {
  CHECK(holds("Ny e-tjänst nu", "e tjänst nu"));
}

TEST_CASE("What comes after the longest phrase is not looked at", "[phrase]") {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "a ";
  CHECK(holds(words, words));
  CHECK(PhraseMatcher(words, false).size() == most_phrase_words);
}
