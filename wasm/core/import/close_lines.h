// SPDX-License-Identifier: MIT
//
// import/close_lines: headlines that no blank line sets off: close to others of their form, with numbers, or in a letter
// that has hardly a blank line.
//
//   has_close_headlines(facts.lines, footer) && is_above_close_prose(facts.lines, at)
#pragma once

#include <cstdint>

#include "core/import/facts.h"

namespace kalendarium {

/// A line that ends as one does, of at least so many code points.
[[nodiscard]] bool is_sentence(const LineFacts& line, std::uint32_t shortest);

/// Long prose stands directly below.
[[nodiscard]] bool is_above_close_prose(const PagedList<LineFacts>& lines, std::uint32_t at);

/// Most headlines stand close between prose and prose, hardly any apart.
[[nodiscard]] bool has_close_headlines(const PagedList<LineFacts>& lines, std::uint32_t end);

/// `4. Nya regler`, and directly under it no other number but prose.
[[nodiscard]] bool numbers_prose(const PagedList<LineFacts>& lines, std::uint32_t at,
                                 std::uint32_t end);

/// Three or more of them.
[[nodiscard]] bool has_numbered_headlines(const PagedList<LineFacts>& lines, std::uint32_t end);

/// `Hedemora: Ny chef på plats` between prose that ends and prose that begins, all close together, where the headline
/// `before` it stands so too.
[[nodiscard]] bool is_close_sibling(const PagedList<LineFacts>& lines, std::uint32_t at,
                                    std::uint32_t before);

/// `Älvshamns bibliotek: tis 25/2 kl 10` above or below another such line; `above` may be null.
[[nodiscard]] bool is_one_of_titled(const LineFacts& line, const LineFacts* above,
                                    const LineFacts& next);

}  // namespace kalendarium
