// SPDX-License-Identifier: MIT
//
// bytes: a text of bytes that grows at its end, as records do.
//
//   Bytes bytes;
//   bytes.append("abc");
//   bytes.truncate(1);     // what was written after the first byte must go
//
// It owns its memory and may be moved: the bytes then stay where they are (those of a short std::string do not). Views end when it
// grows.
#pragma once

#include <cstddef>
#include <string_view>

namespace kalendarium {

class Bytes {
 public:
  Bytes() = default;
  ~Bytes();
  Bytes(Bytes&& other) noexcept;
  Bytes& operator=(Bytes&& other) noexcept;
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] char* data() { return data_; }
  [[nodiscard]] const char* data() const { return data_; }
  [[nodiscard]] std::string_view view() const { return {data_, size_}; }

  /// Room for so many bytes in all.
  void reserve(std::size_t capacity);
  void append(std::string_view bytes);
  void push_back(char byte);
  /// The first `size` bytes stay. REQUIRES: size <= this->size().
  void truncate(std::size_t size) { size_ = size; }
  /// REQUIRES: begin + count <= size().
  void erase(std::size_t begin, std::size_t count);

 private:
  char* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace kalendarium
