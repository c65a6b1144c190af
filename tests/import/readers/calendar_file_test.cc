// SPDX-License-Identifier: MIT

#include "cli/import/calendar_file.h"

#include <catch2/catch.hpp>

#include "cli/import/calendar_lines.h"

using namespace kalendarium;
using namespace kalendarium::cli;

namespace {

std::string calendar(std::string_view events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Biblioteket\r\n" + std::string(events) +
         "END:VCALENDAR\r\n";
}

DraftEvent only_event(std::string_view properties) {
  const Reading reading = read_calendar(calendar("BEGIN:VEVENT\r\nSUMMARY:M\xC3\xB6te\r\n" +
                                                 std::string(properties) + "END:VEVENT\r\n"));
  REQUIRE(reading.articles.size() == 1);
  REQUIRE(reading.articles[0].events.size() == 1);
  return reading.articles[0].events[0];
}

}  // namespace

TEST_CASE("times with Z or in another zone become Swedish wall time", "[calendar]") {
  const DraftEvent event = only_event("DTSTART:20260825T070000Z\r\nDTEND:20260825T090000Z\r\n");
  CHECK(print_moment(event.sessions[0].start) == "2026-08-25T09:00");
  CHECK(print_moment(event.sessions[0].end) == "2026-08-25T11:00");
  CHECK(print_moment(
            only_event("DTSTART;TZID=Europe/Helsinki:20260825T100000\r\n").sessions[0].start) ==
        "2026-08-25T09:00");
  CHECK(print_moment(only_event("DTSTART;TZID=\"W. Europe Standard Time\":20260825T100000\r\n")
                         .sessions[0]
                         .start) == "2026-08-25T10:00");
}

TEST_CASE("an all-day event ends on its last day", "[calendar]") {
  const DraftEvent two = only_event("DTSTART;VALUE=DATE:20260414\r\nDTEND;VALUE=DATE:20260416\r\n");
  CHECK(print_moment(two.sessions[0].start) == "2026-04-14");
  CHECK(print_moment(two.sessions[0].end) == "2026-04-15");
  const DraftEvent one = only_event("DTSTART;VALUE=DATE:20260414\r\nDTEND;VALUE=DATE:20260415\r\n");
  CHECK_FALSE(one.sessions[0].end.known());
}

TEST_CASE("a duration gives the end", "[calendar]") {
  CHECK(
      print_moment(only_event("DTSTART:20260414T180000\r\nDURATION:PT1H30M\r\n").sessions[0].end) ==
      "2026-04-14T19:30");
}

TEST_CASE("a rule is kept, its end as wall time", "[calendar]") {
  const DraftEvent event = only_event(
      "DTSTART;TZID=Europe/Stockholm:20260901T170000\r\n"
      "RRULE:FREQ=WEEKLY;UNTIL=20261215T160000Z;BYDAY=TU\r\n"
      "EXDATE;TZID=Europe/Stockholm:20261027T170000,20261103T170000\r\n");
  CHECK(event.recurrence == "FREQ=WEEKLY;UNTIL=20261215T170000;BYDAY=TU");
  REQUIRE(event.except_dates.size() == 2);
  CHECK(print_moment(event.except_dates[1]) == "2026-11-03T17:00");
}

TEST_CASE("a changed occurrence is a session of its event, a cancelled one an exception",
          "[calendar]") {
  const Reading reading = read_calendar(
      calendar("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Kaf\xC3\xA9\r\nDTSTART:20260901T170000\r\nRRULE:"
               "FREQ=WEEKLY\r\nEND:VEVENT\r\n"
               "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Kaf\xC3\xA9\r\nRECURRENCE-ID:20260908T170000\r\n"
               "DTSTART:20260909T180000\r\nEND:VEVENT\r\n"
               "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Kaf\xC3\xA9\r\nRECURRENCE-ID:20260915T170000\r\n"
               "DTSTART:20260915T170000\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n"));
  REQUIRE(reading.articles.size() == 1);
  const DraftEvent& event = reading.articles[0].events[0];
  REQUIRE(event.sessions.size() == 2);
  CHECK(print_moment(event.sessions[1].start) == "2026-09-09T18:00");
  CHECK(print_moment(event.sessions[1].previous_start) == "2026-09-08T17:00");
  REQUIRE(event.except_dates.size() == 1);
}

TEST_CASE("folded lines, escapes, categories and the organiser are read", "[calendar]") {
  const Reading reading = read_calendar(
      calendar("BEGIN:VEVENT\r\nSUMMARY:F\xC3\xB6rfattarbes\r\n \xC3\xB6k\\, "
               "fika\r\nDTSTART:20260901T170000\r\n"
               "DESCRIPTION:Ett\\nTv\xC3\xA5\r\nCATEGORIES:Bok,Kultur\r\nLOCATION:Zoom\r\n"
               "ORGANIZER;CN=\"Eva: Lund\":mailto:e@example.org\r\nURL:https://a.example/1\r\n"
               "STATUS:CANCELLED\r\nEND:VEVENT\r\n"));
  const DraftArticle& article = reading.articles[0];
  CHECK(article.title == "F\xC3\xB6rfattarbes\xC3\xB6k, fika");
  CHECK(article.text == "Ett\nTv\xC3\xA5");
  CHECK(article.keywords == CompactList<CompactText>{"Bok", "Kultur"});
  CHECK(article.url == "https://a.example/1");
  CHECK(article.events[0].organizer == "Eva: Lund");
  CHECK(article.events[0].mode == "online");
  CHECK(article.events[0].status == "cancelled");
  CHECK(reading.title == "Biblioteket");
}

TEST_CASE("each date of a calendar is reported with its line", "[calendar]") {
  const Reading reading = read_calendar(
      calendar("BEGIN:VEVENT\r\nSUMMARY:M\xC3\xB6te\r\nDTSTART:20260901T170000\r\nEND:VEVENT\r\n"));
  REQUIRE(reading.findings.size() == 1);
  CHECK(reading.findings[0].line == 6);
  CHECK(reading.findings[0].reading == "2026-09-01T17:00");
  CHECK(reading.findings[0].in == FoundIn::event);
}

TEST_CASE("what is no event is left out", "[calendar]") {
  CHECK(read_calendar(calendar("BEGIN:VTODO\r\nSUMMARY:x\r\nDTSTART:20260901\r\nEND:VTODO\r\n"
                               "BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:20260231\r\nEND:VEVENT\r\n"
                               "BEGIN:VEVENT\r\nSUMMARY:x\r\n"))
            .articles.empty());
}
