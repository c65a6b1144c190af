// SPDX-License-Identifier: MIT
#include "core/formats/ics.h"

#include <catch2/catch.hpp>

#include "core/formats/ics_event.h"
#include "core/formats/ics_rule.h"

using namespace kalendarium;

namespace {

const Zone stockholm = *find_zone("Europe/Stockholm");

Moment moment(std::string_view text, Zone zone = stockholm) {
  return text.empty() ? Moment{} : parse_moment(text, zone).moment;
}

Event event(std::string_view start, std::string_view end = "") {
  Event out;
  out.id = "e1";
  out.title = "Titel";
  out.start = moment(start);
  out.end = moment(end);
  return out;
}

struct Newsletter {
  Newsletter() { issue.date_published = moment("2026-03-01"); }
  Issue issue;
  Article article;
};

IcsOptions options() { return {"", "Europe/Stockholm", stockholm, "kommun.example"}; }

/// What stands between BEGIN:VCALENDAR's head and its end, without carriage returns.
template <typename Item>
std::string written(const Item& item, const Newsletter& letter, IcsOptions how = options()) {
  std::string out;
  const Words words("sv");
  IcsCalendar calendar(words, how, out);
  const std::size_t head = out.size();
  calendar.add(item, letter.article, letter.issue);
  const std::size_t end = out.size();
  calendar.finish();
  CHECK(out.substr(end) == "END:VCALENDAR\r\n");
  std::string body = out.substr(head, end - head);
  for (std::size_t at = body.find('\r'); at != body.npos; at = body.find('\r')) body.erase(at, 1);
  return body;
}

/// The lines that begin with one of the names.
std::string lines(const std::string& text, std::initializer_list<std::string_view> names) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    for (const std::string_view name : names) {
      if (line.substr(0, name.size()) == name) out += line + '\n';
    }
    at = end + 1;
  }
  return out;
}

std::string dates(const Event& item) { return lines(written(item, {}), {"DTSTART", "DTEND"}); }

std::string rule(std::string_view text, std::string_view start) {
  return ics_rule(parse_rule(text, stockholm).rule, moment(start), stockholm);
}

}  // namespace

TEST_CASE("a calendar has a head, its zone with both halves of the year, and an end") {
  std::string out;
  const Words words("sv");
  IcsOptions how = options();
  how.title = "Nytt; annat";
  IcsCalendar(words, how, out).finish();
  CHECK(out ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kalendarium//Kalendarium//SV\r\n"
        "CALSCALE:GREGORIAN\r\nNAME:Nytt\\; annat\r\nX-WR-CALNAME:Nytt\\; annat\r\n"
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\n"
        "BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\n"
        "BEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
        "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
        "END:VTIMEZONE\r\nEND:VCALENDAR\r\n");
}

TEST_CASE(
    "zones west of Greenwich have negative offsets; one without summer time is written in UTC") {
  std::string out;
  const Words words("sv");
  IcsOptions how = options();
  how.time_zone = "Atlantic/Azores";
  how.zone = *find_zone(how.time_zone);
  IcsCalendar(words, how, out).finish();
  CHECK(out.find("DTSTART:19700329T000000\r\n") != out.npos);
  CHECK(out.find("TZOFFSETFROM:-0100\r\nTZOFFSETTO:+0000\r\n") != out.npos);
  how.time_zone = "UTC";
  how.zone = *find_zone("UTC");
  const std::string body = written(event("2026-03-08T09:00"), {}, how);
  CHECK(lines(body, {"DTSTART"}) == "DTSTART:20260308T090000Z\n");
}

TEST_CASE("an event is one component with all that is known of it") {
  Event concert = event("2026-03-08T19:00", "2026-03-08T21:00");
  concert.url = "https://kommun.example/konsert";
  concert.text = "Välkommen!";
  concert.organizer.name = "Kören";
  concert.location.name = "Kyrkan";
  concert.location.locality = "Åsen";
  concert.location.latitude = 59.5;
  concert.location.longitude = 18.0;
  concert.date_modified = moment("2026-03-02T01:00");
  CHECK(
      written(concert, {}) ==
      "BEGIN:VEVENT\nUID:e1@kommun.example\nDTSTAMP:20260302T000000Z\n"
      "LAST-MODIFIED:20260302T000000Z\nSEQUENCE:1500\n"
      "DTSTART;TZID=Europe/Stockholm:20260308T190000\nDTEND;TZID=Europe/Stockholm:20260308T210000\n"
      "STATUS:CONFIRMED\nSUMMARY:Titel\nGEO:59.500000;18.000000\nLOCATION:Kyrkan\\, Åsen\n"
      "DESCRIPTION:Välkommen!\\n\\nArrangör: "
      "Kören\nURL:https://kommun.example/konsert\nEND:VEVENT\n");
}

TEST_CASE("the stamp is the event's date, else the article's, else the issue's, else now") {
  Newsletter letter;
  Event item = event("2026-03-08");
  const auto stamps = [&](const Newsletter& from, IcsOptions how) {
    return lines(written(item, from, how), {"DTSTAMP", "SEQUENCE"});
  };
  CHECK(stamps(letter, options()) == "DTSTAMP:20260228T230000Z\nSEQUENCE:0\n");
  letter.article.date_modified = moment("2026-03-03");
  CHECK(stamps(letter, options()) == "DTSTAMP:20260302T230000Z\nSEQUENCE:2880\n");
  item.date_modified = moment("2026-02-01");
  CHECK(stamps(letter, options()) == "DTSTAMP:20260131T230000Z\nSEQUENCE:0\n");
  item.date_modified = {};
  IcsOptions how = options();
  how.now = Instant{to_day({2026, 4, 1}).number * minutes_per_day};
  Newsletter undated;
  undated.issue.date_published = {};
  CHECK(stamps(undated, how) == "DTSTAMP:20260401T000000Z\nSEQUENCE:0\n");
}

TEST_CASE("whole days end on the day after, exclusive") {
  CHECK(dates(event("2026-03-08")) == "DTSTART;VALUE=DATE:20260308\nDTEND;VALUE=DATE:20260309\n");
  CHECK(dates(event("2026-02-27", "2026-02-28")) ==
        "DTSTART;VALUE=DATE:20260227\nDTEND;VALUE=DATE:20260301\n");
  CHECK(dates(event("2026-03-08", "2026-03-09T16:00")) ==
        "DTSTART;VALUE=DATE:20260308\nDTEND;VALUE=DATE:20260310\n");
  CHECK(dates(event("2026-03-08", "2026-03-10T00:00")) ==
        "DTSTART;VALUE=DATE:20260308\nDTEND;VALUE=DATE:20260310\n");
  CHECK(dates(event("2026-03-08T12:00", "2026-03-09")) ==
        "DTSTART;TZID=Europe/Stockholm:20260308T120000\nDTEND;TZID=Europe/"
        "Stockholm:20260310T000000\n");
}

TEST_CASE("an end that is not known is left out") {
  CHECK(dates(event("2026-03-08T12:00")) == "DTSTART;TZID=Europe/Stockholm:20260308T120000\n");
}

TEST_CASE("times that the clocks skip or show twice are in UTC") {
  CHECK(dates(event("2026-03-29T02:30", "2026-03-29T04:00")) ==
        "DTSTART:20260329T013000Z\nDTEND:20260329T020000Z\n");
  CHECK(dates(event("2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00")) ==
        "DTSTART:20261025T003000Z\nDTEND:20261025T013000Z\n");
}

TEST_CASE("an event without a day is left out") {
  CHECK(written(event("2026-03"), {}).empty());
  CHECK(written(event(""), {}).empty());
  Deadline deadline;
  deadline.date = moment("2026-03");
  CHECK(written(deadline, {}).empty());
}

TEST_CASE("a rule is written in the form of its start") {
  CHECK(rule("FREQ=WEEKLY;BYDAY=WE", "2026-03-04T10:00") == "FREQ=WEEKLY;BYDAY=WE");
  CHECK(rule("byday=1th,-1fr;freq=monthly;interval=2;wkst=su", "2026-03-05") ==
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TH,-1FR;WKST=SU");
  CHECK(rule("FREQ=DAILY;UNTIL=20261216", "2026-03-04T10:00") ==
        "FREQ=DAILY;UNTIL=20261216T090000Z");
  CHECK(rule("FREQ=DAILY;UNTIL=20260616T090000", "2026-03-04T10:00") ==
        "FREQ=DAILY;UNTIL=20260615T080000Z");
  CHECK(rule("FREQ=DAILY;UNTIL=20261216T235900", "2026-03-04") == "FREQ=DAILY;UNTIL=20261216");
  CHECK(rule("FREQ=YEARLY;COUNT=3;BYMONTH=2;BYMONTHDAY=-1", "2026-02-28") ==
        "FREQ=YEARLY;COUNT=3;BYMONTH=2;BYMONTHDAY=-1");
}

TEST_CASE("what repeats has its rule, its extra and its except dates") {
  Event course = event("2026-03-04T10:00", "2026-03-04T11:00");
  course.recurrence = "FREQ=WEEKLY;COUNT=3";
  course.extra_dates = {moment("2026-04-08"), moment("2026-04-09T15:00")};
  course.except_dates = {moment("2026-03-11")};
  CHECK(lines(written(course, {}), {"DT", "R", "EX"}) ==
        "DTSTAMP:20260228T230000Z\nDTSTART;TZID=Europe/Stockholm:20260304T100000\n"
        "DTEND;TZID=Europe/Stockholm:20260304T110000\nRRULE:FREQ=WEEKLY;COUNT=3\n"
        "RDATE;TZID=Europe/Stockholm:20260408T100000\nRDATE;TZID=Europe/Stockholm:20260409T150000\n"
        "EXDATE;TZID=Europe/Stockholm:20260311T100000\n");
}

TEST_CASE("a start that is not on its rule is moved to the rule's first day") {
  Event course = event("2026-03-03T10:00", "2026-03-03T11:00");
  course.recurrence = "FREQ=WEEKLY;BYDAY=FR;COUNT=2";
  CHECK(
      lines(written(course, {}), {"DTSTART", "DTEND", "RRULE"}) ==
      "DTSTART;TZID=Europe/Stockholm:20260306T100000\nDTEND;TZID=Europe/Stockholm:20260306T110000\n"
      "RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=FR\n");
}

TEST_CASE("a rule without a single day leaves the event at its start") {
  Event course = event("2026-03-03");
  course.recurrence = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30";
  CHECK(lines(written(course, {}), {"DTSTART", "RRULE"}) == "DTSTART;VALUE=DATE:20260303\n");
}

TEST_CASE("a session that stands for an occurrence has its name, another one its own") {
  Event course = event("2026-03-04T10:00", "2026-03-04T11:00");
  course.recurrence = "FREQ=WEEKLY;COUNT=3";
  Session moved;
  moved.start = moment("2026-03-12T15:00");
  moved.previous_start = moment("2026-03-11");
  Session extra;
  extra.start = moment("2026-05-01T10:00");
  extra.title = "Fest";
  course.sessions = {moved, extra};
  CHECK(
      lines(written(course, {}),
            {"UID", "DTSTART", "DTEND", "RECURRENCE-ID", "SUMMARY", "RELATED"}) ==
      "UID:e1@kommun.example\nDTSTART;TZID=Europe/Stockholm:20260304T100000\n"
      "DTEND;TZID=Europe/Stockholm:20260304T110000\nSUMMARY:Titel\n"
      "UID:e1@kommun.example\nRECURRENCE-ID;TZID=Europe/Stockholm:20260311T100000\n"
      "DTSTART;TZID=Europe/Stockholm:20260312T150000\nDTEND;TZID=Europe/Stockholm:20260312T160000\n"
      "SUMMARY:Titel\n"
      "UID:e1-20260501T100000@kommun.example\nDTSTART;TZID=Europe/Stockholm:20260501T100000\n"
      "DTEND;TZID=Europe/Stockholm:20260501T110000\nSUMMARY:Titel: Fest\n"
      "RELATED-TO:e1@kommun.example\n");
}

TEST_CASE("an occurrence that the clocks change in says its instants") {
  Event night = event("2026-03-21T22:00", "2026-03-22T04:00");
  night.recurrence = "FREQ=WEEKLY;COUNT=2";
  CHECK(
      lines(written(night, {}), {"DTSTART", "DTEND", "RECURRENCE-ID"}) ==
      "DTSTART;TZID=Europe/Stockholm:20260321T220000\nDTEND;TZID=Europe/Stockholm:20260322T040000\n"
      "RECURRENCE-ID;TZID=Europe/Stockholm:20260328T220000\n"
      "DTSTART:20260328T210000Z\nDTEND:20260329T020000Z\n");
}

TEST_CASE("an only session is the event itself") {
  Event talk = event("2026-03-04", "2026-03-05");
  talk.sessions.resize(1);
  talk.sessions[0].start = moment("2026-03-04T10:00");
  CHECK(lines(written(talk, {}), {"UID", "DTSTART", "RELATED"}) ==
        "UID:e1@kommun.example\nDTSTART;TZID=Europe/Stockholm:20260304T100000\n");
  CHECK(ics_event_uid(options(), talk) == "e1@kommun.example");
}

TEST_CASE("an event that is cancelled as a whole has no session that is not") {
  Event course = event("2026-03-04", "2026-03-11");
  course.status = EventStatus::cancelled;
  course.sessions.resize(2);
  course.sessions[0].start = moment("2026-03-04");
  course.sessions[1].start = moment("2026-03-11");
  CHECK(lines(written(course, {}), {"STATUS", "SUMMARY"}) ==
        "STATUS:CANCELLED\nSUMMARY:Inställt: Titel\nSTATUS:CANCELLED\nSUMMARY:Inställt: Titel\n");
}

TEST_CASE("a deadline is a task, or a whole day that says its time") {
  Deadline deadline;
  deadline.id = "d1";
  deadline.title = "Ansökan";
  deadline.date = moment("2026-04-01T15:00");
  Newsletter letter;
  letter.article.title = "Bidrag";
  letter.article.url = "https://kommun.example/bidrag";
  CHECK(written(deadline, letter) ==
        "BEGIN:VTODO\nUID:d1@kommun.example\nDTSTAMP:20260228T230000Z\nSEQUENCE:0\n"
        "DUE;TZID=Europe/Stockholm:20260401T150000\nSTATUS:NEEDS-ACTION\nSUMMARY:Ansökan: Bidrag\n"
        "URL:https://kommun.example/bidrag\nEND:VTODO\n");
  IcsOptions how = options();
  how.deadlines = DeadlineForm::whole_day;
  CHECK(written(deadline, letter, how) ==
        "BEGIN:VEVENT\nUID:d1-day@kommun.example\nDTSTAMP:20260228T230000Z\nSEQUENCE:0\n"
        "DTSTART;VALUE=DATE:20260401\nDTEND;VALUE=DATE:20260402\nTRANSP:TRANSPARENT\n"
        "STATUS:CONFIRMED\nSUMMARY:Ansökan: Bidrag\n"
        "DESCRIPTION:onsdag 1 april 2026 "
        "kl.\u00A015\nURL:https://kommun.example/bidrag\nEND:VEVENT\n");
}

TEST_CASE("the host is that of the address") {
  CHECK(host_of("https://kommun.example/kalender?a=b") == "kommun.example");
  CHECK(host_of("https://kommun.example:8443") == "kommun.example");
  CHECK(host_of("http://kommun.example#x") == "kommun.example");
  CHECK(host_of("mailto:a@b.example") == "kalendarium.invalid");
  CHECK(host_of("") == "kalendarium.invalid");
}
