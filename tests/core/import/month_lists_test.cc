// SPDX-License-Identifier: MIT

#include "core/import/month_lists.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("Numbers under a month that stands alone are its days", "[import]") {
  CHECK(readings("Mars\n4 Årsmöte\n11. Föreläsning kl. 19\n18–20: Läger") ==
        "2027-03 (vague) | 2027-03-04 | 2027-03-11 | 19:00 | 2027-03-18 .. 2027-03-20");
  CHECK(readings("Mars 2027\nTors 4 Årsmöte 18.00") == "2027-03 (vague) | 2027-03-04 | 18:00");
}

TEST_CASE("What counts something, or goes back in time, is no day of a month's list", "[import]") {
  CHECK(readings("Mars\n4 personer kom") == "2027-03 (vague)");
  CHECK(readings("Mars\n18 Läger\n4 Årsmöte") == "2027-03 (vague) | 2027-03-18");
  CHECK(readings("Program i mars\n4 Årsmöte") == "2027-03 (vague)");
  CHECK(readings("Program i mars\nTorsdag 4: Årsmöte") == "2027-03 (vague) | 2027-03-04");
}

TEST_CASE("A number above a month is its day", "[import]") {
  CHECK(readings("11\nmars\nÅrsmöte") == "2027-03-11");
}
