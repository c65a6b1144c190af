// SPDX-License-Identifier: MIT
//
// import/day_sessions: the sessions that a mention of days tells, with its own times.
//
//   add_day_sessions(mention, resolve_days(mention, calendar), line, true, sessions);
//
// `14–15 april` is one session of two days, `3, 10 och 17 november` are three, `12 maj kl. 13 och 15`
// two of one day.
#pragma once

#include <optional>
#include <vector>

#include "core/import/found.h"

namespace kalendarium {

[[nodiscard]] Source source_of(const MentionFacts& found);

void add_day_sessions(const MentionFacts& found, const std::vector<ResolvedDay>& days,
                      const LineFacts& line, bool strong, std::vector<FoundSession>& sessions);

/// The day that a line of its own names for the lines below it: `Måndag 27 oktober`, `Annandag jul`, in a list under
/// `Vecka 10` a weekday; `monday` is that week's.
[[nodiscard]] std::optional<ResolvedDay> header_day(const Facts& facts, const LineFacts& line,
                                                    std::optional<Day> monday,
                                                    const Calendar& calendar);

/// `• Bokens dag, Lund, 17 oktober` in a list, directly below an item with a session and like it.
[[nodiscard]] bool is_next_item(const Facts& facts, const MentionFacts& found,
                                const std::vector<FoundSession>& sessions);

/// Several times a day are several sessions.
void add_at_times(FoundSession session, const MentionFacts& found,
                  std::vector<FoundSession>& sessions);

/// Spans of a few days become their days.
void split_spans(std::vector<FoundSession>& sessions);

/// `10–16 respektive 10–15`: a time to each of the sessions from `first` on, a short span by its days; false if
/// they are not as many.
bool share_times(const TimeSpans& times, std::size_t first, std::vector<FoundSession>& sessions);

/// `Lör 10–16, sön 10–15` beside the days of a Saturday and a Sunday that have no times yet.
/// `Vi spelar 16, 17 och 18 april. Kl. 18 på fredagen och lördagen, kl. 15 på söndagen.`: to those of two and more days, told
/// one by one, that are such weekdays; false where there are none.
bool give_time_on_weekdays(const MentionFacts& found, std::vector<FoundSession>& sessions);
void give_weekday_time(const MentionFacts& found, std::vector<FoundSession>& sessions);

/// `9–10 oktober, kl. 10–17 första dagen och kl. 8.30–15 andra dagen`: the second time, to the second day of
/// those from `first` on; false if the time names no day.
[[nodiscard]] bool give_day_time(const MentionFacts& found, std::size_t first,
                                 std::vector<FoundSession>& sessions);

/// `Öppnar 10 september, pågår till 15 januari`: the end of what the line has just begun. Of a course of weeks the first
/// and the last day are told, not what is between.
void end_session(const MentionFacts& found, const std::vector<ResolvedDay>& days,
                 const LineFacts& line, std::vector<FoundSession>& sessions);

}  // namespace kalendarium
