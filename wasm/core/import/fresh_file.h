// SPDX-License-Identifier: MIT
//
// import/fresh_file: a draft as a file of its own, where there is none to merge it into.
//
//   MergeResult file = fresh_file(draft);      // file.text has `_imported`, the base of the next merge
//
// As if it were merged into an empty file: an event that several articles announce is one event, and the
// other articles mention it. No tree is built, so that it costs little more than printing.
#pragma once

#include "core/import/draft.h"
#include "core/import/merge.h"

namespace kalendarium {

/// No ids where none became another.
[[nodiscard]] MergeResult fresh_file(const Draft& draft);

}  // namespace kalendarium
