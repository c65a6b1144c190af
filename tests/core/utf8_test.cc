// SPDX-License-Identifier: MIT

#include "core/utf8.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

constexpr std::size_t none = std::string_view::npos;

TEST_CASE("UTF-8 of every length is valid", "[utf8]") {
  CHECK(find_invalid_utf8("") == none);
  CHECK(find_invalid_utf8("Skåne, 5 € och 🎉, mer än åtta bytes") == none);
  CHECK(find_invalid_utf8("\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF") == none);
}

TEST_CASE("The first byte that is wrong is found", "[utf8]") {
  CHECK(find_invalid_utf8("Sk\xE5ne") == 2);
  CHECK(find_invalid_utf8("0123456789\xFF") == 10);
  CHECK(find_invalid_utf8("\xC0\xAF") == 0);          // "/" in two bytes
  CHECK(find_invalid_utf8("\xE0\x80\xAF") == 0);      // and in three
  CHECK(find_invalid_utf8("a\xED\xA0\x80") == 1);     // half a surrogate pair
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
  CHECK(find_invalid_utf8("ab\xE2\x82") == 2);        // cut off
}

TEST_CASE("Code points are counted, each wrong byte as one", "[utf8]") {
  CHECK(count_code_points("åäö") == 3);
  CHECK(count_code_points("a\xFF\xFE") == 3);
  CHECK(count_code_points("🎉") == 1);
}

TEST_CASE("Text becomes code points, wrong bytes U+FFFD", "[utf8]") {
  CHECK(decode_utf8("aå€🎉") == std::u32string(U"aå€🎉"));
  CHECK(decode_utf8("\xE5!") == std::u32string(U"\uFFFD!"));
}

TEST_CASE("The controls that turn text are known", "[utf8]") {
  CHECK(is_bidi_control(0x202E));
  CHECK(is_bidi_control(0x2066));
  CHECK_FALSE(is_bidi_control(0x200E));
  CHECK_FALSE(is_bidi_control(U'å'));
}
