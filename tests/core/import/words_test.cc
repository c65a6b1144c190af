// SPDX-License-Identifier: MIT

#include "core/import/words.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

TEST_CASE("A word is known whatever its case", "[import]") {
  CHECK(find_word("TISDAGEN").kind == WordKind::weekday);
  CHECK(find_word("TISDAGEN").value == 2);
  CHECK(find_word("LÖRDAG").value == 6);
  CHECK(find_word("Augusti").value == 8);
}

TEST_CASE("A compound is known by its beginning and by its end", "[import]") {
  CHECK((find_word("webbinarieserien").roles & role::online) != 0);
  CHECK((find_word("grundutbildningen").roles & role::course) != 0);
  CHECK((find_word("adventskonserten").roles & role::event) != 0);
  CHECK((find_word("anmälningsblankett").roles & role::registers) != 0);
}

TEST_CASE("A word that is not in the table says nothing", "[import]") {
  const WordInfo word = find_word("översiktsplan");
  CHECK(word.kind == WordKind::other);
  CHECK(word.roles == 0);
}
