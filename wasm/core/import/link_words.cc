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

}  // namespace

bool is_words_of_link(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t footer) {
  const LineFacts& line = lines[at];
  if (line.marked || line.heading != 0 || at + 1 >= footer) return false;
  if (!is_address_alone(lines[at + 1]) || !stands_below_text(lines, at)) return false;
  std::uint32_t behind = at + 2;
  while (behind < footer && !is_content(lines[behind].kind)) ++behind;
  const bool weak = call_strength(line.text) == 1;
  if (behind >= footer) return true;
  return lines[behind].gap > line.gap || (weak && lines[behind].gap == line.gap);
}

}  // namespace kalendarium
