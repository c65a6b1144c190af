// SPDX-License-Identifier: MIT
//
// import/compact_texts: a few short texts in one block, for values that have many such lists.
//
//   CompactTexts readings("2027-03-04\n2027-03-05");    // one a line
//   for (const std::string_view reading : readings) …
//
// Each has at least one letter, and none a line break. It owns its texts.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/import/compact_text.h"

namespace kalendarium {

class CompactTexts {
 public:
  class Iterator {
   public:
    explicit Iterator(std::string_view rest) : rest_(rest) {}
    [[nodiscard]] std::string_view operator*() const { return rest_.substr(0, rest_.find('\n')); }
    Iterator& operator++() {
      const std::size_t line_end = rest_.find('\n');
      rest_.remove_prefix(line_end == std::string_view::npos ? rest_.size() : line_end + 1);
      return *this;
    }
    /// Of one list: how much is left tells them apart.
    friend bool operator==(Iterator left, Iterator right) {
      return left.rest_.size() == right.rest_.size();
    }

   private:
    std::string_view rest_;
  };

  CompactTexts() = default;
  explicit CompactTexts(std::string_view lines) : lines_(lines) {}

  [[nodiscard]] bool empty() const { return lines_.empty(); }
  [[nodiscard]] Iterator begin() const { return Iterator(lines_); }
  [[nodiscard]] Iterator end() const { return Iterator({}); }

  friend bool operator==(const CompactTexts&, const CompactTexts&) = default;

 private:
  CompactText lines_;
};

}  // namespace kalendarium
