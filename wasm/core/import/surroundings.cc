// SPDX-License-Identifier: MIT
#include "core/import/surroundings.h"

#include <algorithm>

namespace kalendarium {
namespace {

std::uint32_t roles_between(const ScannedLine& line, std::size_t first, std::size_t last) {
  std::uint32_t roles = 0;
  for (std::size_t i = first; i < last; ++i) roles |= line.tokens[i].word.roles;
  return roles;
}

/// `sommarens läger (28 juni–3 juli)`: a date in brackets, with nothing else in them.
bool is_aside(const ScannedLine& line, std::size_t i) {
  const Mention& mention = line.mentions[i];
  const std::vector<LineToken>& tokens = line.tokens;
  return mention.kind == MentionKind::days && mention.first > 0 && mention.last < tokens.size() &&
         tokens[mention.first - 1].is('(') && tokens[mention.last].is(')');
}

/// What stands before a time, a holiday, a season or an aside is said of the day behind it.
bool is_read_over(const ScannedLine& line, std::size_t i) {
  const MentionKind kind = line.mentions[i].kind;
  const std::uint32_t behind = line.mentions[i].last;
  if (kind == MentionKind::holiday && i + 1 < line.mentions.size() &&
      behind < line.mentions[i + 1].first && line.tokens[behind].kind == TokenKind::word)
    return false;  // not `utom annandag påsk till den 12 april`
  return kind == MentionKind::time || kind == MentionKind::holiday || kind == MentionKind::season ||
         is_aside(line, i);
}

/// One behind the mention whose words end where those before this one begin.
std::size_t mention_before(const ScannedLine& line, std::size_t i) {
  constexpr std::size_t most_read_over = 8;
  std::size_t before = i;
  while (before > 0 && i - before < most_read_over && is_read_over(line, before - 1) &&
         line.mentions[i].kind == MentionKind::days &&
         line.mentions[before - 1].sentence == line.mentions[i].sentence)
    --before;
  return before;
}

/// The word directly before; of a date in brackets it is all that is said of it.
void read_noun(const ScannedLine& line, bool aside, std::uint32_t from, MentionFacts& mention) {
  std::uint32_t noun = mention.first;
  if (noun > from && line.tokens[noun - 1].is(WordKind::the)) --noun;
  if (aside) --noun;
  if (noun > from) mention.noun = line.tokens[noun - 1].word.roles;
  if (aside) mention.before = mention.close = mention.noun;
}

void read_lead(const ScannedLine& line, std::uint32_t from, MentionFacts& mention) {
  for (std::uint32_t at = mention.first; at > from; --at) {
    const LineToken& token = line.tokens[at - 1];
    if (token.is(WordKind::the) || token.is(WordKind::clock) || token.is(WordKind::noon) ||
        token.is('.'))
      continue;
    const bool label = token.is(':') && at > from + 1;
    if (label &&
        (line.tokens[at - 2].is(WordKind::day_off) || line.tokens[at - 2].is(WordKind::time_label)))
      continue;
    mention.lead = token.kind == TokenKind::word ? token.word.kind : WordKind::other;
    if (token.is(WordKind::period) && at > from + 1 && line.tokens[at - 2].is(WordKind::for_))
      mention.lead = WordKind::for_;  // söker vikarier för perioden
    if (mention.lead == WordKind::day_unit && at > from + 1 &&
        line.tokens[at - 2].is(WordKind::ordinal) && line.tokens[at - 2].word.value == 1)
      mention.lead = WordKind::ordinal;  // första gången
    if (mention.lead == WordKind::to && at > from + 1 && line.tokens[at - 2].is(WordKind::until))
      mention.lead = WordKind::until;  // fram till
    break;
  }
}

/// `protokollet från årsmötet den 16 mars`, `bilder från invigningen den 3 maj`
bool told_of(const ScannedLine& line, std::uint32_t day, std::uint32_t from) {
  std::uint32_t noun = day;
  if (noun > from && line.tokens[noun - 1].is(WordKind::the)) --noun;
  if (noun < from + 3) return false;
  const LineToken& event = line.tokens[noun - 1];
  return has_role(event.word.roles, role::event) && !event.is(WordKind::weekday) &&
         !event.is(WordKind::meal) && line.tokens[noun - 2].is(WordKind::from);
}

/// `tidigare 10 mars`, `skulle ha ägt rum den 10 mars`: the word's value; -1 if there is none.
int former_before(const ScannedLine& line, std::uint32_t day, std::uint32_t from) {
  constexpr std::uint32_t beside = 3;  // words
  constexpr std::uint32_t farthest = 7;
  for (std::uint32_t at = day; at > from && at + farthest > day; --at) {
    const LineToken& token = line.tokens[at - 1];
    if (token.is(WordKind::formerly) && (token.word.value != 0 || at + beside >= day))
      return token.word.value;
  }
  const bool replaced = day > from + 1 && line.tokens[day - 1].is(WordKind::for_) &&
                        line.tokens[day - 2].is(WordKind::instead);  // i stället för tisdagar
  return replaced || told_of(line, day, from) ? 2 : -1;
}

bool goes_on_before(const ScannedLine& line, std::uint32_t from, std::uint32_t day) {
  for (std::uint32_t at = from; at < day; ++at) {
    const LineToken& token = line.tokens[at];
    if (token.is(WordKind::then) || token.is(WordKind::following)) return true;
  }
  return false;
}

bool has_day_after(const ScannedLine& line, std::size_t i) {
  constexpr std::size_t near_enough = 8;  // mentions
  const std::uint32_t sentence = line.mentions[i].sentence;
  const std::size_t end = std::min(line.mentions.size(), i + near_enough);
  for (++i; i < end && line.mentions[i].sentence == sentence; ++i) {
    if (line.mentions[i].kind == MentionKind::days) return true;
  }
  return false;
}

bool is_alone(const ScannedLine& line, const Sentence& sentence, const MentionFacts& mention) {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const bool inside = i >= mention.first && i < mention.last;
    if (!inside && line.tokens[i].kind != TokenKind::sign) return false;
  }
  return true;
}

/// `(Europadagen den 9 maj)`: brackets around it, with more in them.
bool is_in_brackets(const ScannedLine& line, const Sentence& sentence, const Mention& mention) {
  constexpr std::uint32_t reach = 10;  // tokens
  const std::vector<LineToken>& tokens = line.tokens;
  for (std::uint32_t at = mention.first; at > sentence.first && at + reach > mention.first; --at) {
    if (tokens[at - 1].is(')')) return false;
    if (!tokens[at - 1].is('(')) continue;
    const bool closed = mention.last < tokens.size() && tokens[mention.last].is(')');
    return at < mention.first || !closed;
  }
  return false;
}

bool has_kind(const ScannedLine& line, std::uint32_t from, std::uint32_t to, WordKind kind) {
  for (std::uint32_t at = from; at < to; ++at) {
    if (line.tokens[at].is(kind)) return true;
  }
  return false;
}

/// `Europadagen den 9 maj infaller på en söndag`, `9 maj, är en söndag`: nothing is told but its weekday.
bool tells_weekday(const ScannedLine& line, std::uint32_t from, std::uint32_t to,
                   const Mention& mention) {
  const std::vector<LineToken>& tokens = line.tokens;
  if (has_kind(line, from, to, WordKind::falls)) return true;
  std::uint32_t at = mention.last;
  if (at < to && tokens[at].is(',')) ++at;
  return at + 2 < tokens.size() && tokens[at].is(WordKind::becomes) &&
         tokens[at + 1].is(WordKind::number) && tokens[at + 2].is(WordKind::weekday);
}

bool has_day_before(const ScannedLine& line, std::size_t i) {
  const std::uint32_t sentence = line.mentions[i].sentence;
  while (i-- > 0 && line.mentions[i].sentence == sentence) {
    if (line.mentions[i].kind == MentionKind::days) return true;
  }
  return false;
}

/// `som`, `hur`, `när`
bool begins_clause(const LineToken& token) {
  return token.is(WordKind::clause) || token.is(WordKind::asks_when) ||
         (token.is(WordKind::as) && token.word.value == 0);
}

/// `Den 20 mars berättar hon hur bilderna räddades`: what was is told in a clause behind the day, and not of it.
bool leaves_past_to_clause(const ScannedLine& line, const Sentence& sentence,
                           const Mention& mention) {
  constexpr std::uint32_t reach = 24;  // tokens
  if (!has_role(sentence.roles, role::past)) return false;
  const std::uint32_t end = std::min(sentence.last, mention.last + reach);
  std::uint32_t at = mention.last;
  while (at < end && line.tokens[at].kind == TokenKind::sign) ++at;
  if (at >= end || begins_clause(line.tokens[at])) return false;
  while (at < end && !begins_clause(line.tokens[at])) ++at;
  const std::uint32_t first =
      std::max(sentence.first, mention.first > reach ? mention.first - reach : 0);
  return at < end && !has_role(roles_between(line, first, at), role::past);
}

/// `Den 16 mars är vi lediga`, `har vi paus`, `hoppar vi över`, `blir det ingen kurs`: nothing takes place then; not
/// `25 maj (uppehåll v. 12)`, which is meant for what comes.
bool tells_pause(const ScannedLine& line, std::uint32_t from, std::uint32_t to, bool precedes) {
  constexpr std::uint32_t reach = 4;  // tokens
  const std::vector<LineToken>& tokens = line.tokens;
  for (std::uint32_t at = from; at < to; ++at) {
    const LineToken* next = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
    const bool meant_next = precedes && at + reach > to;  // dock inte lovtorsdagen den 4 mars
    if (next != nullptr && !meant_next && has_role(tokens[at].word.roles, role::except) &&
        has_role(next->word.roles, role::event | role::course))
      return true;
    if (!tokens[at].is(WordKind::pauses)) continue;
    const bool noun = next != nullptr && next->is(WordKind::other);  // lediga platser
    const std::uint32_t near = at > from + reach ? at - reach : from;
    const bool said = tokens[at].word.value == 0 || has_kind(line, near, at, WordKind::skips);
    if (said && !noun) return !precedes || at + reach < to;
  }
  return false;
}

/// Where the clause begins that the mention stands in: behind `men`.
std::uint32_t clause_of(const ScannedLine& line, const Sentence& sentence, const Mention& mention) {
  constexpr std::uint32_t reach = 24;  // tokens
  for (std::uint32_t at = mention.first; at > sentence.first && at + reach > mention.first; --at) {
    if (line.tokens[at - 1].is(WordKind::but)) return at;
  }
  return sentence.first;
}

/// `Torsdagen inleds kl. 8.30`, `På kvällen, kl. 19`, `Andra dagen börjar vi kl. 9`
void read_part(const ScannedLine& line, std::uint32_t first, MentionFacts& mention) {
  for (std::uint32_t at = first; at < mention.first; ++at) {
    const LineToken& token = line.tokens[at];
    if (token.is(WordKind::weekday))
      mention.of_weekday = static_cast<std::uint8_t>(token.word.value);
    const bool evening = token.is(WordKind::day_part) && token.word.value > 1;
    const bool day = token.is(WordKind::ordinal) && token.word.value != 1 &&
                     line.tokens[at + 1].is(WordKind::day_unit);
    mention.later = mention.later || evening || day;
  }
}

bool is_price(const LineToken& token) { return (token.word.topics & topic::price) != 0; }

/// `kl. 18 på fredagen och lördagen`: a bit for each weekday named behind the time that ends at `at`.
std::uint8_t weekdays_behind(const ScannedLine& line, std::uint32_t at) {
  const std::vector<LineToken>& tokens = line.tokens;
  std::uint8_t days = 0;
  if (at >= tokens.size() || !tokens[at].is(WordKind::on)) return days;
  do {
    ++at;
    if (at >= tokens.size() || !tokens[at].is(WordKind::weekday)) break;
    days |= static_cast<std::uint8_t>(1U << tokens[at].word.value);
    ++at;
  } while (at < tokens.size() && (tokens[at].is(',') || tokens[at].is(WordKind::and_)));
  return days;
}

/// `900 kr t.o.m. 1 mars, därefter 1 200 kr`, `Tidig bokning: 900 kr t.o.m. 1 mars`: what is paid until then.
bool has_early_price(const ScannedLine& line, const Sentence& sentence, const Mention& mention) {
  constexpr std::uint32_t reach = 12;  // tokens
  const std::uint32_t first =
      std::max(sentence.first, mention.first > reach ? mention.first - reach : 0);
  const std::uint32_t last = std::min(sentence.last, mention.last + reach);
  bool price = false;
  bool early = false;
  bool later = false;
  bool other = false;  // price behind `därefter`
  for (std::uint32_t at = first; at < last; ++at) {
    const LineToken& token = line.tokens[at];
    if (token.is(WordKind::early_bird) && token.word.value != 0) return true;
    early = early || token.is(WordKind::early_bird);
    later =
        later || (at >= mention.last && (token.is(WordKind::then) || token.is(WordKind::since)));
    if (is_price(token)) (later ? other : price) = true;
  }
  return price && (early || other);
}

bool is_message(const LineToken& token, bool gets) {
  return token.is(WordKind::message) && (gets || token.word.value == 0);
}

/// `Alla som söker får svar senast`, `Länken skickas ut`, `Vi återkommer`: what the sender does by then.
bool is_by_sender(const ScannedLine& line, std::uint32_t from, std::uint32_t day) {
  constexpr std::uint32_t beside = 4;  // tokens
  constexpr std::uint32_t reach = 12;
  for (std::uint32_t at = from; at < day; ++at) {
    const LineToken& token = line.tokens[at];
    if (token.is(WordKind::sends) && token.word.value != 0) return true;
    const bool gets = token.is(WordKind::gets);
    if (!gets && !token.is(WordKind::sends)) continue;
    const std::uint32_t first = gets ? at : at > from + reach ? at - reach : from;
    for (std::uint32_t i = first; i < day && i < at + beside; ++i) {
      if (is_message(line.tokens[i], gets)) return true;
    }
  }
  return false;
}

/// What belongs to a mention: the words from the mention before it, or from the beginning of its sentence, to the next
/// one, or to its end.
struct Around {
  std::uint32_t from = 0;  // tokens
  std::uint32_t to = 0;
  bool follows = false;  // another mention of the sentence; `precedes` so too
  bool precedes = false;
};

Around around(const ScannedLine& line, std::size_t i) {
  const std::uint32_t number = line.mentions[i].sentence;
  const Sentence& sentence = line.sentences[number];
  const std::size_t before = mention_before(line, i);
  Around found;
  found.follows = before > 0 && line.mentions[before - 1].sentence == number;
  found.precedes = i + 1 < line.mentions.size() && line.mentions[i + 1].sentence == number;
  found.from = found.follows ? line.mentions[before - 1].last : sentence.first;
  found.to = found.precedes ? line.mentions[i + 1].first : sentence.last;
  return found;
}

/// What the words before and behind it say, and its sentence; what is told of something else is left out.
void read_roles(const ScannedLine& line, const Sentence& sentence, const Around& words,
                MentionFacts& mention) {
  constexpr std::uint32_t near_enough = 3;  // words
  mention.before = roles_between(line, words.from, mention.first);
  mention.after = roles_between(line, mention.last, words.to);
  const int former = former_before(line, mention.first, words.from);
  mention.former = former >= 0;
  const bool far = mention.first - words.from > near_enough;
  mention.close =
      roles_between(line, far ? mention.first - near_enough : words.from, mention.first);
  mention.roles = sentence.roles | (former == 2 ? std::uint32_t{role::moved} : 0);
  if (leaves_past_to_clause(line, sentence, mention)) {
    mention.roles &= ~role::past;
    mention.after &= ~role::past;
  }
  const std::uint32_t clause = clause_of(line, sentence, mention);
  if (clause == sentence.first) return;
  constexpr std::uint32_t over = role::past | role::notice | role::closes;
  const std::uint32_t own = roles_between(line, clause, sentence.last);
  mention.roles &= own | ~over;
  mention.before &= own | ~over;
}

/// The word or sign directly behind it.
void read_follow(const ScannedLine& line, const Sentence& sentence, MentionFacts& mention) {
  const std::vector<LineToken>& tokens = line.tokens;
  const std::uint32_t at = mention.last;
  mention.closed =  // the sentence's full stop may be the mention's: `9 maj.`
      at >= sentence.last || at == tokens.size() || tokens[at].kind == TokenKind::sign;
  if (at == tokens.size()) return;
  if (tokens[at].kind == TokenKind::word) {
    mention.follow = tokens[at].word.kind;
    mention.follow_roles = tokens[at].word.roles;
  }
  if (at + 1 < tokens.size() && tokens[at + 1].is(WordKind::same) &&
      (tokens[at].is(',') || tokens[at].is(WordKind::on)))
    mention.follow = WordKind::same;
}

void read_weekdays_of_time(const ScannedLine& line, std::size_t i, std::uint32_t first,
                           MentionFacts& mention) {
  if (!has_day_before(line, i)) read_part(line, first, mention);
  mention.on_weekdays = weekdays_behind(line, mention.last);
  if (mention.on_weekdays != 0)  // start kl. 12 på måndagen
    mention.of_weekday = static_cast<std::uint8_t>(line.tokens[mention.last + 1].word.value);
}

/// Why days may be nothing to attend, or pauses of something.
void read_doubts(const ScannedLine& line, const Sentence& sentence, const Around& words,
                 MentionFacts& mention) {
  mention.bracketed = is_in_brackets(line, sentence, mention);
  mention.pauses = tells_pause(line, mention.last, words.to, words.precedes);
  mention.falls = tells_weekday(line, words.from, words.to, mention);
  mention.cancels = has_kind(line, words.from, mention.first, WordKind::cancels);
  mention.instead = has_kind(line, mention.last, words.to, WordKind::instead);
  mention.by_sender = is_by_sender(line, words.from, mention.first);
  mention.early_price =
      (line.topics & topic::price) != 0 && has_early_price(line, sentence, mention);
}

}  // namespace

void read_surroundings(const ScannedLine& line, std::size_t i, MentionFacts& mention) {
  const Sentence& sentence = line.sentences[mention.sentence];
  const Around words = around(line, i);
  read_roles(line, sentence, words, mention);
  read_noun(line, is_aside(line, i), words.from, mention);
  if (mention.sentence > 0) mention.previous = line.sentences[mention.sentence - 1].roles;
  read_lead(line, words.from, mention);
  read_follow(line, sentence, mention);
  const bool comma = mention.first > words.from && line.tokens[mention.first - 1].is(',');
  if (comma && mention.follow == WordKind::for_)
    mention.lead = WordKind::and_;  // senast 22 april för salen, 5 maj för sändningen
  mention.alone = !words.follows && !words.precedes && is_alone(line, sentence, mention);
  mention.first_in_sentence = !words.follows;
  mention.last_in_sentence = !words.precedes;
  mention.last_day = !has_day_after(line, i);
  mention.goes_on = goes_on_before(line, words.from, mention.first);
  if (mention.kind == MentionKind::time) read_weekdays_of_time(line, i, sentence.first, mention);
  if (mention.kind == MentionKind::days) read_doubts(line, sentence, words, mention);
  if (mention.kind == MentionKind::weeks)
    mention.pauses = tells_pause(line, mention.last, words.to, words.precedes);
}

}  // namespace kalendarium
