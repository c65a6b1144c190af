// SPDX-License-Identifier: MIT
#include "core/import/unwrap.h"

#include <catch2/catch.hpp>

#include "core/import/import.h"
#include "newsletter.h"

using namespace kalendarium;

namespace {

constexpr std::string_view broken =
    "Medlemsblad för hembygdsföreningen\n"
    "\n"
    "VANDRING\n"
    "Lars leder en vandring längs den gamla kyrkvägen. Vi\n"
    "samlas vid prästgården i Vassunda söndagen den 7\n"
    "september kl. 11 och går i ungefär två timmar. Ta\n"
    "med matsäck, och kläder som tål både regn och blåst.\n"
    "\n"
    "MARKNAD\n"
    "Den som vill ha ett bord på marknaden ringer till\n"
    "Gun-Britt på hembygdsgården, allra senast på\n"
    "fredagen den 1 augusti, och säger hur stort bordet\n"
    "ska vara.\n";

bool is_joined(std::string_view text) {
  std::vector<Line> lines = split_lines(text);
  return !unwrap_lines(lines).empty();
}

}  // namespace

TEST_CASE("A text broken at a width has its paragraphs again", "[import]") {
  std::vector<Line> lines = split_lines(broken);
  REQUIRE(unwrap_lines(lines).size() == 6);
  REQUIRE(lines.size() == 7);
  CHECK(lines[3].text ==
        "Lars leder en vandring längs den gamla kyrkvägen. Vi samlas vid prästgården i Vassunda "
        "söndagen den 7 september kl. 11 och går i ungefär två timmar. Ta med matsäck, och kläder "
        "som tål både regn och blåst.");
}

TEST_CASE("A date on both sides of a break is read, and found where it begins", "[import]") {
  const ImportResult result = import_text(broken, {2025, 5, 2});
  REQUIRE(!result.findings.empty());
  CHECK(result.findings[0].reading == "2025-09-07 11:00");
  CHECK(result.findings[0].line == 5);
  CHECK(result.findings[0].column == 35);
  CHECK(deadlines(broken, {2025, 5, 2}) == "2025-08-01");
}

TEST_CASE("A programme of short lines is not joined", "[import]") {
  CHECK(
      !is_joined("Konsert i kyrkan med kören och orkestern\n"
                 "Fredag 5 mars kl. 19\n"
                 "Visning av samlingarna i det gamla huset\n"
                 "Lördag 6 mars kl. 13\n"));
  CHECK(!is_joined(""));
}

TEST_CASE("Paragraphs on one line each are left as they are", "[import]") {
  const std::string paragraph(150, 'a');
  CHECK(!is_joined("VANDRING\n" + paragraph + "\n\nMARKNAD\n" + paragraph + "\n"));
}

TEST_CASE("A few lines that are longer, and a table, do not hinder it", "[import]") {
  const std::string paragraph(150, 'a');
  CHECK(is_joined(std::string(broken) + "\n" + paragraph + "\n"));
  CHECK(is_joined(std::string(broken) +
                  "\nDatum          Kurs                      Plats                 Senast\n"
                  "2 mars         Röstvård för körsångare   Tallberga kyrka       20 februari\n"));
}

TEST_CASE("A line that plainly goes on is joined though the text is short", "[import]") {
  std::vector<Line> lines = split_lines(
      "Bruksvandring\n"
      "Följ med museets guider på en vandring genom bruket. Söndagar\n"
      "4 september kl. 13.00.\n");
  REQUIRE(!unwrap_lines(lines).empty());
  CHECK(lines[1].text ==
        "Följ med museets guider på en vandring genom bruket. Söndagar 4 september kl. 13.00.");
}

TEST_CASE("A headline as long as the lines under it stays alone", "[import]") {
  std::vector<Line> lines = split_lines(
      "VANDRING\n"
      "Lars leder en vandring längs den gamla kyrkvägen. Vi\n"
      "samlas vid prästgården i Vassunda söndagen den 7\n"
      "september kl. 11 och går i ungefär två timmar. Ta\n"
      "med matsäck, och kläder som tål både regn och blåst.\n"
      "\n"
      "Årets marknad\n"
      "Den som vill ha ett bord på marknaden ringer till\n"
      "oss på hembygdsgården, allra senast på fredagen.\n"
      "\n"
      "Skriv till oss om din by och dess gamla marknader\n"
      "Hembygdsbladet tar gärna emot era minnen och bilder.\n");
  REQUIRE(!unwrap_lines(lines).empty());
  REQUIRE(lines.size() > 6);
  CHECK(lines[6].text == "Skriv till oss om din by och dess gamla marknader");
}
