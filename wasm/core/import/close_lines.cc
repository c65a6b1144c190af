// SPDX-License-Identifier: MIT
#include "core/import/close_lines.h"

#include "core/import/headline_marks.h"

namespace kalendarium {

bool is_sentence(const LineFacts& line, std::uint32_t shortest) {
  return (line.full_stop || line.text.ends_with('!')) && line.length >= shortest;
}

bool is_above_close_prose(const PagedList<LineFacts>& lines, std::uint32_t at) {
  constexpr std::uint32_t shortest = 60;  // code points
  if (at + 1 >= lines.size()) return false;
  const LineFacts& next = lines[at + 1];
  return next.gap == 0 && is_sentence(next, shortest) &&
         (next.kind == LineKind::text || next.kind == LineKind::entry);
}

namespace {

/// Long prose is what comes next.
bool leads_prose(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t shortest = 60;  // code points
  const std::uint32_t next = content_below(lines, at, end);
  return next < end && lines[next].kind == LineKind::text && is_sentence(lines[next], shortest);
}

/// Close between prose that ends and long prose that begins.
bool is_between_prose(const PagedList<LineFacts>& lines, std::uint32_t at) {
  return at > 0 && lines[at].gap == 0 && lines[at - 1].kind == LineKind::text &&
         is_sentence(lines[at - 1], 0) && is_above_close_prose(lines, at);
}

}  // namespace

bool is_close_sibling(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t before) {
  constexpr std::uint16_t fewest_words =
      4;  // of one whose blank line was forgotten: no sub-heading
  if (lines[before].marked || !is_between_prose(lines, at)) return false;
  const bool forgotten = lines[at].words >= fewest_words || lines[before].gap == 0;
  return forgotten && is_above_close_prose(lines, before);
}

bool has_close_headlines(const PagedList<LineFacts>& lines, std::uint32_t end) {
  constexpr int fewest = 4;
  int close = 0;
  int apart = 0;
  for (std::uint32_t i = 0; i < end; ++i) {
    const LineKind kind = lines[i].kind;
    if (kind != LineKind::short_text && kind != LineKind::call) continue;
    if (is_between_prose(lines, i)) ++close;
    if (lines[i].gap > 0 && leads_prose(lines, i, end)) ++apart;
  }
  return close >= fewest && close > 2 * apart;
}

bool is_one_of_titled(const LineFacts& line, const LineFacts* above, const LineFacts& next) {
  return line.titled && ((above != nullptr && above->titled) || next.titled);
}

}  // namespace kalendarium
