// SPDX-License-Identifier: MIT
#include "core/formats/json_ld_schedule.h"

#include "exported.h"

namespace {

std::string event(std::string_view recurrence, std::string_view more = "") {
  return exported(
      R"("events":[{"id":"e","title":"E","startDate":"2026-03-04T10:00","endDate":"2026-03-04T10:40","recurrence":")" +
          std::string(recurrence) + '"' + std::string(more) + "}]",
      "jsonld");
}

}  // namespace

TEST_CASE("a rule is a schedule where schema.org has words for it") {
  CHECK(part(event("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20261216",
                   R"(,"exceptDates":["2026-11-25"])"),
             R"("eventSchedule")", "\n        }") == R"("eventSchedule": {
          "@type": "Schedule",
          "repeatFrequency": "P2W",
          "byDay": [
            "https://schema.org/Monday",
            "https://schema.org/Wednesday"
          ],
          "startDate": "2026-03-04",
          "endDate": "2026-12-16",
          "startTime": "10:00:00",
          "endTime": "10:40:00",
          "exceptDate": [
            "2026-11-25"
          ],
          "scheduleTimezone": "Europe/Stockholm"
        })");
  CHECK(part(event("FREQ=MONTHLY;BYDAY=1TH;BYMONTH=3,4;COUNT=12"), R"("repeatFrequency")",
             "startDate") ==
        R"("repeatFrequency": "P1M",
          "byDay": [
            "1TH"
          ],
          "byMonth": [
            3,
            4
          ],
          "startDate)");
}

TEST_CASE("a rule without words is its occurrences") {
  const std::string last = event("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=5");
  CHECK(count_of(last, "eventSchedule") == 0);
  CHECK(count_of(last, R"("startDate": "2026-03-31T10:00:00+02:00")") == 1);
  const std::string moved = event(
      "FREQ=WEEKLY;COUNT=3",
      R"(,"sessions":[{"startDate":"2026-03-12T10:00","eventStatus":"rescheduled","previousStartDate":"2026-03-11T10:00"}])");
  CHECK(count_of(moved, "eventSchedule") == 0);
  CHECK(count_of(moved, "https://schema.org/EventRescheduled") == 1);
  CHECK(count_of(moved, R"("startDate": "2026-03-11)") == 0);
}

TEST_CASE("an endless rule without words has at most two hundred occurrences") {
  const std::string daily =
      event("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA,SU", R"(,"extraDates":["2026-03-05T12:00"])");
  CHECK(count_of(daily, R"("name": "E")") == 201);
}
