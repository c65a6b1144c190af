// SPDX-License-Identifier: MIT
#include "core/formats/export.h"

#include "exported.h"

using namespace kalendarium;

namespace {

constexpr std::string_view two_files[] = {
    R"({"version":1,"title":"Ett","language":"sv","url":"https://ett.example","issues":[{"id":"i","title":"I","datePublished":"2026-03-01",
    "articles":[{"id":"a","title":"A","events":[{"id":"e","title":"Fest","startDate":"2026-03-20T19:00"}],"deadlines":[{"id":"d","title":"Sista","date":"2026-03-10"}]}]}]})",
    R"({"version":1,"title":"Två","language":"fi","timeZone":"Europe/Helsinki","url":"https://tva.example","issues":[{"id":"j","title":"J","datePublished":"2026-03-01",
    "articles":[{"id":"b","title":"B","events":[{"id":"e","title":"Juhla","startDate":"2026-03-21T19:00"},{"id":"m","title":"Joskus","startDate":"2027-03"}]}]}]})"};

void load_both(Engine& engine) {
  for (const std::string_view file : two_files) CHECK(!engine.load("file.json", file).empty());
}

constexpr std::string_view question = "state=when%3Dall&now=2026-03-01T12:00&lang=sv";

}  // namespace

TEST_CASE("there are six formats, by these names") {
  CHECK(find_export_format("ics") == ExportFormat::ics);
  CHECK(find_export_format("jsonld") == ExportFormat::json_ld);
  CHECK(find_export_format("csv") == ExportFormat::csv);
  CHECK(!find_export_format("pdf"));
  CHECK(exported(R"("text":"")", "pdf").empty());
}

TEST_CASE("a calendar of several newsletters has each one's zone and host") {
  Engine engine;
  load_both(engine);
  const std::string ics = engine.export_items(std::string(question) + "&to=ics");
  CHECK(count_of(ics, "BEGIN:VTIMEZONE") == 2);
  CHECK(count_of(ics, "X-WR-CALNAME:Ett\r\n") == 1);
  CHECK(count_of(ics, "UID:e@ett.example\r\n") == 1);
  CHECK(count_of(ics, "UID:e@tva.example\r\n") == 1);
  CHECK(count_of(ics, "DTSTART;TZID=Europe/Helsinki:20260321T190000\r\n") == 1);
  CHECK(count_of(ics, "BEGIN:VTODO") == 1);
  CHECK(count_of(ics, "END:VCALENDAR") == 1);
}

TEST_CASE("deadlines are whole days where somebody asks for that") {
  Engine engine;
  load_both(engine);
  const std::string ics = engine.export_items(std::string(question) + "&to=ics&deadlines=day");
  CHECK(count_of(ics, "BEGIN:VTODO") == 0);
  CHECK(count_of(ics, "UID:d-day@ett.example\r\n") == 1);
}

TEST_CASE("an article stands for its events and deadlines in a calendar") {
  Engine engine;
  load_both(engine);
  const std::string ics =
      engine.export_items("state=view%3Dfeed%26issue%3Di&now=2026-03-01T12:00&to=ics");
  CHECK(count_of(ics, "UID:") == 2);
  CHECK(count_of(ics, "@ett.example") == 2);
}

TEST_CASE("a state with a page exports the items of that page") {
  std::string events;
  for (int i = 0; i < 25; ++i) {
    events += events.empty() ? "" : ",";
    events += R"({"id":"e)" + std::to_string(i) + R"(","title":"E","startDate":"2026-03-20"})";
  }
  const std::string members = "\"events\":[" + events + "]";
  CHECK(count_of(exported(members, "csv"), "\r\n") == 26);
  CHECK(count_of(exported(members, "csv", "&state=when%3Dall%26page%3D2"), "\r\n") == 6);
  CHECK(count_of(exported(members, "csv", "&state=when%3Dall%26page%3D3"), "\r\n") == 1);
}
