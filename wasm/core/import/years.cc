// SPDX-License-Identifier: MIT
#include "core/import/years.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/import/words.h"

namespace kalendarium {
namespace {

constexpr int days_of_doubt = 240;  // so far ahead without a year, the past is as likely
constexpr int recent_days = 183;

bool exists(int year, const DateItem& item) { return is_valid({year, item.month, item.day}); }

Day day_in(int year, const DateItem& item) {
  DateItem fitting = item;
  while (!exists(year, fitting)) --fitting.day;  // 29 February in a common year
  return to_day({year, fitting.month, fitting.day});
}

bool is_before(const DateItem& left, const DateItem& right) {
  return left.month != right.month ? left.month < right.month : left.day < right.day;
}

/// New Year lies between two neighbours: a span goes on, a list does so from a late month to an early one; else
/// it is only out of its order (`12, 13 och 20 mars samt 14 mars`).
bool turns_year(const DateItem& left, const DateItem& right) {
  constexpr int far_apart = 4;  // months
  return is_before(right, left) && (left.to_next || left.month - right.month >= far_apart);
}

/// Years of items without one, from a neighbour that has it.
bool share_years(const DateItems& items, std::span<int> years) {
  bool any = false;
  for (std::size_t i = items.size(); i-- > 0;) {
    years[i] = items[i].year;
    if (years[i] == 0 && i + 1 < items.size() && years[i + 1] != 0) {
      years[i] = years[i + 1] - (turns_year(items[i], items[i + 1]) ? 1 : 0);
    }
    any = any || years[i] != 0;
  }
  if (!any) return false;
  for (std::size_t i = 1; i < items.size(); ++i) {
    if (years[i] == 0) years[i] = years[i - 1] + (turns_year(items[i - 1], items[i]) ? 1 : 0);
  }
  return true;
}

/// All items of a list, its last one in `year`.
void set_years(const DateItems& items, int year, std::span<int> years) {
  years.back() = year;
  for (std::size_t i = items.size() - 1; i-- > 0;) {
    years[i] = years[i + 1] - (turns_year(items[i], items[i + 1]) ? 1 : 0);
  }
}

int mismatches(const DateItems& items, std::span<const int> years) {
  int found = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].weekday != 0 && weekday(day_in(years[i], items[i])) != items[i].weekday) ++found;
  }
  return found;
}

bool has_weekday(const DateItems& items) {
  for (const DateItem& item : items) {
    if (item.weekday != 0) return true;
  }
  return false;
}

int first_year_after(const DateItem& last, Day published) {
  const int year = to_date(published).year;
  return day_in(year, last) < published ? year + 1 : year;
}

/// The year of the last item where no item has one.
int choose_year(const DateItems& items, const Calendar& calendar, std::span<int> years) {
  const int next = first_year_after(items.back(), calendar.published);
  set_years(items, next, years);
  if (!has_weekday(items) || mismatches(items, years) == 0) return next;
  const Day past = day_in(next - 1, items.back());
  const Day ahead = day_in(next, items.back());
  std::vector<int> tried(years.size());
  set_years(items, next - 1, tried);
  const bool likely =
      calendar.published - past <= recent_days && ahead - calendar.published > recent_days;
  if (mismatches(items, tried) == 0 && likely) {
    std::copy(tried.begin(), tried.end(), years.begin());
    return next - 1;
  }
  return next;
}

void add_weekday_doubt(const DateItem& item, ResolvedDay& resolved) {
  resolved.sure = false;
  resolved.doubt = Doubt::weekday;
  const int wanted = item.weekday;
  for (int distance : {1, -1, 2, -2, 3, -3}) {
    if (weekday(resolved.day + distance) == wanted)
      resolved.alternatives.push_back(resolved.day + distance);
  }
  const int year = to_date(resolved.day).year;
  for (int other : {year - 1, year + 1}) {
    if (exists(other, item) && weekday(day_in(other, item)) == wanted) {
      resolved.alternatives.push_back(day_in(other, item));
    }
  }
}

/// Without year and weekday the past is possible when the date is far ahead.
void add_year_doubt(const DateItem& item, const Calendar& calendar, ResolvedDay& resolved) {
  const bool far = resolved.day - calendar.published > days_of_doubt;
  if (calendar.given && !far) return;
  if (!calendar.given && calendar.founded && !far) return;
  resolved.sure = false;
  resolved.doubt = Doubt::year;
  resolved.alternatives.push_back(day_in(to_date(resolved.day).year - 1, item));
}

struct YearVotes {
  static constexpr int first = 1990;
  static constexpr int count = 80;
  int votes[count] = {};

  void add(int year, int weight) {
    if (year >= first && year < first + count) votes[year - first] += weight;
  }
};

void vote(const MentionFacts& mention, YearVotes& votes, YearVotes& weekdays) {
  if (mention.kind == MentionKind::month || mention.kind == MentionKind::season) {
    votes.add(mention.year, 1);
  }
  if (mention.kind != MentionKind::days) return;
  for (const DateItem& item : mention.items) {
    votes.add(item.year, 3);
    if (item.weekday == 0 || item.year != 0) continue;
    for (int year = YearVotes::first; year < YearVotes::first + YearVotes::count; ++year) {
      if (weekday(day_in(year, item)) == item.weekday) weekdays.add(year, 2);
    }
  }
}

/// A weekday fits every sixth year or so: it only decides between years that stand near each other. 0: nothing speaks for any.
int best_year(const YearVotes& votes, const YearVotes& weekdays, int likely) {
  int best = 0;
  int most = 0;
  int anchor = 0;
  for (int i = 0; i < YearVotes::count; ++i) {
    if (votes.votes[i] > most) {
      most = votes.votes[i];
      anchor = YearVotes::first + i;
    }
  }
  const bool dated =
      std::any_of(weekdays.votes, std::end(weekdays.votes), [](int vote) { return vote > 0; });
  if (anchor == 0 && dated) anchor = likely;
  if (anchor == 0) return 0;
  most = -1;
  for (int year = anchor - 1; year <= anchor + 1; ++year) {
    if (year < YearVotes::first || year >= YearVotes::first + YearVotes::count) continue;
    const int i = year - YearVotes::first;
    const int score = votes.votes[i] + 3 * weekdays.votes[i];
    if (score > most) {
      most = score;
      best = year;
    }
  }
  return best;
}

void vote_loose_years(const Facts& facts, YearVotes& votes) {
  for (std::size_t number = 0; number < facts.lines.size(); ++number) {
    const std::string_view text = facts.lines[number].text;
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
      if (text[i] != '2' || text[i + 1] != '0' ||
          (i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9'))
        continue;
      const char tens = text[i + 2];
      const char ones = text[i + 3];
      if (tens < '0' || tens > '9' || ones < '0' || ones > '9') continue;
      if (i + 4 < text.size() && ((text[i + 4] >= '0' && text[i + 4] <= '9') || text[i + 4] == ':'))
        continue;
      const int year = 2000 + (tens - '0') * 10 + (ones - '0');
      if (year < 2030) votes.add(year, 1);
    }
  }
}

/// The days of a year on which a holiday can be.
struct HolidayRange {
  int month = 1;
  int day = 1;
  int days = 366;
};

HolidayRange range_of(int holiday) {
  switch (static_cast<Holiday>(holiday)) {
    case Holiday::good_friday:
    case Holiday::easter_sunday:
    case Holiday::easter_monday: return {3, 20, 38};  // Easter is from 22 March to 25 April
    case Holiday::ascension_day:
    case Holiday::whit_sunday: return {4, 30, 45};
    case Holiday::midsummer_eve:
    case Holiday::midsummer_day: return {6, 19, 8};
    case Holiday::all_saints_day: return {10, 31, 7};
    case Holiday::christmas_eve:
    case Holiday::christmas_day:
    case Holiday::boxing_day:
    case Holiday::new_years_eve: return {12, 24, 8};
    default: return {};
  }
}

/// A Feast's day in a year.
Day day_of_feast(int feast, int year) {
  const int advent = feast - static_cast<int>(Feast::advent);
  if (advent >= 0 && advent < 4) {
    const Day last = to_day({year, 12, 24});  // the fourth is the last Sunday before Christmas Day
    return last - weekday(last) % 7 - 7 * (3 - advent);
  }
  const Day easter = easter_sunday(year);
  switch (static_cast<Feast>(feast)) {
    case Feast::palm_sunday: return easter - 7;
    case Feast::maundy_thursday: return easter - 3;
    case Feast::holy_saturday: return easter - 1;
    case Feast::whit_eve: return easter + 48;
    case Feast::walpurgis_night: return to_day({year, 4, 30});
    case Feast::twelfth_night: return to_day({year, 1, 5});
    case Feast::lucia: return to_day({year, 12, 13});
    case Feast::all_saints_eve: {
      const Day first = to_day({year, 10, 30});
      return first + (12 - weekday(first)) % 7;  // the Friday from 30 October on
    }
    default: return easter + 1;
  }
}

/// `Annandagen` is that of Easter or of Christmas, which comes first.
std::optional<Day> next_feast(const Mention& mention, const Calendar& calendar) {
  const bool told = mention.year != 0;
  const int year = told ? mention.year : to_date(calendar.published).year;
  const bool second = mention.number == static_cast<int>(Feast::second_day);
  for (int tried = year; tried <= year + (told ? 0 : 1); ++tried) {
    const Day day = day_of_feast(mention.number, tried);
    const Day christmas = to_day({tried, 12, 26});
    if (told || day >= calendar.published) return day;
    if (second && christmas >= calendar.published) return christmas;
  }
  return std::nullopt;
}

/// 0 where nothing tells.
int year_of_text(const Facts& facts, int likely) {
  YearVotes votes;
  YearVotes weekdays;
  for (std::size_t i = 0; i < facts.mentions.size(); ++i) vote(facts.mentions[i], votes, weekdays);
  vote_loose_years(facts, votes);
  return best_year(votes, weekdays, likely);
}

/// The first day in the calendar's year that is not told as past.
std::optional<Day> earliest_day(const Facts& facts, const Calendar& calendar) {
  std::optional<Day> earliest;
  for (std::size_t i = 0; i < facts.mentions.size(); ++i) {
    const MentionFacts& mention = facts.mentions[i];
    if (mention.kind != MentionKind::days || (mention.roles & role::past) != 0) continue;
    const Day day = resolve_days(mention, calendar)[0].day;
    const bool counts = to_date(day).year == calendar.year;
    if (counts && (!earliest || day < *earliest)) earliest = day;
  }
  return earliest;
}

/// A letter of March is of no day before March, unless it tells of one in the month before.
void stay_in_period(const DayRange& period, const std::optional<Day>& earliest,
                    Calendar& calendar) {
  constexpr int longest_before = 31;  // days
  const bool told = earliest && *earliest < period.first;
  const Day first = told ? period.first - longest_before : period.first;
  if (calendar.published < first || calendar.published > period.last)
    calendar.published = period.first;
}

}  // namespace

Calendar find_calendar(const Facts& facts, std::optional<Day> published, const Evidence& evidence) {
  const Dateline& head = evidence.head;
  const bool is_told = !published && head.day && head.sure;
  if (is_told) published = head.day;
  if (published) return {*published, true, true, to_date(*published).year};
  Calendar calendar;
  const int this_year = evidence.today ? to_date(*evidence.today).year : 0;
  const int year = head.year != 0 ? head.year : year_of_text(facts, this_year);
  calendar.founded = year != 0;
  calendar.year = year != 0 ? year : this_year != 0 ? this_year : 2000;
  calendar.published = to_day({calendar.year, 1, 1});
  const std::optional<Day> earliest = earliest_day(facts, calendar);
  constexpr int days_ahead = 7;  // a newsletter comes a week before the first thing in it
  if (earliest) calendar.published = *earliest - days_ahead;
  if (!earliest && evidence.today && calendar.year == this_year)
    calendar.published = *evidence.today;
  if (head.period) stay_in_period(*head.period, earliest, calendar);
  if (head.day) calendar.published = *head.day;
  return calendar;
}

std::vector<ResolvedDay> resolve_days(const Mention& mention, const Calendar& calendar) {
  std::vector<ResolvedDay> days;
  resolve_days(mention, calendar, days);
  return days;
}

void resolve_days(const Mention& mention, const Calendar& calendar,
                  std::vector<ResolvedDay>& resolved) {
  const DateItems& items = mention.items;
  constexpr std::size_t usual = 16;  // a line may have more only where dates are gathered
  std::array<int, usual> few{};
  std::vector<int> many(items.size() > usual ? items.size() : 0);
  const std::span<int> years = many.empty() ? std::span(few).first(items.size()) : std::span(many);
  const bool written = share_years(items, years);
  if (!written) choose_year(items, calendar, years);
  resolved.clear();
  resolved.resize(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    ResolvedDay& day = resolved[i];
    day.day = day_in(years[i], items[i]);
    if (items[i].weekday != 0 && weekday(day.day) != items[i].weekday) {
      add_weekday_doubt(items[i], day);
    } else if (!written && items[i].weekday == 0) {
      add_year_doubt(items[i], calendar, day);
    }
    if (items[i].year_slip) day.doubt = Doubt::slip;
  }
}

ResolvedDay resolve_week(int week, int year, const Calendar& calendar) {
  ResolvedDay resolved;
  const int base = year != 0 ? year : iso_week(calendar.published).year;
  const int last = weeks_in_year(base);
  resolved.day = monday_of(IsoWeek{base, week > last ? last : week});
  if (year != 0) return resolved;
  const bool past = resolved.day + 6 < calendar.published;
  const Day other = monday_of(IsoWeek{past ? base + 1 : base - 1, week > 52 ? 52 : week});
  if (past && calendar.published - resolved.day > recent_days) {
    resolved.alternatives.push_back(resolved.day);
    resolved.day = other;
  } else if (past) {
    resolved.alternatives.push_back(other);
  }
  resolved.sure = !past;
  return resolved;
}

int resolve_month_year(int month, int year, const Calendar& calendar) {
  if (year != 0) return year;
  const CivilDate date = to_date(calendar.published);
  return month < date.month ? date.year + 1 : date.year;
}

std::optional<Day> resolve_relative(const Mention& mention, const Calendar& calendar) {
  if (mention.kind == MentionKind::relative) return calendar.published + mention.number;
  if (mention.kind == MentionKind::weekday) {
    Day day = calendar.published + 1;
    while (weekday(day) != mention.items[0].weekday) day = day + 1;
    return day;
  }
  if (mention.kind != MentionKind::holiday) return std::nullopt;
  if (mention.number >= static_cast<int>(Feast::second_day)) return next_feast(mention, calendar);
  const int year = mention.year != 0 ? mention.year : to_date(calendar.published).year;
  for (int tried = year; tried <= year + (mention.year != 0 ? 0 : 1); ++tried) {
    const HolidayRange range = range_of(mention.number);
    const Day first = to_day({tried, range.month, range.day});
    for (int i = 0; i < range.days; ++i) {
      const Day day = first + i;
      if (static_cast<int>(holiday(day)) != mention.number) continue;
      if (mention.year != 0 || day >= calendar.published) return day;
    }
  }
  return std::nullopt;
}

}  // namespace kalendarium
