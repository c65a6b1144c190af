// SPDX-License-Identifier: MIT
#include "core/recurrence.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kalendarium;

namespace {

const Zone stockholm = *find_zone("Europe/Stockholm");

Day day(std::string_view text) { return *parse_day(text); }

RecurrenceRule rule(std::string_view text) {
  const ParsedRule parsed = parse_rule(text, stockholm);
  INFO(text << " at " << parsed.where);
  REQUIRE(parsed.error == RuleError::none);
  return parsed.rule;
}

/// The days of a rule, as few letters as can be: "1997-09-02 09-04 1998-01-01" names a year where it changes.
std::string days(std::string_view start, std::string_view text, std::string_view last,
                 std::string_view first = {}) {
  const Moment moment = parse_moment(start, stockholm).moment;
  RuleDays found(rule(text), moment, {first.empty() ? day_of(moment.wall) : day(first), day(last)});
  std::string out;
  std::string year;
  for (Day next; found.next(next);) {
    const std::string printed = print_day(next);
    if (!out.empty()) out += ' ';
    out += printed.substr(0, 4) == year ? printed.substr(5) : printed;
    year = printed.substr(0, 4);
  }
  return out;
}

struct Refusal {
  RuleError error;
  std::string where;
  bool operator==(const Refusal&) const = default;
};

Refusal refusal(std::string_view text) {
  const ParsedRule parsed = parse_rule(text, stockholm);
  return {parsed.error, std::string(parsed.where)};
}

int count_days(std::string_view start, std::string_view text, std::string_view last) {
  const Moment moment = parse_moment(start, stockholm).moment;
  RuleDays found(rule(text), moment, {day_of(moment.wall), day(last)});
  int count = 0;
  for (Day next; found.next(next);) ++count;
  return count;
}

}  // namespace

// --- The examples of RFC 5545, section 3.8.5.3, in its order ----------------------------------

TEST_CASE("RFC 5545's daily examples") {
  const std::string_view start = "1997-09-02T09:00";
  const std::string_view far = "2010-12-31";
  CHECK(days(start, "FREQ=DAILY;COUNT=10", far) ==
        "1997-09-02 09-03 09-04 09-05 09-06 09-07 09-08 09-09 09-10 09-11");
  const std::string_view until_christmas = "FREQ=DAILY;UNTIL=19971224T000000Z";
  CHECK(count_days(start, until_christmas, far) == 29 + 31 + 30 + 23);
  CHECK(days(start, until_christmas, far, "1997-12-21") == "1997-12-21 12-22 12-23");
  CHECK(days(start, "FREQ=DAILY;INTERVAL=2", "1997-10-04") ==
        "1997-09-02 09-04 09-06 09-08 09-10 09-12 09-14 09-16 09-18 09-20 09-22 09-24 09-26 09-28 "
        "09-30 10-02 10-04");
  CHECK(days(start, "FREQ=DAILY;INTERVAL=10;COUNT=5", far) == "1997-09-02 09-12 09-22 10-02 10-12");
  for (const char* january :
       {"FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
        "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1"}) {
    CHECK(count_days("1998-01-01T09:00", january, far) == 3 * 31);
    CHECK(days("1998-01-01T09:00", january, "1999-01-02", "1998-01-30") ==
          "1998-01-30 01-31 1999-01-01 01-02");
    CHECK(days("1998-01-01T09:00", january, far, "2000-01-30") == "2000-01-30 01-31");
  }
}

TEST_CASE("RFC 5545's weekly examples") {
  const std::string_view start = "1997-09-02T09:00";
  const std::string_view far = "2010-12-31";
  CHECK(days(start, "FREQ=WEEKLY;COUNT=10", far) ==
        "1997-09-02 09-09 09-16 09-23 09-30 10-07 10-14 10-21 10-28 11-04");
  CHECK(days(start, "FREQ=WEEKLY;UNTIL=19971224T000000Z", far) ==
        "1997-09-02 09-09 09-16 09-23 09-30 10-07 10-14 10-21 10-28 11-04 11-11 11-18 11-25 12-02 "
        "12-09 12-16 12-23");
  CHECK(days(start, "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1998-02-17") ==
        "1997-09-02 09-16 09-30 10-14 10-28 11-11 11-25 12-09 12-23 1998-01-06 01-20 02-03 02-17");
  for (const char* five_weeks : {"FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
                                 "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH"})
    CHECK(days(start, five_weeks, far) ==
          "1997-09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02");
  CHECK(days("1997-09-01T09:00",
             "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", far) ==
        "1997-09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01 10-03 10-13 10-15 10-17 10-27 10-29 "
        "10-31 11-10 11-12 11-14 11-24 11-26 11-28 12-08 12-10 12-12 12-22");
  CHECK(days(start, "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", far) ==
        "1997-09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16");
}

TEST_CASE("RFC 5545's monthly examples") {
  const std::string_view start = "1997-09-02T09:00";
  const std::string_view far = "2010-12-31";
  CHECK(days("1997-09-05T09:00", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", far) ==
        "1997-09-05 10-03 11-07 12-05 1998-01-02 02-06 03-06 04-03 05-01 06-05");
  CHECK(days("1997-09-05T09:00", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", far) ==
        "1997-09-05 10-03 11-07 12-05");
  CHECK(days("1997-09-07T09:00", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", far) ==
        "1997-09-07 09-28 11-02 11-30 1998-01-04 01-25 03-01 03-29 05-03 05-31");
  CHECK(days("1997-09-22T09:00", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", far) ==
        "1997-09-22 10-20 11-17 12-22 1998-01-19 02-16");
  CHECK(days("1997-09-28T09:00", "FREQ=MONTHLY;BYMONTHDAY=-3", "1998-02-28") ==
        "1997-09-28 10-29 11-28 12-29 1998-01-29 02-26");
  CHECK(days(start, "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", far) ==
        "1997-09-02 09-15 10-02 10-15 11-02 11-15 12-02 12-15 1998-01-02 01-15");
  CHECK(days("1997-09-30T09:00", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", far) ==
        "1997-09-30 10-01 10-31 11-01 11-30 12-01 12-31 1998-01-01 01-31 02-01");
  CHECK(days("1997-09-10T09:00", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
             far) == "1997-09-10 09-11 09-12 09-13 09-14 09-15 1999-03-10 03-11 03-12 03-13");
  CHECK(days(start, "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1998-03-31") ==
        "1997-09-02 09-09 09-16 09-23 09-30 11-04 11-11 11-18 11-25 1998-01-06 01-13 01-20 01-27 "
        "03-03 03-10 03-17 03-24 03-31");
}

TEST_CASE("RFC 5545's yearly examples") {
  const std::string_view far = "2010-12-31";
  CHECK(days("1997-06-10T09:00", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", far) ==
        "1997-06-10 07-10 1998-06-10 07-10 1999-06-10 07-10 2000-06-10 07-10 2001-06-10 07-10");
  CHECK(days("1997-03-10T09:00", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", far) ==
        "1997-03-10 1999-01-10 02-10 03-10 2001-01-10 02-10 03-10 2003-01-10 02-10 03-10");
  CHECK(days("1997-01-01T09:00", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", far) ==
        "1997-01-01 04-10 07-19 2000-01-01 04-09 07-18 2003-01-01 04-10 07-19 2006-01-01");
  CHECK(days("1997-05-19T09:00", "FREQ=YEARLY;BYDAY=20MO", "1999-12-31") ==
        "1997-05-19 1998-05-18 1999-05-17");
  CHECK(days("1997-05-12T09:00", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1999-12-31") ==
        "1997-05-12 1998-05-11 1999-05-17");
  CHECK(days("1997-03-13T09:00", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1999-12-31") ==
        "1997-03-13 03-20 03-27 1998-03-05 03-12 03-19 03-26 1999-03-04 03-11 03-18 03-25");
  CHECK(days("1997-06-05T09:00", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", "1999-12-31") ==
        "1997-06-05 06-12 06-19 06-26 07-03 07-10 07-17 07-24 07-31 08-07 08-14 08-21 08-28 "
        "1998-06-04 06-11 06-18 06-25 07-02 07-09 07-16 07-23 07-30 08-06 08-13 08-20 08-27 "
        "1999-06-03 06-10 06-17 06-24 07-01 07-08 07-15 07-22 07-29 08-05 08-12 08-19 08-26");
}

TEST_CASE("RFC 5545's examples with several lists") {
  const std::string_view far = "2010-12-31";
  CHECK(days("1997-09-02T09:00", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2000-12-31") ==
        "1998-02-13 03-13 11-13 1999-08-13 2000-10-13");
  CHECK(days("1997-09-13T09:00", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
             "1998-06-30") ==
        "1997-09-13 10-11 11-08 12-13 1998-01-10 02-07 03-07 04-11 05-09 06-13");
  CHECK(days("1996-11-05T09:00",
             "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
             "2004-12-31") == "1996-11-05 2000-11-07 2004-11-02");
  CHECK(days("1997-09-04T09:00", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", far) ==
        "1997-09-04 10-07 11-06");
  CHECK(days("1997-09-29T09:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1998-03-31") ==
        "1997-09-29 10-30 11-27 12-30 1998-01-29 02-26 03-30");
  CHECK(days("1997-08-05T09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", far) ==
        "1997-08-05 08-10 08-19 08-24");
  CHECK(days("1997-08-05T09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", far) ==
        "1997-08-05 08-17 08-19 08-31");
  CHECK(days("2007-01-15T09:00", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", far) ==
        "2007-01-15 01-30 02-15 03-15 03-30");
}

TEST_CASE("RFC 5545's examples by the hour and the minute are refused") {
  CHECK(refusal("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z") ==
        Refusal{RuleError::bad_value, "HOURLY"});
  CHECK(refusal("FREQ=MINUTELY;INTERVAL=15;COUNT=6") == Refusal{RuleError::bad_value, "MINUTELY"});
  CHECK(refusal("FREQ=MINUTELY;INTERVAL=90;COUNT=4") == Refusal{RuleError::bad_value, "MINUTELY"});
  CHECK(refusal("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40") ==
        Refusal{RuleError::unsupported_part, "BYHOUR"});
  CHECK(refusal("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16") ==
        Refusal{RuleError::bad_value, "MINUTELY"});
}

// --- Reading ----------------------------------------------------------------------------------

TEST_CASE("a rule is read into its parts") {
  const RecurrenceRule read =
      rule("FREQ=MONTHLY;INTERVAL=2;COUNT=12;WKST=SU;BYDAY=-1FR,2TH;BYMONTH=6");
  CHECK(read.frequency == Frequency::monthly);
  CHECK(read.interval == 2);
  CHECK(read.count == 12);
  CHECK(read.week_start == 7);
  CHECK_FALSE(read.is_unbounded());
  REQUIRE(read.item_count == 3);
  CHECK(read.items[0].weekday == 5);
  CHECK(read.items[0].number == -1);
  CHECK(read.items[1].weekday == 4);
  CHECK(read.items[1].number == 2);
  CHECK(read.items[2].part == RulePart::month);
  CHECK(read.items[2].number == 6);
  CHECK(read.has(RulePart::weekday));
  CHECK_FALSE(read.has(RulePart::position));
}

TEST_CASE("a rule is read in small letters, with plus signs and with a semicolon at the end") {
  const std::string_view far = "2026-12-31";
  CHECK(days("2026-10-01", "freq=monthly;byday=+1th;", far) == "2026-10-01 11-05 12-03");
}

TEST_CASE("an end is a day or a time, with or without hyphens, of the wall or in UTC") {
  const auto until = [](const std::string& text) {
    return print_moment(rule("FREQ=DAILY;UNTIL=" + text).until);
  };
  CHECK(until("20261216") == "2026-12-16");
  CHECK(until("20261216T160000") == "2026-12-16T16:00");
  CHECK(until("20261216T1600") == "2026-12-16T16:00");
  CHECK(until("20261216T150000Z") == "2026-12-16T16:00");
  CHECK(until("20260616T140000Z") == "2026-06-16T16:00");
  CHECK(until("2026-12-16") == "2026-12-16");
  CHECK(until("2026-12-16T16:00") == "2026-12-16T16:00");
  CHECK(until("2026-12-16T16:00:00+01:00") == "2026-12-16T16:00");
}

TEST_CASE("what is no rule is refused, with the piece that is wrong") {
  CHECK(refusal("") == Refusal{RuleError::no_frequency, ""});
  CHECK(refusal("varje tisdag") == Refusal{RuleError::form, "varje tisdag"});
  CHECK(refusal("FREQ=WEEKLY;BYDAY") == Refusal{RuleError::form, "BYDAY"});
  CHECK(refusal("FREQ=WEEKLY;=2") == Refusal{RuleError::form, "=2"});
  CHECK(refusal("FREQ=WEEKLY;;COUNT=2") == Refusal{RuleError::form, ""});
  CHECK(refusal("BYDAY=TU;COUNT=3") == Refusal{RuleError::no_frequency, "BYDAY=TU;COUNT=3"});
  CHECK(refusal("FREQ=VECKA") == Refusal{RuleError::bad_value, "VECKA"});
  CHECK(refusal("FREQ=WEEKLY;BYDAY=TI") == Refusal{RuleError::bad_value, "TI"});
  CHECK(refusal("FREQ=WEEKLY;BYDAY=MO,") == Refusal{RuleError::bad_value, ""});
  CHECK(refusal("FREQ=WEEKLY;INTERVAL=0") == Refusal{RuleError::bad_value, "0"});
  CHECK(refusal("FREQ=WEEKLY;INTERVAL=10000") == Refusal{RuleError::bad_value, "10000"});
  CHECK(refusal("FREQ=WEEKLY;COUNT=99999999999999999999") ==
        Refusal{RuleError::bad_value, "99999999999999999999"});
  CHECK(refusal("FREQ=WEEKLY;COUNT=-1") == Refusal{RuleError::bad_value, "-1"});
  CHECK(refusal("FREQ=WEEKLY;COUNT=tio") == Refusal{RuleError::bad_value, "tio"});
  CHECK(refusal("FREQ=WEEKLY;UNTIL=20260230") == Refusal{RuleError::bad_value, "20260230"});
  CHECK(refusal("FREQ=WEEKLY;UNTIL=202612") == Refusal{RuleError::bad_value, "202612"});
  CHECK(refusal("FREQ=WEEKLY;UNTIL=2026-12") == Refusal{RuleError::bad_value, "2026-12"});
  CHECK(refusal("FREQ=WEEKLY;UNTIL=20261216T25") == Refusal{RuleError::bad_value, "20261216T25"});
  CHECK(refusal("FREQ=WEEKLY;WKST=M") == Refusal{RuleError::bad_value, "M"});
  CHECK(refusal("FREQ=YEARLY;BYMONTH=13") == Refusal{RuleError::bad_value, "13"});
  CHECK(refusal("FREQ=YEARLY;BYMONTH=1,-1") == Refusal{RuleError::bad_value, "-1"});
  CHECK(refusal("FREQ=MONTHLY;BYMONTHDAY=32") == Refusal{RuleError::bad_value, "32"});
  CHECK(refusal("FREQ=MONTHLY;BYMONTHDAY=0") == Refusal{RuleError::bad_value, "0"});
  CHECK(refusal("FREQ=MONTHLY;BYDAY=0MO") == Refusal{RuleError::bad_value, "0MO"});
  CHECK(refusal("FREQ=MONTHLY;BYDAY=-MO") == Refusal{RuleError::bad_value, "-MO"});
  CHECK(refusal("FREQ=MONTHLY;BYDAY=1") == Refusal{RuleError::bad_value, "1"});
  CHECK(refusal("FREQ=WEEKLY;BYEASTER=0") == Refusal{RuleError::unknown_part, "BYEASTER"});
  CHECK(refusal("FREQ=MONTHLY;SKIP=OMIT") == Refusal{RuleError::unsupported_part, "SKIP"});
  CHECK(refusal("FREQ=WEEKLY;FREQ=DAILY") == Refusal{RuleError::repeated_part, "FREQ"});
  CHECK(refusal("FREQ=WEEKLY;BYDAY=MO;BYDAY=TU") == Refusal{RuleError::repeated_part, "BYDAY"});
}

TEST_CASE("parts that RFC 5545 keeps apart are refused together") {
  const std::string both = "FREQ=DAILY;COUNT=3;UNTIL=20261216";
  CHECK(refusal(both) == Refusal{RuleError::count_and_until, both});
  CHECK(refusal("FREQ=MONTHLY;BYWEEKNO=20") ==
        Refusal{RuleError::not_with_frequency, "BYWEEKNO=20"});
  CHECK(refusal("FREQ=DAILY;BYYEARDAY=1") == Refusal{RuleError::not_with_frequency, "BYYEARDAY=1"});
  CHECK(refusal("FREQ=WEEKLY;BYMONTHDAY=1") ==
        Refusal{RuleError::not_with_frequency, "BYMONTHDAY=1"});
  CHECK(refusal("FREQ=WEEKLY;BYDAY=2MO") == Refusal{RuleError::not_with_frequency, "BYDAY=2MO"});
  CHECK(refusal("FREQ=YEARLY;BYWEEKNO=20;BYDAY=2MO") ==
        Refusal{RuleError::not_with_frequency, "BYDAY=2MO"});
  CHECK(refusal("FREQ=MONTHLY;BYSETPOS=1") == Refusal{RuleError::lonely_position, "BYSETPOS=1"});
}

TEST_CASE("a rule has so many values and no more") {
  std::string many = "FREQ=YEARLY;BYYEARDAY=1";
  for (int i = 2; i <= max_rule_items; ++i) many += "," + std::to_string(i);
  CHECK(rule(many).item_count == max_rule_items);
  CHECK(refusal(many + ",65") == Refusal{RuleError::too_many_values, "65"});
}

// --- Edges ------------------------------------------------------------------------------------

TEST_CASE("the end is inclusive: a day to its last minute, a time to the minute") {
  const std::string_view far = "2027-12-31";
  const auto until = [far](const std::string& end) {
    return days("2026-12-01T16:00", "FREQ=WEEKLY;UNTIL=" + end, far);
  };
  CHECK(until("20261215") == "2026-12-01 12-08 12-15");
  CHECK(until("20261214") == "2026-12-01 12-08");
  CHECK(until("20261215T160000") == "2026-12-01 12-08 12-15");
  CHECK(until("20261215T155900") == "2026-12-01 12-08");
  CHECK(until("20261201") == "2026-12-01");
  CHECK(until("20261130").empty());
  CHECK(days("2026-12-01", "FREQ=WEEKLY;UNTIL=20261215T000000", far) == "2026-12-01 12-08 12-15");
}

TEST_CASE("a count counts from the start, wherever the window is") {
  const std::string_view far = "2030-12-31";
  CHECK(days("2026-01-01", "FREQ=DAILY;COUNT=1", far) == "2026-01-01");
  CHECK(days("2026-01-01", "FREQ=MONTHLY;COUNT=4", far, "2026-03-01") == "2026-03-01 04-01");
  CHECK(days("2026-01-01", "FREQ=MONTHLY;COUNT=4", far, "2026-05-01").empty());
  CHECK(days("2026-01-31", "FREQ=MONTHLY;COUNT=4", far) == "2026-01-31 03-31 05-31 07-31");
}

TEST_CASE("an interval keeps its beat when the window begins late") {
  CHECK(days("2026-01-05", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "2036-01-20", "2036-01-01") ==
        "2036-01-07 01-10");
  CHECK(days("2026-01-05", "FREQ=DAILY;INTERVAL=100", "2031-12-31", "2031-01-01") ==
        "2031-03-20 06-28 10-06");
  CHECK(days("2026-01-15", "FREQ=MONTHLY;INTERVAL=5", "2031-12-31", "2031-01-01") ==
        "2031-01-15 06-15 11-15");
  CHECK(days("2026-01-15", "FREQ=YEARLY;INTERVAL=3", "2040-12-31", "2031-01-01") ==
        "2032-01-15 2035-01-15 2038-01-15");
}

TEST_CASE("29 February and 31st days come when they exist") {
  CHECK(days("2024-02-29", "FREQ=YEARLY", "2040-12-31") ==
        "2024-02-29 2028-02-29 2032-02-29 2036-02-29 2040-02-29");
  CHECK(days("2096-02-29", "FREQ=YEARLY;COUNT=2", "2110-12-31") == "2096-02-29 2104-02-29");
  CHECK(days("2024-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2027-12-31") ==
        "2024-02-29 2025-02-28 2026-02-28 2027-02-28");
  CHECK(days("2024-12-31", "FREQ=YEARLY;BYYEARDAY=366", "2033-12-31") ==
        "2024-12-31 2028-12-31 2032-12-31");
  CHECK(days("2026-01-31", "FREQ=MONTHLY", "2026-08-31") == "2026-01-31 03-31 05-31 07-31 08-31");
}

TEST_CASE("weeks are those of ISO 8601, or begin on another day") {
  CHECK(days("2026-01-01", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU", "2033-12-31") ==
        "2027-01-03 2033-01-02");
  CHECK(days("2026-01-01", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "2030-12-31") ==
        "2027-01-04 2028-01-03 2029-01-01 12-31 2030-12-30");
  CHECK(days("2026-01-01", "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO", "2028-12-31") ==
        "2026-12-28 2027-12-27 2028-12-25");
  CHECK(days("2026-10-14", "FREQ=YEARLY;BYWEEKNO=42", "2028-12-31") ==
        "2026-10-14 2027-10-20 2028-10-18");
  CHECK(days("2025-12-28", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=SU;WKST=SU", "2028-12-31") ==
        "2026-01-04 2027-01-03 2028-01-02 12-31");
}

TEST_CASE("a position beyond the matches of a period is none") {
  CHECK(days("2026-01-01", "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=5", "2026-12-31") ==
        "2026-01-29 04-30 07-30 10-29 12-31");
  CHECK(days("2026-01-01", "FREQ=WEEKLY;BYDAY=TU;BYSETPOS=-2", "2026-12-31").empty());
  CHECK(days("2026-01-01", "FREQ=MONTHLY;BYMONTHDAY=3,4;BYSETPOS=-2,1", "2026-02-28") ==
        "2026-01-03 02-03");
}

TEST_CASE("a start that its rule does not have is no occurrence, and is told") {
  const Moment tuesday = parse_moment("2026-09-01T18:00", stockholm).moment;
  CHECK(is_on_rule(rule("FREQ=WEEKLY"), tuesday));
  CHECK(is_on_rule(rule("FREQ=WEEKLY;BYDAY=TU,TH"), tuesday));
  CHECK_FALSE(is_on_rule(rule("FREQ=WEEKLY;BYDAY=WE"), tuesday));
  CHECK_FALSE(is_on_rule(rule("FREQ=WEEKLY;UNTIL=20260831"), tuesday));
  CHECK(days("2026-09-01", "FREQ=WEEKLY;BYDAY=WE;COUNT=2", "2026-12-31") == "2026-09-02 09-09");
}

TEST_CASE("a rule without an end takes no longer than one with an end") {
  CHECK(days("1970-01-01", "FREQ=DAILY", "2026-01-02", "2026-01-01") == "2026-01-01 01-02");
  CHECK(days("1600-01-01", "FREQ=YEARLY", "4000-12-31", "3999-01-01") == "3999-01-01 4000-01-01");
  CHECK(days("1600-01-01", "FREQ=YEARLY;INTERVAL=9999", "4000-12-31") == "1600-01-01");
}

TEST_CASE("a rule that never matches ends, and says that it gave up") {
  const Moment start = parse_moment("2026-01-01", stockholm).moment;
  RuleDays near(rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), start,
                {day("2026-01-01"), day("2036-01-01")});
  Day found;
  CHECK_FALSE(near.next(found));
  CHECK_FALSE(near.gave_up());
  for (const char* never :
       {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=-31;BYDAY=9MO", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2"}) {
    RuleDays days_of_rule(rule(never), start, {day("2026-01-01"), day("4000-12-31")});
    CHECK_FALSE(days_of_rule.next(found));
    CHECK_FALSE(days_of_rule.next(found));
  }
  RuleDays far(rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), start,
               {day("2026-01-01"), day("4000-12-31")});
  CHECK_FALSE(far.next(found));
  CHECK(far.gave_up());
}

TEST_CASE("a rule that explodes ends, and says that it gave up") {
  const Moment start = parse_moment("1600-01-01", stockholm).moment;
  RuleDays days_of_rule(rule("FREQ=DAILY;COUNT=9999999"), start,
                        {day("1600-01-01"), day("4000-12-31")});
  int count = 0;
  for (Day found; days_of_rule.next(found);) ++count;
  CHECK(count == RuleDays::max_steps);
  CHECK(days_of_rule.gave_up());
}
