// SPDX-License-Identifier: MIT
//
// text: what makes two texts the same for a reader: folding for facets and for search.
//
//   fold_case("  GÖTEBORG")                          // "göteborg": what a facet counts by
//   fold("Café-kväll i Tromsø!")                     // "cafe kväll i tromsö": what a search looks in
//
// Letters are those of the languages around the Baltic and of Latin script at large: Latin-1 and Latin Extended-A are known
// letter by letter, Greek and Cyrillic have case, all other scripts are taken as they are. å, ä and ö are letters of their own;
// a letter that is written with a combining mark equals the whole one. Soft hyphens and other invisible marks count nowhere.
// Input need not be valid UTF-8; what comes out is.
#pragma once

#include <string>
#include <string_view>

namespace kalendarium {

/// Lower case, marks composed, each stretch of white space one space and none at the ends.
[[nodiscard]] std::string fold_case(std::string_view text);

/// As fold_case, and further: é è ü ñ … without their marks, æ as ä and ø as ö (the Swedish alphabet's neighbours), ß as ss;
/// words apart by one space, punctuation gone.
[[nodiscard]] std::string fold(std::string_view text);
/// As `out += fold(text)`, without a text in between.
void append_folded(std::string& out, std::string_view text);

/// Valid UTF-8: U+FFFD for each byte that begins no valid sequence.
[[nodiscard]] std::string clean_utf8(std::string_view text);

}  // namespace kalendarium
