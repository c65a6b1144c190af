// SPDX-License-Identifier: MIT
#include "core/import/footer.h"

#include "core/import/labels.h"

namespace kalendarium {
namespace {

/// `Redaktionen tar emot manus till den 5 maj.`: what somebody is asked to do, no address.
bool is_appeal(const LineFacts& line) {
  return line.mention_count > 0 && line.words > 6 && !line.address && line.full_stop;
}

}  // namespace

std::uint32_t find_signature(const PagedList<LineFacts>& lines) {
  const auto count = static_cast<std::uint32_t>(lines.size());
  constexpr std::uint32_t longest = 5;  // lines
  std::uint32_t top = 0;
  while (top < count && !is_content(lines[top].kind)) ++top;
  if (top == count || lines[top].length < 4) return count;
  std::uint32_t seen = 0;
  for (std::uint32_t i = count; i-- > top + 1 && seen < longest;) {
    if (!is_content(lines[i].kind)) continue;
    ++seen;
    if (lines[i].gap > 0 && lines[i].text == lines[top].text) return i;
  }
  return count;
}

std::uint32_t find_footer(const PagedList<LineFacts>& lines, std::uint32_t signature) {
  const auto count = static_cast<std::uint32_t>(lines.size());
  std::uint32_t footer = signature;
  std::uint32_t prose = 0;
  for (std::uint32_t i = count; i-- > 0;) {
    const LineFacts& line = lines[i];
    if (!is_content(line.kind)) continue;
    if (line.length <= 160 && begins_footer(line.text) && i > 0 && !is_appeal(line) &&
        (line.gap > 0 || line.kind != LineKind::short_text || footer != count || i + 6 > count)) {
      footer = i;
      prose = 0;
      continue;
    }
    if (line.mention_count > 0 && line.kind != LineKind::contact) prose += 2;
    if (line.length > 200) ++prose;
    if (prose > 4) break;
  }
  return footer;
}

}  // namespace kalendarium
