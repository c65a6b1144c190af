// SPDX-License-Identifier: MIT
//
// detail: one item in full: an event with its sessions, place, price, organiser and links, a deadline, or an article with its
// events; each with the article and the issue that it came from, and the way back to the list.
//
//   write_detail(out, context, *find_item(context.catalog, context.state.item));
#pragma once

#include "core/view_tree.h"
#include "core/views/context.h"

namespace kalendarium {

void write_detail(TreeWriter& out, const Context& context, const Item& item);

}  // namespace kalendarium
