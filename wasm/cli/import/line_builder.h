// SPDX-License-Identifier: MIT
//
// line_builder: gathers runs of text into the lines of core/import/lines.h.
//
//   LineBuilder lines;
//   lines.gap(2);
//   lines.set_look({.heading = 2});
//   lines.add_text("  Höstens\n program ", 14);     // white space is folded as in HTML
//   lines.end_line();
//   std::vector<Line> list = lines.take();
//
// It knows no HTML; what is a block, a link or hidden its caller says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/lines.h"

namespace kalendarium::cli {

/// How text looks, in so far as it tells headings from body.
struct Look {
  bool bold = false;
  double size = 16;  // in CSS pixels
  std::uint8_t heading = 0;
};

class LineBuilder {
 public:
  /// Text as HTML has it: runs of white space are one space, none at the ends of a line. `number` is
  /// the source line, from 1.
  void add_text(std::string_view text, std::uint32_t number);
  /// Text whose line breaks and spaces count (<pre>).
  void add_raw(std::string_view text, std::uint32_t number);
  /// A tab between two cells.
  void add_tab();
  /// Ends the line, if it has any text.
  void end_line();
  /// Ends the line; at least `empty` empty lines stand before the next text.
  void gap(int empty);
  /// What the next text begins with ("• "); it is forgotten when the line ends without text.
  void set_prefix(std::string prefix) { prefix_ = std::move(prefix); }
  void set_look(const Look& look) { look_ = look; }
  [[nodiscard]] const Look& look() const { return look_; }

  /// Text from here on is the label of a link; it may run over several lines, each then has it.
  void begin_link(std::string url);
  void end_link();

  /// The lines without empty ones at the ends. A line is bold that is all bold, or clearly larger
  /// than the commonest size.
  [[nodiscard]] std::vector<Line> take();

 private:
  struct Measured {
    Line line;
    std::string text;     // of the line, until it ends
    double smallest = 0;  // size of its smallest text
    bool all_bold = true;
    std::size_t letters = 0;
  };
  void put(char letter);
  void put_prefix();
  void open_link_here();
  void close_link_here();
  [[nodiscard]] double common_size() const;

  std::vector<Measured> lines_;
  Measured current_;
  Look look_;
  std::string prefix_;
  std::string url_;  // of the open link
  std::size_t link_begin_ = 0;
  bool link_open_ = false;
  bool space_ = false;  // white space was seen and not yet written
  int gap_ = 0;
};

}  // namespace kalendarium::cli
