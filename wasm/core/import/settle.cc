// SPDX-License-Identifier: MIT
#include "core/import/settle.h"

#include <algorithm>
#include <utility>

#include "core/import/day_sessions.h"
#include "core/import/programme_times.h"

namespace kalendarium {
namespace {

bool touches(const FoundSession& a, const FoundSession& b) {
  return a.first <= b.last && b.first <= a.last;
}

/// Takes over what the other says better.
void merge_into(FoundSession& kept, const FoundSession& other) {
  const bool untimed = !kept.time.known();
  if (!kept.time.known() || (kept.time.start == other.time.start && kept.time.end < 0)) {
    if (other.time.known()) kept.time = other.time;
  }
  if (kept.first == kept.last && other.first != other.last && untimed) {
    kept.first = other.first;
    kept.last = other.last;
  }
  if (other.end_minute >= 0 && kept.end_minute < 0 && kept.last == other.last)
    kept.end_minute = other.end_minute;
  kept.strong = kept.strong || other.strong;
  kept.daily = kept.daily || other.daily;
  kept.roles |= other.roles;
  if (other.day.sure && !kept.day.sure && other.day.day == kept.day.day) kept.day = other.day;
}

/// `Festivalen pågår 11–14 mars. Invigning torsdag 11 mars kl. 18.`
bool is_opening_of(const FoundSession& show, const FoundSession& one) {
  return show.first != show.last && one.first == one.last && one.time.known() &&
         !show.time.known() && show.sentence != one.sentence && has_role(show.roles, role::shows) &&
         has_role(one.roles, role::starts) && has_role(one.roles, role::event);
}

/// `list`: an article whose lines are events of their own, where another time is another event.
bool is_same(const FoundSession& a, const FoundSession& b, bool list) {
  if (!touches(a, b) || is_within(a, b) || is_within(b, a)) return false;
  if (is_opening_of(a, b) || is_opening_of(b, a)) return false;
  if (list && a.source.line != b.source.line && a.time.known() && b.time.known() &&
      a.time.start != b.time.start)
    return false;
  if (a.first != b.first && a.first == a.last && b.first == b.last) return false;
  const bool span = (a.first == a.last) != (b.first == b.last);
  if (!span && a.first != a.last && (a.first != b.first || a.last != b.last)) return false;
  constexpr int longest_course =
      5;  // days: in a longer period a single time is an event of its own
  if (span && (a.last - a.first > longest_course || b.last - b.first > longest_course)) {
    return (a.first == a.last ? a : b).time.known() == false;
  }
  if (a.in_list && b.in_list && a.source.line != b.source.line && a.time.start != b.time.start)
    return false;
  if (a.first == b.first && a.source.line == b.source.line && a.source.begin == b.source.begin &&
      a.time.start != b.time.start)
    return false;
  if (span) return !(a.time.known() && b.time.known()) || a.time.start == b.time.start;
  if (!a.time.known() || !b.time.known()) return true;
  return a.time.start == b.time.start || !(a.in_list && b.in_list);
}

void merge_told_twice(std::vector<FoundSession>& sessions, bool list) {
  constexpr std::size_t near_enough = 48;  // what is told twice is told within so many
  std::size_t settled = 0;                 // those before are settled
  for (std::size_t next = 0; next < sessions.size(); ++next) {
    bool merged = false;
    for (std::size_t i = settled > near_enough ? settled - near_enough : 0; i < settled && !merged;
         ++i) {
      if (!is_same(sessions[i], sessions[next], list)) continue;
      merge_into(sessions[i], sessions[next]);
      merged = true;
    }
    if (merged) continue;
    if (settled != next) sessions[settled] = std::move(sessions[next]);
    ++settled;
  }
  sessions.erase(sessions.begin() + static_cast<std::ptrdiff_t>(settled), sessions.end());
}

/// Of a day that is moved the one told behind it holds.
void drop_moved(std::vector<FoundSession>& sessions) {
  if (sessions.empty() || sessions.back().moved_away) return;
  std::erase_if(sessions, [](const FoundSession& session) { return session.moved_away; });
}

/// Of the days that are told and those that only fall on some weekday the former hold.
void drop_falling(std::vector<FoundSession>& sessions) {
  const auto falls = [](const FoundSession& session) { return session.falls; };
  if (!std::all_of(sessions.begin(), sessions.end(), falls)) std::erase_if(sessions, falls);
}

/// Where other days are told with their hours, one in prose without is perhaps none to attend.
void doubt_untimed(std::vector<FoundSession>& sessions) {
  const bool timed = std::any_of(sessions.begin(), sessions.end(), [](const FoundSession& one) {
    return one.time.known() || one.in_field;
  });
  if (!timed) return;
  for (FoundSession& one : sessions) {
    const bool told = one.time.known() || one.in_field || one.in_list;
    if (!told && one.first == one.last && !has_role(one.roles, role::event | role::course))
      one.strong = false;
  }
}

bool has_timed_day(const std::vector<FoundSession>& sessions, Day day) {
  for (const FoundSession& one : sessions) {
    if (one.first == day && one.last == day && one.time.known()) return true;
  }
  return false;
}

/// `Årsmöte 24–25 maj`, and below it what is on the 24th and on the 25th, each with its time.
bool is_told_day_by_day(const FoundSession& span, const std::vector<FoundSession>& sessions) {
  constexpr int longest_course = 5;  // days
  const int days = span.last - span.first + 1;
  if (days < 2 || days > longest_course || span.time.known()) return false;
  for (int i = 0; i < days; ++i) {
    if (!has_timed_day(sessions, span.first + i)) return false;
  }
  return true;
}

void drop_told_day_by_day(std::vector<FoundSession>& sessions) {
  for (std::size_t i = sessions.size(); i-- > 0;) {
    if (is_told_day_by_day(sessions[i], sessions))
      sessions.erase(sessions.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

bool are_untimed(const std::vector<FoundSession>& sessions) {
  for (const FoundSession& session : sessions) {
    if (session.time.known()) return false;
  }
  return true;
}

/// A span that is a course becomes its days, a day at several times one for each.
void add_settled(FoundSession session, const TimeSpans& common,
                 std::vector<FoundSession>& sessions) {
  constexpr int longest_daily = 5;  // days of one time range that are days of one course
  const int days = session.last - session.first + 1;
  const bool ranged = session.time.known() && session.time.end >= 0 && session.end_minute < 0;
  const bool shows = (session.roles & role::shows) != 0;
  const bool split =
      days > 1 && days <= 62 &&
      ((ranged && days <= longest_daily && !shows) || (session.daily && session.time.known()));
  if (split) {
    for (const Day first = session.first; session.first < first + days;
         session.first = session.first + 1) {
      session.last = session.first;
      sessions.push_back(session);
    }
  } else if (session.timed_apart && common.size() > 1 && days == 1) {
    for (const TimeSpan& time : common) {
      session.time = time;
      sessions.push_back(session);
    }
  } else {
    sessions.push_back(std::move(session));
  }
}

}  // namespace

void settle_sessions(std::vector<FoundSession>& sessions, const TimeSpans& common, bool all_days,
                     bool list) {
  if (!common.empty() && common.back().apart && are_untimed(sessions))
    share_times(common, 0, sessions);
  doubt_untimed(sessions);
  drop_moved(sessions);
  drop_falling(sessions);
  drop_told_day_by_day(sessions);
  if (!list) drop_programme_days(sessions);
  // Twice: a span that was told last may hold days that were told apart before it.
  for (int i = 0; i < 2 && sessions.size() > 1; ++i) merge_told_twice(sessions, list);
  std::vector<FoundSession> settled;
  settled.swap(sessions);
  sessions.reserve(settled.size());
  for (FoundSession& session : settled) {
    if (session.needs_time && !session.time.known() && common.empty()) continue;
    const bool journey = list && session.last > session.first;  // a line of its own, of some days
    if (!session.time.known() && !common.empty() && !journey) {
      session.time = common[0];
      session.timed_apart = true;
      session.daily = session.daily || all_days;
    }
    add_settled(std::move(session), common, sessions);
  }
}

}  // namespace kalendarium
