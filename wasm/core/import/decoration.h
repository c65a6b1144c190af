// SPDX-License-Identifier: MIT
//
// import/decoration: what stands around a line's words and says nothing, or only that it is a headline,
// an item or a rule.
//
//   trim_decoration("** Vårkonsert **") == "Vårkonsert"
//   starts_with_bullet("• Kaffe")
#pragma once

#include <cstddef>
#include <string_view>

namespace kalendarium {

/// Takes blanks of all kinds and soft hyphens off both ends.
[[nodiscard]] std::string_view trim_blanks(std::string_view text);

/// Takes `** `, `<b>`, `1. `, bullets and blanks off both ends.
[[nodiscard]] std::string_view trim_decoration(std::string_view text);

/// The length of `<b>` or `</b>` at the start; 0 if there is none.
[[nodiscard]] std::size_t tag_at_start(std::string_view text);

/// The length of `1. ` or `12) ` at the start; 0 if there is none.
[[nodiscard]] std::size_t numbering(std::string_view text);

[[nodiscard]] bool starts_with_bullet(std::string_view text);

/// `** Vårkonsert`, and `*Vårkonsert*` as mail clients write what is bold.
[[nodiscard]] bool is_starred(std::string_view text);

/// Nothing but dashes, equal signs, stars, low lines.
[[nodiscard]] bool is_rule(std::string_view text);

}  // namespace kalendarium
