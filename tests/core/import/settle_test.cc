// SPDX-License-Identifier: MIT

#include "core/import/settle.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("What is told twice is one session with all that is known", "[import]") {
  CHECK(sessions("Samverkan - 10 juni\nDen 10 juni har vi ett tema.\nWebbinariet sänds kl. "
                 "14.00-15.00 den 10 juni.") == "2027-06-10T14:00/2027-06-10T15:00");
}

TEST_CASE("A time above a list of days holds for each", "[import]") {
  CHECK(sessions("Webbkurs om dialog\nSändningen sker följande datum kl. 09.30-11.30\n"
                 "  • Tisdag 2 mars, VARFÖR\n  • Tisdag 9 mars, VAD") ==
        "2027-03-02T09:30/2027-03-02T11:30 2027-03-09T09:30/2027-03-09T11:30");
}

TEST_CASE("Day and time in fields of their own belong together", "[import]") {
  CHECK(sessions("Seminarium\nDatum: 23 mars 2027\nTid: 09.30 - 12.00\nPlats: Zoom") ==
        "2027-03-23T09:30/2027-03-23T12:00");
  CHECK(sessions("Folkbildningens dag\nMåndag 29 mars\n10.00–15.00\nConventum, Örebro\n") ==
        "2027-03-29T10:00/2027-03-29T15:00");
}

TEST_CASE("Days with a daily time are a session each, days without one are a span", "[import]") {
  CHECK(sessions("Kurs\nKursen hålls 9–10 april kl 10–17 båda dagarna.") ==
        "2027-04-09T10:00/2027-04-09T17:00 2027-04-10T10:00/2027-04-10T17:00");
  CHECK(sessions("Konferens\nKonferensen äger rum 26-27 april 2027.") == "2027-04-26/2027-04-27");
  CHECK(sessions("Konferens\nTid: 14 april 2027 9.00 - 15 april 2027 12.00") ==
        "2027-04-14T09:00/2027-04-15T12:00");
}

TEST_CASE("An opening in the weeks of an exhibition is an event of its own", "[import]") {
  CHECK(sessions("Havets färger\nUtställningen pågår 4 mars–28 maj 2027.\n"
                 "Vernissage: torsdag 4 mars kl. 12.") ==
        "2027-03-04/2027-05-28; 2027-03-04T12:00");
}

TEST_CASE("A time belongs to the day of its own sentence", "[import]") {
  CHECK(sessions("Sportlov\nMåndag den 15 februari visar vi en film, kl. 13. På torsdagen den 18 "
                 "februari uppträder trollkarlen två gånger, kl. 11 och kl. 14.") ==
        "2027-02-15T13:00 2027-02-18T11:00 2027-02-18T14:00");
}
