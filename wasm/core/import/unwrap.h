// SPDX-License-Identifier: MIT
//
// import/unwrap: a plain text that was broken at a width, as mail programs do, has its paragraphs again.
//
//   const std::vector<JoinedPart> parts = unwrap_lines(lines);   // none where nothing was broken
//   const Origin origin = origin_of(parts, lines, {4, 61});      // where that place was before
//
// A date may stand on both sides of a break (`den 7` / `september`), and a cue on the line above its
// day; the grammar reads a line at a time.
#pragma once

#include <cstdint>
#include <vector>

#include "core/import/lines.h"

namespace kalendarium {

struct Place {
  std::uint32_t line = 0;   // its place in a list of lines, from 0
  std::uint32_t begin = 0;  // bytes of the line's text
};

/// Where a line that was joined to the one above it begins.
struct JoinedPart {
  Place joined;
  std::uint32_t indent = 0;  // code points that were taken off its beginning
  std::uint32_t number = 0;  // Line::number
};

/// The line that a place of a joined one was in.
struct Origin {
  std::uint32_t line = 0;    // its place in the list that it was in
  std::uint32_t number = 0;  // Line::number
  std::uint32_t begin = 0;   // where it begins in the joined line, in bytes
  std::uint32_t indent = 0;  // code points that stood before that
};

/// Only what looks broken throughout is joined: few lines are much longer than the others, and the lines
/// before which the next word had no room go on in small letters.
/// Joins in `lines`; what was joined, in the order of the text.
[[nodiscard]] std::vector<JoinedPart> unwrap_lines(std::vector<Line>& lines);

[[nodiscard]] Origin origin_of(const std::vector<JoinedPart>& parts, const std::vector<Line>& lines,
                               Place place);

}  // namespace kalendarium
