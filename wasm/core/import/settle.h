// SPDX-License-Identifier: MIT
//
// import/settle: the sessions of an article, each once and complete.
//
//   settle_sessions(sessions, {nine_to_four}, false);
//
// A day that is told twice becomes one session; a time that stands apart (`Tid:` under `Datum:`) is
// brought to its days; a span whose time is that of each day becomes its days.
#pragma once

#include <vector>

#include "core/import/found.h"

namespace kalendarium {

/// `common` are times that stand apart from all days; `all_days` that they hold for each day of a
/// span (`alla dagar kl. 9–16`).
void settle_sessions(std::vector<FoundSession>& sessions, const TimeSpans& common, bool all_days,
                     bool list);

}  // namespace kalendarium
