// SPDX-License-Identifier: MIT
//
// import/dates_of_article: the sessions, recurrences and deadlines of one article, before they are
// grouped into events.
//
//   ArticleDates dates = read_article_dates(facts, article, calendar);
//
// A time that stands apart from its day (`Tid:` under `Datum:`, a sentence above a list of days)
// is brought to it here; a day that is told twice becomes one session.
#pragma once

#include <vector>

#include "core/import/found.h"

namespace kalendarium {

struct ArticleDates {
  std::vector<FoundSession> sessions;
  std::vector<FoundDeadline> deadlines;
  std::vector<FoundRecurrence> recurrences;
  bool event_article = false;
  bool list = false;  // each entry is an event of its own
};

[[nodiscard]] ArticleDates read_article_dates(const Facts& facts, const ArticleLines& article,
                                              const Calendar& calendar);

}  // namespace kalendarium
