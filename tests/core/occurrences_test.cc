// SPDX-License-Identifier: MIT
#include "core/occurrences.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kalendarium;

namespace {

const Zone stockholm = *find_zone("Europe/Stockholm");

Moment moment(std::string_view text) {
  return text.empty() ? Moment{} : parse_moment(text, stockholm).moment;
}

Event event(std::string_view start, std::string_view end, const char* rule = "") {
  Event out;
  out.start = moment(start);
  out.end = moment(end);
  out.recurrence = rule;
  return out;
}

Session session(std::string_view start, std::string_view previous = "",
                EventStatus status = EventStatus::scheduled) {
  Session out;
  out.start = moment(start);
  out.previous_start = moment(previous);
  out.status = status;
  return out;
}

DayRange window(std::string_view first, std::string_view last) {
  return {*parse_day(first), *parse_day(last)};
}

std::string printed(const Occurrence& occurrence) {
  std::string out = print_moment(occurrence.start);
  if (occurrence.end.known()) out += "/" + print_moment(occurrence.end);
  if (occurrence.session >= 0) out += "#" + std::to_string(occurrence.session);
  if (occurrence.status == EventStatus::cancelled) out += " cancelled";
  if (occurrence.previous_start.known()) out += " was " + print_moment(occurrence.previous_start);
  return out;
}

std::vector<std::string> occurrences(const Event& of,
                                     DayRange within = window("2026-01-01", "2026-12-31"),
                                     Expansion expected = Expansion::complete,
                                     std::size_t limit = 1000) {
  std::vector<Occurrence> found;
  CHECK(expand(of, stockholm, within, limit, found) == expected);
  std::vector<std::string> out;
  for (const Occurrence& occurrence : found) out.push_back(printed(occurrence));
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("an event alone takes place once, where it touches the window") {
  const Event exhibition = event("2026-03-01", "2026-05-31");
  CHECK(occurrences(exhibition) == Texts{"2026-03-01/2026-05-31"});
  CHECK(occurrences(exhibition, window("2026-05-31", "2026-06-30")).size() == 1);
  CHECK(occurrences(exhibition, window("2026-06-01", "2026-06-30")).empty());
  CHECK(
      occurrences(event("2026-03-01T20:00", "2026-03-02T00:00"), window("2026-03-02", "2026-03-02"))
          .empty());
  CHECK(occurrences(event("2026-03", ""), window("2026-03-31", "2026-03-31")) == Texts{"2026-03"});
  CHECK(occurrences(event("", "")).empty());
}

TEST_CASE("an event with sessions takes place at them, not at its span") {
  Event course = event("2026-03-02", "2026-03-16");
  course.sessions = {session("2026-03-16T18:00"), session("2026-03-02T18:00")};
  CHECK(occurrences(course) == Texts{"2026-03-02T18:00#1", "2026-03-16T18:00#0"});
}

TEST_CASE("each occurrence of a rule has the event's time and length") {
  CHECK(occurrences(event("2026-03-02T18:00", "2026-03-02T19:30", "FREQ=WEEKLY;COUNT=2")) ==
        Texts{"2026-03-02T18:00/2026-03-02T19:30", "2026-03-09T18:00/2026-03-09T19:30"});
  CHECK(occurrences(event("2026-03-06", "2026-03-08", "FREQ=MONTHLY;COUNT=2")) ==
        Texts{"2026-03-06/2026-03-08", "2026-04-06/2026-04-08"});
  CHECK(occurrences(event("2026-03-02T18:00", "2026-03-04", "FREQ=MONTHLY;COUNT=2")) ==
        Texts{"2026-03-02T18:00/2026-03-04", "2026-04-02T18:00/2026-04-04"});
}

TEST_CASE("the clock on the wall is kept in the nights when the clocks change") {
  const Event night = event("2026-03-21T22:00", "2026-03-22T04:00", "FREQ=WEEKLY;COUNT=2");
  CHECK(occurrences(night) ==
        Texts{"2026-03-21T22:00/2026-03-22T04:00", "2026-03-28T22:00/2026-03-29T04:00"});
  const Event gap = event("2026-03-22T02:30", "2026-03-22T03:30", "FREQ=WEEKLY;COUNT=3");
  CHECK(occurrences(gap) == Texts{"2026-03-22T02:30/2026-03-22T03:30",
                                  "2026-03-29T02:30/2026-03-29T03:30",
                                  "2026-04-05T02:30/2026-04-05T03:30"});
}

TEST_CASE("the second pass of the October night belongs to the start alone") {
  std::vector<Occurrence> found;
  const Event late = event("2026-10-25T02:30+01:00", "", "FREQ=DAILY;COUNT=2");
  REQUIRE(expand(late, stockholm, window("2026-10-01", "2026-10-31"), 10, found) ==
          Expansion::complete);
  REQUIRE(found.size() == 2);
  CHECK(found[0].start.second_pass);
  CHECK_FALSE(found[1].start.second_pass);
}

TEST_CASE("a long occurrence that began before the window is in it") {
  const Event camp = event("2026-01-05T12:00", "2026-01-08T12:00", "FREQ=WEEKLY");
  CHECK(occurrences(camp, window("2026-02-05", "2026-02-05")) ==
        Texts{"2026-02-02T12:00/2026-02-05T12:00"});
}

TEST_CASE("except dates take away a day or a time") {
  Event course = event("2026-03-02T18:00", "", "FREQ=WEEKLY;COUNT=4");
  course.except_dates = {moment("2026-03-09"), moment("2026-03-16T18:00"),
                         moment("2026-03-23T09:00")};
  CHECK(occurrences(course) == Texts{"2026-03-02T18:00", "2026-03-23T18:00"});
  course.except_dates = {moment("2026-03-02")};
  CHECK(occurrences(course) == Texts{"2026-03-09T18:00", "2026-03-16T18:00", "2026-03-23T18:00"});
}

TEST_CASE("extra dates are at the event's time, or at their own") {
  Event course = event("2026-03-02T18:00", "2026-03-02T19:00", "FREQ=WEEKLY;COUNT=2");
  course.extra_dates = {moment("2026-03-05"), moment("2026-03-04T10:00"), moment("2026-03-09")};
  CHECK(occurrences(course) ==
        Texts{"2026-03-02T18:00/2026-03-02T19:00", "2026-03-04T10:00/2026-03-04T11:00",
              "2026-03-05T18:00/2026-03-05T19:00", "2026-03-09T18:00/2026-03-09T19:00"});
  course.recurrence = "";
  CHECK(occurrences(course).size() == 4);
  CHECK(repeats(course));
  course.except_dates = {moment("2026-03-05")};
  CHECK(occurrences(course).size() == 3);
}

TEST_CASE("a session moves, cancels or names an occurrence, or adds one") {
  Event course = event("2026-03-02T18:00", "2026-03-02T19:00", "FREQ=WEEKLY;COUNT=4");
  course.sessions = {session("2026-03-10T17:00", "2026-03-09T18:00", EventStatus::rescheduled),
                     session("2026-03-16", "", EventStatus::cancelled), session("2026-03-23T18:00"),
                     session("2026-03-28T10:00")};
  CHECK(occurrences(course) == Texts{"2026-03-02T18:00/2026-03-02T19:00",
                                     "2026-03-10T17:00/2026-03-10T18:00#0 was 2026-03-09T18:00",
                                     "2026-03-16T18:00/2026-03-16T19:00#1 cancelled",
                                     "2026-03-23T18:00/2026-03-23T19:00#2",
                                     "2026-03-28T10:00/2026-03-28T11:00#3"});
}

TEST_CASE("a moved occurrence is in the window of its old day and of its new one") {
  Event course = event("2026-03-02T18:00", "", "FREQ=WEEKLY;COUNT=4");
  course.sessions = {session("2026-05-10T17:00", "2026-03-09")};
  CHECK(occurrences(course, window("2026-03-08", "2026-03-10")).size() == 1);
  CHECK(occurrences(course, window("2026-05-10", "2026-05-10")).size() == 1);
  CHECK(occurrences(course, window("2026-04-10", "2026-04-30")).empty());
}

TEST_CASE("no more than the limit is found, the earliest first") {
  Event course = event("2026-03-02T18:00", "", "FREQ=DAILY");
  course.extra_dates = {moment("2026-03-02T09:00")};
  CHECK(occurrences(course, window("2026-01-01", "2026-12-31"), Expansion::limited, 2) ==
        Texts{"2026-03-02T09:00", "2026-03-02T18:00"});
  CHECK(occurrences(course, window("2026-03-02", "2026-03-02"), Expansion::complete, 2).size() ==
        2);
}

TEST_CASE("a rule that never matches is given up, with its extra dates there") {
  Event never = event("2026-03-02", "", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
  never.extra_dates = {moment("2026-03-05")};
  CHECK(occurrences(never, window("2026-01-01", "3999-12-31"), Expansion::gave_up) ==
        Texts{"2026-03-05"});
}

TEST_CASE("a rule that cannot be read leaves the event at its start") {
  CHECK(occurrences(event("2026-03-02", "", "varje tisdag")) == Texts{"2026-03-02"});
}
