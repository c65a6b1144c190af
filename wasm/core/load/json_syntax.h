// SPDX-License-Identifier: MIT
//
// json_syntax: why a text is no JSON, in the words of someone who edits it by hand.
//
//   if (!read_json(document))                        // {"title": "Hej",}
//     SyntaxFault fault = explain_syntax(document);  // diagnostic_trailing_comma, at the comma
//
// The usual slips are told apart: a comma too many or too few, a comment, quotes from a word processor, a text without its end.
#pragma once

#include <cstddef>
#include <string>

#include "core/load/json_reader.h"
#include "core/messages.h"

namespace kalendarium {

struct SyntaxFault {
  Message message = {};
  std::size_t at = 0;      // the byte that it speaks of
  std::string got;         // what stands there, for {got}
  std::string suggestion;  // what was meant, where that is known
};

/// REQUIRES: document.failure.failed.
[[nodiscard]] SyntaxFault explain_syntax(const JsonDocument& document);

}  // namespace kalendarium
