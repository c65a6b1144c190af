// SPDX-License-Identifier: MIT
#include "core/import/deadlines.h"

#include "core/import/day_sessions.h"

namespace kalendarium {
namespace {

/// What opened before the newsletter was sent has no coming day without a year: it is the last one.
void begin_before_end(FoundDeadline& deadline) {
  if (!deadline.opens.known() || deadline.opens.wall <= deadline.date.wall) return;
  CivilDate date = to_date(day_of(deadline.opens.wall));
  --date.year;
  deadline.opens = {at(to_day(date)), Precision::day, false};
  if (deadline.opens.wall > deadline.date.wall) deadline.opens = {};
}

}  // namespace

bool was_lately(const ResolvedDay& day, const Calendar& calendar) {
  constexpr int lately = 45;  // days
  if (day.doubt != Doubt::year || day.alternatives.empty()) return false;
  const int ago = calendar.published - day.alternatives.front();
  return ago > 0 && ago <= lately;
}

void ArticleDeadlines::add(const MentionFacts& found, const std::vector<ResolvedDay>& days,
                           FoundRole role, std::uint32_t above, const Calendar& calendar,
                           bool late) {
  const bool listed = found.items.size() == days.size();
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (listed && found.items[i].to_next && i + 1 < days.size()) continue;
    const ResolvedDay& last = days[i];
    if (last.day < calendar.published && calendar.given) continue;
    if (late && was_lately(last, calendar)) continue;
    FoundDeadline deadline;
    deadline.date = {at(last.day - (role.day_before ? 1 : 0)), Precision::day, false};
    deadline.opens = opens_;
    if (listed && i > 0 && found.items[i - 1].to_next)
      deadline.opens = {at(days[i - 1].day), Precision::day, false};
    deadline.source = source_of(found);
    deadline.roles = found.roles | above;
    deadline.day = last;
    deadline.sure = last.sure && role.strong;
    begin_before_end(deadline);
    opens_ = {};
    asked_ = asked_ || (deadline.roles & (role::applies | role::reports)) != 0;
    deadlines_.push_back(deadline);
  }
}

void ArticleDeadlines::add_month(const MentionFacts& found, Day first) {
  FoundDeadline deadline;
  deadline.date = {at(first), Precision::month, false};
  deadline.source = source_of(found);
  deadline.roles = found.roles;
  deadline.sure = false;
  deadline.day.day = first;
  deadlines_.push_back(deadline);
}

}  // namespace kalendarium
