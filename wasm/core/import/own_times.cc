// SPDX-License-Identifier: MIT
#include "core/import/own_times.h"

#include "core/import/day_sessions.h"

namespace kalendarium {
namespace {

/// The day before the time; null where days and times of the sentence do not come by turns.
const MentionFacts* day_of(const Facts& facts, const MentionFacts& found) {
  const LineFacts& line = facts.lines[found.line];
  const MentionFacts* day = nullptr;
  const MentionFacts* last = nullptr;
  int days = 0;
  for (std::uint32_t i = 0; i < line.mention_count; ++i) {
    const MentionFacts& one = facts.mentions[line.first_mention + i];
    if (one.sentence != found.sentence) continue;
    const bool second = last != nullptr && last->kind == MentionKind::days;
    if (one.kind != (second ? MentionKind::time : MentionKind::days)) return nullptr;
    if (!second && has_time(one)) return nullptr;
    days += second ? 0 : 1;
    if (&one == &found) day = last;
    last = &one;
  }
  return days > 1 && last != nullptr && last->kind == MentionKind::time ? day : nullptr;
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
  return last.source.line == found.line && last.sentence == found.sentence;
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
  return false;
}

void give_same_time(std::size_t before, std::vector<FoundSession>& sessions) {
  if (before == 0) return;
  for (std::size_t i = before; i < sessions.size(); ++i) {
    if (!sessions[i].time.known()) sessions[i].time = sessions[before - 1].time;
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
