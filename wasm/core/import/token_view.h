// SPDX-License-Identifier: MIT
//
// import/token_view: questions about the tokens of a line, with places that may be behind its end.
//
//   const TokenView view(tokens);
//   view.is(at, WordKind::month);   view.touching(at + 1, '/');   // false behind the end
//   is(tokens, at, WordKind::month)
#pragma once

#include <vector>

#include "core/import/tokens.h"

namespace kalendarium {

[[nodiscard]] inline bool is(const std::vector<LineToken>& tokens, std::size_t at, WordKind kind) {
  return at < tokens.size() && tokens[at].is(kind);
}
[[nodiscard]] inline bool sign(const std::vector<LineToken>& tokens, std::size_t at, char wanted) {
  return at < tokens.size() && tokens[at].is(wanted);
}

struct TokenView {
  explicit TokenView(const std::vector<LineToken>& tokens) : tokens_(tokens) {}

  [[nodiscard]] bool has(std::size_t at) const { return at < tokens_.size(); }
  [[nodiscard]] bool is(std::size_t at, WordKind kind) const {
    return kalendarium::is(tokens_, at, kind);
  }
  [[nodiscard]] bool sign(std::size_t at, char wanted) const {
    return kalendarium::sign(tokens_, at, wanted);
  }
  /// A sign or a number that touches what stands before it.
  [[nodiscard]] bool touching(std::size_t at, char sign) const {
    return has(at) && tokens_[at].is(sign) && !tokens_[at].space;
  }
  [[nodiscard]] bool touching_number(std::size_t at) const {
    return has(at) && tokens_[at].is_number() && !tokens_[at].space;
  }
  /// 1 to 31, of one or two digits.
  [[nodiscard]] bool is_day(std::size_t at) const {
    return has(at) && tokens_[at].is_number() && tokens_[at].digits <= 2 &&
           tokens_[at].number >= 1 && tokens_[at].number <= 31;
  }

  const std::vector<LineToken>& tokens_;
};

}  // namespace kalendarium
