// SPDX-License-Identifier: MIT

#include "core/import/footer.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

namespace {

std::uint32_t footer_of(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const Facts facts = read_facts(lines);
  return find_footer(facts.lines, find_signature(facts.lines));
}

}  // namespace

TEST_CASE("A footer begins where the sender tells of himself", "[import]") {
  CHECK(footer_of("Nyhetsbrev\n\nEn rubrik\nText om något.\n\nRedaktör: Anna Berg") == 5);
  CHECK(footer_of("Hagby museum\n\nEn rubrik\nText om något.\n\nHagby museum\nStorgatan 1") == 5);
  CHECK(footer_of("Nyhetsbrev\n\nEn rubrik\nText om något.") == 4);
}

TEST_CASE("What somebody is asked to do until a day is no footer", "[import]") {
  CHECK(footer_of("Nyhetsbrev\n\nEn rubrik\nRedaktionen tar emot manus till nästa nummer till den "
                  "5 maj.") == 4);
}

TEST_CASE("A contact block directly above the footer belongs to it", "[import]") {
  CHECK(footer_of("Nyhetsbrev\n\nEn rubrik\nText om något.\n\nKontakta oss\nHagby kommun, "
                  "Torget 1\nVill du inte längre ha brevet? Avanmäl dig här") == 5);
}

TEST_CASE("Who sent it stands above nothing but addresses and numbers; a day is neither",
          "[import]") {
  CHECK(footer_of("Nyhetsbrev\n\nEn rubrik\nText om något.\n\nHagby museum\nVäxel 0560-120 00, "
                  "vardagar\n0560-120 00") == 5);
  CHECK(footer_of("Nyhetsbrev\n\nEn rubrik\nText om något.\n\nNy utställning\nKatalogen trycktes "
                  "den 3 mars 2019.") == 7);
}

TEST_CASE("Who signs a greeting is told from a headline", "[import]") {
  CHECK(names_senders("Maud, Hasse och Ylva på förbundskansliet"));
  CHECK(names_senders("Anna Berg, redaktör"));
  CHECK_FALSE(names_senders("Höstkonferens för förtroendevalda"));
  CHECK_FALSE(names_senders("Vinnare: Anna och Bo"));
}
