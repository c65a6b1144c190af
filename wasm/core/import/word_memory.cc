// SPDX-License-Identifier: MIT
#include "core/import/word_memory.h"

#include <array>
#include <cstring>

namespace kalendarium {
namespace {

constexpr std::size_t longest = 16;  // bytes of a word that is remembered

WordInfo look_up(std::string_view word, bool folds) {
  return folds || word.size() > longest_word ? find_word(word) : find_folded(word);
}

/// The first `count` bytes of a word in memory.
std::uint64_t first_bytes(std::uint64_t bytes, std::size_t count) {
  return count >= 8 ? bytes : bytes & ((std::uint64_t{1} << (8 * count)) - 1);
}

}  // namespace

WordInfo WordMemory::find(std::string_view word, bool folds, std::size_t room) {
  if (word.size() > longest) return look_up(word, folds);
  std::array<std::uint64_t, 2> bytes{};
  if (room >= longest) {
    std::memcpy(bytes.data(), word.data(), longest);  // a fixed length is one step
    bytes[1] = word.size() > 8 ? first_bytes(bytes[1], word.size() - 8) : 0;
    bytes[0] = first_bytes(bytes[0], word.size());
  } else {
    std::memcpy(bytes.data(), word.data(), word.size());
  }
  const std::uint64_t hash = (bytes[0] ^ (bytes[1] * 0xC2B2AE3D27D4EB4FU)) * 0x9E3779B97F4A7C15U;
  Place& place = places_[static_cast<std::size_t>(hash >> (64 - place_bits))];
  if (place.start != bytes[0] || place.rest != bytes[1])
    place = {bytes[0], bytes[1], look_up(word, folds)};
  return place.info;
}

}  // namespace kalendarium
