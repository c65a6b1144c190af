// SPDX-License-Identifier: MIT
//
// period: what month and week have in common: what they show, how one goes from one to the next, a day's list.
//
//   if (shows_period(context)) write_period(out, context);
//
// The heading of the results says the period and how much is in it; below it stand the buttons to the period before and after, to
// today, and a list of the months in which there is something. Buttons, not links: no crawler walks to the year 2043. Where nothing is
// found there are buttons to the nearest that has something.
#pragma once

#include <string>
#include <vector>

#include "core/entry.h"
#include "core/view_tree.h"
#include "core/views/context.h"

namespace kalendarium {

/// Month or week is drawn. A teaser is a list, whatever its state says.
[[nodiscard]] bool shows_period(const Context& context);

/// "oktober 2026, 14 händelser", "vecka 42, 12–18 oktober 2026, inga händelser".
void append_period_summary(std::string& out, const Context& context);

/// The same as the heading of the results.
void write_period_title(TreeWriter& out, const Context& context);

/// Everything below the heading of the results.
void write_period(TreeWriter& out, const Context& context);

/// Where one has searched for a week ("v. 42"), a button to it.
void write_week_offer(TreeWriter& out, const Context& context);

/// What stands in the shown days, by the order of a list.
[[nodiscard]] std::vector<Entry> shown_entries(const Context& context);

/// "2 händelser och 1 sista datum, 1 flyttad händelse"; that there are none.
[[nodiscard]] std::string count_text(const Context& context, const std::vector<Entry>& entries,
                                     const std::vector<std::uint32_t>& positions);

/// "I dag", "midsommarafton" and what else must be known of a day, each in an element of class kal-mark.
void write_marks(TreeWriter& out, const Context& context, Day day);

/// The entry as an element of a list on its day. `place` is its classes, after its own, with a space before.
void write_entry(TreeWriter& out, const Context& context, const Entry& entry, Day day,
                 const std::string& place, int level);

/// The list of a day that was chosen, with its heading and a button that closes it.
void write_day_list(TreeWriter& out, const Context& context, Day day,
                    const std::vector<Entry>& entries, const std::vector<std::uint32_t>& positions);

}  // namespace kalendarium
