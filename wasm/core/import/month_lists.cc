// SPDX-License-Identifier: MIT
#include "core/import/month_lists.h"

#include "core/civil_time.h"
#include "core/import/times.h"

namespace kalendarium {
namespace {

using Tokens = std::vector<LineToken>;

bool is_day(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].is_number() && tokens[at].digits <= 2 &&
         tokens[at].number >= 1 && tokens[at].number <= 31;
}

/// What says that the number before it is none of a list's days: `4 mars`, `4/3`, `4.30`, `4 %`.
bool goes_on(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size()) return false;
  const LineToken& next = tokens[at];
  if (next.is(WordKind::month) || next.is('/') || next.is('%')) return true;
  const bool joined = !next.space && (next.is('.') || next.is(':') || next.is(','));
  return joined && at + 1 < tokens.size() && tokens[at + 1].is_number() && !tokens[at + 1].space;
}

/// `10–11/8`, `13–14 juli`: written in full.
bool names_month_behind(const Tokens& tokens, std::size_t at) {
  return at + 2 < tokens.size() && tokens[at].is('-') && tokens[at + 1].is_number() &&
         (tokens[at + 2].is('/') || tokens[at + 2].is(WordKind::month));
}

/// `4 personer`: a number of something.
bool counts(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size()) return false;
  const LineToken& next = tokens[at];
  if (next.kind == TokenKind::number) return !next.space;
  if (next.kind != TokenKind::word) return false;
  return !next.capital && !next.is(WordKind::clock) && !next.is(WordKind::between) &&
         !next.is(WordKind::weekday) && !next.is(WordKind::brief_weekday);
}

/// `11–13`, `4, 11 och 18`.
std::size_t after_connector(const Tokens& tokens, std::size_t at, bool& span) {
  if (at >= tokens.size()) return at;
  span = tokens[at].is('-');
  return span || tokens[at].is(',') || tokens[at].is(WordKind::and_) ? at + 1 : at;
}

/// `18 lör kl 11 Loppis`: the weekday behind its day.
std::size_t read_weekday_behind(const Tokens& tokens, std::size_t at, int& weekday) {
  if (at >= tokens.size()) return at;
  const LineToken& token = tokens[at];
  if (!token.is(WordKind::weekday) && !token.is(WordKind::brief_weekday)) return at;
  weekday = token.word.value;
  ++at;
  return at < tokens.size() && tokens[at].is('.') && !tokens[at].space ? at + 1 : at;
}

}  // namespace

void read_later_time(ScannedLine& line) {
  if (line.mentions.size() != 1) return;
  Mention time;
  time.kind = MentionKind::time;
  for (std::size_t at = line.mentions[0].last; at < line.tokens.size(); ++at) {
    const std::size_t end = read_times(line.tokens, at, TimeContext::dated, time.times);
    if (end == at) continue;
    time.first = static_cast<std::uint32_t>(at);
    time.last = static_cast<std::uint32_t>(end);
    line.mentions.push_back(time);
    return;
  }
}

std::size_t MonthLists::read_days(const Tokens& tokens, std::size_t at, bool named,
                                  Mention& mention) const {
  std::size_t next = at;
  int day = from_;
  constexpr std::size_t most_days = 8;
  while (mention.items.size() < most_days) {
    if (!is_day(tokens, next) || goes_on(tokens, next + 1) || tokens[next].number < day) break;
    if (names_month_behind(tokens, next + 1)) break;
    DateItem item;
    item.day = day = tokens[next].number;
    item.month = month_;
    item.year = year_;
    if (!is_valid({year_ != 0 ? year_ : 2024, month_, item.day})) break;
    mention.items.push_back(item);
    at = next + 1;
    bool span = false;
    next = after_connector(tokens, at, span);
    if (next == at || !is_day(tokens, next) || goes_on(tokens, next + 1)) break;
    mention.items.back().to_next = span;
  }
  if (!mention.items.empty() && next != at) mention.items.back().to_next = false;
  if (mention.items.empty() || (!named && counts(tokens, at))) return 0;
  return at;
}

void MonthLists::read(ScannedLine& line) {
  if (month_ == 0) return;
  const Tokens& tokens = line.tokens;
  std::size_t at = 0;
  while (at < tokens.size() && tokens[at].kind == TokenKind::sign) ++at;
  const std::size_t first = at;
  if (at >= tokens.size()) return;
  Mention mention;
  int weekday = 0;
  if (tokens[at].is(WordKind::weekday) || tokens[at].is(WordKind::brief_weekday)) {
    weekday = tokens[at++].word.value;
    while (at < tokens.size() && (tokens[at].is('.') || tokens[at].is(','))) ++at;
  }
  if (at < tokens.size() && tokens[at].is(WordKind::the)) ++at;
  if (weekday == 0 && !alone_) return;
  std::size_t end = read_days(tokens, at, weekday != 0, mention);
  if (end == 0) return;
  if (weekday == 0) end = read_weekday_behind(tokens, end, weekday);
  mention.items.front().weekday = weekday;
  from_ = mention.items.back().day;
  far_ = 0;
  std::size_t clock = end;
  while (clock < tokens.size() && (tokens[clock].is(',') || tokens[clock].is(':') ||
                                   tokens[clock].is('\t') || tokens[clock].is('|')))
    ++clock;
  if (clock < tokens.size()) {
    const std::size_t timed = read_times(tokens, clock, TimeContext::beside, mention.times);
    if (timed != clock) end = timed;
  }
  mention.kind = MentionKind::days;
  mention.first = static_cast<std::uint32_t>(first);
  mention.last = static_cast<std::uint32_t>(end);
  std::erase_if(line.mentions, [&](const Mention& other) { return other.first < mention.last; });
  line.mentions.insert(line.mentions.begin(), mention);
  if (mention.times.empty()) read_later_time(line);
}

void MonthLists::note(ScannedLine& line) {
  constexpr std::uint32_t farthest = 6;  // lines between two days of a list
  if (line.tokens.empty()) return;
  if (++far_ > farthest) month_ = 0;
  const int lone = lone_;
  lone_ = line.tokens.size() == 1 && is_day(line.tokens, 0) ? line.tokens[0].number : 0;
  if (line.mentions.size() != 1) return;
  Mention& mention = line.mentions.front();
  constexpr std::size_t longest_heading = 8;  // tokens
  if (mention.kind != MentionKind::month || mention.part != 0 ||
      mention.to_number != mention.items[0].month || line.tokens.size() > longest_heading)
    return;
  const bool whole = mention.first == 0 && mention.last + 1 >= line.tokens.size();
  if (lone != 0 && whole) {
    mention.kind = MentionKind::days;
    mention.items[0].day = lone;
    month_ = 0;
    return;
  }
  month_ = mention.items[0].month;
  year_ = mention.items[0].year;
  from_ = 1;
  far_ = 0;
  alone_ = whole;
}

}  // namespace kalendarium
