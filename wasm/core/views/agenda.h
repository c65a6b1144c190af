// SPDX-License-Identifier: MIT
//
// agenda: events and deadlines by month and day, the next first.
//
//   write_agenda(out, context, page_window(context));
//
// What began before the shown range and is still on stands once, first, under "Pågår just nu". What is known to the month only
// stands last under its month, what is postponed last of all. A rescheduled event also leaves a note on its old day.
#pragma once

#include "core/view_tree.h"
#include "core/views/context.h"
#include "core/views/paging.h"

namespace kalendarium {

void write_agenda(TreeWriter& out, const Context& context, PageWindow window);

}  // namespace kalendarium
