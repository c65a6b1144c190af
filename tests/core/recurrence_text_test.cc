// SPDX-License-Identifier: MIT
#include "core/recurrence_text.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kalendarium;

namespace {

const Zone stockholm = *find_zone("Europe/Stockholm");

Moment moment(std::string_view text) {
  return text.empty() ? Moment{} : parse_moment(text, stockholm).moment;
}

std::string said(const char* language, std::string_view rule, std::string_view start,
                 std::string_view end) {
  const ParsedRule parsed = parse_rule(rule, stockholm);
  INFO(rule);
  REQUIRE(parsed.error == RuleError::none);
  std::string text = recurrence_text(Words(language), parsed.rule, moment(start), moment(end));
  for (std::size_t at = text.find("\u00A0"); at != text.npos; at = text.find("\u00A0"))
    text.replace(at, std::string_view("\u00A0").size(), "~");
  return text;
}

/// The start is a Wednesday.
std::string sv(std::string_view rule, std::string_view start = "2026-09-02",
               std::string_view end = "") {
  return said("sv", rule, start, end);
}

std::string en(std::string_view rule, std::string_view start = "2026-09-02",
               std::string_view end = "") {
  return said("en", rule, start, end);
}

const std::string no_words = "återkommer, se datumen";

}  // namespace

TEST_CASE("a weekly rule names its days") {
  CHECK(sv("FREQ=WEEKLY") == "varje onsdag");
  CHECK(sv("FREQ=WEEKLY;BYDAY=TH,MO") == "varje måndag och torsdag");
  CHECK(sv("FREQ=WEEKLY;BYDAY=MO,WE,FR") == "varje måndag, onsdag och fredag");
  CHECK(sv("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR") == "varje måndag–fredag");
  CHECK(sv("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU") == "varje dag");
  CHECK(sv("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH") == "varannan vecka på måndag och torsdag");
  CHECK(sv("FREQ=WEEKLY;INTERVAL=3") == "var 3:e vecka på onsdag");
  CHECK(sv("FREQ=WEEKLY;BYMONTH=6,7,8") == "varje onsdag i juni, juli och augusti");
  CHECK(en("FREQ=WEEKLY;BYDAY=TH,MO") == "every Monday and Thursday");
  CHECK(en("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH") == "every other week on Monday and Thursday");
  CHECK(en("FREQ=WEEKLY;INTERVAL=3") == "every 3 weeks on Wednesday");
}

TEST_CASE("a daily rule says how often") {
  CHECK(sv("FREQ=DAILY") == "varje dag");
  CHECK(sv("FREQ=DAILY;INTERVAL=2") == "varannan dag");
  CHECK(sv("FREQ=DAILY;INTERVAL=10") == "var 10:e dag");
  CHECK(sv("FREQ=DAILY;BYDAY=SA,SU") == "varje lördag och söndag");
  CHECK(sv("FREQ=DAILY;BYMONTH=7") == "varje dag i juli");
  CHECK(en("FREQ=DAILY;INTERVAL=10") == "every 10 days");
}

TEST_CASE("a monthly rule says the date or the place of the weekday") {
  CHECK(sv("FREQ=MONTHLY") == "den 2 i varje månad");
  CHECK(sv("FREQ=MONTHLY;BYMONTHDAY=1,15") == "den 1 och den 15 i varje månad");
  CHECK(sv("FREQ=MONTHLY;BYMONTHDAY=-1") == "sista dagen i varje månad");
  CHECK(sv("FREQ=MONTHLY;BYDAY=1TH") == "första torsdagen i varje månad");
  CHECK(sv("FREQ=MONTHLY;BYDAY=1TH,3TH") == "första torsdagen och tredje torsdagen i varje månad");
  CHECK(sv("FREQ=MONTHLY;BYDAY=-1FR") == "sista fredagen i varje månad");
  CHECK(sv("FREQ=MONTHLY;BYDAY=-2FR") == "näst sista fredagen i varje månad");
  CHECK(sv("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2") == "andra tisdagen i varje månad");
  CHECK(sv("FREQ=MONTHLY;BYDAY=WE") == "varje onsdag");
  CHECK(sv("FREQ=MONTHLY;INTERVAL=2;BYDAY=1TH") == "första torsdagen varannan månad");
  CHECK(sv("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10") == "den 10 var 3:e månad");
  CHECK(sv("FREQ=MONTHLY;BYMONTH=9,10;BYDAY=1TH") ==
        "varje år första torsdagen i september och oktober");
  CHECK(en("FREQ=MONTHLY;BYDAY=1TH") == "the first Thursday of every month");
  CHECK(en("FREQ=MONTHLY;BYMONTHDAY=1,15") == "day 1 and day 15 of every month");
}

TEST_CASE("a yearly rule says the date or the place of the weekday in its month") {
  CHECK(sv("FREQ=YEARLY", "2026-06-06") == "varje år den 6 juni");
  CHECK(sv("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=6") == "varje år den 6 juni");
  CHECK(sv("FREQ=YEARLY;INTERVAL=2", "2026-06-06") == "vartannat år den 6 juni");
  CHECK(sv("FREQ=YEARLY;INTERVAL=4", "2024-02-29") == "vart 4:e år den 29 februari");
  CHECK(sv("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1") == "varje år sista dagen i februari");
  CHECK(sv("FREQ=YEARLY;BYMONTH=6;BYDAY=1SA") == "varje år första lördagen i juni");
  CHECK(sv("FREQ=YEARLY;BYMONTH=6;BYDAY=SA;BYSETPOS=-1") == "varje år sista lördagen i juni");
  CHECK(sv("FREQ=YEARLY;BYMONTH=6,7;BYDAY=TH") == "varje torsdag i juni och juli");
  CHECK(sv("FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1") == "varje år den 1 i januari och juli");
  CHECK(sv("FREQ=YEARLY;BYMONTHDAY=1") == "den 1 i varje månad");
  CHECK(en("FREQ=YEARLY", "2026-06-06") == "every year on 6 June");
  CHECK(en("FREQ=YEARLY;BYMONTH=6;BYDAY=1SA") == "every year on the first Saturday in June");
}

TEST_CASE("times, the last day and the number of times are said after the rule") {
  CHECK(sv("FREQ=WEEKLY;UNTIL=20261214", "2026-09-02T16:00", "2026-09-02T18:00") ==
        "varje onsdag kl.~16–18 till och med 14 december 2026");
  CHECK(sv("FREQ=WEEKLY", "2026-09-02T16:30") == "varje onsdag kl.~16.30");
  CHECK(sv("FREQ=WEEKLY", "2026-09-02T22:00", "2026-09-03T02:00") ==
        "varje onsdag kl.~22.00–02.00");
  CHECK(sv("FREQ=MONTHLY", "2026-09-02T16:00", "2026-09-04T12:00") == "den 2 i varje månad kl.~16");
  CHECK(sv("FREQ=WEEKLY;COUNT=10", "2026-09-02T16:00") == "varje onsdag kl.~16, 10 gånger");
  CHECK(sv("FREQ=WEEKLY;COUNT=1") == "varje onsdag, 1 gång");
  CHECK(en("FREQ=WEEKLY;UNTIL=20261214", "2026-09-02T16:00", "2026-09-02T18:00") ==
        "every Wednesday, 16:00–18:00 up to and including 14 December 2026");
  CHECK(en("FREQ=WEEKLY;COUNT=10", "2026-09-02T16:00") == "every Wednesday at 16:00, 10 times");
}

TEST_CASE("the last day said is the last that counts") {
  CHECK(sv("FREQ=DAILY;UNTIL=20261214T120000", "2026-09-02T16:00") ==
        "varje dag kl.~16 till och med 13 december 2026");
  CHECK(sv("FREQ=DAILY;UNTIL=20261214T160000", "2026-09-02T16:00") ==
        "varje dag kl.~16 till och med 14 december 2026");
}

TEST_CASE("a rule without plain words says where the dates are") {
  for (const char* rule :
       {"FREQ=YEARLY;BYYEARDAY=100", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=-3", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "FREQ=MONTHLY;BYDAY=-4TU",
        "FREQ=MONTHLY;BYMONTHDAY=1,15;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,2",
        "FREQ=MONTHLY;BYDAY=TU,1TH", "FREQ=WEEKLY;BYDAY=TU,TH;BYSETPOS=1",
        "FREQ=DAILY;BYMONTHDAY=13", "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
        "FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=1", "FREQ=MONTHLY;INTERVAL=5;BYMONTH=6",
        "FREQ=YEARLY;BYMONTH=6,7;BYDAY=TH;BYSETPOS=1"}) {
    INFO(rule);
    CHECK(sv(rule) == no_words);
  }
  CHECK(en("FREQ=YEARLY;BYYEARDAY=100;COUNT=3") == "repeats, see the dates");
}
