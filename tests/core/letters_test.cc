// SPDX-License-Identifier: MIT

#include "core/letters.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

std::string searched(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();)
    append_search_letter(out, lower(next_letter(text, at)));
  return out;
}

}  // namespace

TEST_CASE("A letter is read whole, and a broken one is a byte long", "[letters]") {
  const std::string_view text = "å€\xC3(\xF0\x9F\x8E\x89";
  std::size_t at = 0;
  CHECK(next_letter(text, at) == U'å');
  CHECK(at == 2);
  CHECK(next_letter(text, at) == U'€');
  CHECK(at == 5);
  CHECK(next_letter(text, at) == 0xFFFD);
  CHECK(at == 6);
  CHECK(next_letter(text, at) == U'(');
  CHECK(next_letter(text, at) == U'🎉');
  CHECK(at == text.size());
}

TEST_CASE("A search takes é for e, æ for ä, ß for ss, and å ä ö for themselves", "[letters]") {
  CHECK(searched("ÉÈÜÑÇ") == "eeunc");
  CHECK(searched("ÆØÅÄÖ") == "äöåäö");
  CHECK(searched("ßœłđ") == "ssoeld");
  CHECK(searched("Київ") == "київ");
}

TEST_CASE("A mark after a letter counts where it makes å, ä or ö", "[letters]") {
  std::string text = "a";
  apply_search_mark(text, 0x30A);
  CHECK(text == "å");
  text = "e";
  apply_search_mark(text, 0x301);
  CHECK(text == "e");
}
