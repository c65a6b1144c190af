// SPDX-License-Identifier: MIT
//
// report: the findings of one file while it is loaded, which become diagnostics with line, column and source line at the end.
//
//   Report report("issues.json", document);
//   report.add({.severity = Severity::error, .message = Message::diagnostic_no_such_day, .node = &node});
//   Diagnostics list = report.finish();
//
// In the lean core load/lean_report.h stands in its place: the same names, but findings are only counted.
// A Report looks at the document and its source, which must outlive it. Lines and columns are counted in one walk over the
// source at the end, so that a file in one long line takes no longer.
#pragma once

#include "core/lean.h"
#ifdef KALENDARIUM_LEAN
#include "core/load/lean_report.h"
#else

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/diagnostic.h"
#include "core/load/json_reader.h"

namespace kalendarium {

constexpr std::size_t diagnostic_limit =
    1000;  // a file; the rest are counted in one last finding, as severe as the worst of them

using Said = std::string;
using Detail = DiagnosticArgument;
using Details = std::vector<Detail>;

struct Finding {
  Severity severity = Severity::error;
  Message message = {};
  const JsonNode* node = nullptr;  // the value that it speaks of; nullptr for the file
  bool at_name = false;            // stands at the node's name, not at its value
  std::optional<std::size_t> offset = std::nullopt;  // stands at this byte of the source
  std::optional<std::size_t> first =
      std::nullopt;  // the other byte that it speaks of: {line} becomes its line
  Details arguments = {};
  std::optional<Message> consequence = std::nullopt;
  Said suggestion = {};
};

/// What findings say of the value in hand.
struct Subject {
  Message part = {};  // "Händelsen"
  std::optional<Message> consequence =
      std::nullopt;  // "Händelsen visas inte.": what goes if it is bad
};

class Report {
 public:
  Report(std::string_view file, const JsonDocument& document) : file_(file), document_(document) {}

  void add(Finding finding);
  /// Of all findings so far, those beyond the limit too.
  [[nodiscard]] const DiagnosticCounts& counts() const { return counts_; }
  /// All findings in the order of the source. The report is empty afterwards.
  [[nodiscard]] Diagnostics finish();

 private:
  void name_first_lines();

  struct Placed {
    std::size_t offset = 0;
    std::optional<std::size_t> first;
    Diagnostic diagnostic;
  };

  std::string file_;
  const JsonDocument& document_;
  std::vector<Placed> found_;
  DiagnosticCounts counts_;
  long left_out_ = 0;  // beyond the limit
  Severity worst_left_out_ = Severity::hint;
};

/// What takes work to find out for a sentence: `told([&] { return repaired(text); })`. The lean core never asks.
template <class Make>
[[nodiscard]] Said told(const Make& make) {
  return make();
}

/// A value as it may be shown in a sentence: at most 60 code points, no line breaks or controls.
[[nodiscard]] Said excerpt(std::string_view value);

}  // namespace kalendarium

#endif
