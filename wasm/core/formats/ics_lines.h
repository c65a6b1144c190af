// SPDX-License-Identifier: MIT
//
// ics_lines: content lines of iCalendar (RFC 5545 section 3.1): escaped, folded, ended with CRLF.
//
//   IcsLines lines(out);
//   lines.property("BEGIN", "VEVENT");
//   lines.text("SUMMARY", "Kaffe; te, saft");              // SUMMARY:Kaffe\; te\, saft
//   lines.property("DTSTART;VALUE=DATE", ics_day(day));    // DTSTART;VALUE=DATE:20260308
//
// The caller owns `out`; lines are only appended. A line has at most 75 octets, and is never cut inside a UTF-8 sequence.
#pragma once

#include <string>
#include <string_view>

#include "core/civil_time.h"

namespace kalendarium {

class IcsLines {
 public:
  explicit IcsLines(std::string& out) : out_(out) {}

  /// A line with the value as it is: `name` may have parameters. Line breaks and other controls are left out.
  void property(std::string_view name, std::string_view value);
  /// A TEXT value (section 3.3.11): backslash, semicolon, comma and line break are escaped. Nothing for an empty one.
  void text(std::string_view name, std::string_view value);

 private:
  std::string& out_;
  std::string line_;  // scratch
};

/// As IcsLines::text does, without the line around it.
void append_ics_text(std::string& out, std::string_view value);
/// A parameter's value between double quotes (section 3.2), which cannot hold any: they become apostrophes.
void append_ics_quoted(std::string& out, std::string_view value);

/// `20260308` (section 3.3.4).
[[nodiscard]] std::string ics_day(Day day);
/// `20260308T090000`, on the wall (section 3.3.5, forms 1 and 3).
[[nodiscard]] std::string ics_time(WallTime time);
/// `20260308T080000Z` (section 3.3.5, form 2).
[[nodiscard]] std::string ics_time(Instant instant);

}  // namespace kalendarium
