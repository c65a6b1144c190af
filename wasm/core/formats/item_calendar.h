// SPDX-License-Identifier: MIT
//
// item_calendar: one event or deadline as an iCalendar file of its own, for a visitor to take along.
//
//   write_item_calendar(out, words, item, DeadlineForm::whole_day, now);   // "BEGIN:VCALENDAR…"
#pragma once

#include <string>

#include "core/formats/ics.h"
#include "core/open_items.h"

namespace kalendarium {

/// Into an empty text; it stays empty for an article, and for what has no day: there is nothing to take along.
void write_item_calendar(std::string& out, const Words& words, const Item& item,
                         DeadlineForm deadlines, Instant now);

/// Of an event or a deadline; false for an article, and for what has no day.
bool add_item(IcsCalendar& calendar, const Item& item);

/// What the file of a feed's items says of it, without a title.
[[nodiscard]] IcsOptions ics_options(const Feed& feed, DeadlineForm deadlines, Instant now);

}  // namespace kalendarium
