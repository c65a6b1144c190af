// SPDX-License-Identifier: MIT
#include "core/import/apart_times.h"

#include "core/import/labels.h"

namespace kalendarium {
namespace {

void add_times(TimeSpans& times, const TimeSpans& more) {
  for (const TimeSpan& time : more) {
    bool known = false;
    for (const TimeSpan& old : times)
      known = known || (old.start == time.start && old.end == time.end);
    if (!known) times.push_back(time);
  }
}

}  // namespace

std::uint32_t next_content(const Facts& facts, const ArticleLines& article, std::uint32_t at) {
  ++at;
  while (at < article.last && !is_content(facts.lines[at].kind)) ++at;
  return at < article.last ? at : no_line;
}

bool end_time(TimeSpan& time, const MentionFacts& found) {
  const bool ends = has_role(found.before, role::ends) || found.lead == WordKind::to ||
                    found.lead == WordKind::until;
  if (!time.known() || time.end >= 0 || !ends) return false;
  if (found.times[0].start <= time.start) return false;
  time.end = found.times[0].start;
  return true;
}

/// `Onsdag 29 mars`, and under it `10.00–15.00`.
bool ApartTimes::follows_day_line(std::uint32_t at,
                                  const std::vector<FoundSession>& sessions) const {
  const LineFacts& line = facts_.lines[at];
  if (line.kind != LineKind::day || at == 0 || sessions.empty()) return false;
  const FoundSession& last = sessions.back();
  return last.source.line + 1 == at && !last.time.known() &&
         facts_.lines[at - 1].kind == LineKind::day;
}

/// `Lördag 6 mars`, `Marknad på torget`, `Kl. 10–15`: the one line with a time shortly under a day's line.
bool ApartTimes::completes_day(std::uint32_t at, const std::vector<FoundSession>& sessions) const {
  const LineFacts& line = facts_.lines[at];
  if (sessions.empty()) return false;
  const FoundSession& last = sessions.back();
  const bool directly =
      last.source.line + 1 == at && is_day_line(last.source.line) && line.field == FieldKind::none;
  if (!line.dated && !(directly && line.mention_count == 1)) return false;
  if (last.time.known() || !(last.in_list || is_day_line(last.source.line))) return false;
  constexpr std::uint32_t farthest = 4;  // lines
  if (last.source.line >= at || at - last.source.line > farthest) return false;
  for (std::uint32_t i = last.source.line + 1; i < at; ++i) {
    const LineKind kind = facts_.lines[i].kind;
    if (kind != LineKind::short_text && kind != LineKind::blank && kind != LineKind::text)
      return false;
    if (is_agenda_label(facts_.lines[i].text)) return false;
  }
  const std::uint32_t next = next_content(facts_, article_, at);
  return next == no_line || !begins_with_time(next);
}

bool ApartTimes::begins_with_time(std::uint32_t at) const {
  const LineFacts& line = facts_.lines[at];
  return line.dated && line.mention_count > 0 &&
         facts_.mentions[line.first_mention].kind == MentionKind::time;
}

bool ApartTimes::is_day_line(std::uint32_t at) const {
  return at != article_.headline && facts_.lines[at].kind == LineKind::day;
}

/// The first line under a headline that has a day and no time.
bool ApartTimes::completes_headline(std::uint32_t at,
                                    const std::vector<FoundSession>& sessions) const {
  if (sessions.size() != 1 || sessions[0].source.line != article_.headline) return false;
  return !sessions[0].time.known() && next_content(facts_, article_, article_.headline) == at;
}

/// `Registrering kl. 8.30`, and in the next line another hour.
bool ApartTimes::opens_doors(const MentionFacts& found, std::uint32_t at) const {
  const std::uint32_t next = found.early ? next_content(facts_, article_, at) : no_line;
  if (next == no_line || facts_.lines[next].mention_count != 1) return false;
  return facts_.mentions[facts_.lines[next].first_mention].kind == MentionKind::time;
}

bool ApartTimes::complete_day(const MentionFacts& found, std::uint32_t at,
                              std::vector<FoundSession>& sessions) const {
  const LineFacts& line = facts_.lines[at];
  const bool told = has_role(found.roles, role::all_days);
  if (has_role(found.roles, role::notice | role::past | role::closes) && !told) return false;
  if (found.begin != facts_.mentions[line.first_mention].begin || opens_doors(found, at) ||
      !completes_day(at, sessions))
    return false;
  const std::uint32_t line_above = sessions.back().source.line;
  for (std::size_t i = sessions.size(); i-- > 0 && sessions[i].source.line == line_above;) {
    if (!sessions[i].time.known()) sessions[i].time = found.times[0];
  }
  return true;
}

void ApartTimes::keep(const MentionFacts& found, std::uint32_t at,
                      std::vector<FoundSession>& sessions) {
  const LineFacts& line = facts_.lines[at];
  const bool told = has_role(found.roles, role::all_days);
  const bool hours = completes_headline(at, sessions) && found.times[0].end >= 0 &&
                     !has_role(found.roles, role::past) &&
                     !has_role(found.before, role::closes);  // Vi håller öppet 11–15.
  const bool begins = has_role(found.before, role::starts);  // och på torget börjar det kl. 10
  if (has_role(found.roles, role::notice | role::past) && !told && !hours && !begins) return;
  if (found.early && !times().empty()) return;
  if (has_role(found.roles, role::opens) &&
      !has_role(found.roles, role::event | role::course | role::happens))
    return;
  if (follows_day_line(at, sessions)) {
    sessions.back().time = found.times[0];
    return;
  }
  if (!prose_.empty() && end_time(prose_.back(), found)) return;
  if (!common_.empty() && end_time(common_.back(), found)) return;
  if (has_role(found.roles, role::all_days)) all_days_ = true;
  if (found.field == FieldKind::when) {
    const bool first = found.begin == facts_.mentions[line.first_mention].begin;
    if (first) add_times(common_, found.times);  // not `(frukost från kl. 7.15)` after it
    return;
  }
  const std::uint32_t next = next_content(facts_, article_, at);
  const bool programme =
      line.kind == LineKind::entry && at != article_.headline &&
      !(completes_headline(at, sessions) && (next == no_line || !begins_with_time(next)));
  if (programme || line.field != FieldKind::none) return;
  const bool above_list = next != no_line && (facts_.lines[next].kind == LineKind::bullet ||
                                              facts_.lines[next].kind == LineKind::entry ||
                                              facts_.lines[next].kind == LineKind::day);
  const bool tells = completes_headline(at, sessions) || at == article_.headline ||
                     found.lead == WordKind::time_label ||
                     has_role(found.roles, role::happens | role::event | role::course |
                                               role::sittings | role::all_days | role::starts);
  if (above_list && (tells || line.text.ends_with(':'))) {
    add_times(common_, found.times);
  } else if ((tells || line.kind == LineKind::day) && prose_.empty()) {
    prose_ = found.times;
  } else if (!has_role(found.roles, role::answers | role::closes | role::release)) {
    add_times(spare_, found.times);
  }
}

}  // namespace kalendarium
