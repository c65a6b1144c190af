// SPDX-License-Identifier: MIT

#include "core/date_filter.h"

#include <algorithm>

namespace kalendarium {

namespace {

Span whole_days(Day first, Day last) { return {at(first), at(last + 1), {}, {}}; }

bool touches(const Span& span, const Span& range) {
  return span.begin < range.end && range.begin < span.end;
}

bool touches_any(const std::vector<Span>& spans, const Span& range) {
  return std::any_of(spans.begin(), spans.end(),
                     [&range](const Span& span) { return touches(span, range); });
}

void add_when(DateFilter& filter, When when, WallTime now) {
  const Day today = day_of(now);
  const Day monday = monday_of(today);
  switch (when) {
    case When::upcoming: filter.upcoming = true; break;
    case When::today: filter.ranges.push_back(whole_days(today, today)); break;
    case When::week: filter.ranges.push_back(whole_days(monday, monday + 6)); break;
    case When::weekend: filter.ranges.push_back(whole_days(monday + 5, monday + 6)); break;
    case When::month: filter.ranges.push_back(whole_month(today)); break;
    case When::past: filter.past = true; break;
    case When::all: break;
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
  DateFilter filter;
  add_when(filter, effective_when(state), now);
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
  return std::all_of(filter.ranges.begin(), filter.ranges.end(), [&item](const Span& range) {
    return touches_any(item.spans, range) || touches_any(item.former, range);
  });
}

Span listed_span(const Item& item, const DateFilter& filter, WallTime now) {
  const Span* last = nullptr;
  for (const Span& span : item.spans) {
    const bool inside = std::all_of(filter.ranges.begin(), filter.ranges.end(),
                                    [&span](const Span& range) { return touches(span, range); });
    if (!inside) continue;
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
  return !item.undated && std::all_of(item.spans.begin(), item.spans.end(),
                                      [now](const Span& span) { return span.end <= now; });
}

Span shown_period(const State& state, WallTime now) {
  const Day day = state.date.kind == Period::Kind::none ? day_of(now) : state.date.first;
  if (state.view == View::week) return whole_days(monday_of(day), monday_of(day) + 6);
  constexpr int monday_to_thursday = 3;
  return whole_month(state.date.kind == Period::Kind::week ? day + monday_to_thursday : day);
}

}  // namespace kalendarium
