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
