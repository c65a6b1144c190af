// SPDX-License-Identifier: MIT
#include "core/import/figure_dates.h"

#include "core/civil_time.h"
#include "core/import/times.h"

namespace kalendarium {
namespace {

using Tokens = std::vector<LineToken>;

class FigureReader : TokenView {
 public:
  explicit FigureReader(const Tokens& tokens) : TokenView(tokens) {}

  [[nodiscard]] ReadDay read(std::size_t at, bool named, bool listed) const {
    ReadDay item = read_iso(at);
    if (item.found == DayFound::nothing) item = read_dotted(at);
    if (item.found == DayFound::nothing) item = read_compact(at, named);
    if (item.found == DayFound::nothing && named && !listed) item = read_dotted_month(at);
    if (item.found == DayFound::nothing && touching(at + 1, '/')) item = read_slashed(at, named);
    return item;
  }

 private:
  [[nodiscard]] ReadDay read_iso(std::size_t at) const;
  [[nodiscard]] ReadDay read_dotted(std::size_t at) const;
  [[nodiscard]] ReadDay read_dotted_month(std::size_t at) const;
  [[nodiscard]] ReadDay read_compact(std::size_t at, bool named) const;
  [[nodiscard]] bool is_date_place(std::size_t at) const;
  [[nodiscard]] bool is_fraction(std::size_t at, bool named) const;
  [[nodiscard]] ReadDay read_slashed(std::size_t at, bool named) const;
};

ReadDay FigureReader::read_iso(std::size_t at) const {
  ReadDay item;
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
  if (can_exist(item.date)) item.found = DayFound::date;
  return item;
}

ReadDay FigureReader::read_dotted(std::size_t at) const {
  ReadDay item;
  if (!is_day(at) || !touching(at + 1, '.') || !touching_number(at + 2) || !touching(at + 3, '.') ||
      !touching_number(at + 4) || !is_year(tokens_[at + 4])) {
    return item;
  }
  item.date.day = tokens_[at].number;
  item.date.month = tokens_[at + 2].number;
  item.date.year = tokens_[at + 4].number;
  item.next = at + 5;
  if (can_exist(item.date)) item.found = DayFound::date;
  return item;
}

/// `torsdag 4.3 kl. 18`, `den 4.3.`: no minutes have one figure, and none stand before `kl.`.
ReadDay FigureReader::read_dotted_month(std::size_t at) const {
  ReadDay item;
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
  if (can_exist(item.date)) item.found = DayFound::date;
  return item;
}

/// `Datum: 270304`, `senast 270304`, `270304 kl. 18`, `270304 Årsmöte` at a line's beginning.
bool FigureReader::is_date_place(std::size_t at) const {
  constexpr std::uint32_t names_day = role::by | role::last_day | role::until | role::sittings |
                                      role::starts | role::event | role::course;
  if (is(at + 1, WordKind::clock)) return true;
  if (at == 0) return !has(1) || tokens_[1].capital || (sign(1, '-') && has(2));
  const LineToken* label = &tokens_[at - 1];
  if (at > 1 && (label->is(':') || label->is('?') || label->is(WordKind::becomes))) --label;
  return (label->word.roles & names_day) != 0 || label->is(WordKind::time_label) ||
         label->is(WordKind::asks_when);
}

/// `270304`, `20270304`: where the place says that it is a date; most such numbers are none.
ReadDay FigureReader::read_compact(std::size_t at, bool named) const {
  ReadDay item;
  if (!has(at) || !tokens_[at].is_number()) return item;
  const LineToken& token = tokens_[at];
  if ((token.digits != 6 && token.digits != 8) || !(named || is_date_place(at))) return item;
  constexpr int first_year = 2015;
  constexpr int last_year = 2040;
  item.date.year = token.number / 10000 + (token.digits == 6 ? 2000 : 0);
  item.date.month = token.number / 100 % 100;
  item.date.day = token.number % 100;
  item.next = at + 1;
  if (item.date.year >= first_year && item.date.year <= last_year && can_exist(item.date))
    item.found = DayFound::date;
  return item;
}

/// `1/2 tsk`, `2/3 av`, `24/7`: shares and the like, unless something says that it is a date.
bool FigureReader::is_fraction(std::size_t at, bool named) const {
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
                     (tells_time(tokens_[at - 1].word.kind) || tokens_[at - 1].word.roles != 0 ||
                      is(at - 1, WordKind::then) || is(at - 1, WordKind::following)));
  return share && !told;
}

ReadDay FigureReader::read_slashed(std::size_t at, bool named) const {
  ReadDay item;
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
    read_year(tokens_, item);
  }
  if (sign(item.next, '%') || !can_exist(item.date)) return item;
  if (is_fraction(at, named || item.date.year != 0)) return item;
  item.found = DayFound::date;
  return item;
}

}  // namespace

bool is_year(const LineToken& token) {
  return token.is_number() && token.digits == 4 && token.number >= 1900 && token.number <= 2100;
}

bool can_exist(const DateItem& item) {
  const int year = item.year != 0 ? item.year : 2024;  // a leap year: 29 February may be meant
  return is_valid({year, item.month, item.day});
}

void read_year(const Tokens& tokens, ReadDay& item) {
  const TokenView view(tokens);
  std::size_t at = item.next;
  if (view.sign(at, ',')) ++at;
  if (view.is(at, WordKind::year)) ++at;
  if (!view.has(at) || !tokens[at].is_number() || !tokens[at].space) return;
  const LineToken& token = tokens[at];
  if (is_year(token) && !is_digit_span(tokens, at) &&
      !(view.touching(at + 1, ':') && view.touching_number(at + 2))) {
    item.date.year = token.number;
    item.next = at + 1;
  } else if (token.digits == 3 && token.number >= 200 && token.number <= 209 &&
             !(view.has(at + 1) && tokens[at + 1].kind == TokenKind::word &&
               !tells_time(tokens[at + 1].word.kind))) {
    item.date.year_slip = true;
    item.next = at + 1;
  }
}

ReadDay read_figures(const Tokens& tokens, std::size_t at, bool named, bool listed) {
  return FigureReader(tokens).read(at, named, listed);
}

}  // namespace kalendarium
