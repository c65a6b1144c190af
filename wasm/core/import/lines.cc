// SPDX-License-Identifier: MIT
#include "core/import/lines.h"

#include <algorithm>
#include <string>

namespace kalendarium {
namespace {

/// For the room that a list of lines takes: those with LF, or all where there is none.
std::size_t count_line_ends(std::string_view text) {
  const auto count = [text](char line_end) {
    std::size_t ends = 0;  // by find, which is faster than looking at each byte
    for (std::size_t at = text.find(line_end); at != text.npos; at = text.find(line_end, at + 1))
      ++ends;
    return ends;
  };
  const std::size_t feeds = count('\n');
  return feeds == 0 ? count('\r') : feeds;
}

/// Three blanks in a row behind `at`: one of them stands at each third byte.
bool has_gap(std::string_view text, std::size_t at) {
  for (std::size_t i = at + 2; i < text.size(); i += 3) {
    if (text[i] != ' ') continue;
    std::size_t first = i;
    while (first > at && text[first - 1] == ' ') --first;
    std::size_t behind = i + 1;
    while (behind < text.size() && text[behind] == ' ') ++behind;
    if (behind - first >= 3) return true;
  }
  return false;
}

/// `25 november     Röstvård för körsångare    Zoom`: cells that are set apart by blanks. The first blank of each
/// gap becomes a tab, so that no place in the line moves; false if there are fewer than three cells.
bool mark_cells(std::string_view text, std::string& marked) {
  std::size_t at = text.find_first_not_of(' ');
  if (at == std::string_view::npos || !has_gap(text, at)) return false;
  int gaps = 0;
  marked = text;
  while ((at = text.find("  ", at)) != std::string_view::npos) {
    const std::size_t next = text.find_first_not_of(' ', at);
    if (next == std::string_view::npos) break;
    marked[at] = '\t';
    ++gaps;
    at = next;
  }
  return gaps >= 2;
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::vector<Line> lines;
  lines.reserve(count_line_ends(text) + 1);
  std::string marked;
  const bool has_returns = text.find('\r') != std::string_view::npos;
  std::size_t feed = 0;  // the first LF at or behind `at`
  for (std::size_t at = 0; at < text.size();) {
    if (feed <= at) feed = std::min(text.find('\n', at), text.size());
    std::size_t end = feed;
    if (has_returns) end = at + std::min(text.substr(at, feed - at).find('\r'), feed - at);
    Line& line = lines.emplace_back();
    const std::string_view whole = text.substr(at, end - at);
    line.text = mark_cells(whole, marked) ? std::string_view(marked) : whole;
    line.number = static_cast<std::uint32_t>(lines.size());
    const bool pair = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
    at = end + (pair ? 2 : 1);
  }
  return lines;
}

}  // namespace kalendarium
