// SPDX-License-Identifier: MIT

#include "core/key_table.h"

namespace kalendarium {

namespace {

/// FNV-1a, with its high bits brought down to where a slot is chosen.
std::uint32_t hash_of(std::string_view key) {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char byte : key) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x01000193U;
  return hash ^ hash >> 15U;
}

}  // namespace

std::string_view KeyTable::key(std::size_t entry) const {
  const std::size_t end = entry + 1 < begins_.size() ? begins_[entry + 1] : text_.size();
  return {text_.data() + begins_[entry], end - begins_[entry]};
}

/// The slot that has the key, or the empty one where it would stand.
std::size_t KeyTable::slot_of(std::string_view key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(key) & mask;
  while (slots_[slot] != 0 && this->key(slots_[slot] - 1) != key) slot = (slot + 1) & mask;
  return slot;
}

std::uint32_t KeyTable::find(std::string_view key) const {
  if (slots_.empty()) return none;
  const std::uint32_t entry = slots_[slot_of(key)];
  return entry == 0 ? none : numbers_[entry - 1];
}

std::uint32_t KeyTable::add(std::string_view key, std::uint32_t number) {
  if (2 * numbers_.size() >= slots_.size()) grow();
  std::uint32_t& entry = slots_[slot_of(key)];
  if (entry != 0) return numbers_[entry - 1];
  begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  text_ += key;
  numbers_.push_back(number);
  entry = static_cast<std::uint32_t>(numbers_.size());
  return number;
}

void KeyTable::grow() {
  constexpr std::size_t fewest_slots = 16;
  slots_ = std::vector<std::uint32_t>(slots_.empty() ? fewest_slots : 2 * slots_.size());
  for (std::uint32_t entry = 0; entry < numbers_.size(); ++entry)
    slots_[slot_of(key(entry))] = entry + 1;
}

}  // namespace kalendarium
