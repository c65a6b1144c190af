// SPDX-License-Identifier: MIT

#include "core/entry.h"

#include <algorithm>
#include <cstddef>

#include "core/positions.h"

namespace kalendarium {

namespace {

constexpr int night_end = 6 * 60;  // minutes after midnight, as in date_text

bool touches(const Span& span, Range range) {
  return span.begin < range.end && range.begin < span.end;
}

void add_former(const Item& item, EventStatus status, const Moment& previous, const Moment& start,
                Range shown, std::vector<Entry>& entries) {
  if (status != EventStatus::rescheduled || !previous.known()) return;
  const Span span = span_of(previous, {});
  if (touches(span, shown)) entries.push_back({item.number, EntryKind::former, span, start});
}

bool is_earlier(const void* context, std::uint32_t left, std::uint32_t right) {
  const Entry* const entries = static_cast<const Entry*>(context);
  const Entry& one = entries[left];
  const Entry& other = entries[right];
  const Day day = first_day(one);
  const Day other_day = first_day(other);
  if (day != other_day) return day < other_day;
  if (has_time(one) != has_time(other)) return !has_time(one);
  if (one.span.begin != other.span.begin) return one.span.begin < other.span.begin;
  return one.span.end > other.span.end;
}

}  // namespace

void add_entries(const Item& item, Range shown, std::vector<Entry>& entries) {
  const EntryKind kind = item.type == ItemType::deadline ? EntryKind::deadline : EntryKind::event;
  for (const Span& span : item.spans) {
    if (touches(span, shown)) entries.push_back({item.number, kind, span, {}});
  }
  if (kind == EntryKind::deadline || item.event == nullptr || item.former.empty()) return;
  const Event& event = *item.event;
  add_former(item, event.status, event.previous_start, item.start, shown, entries);
  for (const Session& session : event.sessions)
    add_former(item, session.status, session.previous_start, session.start, shown, entries);
}

bool is_of_month(const Entry& entry) {
  return entry.span.stated_start.precision == Precision::month;
}

bool has_time(const Entry& entry) { return entry.span.stated_start.precision == Precision::minute; }

Day first_day(const Entry& entry) { return day_of(entry.span.begin); }

Day last_day(const Entry& entry) {
  const Day first = first_day(entry);
  const WallTime end = entry.span.end;
  const Day last = day_of(WallTime{end.minutes - 1});
  const bool is_night = has_time(entry) && last - first == 1 && end <= at(last, night_end) &&
                        entry.span.begin >= at(first, night_end) &&
                        minute_of_day(entry.span.begin) > minute_of_day(end);
  return is_night ? first : std::max(first, last);
}

std::vector<std::uint32_t> entry_order(const std::vector<Entry>& entries) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    if (!is_of_month(entries[i])) order.push_back(i);
  }
  sort_positions(order, is_earlier, entries.data());
  return order;
}

}  // namespace kalendarium
