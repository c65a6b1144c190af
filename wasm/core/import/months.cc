// SPDX-License-Identifier: MIT
#include "core/import/months.h"

#include "core/import/figure_dates.h"
#include "core/import/token_view.h"

namespace kalendarium {
namespace {

using Tokens = std::vector<LineToken>;

/// Where the days of a month begin that is told at `at`: behind its colon, or some words behind it at `den`; or 0.
std::size_t days_behind(const Tokens& tokens, std::size_t at) {
  constexpr std::size_t reach = 5;
  if (sign(tokens, at, ':')) return at + 1;
  if (sign(tokens, at, ',') && is(tokens, at + 1, WordKind::the)) return at + 2;
  for (std::size_t i = at; i < at + reach && i < tokens.size(); ++i) {
    if (tokens[i].is(WordKind::the)) return i + 1;
    if (tokens[i].kind != TokenKind::word || tells_time(tokens[i].word.kind)) return 0;
  }
  return 0;
}

/// What may stand behind the last of them: no month of its own, nothing that is counted.
bool may_end_days(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size()) return true;
  const LineToken& token = tokens[at];
  return (token.kind == TokenKind::sign && !token.is('/') && !token.is('-')) ||
         token.is(WordKind::clock) || token.is(WordKind::in_) || token.is(WordKind::on);
}

/// `i mars: 6, 13 och 20`, `i mars ses vi den 6, 13 och 20`: the days of the month at `at`, told behind `next`.
bool read_days_of_month(const Tokens& tokens, std::size_t at, std::size_t next, Mention& mention) {
  const bool bare = mention.part == 0 && tokens[at].word.value == mention.to_number;
  std::size_t i = bare ? days_behind(tokens, next) : 0;
  if (i == 0) return false;
  DateItems days;
  DateItem item;
  item.month = mention.to_number;
  while (i < tokens.size() && tokens[i].is_number() && tokens[i].digits <= 2) {
    if (tokens[i].number <= item.day || tokens[i].number > 31) return false;
    item.day = tokens[i].number;
    days.push_back(item);
    const bool joined = sign(tokens, i + 1, ',') || is(tokens, i + 1, WordKind::and_);
    if (!joined || i + 2 >= tokens.size() || !tokens[i + 2].is_number()) break;
    i += 2;
  }
  if (days.size() < 2 || !may_end_days(tokens, i + 1)) return false;
  mention.items = days;
  done(mention, MentionKind::days, at, i + 1);
  return true;
}

}  // namespace

std::size_t read_year_after(const Tokens& tokens, std::size_t at, int& year) {
  std::size_t next = at;
  if (sign(tokens, next, ',')) ++next;
  if (is(tokens, next, WordKind::year)) ++next;
  if (next >= tokens.size() || !is_year(tokens[next])) return at;
  year = tokens[next].number;
  return next + 1;
}

/// A month alone is one only with `i`, `under`, a part or a year: Maj is a name, mars a planet.
std::size_t read_month(const Tokens& tokens, std::size_t at, Mention& mention) {
  std::size_t next = at;
  bool told = at > 0 && (is(tokens, at - 1, WordKind::in_) || is(tokens, at - 1, WordKind::to) ||
                         is(tokens, at - 1, WordKind::from) || is(tokens, at - 1, WordKind::until));
  if (is(tokens, next, WordKind::part)) {
    mention.part = tokens[next].word.value;
    next += is(tokens, next + 1, WordKind::month) ? 1 : 2;
    if (sign(tokens, at + 1, '-')) next = at + 2;
    told = true;
  }
  if (!is(tokens, next, WordKind::month)) return at;
  DateItem item;
  item.month = tokens[next].word.value;
  ++next;
  mention.to_number = item.month;
  while (sign(tokens, next, ',') && is(tokens, next + 1, WordKind::month) &&
         tokens[next + 1].word.value == mention.to_number + 1) {
    ++mention.to_number;  // mars, april och maj
    next += 2;
  }
  const bool joined = sign(tokens, next, '-') || is(tokens, next, WordKind::and_);
  if (joined && is(tokens, next + 1, WordKind::month)) {
    told = told || sign(tokens, next, '-');
    mention.to_number = tokens[next + 1].word.value;
    next += 2;
  }
  const bool leads = at == 0 || tokens[at - 1].kind == TokenKind::sign;  // Mars: 3, 10 och 17
  if ((told || (leads && sign(tokens, next, ':'))) && read_days_of_month(tokens, at, next, mention))
    return mention.last;
  const std::size_t end = read_year_after(tokens, next, item.year);
  std::size_t behind = end;
  if (is(tokens, behind, WordKind::month_unit)) ++behind;
  if (sign(tokens, behind, ':') || sign(tokens, behind, '.')) ++behind;
  const bool alone = at == 0 && behind == tokens.size();
  if (!told && end == next && !alone) return at;
  mention.items = {item};
  mention.year = item.year;
  return done(mention, MentionKind::month, at, end);
}

bool names_months(const Tokens& tokens, std::size_t at) {
  if (!is(tokens, at, WordKind::in_) || !is(tokens, at + 1, WordKind::month)) return false;
  const bool joined =
      sign(tokens, at + 2, '-') || is(tokens, at + 2, WordKind::and_) || sign(tokens, at + 2, ',');
  return joined && is(tokens, at + 3, WordKind::month) &&
         (sign(tokens, at + 2, '-') || tokens[at + 3].word.value == tokens[at + 1].word.value + 1);
}

}  // namespace kalendarium
