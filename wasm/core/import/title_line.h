// SPDX-License-Identifier: MIT
//
// import/title_line: which of a newsletter's first lines is its name.
//
//   find_title(facts.lines, signature, footer)   // `Nyhetsbrev nr 4, april 2027`; no_line if there is none
#pragma once

#include "core/import/facts.h"
#include "core/import/structure.h"

namespace kalendarium {

/// `signature` is the sender's name at the end, which the title is too, or the number of lines.
[[nodiscard]] std::uint32_t find_title(const PagedList<LineFacts>& lines, std::uint32_t signature,
                                       std::uint32_t footer);

}  // namespace kalendarium
