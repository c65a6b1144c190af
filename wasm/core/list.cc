// SPDX-License-Identifier: MIT

#include "core/list.h"

#include <cstring>
#include <new>

namespace kalendarium {

ListMemory::~ListMemory() { ::operator delete(bytes_); }

void ListMemory::make_room(std::size_t bytes) {
  if (bytes <= room_) return;
  constexpr std::size_t least = 64;
  std::size_t room = room_ < least ? least : 2 * room_;
  if (room < bytes) room = bytes;
  auto* const moved = static_cast<char*>(::operator new(room));
  if (room_ > 0) std::memcpy(moved, bytes_, room_);
  ::operator delete(bytes_);
  bytes_ = moved;
  room_ = room;
}

void ListMemory::fill(std::size_t from, std::size_t to) {
  make_room(to);
  std::memset(bytes_ + from, 0, to - from);
}

}  // namespace kalendarium
