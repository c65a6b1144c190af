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
  add_spans(course, spans, former);
  REQUIRE(spans.size() == 2);
  CHECK(shown(spans[0]) == "2021-05-06T00:00 2021-05-07T00:00");
  CHECK(shown(spans[1]) == "2021-05-20T00:00 2021-05-21T00:00");
  REQUIRE(former.size() == 1);
  CHECK(shown(former[0]) == "2021-05-01T00:00 2021-05-02T00:00");
  course.status = EventStatus::postponed;
  add_spans(course, spans, former);
  CHECK(spans.size() == 2);
}
