// SPDX-License-Identifier: MIT

#include "core/span.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

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

}  // namespace

Span span_of(const Moment& start, const Moment& end) {
  const WallTime stop = end.known() ? end_of_stated(end) : end_without_end(start);
  const WallTime shortest{start.wall.minutes + 1};
  return {start.wall, std::max(stop, shortest), start, end};
}

WallTime listed_at(const Span& span) {
  if (span.stated_start.precision != Precision::month) return span.begin;
  return {whole_month(day_of(span.begin)).end.minutes - 1};
}

void add_spans(const Event& event, std::vector<Span>& spans, std::vector<Span>& former) {
  if (event.status == EventStatus::postponed) return;
  const std::size_t first = spans.size();
  for (const Session& session : event.sessions) {
    if (session.status != EventStatus::postponed)
      spans.push_back(span_of(session.start, session.end));
    add_former(former, session.status, session.previous_start);
  }
  sort_spans(spans, first);
  if (event.sessions.empty()) spans.push_back(span_of(event.start, event.end));
  add_former(former, event.status, event.previous_start);
}

Span whole_month(Day day) {
  const CivilDate date = to_date(day);
  const Day first = day - (date.day - 1);
  return {at(first), at(first + days_in_month(date.year, date.month)), {}, {}};
}

}  // namespace kalendarium
