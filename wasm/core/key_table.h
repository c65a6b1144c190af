// SPDX-License-Identifier: MIT
//
// key_table: numbers that are looked up by a text.
//
//   KeyTable table;
//   table.add("ekeby", 7);     // 7
//   table.add("ekeby", 9);     // 7: the first stays
//   table.find("norrby")       // KeyTable::none
//
// Keys are compared byte by byte; the caller folds them. The table owns its keys, all in one text. Looking up and adding take
// the same time however many there are (open addressing, linear probing, at most half full).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kalendarium {

class KeyTable {
 public:
  static constexpr std::uint32_t none = UINT32_MAX;

  /// The number that stands under the key from now on: `number` if the key is new. REQUIRES: number != none.
  std::uint32_t add(std::string_view key, std::uint32_t number);
  /// The number under the key, or none.
  [[nodiscard]] std::uint32_t find(std::string_view key) const;

  /// The keys in the order in which they were added; valid until the next one is.
  [[nodiscard]] std::size_t size() const { return numbers_.size(); }
  [[nodiscard]] std::string_view key(std::size_t entry) const;

 private:
  [[nodiscard]] std::size_t slot_of(std::string_view key) const;
  void grow();

  std::string text_;                    // all keys, end to end
  std::vector<std::uint32_t> begins_;   // where each key begins in the text
  std::vector<std::uint32_t> numbers_;  // parallel to begins_
  std::vector<std::uint32_t>
      slots_;  // an entry + 1, or 0 for an empty slot; a power of two of them
};

}  // namespace kalendarium
