// SPDX-License-Identifier: MIT
//
// calendar_lines: the content lines of an iCalendar file (RFC 5545 section 3.1).
//
//   for (const CalendarLine& line : read_calendar_lines(text))
//     if (line.name == "DTSTART") … line.parameter("TZID") … line.value …
//
// Lines own their texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/civil_time.h"

namespace kalendarium::cli {

struct CalendarLine {
  std::string name;  // in upper case, without a group ("item1.")
  std::vector<std::pair<std::string, std::string>> parameters;  // names in upper case
  std::string value;                                            // as written
  std::uint32_t number = 0;                                     // line of the source, from 1

  [[nodiscard]] std::string_view parameter(std::string_view key) const;
};

/// Unfolded; what is no content line is left out.
[[nodiscard]] std::vector<CalendarLine> read_calendar_lines(std::string_view text);

/// A TEXT value without its escapes (section 3.3.11).
[[nodiscard]] std::string read_calendar_text(std::string_view value);
/// The parts of a TEXT list, cut at commas that are not escaped.
[[nodiscard]] std::vector<std::string> read_calendar_list(std::string_view value);

/// A DATE or DATE-TIME (sections 3.3.4, 3.3.5), turned into wall time of `zone`; unknown if it is none.
[[nodiscard]] Moment read_calendar_moment(std::string_view value, std::string_view zone_name,
                                          Zone zone);

/// Minutes of a DURATION (section 3.3.6); 0 if it is none.
[[nodiscard]] int read_calendar_duration(std::string_view value);

}  // namespace kalendarium::cli
