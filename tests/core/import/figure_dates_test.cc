// SPDX-License-Identifier: MIT

#include "core/import/figure_dates.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("Six or eight figures are a day where their place says so", "[import]") {
  CHECK(readings("Datum: 270304") == "2027-03-04");
  CHECK(readings("Sista anmälningsdag är 20270304") == "deadline 2027-03-04");
  CHECK(readings("270304 kl. 18 Årsmöte") == "2027-03-04 18:00");
  CHECK(readings("270304-270306") == "2027-03-04 .. 2027-03-06");
}

TEST_CASE("Other long numbers are none", "[import]") {
  CHECK(readings("Diarienummer: 270304").empty());
  CHECK(readings("Ring 270304 om du har frågor").empty());
  CHECK(readings("Datum: 271304").empty());
}
