// SPDX-License-Identifier: MIT
#include "core/import/close_lines.h"

#include "core/import/headline_marks.h"

namespace kalendarium {
namespace {

constexpr std::uint32_t shortest_prose = 60;  // code points

}  // namespace

bool is_sentence(const LineFacts& line, std::uint32_t shortest) {
  return (line.full_stop || line.text.ends_with('!')) && line.length >= shortest;
}

bool is_above_close_prose(const PagedList<LineFacts>& lines, std::uint32_t at) {
  if (at + 1 >= lines.size()) return false;
  const LineFacts& next = lines[at + 1];
  const bool prose =
      is_sentence(next, shortest_prose) || (lines[at].capitals && next.length >= shortest_prose);
  return next.gap == 0 && prose && (next.kind == LineKind::text || next.kind == LineKind::entry);
}

namespace {

/// Long prose is what comes next.
bool leads_prose(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t next = content_below(lines, at, end);
  return next < end && lines[next].kind == LineKind::text &&
         is_sentence(lines[next], shortest_prose);
}

/// Close between prose that ends and long prose that begins.
bool is_between_prose(const PagedList<LineFacts>& lines, std::uint32_t at) {
  if (at == 0 || lines[at].gap > 0 || !is_above_close_prose(lines, at)) return false;
  const LineFacts& above = lines[at - 1];
  const bool way_on = above.kind == LineKind::call || above.address;
  return way_on || (above.kind == LineKind::text && (is_sentence(above, 0) || lines[at].capitals));
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

bool numbers_prose(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t end) {
  const LineFacts& line = lines[at];
  if (!line.numbered || line.kind != LineKind::short_text) return false;
  const std::uint32_t next = content_below(lines, at, end);
  return next < end && lines[next].gap <= line.gap && !lines[next].numbered &&
         is_sentence(lines[next], shortest_prose);
}

bool has_numbered_headlines(const PagedList<LineFacts>& lines, std::uint32_t end) {
  constexpr int fewest = 3;
  int seen = 0;
  for (std::uint32_t i = 0; i < end; ++i) seen += numbers_prose(lines, i, end) ? 1 : 0;
  return seen >= fewest;
}

bool is_one_of_titled(const LineFacts& line, const LineFacts* above, const LineFacts& next) {
  return line.titled && ((above != nullptr && above->titled) || next.titled);
}

}  // namespace kalendarium
