// SPDX-License-Identifier: MIT
//
// html_lines: a newsletter's HTML as the lines that its reader sees.
//
//   HtmlPage page = read_html(text);   // page.lines, page.title, page.url
//
// Gumbo, Google's HTML5 parser, builds the tree; broken markup is read as browsers read it. The
// rules of the lines are those of core/import/lines.h. Hidden text (preheader) is left out, layout
// tables are taken apart cell by cell while a table of data gives a line for each row, redirects
// are unwrapped, and the mailing service's frame ("Visa i webbläsaren", unsubscribing) is dropped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/lines.h"

namespace kalendarium::cli {

struct HtmlPage {
  std::vector<Line> lines;
  std::string title;  // of <title>
  std::string url;  // of the web version: where "Visa i webbläsaren" leads, or the canonical link
};

/// REQUIRES: valid UTF-8.
[[nodiscard]] HtmlPage read_html(std::string_view text);

/// A description as the contract's plain text; HTML (which some calendars put there) is read.
[[nodiscard]] std::string plain_text_of(std::string_view text);

}  // namespace kalendarium::cli
