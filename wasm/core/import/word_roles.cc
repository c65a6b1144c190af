// SPDX-License-Identifier: MIT
#include "core/import/word_roles.h"

namespace kalendarium {
namespace {

/// `nya kanslichef`, `ny ekonomisk utredare`; not `kurs för ny chef`.
bool is_new_officer(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  constexpr std::size_t reach = 2;  // words between
  for (std::size_t i = at; i > first && i + reach >= at; --i) {
    if (tokens[i - 1].is(WordKind::fresh))
      return i - 1 == first || !tokens[i - 2].is(WordKind::for_);
  }
  return false;
}

/// `börjar Ebba Strand som handläggare`, `börjar vår nya kanslichef`: in the words behind it, before any sign;
/// `vår nya kanslichef Ebba Strand börjar`.
bool begins_in_office(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  constexpr std::size_t reach = 6;
  for (std::size_t i = at > first + reach ? at - reach : first; i < at + reach && i < tokens.size();
       ++i) {
    if (i > at && tokens[i].kind != TokenKind::word) return false;
    if (i > at && tokens[i].is(WordKind::as)) return true;
    if (tokens[i].is(WordKind::officer) && is_new_officer(tokens, i, first)) return true;
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

/// `etapp 2`, directly before `at`: a part of what is built.
bool is_stage_before(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  return at > first + 1 && tokens[at - 1].is_number() && tokens[at - 2].is(WordKind::counted) &&
         tokens[at - 2].word.value != 0;
}

/// `projektet pågår`, `startar studien`, `bygget pågår`, `etapp 2 pågår`: the word directly beside the verb.
bool moves_undertaking(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  const auto is_one = [&](std::size_t i) {
    return tokens[i].is(WordKind::undertaking) || tokens[i].is(WordKind::works);
  };
  return (at + 1 < tokens.size() && is_one(at + 1)) || (at > first && is_one(at - 1)) ||
         is_stage_before(tokens, at, first);
}

/// `öppet frågerum`, `öppna mottagningen`: what sort of thing it is, not that it opens.
bool is_open_kind(const std::vector<LineToken>& tokens, std::size_t at) {
  constexpr std::uint32_t shortest = 8;  // bytes: no small word
  if (at + 1 >= tokens.size()) return false;
  const LineToken& next = tokens[at + 1];
  return next.kind == TokenKind::word && !next.capital && !tells_time(next.word.kind) &&
         next.word.roles == 0 && next.end - next.begin >= shortest;
}

/// `Öppet i påsk`, `så har vi öppet under jul och nyår`: hours, nothing to attend.
bool is_open_over_holiday(const std::vector<LineToken>& tokens, std::size_t at) {
  constexpr std::size_t reach = 4;
  if (at + 1 >= tokens.size() ||
      !(tokens[at + 1].is(WordKind::in_) || tokens[at + 1].is(WordKind::on)))
    return false;
  for (std::size_t i = at + 2; i < at + reach && i < tokens.size(); ++i) {
    const WordKind kind = tokens[i].word.kind;
    const bool christmas = kind == WordKind::month && tokens[i].end - tokens[i].begin == 3;
    if (kind == WordKind::feast || kind == WordKind::day_off || kind == WordKind::season ||
        christmas)
      return true;
  }
  return false;
}

/// `har öppet lördag 3 mars kl. 10–14`, `extra öppet`: hours; not `har öppet i verkstan`.
bool has_open(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  constexpr std::size_t reach = 3;
  const bool timed = at + 1 < tokens.size() && !tokens[at + 1].is(WordKind::in_) &&
                     (tokens[at + 1].is_number() || tells_time(tokens[at + 1].word.kind));
  for (std::size_t i = at; i > first && i + reach > at; --i) {
    if (tokens[i - 1].kind != TokenKind::word) return false;
    if (tokens[i - 1].is(WordKind::has)) return timed || tokens[i - 1].word.value != 0;
  }
  return false;
}

/// `Vi behöver ha dem den 15 mars`, `behöver vi ha den 15 mars`: to be sent in by then.
std::uint32_t needing_roles(const std::vector<LineToken>& tokens, std::size_t at) {
  constexpr std::size_t reach = 3;
  constexpr std::uint32_t pronoun = 3;  // bytes: dem, den, in
  for (std::size_t i = at + 1; i < at + reach && i + 2 < tokens.size(); ++i) {
    if (!tokens[i].is(WordKind::have)) continue;
    std::size_t day = i + 1;
    if (!tokens[day].is_number() && tokens[day].end - tokens[day].begin <= pronoun &&
        !tokens[day + 1].is(WordKind::month) && !tokens[day + 1].is_number())
      ++day;
    if (tokens[day].is(WordKind::the)) ++day;
    const bool dated = day + 1 < tokens.size() && tokens[day].is_number() &&
                       (tokens[day + 1].is(WordKind::month) || tokens[day + 1].is('/'));
    return dated ? std::uint32_t{role::by | role::reports} : 0;
  }
  return 0;
}

/// `hör av dig`
std::uint32_t hearing_roles(const std::vector<LineToken>& tokens, std::size_t at) {
  constexpr std::uint32_t of = 2;  // bytes: av
  if (at + 2 >= tokens.size() || !tokens[at + 1].is(WordKind::other)) return 0;
  const bool heard = tokens[at + 1].end - tokens[at + 1].begin == of &&
                     tokens[at + 2].end - tokens[at + 2].begin <= of + 1;
  return heard ? std::uint32_t{role::registers} : 0;
}

/// `så vi flyttar den till lördag`, `flyttar mötet den 6 mars till den 20`; not `flyttar till nya lokaler`.
std::uint32_t moving_roles(const std::vector<LineToken>& tokens, std::size_t at) {
  constexpr std::size_t reach = 8;
  for (std::size_t i = at + 1; i < at + reach && i + 1 < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::sign) return 0;
    if (!tokens[i].is(WordKind::to)) continue;
    const LineToken& day = tokens[i + 1];
    const bool dated = day.is(WordKind::weekday) || day.is(WordKind::the) || day.is_number();
    return dated ? std::uint32_t{role::moved} : 0;
  }
  return 0;
}

/// `höstterminen slutar den 19 december`: nothing to attend unless an hour is told.
bool bounds_term(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  constexpr std::size_t reach = 10;
  if (at == first || !tokens[at - 1].is(WordKind::day_off)) return false;
  for (std::size_t i = at + 1; i < at + reach && i < tokens.size(); ++i) {
    if (tokens[i].is(WordKind::clock)) return false;
    if (ends_sentence(tokens, i)) return true;
  }
  return true;
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

/// A day stands in the sentence before the word.
bool tells_day(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  for (std::size_t i = first; i < at; ++i) {
    if (is_day_at(tokens, i)) return true;
  }
  return false;
}

/// `Arkivens dag infaller i år lördagen den 11 november`; not `Påsken infaller den 28 mars`.
bool falls_on_day(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  if (at == first || at + 1 >= tokens.size()) return false;
  const LineToken& before = tokens[at - 1];
  if (before.is(WordKind::feast) || before.is(WordKind::day_off) || before.is(WordKind::holiday))
    return false;
  const LineToken& next = tokens[at + 1];
  return next.is_number() || next.is(WordKind::the) || next.is(WordKind::weekday) ||
         next.is(WordKind::in_);
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
  if (at + 1 < tokens.size() && tokens[at + 1].is(WordKind::mind)) return 0;
  const bool asks = tokens[at].capital || at == first || tokens[at - 1].is(WordKind::and_) ||
                    tokens[at - 1].kind == TokenKind::sign;
  return asks ? role::invites : role::past;
}

/// `digital` says online only of something one attends.
std::uint32_t digital_roles(const std::vector<LineToken>& tokens, std::size_t at) {
  for (std::size_t i = at + 1; i < at + 4 && i < tokens.size(); ++i) {
    if (has_role(tokens[i].word.roles, role::event | role::course)) return role::online;
  }
  return 0;
}

/// `öppet`: what sort of thing it is, hours, or that something opens.
std::uint32_t open_roles(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  if (is_open_kind(tokens, at)) return role::happens;
  const bool hours = is_open_over_holiday(tokens, at) || has_open(tokens, at, first);
  return hours ? std::uint32_t{role::notice} : tokens[at].word.roles;
}

/// `under ordinarie öppettider`, `under bibliotekets öppettider`: when something else may be seen.
bool is_within_hours(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  constexpr std::size_t reach = 3;
  if (tokens[at].capital || tokens[at].word.roles != role::notice) return false;
  for (std::size_t i = at; i > first && i + reach > at; --i) {
    if (tokens[i - 1].kind != TokenKind::word) return false;
    if (tokens[i - 1].is(WordKind::in_)) return tokens[i - 1].end - tokens[i - 1].begin == 5;
  }
  return false;
}

/// `berättar om vad som gäller`; not `som gäller från den 1 maj`.
bool is_topic(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  if (tokens[at].word.roles != role::notice || at == first || !tokens[at - 1].is(WordKind::as))
    return false;
  return at + 1 == tokens.size() || ends_sentence(tokens, at + 1) || tokens[at + 1].is(',');
}

/// What begins or ends and is nothing to attend; 0 if it is none of these.
std::uint32_t unattended_roles(const std::vector<LineToken>& tokens, std::size_t at,
                               std::size_t first) {
  const LineToken& token = tokens[at];
  const std::uint32_t roles = token.word.roles;
  if (has_role(roles, role::starts | role::ends) && bounds_term(tokens, at, first))
    return role::notice;
  if (token.is(WordKind::goes_on) && moves_undertaking(tokens, at, first)) return role::notice;
  if (has_role(roles, role::starts) && has_role(roles, role::happens) &&
      (moves_undertaking(tokens, at, first) || begins_in_office(tokens, at, first) ||
       begins_works(tokens, at, first)))
    return role::notice;
  constexpr std::uint32_t begins = role::release | role::starts | role::opens;
  return has_role(roles, begins) && sells_tickets(tokens, at, first) ? role::release | role::notice
                                                                     : std::uint32_t{0};
}

/// Of a word whose kind says that its neighbours decide; else what the table says.
std::uint32_t roles_by_kind(const std::vector<LineToken>& tokens, std::size_t at,
                            std::size_t first) {
  const LineToken& token = tokens[at];
  const LineToken* next = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
  const auto when = [](bool told, std::uint32_t roles) { return told ? roles : 0; };
  const auto follows = [&](WordKind kind) { return next != nullptr && next->is(kind); };
  switch (token.word.kind) {
    case WordKind::digital: return digital_roles(tokens, at);
    case WordKind::hears: return hearing_roles(tokens, at);
    case WordKind::turns:
      return when(at + 3 < tokens.size() && tokens[at + 2].is(WordKind::year) &&
                      (tokens[at + 3].is(WordKind::the) || tokens[at + 3].is_number()),
                  role::notice);
    case WordKind::needs: return needing_roles(tokens, at);
    case WordKind::moves: return moving_roles(tokens, at);
    case WordKind::back: return return_roles(tokens, at);
    case WordKind::came: return came_roles(tokens, at, first);
    case WordKind::adjective: return open_roles(tokens, at, first);
    case WordKind::hours: return when(follows(WordKind::hours), role::notice);
    case WordKind::sets:
      return when(follows(WordKind::in_), role::cancelled) |
             when(follows(WordKind::out), role::happens | role::shows);
    case WordKind::fresh:  // mötet den 9 mars får nytt datum: 16 mars
      return when(next != nullptr && has_role(next->word.roles, role::sittings) &&
                      tells_day(tokens, at, first),
                  role::moved);
    case WordKind::falls: return when(falls_on_day(tokens, at, first), role::happens);
    case WordKind::departure: return when(departs(tokens, at), role::starts | role::happens);
    case WordKind::since: return when(is_ago(tokens, at), role::past);
    case WordKind::was:
      return when((next != nullptr && has_role(next->word.roles, role::opens)) ||
                      (at > first && tokens[at - 1].is(WordKind::month)),
                  role::past);  // den 14 december var vi …
    case WordKind::open_house:
      return when(at > first && has_role(tokens[at - 1].word.roles, role::opens),
                  role::event | role::happens);
    case WordKind::instalment: return when(is_new_instalment(tokens, at, first), role::release);
    case WordKind::next:
      return is_next_one(tokens, at) ? std::uint32_t{role::happens} : token.word.roles;
    case WordKind::each:
      return follows(WordKind::day_unit) ? std::uint32_t{role::all_days} : token.word.roles;
    case WordKind::counted:  // Steg 2: 12–13 april; vårens omgång stänger
      if (next != nullptr && has_role(next->word.roles, role::opens | role::closes))
        return token.word.roles | role::applies;
      return token.word.roles | when(next != nullptr && next->is_number(), role::sittings);
    default:
      if (has_role(token.word.roles, role::opens) && follows(WordKind::again)) return role::notice;
      return has_role(token.word.roles, role::reports) && follows(WordKind::back)
                 ? token.word.roles & ~role::reports  // lämnas tillbaka
                 : token.word.roles;
  }
}

/// A building says where only behind a preposition or comma: the library is often the one who invites.
bool is_told_place(const std::vector<LineToken>& tokens, std::size_t at, std::size_t first) {
  for (std::size_t i = at; i > first && i + 4 > at; --i) {
    const LineToken& before = tokens[i - 1];
    if (before.is(WordKind::in_) || before.is(WordKind::on) || before.is(WordKind::at) ||
        before.is(WordKind::to) || before.is(',') || before.is(':'))
      return true;
  }
  return false;
}

}  // namespace

std::uint32_t roles_in_place(const std::vector<LineToken>& tokens, std::size_t at,
                             std::size_t first) {
  const WordInfo& word = tokens[at].word;
  if (word.kind == WordKind::other && word.roles == 0) return 0;  // as most
  if (const std::uint32_t roles = unattended_roles(tokens, at, first); roles != 0) return roles;
  if (is_within_hours(tokens, at, first) || is_topic(tokens, at, first)) return 0;
  const std::uint32_t roles = roles_by_kind(tokens, at, first);
  if (!has_role(roles, role::onsite) || is_told_place(tokens, at, first)) return roles;
  return roles & ~role::onsite;
}

}  // namespace kalendarium
