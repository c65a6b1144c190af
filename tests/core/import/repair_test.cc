// SPDX-License-Identifier: MIT

#include "core/import/repair.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

TEST_CASE("a text without mistakes is left alone", "[repair]") {
  const RepairedText good = repair_text("Skåne – kl. 9\nÃ, Â och â\n");
  CHECK(good.text == "Skåne – kl. 9\nÃ, Â och â\n");
  CHECK(good.findings.empty());
}

TEST_CASE("UTF-8 that was read as Windows-1252 is mended", "[repair]") {
  const RepairedText good = repair_text("Hej\nSista anmÃ¤lningsdag â€“ Ã¶ppet\n");
  CHECK(good.text == "Hej\nSista anmälningsdag – öppet\n");
  REQUIRE(good.findings.size() == 1);
  CHECK(good.findings[0].what == FindingKind::encoding);
  CHECK(good.findings[0].line == 2);
  CHECK(good.findings[0].column == 7);
  CHECK(good.findings[0].text == "anmÃ¤lningsdag");
  CHECK(good.findings[0].reading == "anmälningsdag");
  CHECK(good.findings[0].sure);
}

TEST_CASE("letters that were garbled twice are mended", "[repair]") {
  CHECK(repair_text("fÃƒÂ¶r").text == "för");
}

TEST_CASE("no-break spaces become spaces, and the first is told of", "[repair]") {
  const RepairedText good = repair_text(
      "kl.\xC2\xA0"
      "9 och kl.\xC2\xA0"
      "10");
  CHECK(good.text == "kl. 9 och kl. 10");
  REQUIRE(good.findings.size() == 1);
  CHECK(good.findings[0].text ==
        "kl.\xC2\xA0"
        "9");
  CHECK(good.findings[0].reading == "kl. 9");
}

TEST_CASE("soft hyphens go, and a byte order mark without a word", "[repair]") {
  const RepairedText good = repair_text(
      "\xEF\xBB\xBFlån\xC2\xAD"
      "ord");
  CHECK(good.text == "lånord");
  REQUIRE(good.findings.size() == 1);
  CHECK(good.findings[0].reading == "lånord");
}

TEST_CASE("every kind of line end becomes LF", "[repair]") {
  CHECK(repair_text("a\r\nb\rc\n").text == "a\nb\nc\n");
  REQUIRE(repair_text("a\r\nb\rc\n").findings.size() == 1);
  CHECK(repair_text("a\r\nb").findings[0].text == "CRLF");
}
