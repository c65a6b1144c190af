// SPDX-License-Identifier: MIT
#include "core/import/clocks.h"

namespace kalendarium {
namespace {

using Tokens = std::vector<LineToken>;

constexpr int minutes_per_hour = 60;

struct Clock {
  int minutes = -1;
  bool exact = false;  // minutes are written
  bool colon = false;
  int half = 0;  // 1 am, 2 pm
  std::size_t next = 0;
  int likely = 0;     // the half that is meant where none is told
  bool open = false;  // which half is meant must be told
};

bool touches(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && !tokens[at].space;
}

/// What cannot follow a time: money, shares, measures, a month, the rest of a longer number.
bool spoils(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size()) return false;
  const LineToken& token = tokens[at];
  if (token.is(WordKind::month) || token.is(WordKind::year) || token.is('%') || token.is('/') ||
      token.is('$'))
    return true;
  if ((token.is('.') || token.is(':') || token.is(',')) && touches(tokens, at) &&
      touches(tokens, at + 1) && tokens[at + 1].is_number()) {
    return true;
  }
  return token.is(':') && touches(tokens, at) && touches(tokens, at + 1) &&
         (tokens[at + 1].is('-') || tokens[at + 1].kind == TokenKind::word);  // 50:-, 3:e
}

/// `på kvällen`, `på förmiddagen`: 1 before noon, 2 after it; 0 if none is named.
int part_of_day(const Tokens& tokens, std::size_t at, int minutes) {
  constexpr int dawn = 6 * minutes_per_hour;
  if (at + 1 >= tokens.size() || !tokens[at].is(WordKind::on)) return 0;
  const LineToken& part = tokens[at + 1];
  if (part.is(WordKind::day_unit)) return minutes < dawn ? 2 : 0;  // kl. 2 på dagen
  if (!part.is(WordKind::day_part)) return 0;
  constexpr int night = 3;
  if (part.word.value == night) return minutes < dawn ? 1 : 2;
  return part.word.value;
}

/// `am`, `pm`, `a.m.` after a clock; `told`: it is one without them.
void read_half(const Tokens& tokens, bool told, Clock& clock) {
  if (clock.next >= tokens.size()) return;
  const LineToken& token = tokens[clock.next];
  if (const int half = told ? part_of_day(tokens, clock.next, clock.minutes) : 0; half != 0) {
    clock.half = half;
    clock.next += 2;
    return;
  }
  if (!token.is(WordKind::am) && !token.is(WordKind::pm)) return;
  if (clock.minutes > 12 * minutes_per_hour + 59) return;
  clock.half = token.is(WordKind::am) ? 1 : 2;
  ++clock.next;
  if (clock.next < tokens.size() && tokens[clock.next].is('.') && touches(tokens, clock.next)) {
    ++clock.next;
  }
}

/// `0999-20 30`: a telephone number goes on.
bool follows_long_number(const Tokens& tokens, std::size_t at) {
  return at > 1 && !tokens[at].space && tokens[at - 1].is('-') && tokens[at - 2].digits > 2;
}

/// `13 30`: minutes behind a blank, five by five, where nothing follows that the number would count
/// or be the day of. Without a cue only quarters.
bool has_apart_minutes(const Tokens& tokens, std::size_t at, bool cued) {
  if (at + 1 >= tokens.size() || !tokens[at + 1].is_number() || !tokens[at + 1].space) return false;
  const LineToken& minutes = tokens[at + 1];
  if (minutes.digits != 2 || minutes.number > 59 || minutes.number % 5 != 0) return false;
  const bool quarter = minutes.number % 15 == 0;
  if (!cued && (!quarter || tokens[at].digits != 2 || follows_long_number(tokens, at)))
    return false;
  if (at + 2 >= tokens.size()) return true;
  const LineToken& next = tokens[at + 2];
  if (next.is_number() || (next.word.topics & topic::price) != 0) return false;
  if ((!quarter || !cued) && is_count(tokens, at + 2)) return false;
  const bool joined = next.is('-') || next.is(WordKind::and_) || next.is(',');
  return !(joined && at + 4 < tokens.size() && tokens[at + 3].is_number() &&
           (tokens[at + 4].is(WordKind::month) || tokens[at + 4].is('/')));  // kl 18 10–12 mars
}

/// `klockan sju på kvällen`, `halv tio`: one to five are in the afternoon, six to eight only where it is told which
/// half of the day is meant.
Clock read_worded_clock(const Tokens& tokens, std::size_t at) {
  constexpr int first_told_alone = 9;
  constexpr int last_afternoon = 5;
  Clock clock;
  const int before = tokens[at].is(WordKind::half_hour) ? minutes_per_hour / 2 : 0;
  if (before != 0) ++at;
  if (at >= tokens.size() || !tokens[at].is(WordKind::number)) return clock;
  const int hour = tokens[at].word.value;
  clock.minutes = hour * minutes_per_hour - before;
  clock.next = at + 1;
  read_half(tokens, true, clock);
  clock.likely =
      hour <= last_afternoon || clock.minutes <= last_afternoon * minutes_per_hour + 30 ? 2 : 0;
  clock.open = clock.half == 0 && clock.likely == 0 && hour < first_told_alone;
  return clock;
}

Clock read_clock(const Tokens& tokens, std::size_t at, bool cued) {
  Clock clock;
  if (at >= tokens.size()) return clock;
  const LineToken& hour = tokens[at];
  if (cued && is_worded(hour)) return read_worded_clock(tokens, at);
  if (hour.is(WordKind::noon)) {
    return {hour.word.value * minutes_per_hour, true, false, 0, at + 1};
  }
  if (!hour.is_number() || hour.number < 0) return clock;
  int minutes = 0;
  clock.next = at + 1;
  if (hour.digits == 4 && cued && hour.number <= 2400) {
    minutes = hour.number % 100;
    clock.minutes = hour.number / 100 * minutes_per_hour + minutes;
    clock.exact = true;
    if (minutes > 59) clock.minutes = -1;
    return clock;
  }
  if (hour.digits > 2 || hour.number > 24) return {};
  const bool mark =
      at + 2 < tokens.size() && touches(tokens, at + 1) && touches(tokens, at + 2) &&
      (tokens[at + 1].is('.') || tokens[at + 1].is(':') || (cued && tokens[at + 1].is(','))) &&
      tokens[at + 2].is_number();
  if (mark) {
    if (tokens[at + 2].digits != 2 || tokens[at + 2].number > 59) return {};
    minutes = tokens[at + 2].number;
    clock.exact = true;
    clock.colon = tokens[at + 1].is(':');
    clock.next = at + 3;
  } else if (has_apart_minutes(tokens, at, cued) && !spoils(tokens, at + 2)) {
    minutes = tokens[at + 1].number;
    clock.exact = true;
    clock.next = at + 2;
  }
  if (hour.number == 24 && minutes != 0) return {};
  clock.minutes = hour.number * minutes_per_hour + minutes;
  read_half(tokens, cued || clock.exact, clock);
  return clock;
}

int with_half(int minutes, int half) {
  const int noon = 12 * minutes_per_hour;
  if (half == 2 && minutes < noon) return minutes + noon;
  if (half == 1 && minutes >= noon) return minutes - noon;
  return minutes;
}

/// The end of `13.30 – 15-30`.
bool read_slip(const Tokens& tokens, Clock& end, int start) {
  const std::size_t dash = end.next;
  if (end.exact || dash + 1 >= tokens.size() || !tokens[dash].is('-')) return false;
  if (!touches(tokens, dash) || !touches(tokens, dash + 1)) return false;
  const LineToken& minutes = tokens[dash + 1];
  if (!minutes.is_number() || minutes.digits != 2 || minutes.number > 59) return false;
  if (end.minutes < start) return false;
  end.minutes += minutes.number;
  end.exact = true;
  end.next = dash + 2;
  return true;
}

bool is_range_sign(const Tokens& tokens, std::size_t at, bool pair) {
  if (at >= tokens.size()) return false;
  const LineToken& token = tokens[at];
  return token.is('-') || token.is(WordKind::to) || token.is(WordKind::until) ||
         (pair && token.is(WordKind::and_));
}

void settle(Clock& start, Clock& end, ClockSpan& span) {
  if (end.half == 0 && start.half == 0) start.half = start.likely;
  if (end.half == 0) end.half = end.likely;
  if (end.minutes >= 0 && end.half != 0 && start.half == 0 &&
      with_half(start.minutes, end.half) <= with_half(end.minutes, end.half)) {
    start.half = end.half;
  }
  span.time.start = with_half(start.minutes, start.half);
  if (end.minutes < 0) return;
  span.time.end = with_half(end.minutes, end.half);
  if (span.time.end <= span.time.start) span.time.end += 24 * minutes_per_hour;
}

}  // namespace

bool is_count(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == TokenKind::word &&
         !tells_time(tokens[at].word.kind) && !tokens[at].capital && tokens[at].word.roles == 0;
}

bool is_worded(const LineToken& token) {
  return token.is(WordKind::number) || token.is(WordKind::half_hour);
}

bool is_kl(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].is(WordKind::clock);
}

std::size_t read_cue(const Tokens& tokens, std::size_t at, bool& cued, bool& pair) {
  std::size_t next = at;
  while (next < tokens.size() && next < at + 3 &&
         (tokens[next].is(WordKind::about) || tokens[next].is(WordKind::from) ||
          tokens[next].is(WordKind::between) || tokens[next].is(WordKind::at))) {
    pair = pair || tokens[next].is(WordKind::between);
    ++next;
    if (next < tokens.size() && tokens[next].is('.') && touches(tokens, next)) ++next;
  }
  if (!is_kl(tokens, next)) return next;
  cued = true;
  ++next;
  while (next < tokens.size() &&
         (tokens[next].is('.') || tokens[next].is(':') || tokens[next].is(WordKind::about))) {
    ++next;
  }
  return next;
}

ClockSpan read_clock_span(const Tokens& tokens, std::size_t at, bool cued, bool pair) {
  ClockSpan span;
  const bool worded = is_worded(tokens[at]);
  Clock start = read_clock(tokens, at, cued || worded);
  if (start.minutes < 0 || spoils(tokens, start.next)) return span;
  Clock end;
  span.next = start.next;
  std::size_t sign = start.next;
  if (sign < tokens.size() && tokens[sign].is('.') && touches(tokens, sign) &&
      is_range_sign(tokens, sign + 1, false)) {
    ++sign;  // `9.00.–15.00`
  }
  if (is_range_sign(tokens, sign, pair)) {
    bool end_cued = cued;
    bool ignored = false;
    const std::size_t after = read_cue(tokens, sign + 1, end_cued, ignored);
    end = read_clock(tokens, after, end_cued || worded);
    if (end.minutes >= 0) span.time.slip = read_slip(tokens, end, start.minutes);
    if (end.minutes >= 0 && spoils(tokens, end.next)) end = {};
    if (end.minutes >= 0) span.next = end.next;
  }
  span.ranged = end.minutes >= 0;
  span.minutes = start.exact && tokens[at].is_number();
  span.ends_exact = span.ranged && end.exact;
  span.exact = start.half != 0 || end.half != 0 || (start.exact && end.exact) ||
               (start.colon && tokens[at].digits == 2) ||
               (pair && span.ranged && (start.exact || end.exact));  // mellan 17 och 18.30
  settle(start, end, span);
  if (start.open && start.half == 0) span.time = {};
  if (end.open && end.half == 0) span.time = {};
  return span;
}

}  // namespace kalendarium
