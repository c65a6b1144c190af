// SPDX-License-Identifier: MIT
//
// date_field: readers of dates, times and recurrence rules.
//
// Each takes the value's node, reports what is wrong, and returns false if there is nothing to keep.
#pragma once

#include <string_view>

#include "core/civil_time.h"
#include "core/load/loader.h"

namespace kalendarium {

/// An RRULE value that core/recurrence can read.
[[nodiscard]] bool read_recurrence(Loader& loader, const JsonNode& node, std::string_view& out);
/// A month, a day or a time.
[[nodiscard]] bool read_moment(Loader& loader, const JsonNode& node, Moment& out);
/// A day or a time.
[[nodiscard]] bool read_day_or_time(Loader& loader, const JsonNode& node, Moment& out);

}  // namespace kalendarium
