// SPDX-License-Identifier: MIT

#include "core/advice.h"

#include <catch2/catch.hpp>

#include "core/load.h"

using namespace kalendarium;

namespace {

/// The codes and places of the hints on an issue of 3 May 2026 whose article has these members.
std::string advice(const std::string& members, const char* today = "") {
  const std::string file =
      R"({"version":1,"title":"Nytt","language":"sv","issues":[{"id":"i","title":"Maj","datePublished":)"
      R"("2026-05-03","articles":[{"id":"a","title":"Kurs",)" +
      members + "}]}]}";
  Loaded loaded = load("f", file);
  REQUIRE(loaded.usable);
  REQUIRE(loaded.diagnostics.empty());
  add_advice(loaded.diagnostics, "f", file, parse_day(today));
  std::string out;
  for (const Diagnostic& one : loaded.diagnostics) {
    CHECK(one.severity == Severity::hint);
    out += code_of(one) + " " + one.path + "\n";
  }
  return out;
}

std::string event(const std::string& members) {
  return R"("events":[{"id":"e","title":"Kurs",)" + members + "}]";
}

}  // namespace

TEST_CASE("a link that says nothing is remarked upon, in any dress", "[advice]") {
  CHECK(advice(R"("links":[{"title":"LÄS MER »","url":"https://a.example"},)"
               R"({"title":"Läs mer om kursen","url":"https://a.example"}])") ==
        "vague-link /issues/0/articles/0/links/0/title\n");
}

TEST_CASE("a link to a file says of which kind and how large", "[advice]") {
  CHECK(advice(R"("links":[{"title":"Programmet","url":"https://a.example/p.PDF?v=2"},)"
               R"j({"title":"Programmet (pdf, 1,2 MB)","url":"https://a.example/p.pdf"},)j"
               R"({"title":"Blanketten","url":"https://a.example/b.docx","type":"application/pdf",)"
               R"("size":81920},{"title":"Sidan","url":"https://a.example/pdf"}])") ==
        "file-link /issues/0/articles/0/links/0\n");
}

TEST_CASE("a headline in capitals is remarked upon, an abbreviation is not", "[advice]") {
  CHECK(advice(R"("events":[{"id":"e","title":"KURS I MEDBORGARDIALOG 2026","startDate":)"
               R"("2026-06-01T09:00"}])") == "capitals /issues/0/articles/0/events/0/title\n");
  CHECK(advice(R"("events":[{"id":"e","title":"SKR och MUCF","startDate":"2026-06-01T09:00"}])")
            .empty());
}

TEST_CASE("an event to come has a place and a time", "[advice]") {
  CHECK(advice(event(R"("startDate":"2026-06-01")"), "2026-05-10") ==
        "no-place /issues/0/articles/0/events/0\n"
        "no-time /issues/0/articles/0/events/0/startDate\n");
  CHECK(
      advice(event(R"("startDate":"2026-06-01T09:00","location":"Aulan")"), "2026-05-10").empty());
  CHECK(advice(event(R"("startDate":"2026-06-01T09:00","eventAttendanceMode":"online")"),
               "2026-05-10")
            .empty());
  CHECK(advice(event(R"("startDate":"2026-06-01","endDate":"2026-06-03","location":"Aulan")"),
               "2026-05-10")
            .empty());
  CHECK(
      advice(event(R"("startDate":"2026-06-01","eventStatus":"cancelled")"), "2026-05-10").empty());
}

TEST_CASE("without a day nothing that depends on it is said", "[advice]") {
  CHECK(advice(event(R"("startDate":"2026-06-01")")).empty());
}

TEST_CASE("a file without anything to come is remarked upon", "[advice]") {
  const std::string past = event(R"("startDate":"2026-05-05T09:00","location":"Aulan")");
  CHECK(advice(past, "2026-05-05").empty());
  CHECK(advice(past, "2026-05-06") == "only-past-events /issues\n");
  CHECK(advice(event(R"("startDate":"2026-05-05T09:00","recurrence":"FREQ=WEEKLY","location":"x")"),
               "2026-06-01")
            .empty());
  CHECK(advice(past + R"(,"deadlines":[{"title":"Svar","date":"2026-06-01","type":"reporting"}])",
               "2026-05-06")
            .empty());
}

TEST_CASE("a newest issue of more than six weeks is old", "[advice]") {
  CHECK(advice(R"("text":"x")", "2026-06-14").empty());
  CHECK(advice(R"("text":"x")", "2026-06-15") == "stale-file /issues/0/datePublished\n");
}

TEST_CASE("hints stand among the other findings, in the order of the file", "[advice]") {
  const std::string file =
      "{\"version\":1,\"title\":\"Nytt\",\"language\":\"sv\",\"issues\":[{\"id\":\"i\",\n"
      "\"title\":\"ALLT SKRIKER "
      "HÄR\",\"datePublished\":\"2026-05-03\",\n\"articles\":[{\"id\":\"a\",\n"
      "\"title\":\"<b>Kurs</b>\"}]}]}";
  Loaded loaded = load("f", file);
  add_advice(loaded.diagnostics, "f", file, std::nullopt);
  REQUIRE(loaded.diagnostics.size() == 2);
  CHECK(code_of(loaded.diagnostics[0]) == "capitals");
  CHECK(code_of(loaded.diagnostics[1]) == "markup");
}
