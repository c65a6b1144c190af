// SPDX-License-Identifier: MIT
#include "core/import/title_line.h"

#include "core/ascii.h"
#include "core/import/labels.h"

namespace kalendarium {
namespace {

bool has_other_headings(const PagedList<LineFacts>& lines, std::uint32_t title,
                        std::uint32_t footer) {
  for (std::uint32_t i = title + 1; i < footer; ++i) {
    if (lines[i].heading > 0 || (lines[i].marked && lines[i].kind == LineKind::short_text))
      return true;
  }
  return false;
}

std::uint32_t content_from(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t end) {
  while (at < end && !is_content(lines[at].kind)) ++at;
  return at < end ? at : no_line;
}

/// By its words, with nothing close below that goes on from it.
bool is_named_title(const LineFacts& line, bool apart) {
  const int strength = title_strength(line.text);
  if (strength == 2) return apart && line.kind != LineKind::greeting;
  return strength == 1 && apart && line.kind != LineKind::call;
}

/// `Vårprogram 2026`
bool ends_with_year(const LineFacts& line) {
  constexpr std::uint16_t most_words = 3;
  constexpr std::size_t year = 4;  // digits
  if (line.words == 0 || line.words > most_words || line.text.size() <= year) return false;
  const std::string_view last = line.text.substr(line.text.size() - year);
  return last.starts_with("20") && is_ascii_digit(last[2]) && is_ascii_digit(last[3]);
}

/// `Utskick 6, november 2026`, `Nr 3 2027`: which issue it is, under the newsletter's name.
bool names_issue(const LineFacts& line) {
  constexpr std::uint16_t most_words = 5;
  if (line.words > most_words || line.full_stop || line.mention_count == 0) return false;
  return is_issue_word(line.text.substr(0, line.text.find_first_of(" .")));
}

}  // namespace

std::uint32_t find_title(const PagedList<LineFacts>& lines, std::uint32_t signature,
                         std::uint32_t footer) {
  const auto count = static_cast<std::uint32_t>(lines.size());
  constexpr std::uint32_t longest_title = 110;  // code points
  constexpr std::uint32_t longest_name = 60;
  constexpr int most_tried = 3;
  std::uint32_t at = content_from(lines, 0, count);
  if (signature != count) return at;
  for (int tried = 0; tried < most_tried && at != no_line; ++tried) {
    const LineFacts& line = lines[at];
    if (line.length > longest_title || line.full_stop) return no_line;
    if (line.heading == 1 && has_other_headings(lines, at, footer)) return at;
    const std::uint32_t next = content_from(lines, at + 1, footer);
    const bool apart = next == no_line || lines[next].gap > 0 || lines[next].length < longest_name;
    if (is_named_title(line, apart)) return at;
    const bool dated =
        next != no_line &&
        (lines[next].kind == LineKind::day ||
         (lines[next].gap == 0 && (names_issue(lines[next]) || ends_with_year(lines[next]))));
    if (tried == 0 && line.kind != LineKind::call && dated)
      return at;  // a name, and under it the date of the issue
    at = next;
  }
  return no_line;
}

}  // namespace kalendarium
