// SPDX-License-Identifier: MIT
//
// text_field: readers of texts, words and ids.
//
// Each reader takes the value's node and a place to put it, reports what is wrong, and returns false if nothing could be
// put there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/load/loader.h"

namespace kalendarium {

constexpr std::size_t string_limit = 200'000;  // code points

/// Plain text in one line: line breaks become spaces, ends are trimmed, controls are taken out with a warning.
[[nodiscard]] bool read_line(Loader& loader, const JsonNode& node, std::string& out);
/// As read_line, but an empty one is an error.
[[nodiscard]] bool read_filled_line(Loader& loader, const JsonNode& node, std::string& out);
/// Plain text with its line breaks, as \n.
[[nodiscard]] bool read_text(Loader& loader, const JsonNode& node, std::string& out);
/// Text as it is: an alternative text may be empty.
[[nodiscard]] bool read_alt(Loader& loader, const JsonNode& node, std::string& out);
/// A BCP 47 tag, its form only.
[[nodiscard]] bool read_language(Loader& loader, const JsonNode& node, std::string& out);
/// 1 to 64 of A–Z a–z 0–9 . _ -
[[nodiscard]] bool read_id_form(Loader& loader, const JsonNode& node, std::string& out);
/// An id that no other part of the file has; it is then taken.
[[nodiscard]] bool read_own_id(Loader& loader, const JsonNode& node, std::string& out);
/// A text, or a whole number as text.
[[nodiscard]] bool read_number_text(Loader& loader, const JsonNode& node, std::string& out);
[[nodiscard]] bool read_media_type(Loader& loader, const JsonNode& node, std::string& out);
[[nodiscard]] bool read_currency(Loader& loader, const JsonNode& node, std::string& out);
/// A list of short texts; empty ones are skipped.
[[nodiscard]] bool read_words(Loader& loader, const JsonNode& node, std::vector<std::string>& out);
/// As read_words; one that nearly is a topic is remarked upon.
[[nodiscard]] bool read_keywords(Loader& loader, const JsonNode& node,
                                 std::vector<std::string>& out);
/// The place of the word in the list; nullopt, reported, if it is not there.
[[nodiscard]] std::optional<std::size_t> read_word(Loader& loader, const JsonNode& node,
                                                   const std::string_view* words,
                                                   std::size_t count);

}  // namespace kalendarium
