// SPDX-License-Identifier: MIT
//
// detail: one item in full: an event with its sessions, place, price, organiser and links, a deadline, or an article with its
// events; each with the article and the issue that it came from, and the way back to the list.
//
//   if (!context.state.item.empty()) write_detail(out, context);
#pragma once

#include "core/view_tree.h"
#include "core/views/context.h"

namespace kalendarium {

/// The item that the state names; where there is none with that id, a sentence that says so.
void write_detail(TreeWriter& out, const Context& context);

}  // namespace kalendarium
