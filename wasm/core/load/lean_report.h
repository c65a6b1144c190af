// SPDX-License-Identifier: MIT
//
// lean_report: the Report of the lean core (core/lean.h). It takes the same findings as load/report.h and only counts them;
// everything else that a finding says is dropped where it is written, so that the compiler leaves out what would make it.
#pragma once

#include <initializer_list>
#include <string_view>

#include "core/diagnostic.h"
#include "core/load/json_reader.h"

namespace kalendarium {

/// What a finding would say. It takes anything and keeps nothing.
struct Said {
  constexpr Said() = default;
  template <class Value>
  constexpr Said(const Value&) {}
};

struct Detail {
  constexpr Detail(std::string_view, Said, Said = {}) {}
};

struct Details {
  constexpr Details() = default;
  constexpr Details(std::initializer_list<Detail>) {}
};

struct Finding {
  Severity severity = Severity::error;
  Said message = {};
  Said node = {};
  bool at_name = false;
  Said offset = {};
  Said first = {};
  Details arguments = {};
  Said consequence = {};
  Said suggestion = {};
};

struct Subject {
  Said part = {};
  Said consequence = {};
};

class Report {
 public:
  Report(std::string_view, const JsonDocument&) {}

  [[gnu::always_inline]] void add(const Finding& finding) { add_to(counts_, finding.severity); }
  [[nodiscard]] const DiagnosticCounts& counts() const { return counts_; }
  [[nodiscard]] static Diagnostics finish() { return {}; }

 private:
  DiagnosticCounts counts_;
};

template <class Make>
Said told(const Make&) {
  return {};
}
inline Said excerpt(std::string_view) { return {}; }

}  // namespace kalendarium
