// SPDX-License-Identifier: MIT
#include "core/import/own_times.h"

#include <utility>

#include "core/import/apart_times.h"
#include "core/import/day_sessions.h"

namespace kalendarium {
namespace {

/// The day before the time, or behind it where the sentence begins with one; null where days and times of the sentence do not come by turns.
const MentionFacts* day_of(const Facts& facts, const MentionFacts& found) {
  const LineFacts& line = facts.lines[found.line];
  const MentionFacts* day = nullptr;
  const MentionFacts* last = nullptr;
  int pairs = 0;
  bool time_first = false;
  for (std::uint32_t i = 0; i < line.mention_count; ++i) {
    const MentionFacts& one = facts.mentions[line.first_mention + i];
    if (one.sentence != found.sentence) continue;
    if (pairs == 0 && last == nullptr) time_first = one.kind == MentionKind::time;
    const bool second = last != nullptr;
    const bool is_time = second != time_first;
    if (one.kind != (is_time ? MentionKind::time : MentionKind::days)) return nullptr;
    if (!is_time && has_time(one)) return nullptr;
    if (second && (&one == &found || last == &found)) day = time_first ? &one : last;
    pairs += second ? 1 : 0;
    last = second ? nullptr : &one;
  }
  return pairs > 1 && last == nullptr ? day : nullptr;
}

/// `… kl. 10 den 19 oktober och slutar kl. 12 den 20 oktober`: the time of the day on which the span ends.
bool ends_span(const MentionFacts& found, const MentionFacts& day, std::size_t before,
               std::vector<FoundSession>& sessions) {
  if (before >= sessions.size()) return false;
  FoundSession& span = sessions.back();
  if (span.first == span.last || !span.time.known() || span.time.end >= 0 || span.end_minute >= 0 ||
      span.sentence != found.sentence || span.source.begin >= day.begin)
    return false;
  span.end_minute = found.times[0].start;
  return true;
}

/// The session's first time, and one more session for each of the others.
void give_times_of(const MentionFacts& found, std::size_t at, std::vector<FoundSession>& sessions) {
  FoundSession& session = sessions[at];
  session.time = found.times[0];
  session.daily = session.daily || has_role(found.roles, role::all_days);
  session.strong =
      session.strong || has_role(session.roles, role::event | role::happens | role::course);
  for (std::size_t k = 1; k < found.times.size(); ++k) {
    FoundSession more = sessions[at];
    more.time = found.times[k];
    sessions.push_back(std::move(more));
  }
}

}  // namespace

bool has_time(const MentionFacts& found) {
  if (found.kind == MentionKind::time) return true;
  return found.kind == MentionKind::days &&
         (!found.times.empty() || found.items.back().time.known());
}

bool is_last_of(const MentionFacts& found, const std::vector<FoundSession>& sessions) {
  if (sessions.empty()) return false;
  const FoundSession& last = sessions.back();
  constexpr int longest_course = 5;  // days
  const bool is_course = !last.time.known() && last.last - last.first < longest_course;
  return last.source.line == found.line &&
         (last.sentence == found.sentence || is_course || has_role(found.roles, role::all_days));
}

bool goes_on_from_last(const MentionFacts& found, const std::vector<FoundSession>& sessions) {
  if (!found.goes_on || sessions.empty()) return false;
  return sessions.back().source.line + 1 >= found.line && sessions.back().source.line <= found.line;
}

bool begins_span(const MentionFacts& found, std::vector<FoundSession>& sessions) {
  if (sessions.empty() || found.times.size() != 1 || found.items.size() != 1) return false;
  FoundSession& span = sessions.back();
  const TimeSpan& time = found.times[0];
  constexpr int longest_course = 5;  // days
  const int days = span.last - span.first + 1;
  if (span.source.line != found.line || days < 2 || days > longest_course || time.end >= 0)
    return false;
  const int day = found.items[0].weekday;
  if (!span.time.known() && weekday(span.first) == day) {
    span.time = time;
  } else if (span.time.known() && span.end_minute < 0 && weekday(span.last) == day) {
    span.end_minute = time.start;
  } else {
    return false;
  }
  return true;
}

bool give_own_time(const Facts& facts, const MentionFacts& found, std::size_t before,
                   std::vector<FoundSession>& sessions) {
  const MentionFacts* day = day_of(facts, found);
  if (day == nullptr) return false;
  for (std::size_t i = before; i < sessions.size(); ++i) {
    FoundSession session = sessions[i];
    if (session.source.begin != day->begin || session.source.line != found.line) continue;
    sessions[i].time = found.times[0];
    for (std::size_t k = 1; k < found.times.size(); ++k) {
      session.time = found.times[k];
      sessions.push_back(session);
    }
    return true;
  }
  return ends_span(found, *day, before, sessions);
}

bool give_times(const MentionFacts& found, std::size_t before, bool beside,
                std::vector<FoundSession>& sessions) {
  const std::size_t end = sessions.size();
  for (std::size_t i = before; i < end; ++i) {
    if (end_time(sessions[i].time, found)) continue;
    if (beside && sessions[i].sentence != found.sentence) continue;
    if (opens_show(sessions[i], found)) {
      add_opening(i, found, sessions);
      break;
    }
    if (!sessions[i].time.known()) give_times_of(found, i, sessions);
  }
  return end > before;
}

void give_same_time(std::size_t before, std::vector<FoundSession>& sessions) {
  if (before == 0) return;
  for (std::size_t i = before; i < sessions.size(); ++i) {
    if (!sessions[i].time.known()) sessions[i].time = sessions[before - 1].time;
  }
}

void share_time_back(std::size_t before, std::vector<FoundSession>& sessions) {
  if (before == 0 || before >= sessions.size()) return;
  const FoundSession last = sessions.back();
  for (std::size_t i = before; i-- > 0;) {
    FoundSession& one = sessions[i];
    if (one.source.line != last.source.line || one.sentence != last.sentence) return;
    if (!one.time.known()) one.time = last.time;
  }
}

bool opens_show(const FoundSession& show, const MentionFacts& found) {
  constexpr int longest_course = 5;  // days
  return show.last - show.first > longest_course && !show.time.known() &&
         show.sentence != found.sentence && has_role(found.roles, role::starts) &&
         has_role(found.roles, role::event);
}

void add_opening(std::size_t show, const MentionFacts& found, std::vector<FoundSession>& sessions) {
  FoundSession opening = sessions[show];
  opening.last = opening.first;
  opening.time = found.times[0];
  opening.source = source_of(found);
  opening.sentence = found.sentence;
  opening.roles = found.roles;
  sessions.push_back(opening);
}

}  // namespace kalendarium
