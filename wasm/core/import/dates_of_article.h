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

#include "core/import/draft.h"
#include "core/import/facts.h"
#include "core/import/roles.h"
#include "core/import/structure.h"
#include "core/import/years.h"

namespace kalendarium {

/// Where in the text something was read.
struct Source {
  std::uint32_t line = no_line;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct FoundSession {
  Day first;
  Day last;           // of a span, inclusive; else the first
  TimeSpan time;
  int end_minute = -1;  // on the last day: 14 april 9.00 – 15 april 12.00
  Source source;
  Source title;         // of a list entry: the words besides date and time; line no_line if none
  bool strong = false;
  bool in_list = false;   // its line is an entry
  bool in_field = false;
  bool daily = false;     // `båda dagarna`
  bool timed_apart = false;  // its time stands elsewhere
  std::uint32_t roles = 0;   // of its sentence
  ResolvedDay day;           // doubts
};

struct FoundDeadline {
  Moment date;
  Moment opens;
  Source source;
  std::uint32_t roles = 0;
  bool sure = true;
  ResolvedDay day;
};

struct FoundRecurrence {
  RecurrenceRule rule;
  TimeSpan time;
  std::optional<Day> from;
  std::optional<Day> until;
  std::vector<Day> except;
  Source source;
  Source title;
  bool strong = false;
  std::uint32_t roles = 0;
};

struct ArticleDates {
  std::vector<FoundSession> sessions;
  std::vector<FoundDeadline> deadlines;
  std::vector<FoundRecurrence> recurrences;
  std::vector<Finding> findings;  // of all mentions that are none of these
  bool event_article = false;
  bool list = false;              // each entry is an event of its own
};

[[nodiscard]] ArticleDates read_article_dates(const Facts& facts, const ArticleLines& article,
                                              const Calendar& calendar);

/// Every session on a day of its own where the text says so; times that stand apart brought home;
/// what is told twice, once. Called by read_article_dates; apart for its tests.
void settle_sessions(std::vector<FoundSession>& sessions, const std::vector<TimeSpan>& common,
                     bool all_days);

}  // namespace kalendarium
