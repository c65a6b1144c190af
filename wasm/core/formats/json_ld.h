// SPDX-License-Identifier: MIT
//
// json_ld: items as schema.org data in JSON-LD: an ItemList of Event, Article and Action.
//
//   std::string out = export_json_ld(source);   // {"@context": "https://schema.org", "@type": "ItemList", …}
//
// - An event is an Event with eventStatus, eventAttendanceMode, location, organizer, offers. Times have their offset, days have none.
// - Its sessions are `subEvent`s. What repeats has an `eventSchedule` where schema.org can say the rule, else its occurrences as
//   subEvents: two years of them, and at most 200.
// - A deadline is no event: it is the Action that ends then, a RegisterAction or an ApplyAction where the file says so, and `object` is
//   the event that it is about.
// - An article is an Article, with its events as what it is `about`.
//
// Search engines want the data of an event on a page of its own; docs/command.md says so too.
#pragma once

#include <string>

#include "core/formats/export_source.h"

namespace kalendarium {

[[nodiscard]] std::string export_json_ld(const ExportSource& source);

}  // namespace kalendarium
