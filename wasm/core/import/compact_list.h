// SPDX-License-Identifier: MIT
//
// import/compact_list: a list in eight bytes, for values that have many lists of which most are empty.
//
//   CompactList<DraftSession> sessions;     // nothing on the heap
//   sessions.push_back(session);            // room for one
//
// The members of std::vector that drafts use, with the meaning that they have there. It owns its elements.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <new>
#include <utility>

namespace kalendarium {

template <typename T>
class CompactList {
 public:
  using value_type = T;
  using iterator = T*;
  using const_iterator = const T*;

  CompactList() = default;
  CompactList(std::initializer_list<T> items) { append(items.begin(), items.end()); }
  CompactList(const CompactList& other) { append(other.begin(), other.end()); }
  CompactList(CompactList&& other) noexcept : head_(std::exchange(other.head_, nullptr)) {}
  ~CompactList() { release(); }
  CompactList& operator=(const CompactList& other) {
    if (this != &other) {
      clear();
      append(other.begin(), other.end());
    }
    return *this;
  }
  CompactList& operator=(CompactList&& other) noexcept {
    Head* const head = std::exchange(other.head_, nullptr);
    release();
    head_ = head;
    return *this;
  }

  friend bool operator==(const CompactList& left, const CompactList& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end());
  }

  [[nodiscard]] std::size_t size() const { return head_ == nullptr ? 0 : head_->size; }
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] T* data() { return head_ == nullptr ? nullptr : items(head_); }
  [[nodiscard]] const T* data() const { return head_ == nullptr ? nullptr : items(head_); }
  [[nodiscard]] T* begin() { return data(); }
  [[nodiscard]] T* end() { return data() + size(); }
  [[nodiscard]] const T* begin() const { return data(); }
  [[nodiscard]] const T* end() const { return data() + size(); }
  [[nodiscard]] T& operator[](std::size_t at) { return data()[at]; }
  [[nodiscard]] const T& operator[](std::size_t at) const { return data()[at]; }
  [[nodiscard]] T& front() { return data()[0]; }
  [[nodiscard]] const T& front() const { return data()[0]; }
  [[nodiscard]] T& back() { return data()[size() - 1]; }
  [[nodiscard]] const T& back() const { return data()[size() - 1]; }

  void push_back(T item) { emplace_back(std::move(item)); }
  /// `parts`: what T is made of, in braces.
  template <typename... Parts>
  T& emplace_back(Parts&&... parts) {
    if (head_ == nullptr || head_->size == head_->capacity) grow();
    T* const made = ::new (static_cast<void*>(end())) T{std::forward<Parts>(parts)...};
    ++head_->size;
    return *made;
  }
  void insert_front(T item) {
    push_back(std::move(item));
    std::rotate(begin(), end() - 1, end());
  }
  template <typename Iterator>
  void append(Iterator first, Iterator last) {
    reserve(size() + static_cast<std::size_t>(std::distance(first, last)));
    for (; first != last; ++first) emplace_back(*first);
  }
  /// Room for so many, and no more: for a list whose size is known.
  void reserve(std::size_t count) {
    if (count > (head_ == nullptr ? 0 : head_->capacity))
      move_into(static_cast<std::uint32_t>(count));
  }
  void clear() { shorten(0); }
  void pop_back() { shorten(size() - 1); }
  void erase(T* at) {
    std::move(at + 1, end(), at);
    pop_back();
  }
  /// Keeps the first `count`. REQUIRES: there are as many.
  void shorten(std::size_t count) {
    if (head_ == nullptr) return;
    std::destroy(begin() + count, end());
    head_->size = static_cast<std::uint32_t>(count);
  }

 private:
  struct Head {
    std::uint32_t size;
    std::uint32_t capacity;
  };
  static_assert(alignof(T) <= sizeof(Head));
  /// The smallest block of an allocator has room for 24 bytes.
  static constexpr std::uint32_t fewest = sizeof(T) > 8 ? 1 : (24 - sizeof(Head)) / sizeof(T);

  static T* items(Head* head) { return reinterpret_cast<T*>(head + 1); }

  void grow() { move_into(head_ == nullptr || head_->size == 0 ? fewest : head_->size * 2); }
  /// A block with more room than there is.
  void move_into(std::uint32_t capacity) {
    const auto size = static_cast<std::uint32_t>(this->size());
    auto* const head =
        static_cast<Head*>(::operator new (sizeof(Head) + std::size_t{capacity} * sizeof(T)));
    *head = {size, capacity};
    std::uninitialized_move(begin(), end(), items(head));
    release();
    head_ = head;
  }
  void release() {
    if (head_ == nullptr) return;
    clear();
    ::operator delete(head_);
  }

  Head* head_ = nullptr;
};

}  // namespace kalendarium
