// SPDX-License-Identifier: MIT

#include "core/import/dates.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("A day is read with weekday, article and endings", "[import]") {
  CHECK(readings("den 10 juni") == "2027-06-10");
  CHECK(readings("tisdag 25 augusti 2026") == "2026-08-25");
  CHECK(readings("Tisdagen den 25 augusti 2026") == "2026-08-25");
  CHECK(readings("den 3:e mars") == "2027-03-03");
  CHECK(readings("1 jan. 2027") == "2027-01-01");
  CHECK(readings("första maj") == "2027-05-01");
  CHECK(readings("12 maj 2027 (onsdag)") == "2027-05-12");
  CHECK(readings("5 mars år 2027") == "2027-03-05");
}

TEST_CASE("A day is read in figures", "[import]") {
  CHECK(readings("28/9 2026") == "2026-09-28");
  CHECK(readings("2021-03-23") == "2021-03-23");
  CHECK(readings("13.12.2026") == "2026-12-13");
  CHECK(readings("lördag 5/12") == "2026-12-05");
}

TEST_CASE("A span is read with dash, till and t.o.m., its last day in it", "[import]") {
  CHECK(readings("14–15 april") == "2027-04-14 .. 2027-04-15");
  CHECK(readings("14-15 april 2027") == "2027-04-14 .. 2027-04-15");
  CHECK(readings("1 december 2026 till 3 januari") == "2026-12-01 .. 2027-01-03");
  CHECK(readings("under perioden 1 mars till och med 30 april") == "2027-03-01 .. 2027-04-30");
  CHECK(readings("22–23/12") == "2026-12-22 .. 2026-12-23");
  CHECK(readings("22/12-6/1") == "2026-12-22 .. 2027-01-06");
}

TEST_CASE("A list of days shares its month, and its year backwards over New Year", "[import]") {
  CHECK(readings("5 och 12 mars") == "2027-03-05, 2027-03-12");
  CHECK(readings("3, 10 och 17 mars 2027") == "2027-03-03, 2027-03-10, 2027-03-17");
  CHECK(readings("12 december, 9 januari och 6 februari 2027") ==
        "2026-12-12, 2027-01-09, 2027-02-06");
}

TEST_CASE("English days are read in an English text", "[import]") {
  const std::string_view text =
      "The lecture is held in the hall and online for all of the staff on Thursday, June 10, 2027";
  CHECK(readings(text) == "2027-06-10");
  CHECK(readings("The workshop is held in the hall of the house on the 12th of May 2027") ==
        "2027-05-12");
}

TEST_CASE("A year of three figures is a slip that is read as meant and reported", "[import]") {
  const ImportResult result =
      import_text("Konsert\nKonserten sänds den 15 april 202 kl. 18.", {2025, 4, 3});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].what == FindingKind::slip);
  CHECK(result.findings[0].reading == "2025-04-15 18:00");
  CHECK_FALSE(result.findings[0].sure);
}

TEST_CASE("Numbers that only look like dates stay text", "[import]") {
  for (const std::string_view text :
       {"Ring 08-123 45 67", "Enligt 11 kap. 6 § plan- och bygglagen (2010:900)",
        "lagen (2009:724)", "Ett urval av 4-5 kommuner", "arbetet under 2020-2021",
        "Styra och leda med Agenda 2030", "för 100 år sedan", "läsåret 2022/23",
        "öppet 24/7 för alla", "ta 1/2 tsk salt", "betyget 4/5 i mätningen", "30 februari",
        "Rapporten kostar 2 500 kronor exkl. moms", "nr 3/2021",
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18"}) {
    INFO(text);
    CHECK(readings(text).empty());
  }
}

TEST_CASE("At a line's beginning two letters are a weekday", "[import]") {
  CHECK(readings("Lö 17/4  kl 10-13  Vårblommor") == "2027-04-17 10:00-13:00");
  CHECK(readings("To 29/4  kl 18-21  Valborg") == "2027-04-29 18:00-21:00");
  CHECK(readings("Fr 30 april kl 19 Konsert") == "2027-04-30 19:00");
}
