// SPDX-License-Identifier: MIT
#include "core/import/unwrap.h"

#include <algorithm>
#include <string_view>

#include "core/import/decoration.h"
#include "core/utf8.h"

namespace kalendarium {
namespace {

constexpr std::size_t narrowest = 40;  // code points: what is broken before is a list or a poem
constexpr std::size_t widest = 100;

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

bool begins_low(std::string_view text) {
  if (text.empty()) return false;
  const auto first = static_cast<unsigned char>(text[0]);
  const auto second = static_cast<unsigned char>(text.size() > 1 ? text[1] : 0);
  return (first >= 'a' && first <= 'z') || (first == 0xC3 && second >= 0x9F);
}

bool is_row(const Line& line) { return line.text.view().find('\t') != std::string_view::npos; }

/// A list item, a rule, a row of a table, a field or a heading begins a paragraph of its own.
bool begins_paragraph(const Line& line) {
  const std::string_view text = trim_blanks(line.text);
  return text.empty() || is_row(line) || line.heading != 0 || line.bold || is_rule(text) ||
         starts_with_bullet(text) || numbering(text) != 0;
}

/// How many lines are so long, in code points; what is longer than `widest` is counted in the last place.
struct Lengths {
  std::size_t lines[widest + 2] = {};
  std::size_t total = 0;
};

/// Without addresses and the rows of tables; false of a text that marks its headlines.
bool count_lengths(const std::vector<Line>& lines, Lengths& lengths) {
  for (const Line& line : lines) {
    if (line.heading != 0 || line.bold) return false;
    const std::string_view text = trim_blanks(line.text);
    if (text.empty() || is_row(line) || text.find("://") != std::string_view::npos) continue;
    const bool is_long = text.size() > 4 * widest;
    ++lengths.lines[is_long ? widest + 1 : std::min(count_code_points(text), widest + 1)];
    ++lengths.total;
  }
  return true;
}

/// How wide the text was made: its longest line, a few set aside that are much longer than all others (pasted
/// after it was broken); 0 where that is not how a broken text looks.
std::size_t width_of(const std::vector<Line>& lines) {
  constexpr std::size_t aside_in = 25;  // one line in so many may be much longer
  constexpr std::size_t much = 8;       // code points
  Lengths lengths;
  if (!count_lengths(lines, lengths)) return 0;
  std::size_t width = 0;
  std::size_t last = 0;
  std::size_t seen = 0;
  for (std::size_t at = widest + 1; at > 0 && seen * aside_in <= lengths.total; --at) {
    if (lengths.lines[at] == 0) continue;
    if (last == 0 || last - at >= much) width = at;
    seen += lengths.lines[at];
    last = at;
  }
  return width < narrowest || width > widest ? 0 : width;
}

/// The next line's first word would not have had room.
bool is_full(const Line& line, const Line& next, std::size_t width) {
  const std::string_view text = trim_blanks(line.text);
  const std::string_view word = first_word(trim_blanks(next.text));
  const std::size_t length = count_code_points(text);
  return !is_rule(text) && !text.empty() && !is_row(line) && length <= width &&
         length + 1 + count_code_points(word) > width;
}

bool is_broken_throughout(const std::vector<Line>& lines, std::size_t width) {
  std::size_t full = 0;
  std::size_t low = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (begins_paragraph(lines[i + 1]) || !is_full(lines[i], lines[i + 1], width)) continue;
    ++full;
    low += begins_low(trim_blanks(lines[i + 1].text)) ? 1 : 0;
  }
  constexpr std::size_t fewest = 3;
  return low >= fewest && low * 2 >= full;
}

std::uint32_t indent_of(const Line& line) {
  return static_cast<std::uint32_t>(trim_blanks(line.text).data() - line.text.view().data());
}

/// `text` is the line's until it ends.
void append(Line& line, std::string& text, const Line& more) {
  const auto shift = static_cast<std::int64_t>(text.size()) + 1 - indent_of(more);
  text += ' ';
  text += trim_blanks(more.text);
  for (LineLink link : more.links) {
    link.begin = static_cast<std::uint32_t>(link.begin + shift);
    link.end = static_cast<std::uint32_t>(link.end + shift);
    line.links.push_back(std::move(link));
  }
}

}  // namespace

std::optional<JoinedLines> unwrap_lines(const std::vector<Line>& lines) {
  const std::size_t width = width_of(lines);
  if (width == 0 || !is_broken_throughout(lines, width)) return std::nullopt;
  JoinedLines joined;
  std::string text;  // of the last line
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool goes_on =
        i > 0 && !begins_paragraph(lines[i]) && is_full(lines[i - 1], lines[i], width);
    if (!goes_on) {
      if (!joined.lines.empty()) joined.lines.back().text = text;
      joined.lines.push_back(lines[i]);
      text = lines[i].text;
    }
    JoinedPart part;
    part.joined.line = static_cast<std::uint32_t>(joined.lines.size() - 1);
    part.line = static_cast<std::uint32_t>(i);
    if (goes_on) {
      part.indent = indent_of(lines[i]);
      part.joined.begin = static_cast<std::uint32_t>(text.size() + 1);
      append(joined.lines.back(), text, lines[i]);
    }
    joined.parts.push_back(part);
  }
  if (!joined.lines.empty()) joined.lines.back().text = text;
  return joined;
}

Place place_of(const std::vector<JoinedPart>& parts, std::uint32_t line, std::uint32_t begin) {
  const auto is_behind = [](const Place& place, const JoinedPart& part) {
    return place.line != part.joined.line ? place.line < part.joined.line
                                          : place.begin < part.joined.begin;
  };
  const auto behind = std::upper_bound(parts.begin(), parts.end(), Place{line, begin}, is_behind);
  const JoinedPart& part = *(behind - 1);
  return {part.line, begin - part.joined.begin + part.indent};
}

}  // namespace kalendarium
