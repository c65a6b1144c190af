// SPDX-License-Identifier: MIT
#include "core/import/scan.h"

#include <utility>

#include "core/import/dates.h"
#include "core/import/periods.h"
#include "core/import/times.h"

namespace kalendarium {
namespace {

/// `börjar Ebba Strand som handläggare`: in the words behind it, before any sign.
bool begins_in_office(const std::vector<LineToken>& tokens, std::size_t at) {
  for (std::size_t i = at + 1; i < at + 6 && i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::word) return false;
    if (tokens[i].is(WordKind::as)) return true;
  }
  return false;
}

/// `startar arbetet`, `börjar byggas`, `bygget inleds`: nothing to attend begins.
bool begins_works(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  constexpr std::size_t reach = 3;
  constexpr std::size_t reach_back = 6;
  const std::size_t from = at - first > reach_back ? at - reach_back : first;
  for (std::size_t i = from; i <= at + reach && i < tokens.size(); ++i) {
    if (tokens[i].is(WordKind::works)) return true;
    if (i > at && tokens[i].kind == TokenKind::sign) return false;
  }
  return false;
}

/// `projektet pågår`, `startar studien`, `bygget pågår`: the word directly beside the verb.
bool moves_undertaking(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  const auto is_one = [&](std::size_t i) {
    return tokens[i].is(WordKind::undertaking) || tokens[i].is(WordKind::works);
  };
  return (at + 1 < tokens.size() && is_one(at + 1)) || (at > first && is_one(at - 1));
}

/// `öppet frågerum`, `öppna mottagningen`: what sort of thing it is, not that it opens.
bool is_open_kind(const std::vector<LineToken>& tokens, std::size_t at) {
  constexpr std::uint32_t shortest = 8;  // bytes: no small word
  if (at + 1 >= tokens.size()) return false;
  const LineToken& next = tokens[at + 1];
  return next.kind == TokenKind::word && !next.capital && !tells_time(next.word.kind) &&
         next.word.roles == 0 && next.end - next.begin >= shortest;
}

/// `nästa Mjölkdag blir`: the next of something that comes again.
bool is_next_one(const std::vector<LineToken>& tokens, std::size_t at) {
  return at + 2 < tokens.size() && tokens[at + 1].kind == TokenKind::word &&
         tokens[at + 1].capital && tokens[at + 1].word.roles == 0 &&
         tokens[at + 2].is(WordKind::becomes);
}

/// `biljetterna släpps`, `biljettförsäljningen startar`: nothing is attended then.
bool sells_tickets(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  constexpr std::size_t reach = 4;
  const std::size_t from = at - first > reach ? at - reach : first;
  for (std::size_t i = from; i <= at + reach && i < tokens.size(); ++i) {
    if (tokens[i].is(WordKind::ticket)) return true;
  }
  return false;
}

/// `nytt avsnitt`, `nästa nummer`: what comes then is read or heard at any time.
bool is_new_instalment(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  return at > first && (tokens[at - 1].is(WordKind::fresh) || tokens[at - 1].is(WordKind::next) ||
                        tokens[at - 1].is(WordKind::ordinal));
}

/// `16 maj`, `16/5`
bool is_day_at(const std::vector<LineToken>& tokens, std::size_t at) {
  return at + 1 < tokens.size() && tokens[at].is_number() &&
         (tokens[at + 1].is(WordKind::month) || tokens[at + 1].is('/'));
}

/// `åter kl. 21.30`, `tillbaka i Torsång ca kl. 21`: an outing ends; `hemma på kvällen den 16 maj`: one of
/// several days does.
std::uint32_t return_roles(const std::vector<LineToken>& tokens, std::size_t at) {
  constexpr std::size_t reach = 5;
  constexpr std::uint32_t later = role::ends | role::shows;
  for (std::size_t i = at + 1; i < at + reach && i < tokens.size(); ++i) {
    if (tokens[i].is(WordKind::clock) || tokens[i].is(WordKind::about)) return role::ends;
    if (is_day_at(tokens, i)) return later;
    if (tokens[i].kind == TokenKind::number) return i == at + 1 ? std::uint32_t{role::ends} : 0;
    if (tokens[i].is(WordKind::the) || tokens[i].is(WordKind::weekday)) {
      const std::size_t day = i + (tokens[i].is(WordKind::weekday) ? 1 : 0);
      const bool named = day < tokens.size() && tokens[day].is(WordKind::the);
      return is_day_at(tokens, day + (named ? 1 : 0)) || is_day_at(tokens, i + 1) ? later : 0;
    }
    const bool colon = tokens[i].is(':') && i == at + 1;
    if (tokens[i].kind != TokenKind::word && !colon) return 0;
  }
  return 0;
}

/// `Buss från Grimbo skola 07.30`, `bussen går kl. 8`; not `buss 12` nor what buses are.
bool departs(const std::vector<LineToken>& tokens, std::size_t at) {
  if (tokens[at].word.value != 0) return true;
  if (at + 1 >= tokens.size()) return false;
  const LineToken& next = tokens[at + 1];
  const auto leaves_place = [&](std::size_t i) {  // not `bussar från den 1 april`
    return tokens[i].is(WordKind::from) && i + 1 < tokens.size() &&
           tokens[i + 1].kind == TokenKind::word && !tells_time(tokens[i + 1].word.kind);
  };
  if (leaves_place(at + 1) || next.is(WordKind::clock) || next.is(WordKind::departure) ||
      (next.word.roles & role::starts) != 0)
    return true;
  constexpr std::size_t reach = 8;  // bussen går från torget kl. 8
  for (std::size_t i = at + 1; i < at + reach && i < tokens.size(); ++i) {
    if (leaves_place(i) || tokens[i].is(WordKind::departure)) return true;
    if (tokens[i].kind != TokenKind::word) return false;
  }
  return false;
}

/// `för tre år sedan`, `sedan den 3 mars`; not `och sedan till 18 april`.
bool is_ago(const std::vector<LineToken>& tokens, std::size_t at) {
  const bool unit =
      at > 0 && (tokens[at - 1].is(WordKind::year) || tokens[at - 1].is(WordKind::week) ||
                 tokens[at - 1].is(WordKind::month_unit) || tokens[at - 1].is(WordKind::day_unit));
  const LineToken* next = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
  const bool event = next != nullptr && tokens[at].capital && (next->word.roles & role::event) != 0;
  return unit || event ||
         (next != nullptr && (next->is_number() || next->is(WordKind::the) ||
                              next->is(WordKind::weekday) || next->is(WordKind::month)));
}

/// `Kom till oss`, `ta med en vän och kom`: else it is told what was.
std::uint32_t came_roles(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  const bool asks = tokens[at].capital || at == first || tokens[at - 1].is(WordKind::and_) ||
                    tokens[at - 1].kind == TokenKind::sign;
  return asks ? role::invites : role::past;
}

/// `digital` says online only of something one attends, a building where only behind a
/// preposition or comma: the library is often the one who invites.
std::uint32_t roles_in_place(const std::vector<LineToken>& tokens, std::size_t at,
                             std::size_t first) {
  const LineToken& token = tokens[at];
  if (token.word.kind == WordKind::other && token.word.roles == 0) return 0;  // as most
  if (token.is(WordKind::digital)) {
    for (std::size_t i = at + 1; i < at + 4 && i < tokens.size(); ++i) {
      if ((tokens[i].word.roles & (role::event | role::course)) != 0) return role::online;
    }
    return 0;
  }
  if (token.is(WordKind::goes_on) && moves_undertaking(tokens, at, first)) return role::notice;
  if ((token.word.roles & role::starts) != 0 && (token.word.roles & role::happens) != 0 &&
      (moves_undertaking(tokens, at, first) || begins_in_office(tokens, at) ||
       begins_works(tokens, at, first)))
    return role::notice;
  constexpr std::uint32_t begins = role::release | role::starts | role::opens;
  if ((token.word.roles & begins) != 0 && sells_tickets(tokens, at, first))
    return role::release | role::notice;
  if (token.is(WordKind::adjective) && is_open_kind(tokens, at)) return role::happens;
  if (token.is(WordKind::next) && is_next_one(tokens, at)) return role::happens;
  if (token.is(WordKind::instalment))
    return is_new_instalment(tokens, at, first) ? std::uint32_t{role::release} : 0;
  if (token.is(WordKind::counted) && at + 1 < tokens.size() && tokens[at + 1].is_number())
    return token.word.roles | role::sittings;  // Steg 2: 12–13 april
  if (token.is(WordKind::open_house)) {
    const bool open = at > first && (tokens[at - 1].word.roles & role::opens) != 0;
    return open ? role::event | role::happens : std::uint32_t{0};
  }
  if (token.is(WordKind::back)) return return_roles(tokens, at);
  if (token.is(WordKind::departure))
    return departs(tokens, at) ? std::uint32_t{role::starts | role::happens} : 0;
  if (token.is(WordKind::was)) {
    const bool open = at + 1 < tokens.size() && (tokens[at + 1].word.roles & role::opens) != 0;
    return open ? std::uint32_t{role::past} : 0;
  }
  if (token.is(WordKind::since)) return is_ago(tokens, at) ? std::uint32_t{role::past} : 0;
  if (token.is(WordKind::came)) return came_roles(tokens, at, first);
  if (token.is(WordKind::each) && at + 1 < tokens.size() && tokens[at + 1].is(WordKind::day_unit)) {
    return role::all_days;  // varje dag, varje gång
  }
  if ((token.word.roles & role::onsite) == 0) return token.word.roles;
  for (std::size_t i = at; i > first && i + 4 > at; --i) {
    const LineToken& before = tokens[i - 1];
    if (before.is(WordKind::in_) || before.is(WordKind::on) || before.is(WordKind::at) ||
        before.is(WordKind::to) || before.is(',') || before.is(':')) {
      return token.word.roles;
    }
  }
  return token.word.roles & ~role::onsite;
}

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

/// `Buss från Grimbo skola 07.30, Rävlanda station 07.45`: it departs in the sentence so far.
bool follows_departure(const std::vector<LineToken>& tokens, std::size_t at) {
  while (at-- > 0) {
    if (tokens[at].is(WordKind::departure)) return tokens[at].word.roles != 0;
    if (ends_sentence(tokens, at)) return false;
  }
  return false;
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
  if (before == 1 && (tokens[0].word.roles & (role::cancelled | role::full)) != 0)
    return TimeContext::beside;  // INSTÄLLT 16.00 Musik i kyrkan
  if (before == 0 || (before < at && !tokens[before].is('-') && !tokens[before].is('*')))
    return TimeContext::beside;  // a line or a cell begins
  if (tokens[before - 1].is(':') && (before <= 4 || ends_sentence(tokens, before - 3)))
    return TimeContext::beside;
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
    if (!mention.times.empty()) return true;
    if (mention.first != 0) return false;
    return mention.last + 1 >= tokens.size() || tokens[mention.last].is(':') ||
           tokens[mention.last].is('-') || tokens[mention.last].is('\t');
  }
  if (mention.kind == MentionKind::relative && mention.number == 0) return !mention.times.empty();
  return true;
}

/// `insläpp kl. 17.30`, `kaffe från 8.30`, `dörrarna öppnar 18`, `8.30 kaffe`.
bool opens_doors(const std::vector<LineToken>& tokens, std::size_t at, std::size_t end) {
  if (end < tokens.size() && tokens[end].is(WordKind::doors)) return true;
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

/// The mention before, in the same sentence, is a day without a time; that of coffee or doors is none.
bool has_untimed_day(const ScannedLine& line, std::size_t at) {
  std::size_t count = line.mentions.size();
  if (count > 1 && line.mentions[count - 1].kind == MentionKind::time &&
      line.mentions[count - 1].early)
    --count;
  if (count == 0) return false;
  const Mention& last = line.mentions[count - 1];
  return last.kind == MentionKind::days && last.times.empty() && !last.items.back().time.known() &&
         line.sentences[last.sentence].last > at;
}

std::size_t read_mention(ScannedLine& line, std::size_t at, bool english, Mention& mention) {
  mention.times.clear();
  const std::vector<LineToken>& tokens = line.tokens;
  std::size_t end = read_recurrence(tokens, at, mention);
  if (end == at) end = read_days(tokens, at, english, mention);
  if (end == at) {
    end = read_times(tokens, at, context_at(tokens, at, has_untimed_day(line, at)), mention.times);
    if (end == at) {
      end = read_period(tokens, at, mention);
    } else {
      mention.kind = MentionKind::time;
      mention.items.clear();
      mention.number = day_of_span(tokens, end);
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
