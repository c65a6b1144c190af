// SPDX-License-Identifier: MIT

#include "core/load/id_table.h"

#include <cstdint>
#include <utility>

namespace kalendarium {

namespace {

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
}

bool is_same(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (lower(left[i]) != lower(right[i])) return false;
  }
  return true;
}

/// FNV-1a, 32 bits.
std::uint32_t hash_of(std::string_view id) {
  std::uint32_t hash = 2166136261U;
  for (const char letter : id) {
    hash = (hash ^ static_cast<unsigned char>(lower(letter))) * 16777619U;
  }
  return hash ^ hash >> 15;
}

}  // namespace

std::size_t IdTable::place_of(std::string_view id) const {
  const std::size_t mask = entries_.size() - 1;
  std::size_t place = hash_of(id) & mask;
  while (entries_[place].meaning != nullptr && !is_same(entries_[place].id, id)) {
    place = (place + 1) & mask;
  }
  return place;
}

void IdTable::grow() {
  constexpr std::size_t smallest = 64;
  std::vector<Entry> before(entries_.empty() ? smallest : 2 * entries_.size());
  before.swap(entries_);
  for (const Entry& entry : before) {
    if (entry.meaning != nullptr) entries_[place_of(entry.id)] = entry;
  }
}

const void* IdTable::add(std::string_view id, const void* meaning) {
  if (2 * count_ >= entries_.size()) grow();
  Entry& entry = entries_[place_of(id)];
  if (entry.meaning != nullptr) return entry.meaning;
  entry = {id, meaning};
  ++count_;
  return nullptr;
}

const void* IdTable::find(std::string_view id) const {
  return entries_.empty() ? nullptr : entries_[place_of(id)].meaning;
}

}  // namespace kalendarium
