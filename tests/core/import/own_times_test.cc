// SPDX-License-Identifier: MIT

#include "core/import/own_times.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("Each of several days of a sentence has the time behind it", "[import]") {
  CHECK(sessions(
            "Barnopera på turné\nTurné: 6 mars Hagby, Folkets hus kl 18; 7 mars Storå, Bio kl 15.",
            {2027, 2, 15}) == "2027-03-06T18:00 2027-03-07T15:00");
}

TEST_CASE("The same time is that of the day before", "[import]") {
  CHECK(sessions("Kaffeträffar\nNästa träff är den 3 mars kl 13. Sedan ses vi 17 mars samma tid.",
                 {2027, 2, 15}) == "2027-03-03T13:00 2027-03-17T13:00");
}

TEST_CASE("An exhibition and its opening are two", "[import]") {
  CHECK(
      sessions("Vävda landskap\nUtställningen visas 6 mars–16 maj. Vernissage kl 13 öppningsdagen.",
               {2027, 2, 15}) == "2027-03-06/2027-05-16; 2027-03-06T13:00");
}
