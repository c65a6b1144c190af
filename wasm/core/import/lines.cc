// SPDX-License-Identifier: MIT
#include "core/import/lines.h"

namespace kalendarium {

std::vector<Line> split_lines(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::vector<Line> lines;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\r\n");
    Line& line = lines.emplace_back();
    line.text = std::string(text.substr(0, end));
    line.number = static_cast<std::uint32_t>(lines.size());
    if (end == std::string_view::npos) break;
    const bool two = text.substr(end).starts_with("\r\n");
    text.remove_prefix(end + (two ? 2 : 1));
  }
  return lines;
}

}  // namespace kalendarium
