// SPDX-License-Identifier: MIT
//
// import/mention: what the grammar finds in a line: dates, times, weeks, recurrences, as written.
//
// A mention knows what stands in the text and no more: a year that is not written is 0, and
// import/years decides it. Places are numbers of tokens and bytes of the line.
#pragma once

#include <cstdint>

#include "core/import/compact_list.h"

namespace kalendarium {

/// Minutes after midnight; an end past midnight is 1440 or more. -1: not stated.
struct TimeSpan {
  int start = -1;
  int end = -1;
  bool apart = false;  // behind `respektive`: of the next day alone
  bool slip = false;   // `13.30 – 15-30`: read as meant, to be reported

  [[nodiscard]] bool known() const { return start >= 0; }
};

struct DateItem {
  int year = 0;
  int month = 0;
  int day = 0;
  int weekday = 0;  // 1 to 7 as written, 0 if not
  std::uint8_t weekdays =
      0;  // `tisdag och torsdag 9–18 mars`: bit 1 is Monday; 0 if one or none is written
  bool to_next = false;    // the first day of a span that the next item ends
  bool year_slip = false;  // `202`: the year in question
  TimeSpan time;           // a time that stands at this date alone
};

using DateItems = CompactList<DateItem>;
using TimeSpans = CompactList<TimeSpan>;

enum class MentionKind : std::uint8_t {
  days,        // items: `5 och 12 maj`, `14–15 april 2021`
  time,        // times: `kl. 9.00–15.30`
  weeks,       // number, to_number, year: `vecka 28–30`
  month,       // items[0].month and year; to_number: `mars–april`; part: `i mitten av oktober`
  season,      // number 1 to 4, year: `våren 2027`
  relative,    // number of days from today: `om två veckor`, `imorgon`
  weekday,     // items[0].weekday: `på fredag`, `nästa torsdag`; to_number, year: `tisdag v. 9`
  holiday,     // number: civil_time's Holiday; year
  recurrence,  // rule
};

/// `varannan torsdag`, `första torsdagen i varje månad`.
struct WordedRule {
  std::uint8_t weekdays = 0;  // bit 1 is Monday, bit 7 Sunday
  std::int8_t ordinal = 0;    // of a month: 1 to 5, -1 the last; 0: every week
  std::int8_t interval = 1;   // weeks or months
  std::int8_t parity = 0;     // 1 odd weeks, 2 even weeks
  std::int8_t count = 0;      // `fem tisdagar`; 0 if not stated
};

struct Mention {
  DateItems items;
  TimeSpans times;          // that hold for all items
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;  // of the line, from 0
  int number = 0;
  int to_number = 0;
  int year = 0;
  WordedRule rule;
  MentionKind kind = MentionKind::days;
  std::int8_t part = 0;    // 1 early, 2 mid, 3 late
  bool early : 1 = false;  // a time before the beginning: insläpp, kaffe
  bool weak : 1 = false;   // only a weekday with a time, no `på`: what week it is must be known
};

/// It is of that kind, and of the tokens [first, end); returns `end`.
inline std::size_t done(Mention& mention, MentionKind kind, std::size_t first, std::size_t end) {
  mention.kind = kind;
  mention.first = static_cast<std::uint32_t>(first);
  mention.last = static_cast<std::uint32_t>(end);
  return end;
}

}  // namespace kalendarium
