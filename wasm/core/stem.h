// SPDX-License-Identifier: MIT
//
// stem: what the forms of a word have in common, by the Snowball stemmers, version 3.
//
//   swedish_stem("nyhetsbrevet")            // "nyhetsbrev", a view into the word
//   english_stem("libraries").text()        // "librari"
//
// Words are folded and whole (tokens.h). Swedish only ever cuts: the stem is the beginning of its word. A stem is no word, and
// is never shown. Sources: snowballstem.org/algorithms/swedish/stemmer.html and …/english/stemmer.html (Porter2), with the
// changes of 3.0 and 3.1: Swedish -et and -ets where they are the article, -öst; English undoubling, -ogist, and what begins with
// emerg, inter, later, organ, past and univers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kalendarium {

/// Whose rules a text's words follow. `none`: a word's stem is the word.
enum class StemLanguage : std::uint8_t { none, swedish, english };
/// Of a BCP 47 tag: sv and sv-FI are Swedish, en-GB is English.
[[nodiscard]] StemLanguage stem_language(std::string_view tag);

[[nodiscard]] std::string_view swedish_stem(std::string_view word);

constexpr std::size_t longest_stem = 62;
struct EnglishStem {
  char letters[longest_stem + 2];
  std::size_t size = 0;
  [[nodiscard]] std::string_view text() const { return {letters, size}; }
};
/// A word with letters outside a–z stays as it is; one that is longer than a token is cut.
[[nodiscard]] EnglishStem english_stem(std::string_view word);

}  // namespace kalendarium
