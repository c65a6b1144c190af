// SPDX-License-Identifier: MIT
#include "core/lean_vector.h"

#include <cstring>

namespace kalendarium {

void LeanBlock::grow(std::size_t wanted, std::size_t element_size) {
  if (wanted <= capacity) return;
  capacity = std::max(wanted, 2 * capacity);
  char* bigger = static_cast<char*>(::operator new(capacity* element_size));
  if (size > 0) std::memcpy(bigger, begin, size * element_size);
  ::operator delete(begin);
  begin = bigger;
}

char* LeanBlock::open_gap(std::size_t place, std::size_t count, std::size_t element_size) {
  grow(size + count, element_size);
  char* gap = begin + place * element_size;
  if (place < size) {
    std::memmove(gap + count * element_size, gap, (size - place) * element_size);
  }
  size += count;
  return gap;
}

void LeanBlock::close_gap(std::size_t place, std::size_t count, std::size_t element_size) {
  char* gap = begin + place * element_size;
  size -= count;
  if (place < size) {
    std::memmove(gap, gap + count * element_size, (size - place) * element_size);
  }
}

void LeanBlock::append(const void* elements, std::size_t count, std::size_t element_size) {
  grow(size + count, element_size);
  if (count > 0) std::memcpy(begin + size * element_size, elements, count * element_size);
  size += count;
}

void LeanBlock::add_zeros(std::size_t count, std::size_t element_size) {
  grow(size + count, element_size);
  if (count > 0) std::memset(begin + size * element_size, 0, count * element_size);
  size += count;
}

void LeanBlock::release() { ::operator delete(begin); }

}  // namespace kalendarium
