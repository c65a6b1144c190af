// SPDX-License-Identifier: MIT
//
// import/footer: where a newsletter's articles end and its sender begins.
//
//   find_footer(facts.lines, find_signature(facts.lines))   // the line `Redaktör: …`, or how many lines there are
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/import/facts.h"

namespace kalendarium {

/// The sender's name, which stands at the top too, above no more than an address and opening hours; the
/// number of lines if there is none.
[[nodiscard]] std::uint32_t find_signature(const PagedList<LineFacts>& lines);

/// `Maud, Hasse och Ylva på kansliet`, `Anna Berg, redaktör`: who has written what stands above.
[[nodiscard]] bool names_senders(std::string_view text);

/// The last block that begins as footers do, with nothing long after it; else the signature.
[[nodiscard]] std::uint32_t find_footer(const PagedList<LineFacts>& lines, std::uint32_t signature);

}  // namespace kalendarium
