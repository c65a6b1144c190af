// SPDX-License-Identifier: MIT

#include "core/import/years.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("A year that is not written is that of the next such day", "[import]") {
  CHECK(readings("den 10 juni", {2020, 5, 28}) == "2020-06-10");
  CHECK(readings("den 10 januari", {2020, 11, 28}) == "2021-01-10");
  CHECK(readings("den 28 maj", {2020, 5, 28}) == "2020-05-28");
}

TEST_CASE("A span is still ahead while it lasts", "[import]") {
  CHECK(readings("1 mars–30 april", {2021, 3, 10}) == "2021-03-01 .. 2021-04-30");
}

TEST_CASE("A day in most of a year may have been lately, and is not sure", "[import]") {
  const ImportResult result = import_text("28/9", {2026, 11, 21});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].reading == "2027-09-28");
  CHECK(result.findings[0].alternatives == CompactTexts("2026-09-28"));
  CHECK_FALSE(result.findings[0].sure);
}

TEST_CASE("A weekday that contradicts the date is a finding with the days that would agree",
          "[import]") {
  const ImportResult result =
      import_text("Konsert\nVälkommen till konserten onsdag 4 maj 2027 kl. 19.");
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].what == FindingKind::weekday);
  CHECK(result.findings[0].reading == "2027-05-04 19:00");
  CHECK_FALSE(result.findings[0].sure);
  REQUIRE_FALSE(result.findings[0].alternatives.empty());
  CHECK(*result.findings[0].alternatives.begin() == "2027-05-05");
}

TEST_CASE("A weekday tells a year that was", "[import]") {
  CHECK(readings("tisdag 25 augusti", {2026, 11, 21}) == "2026-08-25");
}

TEST_CASE("Without a publication date the text's own years and weekdays decide, and are not sure",
          "[import]") {
  const std::vector<Line> lines = split_lines(
      "Rubrik\nUnder hösten 2020 ges en webbkurs.\nKursen startar tisdag 25 augusti kl. 9.\n");
  const ImportResult result = import_lines(lines, {});
  CHECK(to_date(day_of(result.issue.published.wall)).year == 2020);
  CHECK_FALSE(result.issue.reviews.empty());
}
