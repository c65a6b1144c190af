// SPDX-License-Identifier: MIT
//
// import/word_memory: what find_word says of the words that were asked for lately. Few words make up most of a
// text, so most are answered from here.
//
//   WordMemory memory;
//   memory.find("Tisdagen", true, 8);      // looked up; the next time remembered
//
// It owns its places, 256 kB, however long the text is.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/import/words.h"

namespace kalendarium {

class WordMemory {
 public:
  /// What find_word says. `folds`: it has others than small letters. `room`: how many bytes may be read from
  /// the word's start, at least its own.
  [[nodiscard]] WordInfo find(std::string_view word, bool folds, std::size_t room);

 private:
  /// A word of up to sixteen bytes, zeros behind it.
  struct Place {
    std::uint64_t start = 0;
    std::uint64_t rest = 0;
    WordInfo info;
  };
  static constexpr std::size_t place_bits = 13;
  std::vector<Place> places_ = std::vector<Place>(std::size_t{1} << place_bits);
};

}  // namespace kalendarium
