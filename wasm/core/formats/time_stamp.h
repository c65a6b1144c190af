// SPDX-License-Identifier: MIT
//
// time_stamp: instants as feeds write them.
//
//   rfc3339(instant, zone)   // 2026-03-05T08:00:00+01:00   (Atom, JSON Feed, schema.org)
//   rfc822(instant, zone)    // Thu, 05 Mar 2026 08:00:00 +0100   (RSS)
#pragma once

#include <string>

#include "core/civil_time.h"

namespace kalendarium {

/// RFC 3339 section 5.6, with the offset that the zone has then.
[[nodiscard]] std::string rfc3339(Instant instant, Zone zone);
/// RFC 822 section 5, with a year of four digits as RSS 2.0 prefers, in English.
[[nodiscard]] std::string rfc822(Instant instant, Zone zone);
/// A moment as schema.org has it: a day or month as it stands, a time with its offset. Empty for an unknown one.
[[nodiscard]] std::string iso_moment(const Moment& moment, Zone zone);

}  // namespace kalendarium
