// SPDX-License-Identifier: MIT

#include "core/date_filter.h"

namespace kalendarium {

namespace {

Span whole_days(Day first, Day last) { return {at(first), at(last + 1), {}, {}}; }

bool touches(const Span& span, const Span& range) {
  return span.begin < range.end && range.begin < span.end;
}

bool touches_all(const Span& span, const std::vector<Span>& ranges) {
  for (const Span& range : ranges) {
    if (!touches(span, range)) return false;
  }
  return true;
}

bool touches_any(const std::vector<Span>& spans, const Span& range) {
  for (const Span& span : spans) {
    if (touches(span, range)) return true;
  }
  return false;
}

void add_days(DateFilter& filter, Day first, Day last) {
  filter.ranges.push_back(whole_days(first, last));
}

void add_when(DateFilter& filter, When when, WallTime now) {
  const Day today = day_of(now);
  const Day monday = monday_of(today);
  switch (when) {
    case When::upcoming: filter.upcoming = true; return;
    case When::today: return add_days(filter, today, today);
    case When::week: return add_days(filter, monday, monday + 6);
    case When::weekend: return add_days(filter, monday + 5, monday + 6);
    case When::month: return filter.ranges.push_back(whole_month(today));
    case When::past: filter.past = true; return;
    case When::all: return;
  }
}

void add_from_and_to(DateFilter& filter, const State& state) {
  if (!state.from && !state.to) return;
  Span range{WallTime{INT32_MIN}, never, {}, {}};
  if (state.from) range.begin = at(*state.from);
  if (state.to) range.end = at(*state.to + 1);
  filter.ranges.push_back(range);
}

}  // namespace

Span whole_month(Day day) {
  const CivilDate date = to_date(day);
  const Day first = day - (date.day - 1);
  return whole_days(first, first + (days_in_month(date.year, date.month) - 1));
}

DateFilter make_date_filter(const State& state, const State& fixed, WallTime now) {
  return make_date_filter(state, fixed, now, effective_when(state));
}

DateFilter make_date_filter(const State& state, const State& fixed, WallTime now, When when) {
  DateFilter filter;
  add_when(filter, when, now);
  add_when(filter, fixed.when.value_or(When::all), now);
  add_from_and_to(filter, state);
  add_from_and_to(filter, fixed);
  if (state.view == View::month || state.view == View::week)
    filter.ranges.push_back(shown_period(state, now));
  return filter;
}

bool passes(const Item& item, const DateFilter& filter, WallTime now) {
  if (filter.upcoming && is_over(item, now)) return false;
  if (filter.past && !is_over(item, now)) return false;
  for (const Span& range : filter.ranges) {
    if (!touches_any(item.spans, range) && !touches_any(item.former, range)) return false;
  }
  return true;
}

Span listed_span(const Item& item, const DateFilter& filter, WallTime now) {
  const Span* last = nullptr;
  for (const Span& span : item.spans) {
    if (!touches_all(span, filter.ranges)) continue;
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

Span shown_period(const State& state, WallTime now) {
  const Day day = state.date.kind == Period::Kind::none ? day_of(now) : state.date.first;
  if (state.view == View::week) return whole_days(monday_of(day), monday_of(day) + 6);
  constexpr int monday_to_thursday = 3;
  return whole_month(state.date.kind == Period::Kind::week ? day + monday_to_thursday : day);
}

}  // namespace kalendarium
