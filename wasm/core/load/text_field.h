// SPDX-License-Identifier: MIT
//
// text_field: readers of texts, words and ids.
//
// Each reader takes the value's node, reports what is wrong, and returns false if there is nothing to keep. The text that it gives is a
// view into the source or the loader's `scratch`, and holds until the next reader is called.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/load/loader.h"

namespace kalendarium {

constexpr std::size_t string_limit = 200'000;  // code points

/// Plain text in one line: line breaks become spaces, ends are trimmed, controls are taken out with a warning.
[[nodiscard]] bool read_line(Loader& loader, const JsonNode& node, std::string_view& out);
/// As read_line, but an empty one is an error.
[[nodiscard]] bool read_filled_line(Loader& loader, const JsonNode& node, std::string_view& out);
/// Plain text with its line breaks, as \n.
[[nodiscard]] bool read_text(Loader& loader, const JsonNode& node, std::string_view& out);
/// A BCP 47 tag, its form only.
[[nodiscard]] bool read_language(Loader& loader, const JsonNode& node, std::string_view& out);
/// 1 to 64 of A–Z a–z 0–9 . _ -
[[nodiscard]] bool is_id(std::string_view text);
[[nodiscard]] bool read_id(Loader& loader, const JsonNode& node, std::string_view& out);
/// An id that no other part of the file has; it is then taken.
[[nodiscard]] bool read_own_id(Loader& loader, const JsonNode& node, std::string_view& out);
/// A text, or a whole number as text.
[[nodiscard]] bool read_number_text(Loader& loader, const JsonNode& node, std::string_view& out);
[[nodiscard]] bool read_media_type(Loader& loader, const JsonNode& node, std::string_view& out);
[[nodiscard]] bool read_currency(Loader& loader, const JsonNode& node, std::string_view& out);

constexpr std::uint8_t no_word = UINT8_MAX;
/// The place of the word in the list; no_word, reported, if it is not there.
[[nodiscard]] std::uint8_t read_word(Loader& loader, const JsonNode& node, WordList list);

}  // namespace kalendarium
