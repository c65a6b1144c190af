// SPDX-License-Identifier: MIT
//
// ics: events and deadlines as an iCalendar file (RFC 5545) that other calendars read: Outlook, Google, Apple, khal.
//
//   std::string out;
//   IcsCalendar calendar(words, {feed.title, feed.time_zone, feed.zone, host_of(feed.url)}, out);
//   calendar.add(event, article, issue);      // false: it has no day yet, and is left out
//   calendar.add(deadline, article, issue);
//   calendar.finish();                        // out is a whole file, with CRLF
//
// The caller owns `out` and all that is passed in; the calendar keeps only the words, the options and `out`.
//
// - UID is the item's id and the host, so that a later file renews what an earlier one brought. A session's has its original start
//   too, so that it stays when sessions are added or moved.
// - DTSTAMP is the data's: dateModified of the event, else of the article, else the issue's datePublished, else `now`. SEQUENCE is the
//   minutes between datePublished and dateModified: it grows with each change, and is the same for the same data.
// - Times are wall time with TZID and a VTIMEZONE, so that what repeats keeps its time over clock changes. A time that the clocks
//   skip or show twice is written in UTC where it does not repeat: readers disagree on it.
// - Days are VALUE=DATE with an exclusive end. An event known to the month only has no day, and is left out.
// - Cancelled and postponed events have STATUS and say so in SUMMARY too, since most calendars do not show STATUS.
// - An event that repeats is one VEVENT with RRULE, EXDATE and RDATE; a session that stands for an occurrence is a VEVENT with its
//   RECURRENCE-ID. DTSTART is the rule's first day, also where the data's start is not one (RFC 5545 section 3.8.5.3).
// - Sessions of an event that does not repeat are VEVENTs apart, each RELATED-TO the first one as its sibling (section 3.8.4.5).
// - A deadline is a VTODO with DUE, or, for calendars without tasks (Google, Outlook on the web), a VEVENT of a whole day that
//   leaves the day free.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/formats/ics_component.h"

namespace kalendarium {

/// `kommun.example` of `https://kommun.example/kalender`; `kalendarium.invalid` where the URL has no host.
[[nodiscard]] std::string_view host_of(std::string_view url);

class IcsCalendar {
 public:
  /// Writes the head: VCALENDAR and, where the zone changes its clocks, VTIMEZONE.
  IcsCalendar(const Words& words, const IcsOptions& options, std::string& out);

  /// False for an event without a day: nothing is written.
  bool add(const Event& event, const Article& article, const Issue& issue);
  bool add(const Deadline& deadline, const Article& article, const Issue& issue);
  /// What is added from here on is of another newsletter: its zone and host. The title stays the first one's.
  void turn_to(const IcsOptions& options);
  void finish();

 private:
  void write_zone_once();

  const Words& words_;
  IcsOptions options_;
  IcsLines lines_;
  std::vector<std::string_view> zones_;  // that are described
};

}  // namespace kalendarium
