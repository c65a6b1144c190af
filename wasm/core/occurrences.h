// SPDX-License-Identifier: MIT
//
// occurrences: when an event takes place: its rule, its extra and except dates and its sessions together, within a window.
//
//   std::vector<Occurrence> found;
//   const Expansion how = expand(event, feed.zone, {first_day, last_day}, 1000, found);
//   for (const Occurrence& occurrence : found) …         // in order of time
//
// The caller owns `found`; nothing else is allocated. What stands for what (data/README.md):
// - An event without rule and extra dates takes place at its sessions, or from its start to its end if it has none.
// - With a rule or extra dates its start, the days of the rule (recurrence.h) and the extra dates are occurrences, less the except
//   dates. Each has the event's time of day and length on the wall, so both stay over clock changes: 22–04 is 22–04 on every night.
//   (RFC 5545 section 3.8.5.3 has "the same exact duration"; what an announcement says is what a clock shows.)
// - A day in except_dates or extra_dates means the event's time on that day.
// - A session stands for the occurrence at its previous start, or, without one, for that at its start: moved, cancelled or with a
//   title of its own. A session that stands for none is one more occurrence. One without an end has the event's length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/civil_time.h"
#include "core/model.h"
#include "core/recurrence.h"

namespace kalendarium {

/// More of one event are not kept.
constexpr std::size_t most_occurrences = 1500;

struct Occurrence {
  Moment start;
  Moment
      end;  // as in Event: exclusive for times, inclusive for days; not known if the event states none
  Moment previous_start;                        // where a session moved it away from
  EventStatus status = EventStatus::scheduled;  // the session's; the event's own comes on top
  std::int32_t session = -1;                    // its position in Event::sessions
};

enum class Expansion : std::uint8_t {
  complete,
  limited,  // there are more than `limit`; the earliest are there
  gave_up,  // the rule took too long (RuleDays::max_steps); what was found is there
};

/// The occurrences that touch the window, in order of time; what `out` held is dropped. A moved one touches the window by the day that
/// it was moved from too. A rule that cannot be read counts as none. REQUIRES: the window lies within the years 1600 to 4000.
[[nodiscard]] Expansion expand(const Event& event, Zone zone, DayRange window, std::size_t limit,
                               std::vector<Occurrence>& out);

/// True for an event with a rule or extra dates: more than its own start, or its sessions.
[[nodiscard]] bool repeats(const Event& event);

/// True if a date of the data (an except date, a session's previous start) means that occurrence: its time, or its day where the date
/// or the occurrence is a day.
[[nodiscard]] bool means(const Moment& stated, const Moment& occurrence);

}  // namespace kalendarium
