// SPDX-License-Identifier: MIT
//
// import/link_words: the words of a link whose address stands alone on the line below them.
//
//   is_words_of_link(facts.lines, at, footer)   // `Frågor och svar`, and under it `https://…`
//
// They look like a headline with a line of its own. They are none where something is told above them, and
// what comes behind the address is set off more than they are.
#pragma once

#include <cstdint>

#include "core/import/facts.h"

namespace kalendarium {

/// `Läs intervjun med Marit Holm` directly under prose.
[[nodiscard]] bool is_call_below_prose(const PagedList<LineFacts>& lines, std::uint32_t at);

[[nodiscard]] bool is_words_of_link(const PagedList<LineFacts>& lines, std::uint32_t at,
                                    std::uint32_t footer);

}  // namespace kalendarium
