// SPDX-License-Identifier: MIT
//
// import/month_lists: days without a month under a line that names it.
//
//   MonthLists lists;
//   lists.note(scanned);   // `Mars`
//   lists.read(scanned);   // `Torsdag 4 kl. 18 Årsmöte` and `11 Föreläsning` begin with a day of March
//
// Under a month that stands alone any number from the day before it on is a day; under a line that
// holds a month among other words (`Program för mars`) only one behind its weekday.
#pragma once

#include "core/import/scan.h"

namespace kalendarium {

/// `11 Årsmöte 18.00`: adds the time behind the name to a line that has one mention.
void read_later_time(ScannedLine& line);

class MonthLists {
 public:
  /// Adds the day that the line begins with, if it begins with one, before its other mentions.
  void read(ScannedLine& line);
  /// Learns the month that a line names, and forgets it where a list cannot go on.
  /// A number alone above it is its day: `11` over `mars`.
  void note(ScannedLine& line);
  void forget() { month_ = 0; }

 private:
  [[nodiscard]] std::size_t read_days(const std::vector<LineToken>& tokens, std::size_t at,
                                      bool named, Mention& mention) const;

  int lone_ = 0;   // the number that the line before was, else 0
  int month_ = 0;  // 0: none is named
  int year_ = 0;
  int from_ = 1;           // days come in their order
  bool alone_ = false;     // the month stood alone
  std::uint32_t far_ = 0;  // lines since the last day
};

}  // namespace kalendarium
