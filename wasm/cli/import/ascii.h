// SPDX-License-Identifier: MIT
//
// ascii: what the readers of mails, pages and calendars all do with the ASCII that frames a text.
//
//   lower_ascii("Content-Type")            // "content-type"
//   trimmed("  a b\r\n")                   // "a b"
//   std::string_view rest = "a=b=c";
//   next_part(rest, '=')                   // "a"; rest is "b=c"
#pragma once

#include <string>
#include <string_view>

#include "core/ascii.h"

namespace kalendarium::cli {

[[nodiscard]] inline std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& letter : out) letter = ascii_lower(letter);
  return out;
}

/// Without spaces, tabs and line ends at both ends.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The part before `mark`, or all; it is taken off `text`, and the mark too.
inline std::string_view next_part(std::string_view& text, char mark) {
  const std::size_t end = text.find(mark);
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

[[nodiscard]] inline bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

}  // namespace kalendarium::cli
