// SPDX-License-Identifier: MIT
//
// import/found: what was found in an article before it is grouped into events.
//
// Plain values with their places in the text; days are resolved, doubts are kept.
#pragma once

#include <optional>
#include <vector>

#include "core/import/draft.h"
#include "core/import/facts.h"
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
  Day last;  // of a span, inclusive; else the first
  TimeSpan time;
  int end_minute = -1;  // on the last day: 14 april 9.00 – 15 april 12.00
  Source source;
  std::uint32_t sentence = 0;  // of its line
  bool strong = false;
  bool in_list = false;  // its line is an entry
  bool in_field = false;
  bool needs_time = false;  // `Höstlovet 1–5 november`: nothing to attend unless a time is told
  bool moved_away = false;  // `träffen 6 mars är flyttad`: it holds only where no later day is told
  bool falls = false;  // `den 9 maj infaller på en söndag`: it holds only where no other is told
  bool daily = false;  // `båda dagarna`
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
  WordedRule rule;
  TimeSpan time;
  std::optional<Day> from;
  std::optional<Day> until;
  std::vector<Day> except;
  Source source;
  std::uint32_t sentence = 0;  // of its line
  bool strong = false;
  std::uint32_t roles = 0;
};

}  // namespace kalendarium
