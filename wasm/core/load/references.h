// SPDX-License-Identifier: MIT
//
// references: what can be checked only when the whole file is read: ids that speak of other parts.
//
//   check_references(loader, feed);  // after the last issue
#pragma once

#include "core/load/loader.h"

namespace kalendarium {

/// Forgets, with a warning each, the eventIds, deadline events and translationOf that name nothing in the feed; warns about
/// deadlines that come after their event.
void check_references(Loader& loader, Feed& feed);

}  // namespace kalendarium
