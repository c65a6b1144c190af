// SPDX-License-Identifier: MIT

#include "core/import/dateline.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

namespace {

/// Of a newsletter whose sender told nothing; a `?` behind what a person must confirm.
std::string published(std::string_view head, std::optional<Day> today = {},
                      const std::string& day = "9 oktober") {
  const std::string letter = std::string(head) + "\n\nKonsert i parken\nKom till konserten den " +
                             day +
                             " kl. 18 i Stadsparken.\n\n"
                             "Ny chef\nAnna Ek blir chef för biblioteket.\n";
  const ImportResult result =
      import_lines(split_lines(letter), {.published = {}, .title = {}, .id = {}, .today = today});
  const bool doubtful = !result.issue.reviews.empty();
  return print_day(day_of(result.issue.published.wall)) + (doubtful ? "?" : "");
}

}  // namespace

TEST_CASE("The day in a newsletter's head is when it was sent", "[import]") {
  CHECK(published("Nyhetsbrev barn och ungdom\nLänsstyrelsen i Västmark\nNr 5 | 14 juni 2021") ==
        "2021-06-14");
  CHECK(published("Nyhetsbrev 14 februari 2024") == "2024-02-14");
  CHECK(published("Näringslivsnytt från Björkviks kommun\n2024-09-12") == "2024-09-12");
  CHECK(published("Aktuellt i Hultsjö kommun\nTorsdag 17 oktober 2024") == "2024-10-17");
}

TEST_CASE("A day in the head whose weekday is another is to be confirmed", "[import]") {
  CHECK(published("Aktuellt i Hultsjö kommun\nFredag 17 oktober 2024") == "2024-10-17?");
}

TEST_CASE("A month, a week or a season in the head tells the year, and about when", "[import]") {
  CHECK(published("Nyhetsbrev\nOktober 2026") == "2026-10-02?");
  CHECK(published("Nyhetsbrev\nMars 2026") == "2026-03-01?");
  CHECK(published("Kulturnytt i Åsby kommun\nVecka 14 2025") == "2025-03-31?");
  CHECK(published("Museibladet\nHösten 2022 på Järnmuseet") == "2022-10-02?");
}

TEST_CASE("A letter of a month is of no day before it, unless it tells of one", "[import]") {
  CHECK(published("Nyhetsbrev\nOktober 2026", {}, "4 oktober") == "2026-10-01?");
  CHECK(published("Nyhetsbrev\nOktober 2026", {}, "28 september") == "2026-09-21?");
}

TEST_CASE("The number of an issue is no day of a month", "[import]") {
  CHECK(published("Nyhetsbrev demokrati och styrning, nr 5 september 2023") == "2023-09-01?");
  const ImportResult result =
      import_text("Medborgarbrevet\nNr 5 | 14 juni 2021\n\nKonsert\nDen 9 juli kl. 18.\n");
  CHECK(result.issue.number == 5);
}

TEST_CASE("A newsletter without any year is of about today", "[import]") {
  CHECK(published("Nyhetsbrev", to_day({2026, 9, 20})) == "2026-10-02?");
  CHECK(published("Nyhetsbrev") == "2000-10-02?");
}
