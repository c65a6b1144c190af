// SPDX-License-Identifier: MIT
//
// import/start_filter: which two letters the items of a list begin with. Most texts are told apart by these
// alone, before anything is folded or compared.
//
//   constexpr std::string_view greetings[] = {"hej", "kära "};
//   start_filter<greetings>.may_have("Konsert")   // false: none begins so
//
// The items are in small letters, the text as it stands. Nothing is owned; the filter is made by the compiler.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kalendarium {

class StartFilter {
 public:
  constexpr void add(std::string_view item) {
    second_[place(item[0])] |= item.size() < 2 ? ~std::uint64_t{0} : bit(item[1]);
  }

  /// False only where no item begins as the text does; a text that begins beyond ASCII may always be had.
  [[nodiscard]] constexpr bool may_have(std::string_view text) const {
    if (text.size() < 2 || static_cast<unsigned char>(text[0] | text[1]) >= 0x80) return true;
    return (second_[place(text[0])] & bit(text[1])) != 0;
  }

 private:
  static constexpr std::size_t place(char letter) {
    return static_cast<unsigned char>(letter) & 31U;
  }
  static constexpr std::uint64_t bit(char letter) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    return std::uint64_t{1} << ((static_cast<unsigned char>(letter) + (capital ? 32U : 0U)) & 63U);
  }

  std::uint64_t second_[32] = {};  // by the first letter, a bit for each second one
};

template <std::size_t size>
constexpr StartFilter filter_of(const std::string_view (&list)[size]) {
  StartFilter filter;
  for (const std::string_view item : list) filter.add(item);
  return filter;
}

/// Of a list that is a constant.
template <const auto& list>
constexpr StartFilter start_filter = filter_of(list);

}  // namespace kalendarium
