// SPDX-License-Identifier: MIT

#include "core/import/periods.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("Weeks are ISO weeks", "[import]") {
  CHECK(readings("v. 50") == "2026-W50");
  CHECK(readings("vecka 48–50") == "2026-W48 .. 2026-W50");
  CHECK(readings("v.7 2027") == "2027-W07");
  CHECK(readings("v. 42") == "2026-W42?");
}

TEST_CASE("Months, parts of them and seasons are vague", "[import]") {
  CHECK(readings("i mars 2027") == "2027-03 (vague)");
  CHECK(readings("slutet av mars") == "2027-03 late (vague)");
  CHECK(readings("i mitten av oktober") == "2027-10 mid (vague)");
  CHECK(readings("i höst") == "autumn 2026 (vague)");
  CHECK(readings("våren 2027") == "spring 2027 (vague)");
  CHECK(readings("Maj Andersson tackar för sig").empty());
}

TEST_CASE("Days are told from today on", "[import]") {
  CHECK(readings("imorgon") == "2026-11-22");
  CHECK(readings("i morgon kl 10") == "2026-11-22 10:00");
  CHECK(readings("om två veckor") == "2026-12-05");
  CHECK(readings("på fredag") == "2026-11-27");
  CHECK(readings("nästa torsdag") == "2026-11-26");
  CHECK(readings("midsommarafton") == "2027-06-25");
}

TEST_CASE("What recurs is a rule", "[import]") {
  CHECK(readings("måndagar kl. 17–19") == "weekly Mon 17:00-19:00");
  CHECK(readings("varje tisdag") == "weekly Tue");
  CHECK(readings("varannan torsdag") == "every 2 weeks Thu");
  CHECK(readings("måndagar och onsdagar") == "weekly Mon Wed");
  CHECK(readings("första torsdagen i varje månad") == "monthly 1 Thu");
  CHECK(readings("sista söndagen i månaden") == "monthly -1 Sun");
  CHECK(readings("torsdagar jämna veckor") == "every 2 weeks Thu, even weeks");
}

TEST_CASE("Holidays have names of one or two words", "[import]") {
  CHECK(readings("skärtorsdag kl. 19", {2027, 2, 15}) == "2027-03-25 19:00");
  CHECK(readings("Annandag påsk kl. 15", {2027, 2, 15}) == "2027-03-29 15:00");
  CHECK(readings("Kristi himmelsfärdsdag kl. 8", {2027, 2, 15}) == "2027-05-06 08:00");
  CHECK(readings("andra advent kl. 16", {2027, 2, 15}) == "2027-12-05 16:00");
  CHECK(readings("alla helgons dag kl. 16", {2027, 2, 15}) == "2027-11-06 16:00");
}
