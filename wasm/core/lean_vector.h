// SPDX-License-Identifier: MIT
//
// lean_vector: std::vector for the visitor's module, where each byte of code is downloaded (docs/decisions/24-lean-vector.md).
//
//   LeanVector<std::uint32_t> rows{3, 1};
//   rows.push_back(2);
//   std::sort(rows.begin(), rows.end());
//
// The library's vector writes its growing, inserting and moving anew for each type. Here elements are moved as bytes, so that one
// function does it for all. An element type must therefore be one that may be moved so: that holds no pointer into itself. In
// libc++, of which the module is made, std::string, unique_ptr, optional and vector are such; node-based maps and std::function
// are not. In GCC's library a std::string is not either, so natively there is std::vector (only wasm/lean_std puts this one in its place).
// It owns its elements. Where memory ends, the module ends, as with the library's.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace kalendarium {

/// Elements of any type: where they are, how many there are, and how many have room. Sizes of elements are in bytes.
struct LeanBlock {
  char* begin = nullptr;
  std::size_t size = 0;
  std::size_t capacity = 0;

  /// Room for `wanted` elements; at least twice as many as before, so that appending takes constant time.
  void grow(std::size_t wanted, std::size_t element_size);
  /// Room for `count` elements before the one at `place`; they count as there, and are to be made.
  char* open_gap(std::size_t place, std::size_t count, std::size_t element_size);
  /// Takes out `count` elements, which have been destroyed.
  void close_gap(std::size_t place, std::size_t count, std::size_t element_size);
  /// Copies `count` elements of that size behind the others; they stand elsewhere.
  void append(const void* elements, std::size_t count, std::size_t element_size);
  void add_zeros(std::size_t count, std::size_t element_size);
  void release();
};

/// The members of std::vector that the core uses, with the meaning that they have there.
template <typename T>
class LeanVector {
 public:
  using value_type = T;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using reference = T&;
  using const_reference = const T&;
  using pointer = T*;
  using const_pointer = const T*;
  using iterator = T*;
  using const_iterator = const T*;

  LeanVector() = default;
  explicit LeanVector(std::size_t count) { resize(count); }
  LeanVector(std::size_t count, const T& value) { resize(count, value); }
  LeanVector(std::initializer_list<T> values) { append(values.begin(), values.end()); }
  template <typename Iterator,
            typename = typename std::iterator_traits<Iterator>::iterator_category>
  LeanVector(Iterator first, Iterator last) {
    append(first, last);
  }
  LeanVector(const LeanVector& other) { append(other.begin(), other.end()); }
  LeanVector(LeanVector&& other) noexcept : block_(std::exchange(other.block_, {})) {}
  ~LeanVector() {
    clear();
    block_.release();
  }
  LeanVector& operator=(const LeanVector& other) {
    if (this != &other) assign(other.begin(), other.end());
    return *this;
  }
  LeanVector& operator=(LeanVector&& other) noexcept {
    LeanVector taken(std::move(other));
    swap(taken);
    return *this;
  }

  // Where code is made small these would be calls, and most of what a loop over items costs.
  [[gnu::always_inline]] T* data() { return reinterpret_cast<T*>(block_.begin); }
  [[gnu::always_inline]] const T* data() const { return reinterpret_cast<const T*>(block_.begin); }
  [[gnu::always_inline]] T* begin() { return data(); }
  [[gnu::always_inline]] T* end() { return data() + block_.size; }
  [[gnu::always_inline]] const T* begin() const { return data(); }
  [[gnu::always_inline]] const T* end() const { return data() + block_.size; }
  [[gnu::always_inline]] T& operator[](std::size_t index) { return data()[index]; }
  [[gnu::always_inline]] const T& operator[](std::size_t index) const { return data()[index]; }
  T& front() { return *begin(); }
  const T& front() const { return *begin(); }
  [[gnu::always_inline]] T& back() { return end()[-1]; }
  [[gnu::always_inline]] const T& back() const { return end()[-1]; }
  [[gnu::always_inline]] bool empty() const { return block_.size == 0; }
  [[gnu::always_inline]] std::size_t size() const { return block_.size; }
  std::size_t capacity() const { return block_.capacity; }

  void reserve(std::size_t count) { block_.grow(count, sizeof(T)); }
  void clear() { shorten(0); }
  void swap(LeanVector& other) { std::swap(block_, other.block_); }
  void resize(std::size_t count) {
    shorten(count);
    if constexpr (std::is_trivial_v<T>) {
      block_.add_zeros(count - block_.size, sizeof(T));
    } else {
      block_.grow(count, sizeof(T));
      while (block_.size < count) construct_last();
    }
  }
  void resize(std::size_t count, const T& value) {
    shorten(count);
    block_.grow(count, sizeof(T));
    while (block_.size < count) construct_last(value);
  }
  void assign(std::size_t count, const T& value) {
    const T kept(value);  // it may be one of those that go
    clear();
    resize(count, kept);
  }
  template <typename Iterator,
            typename = typename std::iterator_traits<Iterator>::iterator_category>
  void assign(Iterator first, Iterator last) {
    clear();
    append(first, last);
  }

  template <typename... Parts>
  T& emplace_back(Parts&&... parts) {
    if (block_.size < block_.capacity) return construct_last(std::forward<Parts>(parts)...);
    T made(std::forward<Parts>(parts)...);  // of parts that may stand in what moves
    block_.grow(block_.size + 1, sizeof(T));
    return construct_last(std::move(made));
  }
  void push_back(const T& value) { emplace_back(value); }
  void push_back(T&& value) { emplace_back(std::move(value)); }
  void pop_back() { shorten(block_.size - 1); }
  T* insert(const T* place, T value) { return ::new (open(place, 1)) T(std::move(value)); }
  T* insert(const T* place, std::size_t count, const T& value) {
    const T kept(value);
    T* gap = reinterpret_cast<T*>(open(place, count));
    std::uninitialized_fill_n(gap, count, kept);
    return gap;
  }
  /// What is inserted stands elsewhere.
  template <typename Iterator,
            typename = typename std::iterator_traits<Iterator>::iterator_category>
  T* insert(const T* place, Iterator first, Iterator last) {
    T* gap =
        reinterpret_cast<T*>(open(place, static_cast<std::size_t>(std::distance(first, last))));
    std::uninitialized_copy(first, last, gap);
    return gap;
  }
  T* erase(const T* first, const T* last) {
    T* from = begin() + (first - begin());
    const auto count = static_cast<std::size_t>(last - first);
    std::destroy_n(from, count);
    block_.close_gap(static_cast<std::size_t>(from - begin()), count, sizeof(T));
    return from;
  }
  T* erase(const T* place) { return erase(place, place + 1); }

  friend bool operator==(const LeanVector& left, const LeanVector& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end());
  }

 private:
  /// Whether what an iterator runs through is a copy of our elements, byte by byte.
  template <typename Iterator>
  static constexpr bool is_plain = std::is_trivially_copyable_v<T> &&
                                   (std::is_same_v<Iterator, T*> ||
                                    std::is_same_v<Iterator, const T*>);

  template <typename... Parts>
  T& construct_last(Parts&&... parts) {
    T* made = ::new (static_cast<void*>(end())) T(std::forward<Parts>(parts)...);
    ++block_.size;
    return *made;
  }
  void* open(const T* place, std::size_t count) {
    return block_.open_gap(static_cast<std::size_t>(place - begin()), count, sizeof(T));
  }
  template <typename Iterator>
  void append(Iterator first, Iterator last) {
    if constexpr (is_plain<Iterator>) {
      block_.append(first, static_cast<std::size_t>(last - first), sizeof(T));
    } else {
      block_.grow(block_.size + static_cast<std::size_t>(std::distance(first, last)), sizeof(T));
      for (; first != last; ++first) construct_last(*first);
    }
  }
  void shorten(std::size_t count) {
    if (count >= block_.size) return;
    std::destroy_n(begin() + count, block_.size - count);
    block_.size = count;
  }

  LeanBlock block_;
};

}  // namespace kalendarium
