// SPDX-License-Identifier: MIT
#include "core/formats/csv.h"

#include "exported.h"

namespace {

constexpr std::string_view columns =
    "id,title,sessionTitle,startDate,startTime,endDate,endTime,recurrence,exceptDates,extraDates,"
    "eventStatus,previousStartDate,soldOut,location,address,postalCode,locality,onlineUrl,"
    "organizer,price,audience,keywords,kind,section,source,language,deadline,url,registrationUrl,"
    "text\r\n";

/// The rows under the heads, up to the column previousStartDate.
std::string rows(const std::string& csv) {
  REQUIRE(csv.substr(0, columns.size()) == columns);
  std::string out;
  for (std::size_t at = columns.size(); at < csv.size();) {
    const std::size_t end = csv.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    out += csv.substr(at, csv.find(",,,,", at) - at) + '\n';
    at = end + 2;
  }
  return out;
}

}  // namespace

TEST_CASE("a row has what a spreadsheet needs, in quotes where it must") {
  const std::string csv = exported(
      R"x("section":"Musik","events":[{"id":"konsert","title":"Konsert: \"Vår\", nu","startDate":"2026-03-20T19:00",
      "endDate":"2026-03-20T21:30","location":{"name":"Domkyrkan","address":"Kyrkogatan 1","postalCode":"123 45","locality":"Åsen"},
      "offers":[{"price":100,"priceCurrency":"SEK"},{"price":49.5,"priceCurrency":"SEK"}],"soldOut":true,"organizer":"Kören",
      "audience":["Alla, unga"],"registrationUrl":"https://kommun.example/anmal","text":"Första.\n\n- en [länk](https://example.org/)"}])x",
      "csv");
  CHECK(csv ==
        std::string(columns) +
            "konsert,\"Konsert: \"\"Vår\"\", nu\",,2026-03-20,19:00,2026-03-20,21:30,,,,,,true,"
            "Domkyrkan,Kyrkogatan 1,123 45,Åsen,,Kören,100 / 49.50,\"Alla, unga;\",,news,Musik,,"
            "sv,,https://kommun.example/brev,https://kommun.example/anmal,"
            "\"Första.\n\n- en länk (https://example.org/)\"\r\n");
}

TEST_CASE("each session is a row of its event, and says how it stands") {
  CHECK(
      rows(exported(
          R"("events":[{"id":"kurs","title":"Odling","startDate":"2026-03-16T18:00","endDate":"2026-03-31T20:00","sessions":[
            {"startDate":"2026-03-16T18:00","endDate":"2026-03-16T20:00","title":"Jord"},
            {"startDate":"2026-03-23T18:00","eventStatus":"cancelled"},
            {"startDate":"2026-03-31","eventStatus":"rescheduled","previousStartDate":"2026-03-30T18:00"}]}])",
          "csv")) ==
      "kurs,Odling,Jord,2026-03-16,18:00,2026-03-16,20:00\n"
      "kurs,Odling,,2026-03-23,18:00\n"
      "kurs,Odling,,2026-03-31\n");
}

TEST_CASE(
    "what repeats is a row with its rule, and one for each session that stands for an occurrence") {
  CHECK(
      rows(exported(
          R"("events":[{"id":"rim","title":"Rim","startDate":"2026-03-04T10:00","endDate":"2026-03-04T10:40",
            "recurrence":"FREQ=WEEKLY;BYDAY=WE;UNTIL=20261216","exceptDates":["2026-11-25"],"extraDates":["2026-12-17T10:00","2026-12-19"],
            "sessions":[{"startDate":"2026-04-02T13:00","eventStatus":"rescheduled","previousStartDate":"2026-04-01T10:00"}]}])",
          "csv")) ==
      "rim,Rim,,2026-03-04,10:00,2026-03-04,10:40,\"FREQ=WEEKLY;BYDAY=WE;UNTIL=20261216\",2026-11-"
      "25,"
      "\"2026-12-17T10:00; 2026-12-19\"\n"
      "rim,Rim,,2026-04-02,13:00\n");
}

TEST_CASE("a deadline has its own column, and days and months stay what they are") {
  const std::string csv = exported(
      R"("events":[{"id":"m","title":"Mars","startDate":"2027-03"},{"id":"d","title":"Dag","startDate":"2026-06-01","endDate":"2026-06-03"}],
      "deadlines":[{"id":"s","title":"Sista dag","date":"2026-05-01T15:00"}])",
      "csv");
  CHECK(rows(csv) ==
        "s,Sista dag\n"
        "d,Dag,,2026-06-01,,2026-06-03\n"
        "m,Mars,,2027-03\n");
  CHECK(csv.find(",sv,2026-05-01T15:00,") != std::string::npos);
}
