// SPDX-License-Identifier: MIT

#include "core/span.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/gate.h"
#include "core/positions.h"

namespace kalendarium {

namespace {

WallTime first_of_next_month(Day day) { return whole_month(day).end; }

WallTime end_of_stated(const Moment& end) {
  if (end.precision == Precision::month) return first_of_next_month(day_of(end.wall));
  if (end.precision == Precision::day) return at(day_of(end.wall) + 1);
  return end.wall;
}

/// Where something ends that says only when it starts.
WallTime end_without_end(const Moment& start) {
  if (start.precision == Precision::month) return first_of_next_month(day_of(start.wall));
  return at(day_of(start.wall) + 1);
}

bool is_earlier(const void* context, std::uint32_t left, std::uint32_t right) {
  const Span* const spans = static_cast<const Span*>(context);
  return spans[left].begin < spans[right].begin;
}

/// Those from `first` on. They stand in order in nearly every file.
void sort_spans(std::vector<Span>& spans, std::size_t first) {
  bool is_sorted = true;
  for (std::size_t i = first + 1; i < spans.size(); ++i)
    is_sorted = is_sorted && !(spans[i].begin < spans[i - 1].begin);
  if (is_sorted) return;
  const std::vector<Span> unsorted(spans.begin() + static_cast<std::ptrdiff_t>(first), spans.end());
  std::vector<std::uint32_t> order = first_positions(unsorted.size());
  sort_positions(order, is_earlier, unsorted.data());
  for (std::size_t i = 0; i < order.size(); ++i) spans[first + i] = unsorted[order[i]];
}

void add_former(std::vector<Span>& former, EventStatus status, const Moment& previous) {
  if (status == EventStatus::rescheduled && previous.known())
    former.push_back(span_of(previous, {}));
}

bool is_endless(const Event& event, Zone zone) {
  const ParsedRule parsed = parse_rule(event.recurrence, zone);
  return parsed.error == RuleError::none && parsed.rule.is_unbounded();
}

/// Adds the occurrences in the days, at most so many. False where there are more.
bool add_found(const Event& event, Zone zone, DayRange days, std::size_t most,
               std::vector<Span>& spans, bool& has_any) {
  std::vector<Occurrence> found;
  const bool is_whole = expand(event, zone, days, most, found) != Expansion::limited;
  for (const Occurrence& occurrence : found) {
    has_any = true;
    if (occurrence.status != EventStatus::postponed)
      spans.push_back(span_of(occurrence.start, occurrence.end));
  }
  return is_whole;
}

/// Those in the asked years; and the next one after them, so that what comes seldom is not over.
void add_asked(const Event& event, Zone zone, const AskedYears& asked, std::vector<Span>& spans,
               bool& has_any) {
  constexpr int years_ahead = 100;
  constexpr int last_year = 3999;
  Day last;
  for (std::size_t i = 0; i < asked.count;) {
    const int first_year = asked.years[i];
    int year = first_year;
    while (++i < asked.count && asked.years[i] == year + 1) ++year;
    last = to_day({year, 12, 31});
    static_cast<void>(add_found(event, zone, {to_day({first_year, 1, 1}), last}, most_occurrences,
                                spans, has_any));
  }
  const int year = std::min(to_date(last).year + years_ahead, last_year);
  static_cast<void>(add_found(event, zone, {last + 1, to_day({year, 12, 31})}, 1, spans, has_any));
}

/// On every day, or on all but one of the week, for two weeks at least: an exhibition and its opening hours.
bool is_steady(const Event& event, Zone zone, std::size_t count) {
  constexpr std::size_t least = 14;
  constexpr int least_weekdays = 6;
  const ParsedRule parsed = parse_rule(event.recurrence, zone);
  const RecurrenceRule& rule = parsed.rule;
  const bool is_daily = rule.frequency == Frequency::daily;
  if (count < least || parsed.error != RuleError::none || rule.interval != 1) return false;
  if (!is_daily && rule.frequency != Frequency::weekly) return false;
  if (rule.parts == 0) return is_daily;
  return rule.parts == 1 << static_cast<int>(RulePart::weekday) &&
         rule.item_count >= least_weekdays;
}

}  // namespace

/// True for what goes on.
KALENDARIUM_GATE bool add_occurrences(const Event& event, Zone zone, const AskedYears& asked,
                                      std::vector<Span>& spans) {
  const DayRange always{to_day({1601, 1, 1}), to_day({3999, 12, 31})};
  const std::size_t first = spans.size();
  bool has_any = false;
  bool goes_on = is_endless(event, zone);
  if (!goes_on || asked.count == 0)
    goes_on |= !add_found(event, zone, always, most_occurrences, spans, has_any);
  if (goes_on && asked.count > 0) {
    while (spans.size() > first) spans.pop_back();
    has_any = false;
    add_asked(event, zone, asked, spans, has_any);
  }
  if (!has_any) spans.push_back(span_of(event.start, event.end));
  if (is_steady(event, zone, spans.size() - first)) {
    for (std::size_t i = first; i < spans.size(); ++i) spans[i].run = spans[first].begin;
  }
  return goes_on;
}

Span span_of(const Moment& start, const Moment& end) {
  const WallTime stop = end.known() ? end_of_stated(end) : end_without_end(start);
  const WallTime shortest{start.wall.minutes + 1};
  return {start.wall, std::max(stop, shortest), start, end};
}

WallTime listed_at(const Span& span) {
  if (span.stated_start.precision != Precision::month) return std::min(span.begin, span.run);
  return {whole_month(day_of(span.begin)).end.minutes - 1};
}

bool add_spans(const Event& event, Zone zone, const AskedYears& asked, std::vector<Span>& spans,
               std::vector<Span>& former) {
  if (event.status == EventStatus::postponed) return false;
  const std::size_t first = spans.size();
  const bool is_repeated = repeats(event);
  const bool goes_on = is_repeated && add_occurrences(event, zone, asked, spans);
  for (const Session& session : event.sessions) {
    if (!is_repeated && session.status != EventStatus::postponed)
      spans.push_back(span_of(session.start, session.end));
    add_former(former, session.status, session.previous_start);
  }
  sort_spans(spans, first);
  if (!is_repeated && event.sessions.empty()) spans.push_back(span_of(event.start, event.end));
  add_former(former, event.status, event.previous_start);
  return goes_on;
}

void join(std::vector<Span>& spans) {
  Span& whole = spans.front();
  const Day last = day_of(WallTime{spans.back().end.minutes - 1});
  whole = span_of(whole.stated_start, {at(last), Precision::day});
  while (spans.size() > 1) spans.pop_back();
}

Span whole_month(Day day) {
  const CivilDate date = to_date(day);
  const Day first = day - (date.day - 1);
  return {at(first), at(first + days_in_month(date.year, date.month)), {}, {}};
}

}  // namespace kalendarium
