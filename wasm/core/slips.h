// SPDX-License-Identifier: MIT
//
// slips: how many slips of the finger lie between what was typed and a word.
//
//   SlipCounter counter;
//   counter.type("bibloteket", 2);
//   counter.count("bibliotek", 9)       // 3: more than two
//   counter.count("biblioteket", 9)     // 1
//
// A slip is a letter too many, too few, wrong, or two neighbours swapped; no letter is touched twice (the optimal string alignment
// distance). Letters are code points: ö for o is one slip.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kalendarium {

/// How many slips are forgiven: one from 4 letters, two from 8, none in a word with a digit.
[[nodiscard]] std::uint8_t forgiven_slips(std::string_view typed);

class SlipCounter {
 public:
  /// What was typed. Counts above `most` are not told apart.
  void type(std::string_view typed, std::uint8_t most);

  /// The fewest slips from what was typed to the word or to its first `stem` bytes; most + 1 if there are more.
  [[nodiscard]] std::uint8_t count(std::string_view word, std::size_t stem);

 private:
  std::vector<char32_t> typed_;
  std::vector<std::uint8_t> rows_;  // three of them
  std::uint8_t most_ = 0;
};

}  // namespace kalendarium
