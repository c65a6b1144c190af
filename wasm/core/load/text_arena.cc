// SPDX-License-Identifier: MIT

#include "core/load/text_arena.h"

#include <algorithm>

namespace kalendarium {

namespace {
constexpr std::size_t chunk_size = std::size_t{32} * 1024;
}

char* TextArena::take(std::size_t size) {
  if (size > left_) {
    left_ = std::max(size, chunk_size);
    at_ = chunks_.emplace_back(new char[left_]).get();
  }
  char* const room = at_;
  at_ += size;
  left_ -= size;
  return room;
}

void TextArena::clear() {
  if (chunks_.empty()) return;
  while (chunks_.size() > 1) chunks_.pop_back();
  at_ = chunks_[0].get();
  left_ = chunk_size;  // the first has at least so much
}

}  // namespace kalendarium
