// SPDX-License-Identifier: MIT
//
// import/lines: what the importer reads: a newsletter as a list of lines, whatever it was before.
//
//   std::vector<Line> lines = split_lines("Vårens program\n\nOnsdag 5 maj kl. 18.30: …\n");
//   ImportResult result = import_lines(lines, {.published = to_day({2021, 4, 20})});
//
// The command makes the list from plain text, HTML, mail and feeds, the publisher's page from the
// browser's own parser. Each line owns its text.
//
// The rules that both makers follow:
//   - A line is what a reader sees as one: a paragraph, a heading, a list item, a table row (its
//     cells apart by a tab), a link that stands alone. <br> ends a line. Text that is hidden
//     (preheader) is left out, and so is an image; its alt text is no line.
//   - An empty line says that two blocks do not belong closely together. In HTML: between two
//     paragraphs one, before a heading two, at a rule (<hr>) or between two layout tables two.
//   - A list item begins with "• " (U+2022), an item of an ordered list with its number, "1. ".
//   - The text is valid UTF-8 without line breaks. Encoding mistakes are repaired before; no-break
//     spaces, soft hyphens and zero-width characters may stand (the importer reads over them).
//   - A link's text is part of the line; the link says where it stands. Tracking redirects are
//     taken off before.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/import/compact_list.h"
#include "core/import/compact_text.h"

namespace kalendarium {

/// A link in a line: the bytes [begin, end) of the line's text are its label.
struct LineLink {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  CompactText url;  // as written: http, https, mailto, tel; never empty
};

struct Line {
  CompactText text;
  CompactList<LineLink> links;  // in the order of their places, never overlapping
  std::uint32_t number = 0;     // the line of the source, from 1; 0: its place in the list counts
  std::uint8_t heading = 0;     // 1 to 6 as <h1> to <h6>; 0 is no heading
  bool bold = false;            // the whole line is bold (or larger than the text around it)
};

/// The lines of a plain text. CRLF, CR and LF end a line; a byte order mark at the start is left
/// out. Addresses written out in the text (https://…, name@example.org) are no links yet: the
/// importer finds them itself, in HTML too. Three or more cells that are set apart by blanks get a tab as the first of
/// these blanks.
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

}  // namespace kalendarium
