// SPDX-License-Identifier: MIT
//
// phrase: whether words stand beside each other in a text.
//
//   PhraseMatcher matcher("folkets hus", false);
//   for (Token token; reader.next(token);) {
//     if (token.kind != Token::Kind::whole && matcher.take(token.text)) …   // the phrase ends here
//   }
//
// A joined word counts by its parts. The texts must outlive the matcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kalendarium {

/// What comes after these in a phrase is not looked at.
constexpr std::size_t most_phrase_words = 16;

class PhraseMatcher {
 public:
  /// `texts` apart by a space. Where the phrase is open, its last word may go on.
  PhraseMatcher(std::string_view texts, bool is_open);

  /// Takes the next word of a text; whether the phrase ends with it.
  bool take(std::string_view word);
  /// Another text begins.
  void restart() { reached_ = 0; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::string_view texts_[most_phrase_words];
  std::size_t size_ = 0;
  bool is_open_;
  std::uint32_t reached_ = 0;  // bit i: the last words are the first i + 1 of the phrase
};

}  // namespace kalendarium
