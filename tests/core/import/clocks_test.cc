// SPDX-License-Identifier: MIT

#include "core/import/clocks.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("An hour in words is in the afternoon up to five", "[import]") {
  CHECK(sessions("Årsmöte\nÅrsmötet hålls den 3 mars, från halv tre.", {2027, 2, 15}) ==
        "2027-03-03T14:30");
}

TEST_CASE("What is counted is no hour", "[import]") {
  CHECK(sessions("Årsmöte\nÅrsmötet hålls den 3 mars, för barn från två till fem år.",
                 {2027, 2, 15}) == "2027-03-03");
}
