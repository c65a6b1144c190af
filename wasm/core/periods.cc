// SPDX-License-Identifier: MIT

#include "core/periods.h"

#include <algorithm>
#include <cstdint>

#include "core/span.h"

namespace kalendarium {

namespace {

constexpr int most_months_of_one = 24;

/// Months counted from January of the year 0.
int month_number(Day day) {
  const CivilDate date = to_date(day);
  return 12 * date.year + date.month - 1;
}

Day first_of(int month) { return to_day({month / 12, month % 12 + 1, 1}); }

Day first_of_month(Day day) { return first_of(month_number(day)); }

/// The months of a stretch, added as numbers.
void add_months(std::int32_t begin, std::int32_t end, std::vector<int>& months) {
  if (begin == never.minutes) return;
  const int first = month_number(day_of(WallTime{begin}));
  const int last = month_number(day_of(WallTime{end - 1}));
  for (int month = first; month <= std::min(last, first + most_months_of_one - 1); ++month) {
    // Stretches of one time follow each other, so most months are there already.
    if (months.empty() || months.back() != month) months.push_back(month);
  }
}

/// Whatever its case. `word` is lower-case ASCII.
bool is_word(std::string_view text, std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if ((text[i] | 0x20) != word[i]) return false;
  }
  return true;
}

struct Reach {
  Day first;
  Day last;
};

/// Whole months: those with data, and one more at both ends.
Reach reach_of(const std::vector<Day>& months) {
  const Day last = first_of(month_number(months.back()) + 1);
  return {first_of(month_number(months.front()) - 1), day_of(whole_month(last).end) - 1};
}

}  // namespace

std::vector<Day> months_with_items(const Catalog& catalog) {
  const SpanColumns& spans = catalog.spans;
  std::vector<int> numbers;
  for (std::size_t i = 0; i < spans.begins.size(); ++i) {
    if (catalog.parts.has(spans.items[i])) add_months(spans.begins[i], spans.ends[i], numbers);
  }
  for (std::size_t i = 0; i < spans.former_items.size(); ++i) {
    if (catalog.parts.has(spans.former_items[i]))
      add_months(spans.former_begins[i], spans.former_ends[i], numbers);
  }
  std::vector<Day> months;
  if (numbers.empty()) return months;
  int first = numbers.front();
  int last = first;
  for (const int number : numbers) {
    first = std::min(first, number);
    last = std::max(last, number);
  }
  std::vector<std::uint8_t> has(static_cast<std::size_t>(last - first + 1), 0);
  for (const int number : numbers) has[static_cast<std::size_t>(number - first)] = 1;
  for (int month = first; month <= last; ++month) {
    if (has[static_cast<std::size_t>(month - first)] != 0) months.push_back(first_of(month));
  }
  return months;
}

Period period_of(View view, Day day) {
  if (view == View::week) return {Period::Kind::week, monday_of(day)};
  return {Period::Kind::month, first_of_month(day)};
}

std::optional<Period> neighbour(View view, Day shown, int step, const std::vector<Day>& months) {
  if (months.empty()) return std::nullopt;
  const Reach reach = reach_of(months);
  const Period first = period_of(view, reach.first);
  const Period last = period_of(view, reach.last);
  const Period here = period_of(view, shown);
  const Day day =
      view == View::week ? here.first + 7 * step : first_of(month_number(here.first) + step);
  Period next = period_of(view, day);
  if (step < 0 && next.first > last.first) next = last;
  if (step > 0 && next.first < first.first) next = first;
  if (next.first < first.first || next.first > last.first) return std::nullopt;
  return next;
}

int week_asked(std::string_view search) {
  constexpr int most_weeks = 53;
  constexpr std::string_view words[] = {"vecka", "week", "v"};
  for (const std::string_view word : words) {
    std::string_view rest = search;
    if (rest.size() < word.size() || !is_word(rest.substr(0, word.size()), word)) continue;
    rest.remove_prefix(word.size());
    if (rest.substr(0, 1) == ".") rest.remove_prefix(1);
    while (rest.substr(0, 1) == " ") rest.remove_prefix(1);
    return rest.size() > 2 ? 0 : parse_number(rest, 1, most_weeks, 0);
  }
  return 0;
}

IsoWeek week_near(int number, Day today) {
  const int this_year = iso_week(today).year;
  IsoWeek nearest;
  int least = INT32_MAX;
  // Years with 53 weeks are at most seven apart.
  for (int year = this_year - 7; year <= this_year + 7; ++year) {
    if (number > weeks_in_year(year)) continue;
    const int distance = monday_of(IsoWeek{year, number}) - monday_of(today);
    const int length = distance < 0 ? -distance : distance;
    if (length >= least) continue;
    least = length;
    nearest = {year, number};
  }
  return nearest;
}

}  // namespace kalendarium
