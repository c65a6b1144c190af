// SPDX-License-Identifier: MIT
#include "core/import/recurrences.h"

#include <algorithm>

#include "core/import/apart_times.h"
#include "core/import/day_sessions.h"
#include "core/import/tokens.h"

namespace kalendarium {
namespace {

bool is_same_rule(const WordedRule& left, const WordedRule& right) {
  return left.weekdays == right.weekdays && left.ordinal == right.ordinal;
}

bool has_other_time(const FoundRecurrence& old, const MentionFacts& found) {
  return !found.times.empty() && old.time.known() && old.time.start != found.times[0].start;
}

bool fits(const WordedRule& rule, Day day) { return ((rule.weekdays >> weekday(day)) & 1) != 0; }

/// `fredagarna 19 mars och 23 april kl. 18`: its days stand beside it, and have the time; no other has.
bool tells_with_time(const FoundRecurrence& rule, const std::vector<FoundSession>& sessions) {
  for (const FoundSession& session : sessions) {
    const bool beside = session.source.line == rule.source.line;
    if (beside && session.sentence == rule.sentence && session.time.known()) return true;
  }
  return false;
}

/// `Den 18 mars börjar vi kl. 15`: a day of the rule at another hour, told behind it.
bool has_own_time(const FoundRecurrence& rule, const FoundSession& session) {
  return has_role(session.roles, role::starts) && session.source.line == rule.source.line &&
         session.source.begin > rule.source.end && rule.time.known() && session.time.known() &&
         session.time.start != rule.time.start && fits(rule.rule, session.first);
}

/// `Uppstart onsdag 3 mars kl. 18, därefter varannan onsdag`
bool leads_rule(const FoundSession& session, const FoundRecurrence& rule) {
  return session.source.line == rule.source.line && session.sentence == rule.sentence &&
         session.source.begin < rule.source.begin;
}

void add_pause(Day day, FoundRecurrence& rule) {
  std::vector<Day>& except = rule.except;
  if (fits(rule.rule, day) && std::find(except.begin(), except.end(), day) == except.end())
    except.push_back(day);
}

}  // namespace

void RecurrenceReader::read(const MentionFacts& found, bool told) {
  if (has_role(found.roles, role::notice) && !has_role(found.roles, role::event | role::course))
    return;
  if (has_role(found.close, role::opens) && !has_role(found.roles, role::event | role::course))
    return;  // Bastun är öppen onsdagar kl. 17–21
  if (has_role(found.roles, role::release) && !has_role(found.roles, role::event | role::course))
    return;
  const bool attends = found.field == FieldKind::when ||
                       has_role(found.roles, role::event | role::course | role::happens) ||
                       found.rule.count > 0;
  if (!told && found.times.empty() && !attends) return;
  std::erase_if(found_, [&](const FoundRecurrence& old) {
    return is_same_rule(old.rule, found.rule) && !old.time.known() && !old.until;
  });
  for (const FoundRecurrence& old : found_) {
    if (is_same_rule(old.rule, found.rule) && !has_other_time(old, found)) return;
  }
  constexpr std::size_t most_recurrences = 100;
  if (found_.size() == most_recurrences) return;
  FoundRecurrence recurrence;
  recurrence.rule = found.rule;
  if (!found.times.empty()) recurrence.time = found.times[0];
  recurrence.source = {found.line, found.begin, found.end};
  recurrence.strong =
      found.field == FieldKind::when || has_role(found.roles, role::event | role::course);
  recurrence.roles = found.roles;
  recurrence.sentence = found.sentence;
  found_.push_back(recurrence);
}

void RecurrenceReader::take_bound_time(const MentionFacts& found) {
  if (found_.back().time.known()) return;
  FoundRecurrence& recurrence = found_.back();
  if (!found.times.empty()) {
    recurrence.time = found.times[0];
  } else {
    const TimeSpan& last = found.items.back().time;
    recurrence.time = last.known() ? last : found.items.front().time;
  }
}

/// `Vi avslutar med en utflykt lördag 27 mars kl. 10` behind `måndagar kl. 18`: no day of the rule, or one of a rule that has
/// its bounds, with a time of its own.
bool RecurrenceReader::is_other_day(const MentionFacts& found,
                                    const std::vector<ResolvedDay>& days) const {
  if (days.size() != 1 || !found_.back().time.known()) return false;
  if (from_ && until_ && found.sentence != found_.back().sentence) return true;
  if (fits(found_.back().rule, days.front().day)) return false;
  const TimeSpan& time = found.times.empty() ? found.items[0].time : found.times[0];
  return time.known() && time.start != found_.back().time.start;
}

bool RecurrenceReader::bound(const MentionFacts& found, const std::vector<ResolvedDay>& days) {
  if (found_.empty() || is_other_day(found, days)) return false;
  const bool told = days.size() > 1 && !found.items.front().to_next &&
                    (days.size() > 2 || found.lead == WordKind::weekdays);
  if (told) return false;  // söndagarna den 2 maj, 9 maj och 16 maj med start kl. 10
  if (found.items.front().to_next && days.size() == 2) {
    from_ = days[0].day;
    until_ = days[1].day;
  } else if (found.lead == WordKind::until || found.lead == WordKind::to ||
             has_role(found.before, role::ends | role::last)) {
    until_ = days.back().day;
  } else if (found.lead == WordKind::from || found.lead == WordKind::ordinal ||  // första gången
             has_role(found.before | found.after, role::starts | role::from)) {
    from_ = days.front().day;
  } else {
    const bool of_rule = days.size() == 1 && fits(found_.back().rule, days.front().day);
    if (of_rule || found.items.front().to_next) take_bound_time(found);
    return false;
  }
  take_bound_time(found);
  if (found_.back().source.line == found.line) {
    found_.back().from = from_;
    found_.back().until = until_;
  }
  add_day_sessions(found, days, LineFacts(), true, bounds_);
  return true;
}

void RecurrenceReader::bound_by(Day first, Day last, WordKind lead) {
  const bool ends = lead == WordKind::to || lead == WordKind::until;
  if (!ends && !from_) from_ = first;
  if (lead != WordKind::from && !until_) until_ = last;
}

bool RecurrenceReader::read_weeks(const MentionFacts& weeks) {
  if (has_role(weeks.before, role::except) || weeks.pauses) {
    add_pauses({resolve_week(weeks.number, 0, calendar_).day,
                resolve_week(weeks.to_number, 0, calendar_).day + 6, weeks.line});
    return true;
  }
  const Day first = resolve_week(weeks.number, weeks.year, calendar_).day;
  const Day last = resolve_week(weeks.to_number, weeks.year, calendar_).day + 6;
  if (has_role(weeks.before, role::starts)) {
    if (!from_) from_ = first;
  } else if (first < last) {
    bound_by(first, last, weeks.lead);
  }
  return false;
}

void RecurrenceReader::read_months(const MentionFacts& months, int year) {
  if (found_.empty()) return;
  const bool starts = months.lead == WordKind::from || has_role(months.before, role::starts);
  if (months.part != 0) {
    vague_ = vague_ || starts;
    return;
  }
  const bool other = months.sentence != found_.back().sentence &&
                     has_role(months.before, role::event | role::course);
  if (other && !has_role(months.before, role::ends | role::last | role::starts)) return;
  const int first = months.items[0].month;
  const int last = months.to_number;
  const Day next = to_day({last == 12 || last < first ? year + 1 : year, last % 12 + 1, 1});
  const bool ends = has_role(months.before, role::ends | role::last);
  const WordKind lead = starts ? WordKind::from : ends ? WordKind::until : months.lead;
  bound_by(to_day({year, first, 1}), next - 1, lead);
}

void RecurrenceReader::read_count(std::string_view value) {
  std::vector<LineToken> tokens;
  split_words(value, tokens);
  constexpr int most = 52;
  if (tokens.size() == 1 && tokens[0].number > 1 && tokens[0].number <= most)
    count_ = static_cast<std::int8_t>(tokens[0].number);
}

bool RecurrenceReader::is_timed(std::uint32_t line) const {
  return !found_.empty() && found_.back().source.line == line && found_.back().time.known();
}

void RecurrenceReader::except_days(std::uint32_t line, const std::vector<ResolvedDay>& days) {
  for (const ResolvedDay& day : days) add_pauses({day.day, day.day, line});
}

void RecurrenceReader::add_pauses(const Pause& pause) {
  constexpr std::size_t most = 1000;
  if (pauses_.size() < most) pauses_.push_back(pause);
}

bool RecurrenceReader::take_time(const MentionFacts& time) {
  bool taken = false;
  for (std::size_t i = found_.size(); i-- > 0 && found_[i].source.line == time.line;) {
    if (found_[i].time.known()) {
      taken = end_time(found_[i].time, time) || taken;
      continue;
    }
    found_[i].time = time.times[0];
    taken = true;
  }
  return taken;
}

bool RecurrenceReader::has_rule_in(std::uint32_t line) const {
  for (const FoundRecurrence& rule : found_) {
    if (rule.source.line == line) return true;
  }
  return false;
}

void RecurrenceReader::complete() {
  for (FoundRecurrence& recurrence : found_) {
    if (!recurrence.from) recurrence.from = from_;
    if (!recurrence.until) recurrence.until = until_;
    for (const Pause& pause : pauses_) {
      if (pause.line != recurrence.source.line && has_rule_in(pause.line)) continue;
      for (Day day = pause.first; day <= pause.last; day = day + 1) add_pause(day, recurrence);
    }
  }
}

/// `13–14 mars och 10–11 april. Lördagar kl. 10–17, söndagar kl. 9–15.`: rules that only tell the times of
/// days told one by one.
bool RecurrenceReader::give_times(std::vector<FoundSession>& sessions) const {
  if (found_.size() < 2 || sessions.empty() || from_ || until_) return false;
  for (const FoundRecurrence& rule : found_) {
    if (!rule.time.known() || rule.rule.ordinal != 0 || rule.rule.count > 0) return false;
  }
  for (const FoundSession& session : sessions) {
    if (session.time.known()) return false;
  }
  split_spans(sessions);
  for (FoundSession& session : sessions) {
    for (const FoundRecurrence& rule : found_) {
      if (fits(rule.rule, session.first)) session.time = rule.time;
    }
  }
  return true;
}

/// Two or more days told one by one, all of them days of the rule, are its days.
void RecurrenceReader::confirm(const FoundRecurrence& rule, std::vector<FoundSession>& sessions) {
  if (sessions.size() < 2) return;
  for (const FoundSession& session : sessions) {
    if (!fits(rule.rule, session.first) || session.first != session.last) return;
  }
  for (FoundSession& session : sessions) session.strong = true;
}

/// `tre lördagar`, of which one begins, one goes on and one ends: the days told are as many as the rule has.
bool RecurrenceReader::tells_all(std::vector<FoundSession>& sessions) const {
  const WordedRule& rule = found_.back().rule;
  if (rule.count == 0) return false;
  std::vector<Day> days;
  const auto add = [&](const FoundSession& one) {
    if (one.first != one.last || !fits(rule, one.first)) return;
    for (const Day day : days) {
      if (day == one.first) return;
    }
    days.push_back(one.first);
  };
  for (const FoundSession& session : sessions) add(session);
  for (const FoundSession& bound : bounds_) add(bound);
  if (days.size() != static_cast<std::size_t>(rule.count)) return false;
  for (const FoundSession& bound : bounds_) {
    auto later = sessions.begin();
    while (later != sessions.end() && later->first < bound.first) ++later;
    sessions.insert(later, bound);
  }
  return true;
}

/// `Tid: onsdagar 18–20`, and in other fields `Start: 3 mars`, `Slut: 24 mars` or `Period: 3–24 mars`; in prose
/// `Kursen börjar 3 mars och slutar 24 mars. Vi ses varje onsdag kl. 18.`
void RecurrenceReader::take_told_bounds(std::vector<FoundSession>& sessions) {
  if (found_.size() != 1 || !found_[0].time.known() || from_ || until_) return;
  if (sessions.empty() || sessions.size() > 2) return;
  const FoundSession& first = sessions.front();
  const FoundSession& last = sessions.back();
  const bool beside = first.source.line == found_[0].source.line &&
                      last.source.line == first.source.line && last.sentence == first.sentence;
  if (!first.in_field && !beside) return;
  const bool period = sessions.size() == 1 && first.last - first.first >= 7 && !first.time.known();
  const bool ends = sessions.size() == 2 && has_role(first.roles, role::starts) &&
                    has_role(last.roles, role::ends) && last.first > first.first;
  if (!period && !ends) return;
  from_ = first.first;
  until_ = last.last;
  sessions.clear();
}

/// The rules are told below the first of the days, each in a line of its own; above them they are of all.
bool RecurrenceReader::stands_apart(const std::vector<FoundSession>& sessions) const {
  for (const FoundRecurrence& rule : found_) {
    if (rule.source.line < sessions.front().source.line) return false;
    for (const FoundSession& session : sessions) {
      if (session.source.line == rule.source.line) return false;
    }
  }
  return !found_.empty();
}

std::vector<FoundRecurrence> RecurrenceReader::settle(std::vector<FoundSession>& sessions,
                                                      bool list, TimeSpans& common) {
  for (FoundRecurrence& rule : found_) {
    if (rule.rule.count == 0) rule.rule.count = count_;
  }
  if (found_.size() == 1 && !found_[0].time.known() && !list && common.size() == 1)
    found_[0].time = common[0];  // Dag: tisdagar, and under it Tid: 18–20
  if (list && sessions.size() > 1 && stands_apart(sessions)) {
    complete();
    return std::move(found_);
  }
  if (found_.empty() || give_times(sessions)) return {};
  if (vague_ && !from_) return {};  // `från mitten av januari`: no day is told
  if (tells_all(sessions)) {
    if (found_.back().time.known()) common = {found_.back().time};
    return {};
  }
  take_told_bounds(sessions);
  complete();
  FoundRecurrence& last = found_.back();
  std::size_t told = 0;
  std::size_t first = 0;
  confirm(last, sessions);
  const bool ended = last.from && last.until;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    if (ended && has_own_time(last, sessions[i])) {
      add_pause(sessions[i].first, last);
      continue;
    }
    const bool first_day =
        last.until && !last.from &&
        (has_role(sessions[i].roles, role::starts) || leads_rule(sessions[i], last));
    if (!(sessions[i].strong || first_day) || !fits(last.rule, sessions[i].first)) continue;
    if (told++ == 0) first = i;
  }
  if (told == 0) return std::move(found_);
  if (told == 1 && last.until && *last.until < sessions[first].first) {
    if (!sessions[first].time.known()) sessions[first].time = last.time;
    return std::move(found_);  // sista gången är den 11 december, sedan ses vi den 15 januari
  }
  const bool bounded = last.from && (last.until || last.rule.count > 0);
  const bool apart = bounded && sessions[first].source.line != last.source.line &&
                     sessions[first].first < *last.from;
  if (told == 1 && apart) return std::move(found_);  // start 1 mars; måndagar, första gången 8 mars
  if (told == 1 && (bounded || (!last.from && (last.until || last.rule.count > 0)))) {
    if (!last.from) last.from = sessions[first].first;
    if (!last.time.known()) last.time = sessions[first].time;
    sessions.erase(sessions.begin() + static_cast<std::ptrdiff_t>(first));
    return std::move(found_);
  }
  if (last.time.known() && !tells_with_time(last, sessions)) common = {last.time};
  return {};
}

}  // namespace kalendarium
