// SPDX-License-Identifier: MIT
#include "core/import/day_sessions.h"

#include <utility>

namespace kalendarium {
namespace {

constexpr int longest_course = 5;  // days

bool is_list_line(const LineFacts& line) {
  return line.kind == LineKind::entry || line.kind == LineKind::day ||
         line.kind == LineKind::bullet || (line.titled && line.field == FieldKind::none);
}

/// `11, 12 och 13 mars kl. 19, 14 mars kl. 15`: a time holds for the days before it that have none.
TimeSpan next_time(const MentionFacts& found, std::size_t i) {
  while (i + 1 < found.items.size() && !found.items[i].time.known()) ++i;
  return found.items[i].time;
}

/// `14–15 april`, `14 april 9.00 – 15 april 12.00`: takes the next item too.
void join_span(const MentionFacts& found, const std::vector<ResolvedDay>& days, std::size_t& i,
               FoundSession& session) {
  ++i;
  session.last = days[i].day;
  const TimeSpan& first = found.items[i - 1].time;
  const TimeSpan& second = found.items[i].time;
  if (first.known() && first.end < 0 && second.known()) {
    session.end_minute = second.start;
  } else if (!first.known()) {
    session.time = second;
  }
  if (!session.time.known() && session.end_minute < 0) session.time = next_time(found, i);
  if (!days[i].sure) session.day = days[i];
}

/// A span of a few days becomes its days.
void split_span(std::size_t i, std::vector<FoundSession>& sessions) {
  const FoundSession span = sessions[i];
  const int days = span.last - span.first + 1;
  if (days < 2 || days > longest_course || span.end_minute >= 0) return;
  sessions[i].last = span.first;
  for (int k = 1; k < days; ++k) {
    FoundSession one = span;
    one.first = one.last = span.first + k;
    sessions.push_back(one);
  }
}

/// `tisdag och torsdag 9–18 mars`: those days of a span that is longer than its weekdays are many.
bool add_weekdays_of_span(const FoundSession& span, std::uint8_t weekdays,
                          std::vector<FoundSession>& sessions) {
  constexpr int longest = 186;  // days
  const int days = span.last - span.first + 1;
  int named = 0;
  for (int day = 1; day <= 7; ++day) named += (weekdays >> day) & 1;
  if (named < 2 || days <= named || days > longest) return false;
  for (int i = 0; i < days; ++i) {
    FoundSession one = span;
    one.first = one.last = span.first + i;
    if (((weekdays >> weekday(one.first)) & 1) != 0) sessions.push_back(one);
  }
  return true;
}

bool falls_on(const MentionFacts& found, Day day) {
  for (const DateItem& item : found.items) {
    if (weekday(day) == item.weekday) return true;
  }
  return false;
}

/// `Vernissage 6 mars kl. 12–15`, `Invigning 6 mars kl. 13`
bool is_opening(const FoundSession& session) {
  return session.time.known() && (session.time.end >= 0 || has_role(session.roles, role::starts));
}

/// What is on behind its opening: `Utställningen visas till och med 18 april.`
FoundSession show_from(const FoundSession& opening, const MentionFacts& found, Day end) {
  FoundSession show = opening;
  show.time = {};
  show.last = end;
  show.source = source_of(found);
  show.sentence = found.sentence;
  show.roles = found.roles;
  return show;
}

}  // namespace

Source source_of(const MentionFacts& found) { return {found.line, found.begin, found.end}; }

void add_day_sessions(const MentionFacts& found, const std::vector<ResolvedDay>& days,
                      const LineFacts& line, bool strong, std::vector<FoundSession>& sessions) {
  const bool moved = has_role(found.roles, role::moved) && found.items.size() > 1;
  const std::size_t before = sessions.size();
  if (found.times.size() > 1 && found.times.back().apart) {
    MentionFacts untimed = found;
    untimed.times.clear();
    add_day_sessions(untimed, days, line, strong, sessions);
    if (share_times(found.times, before, sessions)) return;
    sessions.resize(before);
  }
  for (std::size_t i = moved ? days.size() - 1 : 0; i < days.size(); ++i) {
    FoundSession session;
    session.first = session.last = days[i].day;
    session.day = days[i];
    session.time = found.items[i].time;
    if (!session.time.known() && !found.items[i].to_next) session.time = next_time(found, i);
    session.source = source_of(found);
    session.sentence = found.sentence;
    session.strong = strong;
    session.roles = found.roles;
    session.needs_time = found.lead == WordKind::day_off;
    session.moved_away = has_role(found.after, role::moved) && !has_role(found.before, role::moved);
    session.falls = found.falls;
    session.in_field = found.field == FieldKind::when;
    session.in_list = is_list_line(line);
    session.daily = has_role(found.roles, role::all_days);
    if (found.items[i].to_next && i + 1 < days.size()) join_span(found, days, i, session);
    if (!session.time.known() && found.times.size() == 1) session.time = found.times[0];
    if (session.last > session.first &&
        add_weekdays_of_span(session, found.items[i - 1].weekdays, sessions))
      continue;
    add_at_times(std::move(session), found, sessions);
  }
}

std::optional<ResolvedDay> header_day(const Facts& facts, const LineFacts& line,
                                      std::optional<Day> monday, const Calendar& calendar) {
  std::uint32_t at = line.first_mention;
  if (line.mention_count > 1 && facts.mentions[at].kind == MentionKind::holiday) ++at;
  const MentionFacts& found = facts.mentions[at];
  if (found.kind == MentionKind::days) return resolve_days(found, calendar)[0];
  ResolvedDay resolved;
  if (found.kind == MentionKind::weekday && monday) {
    resolved.day = *monday + (found.items[0].weekday - 1);
    return resolved;
  }
  if (found.kind != MentionKind::holiday) return std::nullopt;
  const std::optional<Day> day = resolve_relative(found, calendar);
  if (!day) return std::nullopt;
  resolved.day = *day;
  resolved.sure = false;
  return resolved;
}

bool is_next_item(const Facts& facts, const MentionFacts& found,
                  const std::vector<FoundSession>& sessions) {
  if (sessions.empty() || !found.closed || sessions.back().source.line + 1 != found.line)
    return false;
  return facts.lines[found.line].kind == LineKind::bullet &&
         facts.lines[found.line - 1].kind == LineKind::bullet;
}

void add_at_times(FoundSession session, const MentionFacts& found,
                  std::vector<FoundSession>& sessions) {
  if (session.last < session.first) session.last = session.first;
  if (found.times.size() < 2 || session.time.known()) {
    sessions.push_back(std::move(session));
    return;
  }
  for (const TimeSpan& time : found.times) {
    session.time = time;
    sessions.push_back(session);
  }
}

void split_spans(std::vector<FoundSession>& sessions) {
  const std::size_t count = sessions.size();
  for (std::size_t i = 0; i < count; ++i) split_span(i, sessions);
}

bool share_times(const TimeSpans& times, std::size_t first, std::vector<FoundSession>& sessions) {
  if (times.size() < 2 || !times.back().apart || first >= sessions.size()) return false;
  const std::size_t end = sessions.size();
  for (std::size_t i = first; i < end; ++i) split_span(i, sessions);
  if (sessions.size() - first != times.size()) return false;
  for (std::size_t i = 0; i < times.size(); ++i) sessions[first + i].time = times[i];
  return true;
}

void give_weekday_time(const MentionFacts& found, std::vector<FoundSession>& sessions) {
  if (found.times.empty()) return;
  constexpr std::size_t near_enough = 16;
  const std::size_t count = sessions.size();
  const std::size_t first = count > near_enough ? count - near_enough : 0;
  for (std::size_t i = first; i < count; ++i) {
    if (!sessions[i].time.known()) split_span(i, sessions);
  }
  for (std::size_t i = first; i < sessions.size(); ++i) {
    if (!sessions[i].time.known() && falls_on(found, sessions[i].first))
      sessions[i].time = found.times[0];
  }
}

bool give_time_on_weekdays(const MentionFacts& found, std::vector<FoundSession>& sessions) {
  constexpr std::size_t near_enough = 16;
  const std::size_t count = sessions.size();
  if (found.on_weekdays == 0 || count < 2) return false;
  bool given = false;
  for (std::size_t i = count > near_enough ? count - near_enough : 0; i < count; ++i) {
    FoundSession& one = sessions[i];
    const bool meant = ((found.on_weekdays >> weekday(one.first)) & 1) != 0;
    if (one.first != one.last || one.time.known() || !meant) continue;
    one.time = found.times[0];
    given = true;
  }
  return given;
}

bool give_day_time(const MentionFacts& found, std::size_t first,
                   std::vector<FoundSession>& sessions) {
  if (found.number < 2 || sessions.empty()) return false;
  if (first >= sessions.size()) {  // `Tid: dag 1 kl. 10–17, dag 2 …` under the line of the days
    first = sessions.size() - 1;
    while (first > 0 && sessions[first - 1].source.line == sessions.back().source.line) --first;
  }
  const std::size_t end = sessions.size();
  for (std::size_t i = first; i < end; ++i) split_span(i, sessions);
  const std::size_t at = first + static_cast<std::size_t>(found.number) - 1;
  if (at >= sessions.size()) return false;
  sessions[at].time = found.times[0];
  return true;
}

void end_session(const MentionFacts& found, const std::vector<ResolvedDay>& days,
                 const LineFacts& line, std::vector<FoundSession>& sessions) {
  if (sessions.empty() || sessions.back().source.line != found.line) return;
  FoundSession& session = sessions.back();
  if (session.sentence != found.sentence && !has_role(found.before, role::shows)) return;
  const Day end = days.back().day;
  if (session.first != session.last || end <= session.first) return;
  const bool shows = has_role(found.before, role::shows);
  const bool lasts = end - session.first >= longest_course;
  if (has_role(found.before, role::ends) && !shows && lasts)
    return add_day_sessions(found, days, line, session.strong, sessions);
  if (shows && lasts && is_opening(session))
    return sessions.push_back(show_from(session, found, end));
  session.last = end;
  const TimeSpan time =
      found.items[0].time.known() || found.times.empty() ? found.items[0].time : found.times[0];
  if (time.known() && session.time.known() && session.time.end < 0) session.end_minute = time.start;
}

}  // namespace kalendarium
