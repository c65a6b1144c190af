// SPDX-License-Identifier: MIT
//
// id_table: ids, in which capitals and small letters are the same, and what each stands for.
//
//   IdTable ids;
//   ids.add("kurs-1", &node);     // nullptr: it was free
//   ids.add("KURS-1", &other);    // &node: it was taken
//
// The table keeps views: the ids must stay where they are.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kalendarium {

class IdTable {
 public:
  /// What the id stands for already; nullptr if it was free, and then it stands for `meaning`.
  const void* add(std::string_view id, const void* meaning);
  /// nullptr where nobody has it.
  [[nodiscard]] const void* find(std::string_view id) const;

 private:
  struct Entry {
    std::string_view id;
    const void* meaning = nullptr;
  };

  /// Where the id stands, or would stand. REQUIRES: there are free entries.
  [[nodiscard]] std::size_t place_of(std::string_view id) const;
  void grow();

  std::vector<Entry> entries_;  // a power of two, at most half of them taken
  std::size_t count_ = 0;
};

}  // namespace kalendarium
