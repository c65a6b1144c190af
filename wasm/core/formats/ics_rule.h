// SPDX-License-Identifier: MIT
//
// ics_rule: a recurrence rule as the value of an RRULE property (RFC 5545 section 3.3.10).
//
//   lines.property("RRULE", ics_rule(rule, event.start, zone));   // FREQ=WEEKLY;UNTIL=20261216T090000Z;BYDAY=WE
#pragma once

#include <string>

#include "core/recurrence.h"

namespace kalendarium {

/// The rule as it was read, in capitals and in the order of the RFC's examples. The end has the form that belongs to the start's:
/// a day, or an instant in UTC at the start's time of day, since UNTIL is compared with DTSTART.
[[nodiscard]] std::string ics_rule(const RecurrenceRule& rule, const Moment& start, Zone zone);

}  // namespace kalendarium
