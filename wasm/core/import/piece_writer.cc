// SPDX-License-Identifier: MIT
#include "core/import/piece_writer.h"

#include <charconv>
#include <cstdint>
#include <string>

#include "core/text_writer.h"

namespace kalendarium {
namespace {

/// The first byte at or behind `at` that a JSON string has to escape: below 0x20, a quote, a backslash;
/// the text's size where there is none. Eight bytes at a time: most texts have none.
std::size_t find_escaped(std::string_view text, std::size_t at) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t highs = 0x8080808080808080U;
  const auto has_any = [&text](std::size_t from) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + from, 8);
    const std::uint64_t quote = word ^ (ones * '"');
    const std::uint64_t slash = word ^ (ones * '\\');
    const std::uint64_t found =
        ((word - ones * 0x20) & ~word) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash);
    return (found & highs) != 0;
  };
  const std::size_t begin = at;
  while (at + 8 <= text.size() && !has_any(at)) at += 8;
  const bool ends_here = text.size() - at < 8 && text.size() - begin >= 8;
  if (ends_here && !has_any(text.size() - 8))
    return text.size();  // the last eight, some of them again
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x20 && text[at] != '"' &&
         text[at] != '\\')
    ++at;
  return at;
}

}  // namespace

void PieceWriter::put_number(long number) {
  char digits[24];
  const char* const end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  put({digits, static_cast<std::size_t>(end - digits)});
}

/// Whole stretches at a time.
void PieceWriter::put_json(std::string_view text) {
  put('"');
  for (std::size_t at = 0;;) {
    const std::size_t end = find_escaped(text, at);
    put(text.substr(at, end - at));
    if (end == text.size()) break;
    if (text[end] == '\n') {
      put("\\n");
    } else {
      std::string escaped;
      append_json_string(escaped, text.substr(end, 1));
      put(std::string_view(escaped).substr(1, escaped.size() - 2));
    }
    at = end + 1;
  }
  put('"');
}

void PieceWriter::put_apart(std::string_view text) {
  finish();
  if (text.size() > room) return sink_(text);
  put(text);
}

void PieceWriter::finish() {
  if (size_ != 0) sink_({piece_.get(), size_});
  size_ = 0;
}

}  // namespace kalendarium
