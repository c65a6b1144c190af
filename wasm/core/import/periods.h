// SPDX-License-Identifier: MIT
//
// import/periods: the grammar of what is longer than a day, or is a day only in relation to today.
//
//   std::size_t end = read_period(tokens, at, mention);  // at if there is none
//
// Productions (docs/importing.md has examples of each):
//   weeks      = (v | vecka | veckorna) "."? number ((dash | och | till) number)? year?
//   month      = (i | under)? (part "av")? month year?         i mitten av oktober, mars 2027
//   season     = (i | under)? season year?                      i höst, våren 2027
//   relative   = i dag | i morgon | om NUMBER (dagar | veckor)
//   weekday    = (på | nu på | nästa) weekday | weekday times   på fredag, nästa torsdag
//   holiday    = a holiday's name, year?                        midsommarafton
//   recurrence = weekdays-plural (och …)* | (varje | varannan) weekday | ordinal weekday i? (varje)?
//                månad(en) ; (jämna | udda) veckor beside it
#pragma once

#include <vector>

#include "core/import/mention.h"
#include "core/import/tokens.h"

namespace kalendarium {

/// Reads at `at`; returns the token after, or `at`. To be asked after read_days and read_times.
[[nodiscard]] std::size_t read_period(const std::vector<LineToken>& tokens, std::size_t at,
                                      Mention& mention);

/// `varje onsdag`, `måndagar`, `första torsdagen i varje månad`; as above.
[[nodiscard]] std::size_t read_recurrence(const std::vector<LineToken>& tokens, std::size_t at,
                                          Mention& mention);

}  // namespace kalendarium
