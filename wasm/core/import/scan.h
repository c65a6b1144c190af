// SPDX-License-Identifier: MIT
//
// import/scan: all mentions of a line, in their order.
//
//   ScannedLine line;
//   scan_line("Webbinariet sänds kl. 14–15 den 10 juni.", false, line);
//   // line.mentions: a time and a day, both of sentence 0
//
// Reused from line to line by its owner.
#pragma once

#include <string_view>
#include <vector>

#include "core/import/mention.h"
#include "core/import/tokens.h"

namespace kalendarium {

/// One sentence of a line: its tokens and the roles of its words taken together.
struct Sentence {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t roles = 0;
};

struct ScannedLine {
  WordMemory memory;  // of all lines
  std::vector<LineToken> tokens;
  std::vector<Sentence> sentences;
  std::vector<Mention> mentions;
  std::uint32_t roles = 0;
  std::uint16_t topics = 0;
};

/// Replaces what is in `line`.
void scan_line(std::string_view text, bool english, ScannedLine& line);

}  // namespace kalendarium
