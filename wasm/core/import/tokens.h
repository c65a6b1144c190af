// SPDX-License-Identifier: MIT
//
// import/tokens: a line as words, numbers and signs, each with its place in the line.
//
//   std::vector<LineToken> tokens;
//   split_tokens("Tisdagen den 3:e maj kl. 9–15", tokens);   // 9 tokens
//
// Blanks of all kinds (no-break spaces too), soft hyphens, zero-width marks and tags such as <b>
// are read over; they only show in `space`. Addresses (URLs, e-mail) are one token each, so that
// no date is found in them. The vector is the caller's, reused from line to line.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/import/word_memory.h"
#include "core/import/words.h"

namespace kalendarium {

enum class TokenKind : std::uint8_t { word, number, sign, address };

struct LineToken {
  std::uint32_t begin = 0;  // bytes of the line
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::word;
  char sign = 0;             // `-` for every dash, `*` for every bullet; 0 for no sign
  std::uint8_t digits = 0;   // of a number, as written: 2 in `09`
  bool space = false;        // a blank stands before it
  bool capital = false;      // a word that begins with a capital letter
  std::int32_t number = -1;  // of a number of up to nine digits
  WordInfo word;

  [[nodiscard]] bool is(char wanted) const { return sign == wanted; }
  [[nodiscard]] bool is(WordKind wanted) const {
    return kind == TokenKind::word && word.kind == wanted;
  }
  [[nodiscard]] bool is_number() const { return kind == TokenKind::number; }
};

/// Replaces what is in `tokens`.
void split_tokens(std::string_view line, std::vector<LineToken>& tokens);

/// The same, words that were met lately answered from `memory`.
void split_tokens(std::string_view line, WordMemory& memory, std::vector<LineToken>& tokens);

/// The same, without what the words mean: `word` says nothing.
void split_words(std::string_view line, std::vector<LineToken>& tokens);

/// True if a sentence ends with the token at `i`, a full stop, `!`, `?` or bullet; not after an
/// abbreviation (`kl.`) or inside `9.00`.
[[nodiscard]] bool ends_sentence(const std::vector<LineToken>& tokens, std::size_t i);

}  // namespace kalendarium
