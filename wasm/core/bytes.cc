// SPDX-License-Identifier: MIT

#include "core/bytes.h"

#include <cstring>
#include <utility>

namespace kalendarium {

Bytes::~Bytes() { delete[] data_; }

Bytes::Bytes(Bytes&& other) noexcept { *this = std::move(other); }

Bytes& Bytes::operator=(Bytes&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  std::swap(capacity_, other.capacity_);
  return *this;
}

void Bytes::reserve(std::size_t capacity) {
  if (capacity <= capacity_) return;
  char* const moved = new char[capacity];
  if (size_ > 0) std::memcpy(moved, data_, size_);
  delete[] data_;
  data_ = moved;
  capacity_ = capacity;
}

void Bytes::append(std::string_view bytes) {
  const std::size_t size = size_ + bytes.size();
  if (size > capacity_) reserve(size + size / 2 + 64);
  if (!bytes.empty()) std::memcpy(data_ + size_, bytes.data(), bytes.size());
  size_ = size;
}

void Bytes::push_back(char byte) {
  if (size_ == capacity_) reserve(size_ + size_ / 2 + 64);
  data_[size_++] = byte;
}

void Bytes::erase(std::size_t begin, std::size_t count) {
  std::memmove(data_ + begin, data_ + begin + count, size_ - begin - count);
  size_ -= count;
}

}  // namespace kalendarium
