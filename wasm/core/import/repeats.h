// SPDX-License-Identifier: MIT
//
// import/repeats: an event that several articles of a draft announce becomes one event.
//
//   Renames renames = join_repeats(draft);      // the ids that are gone, and whose event they are now
//
// It stays in the article that is called as it is, else in the oldest; the others mention it by its id.
// What one of them says and the event lacks is taken over. What counts as the same is as in merge_items.
#pragma once

#include "core/import/draft.h"
#include "core/import/json_compact.h"

namespace kalendarium {

/// True where events of two articles are so alike that they may be the same: a cheap question.
[[nodiscard]] bool may_repeat(const Draft& draft);

/// REQUIRES: assign_ids was called.
Renames join_repeats(Draft& draft);

}  // namespace kalendarium
