// SPDX-License-Identifier: MIT
#include "core/import/scan.h"

#include <utility>

#include "core/import/dates.h"
#include "core/import/periods.h"
#include "core/import/times.h"
#include "core/import/word_roles.h"

namespace kalendarium {
namespace {

void split_sentences(ScannedLine& line) {
  line.sentences.clear();
  line.roles = 0;
  line.topics = 0;
  Sentence sentence;
  const std::size_t count = line.tokens.size();
  for (std::size_t i = 0; i < count; ++i) {
    line.tokens[i].word.roles = roles_in_place(line.tokens, i, sentence.first);
    sentence.roles |= line.tokens[i].word.roles;
    line.topics = static_cast<std::uint16_t>(line.topics | line.tokens[i].word.topics);
    if (i + 1 < count && (line.tokens[i].sign == 0 || !ends_sentence(line.tokens, i))) continue;
    sentence.last = static_cast<std::uint32_t>(i + 1);
    line.roles |= sentence.roles;
    line.sentences.push_back(sentence);
    sentence = {sentence.last, sentence.last, 0};
  }
}

/// `Tid: …`, `Tid …` at a line's beginning; `tiden är …` anywhere.
bool follows_time_label(const std::vector<LineToken>& tokens, std::size_t at) {
  if ((tokens[at - 1].is(':') || tokens[at - 1].is(WordKind::becomes)) && at > 1) --at;
  const LineToken& label = tokens[at - 1];
  const bool apart = at > 1 && tokens[at - 2].is(',');
  return label.is(WordKind::time_label) && (at <= 5 || apart || label.word.value != 0);
}

/// `Buss från Grimbo skola 07.30, Rävlanda station 07.45`, `Samling i entrén 10.30`: it departs or begins in the
/// sentence so far.
bool follows_departure(const std::vector<LineToken>& tokens, std::size_t at) {
  while (at-- > 0) {
    if (tokens[at].is(WordKind::departure)) return tokens[at].word.roles != 0;
    if (ends_sentence(tokens, at)) return false;
    const bool first = at == 0 || ends_sentence(tokens, at - 1);
    if (first) return tokens[at].capital && has_role(tokens[at].word.roles, role::happens);
  }
  return false;
}

/// `Tid och plats är oförändrade: 13–16`, `Tiden är densamma, 18.30`: the sentence is about when it is.
bool is_about_time(const std::vector<LineToken>& tokens, std::size_t at) {
  constexpr std::size_t farthest = 8;  // tokens
  for (std::size_t i = at; i > 0 && i + farthest > at; --i) {
    if (i < at && ends_sentence(tokens, i - 1)) return false;
    const bool first = i == 1 || ends_sentence(tokens, i - 2);
    if (first) return tokens[i - 1].is(WordKind::time_label);
  }
  return false;
}

/// `OBS! 10.00 Högmässa`
bool follows_attention(const std::vector<LineToken>& tokens, std::size_t at) {
  while (at > 0 && (tokens[at - 1].is('!') || tokens[at - 1].is(':'))) --at;
  return at > 0 && tokens[at - 1].is(WordKind::attention);
}

/// Whether a time may stand without a cue: at the line's start, or after a label's colon. `dated`: its
/// sentence has a day that waits for a time.
TimeContext context_at(const std::vector<LineToken>& tokens, std::size_t at, bool dated) {
  std::size_t before = at;
  while (before > 0 && (tokens[before - 1].is('*') || tokens[before - 1].is('\t') ||
                        tokens[before - 1].is('|') || (before == 1 && tokens[0].is('-')))) {
    --before;
  }
  if (before > 0 && follows_time_label(tokens, before)) return TimeContext::field;
  if (follows_attention(tokens, before)) return TimeContext::beside;
  if (before == 1 && (tokens[0].word.roles & (role::cancelled | role::full)) != 0)
    return TimeContext::beside;  // INSTÄLLT 16.00 Musik i kyrkan
  if (before == 0 || (before < at && !tokens[before].is('-') && !tokens[before].is('*')))
    return TimeContext::beside;  // a line or a cell begins
  if (tokens[before - 1].is(':') && (before <= 4 || ends_sentence(tokens, before - 3)))
    return TimeContext::beside;
  if (is_about_time(tokens, before)) return TimeContext::beside;
  return dated || follows_departure(tokens, at) ? TimeContext::dated : TimeContext::loose;
}

/// `To 30/4` at the beginning of a line or behind a sign.
bool may_be_brief_weekday(const std::vector<LineToken>& tokens, std::size_t at) {
  if (at + 1 >= tokens.size() || !tokens[at + 1].is_number()) return false;
  return at == 0 || (tokens[at].capital && tokens[at - 1].kind == TokenKind::sign);
}

/// Small words are everywhere; they begin a mention only before certain others.
bool can_begin(const std::vector<LineToken>& tokens, std::size_t at) {
  if (tokens[at].kind == TokenKind::number) return true;
  if (tokens[at].kind != TokenKind::word) return false;
  const LineToken* next = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
  switch (tokens[at].word.kind) {
    case WordKind::other:
    case WordKind::and_:
    case WordKind::to: return may_be_brief_weekday(tokens, at);  // To 30/4
    case WordKind::until:
    case WordKind::number:
    case WordKind::year:
    case WordKind::abbreviation:
    case WordKind::am:
    case WordKind::pm:
    case WordKind::digital:
    case WordKind::with_:
    case WordKind::day_unit:
    case WordKind::month_unit: return false;
    case WordKind::in_: return next != nullptr && next->is(WordKind::today);
    case WordKind::half_hour: return next != nullptr && next->is(WordKind::number);
    case WordKind::on:
      return next != nullptr && (next->is(WordKind::weekday) || may_be_brief_weekday(tokens, at));
    case WordKind::within:
      return next != nullptr && (next->is_number() || next->is(WordKind::number));
    case WordKind::the:
    case WordKind::from:
    case WordKind::about:
    case WordKind::between:
    case WordKind::at:
      return next != nullptr &&
             (next->kind == TokenKind::number || next->word.kind != WordKind::other);
    default: return tells_time(tokens[at].word.kind);
  }
}

/// Times after a mention, `12 maj och 19 maj kl. 18`, belong to it; so do several.
std::size_t read_own_times(const std::vector<LineToken>& tokens, std::size_t at, Mention& mention) {
  std::size_t next = at;
  if (next < tokens.size() &&
      (tokens[next].is(',') || tokens[next].is('(') || tokens[next].is(':'))) {
    ++next;
  }
  if (next >= tokens.size()) return at;
  if (mention.kind == MentionKind::month || mention.kind == MentionKind::weeks ||
      mention.kind == MentionKind::season)
    return at;
  const TimeContext context = mention.kind == MentionKind::days ||
                                      mention.kind == MentionKind::recurrence ||
                                      mention.kind == MentionKind::weekday
                                  ? TimeContext::field
                                  : TimeContext::loose;
  const std::size_t end = read_times(tokens, next, context, mention.times);
  if (end == next) return at;
  return end < tokens.size() && tokens[next - 1].is('(') && tokens[end].is(')') ? end + 1 : end;
}

/// A weekday by itself is a mention only if it says when: with `på`, or a time, or all alone.
bool keeps(const Mention& mention, const std::vector<LineToken>& tokens) {
  if (mention.kind == MentionKind::weekday && mention.weak) {
    if (!mention.times.empty() || mention.to_number != 0) return true;
    if (mention.first != 0) return false;
    return mention.last == tokens.size() || tokens[mention.last].is(':') ||
           tokens[mention.last].is('-') || tokens[mention.last].is('\t');
  }
  if (mention.kind == MentionKind::relative && mention.number == 0) return !mention.times.empty();
  return true;
}

/// Of what follows a time: `kaffe`, `öppnar vi dörrarna`.
bool names_doors(const std::vector<LineToken>& tokens, std::size_t end) {
  constexpr std::size_t reach = 3;
  if (end >= tokens.size()) return false;
  if (!has_role(tokens[end].word.roles, role::opens)) return tokens[end].is(WordKind::doors);
  for (std::size_t i = end + 1; i < end + reach && i < tokens.size(); ++i) {
    if (tokens[i].is(WordKind::doors)) return true;
  }
  return false;
}

/// `insläpp kl. 17.30`, `kaffe från 8.30`, `dörrarna öppnar 18`, `8.30 kaffe`, `kl. 18 öppnar vi dörrarna`.
bool opens_doors(const std::vector<LineToken>& tokens, std::size_t at, std::size_t end) {
  if (names_doors(tokens, end)) return true;
  if (at > 0 && tokens[at - 1].is(WordKind::and_)) return false;  // dörrarna och klockan 18.30
  for (std::size_t i = at; i > 0 && i + 3 > at; --i) {
    if (tokens[i - 1].kind != TokenKind::word) return false;
    if (!tokens[i - 1].is(WordKind::doors)) continue;
    const bool begins = i > 2 && (tokens[i - 3].word.roles & role::starts) != 0;
    return !begins;  // `vi startar med kaffe kl. 9`
  }
  return false;
}

/// `kl. 8.30–15 andra dagen`: 2; 0 if no day is named.
int day_of_span(const std::vector<LineToken>& tokens, std::size_t at) {
  if (at + 1 >= tokens.size() || !tokens[at].is(WordKind::ordinal)) return 0;
  return tokens[at + 1].is(WordKind::day_unit) ? tokens[at].word.value : 0;
}

/// `andra dagen kl. 9–15`, `dag 2: 9–15`: 2; 0 if no day is named directly before.
int day_before_time(const std::vector<LineToken>& tokens, std::size_t at) {
  if (at > 0 && tokens[at - 1].is(':')) --at;
  if (at < 2) return 0;
  if (tokens[at - 2].is(WordKind::day_unit) && tokens[at - 1].is_number())
    return static_cast<int>(tokens[at - 1].number);
  return day_of_span(tokens, at - 2);
}

/// The mention before is a day without a time; that of coffee or doors is none.
const Mention* untimed_day(const ScannedLine& line) {
  std::size_t count = line.mentions.size();
  if (count > 1 && line.mentions[count - 1].kind == MentionKind::time &&
      line.mentions[count - 1].early)
    --count;
  if (count == 0) return nullptr;
  const Mention& last = line.mentions[count - 1];
  const bool timed =
      last.kind != MentionKind::days || !last.times.empty() || last.items.back().time.known();
  return timed ? nullptr : &last;
}

/// In the sentence at hand; one that has told when the doors open waits for its beginning.
bool waits_for_time(const ScannedLine& line, std::size_t at) {
  const Mention* day = untimed_day(line);
  if (day == nullptr && !line.mentions.empty() && line.mentions.back().early)
    day = &line.mentions.back();
  return day != nullptr && line.sentences[day->sentence].last > at;
}

TimeContext context_in(const ScannedLine& line, std::size_t at) {
  const TimeContext context = context_at(line.tokens, at, waits_for_time(line, at));
  return context == TimeContext::loose && untimed_day(line) != nullptr ? TimeContext::near
                                                                       : context;
}

std::size_t read_mention(ScannedLine& line, std::size_t at, bool english, Mention& mention) {
  mention.times.clear();
  const std::vector<LineToken>& tokens = line.tokens;
  std::size_t end = read_recurrence(tokens, at, mention);
  if (end == at) end = read_days(tokens, at, english, mention);
  if (end == at) {
    end = read_times(tokens, at, context_in(line, at), mention.times);
    if (end == at) {
      end = read_period(tokens, at, mention);
    } else {
      mention.kind = MentionKind::time;
      mention.items.clear();
      mention.number = day_of_span(tokens, end);
      if (mention.number == 0) mention.number = day_before_time(tokens, at);
      mention.early = opens_doors(tokens, at, end);
      return end;
    }
  }
  return end == at ? at : read_own_times(tokens, end, mention);
}

}  // namespace

void scan_line(std::string_view text, bool english, ScannedLine& line) {
  split_tokens(text, line.memory, line.tokens);
  split_sentences(line);
  line.mentions.clear();
  std::uint32_t sentence = 0;
  Mention mention;
  for (std::size_t at = 0; at < line.tokens.size();) {
    while (line.sentences[sentence].last <= at) ++sentence;
    if (!can_begin(line.tokens, at)) {
      ++at;
      continue;
    }
    const std::size_t end = read_mention(line, at, english, mention);
    if (end == at) {
      ++at;
      continue;
    }
    mention.first = static_cast<std::uint32_t>(at);
    mention.last = static_cast<std::uint32_t>(end);
    mention.sentence = sentence;
    if (keeps(mention, line.tokens)) line.mentions.push_back(std::move(mention));
    mention = {};
    at = end;
  }
}

}  // namespace kalendarium
