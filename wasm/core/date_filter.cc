// SPDX-License-Identifier: MIT

#include "core/date_filter.h"

#include <algorithm>

#include "core/word_search.h"

namespace kalendarium {

namespace {

Range whole_days(Day first, Day last) { return {at(first), at(last + 1)}; }

Range month_of(Day day) {
  const Span month = whole_month(day);
  return {month.begin, month.end};
}

bool touches(const Span& span, const Range& range) {
  return span.begin < range.end && range.begin < span.end;
}

bool touches_all(const Span& span, const DateFilter& filter) {
  for (const Range& range : filter.ranges()) {
    if (!touches(span, range)) return false;
  }
  return true;
}

bool touches_any(const std::vector<Span>& spans, const Range& range) {
  for (const Span& span : spans) {
    if (touches(span, range)) return true;
  }
  return false;
}

void add_range(DateFilter& filter, Range range) { filter.all_ranges[filter.range_count++] = range; }

void add_when(DateFilter& filter, const WhenFilter& when) {
  filter.upcoming |= when.kind == WhenFilter::Kind::upcoming;
  filter.past |= when.kind == WhenFilter::Kind::past;
  if (when.kind == WhenFilter::Kind::range) add_range(filter, when.range);
}

void add_from_and_to(DateFilter& filter, const State& state) {
  if (!state.from && !state.to) return;
  Range range{WallTime{INT32_MIN}, never};
  if (state.from) range.begin = at(*state.from);
  if (state.to) range.end = at(*state.to + 1);
  add_range(filter, range);
}

/// The week with that number that a visitor means who looks ahead, back or around.
void add_named_week(DateFilter& filter, const State& state, WallTime now, When when) {
  if (state.q.find_first_of("0123456789") == std::string::npos) return;
  const int week = state.q.empty() ? 0 : named_week(state.q);
  if (week == 0) return;
  const IsoWeek current = iso_week(day_of(now));
  int year = current.year;
  if (when == When::upcoming && week < current.week) ++year;
  if (when == When::past && week > current.week) --year;
  const Day monday = monday_of(IsoWeek{year, std::min(week, weeks_in_year(year))});
  add_range(filter, whole_days(monday, monday + 6));
}

}  // namespace

WhenFilter make_when_filter(When when, WallTime now) {
  const Day today = day_of(now);
  const Day monday = monday_of(today);
  using Kind = WhenFilter::Kind;
  switch (when) {
    case When::upcoming: return {Kind::upcoming, {}};
    case When::today: return {Kind::range, whole_days(today, today)};
    case When::week: return {Kind::range, whole_days(monday, monday + 6)};
    case When::weekend: return {Kind::range, whole_days(monday + 5, monday + 6)};
    case When::month: return {Kind::range, month_of(today)};
    case When::past: return {Kind::past, {}};
    case When::all: break;
  }
  return {};
}

DateFilter make_date_filter(const State& state, const State& fixed, WallTime now) {
  return make_date_filter(state, fixed, now, effective_when(state));
}

DateFilter make_date_filter(const State& state, const State& fixed, WallTime now, When when) {
  DateFilter filter;
  filter.when = make_when_filter(when, now);
  filter.fixed = make_when_filter(fixed.when.value_or(When::all), now);
  add_when(filter, filter.when);
  add_when(filter, filter.fixed);
  filter.when_ranges = filter.range_count;
  add_from_and_to(filter, state);
  add_from_and_to(filter, fixed);
  if (state.view == View::month || state.view == View::week)
    add_range(filter, shown_period(state, now));
  add_named_week(filter, state, now, when);
  add_named_week(filter, fixed, now, when);
  return filter;
}

bool passes(const Item& item, const DateFilter& filter, WallTime now) {
  if (filter.upcoming && is_over(item, now)) return false;
  if (filter.past && !is_over(item, now)) return false;
  for (const Range& range : filter.ranges()) {
    if (!touches_any(item.spans, range) && !touches_any(item.former, range)) return false;
  }
  return true;
}

Span listed_span(const Item& item, const DateFilter& filter, WallTime now) {
  const Span* last = nullptr;
  for (const Span& span : item.spans) {
    if (!touches_all(span, filter)) continue;
    if (span.end > now) return span;
    last = &span;
  }
  return last != nullptr ? *last : next_span(item, now);
}

Span next_span(const Item& item, WallTime now) {
  if (item.spans.empty()) return never_span;
  for (const Span& span : item.spans) {
    if (span.end > now) return span;
  }
  return item.spans.back();
}

bool is_over(const Item& item, WallTime now) {
  if (item.undated) return false;
  for (const Span& span : item.spans) {
    if (span.end > now) return false;
  }
  return true;
}

Range shown_period(const State& state, WallTime now) {
  const Day day = state.date.kind == Period::Kind::none ? day_of(now) : state.date.first;
  if (state.view == View::week) return whole_days(monday_of(day), monday_of(day) + 6);
  constexpr int monday_to_thursday = 3;
  return month_of(state.date.kind == Period::Kind::week ? day + monday_to_thursday : day);
}

}  // namespace kalendarium
