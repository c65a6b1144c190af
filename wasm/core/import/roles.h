// SPDX-License-Identifier: MIT
//
// import/roles: what a date is for: something to attend, a last day, an opening, or only a date.
//
//   find_role(mention, {}) == DateRole::deadline   // `Anmäl dig senast den 5 maj`
//
// A cue binds to the nearest date after it in its sentence; a cue behind the last date of a
// sentence binds backwards (`15 mars är sista ansökningsdag`).
#pragma once

#include <cstdint>

#include "core/import/facts.h"

namespace kalendarium {

enum class DateRole : std::uint8_t {
  none,      // only a date: past, a notice, a reference
  session,   // something takes place
  deadline,  // the last day; of a span its last
  opens,     // registration or a call opens
  bound,     // where a recurrence begins or ends
  except,    // a day on which a recurrence pauses
  ends,      // the last day of what the date before it begins
};

/// Where a mention stands.
struct RoleContext {
  bool headline = false;
  bool calendar = false;         // in a list of events
  bool notice_article = false;   // its headline announces opening hours, a closing …
  bool call = false;             // it calls for applications or nominations: who won is told later
  bool listed = false;           // begins one of several lines of a list, in an article of an event
  bool told = false;             // something beside its own line says that one attends something
  bool event_article = false;    // its headline or kind says that one attends something
  std::uint32_t above = 0;       // roles of a label or short line directly above, without dates
  bool under_headline = false;   // a line of its own, nothing but dates and times, under a headline
  bool opens_article = false;    // begins the first line of an article, and no verb follows it
  bool agenda = false;           // a point of a programme or an order of business
  bool timed_line = false;       // a time stands beside it, or elsewhere in a line of one date
  bool recurs = false;           // a recurrence stands in the same sentence or field
  bool named_item = false;       // the item of a list, a name, a colon and the day
  bool cancelled = false;        // the headline says so
  bool moved = false;            // the headline says that it is moved
  bool beside_deadline = false;  // the day before it in its sentence is a last day
  bool begun = false;            // the day before it in its sentence is one to attend
};

struct FoundRole {
  DateRole role = DateRole::none;
  bool strong = false;      // more than one thing says so
  bool day_before = false;  // före den 1 mars
  bool unclear =
      false;  // none, for nothing says what it is for; not for something says that it is over
};

[[nodiscard]] FoundRole find_role(const MentionFacts& mention, const RoleContext& context);

}  // namespace kalendarium
