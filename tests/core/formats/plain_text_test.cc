// SPDX-License-Identifier: MIT
#include "core/formats/plain_text.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

std::string plain(std::string_view source) {
  std::string out;
  append_plain_text(out, source);
  return out;
}

}  // namespace

TEST_CASE("a link becomes its label with the address in brackets") {
  CHECK(plain("Läs [mer](https://example.org/) i dag.") == "Läs mer (https://example.org/) i dag.");
  CHECK(plain("[a](https://a.example/)[b](mailto:b@example.org)") ==
        "a (https://a.example/)b (mailto:b@example.org)");
  CHECK(plain("[https://example.org/](https://example.org/)") == "https://example.org/");
}

TEST_CASE("what is no link stays as it is") {
  for (const char* text : {"[x](här)", "[x](https://example.org/", "[](https://example.org/)",
                           "](https://example.org/)", "[x] (https://example.org/)", "a [b] c",
                           "[x](https://example.org/ y)", ""}) {
    INFO(text);
    CHECK(plain(text) == text);
  }
}

TEST_CASE("a link after what is none is still one") {
  CHECK(plain("[x](här) [y](https://example.org/)") == "[x](här) y (https://example.org/)");
  CHECK(plain("](https://a.example/ [y](https://example.org/)") ==
        "](https://a.example/ y (https://example.org/)");
}

TEST_CASE("paragraphs and lists stay, carriage returns go") {
  CHECK(plain("Ett.\r\n\r\n- två\r\n- tre") == "Ett.\n\n- två\n- tre");
}
