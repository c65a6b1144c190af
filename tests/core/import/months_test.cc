// SPDX-License-Identifier: MIT

#include "core/import/months.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("Months in a row are one span of months", "[import]") {
  CHECK(readings("i mars, april och maj 2027") == "2027-03 (vague)");
  CHECK(readings("sista måndagen i mars, april och maj").starts_with("monthly -1 Mon"));
  CHECK(readings("sista måndagen i mars").find("monthly") == std::string::npos);
}

TEST_CASE("A month leads its days", "[import]") {
  CHECK(readings("i mars: 6, 13 och 20") == "2027-03-06, 2027-03-13, 2027-03-20");
  CHECK(readings("under mars ses vi den 2, 9 och 16") == "2027-03-02, 2027-03-09, 2027-03-16");
  CHECK(readings("i mars: 3, 4 och 5 åringar").find("2027-03-0") == std::string::npos);
  CHECK(readings("i mars delade vi ut 10, 20 och 30 böcker").find("2027-03-1") ==
        std::string::npos);
}
