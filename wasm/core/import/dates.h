// SPDX-License-Identifier: MIT
//
// import/dates: the grammar of days in prose.
//
//   Mention mention;
//   std::size_t end = read_days(tokens, at, english, mention);  // at if there is none
//
// Productions (docs/importing.md has examples of each):
//   days    = item ((dash | till | t.o.m.) item)? (("," | and) item …)*     5, 12 och 19 maj
//   item    = weekday? ","? den? day month? year? weekday? times?
//   day     = 1–31 (":e" | ":a" | "th" …)? | första … before a month
//   month   = a month's name, or "/" number      28/9, 22–23/12
//   year    = ","? (år)? 1900–2100; three digits that begin with 20 are a slip
//   item    = 2021-03-23 | 13.12.2026 | 21-03-23 | May 12, 2021 (in an English text)
// A day without a month takes the month, and the year, of the next item that has one; if none
// comes, it was no date. At most 16 items stand in one mention.
#pragma once

#include <vector>

#include "core/import/mention.h"
#include "core/import/tokens.h"

namespace kalendarium {

/// Reads at `at`; returns the token after, or `at`. Fills kind, items, first, last of `mention`.
[[nodiscard]] std::size_t read_days(const std::vector<LineToken>& tokens, std::size_t at,
                                    bool english, Mention& mention);

}  // namespace kalendarium
