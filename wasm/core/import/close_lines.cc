// SPDX-License-Identifier: MIT
#include "core/import/close_lines.h"

namespace kalendarium {
namespace {

/// A close line of prose below `at`.
bool leads_prose(const PagedList<LineFacts>& lines, std::uint32_t at) {
  constexpr std::uint32_t shortest = 60;  // code points
  if (at + 1 >= lines.size()) return false;
  const LineFacts& next = lines[at + 1];
  return next.gap == 0 && is_sentence(next, shortest) &&
         (next.kind == LineKind::text || next.kind == LineKind::entry);
}

}  // namespace

bool is_sentence(const LineFacts& line, std::uint32_t shortest) {
  return (line.full_stop || line.text.ends_with('!')) && line.length >= shortest;
}

bool is_close_sibling(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t before) {
  constexpr std::uint16_t fewest_words =
      4;  // of one whose blank line was forgotten: no sub-heading
  if (at == 0 || lines[at].gap > 0 || lines[before].marked) return false;
  if (lines[before].gap > 0 && lines[at].words < fewest_words) return false;
  const LineFacts& above = lines[at - 1];
  return above.kind == LineKind::text && is_sentence(above, 0) && leads_prose(lines, at) &&
         leads_prose(lines, before);
}

bool is_one_of_titled(const LineFacts& line, const LineFacts* above, const LineFacts& next) {
  return line.titled && ((above != nullptr && above->titled) || next.titled);
}

}  // namespace kalendarium
