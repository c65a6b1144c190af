// SPDX-License-Identifier: MIT

#include "core/import/word_roles.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

/// Of the word `at`.
std::uint32_t roles_of(std::string_view text, std::size_t at) {
  std::vector<LineToken> tokens;
  split_tokens(text, tokens);
  return roles_in_place(tokens, at, 0);
}

}  // namespace

TEST_CASE("What öppet says depends on the words beside it", "[import]") {
  CHECK(roles_of("Öppet frågerum", 0) == role::happens);
  CHECK(roles_of("Öppet i påsk", 0) == role::notice);
  CHECK(roles_of("vi har öppet lördag", 2) == role::notice);
  CHECK(roles_of("vi har öppet i verkstan", 2) == role::opens);
}

TEST_CASE("What is moved has a day that it is moved to", "[import]") {
  CHECK(roles_of("vi flyttar den till lördag", 1) == role::moved);
  CHECK(roles_of("vi flyttar till nya lokaler", 1) == 0);
}

TEST_CASE("A term that ends is nothing to attend", "[import]") {
  CHECK(roles_of("Höstterminen slutar den 19 december.", 1) == role::notice);
  CHECK(roles_of("Vårterminen börjar den 4 mars kl. 18", 1) != role::notice);
}
