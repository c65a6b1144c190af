// SPDX-License-Identifier: MIT
#include "core/import/lines.h"

#include <algorithm>

namespace kalendarium {
namespace {

/// For the room that a list of lines takes: those with LF, or all where there is none.
std::size_t count_line_ends(std::string_view text) {
  const auto feeds = std::count(text.begin(), text.end(), '\n');
  const auto returns = feeds == 0 ? std::count(text.begin(), text.end(), '\r') : 0;
  return static_cast<std::size_t>(feeds + returns);
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::vector<Line> lines;
  lines.reserve(count_line_ends(text) + 1);
  const bool has_returns = text.find('\r') != std::string_view::npos;
  std::size_t feed = 0;  // the first LF at or behind `at`
  for (std::size_t at = 0; at < text.size();) {
    if (feed <= at) feed = std::min(text.find('\n', at), text.size());
    std::size_t end = feed;
    if (has_returns) end = at + std::min(text.substr(at, feed - at).find('\r'), feed - at);
    Line& line = lines.emplace_back();
    line.text = text.substr(at, end - at);
    line.number = static_cast<std::uint32_t>(lines.size());
    const bool pair = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
    at = end + (pair ? 2 : 1);
  }
  return lines;
}

}  // namespace kalendarium
