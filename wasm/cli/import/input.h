// SPDX-License-Identifier: MIT
//
// input: tells what a file is by its content, and reads it.
//
//   ReadInput input = read_any(bytes, published);
//   if (input.refusal != Refusal::none) …       // a PDF, an empty file …
//
// A name says nothing: newsletters come as `download`, `brev (2)` or from standard input. What is
// none of the known forms, and is text, is a plain newsletter.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/import/reading.h"

namespace kalendarium::cli {

enum class InputType : std::uint8_t { text, html, mail, calendar, sheet, feed, json, none };

/// Why there is nothing to read.
enum class Refusal : std::uint8_t {
  none,
  empty,
  pdf,
  word,     // Word, Excel and the like: a ZIP
  outlook,  // .msg, and old Office files
  binary,
  issues_file,  // it is an issues.json already
  unknown_json,
  no_events,  // a calendar, sheet or feed without any
};

struct ReadInput {
  InputType type = InputType::none;
  Reading reading;
  Refusal refusal = Refusal::none;
};

/// By the first bytes, and for text by how it begins.
[[nodiscard]] InputType type_of(std::string_view text);

/// `published` is what the user said; a sheet's dates without a year need it.
[[nodiscard]] ReadInput read_any(std::string_view bytes, std::optional<Day> published);

}  // namespace kalendarium::cli
