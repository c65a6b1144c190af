// SPDX-License-Identifier: MIT

#include "core/import/roles.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

namespace {
/// Deadlines, then sessions, of one sentence under a headline.
std::string found(const std::string& sentence) {
  const std::string text = "Rubrik\n" + sentence;
  return deadlines(text) + " / " + sessions(text);
}
}  // namespace

TEST_CASE("The last day is told in many ways", "[import]") {
  CHECK(found("Sista anmälningsdag 15 maj.") == "2027-05-15 / ");
  CHECK(found("Anmäl dig senast den 15 maj.") == "2027-05-15 / ");
  CHECK(found("Sista dag att redovisa är den 1 juli 2027.") == "2027-07-01 / ");
  CHECK(found("OSA senast 3/5.") == "2027-05-03 / ");
  CHECK(found("Deadline: 15/3") == "2027-03-15 / ");
  CHECK(found("Den 15 mars är sista ansökningsdag.") == "2027-03-15 / ");
  CHECK(found("Fram till den 31 mars kan du nominera årets företagare.") == "2027-03-31 / ");
  CHECK(found("Enkäten är öppen till den 3 december.") == "2026-12-03 / ");
  CHECK(found("Register by 15 June.") == "2027-06-15 / ");
}

TEST_CASE("Before a day is the day before", "[import]") {
  CHECK(found("Anmäl dig före den 1 mars.") == "2027-02-28 / ");
}

TEST_CASE("An open period ends with its last day, and has its first", "[import]") {
  CHECK(found("Utlysningen är öppen 20 januari–16 februari.") == "2027-01-20..2027-02-16 / ");
  CHECK(found("Ansökan öppnar den 25 mars och stänger den 22 april.") ==
        "2027-03-25..2027-04-22 / ");
}

TEST_CASE("A cue binds to the date behind it, not to the one after", "[import]") {
  CHECK(found("Anmäl dig senast den 28 april till konferensen den 5 maj.") ==
        "2027-04-28 / 2027-05-05");
  CHECK(found("Kursen startar den 5 maj och sista anmälningsdag är den 2 april.") ==
        "2027-04-02 / 2027-05-05");
}

TEST_CASE("A month is a deadline that must be looked at", "[import]") {
  CHECK(found("Sista ansökningsdag är i mitten av oktober.") == "2027-10 / ");
}

TEST_CASE("What is over, closed, decided or released is nothing to attend", "[import]") {
  CHECK(found("Fullmäktige beslutade den 27 mars om en ny skola.") == " / ");
  CHECK(found("Biblioteket är stängt den 6 december kl. 10–12.") == " / ");
  CHECK(found("Lagen träder i kraft den 1 juli 2027.") == " / ");
  CHECK(found("Nästa avsnitt släpps den 1 december.") == " / ");
  CHECK(found("Avtalet gäller till och med den 31 december 2027.") == " / ");
  CHECK(found("Seminariet hölls den 3 november 2026.") == " / ");
}
