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
#include <string_view>

#include "cli/import/input_type.h"
#include "cli/import/reading.h"

namespace kalendarium::cli {

struct ReadInput {
  InputType type = InputType::none;
  Reading reading;
  Refusal refusal = Refusal::none;
};

/// `published` is what the user said; a sheet's dates without a year need it.
[[nodiscard]] ReadInput read_any(std::string_view bytes, std::optional<Day> published);

}  // namespace kalendarium::cli
