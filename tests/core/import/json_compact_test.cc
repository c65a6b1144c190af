// SPDX-License-Identifier: MIT
#include "core/import/json_compact.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

std::string compact(std::string_view json, std::size_t longest = 20, const Renames& renames = {}) {
  std::string out;
  compact_text(json, longest, renames, out);
  return out;
}

}  // namespace

TEST_CASE("White space between values goes, that in texts stays", "[import]") {
  CHECK(compact("{\n  \"a\": [ 1,\t2 ],\n  \"b\": \"x  y\"\n}") == "{\"a\":[1,2],\"b\":\"x  y\"}");
}

TEST_CASE("A long text is given by its hash, a short one as it is written", "[import]") {
  CHECK(compact("[\"abc\"]", 2) == "[\"#e71fa2190541574b\"]");
  CHECK(compact("[\"\\u00e5\"]", 2) == "[\"å\"]");
}

TEST_CASE("An id that became another is written so, and a text that looks like it is not",
          "[import]") {
  CHECK(compact("{\"id\": \"a\", \"title\": \"a\", \"eventIds\": [\"a\"]}", 20, {{"a", "b"}}) ==
        "{\"id\":\"b\",\"title\":\"a\",\"eventIds\":[\"a\"]}");
}
