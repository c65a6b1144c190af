// SPDX-License-Identifier: MIT
//
// import/day_headers: what lines of a list leave to the line above them: the year, or that a number is an hour.
//
//   DayHeaders headers;
//   headers.read(scanned, is_set_off, is_heading);   // each line, in order
//
// `2028`, and under it `Lördag 8 januari`; `Söndag 7 mars`, and under it `11 Gudstjänst`.
#pragma once

#include "core/import/scan.h"

namespace kalendarium {

class DayHeaders {
 public:
  /// Learns what the line says for those below it, and completes its mentions by what stood above. `set_off`: an empty
  /// line stands before it.
  void read(ScannedLine& line, bool set_off, bool heading);

 private:
  void read_hour(ScannedLine& line) const;
  void give_year(ScannedLine& line, bool dated) const;

  int year_ = 0;            // that stands alone above days; 0 if none
  bool under_day_ = false;  // below a day alone, with nothing but times between
};

}  // namespace kalendarium
