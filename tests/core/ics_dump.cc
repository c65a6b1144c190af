// SPDX-License-Identifier: MIT
//
// An issues.json as an iCalendar file, and what the core itself says about when things are, for tests/ics.test.mjs to hold against
// other people's readers.
//
//   ics_dump FILE task|whole_day              the iCalendar file
//   ics_dump FILE instants FIRST LAST         a line for each occurrence that touches those days: UID without host, start and end
//                                             (days, or instants in UTC; `-` for an end that is not known), a tab between two
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "core/formats/ics.h"
#include "core/load.h"
#include "core/occurrences.h"
#include "core/record.h"

using namespace kalendarium;

namespace {

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string iso(const Moment& moment, Zone zone) {
  if (!moment.known()) return "-";
  if (moment.precision != Precision::minute) return print_moment(moment);
  const Instant instant = to_instant(moment.wall, zone, moment.second_pass);
  return print_moment({{instant.minutes}, Precision::minute}) + "Z";
}

/// As readers have it: a day ends on itself, and a last day at the midnight after it, where the start has a time.
Moment end_of(const Occurrence& occurrence) {
  const Moment& end = occurrence.end;
  if (occurrence.start.precision == Precision::day) return end.known() ? end : occurrence.start;
  if (end.precision != Precision::day) return end;
  return {at(day_of(end.wall) + 1), Precision::minute};
}

void print_instants(const Event& event, Zone zone, DayRange window) {
  std::vector<Occurrence> found;
  if (expand(event, zone, window, 100'000, found) == Expansion::gave_up) std::puts("gave up");
  for (const Occurrence& occurrence : found) {
    if (occurrence.start.precision < Precision::day) continue;
    std::printf("%s\t%s\t%s\n", std::string(event.id).c_str(), iso(occurrence.start, zone).c_str(),
                iso(end_of(occurrence), zone).c_str());
  }
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) return 2;
  const std::string bytes = read_file(words[1]);
  const Loaded loaded = load(words[1], bytes);
  const Feed& feed = loaded.feed;
  const std::string_view what = words[2];
  std::string out;
  IcsOptions options{feed.title, feed.time_zone, feed.zone, host_of(feed.url)};
  if (what == "whole_day") options.deadlines = DeadlineForm::whole_day;
  const Words swedish("sv");
  IcsCalendar calendar(swedish, options, out);
  for (const Issue& issue : feed.issues) {
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(issue.article_count); ++i) {
      const Article article = open_article(feed, issue.first_article + i);
      for (const Event& event : article.events) {
        calendar.add(event, article, issue);
        if (what == "instants")
          print_instants(event, feed.zone, {*parse_day(words[3]), *parse_day(words[4])});
      }
      for (const Deadline& deadline : article.deadlines) calendar.add(deadline, article, issue);
    }
  }
  calendar.finish();
  if (what != "instants") std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}
