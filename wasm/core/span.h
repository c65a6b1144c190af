// SPDX-License-Identifier: MIT
//
// span: the stretches of wall time that an event, a deadline or an issue takes up.
//
//   std::vector<Span> spans, former;
//   add_spans(event, feed.zone, years, spans, former);
//   spans.front().begin                     // when its first session begins, or it itself
//   span_of(deadline.date, {}).end          // midnight after its day
#pragma once

#include <vector>

#include "core/asked_years.h"
#include "core/civil_time.h"
#include "core/model.h"
#include "core/occurrences.h"

namespace kalendarium {

/// Later than all that can be stated: where the undated stand.
constexpr WallTime never{INT32_MAX};

/// A stretch on the wall clock that is taken up: [begin, end), never empty.
struct Span {
  WallTime begin;
  WallTime end;
  Moment stated_start;  // as the data says it: with its precision
  Moment stated_end;
  WallTime run =
      never;  // the first begin of what is on nearly every day for weeks, an exhibition; else never
};

constexpr Span never_span{never, never, {}, {}};

/// What two stated moments take up. A month is all its days; a day is all its minutes; a time without an end lasts until its day
/// is over. `end` may be unknown, is exclusive for a time and inclusive for a day or month.
[[nodiscard]] Span span_of(const Moment& start, const Moment& end);

/// Where the stretch stands in a list: a month in its last minute, after all of its days; a day of an exhibition where that
/// began; all else where it begins itself.
[[nodiscard]] WallTime listed_at(const Span& span);

/// Adds the sessions that have a day, the occurrences of what repeats (core/occurrences), or the whole where there are neither, in order
/// of time; and to `former` the days that were rescheduled. What is postponed has no day. What repeats but never takes place, since
/// its rule has no days or all are excepted, stands at its start.
/// True for an event that goes on: it never ends, or has more than most_occurrences. Of those there are the occurrences in the asked
/// years, and the next one after them; where no years are asked the first ones.
bool add_spans(const Event& event, Zone zone, const AskedYears& asked, std::vector<Span>& spans,
               std::vector<Span>& former);

/// Makes one stretch of them all, from the first to the last day: where a catalog has too many for each to be kept. REQUIRES: there
/// are some, in order.
void join(std::vector<Span>& spans);

/// The calendar month that the day is in, as a stretch.
[[nodiscard]] Span whole_month(Day day);

}  // namespace kalendarium
