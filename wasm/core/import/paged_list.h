// SPDX-License-Identifier: MIT
//
// import/paged_list: a long list that is never moved as it grows, and that is given back from its start while
// what follows is still needed.
//
//   PagedList<LineFacts> lines;
//   LineFacts& line = lines.emplace_back();     // stays where it is
//   lines.release_before(5000);                 // those below are done with
//
// It owns its elements.
#pragma once

#include <cstddef>
#include <vector>

namespace kalendarium {

template <typename T>
class PagedList {
 public:
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  /// REQUIRES: not released.
  [[nodiscard]] T& operator[](std::size_t at) { return pages_[at / page][at % page]; }
  [[nodiscard]] const T& operator[](std::size_t at) const { return pages_[at / page][at % page]; }
  [[nodiscard]] T& back() { return pages_.back().back(); }

  T& emplace_back() {
    if (size_ % page == 0) pages_.emplace_back().reserve(page);
    ++size_;
    return pages_.back().emplace_back();
  }

  /// Gives back whole pages of elements below that number.
  void release_before(std::size_t at) {
    for (; (released_ + 1) * page <= at; ++released_) std::vector<T>().swap(pages_[released_]);
  }

 private:
  static constexpr std::size_t page = 256;
  std::vector<std::vector<T>> pages_;
  std::size_t size_ = 0;
  std::size_t released_ = 0;  // pages
};

}  // namespace kalendarium
