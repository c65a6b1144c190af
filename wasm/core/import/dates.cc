// SPDX-License-Identifier: MIT
#include "core/import/dates.h"

#include "core/civil_time.h"
#include "core/import/figure_dates.h"
#include "core/import/times.h"

namespace kalendarium {
namespace {

using Tokens = std::vector<LineToken>;

constexpr std::size_t most_items = 16;

/// Reads one mention; `at_` moves over the tokens.
class DayReader : TokenView {
 public:
  DayReader(const Tokens& tokens, bool english) : TokenView(tokens), english_(english) {}

  std::size_t read(std::size_t at, Mention& mention);

 private:
  [[nodiscard]] ReadDay read_item(std::size_t at, bool listed) const;
  [[nodiscard]] ReadDay read_month_first(std::size_t at) const;
  [[nodiscard]] ReadDay read_ordinal(std::size_t at) const;
  [[nodiscard]] ReadDay read_day_month(std::size_t at) const;
  [[nodiscard]] std::size_t read_weekday(std::size_t at, DateItem& date) const;
  [[nodiscard]] std::size_t read_weekday_list(std::size_t at, DateItem& date) const;
  void read_month(ReadDay& item) const;
  void read_tail(ReadDay& item) const;
  [[nodiscard]] bool is_brief_weekday(std::size_t at) const;
  [[nodiscard]] bool is_counted(std::size_t at) const;
  [[nodiscard]] std::size_t after_ordinal_end(std::size_t at) const;
  [[nodiscard]] std::size_t connector(std::size_t at, bool& span) const;
  void inherit(const DateItem& last, ReadDay& item) const;
  [[nodiscard]] bool is_month_first(std::size_t at) const;
  [[nodiscard]] std::size_t next_item(std::size_t first, const ReadDay& item, bool& span) const;
  [[nodiscard]] std::size_t next_named(std::size_t first, std::size_t at) const;
  [[nodiscard]] bool borrows_month(std::size_t next, const ReadDay& item, const DateItem& last,
                                   bool borrowed) const;

  bool english_;
};

/// `Lö 12/4`, `To 30 april` at a line's beginning; `to` and `on` are small words elsewhere.
bool DayReader::is_brief_weekday(std::size_t at) const {
  if (english_ || !is_day(at + 1) || tokens_[at].kind != TokenKind::word) return false;
  const LineToken& token = tokens_[at];
  if (!token.capital || token.end - token.begin > 3 || token.word.value == 0) return false;
  if (at > 0 && tokens_[at - 1].kind != TokenKind::sign) return false;
  return token.is(WordKind::brief_weekday) || token.is(WordKind::to) || token.is(WordKind::on) ||
         token.is(WordKind::from);
}

/// `Dag 1 – 4 mars`, `Tillfälle 2, 9 mars`, `Nr 3, 6 april`: the number counts, the day comes after it.
bool DayReader::is_counted(std::size_t at) const {
  if (at == 0) return false;
  const LineToken& before = tokens_[at - 1];
  return before.is(WordKind::counted) || before.is(WordKind::abbreviation) ||
         (before.is(WordKind::day_unit) && before.end - before.begin == 3);
}

/// `tisdag, onsdag och fredag` from the second on.
std::size_t DayReader::read_weekday_list(std::size_t at, DateItem& date) const {
  std::size_t next = at;
  date.weekdays = static_cast<std::uint8_t>(1U << date.weekday);
  if (touching(next, '-') && is(next + 1, WordKind::and_)) ++next;  // lördag- och söndag
  while ((is(next, WordKind::and_) || sign(next, ',') || sign(next, '&') || sign(next, '/') ||
          sign(next, '+')) &&
         is(next + 1, WordKind::weekday)) {
    date.weekdays |= static_cast<std::uint8_t>(1U << tokens_[next + 1].word.value);
    next += 2;
    if (touching(next, '.')) ++next;
  }
  if (next == at) date.weekdays = 0;
  return next;
}

/// `tisdagen`, `tis.`, `lör–sön` (the first counts), `lördag och söndag`.
std::size_t DayReader::read_weekday(std::size_t at, DateItem& date) const {
  if (!is(at, WordKind::weekday) && !is_brief_weekday(at)) return at;
  date.weekday = tokens_[at].word.value;
  std::size_t next = at + 1;
  if (touching(next, '.')) ++next;
  if ((sign(next, '-') || is(next, WordKind::to)) && is(next + 1, WordKind::weekday)) {
    next += 2;
    if (touching(next, '.')) ++next;
  } else {
    next = read_weekday_list(next, date);
  }
  if (sign(next, ',')) ++next;
  return next;
}

/// `:e`, `:a`, `e`, `th` after a day's number.
std::size_t DayReader::after_ordinal_end(std::size_t at) const {
  std::size_t next = at;
  if (touching(next, ':')) ++next;
  if (!has(next) || tokens_[next].space || tokens_[next].kind != TokenKind::word) return at;
  const std::size_t length = tokens_[next].end - tokens_[next].begin;
  return length <= 2 ? next + 1 : at;
}

void DayReader::read_month(ReadDay& item) const {
  std::size_t at = item.next;
  if (has(at) && tokens_[at].kind == TokenKind::word && english_ && is(at + 1, WordKind::month)) {
    ++at;  // 12th of May
  }
  if (!is(at, WordKind::month)) return;
  item.date.month = tokens_[at].word.value;
  item.next = at + 1;
  if (touching(item.next, '.') && tokens_[at].end - tokens_[at].begin <= 4 && has(item.next + 1)) {
    ++item.next;
  }
  item.found = DayFound::date;
  read_year(tokens_, item);
}

/// `May 12, 2021`, `May 12th`.
ReadDay DayReader::read_month_first(std::size_t at) const {
  ReadDay item;
  if (!is(at, WordKind::month)) return item;
  if (!english_ && (tokens_[at].word.topics & topic::english) == 0) return item;
  std::size_t day = at + 1;
  if (touching(day, '.')) ++day;
  if (!is_day(day)) return item;
  if ((touching(day + 1, '.') || touching(day + 1, ':')) && touching_number(day + 2)) return item;
  item.date.month = tokens_[at].word.value;
  item.date.day = tokens_[day].number;
  item.next = after_ordinal_end(day + 1);
  item.found = DayFound::date;
  read_year(tokens_, item);
  return item;
}

/// `första maj`, `den tredje mars`, `den sista mars`.
ReadDay DayReader::read_ordinal(std::size_t at) const {
  ReadDay item;
  if (!is(at, WordKind::ordinal) || !is(at + 1, WordKind::month)) return item;
  const bool last = tokens_[at].word.value < 0;
  if (last && !is(at - 1, WordKind::the) &&
      (at == 0 || (tokens_[at - 1].word.roles & role::by) == 0))
    return item;
  item.date.day = last ? 1 : tokens_[at].word.value;
  item.next = at + 1;
  read_month(item);
  constexpr int common_year = 2001;  // where none is told
  if (last && item.found == DayFound::date)
    item.date.day = days_in_month(common_year, item.date.month);
  return item;
}

ReadDay DayReader::read_day_month(std::size_t at) const {
  ReadDay item;
  if (!is_day(at)) return item;
  const bool joined = touching(at + 1, '.') || touching(at + 1, ':') || touching(at + 1, ',');
  if (joined && touching_number(at + 2)) return item;  // 9.00, 7,5
  item.date.day = tokens_[at].number;
  item.next = after_ordinal_end(at + 1);
  if (touching(item.next, '.') && is(item.next + 1, WordKind::month)) ++item.next;
  item.found = DayFound::day;
  read_month(item);
  if (item.found == DayFound::date && !can_exist(item.date)) item.found = DayFound::nothing;
  return item;
}

/// What stands after a date and belongs to it: `(onsdag)`, `, kl. 13–16`.
void DayReader::read_tail(ReadDay& item) const {
  std::size_t at = item.next;
  const bool bracket = sign(at, '(');
  if (sign(at, ',') || bracket) ++at;
  if (is(at, WordKind::weekday) && item.date.weekday == 0 &&
      !(is_day(at + 1) || is(at + 1, WordKind::the))) {
    item.date.weekday = tokens_[at].word.value;
    item.next = at + 1;
    if (bracket && sign(item.next, ')')) ++item.next;
    at = item.next;
    if (sign(at, ',')) ++at;
  }
  while (sign(at, '*') || sign(at, '|') || sign(at, '\t') || (sign(at, '/') && tokens_[at].space))
    ++at;
  TimeSpans times;
  if (has(at) && !is(at, WordKind::from)) {
    const std::size_t end = read_times(tokens_, at, TimeContext::field, times);
    if (times.size() == 1) {
      item.date.time = times[0];
      item.next = end;
      if (bracket && sign(item.next, ')')) ++item.next;
    }
  }
}

/// `listed`: it goes on from another item, so `1/4` is no share.
ReadDay DayReader::read_item(std::size_t at, bool listed) const {
  DateItem named_day;
  std::size_t first = read_weekday(at, named_day);
  const bool named =
      listed || first != at || (at > 0 && is(at - 1, WordKind::the)) || is(first, WordKind::the);
  if (is(first, WordKind::the)) ++first;
  if (is(first, WordKind::weekday) && named_day.weekday == 0)
    first = read_weekday(first, named_day);
  ReadDay item = read_figures(tokens_, first, named, listed);
  if (item.found == DayFound::nothing && !touching(first + 1, '/')) item = read_day_month(first);
  if (item.found == DayFound::nothing) item = read_month_first(first);
  if (item.found == DayFound::nothing) item = read_ordinal(first);
  item.date.weekday = named_day.weekday;
  item.date.weekdays = named_day.weekdays;
  if (item.found == DayFound::date) read_tail(item);
  return item;
}

/// The token after what joins two items, or `at`.
std::size_t DayReader::connector(std::size_t at, bool& span) const {
  if (!has(at)) return at;
  const LineToken& token = tokens_[at];
  span = token.is('-') || token.is(WordKind::to) || token.is(WordKind::until);
  if (span) {
    if (token.is(WordKind::until) && is(at + 1, WordKind::to)) ++at;  // fram till
    if (is(at + 1, WordKind::meal)) ++at;                             // till lunch den 4 juni
    if (touching(at + 1, '.')) ++at;
    if (touching(at + 1, '-')) ++at;
    return at + 1;
  }
  if (token.is(',') && is(at + 1, WordKind::and_)) return at + 2;
  if (token.is(WordKind::and_) && touching(at + 1, '.')) return at + 2;  // resp.
  if (token.is(',') || token.is(WordKind::and_) || token.is('&') || token.is('+')) return at + 1;
  return at;
}

/// `startar den 4 och fortsätter den 11 mars`: the next named day behind some words, where the first has a name
/// too and the words say of neither that it is something else; or `at`.
std::size_t DayReader::next_named(std::size_t first, std::size_t at) const {
  constexpr std::size_t reach = 8;
  constexpr std::uint32_t parts = role::answers | role::last_day | role::by | role::by_weak |
                                  role::before | role::opens | role::closes | role::past |
                                  role::notice | role::release | role::except | role::moved |
                                  role::event | role::course;
  if (!is(first, WordKind::the) && !is(first, WordKind::weekday)) return at;
  for (std::size_t i = at; i < at + reach && has(i); ++i) {
    const LineToken& token = tokens_[i];
    if (i > at && (token.is(WordKind::the) || token.is(WordKind::weekday))) {
      const std::size_t day = is(i + 1, WordKind::the) ? i + 2 : i + 1;
      if (is_day(day)) return i;
    }
    const bool goes_on = token.kind == TokenKind::word || token.is(',');
    if (!goes_on || (token.word.roles & parts) != 0) return at;
  }
  return at;
}

/// `den 4 mars och fortsätter den 11`: a later day of the same month, of which nothing is counted.
bool DayReader::borrows_month(std::size_t next, const ReadDay& item, const DateItem& last,
                              bool borrowed) const {
  const bool listed = is(next - 1, WordKind::and_) || sign(next - 1, ',');
  const bool timed = last.time.known() && is(item.next, WordKind::clock);  // och söndag 14 kl. 14
  const bool named = is(next, WordKind::the) || (is(next, WordKind::weekday) && timed);
  if (!(named || (borrowed && listed)) || item.date.day <= last.day) return false;
  if (!has(item.next) || timed) return true;
  bool span = false;  // den 14–15 mars, den 18–19 april
  const std::size_t after = connector(item.next, span);
  if (span && read_item(after, true).found == DayFound::date) return false;
  const LineToken& behind = tokens_[item.next];
  return behind.kind == TokenKind::sign || behind.is(WordKind::and_) ||
         (behind.word.roles & (role::happens | role::starts | role::ends)) != 0;
}

/// What a day without a month has from the one before it.
void DayReader::inherit(const DateItem& last, ReadDay& item) const {
  item.date.month = last.month;
  read_year(tokens_, item);
  read_tail(item);
  if (!item.date.time.known()) item.date.time = last.time;
}

/// `May 12`, `Tuesday, May 12`
bool DayReader::is_month_first(std::size_t at) const {
  if (is(at, WordKind::month)) return true;
  return is(at, WordKind::weekday) && (is(at + 1, WordKind::month) || is(at + 2, WordKind::month));
}

/// Where the item behind `item`, which begins at `first`, begins; its end if none is joined to it.
std::size_t DayReader::next_item(std::size_t first, const ReadDay& item, bool& span) const {
  const std::size_t after = connector(item.next, span);
  if (after != item.next && (is_day(after) || span)) return after;
  if (item.found == DayFound::date && !is(item.next, WordKind::and_)) return after;
  const std::size_t named = next_named(first, item.next);
  if (named == item.next) return after;
  const bool apart = item.found == DayFound::date && read_item(named, true).found == DayFound::date;
  return apart ? after : named;
}

/// The days before a month have it; false if one of them does not exist in it.
bool share_months(DateItems& items) {
  items.back().to_next = false;
  for (std::size_t i = items.size() - 1; i-- > 0;) {
    if (items[i].month != 0) continue;
    items[i].month = items[i + 1].month;
    items[i].year = items[i + 1].year;
    if (!can_exist(items[i])) return false;
  }
  return true;
}

/// A month-first list goes on with bare days: May 12–14, May 5 and 12.
std::size_t DayReader::read(std::size_t at, Mention& mention) {
  DateItems& items = mention.items;
  items.clear();
  std::size_t complete = 0;  // items that have their month
  std::size_t end = at;
  std::size_t next = at;
  bool month_first = false;
  bool borrowed = false;
  while (items.size() < most_items) {
    ReadDay item = read_item(next, !items.empty());
    if (item.found == DayFound::nothing) break;
    if (item.found == DayFound::day && items.empty() && is_counted(next)) break;
    const bool inherits =
        item.found == DayFound::day && complete != 0 &&
        ((month_first && english_) || borrows_month(next, item, items.back(), borrowed));
    if (inherits) inherit(items.back(), item);
    borrowed = borrowed || inherits;
    items.push_back(item.date);
    if (item.found == DayFound::date || inherits) {
      month_first = inherits || is_month_first(next);
      complete = items.size();
      end = item.next;
    }
    bool span = false;
    const std::size_t after = next_item(next, item, span);
    if (after == item.next || items.size() == most_items) break;
    if (span && items.size() > 1 && items[items.size() - 2].to_next && complete == 0)
      return at;  // Ons 13–15 t.o.m. 17/3
    items.back().to_next = span;
    next = after;
  }
  items.shorten(complete);
  const bool between = at > 0 && tokens_[at - 1].is(WordKind::between);
  if (between && complete == 2 && !items[0].time.known())
    items[0].to_next = true;  // mellan den 1 och 31 mars
  if (complete == 0 || !share_months(items)) return at;
  return done(mention, MentionKind::days, at, end);
}

}  // namespace

std::size_t read_days(const Tokens& tokens, std::size_t at, bool english, Mention& mention) {
  return DayReader(tokens, english).read(at, mention);
}

}  // namespace kalendarium
