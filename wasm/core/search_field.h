// SPDX-License-Identifier: MIT
//
// search_field: in which part of a document a word stands.
//
// A title counts more than names (section, source, topics, organiser, place), those more than running text.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kalendarium {

enum class SearchField : std::uint8_t {
  text,
  names,
  place,
  title,
  any,  // of a query's word: all of them
};
/// How many fields a document has.
constexpr std::size_t search_field_count = 4;

}  // namespace kalendarium
