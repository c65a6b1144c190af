// SPDX-License-Identifier: MIT
#include "core/import/programme_times.h"

#include <algorithm>

#include "core/import/day_sessions.h"

namespace kalendarium {
namespace {

constexpr int longest_course = 5;       // days
constexpr int evening = 17 * 60;        // minutes
constexpr std::size_t near_enough = 8;  // sessions

bool is_course(const FoundSession& span) {
  return span.last > span.first && span.last - span.first < longest_course;
}

bool has_weekday(const FoundSession& session, int day) {
  if (session.last - session.first >= longest_course) return false;
  for (Day one = session.first; one <= session.last; one = one + 1) {
    if (weekday(one) == day) return true;
  }
  return false;
}

bool is_point_of(const FoundSession& day, const FoundSession& span) {
  if (!is_course(span) || span.time.known() || day.first < span.first || day.last > span.last)
    return false;
  if (day.source.line == span.source.line && day.sentence == span.sentence) return false;
  if (day.first > span.first) return !has_role(day.roles, role::event | role::course);
  return day.time.start >= evening && has_role(day.roles, role::event) &&
         !has_role(day.roles, role::starts);
}

}  // namespace

bool is_told_weekday(const MentionFacts& found, Day nearest,
                     const std::vector<FoundSession>& sessions) {
  if (found.kind != MentionKind::weekday) return false;
  bool told = false;
  const std::size_t count = sessions.size();
  for (std::size_t i = count > near_enough ? count - near_enough : 0; i < count; ++i) {
    if (sessions[i].first <= nearest && nearest <= sessions[i].last) return false;
    told = told || has_weekday(sessions[i], found.items[0].weekday);
  }
  return told;
}

bool take_programme_time(const MentionFacts& found, std::vector<FoundSession>& sessions) {
  if (sessions.empty() || !is_course(sessions.back())) return false;
  FoundSession& span = sessions.back();
  const bool other = found.of_weekday != 0 && found.of_weekday != weekday(span.first) &&
                     has_weekday(span, found.of_weekday);
  if (!other && !found.later) return false;
  const bool last = other ? found.of_weekday == weekday(span.last) : span.last == span.first + 1;
  if (last && has_role(found.before, role::ends) && span.time.known() && span.time.end < 0)
    span.end_minute = found.times[0].start;
  return true;
}

bool give_hours_of_day(const MentionFacts& found, std::size_t before,
                       std::vector<FoundSession>& sessions) {
  return found.times[0].end >= 0 && give_day_time(found, before, sessions);
}

bool is_within(const FoundSession& day, const FoundSession& span) {
  return is_course(span) && !span.time.known() && day.first == day.last && day.time.known() &&
         day.first > span.first && !day.in_list;
}

void drop_programme_days(std::vector<FoundSession>& sessions) {
  if (sessions.size() < 2) return;
  std::erase_if(sessions, [&](const FoundSession& day) {
    if (day.first != day.last || !day.time.known() || day.in_list || day.in_field) return false;
    return std::any_of(sessions.begin(), sessions.end(),
                       [&](const FoundSession& span) { return is_point_of(day, span); });
  });
}

}  // namespace kalendarium
