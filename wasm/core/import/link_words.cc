// SPDX-License-Identifier: MIT
#include "core/import/link_words.h"

#include "core/import/labels.h"

namespace kalendarium {
namespace {

bool is_address_alone(const LineFacts& line) {
  return line.kind == LineKind::contact && line.address && line.words == 0 &&
         line.text.find('@') == std::string_view::npos;
}

bool tells(LineKind kind) {
  return kind == LineKind::text || kind == LineKind::field || kind == LineKind::bullet ||
         kind == LineKind::entry || kind == LineKind::day || kind == LineKind::call;
}

std::uint32_t content_above(const PagedList<LineFacts>& lines, std::uint32_t at) {
  while (at > 0 && !is_content(lines[at - 1].kind)) --at;
  return at;  // one behind it
}

/// Prose, a field, an item or a call, or one more link of the same sort.
bool stands_below_text(const PagedList<LineFacts>& lines, std::uint32_t at) {
  constexpr int most_links = 4;  // one below another
  for (int tried = 0; tried < most_links; ++tried) {
    const std::uint32_t above = content_above(lines, at);
    if (above == 0) return false;
    if (tells(lines[above - 1].kind)) return true;
    if (above < 2 || !is_address_alone(lines[above - 1]) || lines[above - 1].gap > 0) return false;
    at = above - 2;  // the words of that link
  }
  return false;
}

/// An address of its own directly below.
bool has_address(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t footer) {
  return at + 1 < footer && lines[at + 1].gap == 0 && is_address_alone(lines[at + 1]);
}

/// The first line behind the links that stand close together.
std::uint32_t block_behind(const PagedList<LineFacts>& lines, std::uint32_t at,
                           std::uint32_t footer) {
  do {
    at += 2;
  } while (has_address(lines, at, footer) && lines[at].gap == 0);
  while (at < footer && !is_content(lines[at].kind)) ++at;
  return at;
}

}  // namespace

bool is_words_of_link(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t footer) {
  const LineFacts& line = lines[at];
  if (line.marked || line.heading != 0 || !has_address(lines, at, footer)) return false;
  if (!stands_below_text(lines, at)) return false;
  const std::uint32_t behind = block_behind(lines, at, footer);
  if (behind >= footer || lines[behind].gap > line.gap) return true;
  if (lines[behind].gap < line.gap) return false;
  constexpr std::uint16_t most_words = 4;
  const bool lone = line.words <= most_words && !has_address(lines, behind, footer);
  return lone || call_strength(line.text) == 1;
}

bool is_call_below_prose(const PagedList<LineFacts>& lines, std::uint32_t at) {
  const LineFacts& line = lines[at];
  return line.kind == LineKind::short_text && line.gap == 0 && call_strength(line.text) == 1 &&
         !is_headline_verb(line.text) && at > 0 && lines[at - 1].kind == LineKind::text;
}

}  // namespace kalendarium
