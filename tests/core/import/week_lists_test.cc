// SPDX-License-Identifier: MIT

#include "core/import/week_lists.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("Weekdays that begin the lines under a week are its days", "[import]") {
  CHECK(sessions("Sportlov\nv. 9\nMån Pyssel kl 10\nOns. Bio 14.00", {2027, 2, 15}) ==
        "2027-03-01T10:00; 2027-03-03T14:00");
  CHECK(sessions("Sportlov v. 9\n- Mån: Pyssel kl 10\n- Ons: Bio kl 14", {2027, 2, 15}) ==
        "2027-03-01T10:00; 2027-03-03T14:00");
}

TEST_CASE("Without a week above or an hour behind it a weekday is no day", "[import]") {
  CHECK(sessions("Varje vecka\nMån Pyssel kl 10\nOns Bio kl 14", {2027, 2, 15}).empty());
  CHECK(sessions("Matsedel\nv. 9\nMån Gröt\nTis Fisk", {2027, 2, 15}).empty());
}
