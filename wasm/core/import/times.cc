// SPDX-License-Identifier: MIT
#include "core/import/times.h"

#include "core/import/clocks.h"

namespace kalendarium {
namespace {

using Tokens = std::vector<LineToken>;

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

/// `börjar vi 18.30`, `börjar alltid 13.15`, `slutar senast 15.00`: the verb, and one small word.
bool begins_with_subject(const Tokens& tokens, std::size_t at, bool minutes) {
  if (at < 2 || !minutes || tokens[at - 1].kind != TokenKind::word || tokens[at - 1].capital)
    return false;
  const LineToken& subject = tokens[at - 1];
  constexpr std::uint32_t longest_pronoun = 3;  // bytes
  const bool pronoun =
      subject.end - subject.begin <= longest_pronoun && !tells_time(subject.word.kind);
  return (pronoun || has_role(subject.word.roles, role::all_days | role::by)) &&
         has_role(tokens[at - 2].word.roles, role::starts | role::ends);
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

/// `14.30 fredag 10 juni`, `mellan 11 och 16 söndag 7 mars`, `12.15 varannan fredag`.
bool stands_before_day(const Tokens& tokens, std::size_t at, const ClockSpan& span, bool pair) {
  if (span.next + 1 >= tokens.size()) return false;
  const LineToken& next = tokens[span.next];
  const bool told = span.ranged || (span.minutes && !names_number(tokens, at));
  const bool each = tokens[span.next + 1].is(WordKind::weekday) ||
                    (span.ranged && tokens[span.next + 1].is(WordKind::day_unit));  // varje gång
  if (told && next.is(WordKind::each) && each) return true;
  if (next.is(WordKind::weekday)) return told && (pair || span.minutes);
  return pair && span.ranged && next.is(WordKind::the);
}

/// A sign, the line's end, or where it is.
bool is_end_of_words(const Tokens& tokens, std::size_t at) {
  return at >= tokens.size() || (tokens[at].kind == TokenKind::sign && !tokens[at].is('-')) ||
         tokens[at].is(WordKind::in_) || tokens[at].is(WordKind::on) ||
         tokens[at].is(WordKind::and_);
}

/// `från 18.00`, `Insläpp 18,`, `alla 9–11:`, `ses 13–15.30`: what stands before or in it says that it is one.
bool tells_itself(const Tokens& tokens, std::size_t at, const ClockSpan& span) {
  if (at == 0 || !is_end_of_words(tokens, span.next)) return false;
  const LineToken& before = tokens[at - 1];
  const bool minutes = span.minutes && tokens[at].is_number();
  const bool bounds = before.is(WordKind::from) || before.is(WordKind::at) ||
                      before.is(WordKind::to) || before.is(WordKind::until);
  if (bounds && minutes) return true;
  if (before.is(WordKind::doors) && tokens[at].is_number() && tokens[at].digits == 2) return true;
  if (!span.ranged) return false;
  if (before.is(WordKind::adjective)) return true;  // öppet 11–15
  if (has_role(before.word.roles, role::all_days) && !before.is(WordKind::day_unit)) return true;
  return span.ends_exact && tokens[at].digits == 2 && !follows_name(tokens, at) &&
         !names_number(tokens, at);
}

/// In the sentence of a day that waits for its time.
bool waits_in_sentence(const Tokens& tokens, std::size_t at, const ClockSpan& span, bool pair) {
  const bool minutes = span.minutes;
  if (span.ranged && (pair || minutes || span.ends_exact)) return true;
  const bool named = at > 0 && (tokens[at - 1].word.roles & names_times) != 0;
  if (span.ranged && named) return true;  // mingel från 17, föreläsning 18–20; alltid 13–16
  const bool ends = is_end_of_words(tokens, span.next) || tokens[span.next].is('-');
  return minutes && ends && !names_number(tokens, at);
}

/// `vid 14-tiden`
bool is_about_hour(const Tokens& tokens, std::size_t at) {
  return at > 0 && at + 2 < tokens.size() && tokens[at - 1].is(WordKind::at) &&
         tokens[at + 1].is('-') && !tokens[at + 1].space && tokens[at + 2].is(WordKind::time_label);
}

/// `håller på till 20`, `håller på 18–20`
bool goes_on_until(const Tokens& tokens, std::size_t at, const ClockSpan& span) {
  if (at < 2 || !is_end_of_words(tokens, span.next)) return false;
  if (span.ranged)
    return tokens[at - 1].is(WordKind::on) && has_role(tokens[at - 2].word.roles, role::happens);
  return tokens[at - 1].is(WordKind::to) && tokens[at - 2].is(WordKind::on);
}

/// `Mellan 10 och 14 kan du träffa oss`, `Kom mellan 9 och 12 så bjuder vi`: hours to come in.
bool invites_between(const Tokens& tokens, std::size_t at, const ClockSpan& span) {
  const std::size_t first = at - 1;
  if (first > 0 && has_role(tokens[first - 1].word.roles, role::invites)) return true;
  const bool begins = first == 0 || ends_sentence(tokens, first - 1);
  return begins && span.next + 1 < tokens.size() && tokens[span.next + 1].is(WordKind::pronoun);
}

bool accepts(const Tokens& tokens, std::size_t at, const ClockSpan& span, bool cued, bool pair,
             TimeContext context) {
  if (cued) return true;
  const bool minutes = span.minutes;
  if (is_worded(tokens[at])) return span.exact || tokens[at].is(WordKind::half_hour);
  if (tokens[at].is(WordKind::noon)) return context == TimeContext::beside;
  if (context == TimeContext::beside) {
    return span.ranged || minutes || span.exact;
  }
  const bool counts = is_count(tokens, span.next);
  const bool told = pair && span.ranged && at > 1 &&
                    (tokens[at - 2].word.roles & role::happens) != 0;  // pågår mellan 17 och 20
  if (told && !counts) return true;
  if (stands_before_day(tokens, at, span, pair) || tells_itself(tokens, at, span)) return true;
  if (context == TimeContext::near && pair && span.ranged && is_end_of_words(tokens, span.next))
    return true;
  if (is_about_hour(tokens, at) || goes_on_until(tokens, at, span)) return true;
  if (pair && span.ranged && at > 0 && invites_between(tokens, at, span)) return true;
  const bool day = at > 1 && (tokens[at - 1].is(WordKind::day_unit) ||
                              tokens[at - 1].is(WordKind::evenings));  // alla kvällar 17.30–20
  const bool all_days = span.ranged && day && has_role(tokens[at - 2].word.roles, role::all_days);
  if (all_days) return true;                                        // båda dagarna 12–13
  const bool about = at > 0 && tokens[at - 1].is(WordKind::about);  // till ca 17.30
  const bool back = at > 1 && about && tokens[at - 2].is(WordKind::back);
  if (back && !counts) return true;  // åter ca 19
  if (!counts && ((about && minutes) || begins_something(tokens, at, minutes) ||
                  begins_with_subject(tokens, at, minutes)))
    return true;
  if (context == TimeContext::dated && !counts && waits_in_sentence(tokens, at, span, pair))
    return true;
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

/// `kl. 11 + 13`
bool joins_times(const Tokens& tokens, std::size_t at) {
  return tokens[at].is(WordKind::and_) || tokens[at].is('&') || tokens[at].is('+');
}

/// `kl. 11 och sedan kl. 14`
std::size_t after_then(const Tokens& tokens, std::size_t at) {
  const bool then =
      at < tokens.size() && (tokens[at].is(WordKind::then) || tokens[at].is(WordKind::since));
  return then && is_kl(tokens, at + 1) ? at + 1 : at;
}

/// One more of a list: `, 13`, `och 15`, `respektive 10–15`; the token behind it, or `at`.
std::size_t read_next_time(const Tokens& tokens, std::size_t at, bool cued, TimeSpans& times) {
  if (at + 1 >= tokens.size() || !(tokens[at].is(',') || joins_times(tokens, at))) return at;
  bool more_cued = false;
  bool more_pair = false;
  const std::size_t from = read_cue(tokens, after_then(tokens, at + 1), more_cued, more_pair);
  if (from >= tokens.size()) return at;
  const bool joined = joins_times(tokens, at);
  const bool apart = joined && tokens[at].word.value != 0;  // respektive
  if (is_worded(tokens[from]) && !more_cued && !cued) return at;
  ClockSpan more = read_clock_span(tokens, from, more_cued, more_pair);
  if (!more.time.known()) return at;
  more.time.apart = apart;
  const bool minutes = more.next >= from + 3;
  const bool counts = is_count(tokens, more.next);
  const bool listed = joined || goes_on_to_last(tokens, more.next);
  if (!more_cued && !minutes && !apart && !(listed && cued && !counts)) return at;
  if (!more_cued && counts && !minutes) return at;
  const bool word = more.next < tokens.size() && tokens[more.next].kind == TokenKind::word;
  if (is_worded(tokens[from]) && !more_cued && word) return at;
  times.push_back(more.time);
  return more.next;
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
  const bool worded =
      is_worded(tokens[first]) && (cued || first > at || tokens[first].is(WordKind::half_hour));
  if (!tokens[first].is_number() && !tokens[first].is(WordKind::noon) && !worded) return at;
  ClockSpan span = read_clock_span(tokens, first, cued, pair);
  if (!span.time.known() || !accepts(tokens, first, span, cued, pair, context)) return at;
  times.push_back(span.time);
  constexpr std::size_t most_times = 6;
  std::size_t next = span.next;
  for (std::size_t end = next; times.size() < most_times; next = end) {
    end = read_next_time(tokens, next, cued, times);
    if (end == next) break;
  }
  return next;
}

}  // namespace kalendarium
