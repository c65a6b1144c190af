// SPDX-License-Identifier: MIT
//
// import/own_times: times that belong to one of the days of a line alone.
//
//   give_own_time(facts, time, 0, sessions);   // `6 mars Hagby kl. 18; 7 mars Storå kl. 15`
//   opens_show(weeks, time);                   // `Vernissage kl. 12` beside `6 mars–16 maj`
#pragma once

#include <vector>

#include "core/import/found.h"

namespace kalendarium {

/// A time, or a day with one.
[[nodiscard]] bool has_time(const MentionFacts& found);

/// The last session was told in its sentence; before it in the line where it is of a few days, or where it holds for
/// all: `Alltid fredag kl. 9`.
[[nodiscard]] bool is_last_of(const MentionFacts& found, const std::vector<FoundSession>& sessions);

/// `Därefter 8 april`: it goes on from the session told last, in the same line or the one above.
[[nodiscard]] bool goes_on_from_last(const MentionFacts& found,
                                     const std::vector<FoundSession>& sessions);

/// `Läger 16–18 januari. Samling fredag kl. 16.30`: the hour on the first day of the span told last in the line; true
/// where it is its own.
[[nodiscard]] bool begins_span(const MentionFacts& found, std::vector<FoundSession>& sessions);

/// Gives the time to the day told directly before it, where each of two or more days of the sentence has its own;
/// false elsewhere. Of the sessions from `before` on.
bool give_own_time(const Facts& facts, const MentionFacts& found, std::size_t before,
                   std::vector<FoundSession>& sessions);

/// Gives the time, or each of several, to those sessions from `before` on that have none, and an end to those that lack
/// one; where something stands `beside` it, only to its own sentence. False where there are none from there on.
bool give_times(const MentionFacts& found, std::size_t before, bool beside,
                std::vector<FoundSession>& sessions);

/// `17 mars och 31 mars samma tid`: the sessions from `before` on have that of the one before them.
void give_same_time(std::size_t before, std::vector<FoundSession>& sessions);

/// `10/10 + 17/10, 9–16 båda dagarna`: the days of the sentence told before `before` have the time of the last.
void share_time_back(std::size_t before, std::vector<FoundSession>& sessions);

/// The time of an opening, told in another sentence than the weeks that the exhibition is open.
[[nodiscard]] bool opens_show(const FoundSession& show, const MentionFacts& found);
/// The opening, on the first day of the session `show`, as a session of its own.
void add_opening(std::size_t show, const MentionFacts& found, std::vector<FoundSession>& sessions);

}  // namespace kalendarium
