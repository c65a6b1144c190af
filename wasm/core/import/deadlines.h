// SPDX-License-Identifier: MIT
//
// import/deadlines: the last days of an article, with the day on which what they end opens.
//
//   ArticleDeadlines deadlines;
//   deadlines.open(march_1);                                    // `Ansökan öppnar 1 mars`
//   deadlines.add(found, days, role, above, calendar, true);    // `och stänger 31 mars`
#pragma once

#include <vector>

#include "core/import/found.h"
#include "core/import/roles.h"

namespace kalendarium {

/// A day without a year that was a few weeks ago, and comes again only in most of a year.
[[nodiscard]] bool was_lately(const ResolvedDay& day, const Calendar& calendar);

class ArticleDeadlines {
 public:
  void open(Day day) { opens_ = {at(day), Precision::day, false}; }
  /// Each day of a list, and the end of each span: `15 mars och 15 september`. `above` are the roles of the
  /// label above; `late`: what was lately is dropped.
  void add(const MentionFacts& found, const std::vector<ResolvedDay>& days, FoundRole role,
           std::uint32_t above, const Calendar& calendar, bool late);
  /// `i mitten av oktober`; `first` is the month's first day.
  void add_month(const MentionFacts& found, Day first);
  /// A last day to apply, nominate or answer was told.
  [[nodiscard]] bool asked() const { return asked_; }
  [[nodiscard]] std::vector<FoundDeadline> take() { return std::move(deadlines_); }

 private:
  std::vector<FoundDeadline> deadlines_;
  Moment opens_;
  bool asked_ = false;
};

}  // namespace kalendarium
