// SPDX-License-Identifier: MIT
//
// import/programme_times: what a sentence tells of one day of several, or of an evening of them: points of the
// programme, which are neither when it begins nor events of their own.
//
//   Vi ses den 21–22 oktober i Falun. På onsdagskvällen kl. 19 äter vi middag. Torsdagen inleds kl. 8.30.
#pragma once

#include <vector>

#include "core/import/found.h"

namespace kalendarium {

/// `På onsdagskvällen`, `på torsdag`: a weekday of one of the sessions told last, where `nearest`, the next such
/// day, is none of them.
[[nodiscard]] bool is_told_weekday(const MentionFacts& found, Day nearest,
                                   const std::vector<FoundSession>& sessions);

/// A time whose sentence names another day than the first of the few days told last, or an evening of them. What ends
/// there ends them: `Torsdagen slutar vi kl. 15`.
bool take_programme_time(const MentionFacts& found, std::vector<FoundSession>& sessions);

/// `Dag 2 kl. 9–15`: hours of one day of those from `before` on; not `Andra dagen kl. 9 åker vi ut`.
bool give_hours_of_day(const MentionFacts& found, std::size_t before,
                       std::vector<FoundSession>& sessions);

/// Drops a day with a time within a span of a few days that another sentence tells, unless it names something that one
/// attends: `Den 22 oktober kl. 13 besöker vi gruvan`; on the first day only what is in the evening.
void drop_programme_days(std::vector<FoundSession>& sessions);

/// An event of its own on a later day of a span without times: it says nothing of when the span begins.
[[nodiscard]] bool is_within(const FoundSession& day, const FoundSession& span);

}  // namespace kalendarium
