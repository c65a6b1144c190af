// SPDX-License-Identifier: MIT
//
// import/unwrap: a plain text that was broken at a width, as mail programs do, has its paragraphs again.
//
//   std::optional<JoinedLines> joined = unwrap_lines(lines);   // nothing where nothing was broken
//   const Place place = place_of(joined->parts, 4, 61);              // the line and byte that it was before
//
// A date may stand on both sides of a break (`den 7` / `september`), and a cue on the line above its
// day; the grammar reads a line at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/import/lines.h"

namespace kalendarium {

struct Place {
  std::uint32_t line = 0;   // its place in a list of lines, from 0
  std::uint32_t begin = 0;  // bytes of the line's text
};

/// A line as it was, and where it begins in a joined one.
struct JoinedPart {
  Place joined;
  std::uint32_t line = 0;
  std::uint32_t indent = 0;  // bytes that were taken off its beginning
};

struct JoinedLines {
  std::vector<Line> lines;
  std::vector<JoinedPart> parts;  // in the order of the text
};

/// Only what looks broken throughout is joined: few lines are much longer than the others, and the lines
/// before which the next word had no room go on in small letters.
[[nodiscard]] std::optional<JoinedLines> unwrap_lines(const std::vector<Line>& lines);

/// Where a place of a joined line was.
[[nodiscard]] Place place_of(const std::vector<JoinedPart>& parts, std::uint32_t line,
                             std::uint32_t begin);

}  // namespace kalendarium
