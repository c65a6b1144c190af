// SPDX-License-Identifier: MIT
//
// json_feed: items as a JSON Feed 1.1 (jsonfeed.org).
//
//   std::string out = export_json_feed(source);
//
// What an event is beyond an entry stands in `_kalendarium`, an extension as the specification has them: type, startDate, endDate,
// location, eventStatus, in the words of issues.json.
#pragma once

#include <string>

#include "core/formats/export_source.h"

namespace kalendarium {

[[nodiscard]] std::string export_json_feed(const ExportSource& source);

}  // namespace kalendarium
