// SPDX-License-Identifier: MIT
//
// import/titles: names: who is behind an article, what an event is called.
//
//   split_source("Växjö: Invånardialog")                     // "Växjö"
//   event_title("SKR: Webbinarium 23 mars - Ny skrift", …)   // "Webbinarium - Ny skrift"
#pragma once

#include <string>
#include <string_view>

#include "core/import/facts.h"

namespace kalendarium {

/// A text as people read it: blanks folded to one space, tags, soft hyphens and bullets left out.
[[nodiscard]] std::string clean_text(std::string_view text);
/// The same, behind what is in `out`.
void append_clean_text(std::string_view text, std::string& out);

/// The organiser before the first `:` or ` - ` of a headline; empty if it is no name. Whether the
/// issue uses such prefixes at all is for the caller to judge.
[[nodiscard]] std::string_view split_source(std::string_view headline);

/// The headline without source, dates, times and status words.
[[nodiscard]] std::string event_title(const Facts& facts, const LineFacts& line,
                                      std::string_view source);

}  // namespace kalendarium
