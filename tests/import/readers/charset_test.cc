// SPDX-License-Identifier: MIT

#include "cli/import/charset.h"

#include <catch2/catch.hpp>

using namespace kalendarium;
using namespace kalendarium::cli;

TEST_CASE("UTF-8 is read as it is", "[charset]") {
  const DecodedText decoded = decode_text("Sk\xC3\xA5ne", "");
  CHECK(decoded.text == "Sk\xC3\xA5ne");
  CHECK(decoded.findings.empty());
}

TEST_CASE("a byte order mark is no letter", "[charset]") {
  CHECK(decode_text("\xEF\xBB\xBFHej", "").text == "Hej");
  CHECK(decode_text(std::string("\xFF\xFEH\0\xE5\0", 6), "").text == "H\xC3\xA5");
}

TEST_CASE("Windows-1252 without a label is read and reported", "[charset]") {
  const DecodedText decoded = decode_text("Hej\nSk\xE5ne \x96 nu", "");
  CHECK(decoded.text == "Hej\nSk\xC3\xA5ne \xE2\x80\x93 nu");
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.findings[0].line == 2);
  CHECK(decoded.findings[0].column == 3);
  CHECK(decoded.findings[0].reading == "windows-1252");
}

TEST_CASE("ISO-8859-1 is read as browsers read it, as Windows-1252", "[charset]") {
  CHECK(decode_text("9\x96"
                    "15",
                    "ISO-8859-1")
            .text ==
        "9\xE2\x80\x93"
        "15");
  CHECK(decode_text("\xE5\xE4\xF6", "latin1").findings.empty());
}

TEST_CASE("UTF-8 under the label ISO-8859-1 is found out", "[charset]") {
  const DecodedText decoded = decode_text("Sk\xC3\xA5ne", "iso-8859-1");
  CHECK(decoded.text == "Sk\xC3\xA5ne");
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.findings[0].text == "iso-8859-1");
  CHECK(decoded.findings[0].reading == "utf-8");
}

TEST_CASE("other charsets are the system's to read", "[charset]") {
  CHECK(decode_text("\xA4", "ISO-8859-15").text == "\xE2\x82\xAC");
  CHECK(decode_text("K\x94k", "IBM850").text == "K\xC3\xB6k");
}

TEST_CASE("an unknown charset is taken for what the bytes look like", "[charset]") {
  CHECK(decode_text("Sk\xE5ne", "x-unknown").text == "Sk\xC3\xA5ne");
}
