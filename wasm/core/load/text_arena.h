// SPDX-License-Identifier: MIT
//
// text_arena: room for texts that all go at once.
//
//   TextArena arena;
//   char* room = arena.take(24);   // stays where it is until clear()
//   arena.clear();                 // its memory is used again
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace kalendarium {

class TextArena {
 public:
  /// So many bytes, not initialised.
  [[nodiscard]] char* take(std::size_t size);
  /// What was taken is gone.
  void clear();

 private:
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* at_ = nullptr;
  std::size_t left_ = 0;  // bytes of the last chunk
};

}  // namespace kalendarium
