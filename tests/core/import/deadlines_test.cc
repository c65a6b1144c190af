// SPDX-License-Identifier: MIT

#include "core/import/deadlines.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("Each span and each day of a list is a last day", "[import]") {
  CHECK(deadlines("Bidrag\nAnsökningstider: 1–31 mars och 1–30 september") ==
        "2027-03-01..2027-03-31 2027-09-01..2027-09-30");
  CHECK(deadlines("Bidrag\nSista ansökningsdag är 15 mars och 15 september.") ==
        "2027-03-15 2027-09-15");
}

TEST_CASE("What one could answer until lately is over", "[import]") {
  CHECK(deadlines("Barometern\nSista svarsdag är 1 november.").empty());
  CHECK(deadlines("Barometern\nSvarstid: 2–20 oktober").empty());
}

TEST_CASE("A day that follows what one attends is its day, and no last day", "[import]") {
  CHECK(
      deadlines(
          "Nytt\nSista chansen att anmäla dig till Vattendagen 23 mars. Anmälan stänger 9 mars.") ==
      "2027-03-09");
}

TEST_CASE("A last day that has been moved is the new one", "[import]") {
  CHECK(deadlines("Bidrag\nSista ansökningsdag var 15 oktober men har flyttats till 15 mars.") ==
        "2027-03-15");
}
