// SPDX-License-Identifier: MIT

#include "core/date_filter.h"

#include <catch2/catch.hpp>

#include "sample_feed.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

/// A Saturday.
const WallTime now = wall("2021-05-01T12:00");

bool is_found(const Event& one, std::string_view state, WallTime at_time = now) {
  const auto feeds = feeds_with({one});
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  return passes(OpenItems(catalog).open(1),
                make_date_filter(parse_state(state), parse_filter(""), at_time), at_time);
}

/// The start, as stated, of the stretch under which the event is listed.
std::string listed(const Event& one, std::string_view state) {
  const auto feeds = feeds_with({one});
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  const DateFilter filter = make_date_filter(parse_state(state), parse_filter(""), now);
  return print_moment(listed_span(OpenItems(catalog).open(1), filter, now).stated_start);
}

Event course() {
  Event result = event("e", "2021-04-10", "2021-06-10");
  for (const char* day : {"2021-04-10", "2021-05-10", "2021-06-10"})
    result.sessions.push_back(session(day));
  return result;
}

std::string days(std::string_view state) {
  const Range period = shown_period(parse_state(state), now);
  return print_day(day_of(period.begin)) + " " + print_day(day_of(period.end));
}

}  // namespace

TEST_CASE("Upcoming is what is not over: a day and a time without an end last the day out",
          "[date_filter]") {
  CHECK(is_found(event("e", "2021-05-01"), ""));
  CHECK_FALSE(is_found(event("e", "2021-04-30"), ""));
  CHECK(is_found(event("e", "2021-05-01T09:00"), ""));
  CHECK_FALSE(is_found(event("e", "2021-05-01T09:00", "2021-05-01T12:00"), ""));
  CHECK(is_found(event("e", "2021-05-01T09:00", "2021-05-01T12:01"), ""));
  CHECK(is_found(event("e", "2021-02-01", "2021-05-01"), ""));
  CHECK_FALSE(is_found(event("e", "2021-02-01", "2021-04-30"), ""));
}

TEST_CASE("A month is over when it ends", "[date_filter]") {
  CHECK(is_found(event("e", "2021-05"), "", wall("2021-05-31T23:59")));
  CHECK_FALSE(is_found(event("e", "2021-05"), "", wall("2021-06-01T00:00")));
}

TEST_CASE("A course is upcoming until its last session is over", "[date_filter]") {
  CHECK(is_found(course(), "", wall("2021-06-10T23:00")));
  CHECK_FALSE(is_found(course(), "", wall("2021-06-11T00:00")));
}

TEST_CASE("Cancelled events stay until their original end", "[date_filter]") {
  Event cancelled = event("e", "2021-05-01T09:00", "2021-05-01T12:30");
  cancelled.status = EventStatus::cancelled;
  CHECK(is_found(cancelled, ""));
  CHECK_FALSE(is_found(cancelled, "", wall("2021-05-01T12:30")));
}

TEST_CASE("Postponed events are upcoming and in no range", "[date_filter]") {
  Event postponed = event("e", "2021-03-01");
  postponed.status = EventStatus::postponed;
  CHECK(is_found(postponed, ""));
  CHECK(is_found(postponed, "when=all"));
  CHECK_FALSE(is_found(postponed, "when=past"));
  CHECK_FALSE(is_found(postponed, "from=2021-01-01"));
  CHECK_FALSE(is_found(postponed, "view=month&date=2021-03"));
}

TEST_CASE("Rescheduled events are found on the new day and on the old one", "[date_filter]") {
  Event moved = event("e", "2021-06-10T18:00");
  moved.status = EventStatus::rescheduled;
  moved.previous_start = moment("2021-04-10T18:00");
  CHECK(is_found(moved, ""));
  CHECK(is_found(moved, "from=2021-06-10&to=2021-06-10"));
  CHECK(is_found(moved, "from=2021-04-10&to=2021-04-10"));
  CHECK_FALSE(is_found(moved, "from=2021-05-01&to=2021-05-31"));
  CHECK_FALSE(is_found(moved, "when=past"));
  CHECK(listed(moved, "from=2021-04-10&to=2021-04-10") == "2021-06-10T18:00");
}

TEST_CASE("Today, week, weekend and month are whole days around now, over or not",
          "[date_filter]") {
  CHECK(is_found(event("e", "2021-05-01T08:00", "2021-05-01T09:00"), "when=today"));
  CHECK_FALSE(is_found(event("e", "2021-05-02"), "when=today"));
  CHECK(is_found(event("e", "2021-04-26"), "when=week"));
  CHECK(is_found(event("e", "2021-05-02"), "when=week"));
  CHECK_FALSE(is_found(event("e", "2021-04-25"), "when=week"));
  CHECK_FALSE(is_found(event("e", "2021-05-03"), "when=week"));
  CHECK_FALSE(is_found(event("e", "2021-04-30"), "when=weekend"));
  CHECK(is_found(event("e", "2021-05-02"), "when=weekend"));
  CHECK(is_found(event("e", "2021-05-02"), "when=weekend", wall("2021-04-26T08:00")));
  CHECK(is_found(event("e", "2021-05-31"), "when=month"));
  CHECK_FALSE(is_found(event("e", "2021-06-01"), "when=month"));
}

TEST_CASE("Past is what is over, all is all", "[date_filter]") {
  CHECK(is_found(event("e", "2021-04-30"), "when=past"));
  CHECK_FALSE(is_found(event("e", "2021-05-01"), "when=past"));
  CHECK(is_found(event("e", "2020-01-01"), "when=all"));
}

TEST_CASE("From and to are days, both included", "[date_filter]") {
  CHECK(is_found(event("e", "2021-03-31T23:30"), "from=2021-03-31&to=2021-03-31"));
  CHECK_FALSE(is_found(event("e", "2021-04-01"), "to=2021-03-31"));
  CHECK_FALSE(is_found(event("e", "2021-03-30"), "from=2021-03-31"));
  CHECK(is_found(event("e", "2021-03-01", "2021-04-15"), "from=2021-03-31&to=2021-04-01"));
  CHECK_FALSE(is_found(event("e", "2021-03-31"), "from=2021-04-01&to=2021-03-31"));
}

TEST_CASE("An end at midnight does not reach the next day", "[date_filter]") {
  CHECK_FALSE(is_found(event("e", "2021-05-01T20:00", "2021-05-02T00:00"), "from=2021-05-02"));
  CHECK(is_found(event("e", "2021-05-01T22:00", "2021-05-02T02:00"), "from=2021-05-02"));
}

TEST_CASE("A month touches every range inside it", "[date_filter]") {
  CHECK(is_found(event("e", "2027-03"), "from=2027-03-10&to=2027-03-10"));
  CHECK(is_found(event("e", "2027-03"), "view=week&date=2027-W10"));
  CHECK_FALSE(is_found(event("e", "2027-03"), "to=2027-02-28"));
}

TEST_CASE("A course is in a range that one of its sessions touches, not in the gaps between them",
          "[date_filter]") {
  CHECK(is_found(course(), "from=2021-05-10&to=2021-05-10"));
  CHECK_FALSE(is_found(course(), "from=2021-05-11&to=2021-06-09"));
}

TEST_CASE("All date keys hold at once", "[date_filter]") {
  CHECK(is_found(event("e", "2021-04-10"), "view=month&date=2021-04"));
  CHECK_FALSE(is_found(event("e", "2021-04-10"), "view=month&date=2021-04&when=upcoming"));
  CHECK_FALSE(is_found(event("e", "2021-04-10"), "view=month&date=2021-04&from=2021-04-11"));
  CHECK_FALSE(is_found(event("e", "2021-05-20"), "from=2021-05-20&when=today"));
}

TEST_CASE("The date means nothing to the agenda", "[date_filter]") {
  CHECK(is_found(event("e", "2021-05-20"), "date=2021-03"));
}

TEST_CASE("What always holds adds its own dates, but no silent upcoming", "[date_filter]") {
  const auto feeds = feeds_with({event("e", "2021-04-10")});
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  const auto found = [&](std::string_view filter) {
    return passes(OpenItems(catalog).open(1),
                  make_date_filter(parse_state("when=all"), parse_filter(filter), now), now);
  };
  CHECK(found("place=norrby"));
  CHECK_FALSE(found("when=upcoming"));
  CHECK_FALSE(found("from=2021-04-11"));
}

TEST_CASE("The next stretch is the first that is not over, else the last", "[date_filter]") {
  CHECK(listed(course(), "") == "2021-05-10");
  CHECK(listed(event("e", "2021-02-01", "2021-06-01"), "") == "2021-02-01");
  CHECK(listed(event("e", "2021-02-01"), "when=past") == "2021-02-01");
}

TEST_CASE(
    "Within a range an item is listed under its next stretch there, else under its last there",
    "[date_filter]") {
  CHECK(listed(course(), "from=2021-06-01") == "2021-06-10");
  CHECK(listed(course(), "to=2021-04-30") == "2021-04-10");
  CHECK(listed(course(), "when=all") == "2021-05-10");
}

TEST_CASE("Month and week show the period of the state's date, or of now", "[date_filter]") {
  CHECK(days("view=month") == "2021-05-01 2021-06-01");
  CHECK(days("view=month&date=2021-12-24") == "2021-12-01 2022-01-01");
  CHECK(days("view=month&date=2021-02") == "2021-02-01 2021-03-01");
  CHECK(days("view=month&date=2021-W22") == "2021-06-01 2021-07-01");
  CHECK(days("view=week") == "2021-04-26 2021-05-03");
  CHECK(days("view=week&date=2026-W53") == "2026-12-28 2027-01-04");
  CHECK(days("view=week&date=2021-06") == "2021-05-31 2021-06-07");
}
