// SPDX-License-Identifier: MIT

#include "core/import/day_sessions.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("Each day of a span may have a time of its own", "[import]") {
  CHECK(sessions("Kurs\nTid: 13–14 mars, kl. 10–17 första dagen och kl. 8.30–15 andra dagen") ==
        "2027-03-13T10:00/2027-03-13T17:00 2027-03-14T08:30/2027-03-14T15:00");
  CHECK(sessions("Kurs\nDatum: 13–14 mars\nTid: Lör 10–16, sön 10–15") ==
        "2027-03-13T10:00/2027-03-13T16:00 2027-03-14T10:00/2027-03-14T15:00");
}

TEST_CASE("A time in a list of days holds for the days before it that have none", "[import]") {
  CHECK(sessions("Tre systrar\nSpelas: 11, 12 mars kl. 19 samt 14 mars kl. 15") ==
        "2027-03-11T19:00 2027-03-12T19:00 2027-03-14T15:00");
}
