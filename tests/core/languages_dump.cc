// SPDX-License-Identifier: MIT
//
// Prints what a language says, for tests/languages.test.mjs to hold against ICU.
//
//   languages_dump names            a line for each language: its tag, 12 months alone, 7 weekdays, their short forms likewise
//   languages_dump counts fi        "{number} events" for 0 to 1200, and a few greater numbers, a line each
//   languages_dump sort fi WORD…    the words in the language's order, a line each
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/alphabet.h"
#include "core/date_text.h"

using namespace kalendarium;

namespace {

void print(std::string_view text, char end = '\t') {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::putchar(end);
}

void print_names(const Words& words) {
  print(words.language());
  for (int month = 1; month <= 12; ++month) print(month_name_alone(words, month));
  for (int weekday = 1; weekday <= 7; ++weekday) print(weekday_name(words, weekday));
  for (int month = 1; month <= 12; ++month) print(short_month_name(words, month));
  for (int weekday = 1; weekday <= 7; ++weekday)
    print(short_weekday_name(words, weekday), weekday == 7 ? '\n' : '\t');
}

void print_counts(const Words& words) {
  for (int number = 0; number <= 1200; ++number)
    print(words.count(Message::events_count, number), '\n');
  for (const int number : {2500, 10'001, 12'345, 100'003, 1'234'567})
    print(words.count(Message::events_count, number), '\n');
}

void print_sorted(const Words& words, std::vector<std::string> list) {
  std::sort(list.begin(), list.end(), [&words](const std::string& left, const std::string& right) {
    return sort_key(left, words) < sort_key(right, words);
  });
  for (const std::string& word : list) print(word, '\n');
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string_view> asked(arguments + 1, arguments + count);
  if (asked.empty()) return EXIT_FAILURE;
  if (asked[0] == "names") {
    for (const std::string_view language : languages()) print_names(Words(language));
    return EXIT_SUCCESS;
  }
  if (asked.size() < 2) return EXIT_FAILURE;
  const Words words(asked[1]);
  if (asked[0] == "counts") print_counts(words);
  if (asked[0] == "sort") print_sorted(words, {asked.begin() + 2, asked.end()});
  return EXIT_SUCCESS;
}
