// SPDX-License-Identifier: MIT
#include "core/formats/time_stamp.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

const Zone stockholm = *find_zone("Europe/Stockholm");

Instant instant(std::string_view wall) {
  return to_instant(parse_moment(wall, stockholm).moment.wall, stockholm);
}

}  // namespace

TEST_CASE("a feed's times say the offset of their season") {
  CHECK(rfc3339(instant("2026-03-05T08:05"), stockholm) == "2026-03-05T08:05:00+01:00");
  CHECK(rfc3339(instant("2026-07-05T08:05"), stockholm) == "2026-07-05T08:05:00+02:00");
  CHECK(rfc3339(instant("2026-03-05T08:05"), Zone{0, false}) == "2026-03-05T07:05:00+00:00");
}

TEST_CASE("RSS has English names of weekdays and months") {
  CHECK(rfc822(instant("2026-03-05T08:05"), stockholm) == "Thu, 05 Mar 2026 08:05:00 +0100");
  CHECK(rfc822(instant("2026-12-31T23:59"), stockholm) == "Thu, 31 Dec 2026 23:59:00 +0100");
}

TEST_CASE("a day stays a day and a month a month") {
  const auto iso = [](std::string_view text) {
    return iso_moment(parse_moment(text, stockholm).moment, stockholm);
  };
  CHECK(iso("2027-03") == "2027-03");
  CHECK(iso("2027-03-08") == "2027-03-08");
  CHECK(iso("2026-10-25T02:30+01:00") == "2026-10-25T02:30:00+01:00");
  CHECK(iso_moment({}, stockholm).empty());
}
