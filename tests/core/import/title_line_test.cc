// SPDX-License-Identifier: MIT

#include "core/import/title_line.h"

#include <catch2/catch.hpp>

#include "core/import/footer.h"
#include "newsletter.h"

using namespace kalendarium;

namespace {

std::uint32_t title_of(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const Facts facts = read_facts(lines);
  const std::uint32_t signature = find_signature(facts.lines);
  return find_title(facts.lines, signature, find_footer(facts.lines, signature));
}

}  // namespace

TEST_CASE("The name of a newsletter is one of its first lines", "[import]") {
  CHECK(title_of("Nyhetsbrev nr 4\n\nEn rubrik\nText om något.") == 0);
  CHECK(title_of("\nMagasin 9\n26 augusti 2021\n\nEn rubrik\nText om något.") == 1);
  CHECK(title_of("En rubrik\nText om något som står under den och är långt nog för prosa.") ==
        no_line);
  CHECK(title_of("") == no_line);
}
