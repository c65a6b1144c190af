// SPDX-License-Identifier: MIT
//
// month: a month as a table of weeks, and below it the list of a day that was chosen.
//
//   write_month(out, context, shown_entries(context));
//
// A native table: weekdays are its column headers, ISO weeks its row headers. The titles in its cells are text; the one thing in a
// day that takes focus is its button, named "tisdag 25 augusti 2020, 3 händelser", which covers the cell and opens the day's list
// with the links. A day without anything has no button. Where the widget is narrow its style shows how many there are instead of
// titles. All that a day has stands in its cell, also what has no room there: the style shows it on paper.
#pragma once

#include <vector>

#include "core/entry.h"
#include "core/view_tree.h"
#include "core/views/context.h"

namespace kalendarium {

void write_month(TreeWriter& out, const Context& context, const std::vector<Entry>& entries);

}  // namespace kalendarium
