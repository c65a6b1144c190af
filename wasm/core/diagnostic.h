// SPDX-License-Identifier: MIT
//
// diagnostic: what is wrong with a file, where, and what to do about it; and the one formatter that terminal and browser share.
//
//   Diagnostics list;
//   list.push_back({.severity = Severity::error, .code = "no-such-day", .path = "/issues/0/articles/2/events/0/startDate", …});
//   std::string text = format_text(list, words);
//
//   issues.json:12:21: fel: 2021-02-31 finns inte: februari 2021 har 28 dagar. [no-such-day]
//       "startDate": "2021-02-31",
//                    ^
//     Rätta dagen eller månaden.
//
// A Diagnostic owns all its texts (the source line too), so that it outlives the bytes it speaks of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/messages.h"

namespace kalendarium {

enum class Severity : std::uint8_t {
  error,    // something is left out or reset
  warning,  // shown but doubtful
  hint,     // could be better
};

/// A value for a place in a diagnostic's text.
struct DiagnosticArgument {
  std::string name;
  std::string value;
};

struct Diagnostic {
  std::string file;
  Severity severity = Severity::error;
  Message message = {};                       // the text; its stable public code is code_of(message)
  std::string path;                           // JSON Pointer (RFC 6901); empty for the whole file
  int line = 1;                               // from 1
  int column = 1;                             // from 1, in code points
  std::string source_line;                    // the line it speaks of, shortened around the column, without its line break
  int caret = 1;                              // where the caret stands in source_line, from 1, in code points
  std::vector<DiagnosticArgument> arguments;  // for {name} in the message and the hint
};

using Diagnostics = std::vector<Diagnostic>;

struct DiagnosticCounts {
  int errors = 0;
  int warnings = 0;
  int hints = 0;
};
[[nodiscard]] DiagnosticCounts count(const Diagnostics& list);

/// The stable public code: the message's key without `diagnostic_`, with hyphens: `no-such-day`.
[[nodiscard]] std::string code_of(const Diagnostic& diagnostic);
/// The sentence that says what is wrong, and the one that says what to do (empty where there is nothing to add). A hint's
/// message is the key with `hint_` for `diagnostic_`.
[[nodiscard]] std::string message_text(const Diagnostic& diagnostic, const Words& words);
[[nodiscard]] std::string hint_text(const Diagnostic& diagnostic, const Words& words);

/// For people: `file:line:column: severity: message [code]`, the source line, a caret, the hint. Empty for an empty list.
[[nodiscard]] std::string format_text(const Diagnostics& list, const Words& words);
/// For machines: `{"diagnostics":[{"file",…,"message","hint"}],"errors":N,"warnings":N}`.
[[nodiscard]] std::string format_json(const Diagnostics& list, const Words& words);
/// Workflow commands: `::error file=…,line=…,col=…::message`, a line each.
[[nodiscard]] std::string format_github(const Diagnostics& list, const Words& words);
/// A Code Quality report: a JSON list with `description`, `check_name`, `fingerprint`, `severity`, `location`.
[[nodiscard]] std::string format_gitlab(const Diagnostics& list, const Words& words);

/// The candidate nearest to `word` by Damerau-Levenshtein distance (optimal string alignment), if it is near enough to be
/// a slip of the pen: at most a third of its letters, and at least one. Empty where none is.
[[nodiscard]] std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace kalendarium
