// SPDX-License-Identifier: MIT
//
// import/headline_marks: how a text marks its headlines: HTML headings, bold lines, or nothing.
//
//   HeadlineMarks marks(facts.lines, title, footer);
//   marks.style() == Style::headings && marks.level(5) < marks.level(7)   // line 5 is a section of line 7
#pragma once

#include <cstdint>

#include "core/import/facts.h"

namespace kalendarium {

/// How the text shows its headlines.
enum class Style : std::uint8_t { plain, marked, headings };

/// The next line with content before `end`, or structure's no_line.
[[nodiscard]] std::uint32_t content_below(const PagedList<LineFacts>& lines, std::uint32_t at,
                                          std::uint32_t end);

/// At least something in the paragraph under it is more than a name or a title.
[[nodiscard]] bool has_own(const PagedList<LineFacts>& lines, std::uint32_t at, std::uint32_t end);

/// A bold line above what is none: `** Konsert`; one that begins with a day too.
[[nodiscard]] bool is_marked_headline(const PagedList<LineFacts>& lines, std::uint32_t at,
                                      std::uint32_t end);

/// Views the lines, which must outlive it.
class HeadlineMarks {
 public:
  HeadlineMarks(const PagedList<LineFacts>& lines, std::uint32_t title, std::uint32_t footer);

  [[nodiscard]] Style style() const { return style_; }
  /// How deep a headline stands in a text with headings, 0 if the line is none: a section is less deep than its
  /// articles.
  [[nodiscard]] std::uint8_t level(std::uint32_t at) const;

 private:
  /// What bold lines are beside headings: text, the articles under them, or headlines of the same rank.
  enum class Bold : std::uint8_t { text, articles, peers };

  [[nodiscard]] Style find_style() const;
  [[nodiscard]] Bold find_bold() const;
  [[nodiscard]] bool stands_as_heading(std::uint32_t at) const;

  const PagedList<LineFacts>* lines_;
  std::uint32_t title_;
  std::uint32_t footer_;
  std::uint8_t deepest_ = 0;       // of the headings
  std::uint8_t least_gap_ = 0xFF;  // above a heading
  Style style_ = Style::plain;
  Bold bold_ = Bold::text;
};

}  // namespace kalendarium
