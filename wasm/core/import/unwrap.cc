// SPDX-License-Identifier: MIT
#include "core/import/unwrap.h"

#include <algorithm>
#include <string_view>

#include "core/import/decoration.h"
#include "core/import/words.h"
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
  return text.empty() || text[0] == '[' || is_row(line) || line.heading != 0 || line.bold ||
         is_rule(text) || starts_with_bullet(text) || numbering(text) != 0;
}

bool ends_sentence(std::string_view text) {
  constexpr std::string_view ends = ".!?:";
  return !text.empty() && ends.find(text.back()) != std::string_view::npos;
}

/// A line whose sentence goes on in small letters below.
struct Break {
  std::size_t length = 0;  // code points
  std::size_t wanted = 0;  // with the next line's first word
};

/// None in a text that marks its headlines.
std::vector<Break> find_breaks(const std::vector<Line>& lines) {
  std::vector<Break> breaks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].heading != 0 || lines[i].bold) return {};
    if (i + 1 == lines.size() || lines[i].text.size() > 4 * widest) continue;
    const std::string_view text = trim_blanks(lines[i].text);
    const std::string_view next = trim_blanks(lines[i + 1].text);
    if (text.empty() || is_row(lines[i]) || !begins_low(next) || ends_sentence(text) ||
        begins_paragraph(lines[i + 1]))
      continue;
    const std::size_t length = count_code_points(text);
    if (length <= widest)
      breaks.push_back({length, length + 1 + count_code_points(first_word(next))});
  }
  return breaks;
}

/// The longest break that is no longer than `most`.
std::size_t longest_of(const std::vector<Break>& breaks, std::size_t most) {
  std::size_t longest = 0;
  for (const Break& one : breaks) {
    if (one.length <= most) longest = std::max(longest, one.length);
  }
  return longest;
}

/// The next word would not have had room in the lines that are broken, but for a few.
bool fits_width(const std::vector<Break>& breaks, std::size_t width) {
  constexpr std::size_t fewest = 3;
  std::size_t all = 0;
  std::size_t full = 0;
  for (const Break& one : breaks) {
    if (one.length > width) continue;
    ++all;
    full += one.wanted > width ? 1 : 0;
  }
  return full >= fewest && full * 10 >= all * 8 && all * 10 >= breaks.size() * 8;
}

/// Other lines may be a little longer than those that go on in small letters.
std::size_t with_others(const std::vector<Line>& lines, std::size_t width) {
  constexpr std::size_t little = 3;  // code points
  std::size_t longest = width;
  for (const Line& line : lines) {
    const std::string_view text = trim_blanks(line.text);
    if (text.size() <= width || text.size() > 4 * widest) continue;
    const std::size_t length = count_code_points(text);
    if (length <= width + little) longest = std::max(longest, length);
  }
  return longest;
}

/// How wide the text was made, by its broken lines; 0 where it was not broken at a width.
std::size_t width_of(const std::vector<Line>& lines) {
  constexpr int most_tries = 4;  // a few longer lines are set aside
  const std::vector<Break> breaks = find_breaks(lines);
  std::size_t width = widest;
  for (int tried = 0; tried < most_tries; ++tried, --width) {
    width = longest_of(breaks, width);
    if (width < narrowest) return 0;
    if (fits_width(breaks, width)) return with_others(lines, width);
  }
  return 0;
}

/// The next line's first word would not have had room.
bool is_full(const Line& line, const Line& next, std::size_t width) {
  const std::string_view text = trim_blanks(line.text);
  const std::string_view word = first_word(trim_blanks(next.text));
  const std::size_t length = count_code_points(text);
  return !is_rule(text) && !text.empty() && text[0] != '[' && !is_row(line) && length <= width &&
         length + 1 + count_code_points(word) > width;
}

/// What follows a full line goes on in small letters, more often than not; a figure or a new sentence says
/// nothing.
bool is_broken_throughout(const std::vector<Line>& lines, std::size_t width) {
  std::size_t low = 0;
  std::size_t high = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (begins_paragraph(lines[i + 1]) || !is_full(lines[i], lines[i + 1], width)) continue;
    const std::string_view next = trim_blanks(lines[i + 1].text);
    const bool figure = !next.empty() && next[0] >= '0' && next[0] <= '9';
    if (begins_low(next)) {
      ++low;
    } else if (!figure && !ends_sentence(trim_blanks(lines[i].text))) {
      ++high;
    }
  }
  constexpr std::size_t fewest = 3;
  return low >= fewest && low >= high;
}

/// `… Sign up no later`: a sentence has ended inside the line, so it is prose.
bool is_prose(std::string_view text) {
  for (std::size_t at = text.find(". "); at != std::string_view::npos;
       at = text.find(". ", at + 1)) {
    const auto next = static_cast<unsigned char>(at + 2 < text.size() ? text[at + 2] : 0);
    if ((next >= 'A' && next <= 'Z') || next == 0xC3) return true;
  }
  return false;
}

/// `Åtta onsdag-` above `förmiddagar`; not `lör- ` above `och söndag`, where the hyphen stays.
bool is_hyphenated(std::string_view text, std::string_view next) {
  if (text.size() < 3 || !text.ends_with('-') || !begins_low(next)) return false;
  const char before = text[text.size() - 2];
  const bool letter =
      (before >= 'a' && before <= 'z') || static_cast<unsigned char>(before) >= 0x80;
  return letter && find_word(first_word(next)).kind != WordKind::and_;
}

/// Ends with a word that something must follow: `kl.`, `den`, `och`, `söndagar`; a day's number above its month.
bool is_left_open(std::string_view text, std::string_view next) {
  if (text.ends_with(',')) return true;
  std::string_view word = text.substr(text.rfind(' ') + 1);
  const bool dotted = word.ends_with('.');
  if (dotted) word.remove_suffix(1);
  if (word.empty()) return false;
  if (word[0] >= '0' && word[0] <= '9')
    return !dotted && find_word(first_word(next)).kind == WordKind::month;
  const WordInfo info = find_word(word);
  if (dotted) return info.kind == WordKind::clock;
  switch (info.kind) {
    case WordKind::the:
    case WordKind::and_:
    case WordKind::to:
    case WordKind::from:
    case WordKind::clock:
    case WordKind::until:
    case WordKind::between:
    case WordKind::on:
    case WordKind::in_:
    case WordKind::each:
    case WordKind::about:
    case WordKind::at:
    case WordKind::within:
    case WordKind::for_:
    case WordKind::with_:
    case WordKind::weekday:
    case WordKind::weekdays: return true;
    default: return word == "av" || word == "att" || (info.roles & role::by) != 0;
  }
}

/// `lördagen den 6 mars kl` above `13 00`, `söndag 7` above `mars`: however short the line is.
bool breaks_date(std::string_view text, std::string_view next) {
  if (next.empty()) return false;
  std::string_view below = first_word(next);
  while (!below.empty() && (below.ends_with('.') || below.ends_with(','))) below.remove_suffix(1);
  const std::string_view word = text.substr(text.rfind(' ') + 1);
  const bool figure = !word.empty() && word[0] >= '0' && word[0] <= '9';
  if (figure)
    return begins_low(next) && !word.ends_with('.') && find_word(below).kind == WordKind::month;
  const bool number = next[0] >= '0' && next[0] <= '9';
  return number && (word == "kl" || word == "kl." || word == "den" || word == "klockan");
}

/// In a text too short to show its width: the line's sentence plainly goes on below.
bool plainly_goes_on(const Line& line, const Line& next) {
  constexpr std::size_t shortest = 50;  // code points
  constexpr std::size_t shortest_date = 16;
  if (line.text.size() < shortest_date || line.text.size() > 4 * widest || begins_paragraph(next))
    return false;
  const std::string_view text = trim_blanks(line.text);
  const std::string_view below = trim_blanks(next.text);
  if (breaks_date(text, below) || is_hyphenated(text, below)) return !is_row(line);
  if (line.text.size() < shortest) return false;
  const bool open =
      is_left_open(text, below) || (begins_low(below) && is_prose(text) && !ends_sentence(text));
  const std::size_t length = open ? count_code_points(text) : 0;
  return length >= shortest && length <= widest && !is_row(line) &&
         text.find("://") == std::string_view::npos;
}

bool is_marked(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    if (line.heading != 0 || line.bold) return true;
  }
  return false;
}

/// The first line of a block, which may be a headline: the next begins with a capital letter.
bool may_be_headline(const std::vector<Line>& lines, std::size_t at) {
  if (at + 1 == lines.size() || (at > 0 && !trim_blanks(lines[at - 1].text).empty())) return false;
  const std::string_view text = trim_blanks(lines[at].text);
  const std::string_view next = trim_blanks(lines[at + 1].text);
  if (text.empty() || next.empty() || begins_low(next) || begins_paragraph(lines[at])) return false;
  return !begins_paragraph(lines[at + 1]) && !ends_sentence(text) && !text.ends_with(',') &&
         !is_prose(text) && !is_left_open(text, next);
}

/// How a text is put together again.
struct Joints {
  std::size_t width = 0;  // 0 where the text does not show it
  bool attached = false;  // its headlines stand directly above their text
};

/// Broken by hand, or at a width that was counted otherwise: a little too early, inside a sentence.
bool is_broken_early(const Line& line, const Line& next, std::size_t width) {
  const std::string_view text = trim_blanks(line.text);
  const std::string_view below = trim_blanks(next.text);
  if (text.empty() || text[0] == '[' || is_rule(text) || is_row(line) || ends_sentence(text))
    return false;
  const std::size_t length = count_code_points(text);
  const bool long_enough = length <= width && length * 4 >= width * 3;
  return long_enough && (begins_low(below) || is_left_open(text, below));
}

bool goes_on_below(const std::vector<Line>& lines, std::size_t at, const Joints& joints) {
  if (joints.width == 0) return plainly_goes_on(lines[at], lines[at + 1]);
  if (begins_paragraph(lines[at + 1])) return false;
  if (!is_full(lines[at], lines[at + 1], joints.width))
    return is_broken_early(lines[at], lines[at + 1], joints.width);
  return !joints.attached || !may_be_headline(lines, at);
}

/// Two or more lines that are too short to have been broken stand directly above broken ones.
bool are_headlines_attached(const std::vector<Line>& lines, std::size_t width) {
  int seen = 0;
  for (std::size_t i = 0; i + 2 < lines.size() && seen < 2; ++i) {
    if (!may_be_headline(lines, i) || is_full(lines[i], lines[i + 1], width)) continue;
    seen += !begins_paragraph(lines[i + 2]) && is_full(lines[i + 1], lines[i + 2], width) ? 1 : 0;
  }
  return seen == 2;
}

bool has_joints(const std::vector<Line>& lines) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (plainly_goes_on(lines[i], lines[i + 1])) return true;
  }
  return false;
}

/// Of each line whether it goes on the one above it; none where nothing is to be joined.
std::vector<bool> find_joined(const std::vector<Line>& lines) {
  Joints joints;
  joints.width = width_of(lines);
  if (joints.width != 0 && !is_broken_throughout(lines, joints.width)) joints.width = 0;
  if (joints.width == 0 && (is_marked(lines) || !has_joints(lines))) return {};
  joints.attached = joints.width != 0 && are_headlines_attached(lines, joints.width);
  std::vector<bool> joined(lines.size());
  for (std::size_t i = 1; i < lines.size(); ++i) joined[i] = goes_on_below(lines, i - 1, joints);
  return joined;
}

/// In bytes.
std::uint32_t indent_of(const Line& line) {
  return static_cast<std::uint32_t>(trim_blanks(line.text).data() - line.text.view().data());
}

/// `text` is the line's until it ends. The halves of a hyphenated word become one.
void append(Line& line, std::string& text, const Line& more) {
  if (is_hyphenated(text, trim_blanks(more.text)))
    text.pop_back();
  else
    text += ' ';
  const auto shift = static_cast<std::int64_t>(text.size()) - indent_of(more);
  text += trim_blanks(more.text);
  for (LineLink link : more.links) {
    link.begin = static_cast<std::uint32_t>(link.begin + shift);
    link.end = static_cast<std::uint32_t>(link.end + shift);
    line.links.push_back(std::move(link));
  }
}

}  // namespace

std::vector<JoinedPart> unwrap_lines(std::vector<Line>& lines) {
  const std::vector<bool> goes_on = find_joined(lines);
  std::vector<JoinedPart> parts;
  std::string text;  // of the last line that is kept, where others are joined to it
  std::size_t kept = 0;
  for (std::size_t i = 0; i < goes_on.size(); ++i) {
    if (!goes_on[i]) {
      if (!text.empty()) lines[kept - 1].text = text;
      text.clear();
      if (kept != i) lines[kept] = std::move(lines[i]);
      ++kept;
      continue;
    }
    Line& line = lines[kept - 1];
    if (text.empty()) text = line.text;
    const std::uint32_t indent = indent_of(lines[i]);
    append(line, text, lines[i]);
    JoinedPart& part = parts.emplace_back();
    part.joined = {static_cast<std::uint32_t>(kept - 1),
                   static_cast<std::uint32_t>(text.size() - trim_blanks(lines[i].text).size())};
    part.indent =
        static_cast<std::uint32_t>(count_code_points(lines[i].text.view().substr(0, indent)));
    part.number = lines[i].number;
  }
  if (!text.empty()) lines[kept - 1].text = text;
  if (!goes_on.empty()) lines.resize(kept);
  return parts;
}

Origin origin_of(const std::vector<JoinedPart>& parts, const std::vector<Line>& lines,
                 Place place) {
  const auto is_behind = [](const Place& wanted, const JoinedPart& part) {
    return wanted.line != part.joined.line ? wanted.line < part.joined.line
                                           : wanted.begin < part.joined.begin;
  };
  const auto behind = std::upper_bound(parts.begin(), parts.end(), place, is_behind);
  const auto joined = static_cast<std::uint32_t>(behind - parts.begin());  // each was a line
  if (joined == 0 || (behind - 1)->joined.line != place.line)
    return {place.line + joined, lines[place.line].number, 0, 0};
  const JoinedPart& part = *(behind - 1);
  return {place.line + joined, part.number, part.joined.begin, part.indent};
}

}  // namespace kalendarium
