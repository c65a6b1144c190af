// SPDX-License-Identifier: MIT
//
// import/structure: which lines are headlines, and what belongs under each.
//
//   Structure structure = find_structure(facts);
//   facts.lines[structure.articles[0].headline].text == "Invigning av biblioteket"
//
// The rules (docs/importing.md has them with reasons): a headline is short, has no full stop at its
// end, is set off from what stands before it and has text, fields, a list or a link of its own. In
// a text that marks its headlines (HTML headings, bold lines, underlines) the marks decide. A
// section is a headline whose next line is another headline and that has two or more under it.
#pragma once

#include <cstdint>
#include <vector>

#include "core/import/facts.h"

namespace kalendarium {

inline constexpr std::uint32_t no_line = 0xFFFFFFFFu;

struct ArticleLines {
  std::uint32_t headline = 0;
  std::uint32_t first = 0;  // lines [first, last) of its own
  std::uint32_t last = 0;
  std::uint32_t section = no_line;  // the section's heading
};

struct Structure {
  std::uint32_t title = no_line;
  std::uint32_t preamble_first = 0;  // lines before the first article, title apart
  std::uint32_t preamble_last = 0;
  std::uint32_t footer = 0;  // the first line of the footer, or the number of lines
  std::vector<std::uint32_t> sections;
  std::vector<ArticleLines> articles;
};

[[nodiscard]] Structure find_structure(const Facts& facts);

}  // namespace kalendarium
