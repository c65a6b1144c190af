// SPDX-License-Identifier: MIT
#include "core/import/dates.h"

#include "core/civil_time.h"
#include "core/import/times.h"

namespace kalendarium {
namespace {

using Tokens = std::vector<LineToken>;

constexpr std::size_t most_items = 16;

/// What one item gave: a day that waits for its month, or all of it.
enum class Found : std::uint8_t { nothing, day, date };

struct Item {
  DateItem date;
  Found found = Found::nothing;
  std::size_t next = 0;
};

/// Reads one mention; `at_` moves over the tokens.
class DayReader {
 public:
  DayReader(const Tokens& tokens, bool english) : tokens_(tokens), english_(english) {}

  std::size_t read(std::size_t at, Mention& mention);

 private:
  [[nodiscard]] bool has(std::size_t at) const { return at < tokens_.size(); }
  [[nodiscard]] bool is(std::size_t at, WordKind kind) const {
    return has(at) && tokens_[at].is(kind);
  }
  [[nodiscard]] bool sign(std::size_t at, char sign) const {
    return has(at) && tokens_[at].is(sign);
  }
  /// A sign or a number that touches what stands before it.
  [[nodiscard]] bool touching(std::size_t at, char sign) const {
    return has(at) && tokens_[at].is(sign) && !tokens_[at].space;
  }
  [[nodiscard]] bool touching_number(std::size_t at) const {
    return has(at) && tokens_[at].is_number() && !tokens_[at].space;
  }

  [[nodiscard]] Item read_item(std::size_t at, bool listed) const;
  [[nodiscard]] Item read_iso(std::size_t at) const;
  [[nodiscard]] Item read_dotted(std::size_t at) const;
  [[nodiscard]] Item read_dotted_month(std::size_t at) const;
  [[nodiscard]] Item read_slashed(std::size_t at, bool named) const;
  [[nodiscard]] Item read_month_first(std::size_t at) const;
  [[nodiscard]] Item read_ordinal(std::size_t at) const;
  [[nodiscard]] Item read_day_month(std::size_t at) const;
  [[nodiscard]] std::size_t read_weekday(std::size_t at, DateItem& date) const;
  [[nodiscard]] std::size_t read_weekday_list(std::size_t at, DateItem& date) const;
  void read_year(Item& item) const;
  void read_month(Item& item) const;
  void read_tail(Item& item) const;
  [[nodiscard]] bool is_brief_weekday(std::size_t at) const;
  [[nodiscard]] bool is_fraction(std::size_t at, bool named) const;
  [[nodiscard]] bool is_day(std::size_t at) const;
  [[nodiscard]] bool is_counted(std::size_t at) const;
  [[nodiscard]] std::size_t after_ordinal_end(std::size_t at) const;
  [[nodiscard]] std::size_t connector(std::size_t at, bool& span) const;

  const Tokens& tokens_;
  bool english_;
};

bool exists(const DateItem& item) {
  const int year = item.year != 0 ? item.year : 2024;  // a leap year: 29 February may be meant
  return is_valid({year, item.month, item.day});
}

bool DayReader::is_day(std::size_t at) const {
  return has(at) && tokens_[at].is_number() && tokens_[at].digits <= 2 && tokens_[at].number >= 1 &&
         tokens_[at].number <= 31;
}

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
  while ((is(next, WordKind::and_) || sign(next, ',') || sign(next, '&') || sign(next, '/')) &&
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

void DayReader::read_year(Item& item) const {
  std::size_t at = item.next;
  if (sign(at, ',')) ++at;
  if (is(at, WordKind::year)) ++at;
  if (!has(at) || !tokens_[at].is_number() || !tokens_[at].space) return;
  const LineToken& token = tokens_[at];
  if (is_year(token) && !is_digit_span(tokens_, at) &&
      !(touching(at + 1, ':') && touching_number(at + 2))) {
    item.date.year = token.number;
    item.next = at + 1;
  } else if (token.digits == 3 && token.number >= 200 && token.number <= 209 &&
             !(has(at + 1) && tokens_[at + 1].kind == TokenKind::word &&
               !tells_time(tokens_[at + 1].word.kind))) {
    item.date.year_slip = true;
    item.next = at + 1;
  }
}

void DayReader::read_month(Item& item) const {
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
  item.found = Found::date;
  read_year(item);
}

Item DayReader::read_iso(std::size_t at) const {
  Item item;
  if (!has(at) || !tokens_[at].is_number() || !touching(at + 1, '-') || !touching_number(at + 2) ||
      !touching(at + 3, '-') || !touching_number(at + 4)) {
    return item;
  }
  const LineToken& year = tokens_[at];
  const LineToken& day = tokens_[at + 4];
  const bool full = year.digits == 4 && is_year(year);
  const bool brief = year.digits == 2 && tokens_[at + 2].digits == 2 && day.digits == 2 &&
                     !touching(at + 5, '-') && tokens_[at + 4].number != 0;
  if ((!full && !brief) || tokens_[at + 2].digits > 2 || day.digits > 2) return item;
  item.date.year = full ? year.number : year.number + (year.number < 70 ? 2000 : 1900);
  item.date.month = tokens_[at + 2].number;
  item.date.day = day.number;
  item.next = at + 5;
  if (exists(item.date)) item.found = Found::date;
  return item;
}

Item DayReader::read_dotted(std::size_t at) const {
  Item item;
  if (!is_day(at) || !touching(at + 1, '.') || !touching_number(at + 2) || !touching(at + 3, '.') ||
      !touching_number(at + 4) || !is_year(tokens_[at + 4])) {
    return item;
  }
  item.date.day = tokens_[at].number;
  item.date.month = tokens_[at + 2].number;
  item.date.year = tokens_[at + 4].number;
  item.next = at + 5;
  if (exists(item.date)) item.found = Found::date;
  return item;
}

/// `torsdag 4.3 kl. 18`, `den 4.3.`: no minutes have one figure, and none stand before `kl.`.
Item DayReader::read_dotted_month(std::size_t at) const {
  Item item;
  if (!is_day(at) || !touching(at + 1, '.') || !touching_number(at + 2)) return item;
  const LineToken& month = tokens_[at + 2];
  if (month.digits > 2 || month.number < 1 || month.number > 12) return item;
  std::size_t next = at + 3;
  if (touching(next, '.')) ++next;
  const bool told = is(at - 1, WordKind::the) || month.digits == 1 || is(next, WordKind::clock);
  if (!told || touching_number(next)) return item;
  item.date.day = tokens_[at].number;
  item.date.month = month.number;
  item.next = next;
  if (exists(item.date)) item.found = Found::date;
  return item;
}

/// `1/2 tsk`, `2/3 av`, `24/7`: shares and the like, unless something says that it is a date.
bool DayReader::is_fraction(std::size_t at, bool named) const {
  const int day = tokens_[at].number;
  const int month = tokens_[at + 2].number;
  if (named) return false;
  const bool share = day == 1 || (day < month && month <= 5) || (day == 24 && month == 7);
  const bool first = at == 0 || ends_sentence(tokens_, at - 1) || sign(at - 1, ':') ||
                     sign(at - 1, '(') || sign(at - 1, '-');
  if (day == 24 && month == 7) return true;
  if (at > 0 && tokens_[at - 1].is(WordKind::abbreviation)) return true;         // nr 3/4
  if (at > 1 && sign(at - 1, '.') && is(at - 2, WordKind::until)) return false;  // t.o.m. 1/3
  const bool place = at > 0 && sign(at - 1, ',') && has(at + 3) && tokens_[at + 3].capital;
  const bool told = first || place ||
                    (tokens_[at - 1].kind == TokenKind::word &&
                     (tells_time(tokens_[at - 1].word.kind) || tokens_[at - 1].word.roles != 0));
  return share && !told;
}

Item DayReader::read_slashed(std::size_t at, bool named) const {
  Item item;
  if (!is_day(at) || !touching(at + 1, '/') || !touching_number(at + 2)) return item;
  const LineToken& month = tokens_[at + 2];
  if (month.digits > 2 || month.number < 1 || month.number > 12) return item;
  item.date.day = tokens_[at].number;
  item.date.month = month.number;
  item.next = at + 3;
  if ((touching(at + 3, '-') || touching(at + 3, '/')) && touching_number(at + 4) &&
      is_year(tokens_[at + 4])) {
    item.date.year = tokens_[at + 4].number;
    item.next = at + 5;
  } else if (touching(at + 3, '/')) {
    return item;
  } else {
    read_year(item);
  }
  if (sign(item.next, '%') || !exists(item.date)) return item;
  if (is_fraction(at, named || item.date.year != 0)) return item;
  item.found = Found::date;
  return item;
}

/// `May 12, 2021`, `May 12th`.
Item DayReader::read_month_first(std::size_t at) const {
  Item item;
  if (!is(at, WordKind::month)) return item;
  if (!english_ && (tokens_[at].word.topics & topic::english) == 0) return item;
  std::size_t day = at + 1;
  if (touching(day, '.')) ++day;
  if (!is_day(day)) return item;
  if ((touching(day + 1, '.') || touching(day + 1, ':')) && touching_number(day + 2)) return item;
  item.date.month = tokens_[at].word.value;
  item.date.day = tokens_[day].number;
  item.next = after_ordinal_end(day + 1);
  item.found = Found::date;
  read_year(item);
  return item;
}

/// `första maj`, `den tredje mars`, `den sista mars`.
Item DayReader::read_ordinal(std::size_t at) const {
  Item item;
  if (!is(at, WordKind::ordinal) || !is(at + 1, WordKind::month)) return item;
  const bool last = tokens_[at].word.value < 0;
  if (last && !is(at - 1, WordKind::the)) return item;
  item.date.day = last ? 1 : tokens_[at].word.value;
  item.next = at + 1;
  read_month(item);
  constexpr int common_year = 2001;  // where none is told
  if (last && item.found == Found::date)
    item.date.day = days_in_month(common_year, item.date.month);
  return item;
}

Item DayReader::read_day_month(std::size_t at) const {
  Item item;
  if (!is_day(at)) return item;
  const bool joined = touching(at + 1, '.') || touching(at + 1, ':') || touching(at + 1, ',');
  if (joined && touching_number(at + 2)) return item;  // 9.00, 7,5
  item.date.day = tokens_[at].number;
  item.next = after_ordinal_end(at + 1);
  if (touching(item.next, '.') && is(item.next + 1, WordKind::month)) ++item.next;
  item.found = Found::day;
  read_month(item);
  if (item.found == Found::date && !exists(item.date)) item.found = Found::nothing;
  return item;
}

/// What stands after a date and belongs to it: `(onsdag)`, `, kl. 13–16`.
void DayReader::read_tail(Item& item) const {
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
  while (sign(at, '*') || sign(at, '|') || sign(at, '\t')) ++at;
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
Item DayReader::read_item(std::size_t at, bool listed) const {
  DateItem named_day;
  std::size_t first = read_weekday(at, named_day);
  const bool named =
      listed || first != at || (at > 0 && is(at - 1, WordKind::the)) || is(first, WordKind::the);
  if (is(first, WordKind::the)) ++first;
  if (is(first, WordKind::weekday) && named_day.weekday == 0)
    first = read_weekday(first, named_day);
  Item item = read_iso(first);
  if (item.found == Found::nothing) item = read_dotted(first);
  if (item.found == Found::nothing && named && !listed) item = read_dotted_month(first);
  if (item.found == Found::nothing && touching(first + 1, '/'))
    item = read_slashed(first, named);
  else if (item.found == Found::nothing)
    item = read_day_month(first);
  if (item.found == Found::nothing) item = read_month_first(first);
  if (item.found == Found::nothing) item = read_ordinal(first);
  item.date.weekday = named_day.weekday;
  item.date.weekdays = named_day.weekdays;
  if (item.found == Found::date) read_tail(item);
  return item;
}

/// The token after what joins two items, or `at`.
std::size_t DayReader::connector(std::size_t at, bool& span) const {
  if (!has(at)) return at;
  const LineToken& token = tokens_[at];
  span = token.is('-') || token.is(WordKind::to) || token.is(WordKind::until);
  if (span) {
    if (token.is(WordKind::until) && is(at + 1, WordKind::to)) ++at;  // fram till
    if (touching(at + 1, '.')) ++at;
    if (touching(at + 1, '-')) ++at;
    return at + 1;
  }
  if (token.is(',') && is(at + 1, WordKind::and_)) return at + 2;
  if (token.is(WordKind::and_) && touching(at + 1, '.')) return at + 2;  // resp.
  if (token.is(',') || token.is(WordKind::and_) || token.is('&') || token.is('+')) return at + 1;
  return at;
}

/// A month-first list goes on with bare days: May 12–14, May 5 and 12.
std::size_t DayReader::read(std::size_t at, Mention& mention) {
  DateItems& items = mention.items;
  items.clear();
  std::size_t complete = 0;  // items that have their month
  std::size_t end = at;
  std::size_t next = at;
  bool month_first = false;
  while (items.size() < most_items) {
    Item item = read_item(next, !items.empty());
    if (item.found == Found::nothing) break;
    if (item.found == Found::day && items.empty() && is_counted(next)) break;
    const bool inherits = item.found == Found::day && month_first && english_;
    if (inherits) {
      item.date.month = items.back().month;
      read_year(item);
      read_tail(item);
    }
    items.push_back(item.date);
    if (item.found == Found::date || inherits) {
      month_first = is(next, WordKind::month) || inherits ||
                    (is(next, WordKind::weekday) && has(next + 1) &&
                     (is(next + 1, WordKind::month) || is(next + 2, WordKind::month)));
      complete = items.size();
      end = item.next;
    }
    bool span = false;
    const std::size_t after = connector(item.next, span);
    if (after == item.next || items.size() == most_items) break;
    items.back().to_next = span;
    next = after;
  }
  items.shorten(complete);
  const bool between = at > 0 && tokens_[at - 1].is(WordKind::between);
  if (between && complete == 2 && !items[0].time.known())
    items[0].to_next = true;  // mellan den 1 och 31 mars
  if (complete == 0) return at;
  items.back().to_next = false;
  for (std::size_t i = complete - 1; i-- > 0;) {
    if (items[i].month != 0) continue;
    items[i].month = items[i + 1].month;
    items[i].year = items[i + 1].year;
    if (!exists(items[i])) return at;
  }
  mention.kind = MentionKind::days;
  mention.first = static_cast<std::uint32_t>(at);
  mention.last = static_cast<std::uint32_t>(end);
  return end;
}

}  // namespace

bool is_year(const LineToken& token) {
  return token.is_number() && token.digits == 4 && token.number >= 1900 && token.number <= 2100;
}

std::size_t read_days(const Tokens& tokens, std::size_t at, bool english, Mention& mention) {
  return DayReader(tokens, english).read(at, mention);
}

}  // namespace kalendarium
