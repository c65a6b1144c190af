// SPDX-License-Identifier: MIT
#include "core/import/week_lists.h"

#include <algorithm>

#include "core/import/month_lists.h"
#include "core/import/periods.h"

namespace kalendarium {
namespace {

bool is_time(const Mention& mention) { return mention.kind == MentionKind::time; }

/// `v. 9`, `Vecka 9, 1–7 mars`, `Sportlov v. 9`
bool is_week_head(const ScannedLine& line) {
  constexpr std::size_t longest = 12;  // tokens
  if (line.tokens.size() > longest) return false;
  return std::any_of(line.mentions.begin(), line.mentions.end(), [](const Mention& mention) {
    return mention.kind == MentionKind::weeks && mention.number == mention.to_number;
  });
}

bool begins_with_weekday(const ScannedLine& line) {
  return !line.mentions.empty() && line.mentions.front().first <= 1 &&
         line.mentions.front().kind == MentionKind::weekday;
}

}  // namespace

void WeekLists::read(ScannedLine& line) const {
  const std::vector<LineToken>& tokens = line.tokens;
  std::size_t at = 0;
  while (at < tokens.size() && tokens[at].kind == TokenKind::sign) ++at;
  if (!under_week_ || at >= tokens.size() || !tokens[at].is(WordKind::weekday)) return;
  if (!line.mentions.empty() && !is_time(line.mentions.front())) return;
  Mention day;
  const std::size_t end = read_period(tokens, at, day);
  if (end == at || day.kind != MentionKind::weekday) return;
  line.mentions.insert(line.mentions.begin(), day);
  read_later_time(line);
  if (line.mentions.size() == 1) line.mentions.clear();
}

void WeekLists::note(const ScannedLine& line) {
  constexpr std::uint32_t farthest = 4;  // lines
  if (line.tokens.empty()) return;
  const bool head = is_week_head(line);
  if (head || begins_with_weekday(line)) far_ = 0;
  under_week_ = head || (under_week_ && ++far_ <= farthest);
}

}  // namespace kalendarium
