// SPDX-License-Identifier: MIT

#include "core/import/recurrences.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("A rule with an end has its bounds, its time and its first day", "[import]") {
  CHECK(
      sessions("Språkcafé\nSpråkcafé varje onsdag kl. 16–18 t.o.m. 14 december.", {2026, 11, 1}) ==
      "2026-11-04T16:00/2026-11-04T18:00 FREQ=WEEKLY;BYDAY=WE;UNTIL=20261214");
  CHECK(sessions("Språkcafé\nTid: onsdagar 7 oktober–25 november kl. 17-18", {2026, 9, 1}) ==
        "2026-10-07T17:00/2026-10-07T18:00 FREQ=WEEKLY;BYDAY=WE;UNTIL=20261125");
  CHECK(sessions("Bokcirkel\nBokcirkeln träffas första torsdagen i varje månad kl. 18 till och med "
                 "3 juni.") == "2026-12-03T18:00 FREQ=MONTHLY;BYDAY=1TH;UNTIL=20270603");
}

TEST_CASE("A number of weekdays is an end too", "[import]") {
  CHECK(sessions("Studiecirkel\nVi träffas fem tisdagar med start den 2 mars kl. 18.00-20.30.") ==
        "2027-03-02T18:00/2027-03-02T20:30 FREQ=WEEKLY;BYDAY=TU;UNTIL=20270330");
}

TEST_CASE("A week or a day that is left out is an exception", "[import]") {
  const ImportResult result = import_text(
      "Språkcafé\nSpråkcafé varje tisdag kl. 17 från den 12 januari till och med den 9 mars, "
      "ej v. 8.");
  REQUIRE(result.issue.articles.size() == 1);
  REQUIRE(result.issue.articles[0].events.size() == 1);
  const DraftEvent& event = result.issue.articles[0].events[0];
  CHECK(event.recurrence == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270309");
  REQUIRE(event.except_dates.size() == 1);
  CHECK(print_moment(event.except_dates[0]) == "2027-02-23");
}

TEST_CASE("Even weeks begin in an even week", "[import]") {
  CHECK(
      sessions("Stickcafé\nStickcafé torsdagar jämna veckor kl. 14 t.o.m. 20 maj.", {2027, 1, 4}) ==
      "2027-01-14T14:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20270520");
}

TEST_CASE("Days that are told one by one win over the rule", "[import]") {
  CHECK(
      sessions(
          "Föreläsningar\nOnsdagar kl. 18: föreläsning den 3 mars och föreläsning den 10 mars.") ==
      "2027-03-03T18:00 2027-03-10T18:00");
}

TEST_CASE("Opening hours recur and are no events", "[import]") {
  CHECK(sessions("Biblioteket\nÖppettider: måndagar kl. 10–19 och lördagar kl. 11–15.").empty());
}

TEST_CASE("A month or weeks beside a rule bound it", "[import]") {
  CHECK(sessions("Drop-in\nKurs varje torsdag kl. 14–16 under februari.") ==
        "2027-02-04T14:00/2027-02-04T16:00 FREQ=WEEKLY;BYDAY=TH;UNTIL=20270228");
  CHECK(sessions("Drop-in\nKurs torsdagar kl. 18, v. 6–8.") ==
        "2027-02-11T18:00 FREQ=WEEKLY;BYDAY=TH;UNTIL=20270228");
}

TEST_CASE("The first and last time are told apart from the rule", "[import]") {
  CHECK(sessions("Keramik\nFem måndagskvällar med Anna. Start 1 februari, kl. 18–21.") ==
        "2027-02-01T18:00/2027-02-01T21:00 FREQ=WEEKLY;BYDAY=MO;UNTIL=20270301");
  CHECK(sessions("Turer\nGuidade turer varje söndag kl. 13 från den 2 maj till den 27 juni. "
                 "Ingen tur på midsommarhelgen 20 juni.") ==
        "2027-05-02T13:00 FREQ=WEEKLY;BYDAY=SU;UNTIL=20270627");
}

TEST_CASE("Months in a row bound a rule together, and a time behind them is its time", "[import]") {
  CHECK(
      sessions("Digital hjälp\nVarje torsdag under mars och april finns vi på plats kl. 13–15.") ==
      "2027-03-04T13:00/2027-03-04T15:00 FREQ=WEEKLY;BYDAY=TH;UNTIL=20270430");
}

TEST_CASE("Where as many days are told as the rule has they are its days", "[import]") {
  CHECK(sessions(
            "Kurs i hantverk\nTre lördagar kl 9: vi börjar den 6 mars, fortsätter den 20 mars och "
            "avslutar den 3 april.",
            {2027, 2, 15}) == "2027-03-06T09:00 2027-03-20T09:00 2027-04-03T09:00");
}

TEST_CASE("A month bounds a rule only where it is said of it", "[import]") {
  CHECK(
      sessions("Ny grupp\nGruppen träffas varannan onsdag med start den 3 mars kl 15.30. Till det "
               "kommer ett läger i maj.",
               {2027, 2, 15}) == "2027-03-03T15:30 FREQ=WEEKLY;INTERVAL=2;BYDAY=WE");
}
