// SPDX-License-Identifier: MIT
//
// alphabet: the order of a language's alphabet.
//
//   sort_key("Örebro", Words("sv")) > sort_key("Zinkgruvan", Words("sv"))
//   sort_key("Örebro", Words("de")) < sort_key("Zinkgruvan", Words("de"))
//
// What a language has of its own is its text `alphabet`; all else stands in the order of CLDR's root collation, all marks aside:
// punctuation, digits, letters. In data/messages the text names, apart by spaces, letters each followed by those that come after
// it (`<`) or stand with it (`,`):
//   y,ü z<å<ä,æ<ö,ø     Swedish: å, ä and ö after z; ü as y, æ as ä, ø as ö
//   z<æ,ä<ø,ö<å,aa      Danish; a letter may be written with two
//   ^ ,ـ ا,أ,إ           Arabic: `^` puts other scripts before Latin; what stands with nothing counts for nothing
// The build (data/messages/languages.mjs) writes it out: `^` or a space, the first of a letter's two or a space, and then each
// letter and its weight, a space after each.
#pragma once

#include <string>
#include <string_view>

#include "core/messages.h"

namespace kalendarium {

/// Bytes whose order is the language's alphabet. Texts that differ only in marks still have an order, which is always the same.
[[nodiscard]] std::string sort_key(std::string_view text, const Words& words);

/// Below 0 or above it as the keys of the two texts compare, where plain letters tell that without a key, as in most pairs of titles;
/// else 0.
[[nodiscard]] int plain_order(std::string_view left, std::string_view right, const Words& words);

}  // namespace kalendarium
