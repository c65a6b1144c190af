// SPDX-License-Identifier: MIT
//
// ics_event: an event as the VEVENTs that it takes: one, one for each session, or one that repeats with those that stand for its
// occurrences. core/formats/ics.h says which, and why.
#pragma once

#include "core/formats/ics_component.h"

namespace kalendarium {

/// False for an event without a day: nothing is written.
bool write_ics_event(const Words& words, const IcsOptions& options, IcsLines& lines,
                     const IcsOrigin& origin, const Event& event);

/// The UID by which others refer to the event.
[[nodiscard]] std::string ics_event_uid(const IcsOptions& options, const Event& event);

}  // namespace kalendarium
