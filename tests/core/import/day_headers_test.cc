// SPDX-License-Identifier: MIT

#include "core/import/day_headers.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("A year alone is that of the days below it", "[import]") {
  CHECK(sessions("Kalendarium\n9 november Höstmöte kl 18\n2028\n15 februari Årsmöte kl 18",
                 {2027, 2, 15}) == "2027-11-09T18:00; 2028-02-15T18:00");
}

TEST_CASE("A year holds no longer than its list", "[import]") {
  CHECK(sessions("Viktiga datum\n2028\n15 februari Årsmöte kl 18\n\n\nVårkonsert\nVi bjuder på "
                 "konsert den "
                 "6 mars kl 18 i kyrkan.",
                 {2027, 2, 15}) == "2028-02-15T18:00; 2027-03-06T18:00");
}

TEST_CASE("Under a day alone a number before a name is an hour", "[import]") {
  CHECK(sessions("Program\nSön 7 mars\n11 Gudstjänst\n14-16 Konsert", {2027, 2, 15}) ==
        "2027-03-07T11:00; 2027-03-07T14:00/2027-03-07T16:00");
  CHECK(sessions("Program\nSön 7 mars\n11 deltagare visar bilder", {2027, 2, 15}) == "2027-03-07");
}
