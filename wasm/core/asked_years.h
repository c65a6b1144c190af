// SPDX-License-Identifier: MIT
//
// asked_years: the years that somebody looks at. What never ends is expanded in them, and in no others.
//
//   const AskedYears years = asked_years(state, fixed, now);      // 2026-11-21: 2025, 2026, 2027
//   if (!covers(catalog.years, years)) …                          // make the catalog anew
//
// They are the year of `now` with those before and after it, and those of each date that the state, or what always holds, names.
// Pure values.
#pragma once

#include <array>
#include <cstddef>

#include "core/civil_time.h"
#include "core/state.h"

namespace kalendarium {

struct AskedYears {
  std::array<int, 24> years{};  // ascending, each once, within 1601 to 3998
  std::size_t count = 0;
};

/// Of a range of dates that is longer than five years the first five and the last.
[[nodiscard]] AskedYears asked_years(const State& state, const State& fixed, WallTime now);

/// All years of `narrow` are in `wide`.
[[nodiscard]] bool covers(const AskedYears& wide, const AskedYears& narrow);

}  // namespace kalendarium
