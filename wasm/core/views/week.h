// SPDX-License-Identifier: MIT
//
// week: a week as a list by day, which the style lays out as days beside each other and hours below each other where there is room.
//
//   write_week(out, context, shown_entries(context));
//
// What goes on over several days stands first, once; then each day with a heading and its list. Where each element stands in the
// drawing is said by classes, since a page may forbid style attributes: kal-d1 to 7 is a day or the lane beside others, kal-s1 to 7
// how many of them it takes, kal-t and kal-o the quarter of an hour in which it begins, in tens and ones, kal-u and kal-v how many
// quarters it lasts. A week in which too much stands beside each other is a list at any width.
#pragma once

#include <vector>

#include "core/entry.h"
#include "core/view_tree.h"
#include "core/views/context.h"

namespace kalendarium {

void write_week(TreeWriter& out, const Context& context, const std::vector<Entry>& entries);

}  // namespace kalendarium
