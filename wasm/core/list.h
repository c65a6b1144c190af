// SPDX-License-Identifier: MIT
//
// list: a list that grows, for plain data.
//
//   List<std::uint32_t> positions;
//   positions.push_back(7);
//   positions.resize(100);      // new ones are zero
//
// As std::vector, for types that may be copied byte by byte: the growing is one function for all of them, where a vector puts its
// own into the module for each. A list keeps its memory until it goes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace kalendarium {

/// The bytes of a list.
class ListMemory {
 public:
  ListMemory() = default;
  ListMemory(const ListMemory&) = delete;
  ListMemory& operator=(const ListMemory&) = delete;
  ~ListMemory();

 protected:
  /// Room for so many bytes, at least doubled where there is not.
  void make_room(std::size_t bytes);
  /// Zeros from `from` on, and room for them.
  void fill(std::size_t from, std::size_t to);

  char* bytes_ = nullptr;
  std::size_t room_ = 0;
};

template <class T>
class List : private ListMemory {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] T* data() { return reinterpret_cast<T*>(bytes_); }
  [[nodiscard]] const T* data() const { return reinterpret_cast<const T*>(bytes_); }
  [[nodiscard]] T* begin() { return data(); }
  [[nodiscard]] T* end() { return data() + size_; }
  [[nodiscard]] const T* begin() const { return data(); }
  [[nodiscard]] const T* end() const { return data() + size_; }
  [[nodiscard]] T& operator[](std::size_t position) { return data()[position]; }
  [[nodiscard]] const T& operator[](std::size_t position) const { return data()[position]; }
  [[nodiscard]] T& back() { return data()[size_ - 1]; }
  [[nodiscard]] const T& back() const { return data()[size_ - 1]; }

  void push_back(T value) {
    if ((size_ + 1) * sizeof(T) > room_) make_room((size_ + 1) * sizeof(T));
    data()[size_++] = value;
  }
  void pop_back() { --size_; }
  void clear() { size_ = 0; }
  void resize(std::size_t size) {
    if (size > size_) fill(size_ * sizeof(T), size * sizeof(T));
    size_ = size;
  }

 private:
  std::size_t size_ = 0;
};

}  // namespace kalendarium
