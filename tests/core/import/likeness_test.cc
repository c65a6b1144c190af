// SPDX-License-Identifier: MIT

#include "core/import/likeness.h"

#include <catch2/catch.hpp>

#include "core/import/ids.h"

using namespace kalendarium;

TEST_CASE("dates and status words do not make titles unlike", "[likeness]") {
  CHECK(title_likeness("INSTÄLLT: Språkcafé 5 maj", "Språkcafé") == Approx(1));
  CHECK(title_likeness("Konsert i parken", "Höstmarknad") == Approx(0));
  CHECK(title_likeness("Konsert i parken", "Konsert i parken med Lindås blåsorkester") >= 0.8);
}

TEST_CASE("a short title is told in a longer one, or in one and its place", "[likeness]") {
  const auto told = [](const char* title, const char* other, const char* place) {
    return is_told_in(content_words(title), content_words(other), place);
  };
  CHECK(told("Frukostmöte", "Frukostmöte: Rekrytera rätt", ""));
  CHECK(
      told("Frukostmöte, Folkets hus", "Frukostmöte: Rekrytera rätt", "Folkets hus, Storgatan 1"));
  CHECK_FALSE(told("Frukostmöte, Folkets hus", "Frukostmöte: Rekrytera rätt", ""));
  CHECK_FALSE(told("Folkets hus", "Frukostmöte: Rekrytera rätt", "Folkets hus"));
  CHECK_FALSE(told("", "Frukostmöte", "Folkets hus"));
}

TEST_CASE("titles that are only dates are alike when they are equal", "[likeness]") {
  CHECK(title_likeness("5 maj", "5 maj") == Approx(1));
  CHECK(title_likeness("5 maj", "6 maj") == Approx(0));
}

TEST_CASE("the likest find each other first, each once", "[likeness]") {
  const double values[3][2] = {{0.9, 0.95}, {0.2, 0.97}, {0.6, 0.1}};
  const auto pairs = best_pairs(
      3, 2, [&](int left, int right) { return values[left][right]; }, 0.5);
  CHECK(pairs == std::vector<int>{0, 1, no_partner});
}

TEST_CASE("of equal pairs those that stand in the same order belong together", "[likeness]") {
  const auto pairs = best_pairs(
      3, 3, [](int, int) { return 1.0; }, 0.5);
  CHECK(pairs == std::vector<int>{0, 1, 2});
}
