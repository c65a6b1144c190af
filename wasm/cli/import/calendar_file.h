// SPDX-License-Identifier: MIT
//
// calendar_file: the events of an iCalendar file (.ics, RFC 5545).
//
//   Reading reading = read_calendar(text);   // an article with one event for each VEVENT
//
// Times become wall time in Europe/Stockholm: with Z or a zone that is known they are converted, in
// a zone that is not they stand as written. A recurrence keeps its rule; a changed occurrence
// (RECURRENCE-ID) becomes a session of its event, or an exception where it was cancelled.
#pragma once

#include <string_view>

#include "cli/import/reading.h"

namespace kalendarium::cli {

/// REQUIRES: valid UTF-8.
[[nodiscard]] Reading read_calendar(std::string_view text);

}  // namespace kalendarium::cli
