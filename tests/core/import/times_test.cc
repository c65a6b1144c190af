// SPDX-License-Identifier: MIT

#include "core/import/times.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("A time is read behind kl and klockan", "[import]") {
  CHECK(readings("kl. 9.00–14.00") == "09:00-14:00");
  CHECK(readings("kl. 9–15") == "09:00-15:00");
  CHECK(readings("kl 13:00") == "13:00");
  CHECK(readings("klockan 18.30") == "18:30");
  CHECK(readings("vi ses kl 1830") == "18:30");
  CHECK(readings("från kl. 10 till kl. 12.30") == "10:00-12:30");
  CHECK(readings("mellan kl. 10 och 12") == "10:00-12:00");
  CHECK(readings("ca kl. 18") == "18:00");
}

TEST_CASE("Without kl a time needs its minutes on both sides", "[import]") {
  CHECK(readings("vi sänder 09:00-12:00") == "09:00-12:00");
  CHECK(readings("Rum 12.30 i stadshuset").empty());
  CHECK(readings("en ökning från 9 till 15").empty());
  CHECK(readings("avsnittet är 24:10 långt").empty());
}

TEST_CASE("Several times are several", "[import]") {
  CHECK(readings("visas kl. 13 och 15") == "13:00, 15:00");
  CHECK(readings("kl. 10.00, 11.00 och 13.00") == "10:00, 11:00, 13:00");
}

TEST_CASE("English times have am and pm", "[import]") {
  CHECK(readings("at 6.30 pm") == "18:30");
  CHECK(readings("10 am–4 pm") == "10:00-16:00");
  CHECK(readings("5–7 pm") == "17:00-19:00");
}

TEST_CASE("An end before the start is on the next day", "[import]") {
  CHECK(sessions("Nattvandring\nNattvandringen startar den 30 april kl. 21.00-00.30.") ==
        "2027-04-30T21:00/2027-05-01T00:30");
  CHECK(sessions("Fest\nVälkommen på fest den 30 april kl. 20–24.") ==
        "2027-04-30T20:00/2027-05-01T00:00");
}

TEST_CASE("A hyphen for a point is read as meant and reported", "[import]") {
  const ImportResult result =
      import_text("Webbkurs\nKursen sänds 29 september 2027 kl. 13.30 – 15-30.");
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].what == FindingKind::slip);
  CHECK(result.findings[0].text == "29 september 2027 kl. 13.30 – 15-30");
  CHECK(result.findings[0].reading == "2027-09-29 13:30-15:30");
  CHECK_FALSE(result.findings[0].sure);
  CHECK(result.issue.articles[0].events[0].reviews.size() == 1);
}

TEST_CASE("Minutes may stand behind a blank or a comma", "[import]") {
  CHECK(readings("kl 13 30") == "13:30");
  CHECK(readings("kl 18 30-20 00") == "18:30-20:00");
  CHECK(readings("kl 15,30") == "15:30");
  CHECK(readings("mellan 13 00 och 16 00") == "13:00-16:00");
  CHECK(readings("Tid: 18,30") == "18:30");
}

TEST_CASE("What is counted, paid or called is no minute behind a blank", "[import]") {
  CHECK(readings("kl 18 25 personer") == "18:00");
  CHECK(readings("kl 13 50 kr") == "13:00");
  CHECK(readings("ring 0999-13 30").empty());
  CHECK(readings("kl 18 10 mars kl 19") == "18:00 | 2027-03-10 19:00");
}
