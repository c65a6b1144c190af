// SPDX-License-Identifier: MIT
//
// import/dateline: what a newsletter's head says of the day on which it was sent.
//
//   const Dateline head = find_dateline(facts, structure);    // under the title: `Nr 5 | 14 juni 2021`
//   // head.day == 14 June 2021, head.sure
//
// The head is what stands before the first article: a name, a number, a date. Only dates with a written year count.
#pragma once

#include <optional>

#include "core/civil_time.h"
#include "core/import/facts.h"
#include "core/import/structure.h"
#include "core/recurrence.h"

namespace kalendarium {

struct Dateline {
  std::optional<Day> day;
  bool sure = false;  // it stands alone or beside the name, and its weekday agrees
  /// `Oktober 2026`, `vecka 14 2025`, where no day is told: days that the issue belongs to.
  std::optional<DayRange> period;
  int year = 0;  // of any of these, or of `våren 2027`; 0 where none is told
};

[[nodiscard]] Dateline find_dateline(const Facts& facts, const Structure& structure);

}  // namespace kalendarium
