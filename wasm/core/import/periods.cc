// SPDX-License-Identifier: MIT
#include "core/import/periods.h"

#include <algorithm>

#include "core/civil_time.h"
#include "core/import/figure_dates.h"
#include "core/import/months.h"
#include "core/import/times.h"
#include "core/import/token_view.h"

namespace kalendarium {
namespace {

using Tokens = std::vector<LineToken>;

bool is_week(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].is_number() && tokens[at].digits <= 2 &&
         tokens[at].number >= 1 && tokens[at].number <= 53;
}

std::size_t read_weeks(const Tokens& tokens, std::size_t at, Mention& mention) {
  if (!is(tokens, at, WordKind::week)) return at;
  std::size_t next = at + 1;
  if (sign(tokens, next, '.')) ++next;
  if (!is_week(tokens, next)) return at;
  mention.number = mention.to_number = tokens[next].number;
  ++next;
  const bool joined = sign(tokens, next, '-') || sign(tokens, next, '/') ||
                      is(tokens, next, WordKind::and_) || is(tokens, next, WordKind::to);
  if (joined && is_week(tokens, next + 1)) {
    mention.to_number = tokens[next + 1].number;
    next += 2;
  }
  if (is(tokens, next, WordKind::month)) return at;  // under veckan 24–30 maj
  next = read_year_after(tokens, next, mention.year);
  return done(mention, MentionKind::weeks, at, next);
}

std::size_t read_season(const Tokens& tokens, std::size_t at, Mention& mention) {
  if (!is(tokens, at, WordKind::season)) return at;
  mention.number = tokens[at].word.value;
  const std::size_t next = read_year_after(tokens, at + 1, mention.year);
  const bool told = at > 0 && tokens[at - 1].is(WordKind::in_);
  const std::size_t length = tokens[at].end - tokens[at].begin;
  if (mention.year == 0 && !told && length <= 4) return at;  // vår, vart
  return done(mention, MentionKind::season, at, next);
}

/// `morgon` alone is the morning.
bool is_bare_morning(const LineToken& token) {
  return token.end - token.begin == 6 && token.word.value == 1;
}

/// `idag`, `imorgon`, `i morgon`; `om två veckor`.
std::size_t read_relative(const Tokens& tokens, std::size_t at, Mention& mention) {
  const std::size_t day =
      is(tokens, at, WordKind::in_) && is(tokens, at + 1, WordKind::today) ? at + 1 : at;
  if (is(tokens, day, WordKind::today) && (day != at || !is_bare_morning(tokens[at]))) {
    mention.number = tokens[day].word.value;
    const bool named = sign(tokens, day + 1, ',') && is(tokens, day + 2, WordKind::weekday);
    return done(mention, MentionKind::relative, at, named ? day + 3 : day + 1);  // i morgon, tisdag
  }
  if (!is(tokens, at, WordKind::within) || at + 2 >= tokens.size()) return at;
  const LineToken& count = tokens[at + 1];
  const int value = count.is_number()            ? count.number
                    : count.is(WordKind::number) ? count.word.value
                                                 : -1;
  if (value < 1 || value > 60) return at;
  if (is(tokens, at + 2, WordKind::day_unit)) {
    mention.number = value;
  } else if (is(tokens, at + 2, WordKind::week)) {
    mention.number = value * 7;
  } else {
    return at;
  }
  return done(mention, MentionKind::relative, at, at + 3);
}

/// A day's number, or `den` before it: the weekday belongs to a whole date.
bool begins_date(const Tokens& tokens, std::size_t at) {
  if (sign(tokens, at, ',')) ++at;
  if (is(tokens, at, WordKind::the)) ++at;
  if (is(tokens, at, WordKind::month)) return true;
  if (at + 1 >= tokens.size() || !tokens[at].is_number() || tokens[at].digits > 2) return false;
  return is(tokens, at + 1, WordKind::month) || sign(tokens, at + 1, '/');
}

/// What joins the weekdays of a list.
bool joins_weekdays(const Tokens& tokens, std::size_t at) {
  return sign(tokens, at, ',') || is(tokens, at, WordKind::and_) || sign(tokens, at, '&') ||
         sign(tokens, at, '+') || sign(tokens, at, '/');
}

/// `tis–fre`, `måndag till fredag`: all days between; returns the last token of the range.
std::size_t read_weekday_range(const Tokens& tokens, std::size_t at, Mention& mention) {
  std::size_t sign_at = at + 1;
  if (sign(tokens, sign_at, '.') && !tokens[sign_at].space) ++sign_at;
  const bool ranged = sign(tokens, sign_at, '-') || is(tokens, sign_at, WordKind::to);
  if (!ranged || !is(tokens, sign_at + 1, WordKind::weekday)) return at;
  if (begins_date(tokens, sign_at + 2)) return at;
  const int last = tokens[sign_at + 1].word.value;
  for (int day = mention.items[0].weekday + 1; day <= last; ++day) {
    DateItem item;
    item.weekday = day;
    mention.items.push_back(item);
  }
  return sign_at + 1;
}

/// `måndag till fredag vecka 9`, `onsdag v. 9`: the week of the weekdays before it, as to_number.
std::size_t read_week_behind(const Tokens& tokens, std::size_t at, Mention& mention) {
  std::size_t next = is(tokens, at, WordKind::in_) ? at + 1 : at;
  if (sign(tokens, next, '.') || sign(tokens, next, ',')) ++next;
  Mention week;
  const std::size_t end = read_weeks(tokens, next, week);
  if (end == next || week.number != week.to_number) return at;
  const bool listed = (sign(tokens, end, ',') || is(tokens, end, WordKind::and_)) &&
                      is_week(tokens, end + 1) && !sign(tokens, end + 2, '-') &&
                      !sign(tokens, end + 2, '.') && !sign(tokens, end + 2, ':');
  if (listed) return at;  // onsdag vecka 9, 11 och 13
  mention.weak = true;
  mention.to_number = week.number;
  mention.year = week.year;
  return end;
}

/// `på fredag`, `nu på lördag`, `nästa torsdag`. Alone, a weekday says nothing yet.
std::size_t read_weekday(const Tokens& tokens, std::size_t at, Mention& mention) {
  std::size_t next = at;
  if (is(tokens, next, WordKind::on) || is(tokens, next, WordKind::next) ||
      is(tokens, next, WordKind::this_)) {
    ++next;
  }
  if (!is(tokens, next, WordKind::weekday)) return at;
  if (is(tokens, next + 1, WordKind::weekday) || begins_date(tokens, next + 1)) return at;
  mention.weak = next == at || is(tokens, at, WordKind::this_);
  DateItem item;
  item.weekday = tokens[next].word.value;
  mention.items = {item};
  while (mention.weak && joins_weekdays(tokens, next + 1) &&
         is(tokens, next + 2, WordKind::weekday) && !begins_date(tokens, next + 3)) {
    next += 2;  // måndag och onsdag kl. 15–17
    item.weekday = tokens[next].word.value;
    mention.items.push_back(item);
  }
  if (mention.weak && mention.items.size() == 1) next = read_weekday_range(tokens, next, mention);
  mention.number = is(tokens, at, WordKind::next) ? 1 : 0;
  ++next;
  if (const std::size_t end = read_week_behind(tokens, next, mention); end != next)
    return done(mention, MentionKind::weekday, at, end);
  if (sign(tokens, next, '.') && mention.weak && !tokens[next].space) ++next;
  return done(mention, MentionKind::weekday, at, next);
}

/// `annandag jul`, `annandag påsk`; alone the one that comes next.
std::size_t read_second_day(const Tokens& tokens, std::size_t at, int& number) {
  constexpr int july = 7;  // `jul`, a month's short name too
  number = static_cast<int>(Feast::second_day);
  if (at >= tokens.size()) return at;
  const LineToken& name = tokens[at];
  if (name.is(WordKind::month) && name.word.value == july && name.end - name.begin == 3) {
    number = static_cast<int>(Holiday::boxing_day);
  } else if (name.is(WordKind::feast) && name.word.value == static_cast<int>(Feast::easter)) {
    number = static_cast<int>(Holiday::easter_monday);
  } else {
    return at;
  }
  return at + 1;
}

/// `första advent`, `2:a advent`, `fjärde söndagen i advent`.
std::size_t read_advent(const Tokens& tokens, std::size_t at, Mention& mention) {
  const bool counted = tokens[at].is_number() && tokens[at].digits == 1;
  if (!counted && !is(tokens, at, WordKind::ordinal)) return at;
  const int which = counted ? tokens[at].number : tokens[at].word.value;
  std::size_t next = at + 1;
  if (sign(tokens, next, ':')) next += 2;
  if (is(tokens, next, WordKind::weekday) && is(tokens, next + 1, WordKind::in_)) next += 2;
  if (!is(tokens, next, WordKind::feast) || which < 1 || which > 4 ||
      tokens[next].word.value != static_cast<int>(Feast::advent))
    return at;
  mention.number = static_cast<int>(Feast::advent) + which - 1;
  return done(mention, MentionKind::holiday, at, next + 1);
}

std::size_t read_holiday(const Tokens& tokens, std::size_t at, Mention& mention) {
  const std::size_t advent = read_advent(tokens, at, mention);
  if (advent != at) return advent;
  const std::size_t first = is(tokens, at, WordKind::the) ? at + 1 : at;  // Kristi himmelsfärdsdag
  if (!is(tokens, first, WordKind::holiday)) return at;
  mention.number = tokens[first].word.value;
  std::size_t next = first + 1;
  if (mention.number == static_cast<int>(Feast::second_day))
    next = read_second_day(tokens, next, mention.number);
  if (mention.number == static_cast<int>(Holiday::all_saints_day) &&
      is(tokens, next, WordKind::day_unit))
    ++next;  // alla helgons dag
  if (mention.number == static_cast<int>(Holiday::epiphany) && is(tokens, next, WordKind::month) &&
      tokens[next].end - tokens[next].begin == 3)
    ++next;  // trettondedag jul
  next = read_year_after(tokens, next, mention.year);
  return done(mention, MentionKind::holiday, at, next);
}

std::uint8_t bit_of(const LineToken& token) {
  return static_cast<std::uint8_t>(1u << token.word.value);
}

/// `i varje månad`, `i månaden`, `varje månad`, `of every month`.
std::size_t read_every_month(const Tokens& tokens, std::size_t at) {
  std::size_t next = at;
  while (next < tokens.size() && next < at + 4) {
    if (tokens[next].is(WordKind::month_unit)) return next + 1;
    if (tokens[next].kind != TokenKind::word) return at;
    ++next;
  }
  return at;
}

std::size_t read_monthly(const Tokens& tokens, std::size_t at, Mention& mention) {
  std::size_t next = at;
  if (is(tokens, next, WordKind::each)) ++next;
  if (is(tokens, next, WordKind::the)) ++next;
  constexpr int most_weeks = 5;  // of a month
  if (!is(tokens, next, WordKind::ordinal) || !is(tokens, next + 1, WordKind::weekday)) return at;
  if (tokens[next].word.value > most_weeks) return at;
  const std::size_t end = read_every_month(tokens, next + 2);
  if (end == next + 2 && !names_months(tokens, end)) return at;
  mention.rule.ordinal = tokens[next].word.value;
  mention.rule.weekdays = bit_of(tokens[next + 1]);
  return done(mention, MentionKind::recurrence, at, end);
}

/// `jämna veckor`, `udda veckor` directly after.
std::size_t read_parity(const Tokens& tokens, std::size_t at, Mention& mention) {
  std::size_t next = at;
  if (sign(tokens, next, ',') || sign(tokens, next, '(')) ++next;
  if (is(tokens, next, WordKind::in_)) ++next;
  if (next >= tokens.size() || (tokens[next].word.roles & (role::even | role::odd)) == 0) return at;
  if (!is(tokens, next + 1, WordKind::week)) return at;
  mention.rule.parity = (tokens[next].word.roles & role::even) != 0 ? 2 : 1;
  mention.rule.interval = 2;
  next += 2;
  return sign(tokens, next, ')') ? next + 1 : next;
}

/// `udda veckor på onsdagar`, `jämna veckor, måndagar`.
void read_parity_before(const Tokens& tokens, std::size_t at, Mention& mention) {
  if (at > 2 && (is(tokens, at - 1, WordKind::on) || sign(tokens, at - 1, ','))) --at;
  if (at < 2 || !is(tokens, at - 1, WordKind::week) || mention.rule.parity != 0) return;
  read_parity(tokens, at - 2, mention);
}

/// `fem tisdagar`, `8 onsdagar`.
std::int8_t count_before(const Tokens& tokens, std::size_t at) {
  if (at > 1 && has_role(tokens[at - 1].word.roles, role::sittings))
    --at;  // 4 tillfällen torsdagar
  if (at == 0) return 0;
  const LineToken& before = tokens[at - 1];
  const int count = before.is(WordKind::number) ? before.word.value
                    : before.is_number()        ? before.number
                                                : 0;
  return static_cast<std::int8_t>(count > 1 && count <= 52 ? count : 0);
}

/// `tisdagar kl. 18, 6 gånger`, `onsdagar, fyra tillfällen`: in the rest of the sentence.
std::int8_t count_of_times(const Tokens& tokens, std::size_t at) {
  constexpr std::size_t near_enough = 24;  // tokens
  const std::size_t end = std::min(tokens.size(), at + near_enough);
  for (; at + 1 < end; ++at) {
    const bool counts_on = at + 2 < end && (tokens[at + 2].word.roles & role::sittings) != 0;
    if (ends_sentence(tokens, at) && !counts_on) break;  // Onsdagar kl. 18. 6 gånger …
    if ((tokens[at + 1].word.roles & role::sittings) == 0) continue;
    const std::int8_t count = count_before(tokens, at + 1);
    if (count != 0) return count;
  }
  return 0;
}

/// `onsdag förmiddagar`, `tors-kvällar`: the token behind, or `at`.
std::size_t after_evenings(const Tokens& tokens, std::size_t at) {
  if (!is(tokens, at, WordKind::weekday)) return at;
  const std::size_t next = sign(tokens, at + 1, '-') ? at + 2 : at + 1;
  return is(tokens, next, WordKind::evenings) ? next + 1 : at;
}

/// `start 4/3`, `med start den 4 mars`, `t.o.m. 4 mars`, `sista gången 4/3`: a bound, its day some words behind.
bool is_bound(const Tokens& tokens, std::size_t at, std::uint32_t roles) {
  constexpr std::size_t reach = 5;
  if (!has_role(tokens[at].word.roles, roles)) return false;
  for (std::size_t i = at + 1; i < at + reach && i < tokens.size(); ++i) {
    if (tokens[i].is_number()) return begins_date(tokens, i);
    if (tokens[i].kind == TokenKind::sign && !tokens[i].is(':') && !tokens[i].is('.')) return false;
  }
  return false;
}

/// `Start 2/3, 4 ggr, tisdagar 18–20`: in the sentence so far; not `två gånger i veckan`.
std::int8_t count_told_before(const Tokens& tokens, std::size_t at) {
  constexpr std::size_t reach = 12;  // tokens
  for (std::size_t i = at; i > 1 && i + reach > at; --i) {
    if (ends_sentence(tokens, i - 1)) return 0;
    if (!has_role(tokens[i - 1].word.roles, role::sittings)) continue;
    return is(tokens, i, WordKind::in_) ? std::int8_t{0} : count_before(tokens, i - 1);
  }
  return 0;
}

/// `mån o tors 19–20, start 2/3`, `tis kl. 18, 6 ggr`: weekdays with their hours, and behind them where the series
/// begins or ends. Of one weekday where it begins says no more than on which day it is.
bool is_series(const Tokens& tokens, std::size_t at) {
  if (!is(tokens, at, WordKind::weekday)) return false;
  std::size_t next = at + 1;
  if (sign(tokens, next, '.')) ++next;
  while (joins_weekdays(tokens, next) && is(tokens, next + 1, WordKind::weekday)) {
    next += 2;
    if (sign(tokens, next, '.')) ++next;
  }
  const bool several = next > at + 2;
  TimeSpans times;
  const std::size_t end = read_times(tokens, next, TimeContext::field, times);
  if (end == next) return false;
  if (count_told_before(tokens, at) != 0) return true;  // 10 gånger, måndag och onsdag 16.30
  constexpr std::size_t reach = 12;
  std::uint32_t bounds = role::until | role::ends | role::last;
  if (several) bounds |= role::starts;
  for (std::size_t i = end; i < end + reach && i < tokens.size(); ++i) {
    if (is_bound(tokens, i, bounds)) return true;
    if (has_role(tokens[i].word.roles, role::sittings) && count_before(tokens, i) != 0) return true;
    const bool goes_on = i + 1 < tokens.size() && has_role(tokens[i + 1].word.roles, role::starts);
    if (ends_sentence(tokens, i) && !goes_on) return false;
  }
  return false;
}

/// The token behind `tis-`, whose end comes with a later word of the list; else `at`.
std::size_t after_hyphen(const Tokens& tokens, std::size_t at) {
  const bool hyphen = sign(tokens, at, '-') && !tokens[at].space && joins_weekdays(tokens, at + 1);
  return hyphen ? at + 1 : at;
}

/// `tis- och torsdagar`, `tisdag och torsdag förmiddagar`: weekdays that share the plural of the last, as bits; its
/// place, or `at`.
std::size_t skip_to_plural(const Tokens& tokens, std::size_t at, std::uint8_t& weekdays) {
  std::size_t next = at;
  while (is(tokens, next, WordKind::weekday) || is(tokens, next, WordKind::weekday_stem)) {
    const std::size_t joint = after_hyphen(tokens, next + 1);
    if (!joins_weekdays(tokens, joint)) break;
    weekdays |= bit_of(tokens[next]);
    next = joint + 1;
  }
  if (is(tokens, next, WordKind::weekdays) || after_evenings(tokens, next) != next) return next;
  weekdays = 0;
  return at;
}

std::size_t read_weekly(const Tokens& tokens, std::size_t at, Mention& mention) {
  std::size_t next = at;
  bool each = false;
  if (at > 1 && has_role(tokens[at - 1].word.roles, role::except) &&
      has_role(tokens[at - 2].word.roles | (at > 2 ? tokens[at - 3].word.roles : 0),
               role::all_days))
    return at;  // alla dagar utom måndagar
  if (is(tokens, next, WordKind::each)) {
    mention.rule.interval = tokens[next].word.value;
    each = true;
    ++next;
  }
  if (each && is(tokens, next, WordKind::ordinal) && tokens[next].word.value == 2) {
    mention.rule.interval = 2;  // every second Saturday
    ++next;
  }
  std::uint8_t shared = 0;
  if (!each) next = skip_to_plural(tokens, next, shared);
  const std::size_t plural = each ? next : after_evenings(tokens, next);
  const bool series = !each && plural == next && is_series(tokens, next);
  const WordKind wanted = each || series || plural != next ? WordKind::weekday : WordKind::weekdays;
  if (!is(tokens, next, wanted)) return at;
  mention.rule.weekdays = static_cast<std::uint8_t>(shared | bit_of(tokens[next]));
  if (!each) mention.rule.count = count_before(tokens, at);
  next = after_hyphen(tokens, plural != next ? plural : next + 1);
  while (joins_weekdays(tokens, next) && is(tokens, next + 1, wanted)) {
    mention.rule.weekdays |= bit_of(tokens[next + 1]);
    next += 2;
    if (series && sign(tokens, next, '.')) ++next;
  }
  if (is(tokens, next, WordKind::each) && is(tokens, next + 1, WordKind::week)) next += 2;
  next = read_parity(tokens, next, mention);
  read_parity_before(tokens, at, mention);
  if (mention.rule.count == 0) mention.rule.count = count_of_times(tokens, next);
  if (mention.rule.count == 0) mention.rule.count = count_told_before(tokens, at);
  return done(mention, MentionKind::recurrence, at, next);
}

}  // namespace

std::size_t read_recurrence(const Tokens& tokens, std::size_t at, Mention& mention) {
  mention.rule = {};
  const std::size_t end = read_monthly(tokens, at, mention);
  return end != at ? end : read_weekly(tokens, at, mention);
}

std::size_t read_period(const Tokens& tokens, std::size_t at, Mention& mention) {
  using Reader = std::size_t (*)(const Tokens&, std::size_t, Mention&);
  static constexpr Reader readers[] = {read_recurrence, read_weeks,   read_month,  read_season,
                                       read_relative,   read_weekday, read_holiday};
  for (const Reader read : readers) {
    const std::size_t end = read(tokens, at, mention);
    if (end != at) return end;
  }
  return at;
}

}  // namespace kalendarium
