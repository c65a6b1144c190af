// SPDX-License-Identifier: MIT
//
// meant: "Menade du …?", where a word was found by a slip of the finger alone.
//
//   if (!context.state.q.empty()) write_meant_words(out, context);
#pragma once

#include "core/view_tree.h"
#include "core/views/context.h"

namespace kalendarium {

/// A button to the search as it was meant; nothing where its words were found as they are.
void write_meant_words(TreeWriter& out, const Context& context);

}  // namespace kalendarium
