// SPDX-License-Identifier: MIT
#include "core/import/day_headers.h"

#include "core/import/figure_dates.h"
#include "core/import/line_shapes.h"

namespace kalendarium {
namespace {

/// `2028`, `År 2028:`; 0 if the line is anything else.
int lone_year(const std::vector<LineToken>& tokens) {
  constexpr std::size_t most_tokens = 3;
  if (tokens.empty() || tokens.size() > most_tokens) return 0;
  const std::size_t at = tokens[0].is(WordKind::year) ? 1 : 0;
  const bool ends = tokens.size() == at + 1 || (tokens.size() == at + 2 && tokens[at + 1].is(':'));
  return ends && is_year(tokens[at]) ? tokens[at].number : 0;
}

bool begins_with(const ScannedLine& line, MentionKind kind) {
  return !line.mentions.empty() && line.mentions.front().first == 0 &&
         line.mentions.front().kind == kind;
}

}  // namespace

void DayHeaders::read_hour(ScannedLine& line) const {
  const std::vector<LineToken>& tokens = line.tokens;
  constexpr int earliest = 6;
  constexpr int latest = 23;
  if (!under_day_ || tokens.size() < 2 || !tokens[0].is_number() || tokens[0].digits > 2) return;
  if (tokens[0].number < earliest || tokens[0].number > latest) return;
  if (!tokens[1].capital || kalendarium::tells_time(tokens[1].word.kind)) return;
  if (!line.mentions.empty() && line.mentions.front().first == 0) return;
  Mention hour;
  hour.kind = MentionKind::time;
  hour.last = 1;
  TimeSpan time;
  time.start = tokens[0].number * 60;
  hour.times.push_back(time);
  line.mentions.insert(line.mentions.begin(), hour);
}

void DayHeaders::give_year(ScannedLine& line, bool dated) const {
  if (year_ == 0 || !dated) return;
  std::size_t at = 0;
  if (line.mentions.size() > 1 && line.mentions[0].kind == MentionKind::holiday) at = 1;
  Mention& days = line.mentions[at];
  if (days.kind != MentionKind::days) return;
  for (const DateItem& item : days.items) {
    if (item.year != 0) return;
  }
  days.items.back().year = year_;
}

void DayHeaders::read(ScannedLine& line, bool set_off, bool heading) {
  if (const int year = lone_year(line.tokens); year != 0 && !heading) {
    year_ = year;
    return;
  }
  if (heading) year_ = 0;
  if (year_ != 0) {
    const bool dated = begins_with_mention(line);
    if (set_off && !dated && line.mentions.empty()) year_ = 0;
    give_year(line, dated);
  }
  read_hour(line);
  const bool day = begins_with(line, MentionKind::days) && only_mentions(line);
  under_day_ = day || (under_day_ && begins_with(line, MentionKind::time));
}

}  // namespace kalendarium
