// SPDX-License-Identifier: MIT
//
// date_field: readers of dates, times and recurrence rules.
//
// Each reader takes the value's node and a place to put it, reports what is wrong, and returns false if nothing could be
// put there.
#pragma once

#include <string>
#include <vector>

#include "core/civil_time.h"
#include "core/load/loader.h"

namespace kalendarium {

/// An RRULE value; its form only (RFC 5545 section 3.3.10): NAME=value pairs apart by semicolons, FREQ among them.
[[nodiscard]] bool read_recurrence(Loader& loader, const JsonNode& node, std::string& out);
/// A month, a day or a time.
[[nodiscard]] bool read_moment(Loader& loader, const JsonNode& node, Moment& out);
/// A day or a time.
[[nodiscard]] bool read_day_or_time(Loader& loader, const JsonNode& node, Moment& out);
[[nodiscard]] bool read_moments(Loader& loader, const JsonNode& node, std::vector<Moment>& out);

}  // namespace kalendarium
