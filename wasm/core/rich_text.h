// SPDX-License-Identifier: MIT
//
// rich_text: the little markup that texts in the data may have, as nodes of the view tree.
//
//   write_rich_text(out, "Två stycken.\n\n- en punkt\n- en [länk](https://example.org/)");
//
// Paragraphs are apart by an empty line, a line that begins with "- " is a list item, [label](address) is a link where the
// address has an allowed scheme. All else is text as it stands: a < is a <.
#pragma once

#include <string>
#include <string_view>

#include "core/view_tree.h"

namespace kalendarium {

/// Writes p and ul elements into what is open.
void write_rich_text(TreeWriter& out, std::string_view source);

/// The text without its markup, on one line, cut at a word at about `limit` code points with an ellipsis.
[[nodiscard]] std::string plain_excerpt(std::string_view source, std::size_t limit);

}  // namespace kalendarium
