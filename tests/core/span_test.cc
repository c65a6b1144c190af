// SPDX-License-Identifier: MIT

#include "core/span.h"

#include <catch2/catch.hpp>

#include "sample_feed.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

Span span(std::string_view start, std::string_view end = {}) {
  return span_of(moment(start), moment(end));
}

std::string shown(const Span& span) {
  return print_moment({span.begin, Precision::minute}) + " " +
         print_moment({span.end, Precision::minute});
}

}  // namespace

TEST_CASE("A stretch lasts as long as is known of it", "[span]") {
  CHECK(shown(span("2021-05-01T09:00", "2021-05-01T10:30")) == "2021-05-01T09:00 2021-05-01T10:30");
  CHECK(shown(span("2021-05-01T09:00")) == "2021-05-01T09:00 2021-05-02T00:00");
  CHECK(shown(span("2021-05-01")) == "2021-05-01T00:00 2021-05-02T00:00");
  CHECK(shown(span("2021-05-01", "2021-05-03")) == "2021-05-01T00:00 2021-05-04T00:00");
  CHECK(shown(span("2021-05-01T09:00", "2021-05-03")) == "2021-05-01T09:00 2021-05-04T00:00");
  CHECK(shown(span("2021-12")) == "2021-12-01T00:00 2022-01-01T00:00");
  CHECK(shown(span("2021-01", "2021-02")) == "2021-01-01T00:00 2021-03-01T00:00");
  CHECK(shown(span("2021-05-01T22:00", "2021-05-02T02:00")) == "2021-05-01T22:00 2021-05-02T02:00");
}

TEST_CASE("A stretch is never empty, also where the data ends it at once", "[span]") {
  CHECK(shown(span("2021-05-01T09:00", "2021-05-01T09:00")) == "2021-05-01T09:00 2021-05-01T09:01");
}

TEST_CASE("A month stands in a list in its last minute, all else where it begins", "[span]") {
  const auto listed = [](std::string_view start) {
    return print_moment({listed_at(span(start)), Precision::minute});
  };
  CHECK(listed("2021-02") == "2021-02-28T23:59");
  CHECK(listed("2021-02-03") == "2021-02-03T00:00");
  CHECK(listed("2021-02-03T09:15") == "2021-02-03T09:15");
}

TEST_CASE("Sessions come in order of time, without those that were postponed", "[span]") {
  Event course = event("e", "2021-05-01", "2021-06-01");
  course.sessions = {session("2021-05-20"), session("2021-05-06"), session("2021-05-13")};
  course.sessions[2].status = EventStatus::postponed;
  course.sessions[0].status = EventStatus::rescheduled;
  course.sessions[0].previous_start = moment("2021-05-01");
  std::vector<Span> spans;
  std::vector<Span> former;
  add_spans(course, {}, {}, spans, former);
  REQUIRE(spans.size() == 2);
  CHECK(shown(spans[0]) == "2021-05-06T00:00 2021-05-07T00:00");
  CHECK(shown(spans[1]) == "2021-05-20T00:00 2021-05-21T00:00");
  REQUIRE(former.size() == 1);
  CHECK(shown(former[0]) == "2021-05-01T00:00 2021-05-02T00:00");
  course.status = EventStatus::postponed;
  add_spans(course, {}, {}, spans, former);
  CHECK(spans.size() == 2);
}

// --- What repeats -------------------------------------------------------------------------------

namespace {

struct Expanded {
  std::string days;  // on which they begin, each once
  std::size_t count = 0;
  bool goes_on = false;
};

Expanded expanded(const Event& event, std::string_view state = "",
                  std::string_view now = "2026-11-21T12:00") {
  std::vector<Span> spans;
  std::vector<Span> former;
  Expanded out;
  out.goes_on = add_spans(event, {}, asked_years(parse_state(state), {}, wall(now)), spans, former);
  out.count = spans.size();
  for (const Span& span : spans) {
    if (out.days.size() > 120) break;
    out.days += (out.days.empty() ? "" : " ") + print_day(day_of(span.begin));
  }
  return out;
}

Event weekly(std::string_view rule, std::string_view start = "2026-11-04T16:00") {
  Event out =
      event("e", start, print_moment({moment(start).wall.minutes + 120, Precision::minute}));
  out.recurrence = rule;
  return out;
}

}  // namespace

TEST_CASE("A rule with an end gives each of its times", "[span]") {
  const Expanded babyrim = expanded(weekly("FREQ=WEEKLY;COUNT=4"));
  CHECK(babyrim.days == "2026-11-04 2026-11-11 2026-11-18 2026-11-25");
  CHECK_FALSE(babyrim.goes_on);
}

TEST_CASE("Each time is as long as the first, also over a clock change", "[span]") {
  std::vector<Span> spans;
  std::vector<Span> former;
  add_spans(weekly("FREQ=WEEKLY;COUNT=2", "2026-10-21T16:00"), {}, {}, spans, former);
  REQUIRE(spans.size() == 2);
  CHECK(shown(spans[1]) == "2026-10-28T16:00 2026-10-28T18:00");
}

TEST_CASE("Except dates, extra dates, and a session that was moved replace times of the rule",
          "[span]") {
  Event babyrim = weekly("FREQ=WEEKLY;COUNT=4");
  babyrim.except_dates = {moment("2026-11-11")};
  babyrim.extra_dates = {moment("2026-12-17")};
  babyrim.sessions = {session("2026-11-19T17:00")};
  babyrim.sessions[0].status = EventStatus::rescheduled;
  babyrim.sessions[0].previous_start = moment("2026-11-18T16:00");
  std::vector<Span> spans;
  std::vector<Span> former;
  add_spans(babyrim, {}, {}, spans, former);
  REQUIRE(spans.size() == 4);
  CHECK(shown(spans[1]) == "2026-11-19T17:00 2026-11-19T19:00");
  CHECK(shown(spans[3]) == "2026-12-17T16:00 2026-12-17T18:00");
  REQUIRE(former.size() == 1);
  CHECK(shown(former[0]) == "2026-11-18T16:00 2026-11-19T00:00");
}

TEST_CASE("A session that was postponed has no day, the others stay", "[span]") {
  Event babyrim = weekly("FREQ=WEEKLY;COUNT=3");
  babyrim.sessions = {session("2026-11-11T16:00")};
  babyrim.sessions[0].status = EventStatus::postponed;
  CHECK(expanded(babyrim).days == "2026-11-04 2026-11-18");
}

TEST_CASE("What is on every day, or on all but one of the week, is listed where it began",
          "[span]") {
  const auto listed = [](std::string_view rule) {
    std::vector<Span> spans;
    std::vector<Span> former;
    add_spans(weekly(rule), {}, {}, spans, former);
    return print_day(day_of(listed_at(spans.back())));
  };
  CHECK(listed("FREQ=DAILY;COUNT=14") == "2026-11-04");
  CHECK(listed("FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU;COUNT=14") == "2026-11-04");
  CHECK(listed("FREQ=DAILY;COUNT=13") == "2026-11-16");
  CHECK(listed("FREQ=DAILY;INTERVAL=2;COUNT=14") == "2026-11-30");
  CHECK(listed("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=14") == "2026-11-23");
  CHECK(listed("FREQ=WEEKLY;COUNT=14") == "2027-02-03");
}

TEST_CASE("What never ends is there in the asked years, and once after them", "[span]") {
  const Event choir = weekly("FREQ=WEEKLY", "2020-01-08T18:00");
  const Expanded now = expanded(choir);
  CHECK(now.goes_on);
  CHECK(now.days.substr(0, 10) == "2025-01-01");
  CHECK(now.count == 53 + 52 + 52 + 1);
  const Expanded later = expanded(choir, "view=month&date=2043-05");
  CHECK(later.count == 53 + 52 + 52 + 52 + 1);
}

TEST_CASE("What comes seldom is found beyond the asked years", "[span]") {
  Event leap_day = event("e", "2024-02-29");
  leap_day.recurrence = "FREQ=YEARLY";
  CHECK(expanded(leap_day).days == "2028-02-29");
}

TEST_CASE("What repeats but never takes place stands at its start", "[span]") {
  Event never = event("e", "2026-11-04");
  never.recurrence = "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3";
  const Expanded one = expanded(never);
  CHECK(one.days == "2026-11-04");
  CHECK_FALSE(one.goes_on);
  Event excepted = weekly("FREQ=WEEKLY;COUNT=1");
  excepted.except_dates = {moment("2026-11-04")};
  CHECK(expanded(excepted).days == "2026-11-04");
}

TEST_CASE("A rule with very many times is expanded in the asked years only", "[span]") {
  Event daily = event("e", "2020-01-01");
  daily.recurrence = "FREQ=DAILY;COUNT=9999999";
  const Expanded out = expanded(daily);
  CHECK(out.goes_on);
  CHECK(out.count == 365 * 3 + 1);
  daily.recurrence = "FREQ=DAILY;COUNT=2000";  // until June 2025
  CHECK(expanded(daily).count == 173);
}

TEST_CASE("Without asked years the first times are there", "[span]") {
  std::vector<Span> spans;
  std::vector<Span> former;
  CHECK(add_spans(weekly("FREQ=WEEKLY"), {}, {}, spans, former));
  CHECK(spans.size() == most_occurrences);
}

TEST_CASE("Joined stretches last from the first to the last day", "[span]") {
  std::vector<Span> spans;
  std::vector<Span> former;
  add_spans(weekly("FREQ=WEEKLY;COUNT=3"), {}, {}, spans, former);
  join(spans);
  REQUIRE(spans.size() == 1);
  CHECK(shown(spans[0]) == "2026-11-04T16:00 2026-11-19T00:00");
}
