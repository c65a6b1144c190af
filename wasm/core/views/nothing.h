// SPDX-License-Identifier: MIT
//
// nothing: what stands where nothing was found. Never an empty box: why there is nothing, and what one can do about it.
//
//   if (context.answer.total == 0) write_nothing(out, context);
#pragma once

#include "core/view_tree.h"
#include "core/views/context.h"

namespace kalendarium {

void write_nothing(TreeWriter& out, const Context& context);

}  // namespace kalendarium
