// SPDX-License-Identifier: MIT

#include "core/import/surroundings.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("A day that only falls on a weekday holds where no other is told", "[import]") {
  CHECK(sessions("Europadagen\nVi firar lördag 8 maj kl. 12. Själva dagen, den 9 maj, infaller på "
                 "en söndag.",
                 {2027, 2, 15}) == "2027-05-08T12:00");
}

TEST_CASE("What a price holds until is no last day", "[import]") {
  CHECK(deadlines("Konferens\nPris: 900 kr t.o.m. 1 mars, därefter 1 200 kr.", {2027, 2, 15})
            .empty());
  CHECK(deadlines("Konferens\nAnmälan t.o.m. 1 mars. Pris 900 kr.", {2027, 2, 15}) == "2027-03-01");
}

TEST_CASE("A day behind därefter has the time of the one before it", "[import]") {
  CHECK(sessions("Bokcirkel\nFörsta träffen är 4 mars kl. 18. Därefter 8 april.", {2027, 2, 15}) ==
        "2027-03-04T18:00 2027-04-08T18:00");
}
