// SPDX-License-Identifier: MIT
//
// date_checks: whether the dates of an event, a session or a deadline agree with each other and with the words around them.
//
//   check_span(loader, node, event.start, event.end);           // false: an end before its start is an error and goes
//   check_weekday(loader, title_node, title, event.start, 1);   // "Torsdag 12 maj" that is a Wednesday: a warning
#pragma once

#include <string_view>

#include "core/load/loader.h"
#include "core/model.h"

namespace kalendarium {

/// The first and the last day that a moment may mean: a month has many. REQUIRES: moment.known().
[[nodiscard]] Day first_day(const Moment& moment);
[[nodiscard]] Day last_day(const Moment& moment);

/// True if `left` is surely before `right`: by the clock where both are times, else by whole days.
[[nodiscard]] bool is_before(const Moment& left, const Moment& right);

/// False for an end before its start. `object` is the event or session whose members they are.
[[nodiscard]] bool check_span(Loader& loader, const JsonNode& object, const Moment& start,
                              const Moment& end);
/// False for a deadline that opens after its date.
[[nodiscard]] bool check_opening(Loader& loader, const JsonNode& deadline, const Moment& opens,
                                 const Moment& date);
/// True for an event that lasts one day and never comes back.
[[nodiscard]] bool is_on_one_day(const Event& event);
/// A session outside of its event's span. What repeats has no span that would enclose them.
void check_sessions(Loader& loader, const JsonNode& event_node, const Event& event);
/// A weekday that stands in a title, Swedish or English, and is not the one of the day that it speaks of. `only_day`: the
/// part takes place on the day of `start` alone, so that a weekday without a date means that day too.
void check_weekday(Loader& loader, const JsonNode& object, std::string_view title,
                   const Moment& start, bool only_day);

}  // namespace kalendarium
