// SPDX-License-Identifier: MIT

#include "core/asked_years.h"

#include <catch2/catch.hpp>
#include <string>

#include "sample_feed.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

std::string years(std::string_view state, std::string_view fixed = "") {
  const AskedYears asked =
      asked_years(parse_state(state), parse_filter(fixed), wall("2026-11-21T12:00"));
  std::string out;
  for (std::size_t i = 0; i < asked.count; ++i)
    out += (i > 0 ? " " : "") + std::to_string(asked.years[i]);
  return out;
}

}  // namespace

TEST_CASE("The year of now is asked for, with those before and after it", "[asked_years]") {
  CHECK(years("") == "2025 2026 2027");
  CHECK(years("view=month&date=2026-12") == "2025 2026 2027");
}

TEST_CASE("A date that is far away asks for its year, and a week for both of its years",
          "[asked_years]") {
  CHECK(years("view=month&date=2043-05") == "2025 2026 2027 2043");
  CHECK(years("view=week&date=2019-12-30") == "2019 2020 2025 2026 2027");
}

TEST_CASE("A range asks for its years, a long one for the first five and the last",
          "[asked_years]") {
  CHECK(years("from=2030-01-01&to=2031-06-30") == "2025 2026 2027 2030 2031");
  CHECK(years("from=1950-01-01") == "1950 2025 2026 2027");
  CHECK(years("to=2050-01-01") == "2025 2026 2027 2050");
  CHECK(years("from=2001-01-01&to=2100-01-01") == "2001 2002 2003 2004 2005 2025 2026 2027 2100");
  CHECK(years("from=2031-01-01&to=2030-01-01") == "2025 2026 2027 2030");
}

TEST_CASE("What always holds asks for its dates too", "[asked_years]") {
  CHECK(years("", "from=2029-01-01") == "2025 2026 2027 2029");
}

TEST_CASE("Years cover others when they have each of them", "[asked_years]") {
  const WallTime now = wall("2026-11-21T12:00");
  const AskedYears plain = asked_years({}, {}, now);
  const AskedYears more = asked_years(parse_state("view=month&date=2043-05"), {}, now);
  CHECK(covers(plain, plain));
  CHECK(covers(more, plain));
  CHECK_FALSE(covers(plain, more));
  CHECK(covers(plain, AskedYears{}));
}
