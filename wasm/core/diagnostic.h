// SPDX-License-Identifier: MIT
//
// diagnostic: what is wrong with a file, where, and what to do about it; and the one formatter that terminal and browser share.
//
//   Diagnostics list = load("issues.json", bytes).diagnostics;
//   std::string text = format_text(list, Words("sv"));
//
//   issues.json:12:21: fel: Dagen "2021-02-31" finns inte. Händelsen visas inte. [no-such-day]
//       "startDate": "2021-02-31",
//                    ^
//     Rätta dagen eller månaden.
//
// A Diagnostic owns all its texts (the source line too), so that it outlives the bytes it speaks of. It knows no language:
// the same list is printed in any.
#pragma once

#include <cstdint>
#include <optional>
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

/// A value for a place in a diagnostic's text: the text of `term` in the reader's language, or `value` where there is none.
struct DiagnosticArgument {
  std::string name;
  std::string value;
  std::optional<Message> term = std::nullopt;
};

struct Diagnostic {
  std::string file;
  Severity severity = Severity::error;
  Message message = {};  // the text; its stable public code is code_of(diagnostic)
  std::string path;      // JSON Pointer (RFC 6901); empty for the whole file
  int line = 1;          // from 1
  int column = 1;        // from 1, in code points
  std::string
      source_line;  // the line it speaks of, shortened around the column, without its line break
  int caret = 1;    // where the caret stands in source_line, from 1, in code points
  std::vector<DiagnosticArgument> arguments;  // for {name} in the message and the hint
  std::optional<Message> consequence;  // what is left out because of it: "Händelsen visas inte."
  std::string suggestion;  // the word that was meant, for "Menade du …?"; empty where none is near
};

using Diagnostics = std::vector<Diagnostic>;

struct DiagnosticCounts {
  int errors = 0;
  int warnings = 0;
  int hints = 0;
};
inline void add_to(DiagnosticCounts& counts, Severity severity) {
  int& number = severity == Severity::error     ? counts.errors
                : severity == Severity::warning ? counts.warnings
                                                : counts.hints;
  ++number;
}
[[nodiscard]] DiagnosticCounts count(const Diagnostics& list);

/// The stable public code: the message's key without `diagnostic_`, with hyphens: `no-such-day`.
[[nodiscard]] std::string code_of(const Diagnostic& diagnostic);
/// The sentences that say what is wrong and what is left out because of it.
[[nodiscard]] std::string message_text(const Diagnostic& diagnostic, const Words& words);
/// The sentence that says what to do: "Menade du …?" where there is a suggestion, else the key with `hint_` for `diagnostic_`;
/// empty where there is nothing to add.
[[nodiscard]] std::string hint_text(const Diagnostic& diagnostic, const Words& words);

/// For people: `file:line:column: severity: message [code]`, the source line, a caret, the hint. Empty for an empty list.
[[nodiscard]] std::string format_text(const Diagnostics& list, const Words& words);
/// For machines: `{"diagnostics":[{"file",…,"message","hint"}],"errors":N,"warnings":N}`. Severity words are English in
/// any language.
[[nodiscard]] std::string format_json(const Diagnostics& list, const Words& words);
/// Workflow commands: `::error file=…,line=…,col=…::message`, a line each.
[[nodiscard]] std::string format_github(const Diagnostics& list, const Words& words);
/// A Code Quality report: a JSON list with `description`, `check_name`, `fingerprint`, `severity`, `location`.
[[nodiscard]] std::string format_gitlab(const Diagnostics& list, const Words& words);

/// The candidate nearest to `word` by Damerau-Levenshtein distance (optimal string alignment, in code points, case
/// ignored for ASCII), if it is near enough to be a slip of the pen: at most a third of the word's letters, and at least
/// one. Empty where none is, and for a word of two letters or fewer.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       const std::vector<std::string_view>& candidates);

}  // namespace kalendarium
