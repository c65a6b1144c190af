// SPDX-License-Identifier: MIT
#include "core/import/headline_marks.h"

#include <algorithm>

#include "core/import/structure.h"

namespace kalendarium {
namespace {

bool is_body(LineKind kind) {
  return kind == LineKind::text || kind == LineKind::field || kind == LineKind::bullet ||
         kind == LineKind::entry || kind == LineKind::label || kind == LineKind::day ||
         kind == LineKind::call || kind == LineKind::contact;
}

/// `Luleå: 4 mars kl. 10`, or two short lines with dates one below the other: `Styrelsen 4 mars`.
bool begins_dates(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t end) {
  const auto is_dated = [&](std::uint32_t i) {
    return lines[i].kind == LineKind::short_text && lines[i].mention_count > 0;
  };
  if (lines[at].titled) return true;
  return is_dated(at) && at + 1 < end && lines[at + 1].gap == 0 && is_dated(at + 1);
}

}  // namespace

std::uint32_t content_below(const PagedList<LineFacts>& lines, std::uint32_t at,
                            std::uint32_t end) {
  ++at;
  while (at < end && !is_content(lines[at].kind)) ++at;
  return at < end ? at : no_line;
}

bool has_own(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t next = content_below(lines, at, end);
  if (next == no_line) return false;
  if (lines[next].kind != LineKind::short_text)
    return is_body(lines[next].kind) ||
           (lines[next].kind == LineKind::greeting && lines[next].gap == 0);
  if (lines[next].gap > 0) return true;  // perhaps a section
  if (lines[at].mention_count == 0 && begins_dates(lines, next, end)) return true;
  for (std::uint32_t i = next; i < end && (i == next || lines[i].gap == 0); ++i) {
    if (is_body(lines[i].kind)) return true;
    if (!is_content(lines[i].kind)) {
      const std::uint32_t beyond = content_below(lines, i, end);
      return beyond != no_line && is_body(lines[beyond].kind) && lines[beyond].gap <= 1;
    }
  }
  return false;
}

bool is_marked_headline(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t end) {
  const LineFacts& line = lines[at];
  const std::uint32_t next = content_below(lines, at, end);
  if (!line.marked || line.heading != 0 || next == no_line) return false;
  if (line.kind == LineKind::short_text) return true;
  const bool called = line.kind == LineKind::call && !line.linked;
  return (line.kind == LineKind::entry || called) && !lines[next].marked &&
         lines[next].gap <= line.gap && has_own(lines, at, end);
}

HeadlineMarks::HeadlineMarks(const PagedList<LineFacts>& lines, std::uint32_t title,
                             std::uint32_t footer)
    : lines_(&lines), title_(title), footer_(footer) {
  for (std::uint32_t i = 0; i < footer; ++i) {
    if (i == title || lines[i].heading == 0) continue;
    deepest_ = std::max(deepest_, lines[i].heading);
    least_gap_ = std::min(least_gap_, lines[i].gap);
  }
  style_ = find_style();
  if (style_ == Style::headings) bold_ = find_bold();
}

Style HeadlineMarks::find_style() const {
  std::uint32_t headings = 0;
  std::uint32_t marked = 0;
  std::uint32_t bare = 0;  // marked lines that stand above a plain headline
  for (std::uint32_t i = 0; i < footer_; ++i) {
    const LineFacts& line = (*lines_)[i];
    if (i == title_) continue;
    headings += line.heading > 0 ? 1 : 0;
    if (!line.marked || line.kind != LineKind::short_text) continue;
    ++marked;
    const std::uint32_t next = content_below(*lines_, i, footer_);
    bare +=
        next != no_line && (*lines_)[next].kind == LineKind::short_text && !(*lines_)[next].marked
            ? 1
            : 0;
  }
  if (headings >= 2) return Style::headings;
  if (marked >= 2 && bare * 2 <= marked) return Style::marked;
  return Style::plain;
}

/// Most headings stand directly above a bold line, which is the article's; or bold lines are set off as far as
/// headings are.
HeadlineMarks::Bold HeadlineMarks::find_bold() const {
  int headings = 0;
  int above_bold = 0;
  int peers = 0;
  for (std::uint32_t i = 0; i < footer_; ++i) {
    if (i == title_) continue;
    peers += stands_as_heading(i) ? 1 : 0;
    if ((*lines_)[i].heading == 0) continue;
    ++headings;
    const std::uint32_t next = content_below(*lines_, i, footer_);
    above_bold += next != no_line && is_marked_headline(*lines_, next, footer_) ? 1 : 0;
  }
  if (above_bold >= 2 && above_bold * 3 >= headings * 2) return Bold::articles;
  return peers >= 2 ? Bold::peers : Bold::text;
}

/// A bold line that is set off no less than the headings are, and more than a paragraph.
bool HeadlineMarks::stands_as_heading(std::uint32_t at) const {
  constexpr std::uint8_t paragraph = 1;
  const LineFacts& line = (*lines_)[at];
  return line.gap > paragraph && line.gap >= least_gap_ && is_marked_headline(*lines_, at, footer_);
}

std::uint8_t HeadlineMarks::level(std::uint32_t at) const {
  constexpr std::uint8_t below_all = 15;
  const LineFacts& line = (*lines_)[at];
  if (line.heading != 0) return static_cast<std::uint8_t>(2 * line.heading);
  if (bold_ == Bold::articles && is_marked_headline(*lines_, at, footer_)) return below_all;
  if (bold_ != Bold::peers || !stands_as_heading(at)) return 0;
  const LineFacts& next = (*lines_)[content_below(*lines_, at, footer_)];
  const bool section = next.heading != 0 || next.marked;
  return static_cast<std::uint8_t>(2 * deepest_ - (section ? 1 : 0));
}

}  // namespace kalendarium
