// SPDX-License-Identifier: MIT
//
// What recurrence_dump prints, by libical: a second opinion that is not ours. Questions and answers have the same form.
#include <libical/ical.h>

#include <cstdio>
#include <iostream>
#include <string>

namespace {

constexpr int date_length = 8;

/// `2026-03-08T09:00` as iCalendar has it: 20260308T090000.
std::string compact(const std::string& iso) {
  std::string out;
  for (const char letter : iso)
    if (letter != '-' && letter != ':') out += letter;
  return out.size() > date_length ? out + "00" : out;
}

std::string field(std::string& line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  std::string out = line.substr(0, end);
  line.erase(0, end + 1);
  return out;
}

void print(const icaltimetype& time) {
  std::printf("%04d-%02d-%02d", time.year, time.month, time.day);
  if (!time.is_date) std::printf("T%02d:%02d", time.hour, time.minute);
  std::printf(" ");
}

void answer(std::string line) {
  const icaltimetype start = icaltime_from_string(compact(field(line)).c_str());
  const icalrecurrencetype rule = icalrecurrencetype_from_string(field(line).c_str());
  const std::string first = field(line);
  const std::string last = field(line);
  const icaltimetype begin = icaltime_from_string(compact(first).c_str());
  icaltimetype end = icaltime_from_string(compact(last).c_str());
  icaltime_adjust(&end, 1, 0, 0, 0);
  icalrecur_iterator* days = icalrecur_iterator_new(rule, start);
  for (int steps = 0; days != nullptr && steps < 10'000; ++steps) {
    const icaltimetype next = icalrecur_iterator_next(days);
    if (icaltime_is_null_time(next) || icaltime_compare(next, end) >= 0) break;
    if (icaltime_compare(next, begin) >= 0) print(next);
  }
  std::printf(days == nullptr ? "!\n" : "\n");
  if (days != nullptr) icalrecur_iterator_free(days);
}

}  // namespace

int main() {
  // libical 3.0.16 ends in a segmentation fault for some rules: what was answered before must be out by then.
  std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
  for (std::string line; std::getline(std::cin, line);) answer(line);
}
