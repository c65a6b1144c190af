// SPDX-License-Identifier: MIT
#include "core/import/times.h"

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

bool is_count(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == TokenKind::word &&
         !tells_time(tokens[at].word.kind) && !tokens[at].capital && tokens[at].word.roles == 0;
}

/// `am`, `pm`, `a.m.` after a clock.
void read_half(const Tokens& tokens, Clock& clock) {
  if (clock.next >= tokens.size()) return;
  const LineToken& token = tokens[clock.next];
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

Clock read_clock(const Tokens& tokens, std::size_t at, bool cued) {
  Clock clock;
  if (at >= tokens.size()) return clock;
  const LineToken& hour = tokens[at];
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
  read_half(tokens, clock);
  return clock;
}

int with_half(int minutes, int half) {
  const int noon = 12 * minutes_per_hour;
  if (half == 2 && minutes < noon) return minutes + noon;
  if (half == 1 && minutes >= noon) return minutes - noon;
  return minutes;
}

bool is_kl(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].is(WordKind::clock);
}

/// `kl.`, `klockan`, `ca kl`, `från kl.`: returns the token after, or `at`. `mellan` sets `pair`.
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

struct Span {
  TimeSpan time;
  bool exact = false;  // something says that these are times: minutes on both sides, am, HH:MM
  bool ranged = false;
  bool minutes = false;     // of the start
  bool ends_exact = false;  // those of the end
  std::size_t next = 0;
};

void settle(Clock& start, Clock& end, Span& span) {
  if (end.minutes >= 0 && end.half != 0 && start.half == 0 &&
      with_half(start.minutes, end.half) <= with_half(end.minutes, end.half)) {
    start.half = end.half;
  }
  span.time.start = with_half(start.minutes, start.half);
  if (end.minutes < 0) return;
  span.time.end = with_half(end.minutes, end.half);
  if (span.time.end <= span.time.start) span.time.end += 24 * minutes_per_hour;
}

Span read_span(const Tokens& tokens, std::size_t at, bool cued, bool pair) {
  Span span;
  Clock start = read_clock(tokens, at, cued);
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
    end = read_clock(tokens, after, end_cued);
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
  return span;
}

/// `rum 12.30`, `version 10.15`, `nr 12:30`: what makes a number no time.
bool follows_name(const Tokens& tokens, std::size_t at) {
  if (at == 0 || tokens[at - 1].kind != TokenKind::word) return false;
  const LineToken& before = tokens[at - 1];
  if (before.is(WordKind::abbreviation) || before.is(WordKind::counted)) return true;
  return !tells_time(before.word.kind) && before.word.roles == 0;
}

/// `rum 12.30`, `nr 12.30`.
bool names_number(const Tokens& tokens, std::size_t at) {
  if (at == 0) return false;
  const LineToken& before = tokens[at - 1];
  return before.is(WordKind::abbreviation) || before.is(WordKind::counted) ||
         before.kind == TokenKind::number || before.is('$') || before.is('/') ||
         ((before.word.roles & role::onsite) != 0 && before.end - before.begin <= 5) ||
         (before.word.topics & topic::price) != 0;
}

/// `börjar vi 18.30`: the verb, and who does it.
bool begins_with_subject(const Tokens& tokens, std::size_t at, bool minutes) {
  if (at < 2 || !minutes || tokens[at - 1].kind != TokenKind::word || tokens[at - 1].capital)
    return false;
  const LineToken& subject = tokens[at - 1];
  constexpr std::uint32_t longest_pronoun = 3;  // bytes
  return subject.end - subject.begin <= longest_pronoun && !tells_time(subject.word.kind) &&
         (tokens[at - 2].word.roles & role::starts) != 0;
}

/// `börjar 18`, `start 11.00`, `spelas 19.00`.
bool begins_something(const Tokens& tokens, std::size_t at, bool minutes) {
  if (at == 0 || tokens[at - 1].kind != TokenKind::word) return false;
  const std::uint32_t roles = tokens[at - 1].word.roles;
  return (roles & role::happens) != 0 && (minutes || (roles & role::starts) != 0);
}

/// What stands directly before its hours.
constexpr std::uint32_t names_times =
    role::event | role::course | role::happens | role::sittings | role::all_days;

bool accepts(const Tokens& tokens, std::size_t at, const Span& span, bool cued, bool pair,
             TimeContext context) {
  if (cued) return true;
  const bool minutes = span.minutes;
  if (tokens[at].is(WordKind::noon)) return context == TimeContext::beside;
  if (context == TimeContext::beside) {
    return span.ranged || minutes || span.exact;
  }
  const bool counts = is_count(tokens, span.next);
  const bool told = pair && span.ranged && at > 1 &&
                    (tokens[at - 2].word.roles & role::happens) != 0;  // pågår mellan 17 och 20
  if (told && !counts) return true;
  const bool before_day =
      pair && span.ranged && span.next < tokens.size() &&
      (tokens[span.next].is(WordKind::weekday) || tokens[span.next].is(WordKind::the));
  if (before_day) return true;  // mellan 11 och 16 söndag 7 mars
  const bool about = at > 0 && tokens[at - 1].is(WordKind::about);  // till ca 17.30
  const bool back = at > 1 && about && tokens[at - 2].is(WordKind::back);
  if (back && !counts) return true;  // åter ca 19
  if (!counts && ((about && minutes) || begins_something(tokens, at, minutes) ||
                  begins_with_subject(tokens, at, minutes)))
    return true;
  if (context == TimeContext::dated && !counts) {
    if (span.ranged && (pair || minutes || span.ends_exact)) return true;
    const bool named = at > 0 && (tokens[at - 1].word.roles & names_times) != 0;
    if (span.ranged && named) return true;  // mingel från 17, föreläsning 18–20; alltid 13–16
    const bool ends = span.next >= tokens.size() || tokens[span.next].kind == TokenKind::sign ||
                      tokens[span.next].is(WordKind::in_) || tokens[span.next].is(WordKind::on);
    if (minutes && ends && !names_number(tokens, at)) return true;
  }
  if (!span.exact) return false;
  return span.ranged || !follows_name(tokens, at);
}

/// `kl. 11, 13 och 15`: the number at hand is followed by others, the last of them behind `och`.
bool goes_on_to_last(const Tokens& tokens, std::size_t at) {
  while (at + 1 < tokens.size() && tokens[at].is(',') && tokens[at + 1].is_number()) at += 2;
  return at + 1 < tokens.size() && tokens[at].is(WordKind::and_) && tokens[at + 1].is_number();
}

/// `18,30`: quarters only, and no price.
bool is_comma_clock(const Tokens& tokens, std::size_t at) {
  if (at + 2 >= tokens.size() || !tokens[at + 1].is(',') || !tokens[at + 2].is_number())
    return false;
  if (tokens[at + 1].space || tokens[at + 2].space) return false;
  const LineToken& minutes = tokens[at + 2];
  const bool price = at + 3 < tokens.size() && (tokens[at + 3].word.topics & topic::price) != 0;
  return tokens[at].digits == 2 && minutes.digits == 2 && minutes.number % 15 == 0 && !price;
}

}  // namespace

bool is_digit_span(const Tokens& tokens, std::size_t at) {
  if (at + 2 >= tokens.size() || !tokens[at + 1].is('-')) return false;
  const auto is_clock = [&](std::size_t i) {
    const LineToken& token = tokens[i];
    return token.is_number() && token.digits == 4 && token.number <= 2400 &&
           token.number % 100 < 60 && token.number % 5 == 0;
  };
  return is_clock(at) && is_clock(at + 2) && tokens[at].number < tokens[at + 2].number;
}

std::size_t read_times(const Tokens& tokens, std::size_t at, TimeContext context,
                       TimeSpans& times) {
  bool cued = false;
  bool pair = false;
  const std::size_t first = read_cue(tokens, at, cued, pair);
  if (first >= tokens.size()) return at;
  if (context == TimeContext::field) {
    cued = cued || is_digit_span(tokens, first) || is_comma_clock(tokens, first);
    context = TimeContext::beside;
  }
  if (!tokens[first].is_number() && !tokens[first].is(WordKind::noon)) return at;
  Span span = read_span(tokens, first, cued, pair);
  if (!span.time.known() || !accepts(tokens, first, span, cued, pair, context)) return at;
  times.push_back(span.time);
  std::size_t next = span.next;
  constexpr std::size_t most_times = 6;
  while (times.size() < most_times && next + 1 < tokens.size() &&
         (tokens[next].is(',') || tokens[next].is(WordKind::and_) || tokens[next].is('&'))) {
    bool more_cued = false;
    bool more_pair = false;
    const std::size_t from = read_cue(tokens, next + 1, more_cued, more_pair);
    const bool joined = tokens[next].is(WordKind::and_) || tokens[next].is('&');
    const bool apart = joined && tokens[next].word.value != 0;  // respektive
    Span more = read_span(tokens, from, more_cued, more_pair);
    if (!more.time.known()) break;
    more.time.apart = apart;
    const bool minutes = more.next >= from + 3;
    const bool listed = joined || goes_on_to_last(tokens, more.next);
    if (!more_cued && !minutes && !apart && !(listed && cued && !is_count(tokens, more.next)))
      break;
    if (!more_cued && is_count(tokens, more.next) && !minutes) break;
    times.push_back(more.time);
    next = more.next;
  }
  return next;
}

}  // namespace kalendarium
