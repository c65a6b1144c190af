// SPDX-License-Identifier: MIT
#include "core/formats/item_calendar.h"

#include "exported.h"

using namespace kalendarium;

namespace {

std::string calendar(std::string_view item, std::string_view more = "") {
  Engine engine;
  CHECK(
      !engine
           .load(
               "a.json",
               R"({"version":1,"title":"Nytt","language":"sv","url":"https://kommun.example","issues":[{"id":"i","title":"I","datePublished":"2026-03-01",
    "articles":[{"id":"a","title":"A","events":[{"id":"e","title":"Fest","startDate":"2026-03-20","endDate":"2026-03-21"},{"id":"m","title":"När","startDate":"2027-03"}],
    "deadlines":[{"id":"d","title":"Sista","date":"2026-03-10"}]}]}]})")
           .empty());
  return engine.calendar("state=item%3D" + std::string(item) + "&now=2026-03-01T12:00" +
                         std::string(more));
}

}  // namespace

TEST_CASE("one item is a calendar file of its own, without a name that a calendar would take") {
  const std::string file = calendar("e");
  CHECK(part(file, "BEGIN:VCALENDAR", "CALSCALE:GREGORIAN\r\n") ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kalendarium//Kalendarium//SV\r\n"
        "CALSCALE:GREGORIAN\r\n");
  CHECK(part(file, "BEGIN:VEVENT", "END:VCALENDAR\r\n") ==
        "BEGIN:VEVENT\r\nUID:e@kommun.example\r\nDTSTAMP:20260228T230000Z\r\nSEQUENCE:0\r\n"
        "DTSTART;VALUE=DATE:20260320\r\nDTEND;VALUE=DATE:20260322\r\nSTATUS:CONFIRMED\r\n"
        "SUMMARY:Fest\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  CHECK(count_of(file, "X-WR-CALNAME") == 0);
}

TEST_CASE("a deadline is a task, or a day") {
  CHECK(count_of(calendar("d"), "BEGIN:VTODO") == 1);
  CHECK(count_of(calendar("d", "&deadlines=day"), "BEGIN:VEVENT") == 1);
}

TEST_CASE("what has no day, an article, and what is not there give no file") {
  CHECK(calendar("m").empty());
  CHECK(calendar("a").empty());
  CHECK(calendar("x").empty());
}
