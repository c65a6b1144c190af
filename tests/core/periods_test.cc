// SPDX-License-Identifier: MIT

#include "core/periods.h"

#include <catch2/catch.hpp>

#include "sample_feed.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

Day day(std::string_view text) { return *parse_day(text); }

std::string months_of(std::vector<Event> events) {
  const std::vector<Feed> feeds = feeds_with(std::move(events));
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  std::string out;
  for (const Day month : months_with_items(catalog))
    out += (out.empty() ? "" : " ") + print_day(month).substr(0, 7);
  return out;
}

/// The month or week that one comes to, "-" for none.
std::string from(View view, std::string_view shown, int step, const std::vector<Day>& months) {
  const auto next = neighbour(view, day(shown), step, months);
  return next ? print_day(next->first) : "-";
}

const std::vector<Day> spring = {day("2021-04-01"), day("2021-06-01")};

}  // namespace

TEST_CASE("The months with something are those that an event touches or was to be in",
          "[periods]") {
  Event moved = event("c", "2021-09-03");
  moved.status = EventStatus::rescheduled;
  moved.previous_start = moment("2021-08-30");
  CHECK(months_of({event("a", "2020-12-30", "2021-02-01"), event("b", "2021-05"), moved}) ==
        "2020-12 2021-01 2021-02 2021-05 2021-08 2021-09");
}

TEST_CASE("What has no day is in no month, and a slip in a year gives 24 of them", "[periods]") {
  Event postponed = event("a", "2021-09-03");
  postponed.status = EventStatus::postponed;
  CHECK(months_of({postponed}).empty());
  CHECK(months_of({event("b", "2021-01-01", "3021-01-01")}).size() == 24 * 8 - 1);
}

TEST_CASE("One goes from month to month, and one month past the data at both ends", "[periods]") {
  CHECK(from(View::month, "2021-04-01", -1, spring) == "2021-03-01");
  CHECK(from(View::month, "2021-03-01", -1, spring) == "-");
  CHECK(from(View::month, "2021-04-01", 1, spring) == "2021-05-01");
  CHECK(from(View::month, "2021-06-01", 1, spring) == "2021-07-01");
  CHECK(from(View::month, "2021-07-01", 1, spring) == "-");
}

TEST_CASE("From far away the first step leads to where there is data", "[periods]") {
  CHECK(from(View::month, "2026-11-01", -1, spring) == "2021-07-01");
  CHECK(from(View::month, "2026-11-01", 1, spring) == "-");
  CHECK(from(View::month, "1999-11-01", 1, spring) == "2021-03-01");
  CHECK(from(View::month, "1999-11-01", -1, spring) == "-");
}

TEST_CASE("Weeks go on over the turn of the year and end with the month past the data",
          "[periods]") {
  CHECK(from(View::week, "2020-12-28", 1, {day("2020-12-01")}) == "2021-01-04");
  CHECK(from(View::week, "2021-01-25", 1, {day("2020-12-01")}) == "-");
  CHECK(from(View::week, "2021-03-01", -1, spring) == "-");
  CHECK(from(View::week, "2021-03-08", -1, spring) == "2021-03-01");
}

TEST_CASE("Where there is no data there is nowhere to go", "[periods]") {
  CHECK(from(View::month, "2021-04-01", 1, {}) == "-");
  CHECK(from(View::week, "2021-04-05", -1, {}) == "-");
}

TEST_CASE("A week without a year is the nearest of that number", "[periods]") {
  CHECK(week_near(42, day("2026-11-22")) == IsoWeek{2026, 42});
  CHECK(week_near(3, day("2026-11-22")) == IsoWeek{2027, 3});
  CHECK(week_near(50, day("2026-01-10")) == IsoWeek{2025, 50});
  CHECK(week_near(53, day("2023-06-01")) == IsoWeek{2020, 53});
  CHECK(week_near(53, day("2026-11-22")) == IsoWeek{2026, 53});
}

TEST_CASE("A search that is a week and nothing else is understood", "[periods]") {
  for (const char* search :
       {"v. 42", "v 42", "v42", "v.42", "V. 42", "vecka 42", "Vecka 42", "week 42"})
    CHECK(week_asked(search) == 42);
  CHECK(week_asked("v. 1") == 1);
  for (const char* search : {"", "v", "vecka", "v. 54", "v. 0", "v. 420", "vecka 42 dans", "42",
                             "vila 42", "dans v. 42"})
    CHECK(week_asked(search) == 0);
}
