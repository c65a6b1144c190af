// SPDX-License-Identifier: MIT
//
// json_ld_schedule: a recurrence rule as the `eventSchedule` of a schema.org Event.
#pragma once

#include <string_view>

#include "core/formats/json_writer.h"
#include "core/model.h"

namespace kalendarium {

/// False, and nothing is written, where schema.org has no words for all of it: BYSETPOS, days counted from the end of a month, weeks
/// of the year, extra dates, and sessions that stand for occurrences. REQUIRES: the event repeats.
bool write_ld_schedule(JsonWriter& json, const Event& event, Zone zone, std::string_view time_zone);

}  // namespace kalendarium
