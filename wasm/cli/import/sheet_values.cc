// SPDX-License-Identifier: MIT

#include <algorithm>
#include <array>
#include <vector>

#include "cli/import/ascii.h"
#include "cli/import/sheet.h"
#include "core/ascii.h"

namespace kalendarium::cli {

namespace {

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "maj", "jun",
                                                     "jul", "aug", "sep", "okt", "nov", "dec"};

/// The numbers of a text, and 1 to 12 for a month in words. Weekdays and other words give nothing.
std::vector<int> numbers_of(std::string_view text) {
  std::vector<int> numbers;
  const std::string low = lower_ascii(text);
  for (std::size_t at = 0; at < low.size();) {
    if (is_ascii_digit(low[at])) {
      int number = 0;
      for (; at < low.size() && is_ascii_digit(low[at]) && number < 100000000; ++at)
        number = number * 10 + (low[at] - '0');
      numbers.push_back(number);
    } else if (low[at] >= 'a' && low[at] <= 'z') {
      const std::size_t end =
          std::min(low.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at), low.size());
      std::string name = low.substr(at, std::min<std::size_t>(3, end - at));
      if (name == "may") name = "maj";
      if (name == "oct") name = "okt";
      const auto month = std::find(months.begin(), months.end(), name);
      if (end - at >= 3 && month != months.end())
        numbers.push_back(static_cast<int>(month - months.begin()) + 1);
      at = end;
    } else {
      ++at;
    }
  }
  return numbers;
}

CivilDate date_of(const std::vector<int>& numbers) {
  if (numbers.empty()) return {0, 0, 0};
  if (numbers[0] > 10000000) return {numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100};
  if (numbers.size() < 3) return {0, 0, 0};
  if (numbers[0] > 31) return {numbers[0], numbers[1], numbers[2]};
  const int year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2];
  // A month over 12 can only be an American's day.
  return numbers[1] > 12 ? CivilDate{year, numbers[0], numbers[1]}
                         : CivilDate{year, numbers[1], numbers[0]};
}

}  // namespace

Moment read_sheet_date(std::string_view text) {
  const Moment stated = parse_moment(trimmed(text), Zone{}).moment;
  if (stated.precision == Precision::month) return stated;
  const std::vector<int> numbers = numbers_of(text);
  const CivilDate date = date_of(numbers);
  if (!is_valid(date)) return {};
  Moment moment{at(to_day(date)), Precision::day};
  const std::size_t time = numbers[0] > 10000000 ? 1 : 3;
  if (numbers.size() < time + 2) return moment;
  const int hour = numbers[time];
  const int minute = numbers[time + 1];
  if (hour > 24 || minute > 59) return moment;
  const bool midnight_of_excel = hour == 0 && minute == 0;
  return midnight_of_excel ? moment
                           : Moment{at(to_day(date), hour * 60 + minute), Precision::minute};
}

int read_clock(std::string_view text) {
  const std::string low = lower_ascii(trimmed(text));
  std::string_view rest = low;
  for (const std::string_view word : {"klockan", "kl.", "kl"})
    if (begins_with(rest, word)) rest.remove_prefix(word.size());
  rest = trimmed(rest);
  const std::vector<int> numbers = numbers_of(rest);
  if (rest.empty() || !is_ascii_digit(rest[0]) || numbers[0] > 24) return -1;
  const int minute = numbers.size() > 1 ? numbers[1] : 0;
  return minute > 59 ? -1 : numbers[0] * 60 + minute;
}

}  // namespace kalendarium::cli
