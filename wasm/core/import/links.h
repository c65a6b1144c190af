// SPDX-License-Identifier: MIT
//
// import/links: an article's text and its links with what they are for.
//
//   read_text_and_links(lines, facts, article, draft);   // draft.text, draft.links
//   link_rel("Anmäl dig här", "https://…") == "register"
#pragma once

#include <string_view>
#include <vector>

#include "core/import/draft.h"
#include "core/import/facts.h"
#include "core/import/structure.h"

namespace kalendarium {

/// Calls to action become links (without `url` where the address was lost), so do addresses in the
/// prose; the rest is text: paragraphs apart by an empty line, list items with `- `.
void read_text_and_links(const std::vector<Line>& lines, const Facts& facts,
                         const ArticleLines& article, DraftArticle& draft);

/// register, stream, download, contact or more.
[[nodiscard]] std::string_view link_rel(std::string_view label, std::string_view url);

}  // namespace kalendarium
