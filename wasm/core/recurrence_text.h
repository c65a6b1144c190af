// SPDX-License-Identifier: MIT
//
// recurrence_text: a recurrence rule in words.
//
//   recurrence_text(words, rule, event.start, event.end)
//   // "varje onsdag kl. 16–18 till och med 14 december 2026"
//   // "varannan vecka på måndag och torsdag", "första torsdagen i varje månad", "varje år den 6 juni"
//
// What the rule leaves to the start (the weekday of a plain FREQ=WEEKLY) is said too. A rule that has no plain words (every
// 100th day of the year) is "återkommer, se datumen": the dates stand in the event's detail anyway, and words that have to be
// decoded help nobody. Texts begin in lower case as in a sentence; sentence_case makes a heading of them.
#pragma once

#include <string>

#include "core/messages.h"
#include "core/recurrence.h"

namespace kalendarium {

/// The times are those of the first occurrence, where both are known to the minute and less than a day apart, or the start alone
/// is; UNTIL is said as the last day that counts, COUNT as a number of times. REQUIRES: start is known to the day at least.
[[nodiscard]] std::string recurrence_text(const Words& words, const RecurrenceRule& rule,
                                          const Moment& start, const Moment& end);

}  // namespace kalendarium
