// SPDX-License-Identifier: MIT

#include "core/import/fields.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

namespace {
DraftEvent event_of(const std::string& body) {
  const ImportResult result = import_text("Rubrik\nSeminarium den 5 maj 2027 kl. 9.\n" + body);
  REQUIRE(result.issue.articles.size() == 1);
  REQUIRE(result.issue.articles[0].events.size() == 1);
  return result.issue.articles[0].events[0];
}
}  // namespace

TEST_CASE("A price has its VAT, and the ordinary one is first", "[import]") {
  const DraftEvent event = event_of("Kostnad: 2 500 kronor exkl. moms, studenter 500 kr");
  REQUIRE(event.prices.size() == 2);
  CHECK(event.prices[0].amount == "2500");
  CHECK(event.prices[0].vat == "excluded");
  CHECK(event.prices[1].amount == "500");
  CHECK(event_of("Pris: 49,50 kr").prices[0].amount == "49.50");
  CHECK(event_of("Tickets: SEK 600").prices[0].amount == "600");
}

TEST_CASE("Free is free, also with a fee for those who do not come", "[import]") {
  CHECK(event_of("Kostnad: Kostnadsfritt").free);
  CHECK(event_of("Det är gratis att delta.").free);
  CHECK(event_of("Pris: Fri entré, men utebliven avbokning kostar 200 kr").free);
}

TEST_CASE("Grants, fines and sums are no prices", "[import]") {
  const DraftEvent event = event_of("Föreningar kan få bidrag på 20 000 kronor.");
  CHECK(event.prices.empty());
  CHECK_FALSE(event.free);
}

TEST_CASE("The mode comes from the place, else from the words", "[import]") {
  CHECK(event_of("Plats: Rådhuset").mode == "offline");
  CHECK(event_of("Plats: Zoom").mode == "online");
  CHECK(event_of("Plats: Rådhuset eller digitalt via Teams").mode == "mixed");
  CHECK(event_of("Du väljer om du vill delta på plats eller digitalt.").mode == "mixed");
  CHECK(event_of("Mer information kommer.").mode.empty());
}

TEST_CASE("Place, audience and organiser are taken from their fields", "[import]") {
  const DraftEvent event =
      event_of("Plats: Rådhuset, Åmål\nMålgrupp: Förtroendevalda\nArrangör: Region Väst");
  CHECK(event.place == "Rådhuset, Åmål");
  CHECK(event.audience == CompactList<CompactText>{"Förtroendevalda"});
  CHECK(event.organizer == "Region Väst");
}
