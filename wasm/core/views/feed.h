// SPDX-License-Identifier: MIT
//
// feed: the issues, newest first, and in each its articles by section, with the events and last days that they announce.
//
//   write_feed(out, context, page_window(context));
#pragma once

#include "core/view_tree.h"
#include "core/views/context.h"
#include "core/views/paging.h"

namespace kalendarium {

void write_feed(TreeWriter& out, const Context& context, PageWindow window);

}  // namespace kalendarium
