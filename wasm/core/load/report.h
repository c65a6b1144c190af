// SPDX-License-Identifier: MIT
//
// report: the findings of one file while it is loaded, which become diagnostics with line, column and source line at the end.
//
//   Report report("issues.json", document);
//   report.add({.severity = Severity::error, .message = Message::diagnostic_no_such_day, .node = &node});
//   Diagnostics list = report.finish();
//
// A Report looks at the document and its source, which must outlive it. Lines and columns are counted in one walk over the
// source at the end, so that a file in one long line takes no longer.
#pragma once

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

struct Finding {
  Severity severity = Severity::error;
  Message message = {};
  const JsonNode* node = nullptr;  // the value that it speaks of; nullptr for the file
  bool at_name = false;            // stands at the node's name, not at its value
  std::optional<std::size_t> offset = std::nullopt;  // stands at this byte of the source
  const JsonNode* first = nullptr;  // the other place that it speaks of: {line} becomes its line
  std::vector<DiagnosticArgument> arguments = {};
  std::optional<Message> consequence = std::nullopt;
  std::string suggestion = {};
};

class Report {
 public:
  Report(std::string_view file, const JsonDocument& document) : file_(file), document_(document) {}

  void add(Finding finding);
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
  long left_out_ = 0;  // beyond the limit
  Severity worst_left_out_ = Severity::hint;
};

/// A value as it may be shown in a sentence: at most 60 code points, no line breaks or controls.
[[nodiscard]] std::string excerpt(std::string_view value);

}  // namespace kalendarium
