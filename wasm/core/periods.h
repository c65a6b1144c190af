// SPDX-License-Identifier: MIT
//
// periods: the months and weeks that one can go to: where there is data, and one month more at both ends.
//
//   const std::vector<Day> months = months_with_items(catalog);       // their first days, in order of time
//   const auto next = neighbour(View::month, shown_first_day, 1, months);
//   if (next) state.date = *next;                                     // else there is nothing in that direction
//
// Pure but for the columns that months_with_items reads.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/catalog.h"
#include "core/civil_time.h"
#include "core/state.h"

namespace kalendarium {

/// The months in which an event or deadline that stands is, was to be or goes on, by their first days. Of what goes on for years its
/// first 24 months: no list of months is made endless by a slip in a date.
[[nodiscard]] std::vector<Day> months_with_items(const Catalog& catalog);

/// The month or week before (step -1) or after (step 1) the one that begins at `shown`. From outside of where there is data the nearest
/// end of it; nullopt where there is nothing further in that direction.
[[nodiscard]] std::optional<Period> neighbour(View view, Day shown, int step,
                                              const std::vector<Day>& months);

/// The period of a view that a day is in.
[[nodiscard]] Period period_of(View view, Day day);

/// The number of a search that is a week and nothing else: `v. 42`, `v42`, `vecka 42`, `week 42`; 0 for any other.
[[nodiscard]] int week_asked(std::string_view search);

/// The week of that number that is nearest to today, 1 to 53; of two years without a week 53 the nearest that has one.
[[nodiscard]] IsoWeek week_near(int number, Day today);

}  // namespace kalendarium
