// SPDX-License-Identifier: MIT
//
// import/start_filter: which two letters the items of a list begin with. Most texts are told apart by these
// alone, before anything is folded or compared.
//
//   constexpr std::string_view greetings[] = {"hej", "kära "};
//   start_filter<greetings>.may_have("Konsert")   // false: none begins so
//
//   for (const std::size_t i : start_groups<greetings>.of('h')) …  // the items that may begin with that letter
//
// The items are in small letters, the text as it stands. Nothing is owned; filter and groups are made by the
// compiler.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

namespace kalendarium {

/// One place for a capital and its small letter; others may share it.
constexpr std::size_t start_place(char letter) { return static_cast<unsigned char>(letter) & 31U; }

class StartFilter {
 public:
  constexpr void add(std::string_view item) {
    second_[start_place(item[0])] |= item.size() < 2 ? ~std::uint64_t{0} : bit(item[1]);
  }

  /// False only where no item begins as the text does; a text that begins beyond ASCII may always be had.
  [[nodiscard]] constexpr bool may_have(std::string_view text) const {
    if (text.size() < 2 || static_cast<unsigned char>(text[0] | text[1]) >= 0x80) return true;
    return (second_[start_place(text[0])] & bit(text[1])) != 0;
  }

 private:
  static constexpr std::uint64_t bit(char letter) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    return std::uint64_t{1} << ((static_cast<unsigned char>(letter) + (capital ? 32U : 0U)) & 63U);
  }

  std::uint64_t second_[32] = {};  // by the first letter, a bit for each second one
};

/// The numbers of a list's items, in their order, by the letter that they begin with.
template <std::size_t size>
class StartGroups {
 public:
  template <typename List>
  constexpr explicit StartGroups(const List& list) {
    for (std::size_t place = 0, next = 0; place < places; ++place) {
      for (std::size_t i = 0; i < size; ++i) {
        if (start_place(std::string_view(list[i])[0]) == place)
          numbers_[next++] = static_cast<std::uint8_t>(i);
      }
      ends_[place + 1] = static_cast<std::uint8_t>(next);
    }
  }

  [[nodiscard]] constexpr std::span<const std::uint8_t> of(char letter) const {
    const std::size_t place = start_place(letter);
    return std::span(numbers_).subspan(ends_[place], ends_[place + 1] - ends_[place]);
  }

 private:
  static_assert(size < 256);
  static constexpr std::size_t places = 32;
  std::array<std::uint8_t, size> numbers_{};
  std::array<std::uint8_t, places + 1> ends_{};
};

template <typename List>
constexpr StartFilter filter_of(const List& list) {
  StartFilter filter;
  for (const auto& item : list) filter.add(item);
  return filter;
}

/// Of a list that is a constant; its items are texts, or have one.
template <const auto& list>
constexpr StartFilter start_filter = filter_of(list);
template <const auto& list>
constexpr StartGroups<std::size(list)> start_groups{list};

}  // namespace kalendarium
