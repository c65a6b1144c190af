// SPDX-License-Identifier: MIT
//
// import/week_lists: weekdays that begin the lines under a week, `Mån Pyssel kl. 10` under `v. 9`.
//
//   WeekLists weeks;
//   weeks.read(line);   // adds the weekday where a week stands above and an hour in the line
//   weeks.note(line);   // `v. 9`, `Sportlov vecka 9`
//
// The day is found where the article is read, which knows the year.
#pragma once

#include <cstdint>

#include "core/import/scan.h"

namespace kalendarium {

class WeekLists {
 public:
  void read(ScannedLine& line) const;
  void note(const ScannedLine& line);

 private:
  bool under_week_ = false;
  std::uint32_t far_ = 0;  // lines since the week or the last of its days
};

}  // namespace kalendarium
