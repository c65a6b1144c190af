// SPDX-License-Identifier: MIT
#include "core/date_text.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using namespace kalendarium;

namespace {

const Zone stockholm = *find_zone("Europe/Stockholm");

const Words& swedish() {
  static const Words words("sv");
  return words;
}

const Words& english() {
  static const Words words("en");
  return words;
}

Day day(std::string_view text) { return *parse_day(text); }

Moment moment(std::string_view text) {
  if (text.empty()) return {};
  const ParsedMoment parsed = parse_moment(text, stockholm);
  REQUIRE(parsed.error == MomentError::none);
  return parsed.moment;
}

/// No-break spaces show as `~`, so that the tests can be read.
std::string readable(std::string text) {
  for (std::size_t at = text.find("\u00A0"); at != text.npos; at = text.find("\u00A0"))
    text.replace(at, std::string_view("\u00A0").size(), "~");
  return text;
}

std::string sv(std::string_view start, std::string_view end = "") {
  return readable(range_text(swedish(), moment(start), moment(end)));
}

std::string en(std::string_view start, std::string_view end = "") {
  return readable(range_text(english(), moment(start), moment(end)));
}

std::string on_day(std::string_view start, std::string_view end = "") {
  return readable(range_text_on_day(swedish(), moment(start), moment(end)));
}

}  // namespace

TEST_CASE("months and weekdays have names in both languages") {
  CHECK(month_name(swedish(), 1) == "januari");
  CHECK(month_name(swedish(), 12) == "december");
  CHECK(month_name(english(), 8) == "August");
  CHECK(short_month_name(swedish(), 8) == "aug");
  CHECK(short_month_name(swedish(), 3) == "mars");
  CHECK(weekday_name(swedish(), 1) == "måndag");
  CHECK(weekday_name(swedish(), 7) == "söndag");
  CHECK(weekday_name(english(), 3) == "Wednesday");
  CHECK(short_weekday_name(swedish(), 4) == "tors");
}

TEST_CASE("a day is written with the whole year") {
  CHECK(day_text(swedish(), day("2020-08-25")) == "25 augusti 2020");
  CHECK(weekday_text(swedish(), day("2020-08-25")) == "tisdag 25 augusti 2020");
  CHECK(month_text(swedish(), day("2020-08-25")) == "augusti 2020");
  CHECK(day_text(english(), day("2020-08-25")) == "25 August 2020");
  CHECK(weekday_text(english(), day("2020-08-25")) == "Tuesday 25 August 2020");
  CHECK(month_text(english(), day("2020-08-25")) == "August 2020");
  CHECK(day_text(swedish(), day("1600-01-01")) == "1 januari 1600");
  CHECK(weekday_text(swedish(), day("2024-02-29")) == "torsdag 29 februari 2024");
}

TEST_CASE("a week is written with its number") {
  CHECK(week_text(swedish(), {2026, 53}) == "vecka 53");
  CHECK(readable(short_week_text(swedish(), {2027, 3})) == "v.~3");
  CHECK(week_text(english(), {2026, 53}) == "week 53");
  CHECK(readable(short_week_text(english(), {2027, 3})) == "wk~3");
}

TEST_CASE("a holiday has its name") {
  CHECK(holiday_text(swedish(), Holiday::none).empty());
  CHECK(holiday_text(swedish(), Holiday::new_years_day) == "nyårsdagen");
  CHECK(holiday_text(swedish(), holiday(day("2026-01-06"))) == "trettondedag jul");
  CHECK(holiday_text(swedish(), holiday(day("2026-04-03"))) == "långfredagen");
  CHECK(holiday_text(swedish(), holiday(day("2026-04-05"))) == "påskdagen");
  CHECK(holiday_text(swedish(), holiday(day("2026-04-06"))) == "annandag påsk");
  CHECK(holiday_text(swedish(), holiday(day("2026-05-01"))) == "första maj");
  CHECK(holiday_text(swedish(), holiday(day("2026-05-14"))) == "Kristi himmelsfärdsdag");
  CHECK(holiday_text(swedish(), holiday(day("2026-05-24"))) == "pingstdagen");
  CHECK(holiday_text(swedish(), holiday(day("2026-06-06"))) == "Sveriges nationaldag");
  CHECK(holiday_text(swedish(), holiday(day("2026-06-19"))) == "midsommarafton");
  CHECK(holiday_text(swedish(), holiday(day("2026-06-20"))) == "midsommardagen");
  CHECK(holiday_text(swedish(), holiday(day("2026-10-31"))) == "alla helgons dag");
  CHECK(holiday_text(swedish(), holiday(day("2026-12-24"))) == "julafton");
  CHECK(holiday_text(swedish(), holiday(day("2026-12-25"))) == "juldagen");
  CHECK(holiday_text(swedish(), holiday(day("2026-12-26"))) == "annandag jul");
  CHECK(holiday_text(english(), Holiday::new_years_eve) == "New Year’s Eve");
}

TEST_CASE("a time alone is as short as it can be, with a point in Swedish") {
  const auto time = [](int minute) { return readable(time_text(swedish(), minute)); };
  CHECK(time(9 * 60) == "kl.~9");
  CHECK(time(9 * 60 + 30) == "kl.~9.30");
  CHECK(time(18 * 60 + 5) == "kl.~18.05");
  CHECK(time(23 * 60 + 59) == "kl.~23.59");
  CHECK(time(24 * 60) == "kl.~24");
  CHECK(time_text(english(), 9 * 60 + 30) == "at 9:30");
  CHECK(time_text(english(), 15 * 60) == "at 15:00");
}

TEST_CASE("a time at night has all its digits") {
  const auto time = [](int minute) { return readable(time_text(swedish(), minute)); };
  CHECK(time(0) == "kl.~00.00");
  CHECK(time(30) == "kl.~00.30");
  CHECK(time(60) == "kl.~01.00");
  CHECK(time(5 * 60 + 59) == "kl.~05.59");
  CHECK(time(6 * 60) == "kl.~6");
  CHECK(time_text(english(), 30) == "at 00:30");
}

TEST_CASE("a range of times shows minutes when either end has some") {
  const auto range = [](int start, int end) {
    return readable(time_range_text(swedish(), start, end));
  };
  CHECK(range(9 * 60, 15 * 60) == "kl.~9–15");
  CHECK(range(9 * 60, 15 * 60 + 30) == "kl.~9.00–15.30");
  CHECK(range(9 * 60 + 30, 11 * 60) == "kl.~9.30–11.00");
  CHECK(range(60, 6 * 60) == "kl.~01–06");
  CHECK(range(90, 4 * 60) == "kl.~01.30–04.00");
  CHECK(range(6 * 60, 9 * 60) == "kl.~6–9");
  CHECK(range(0, 24 * 60) == "kl.~00–24");
  CHECK(range(20 * 60, 24 * 60) == "kl.~20–24");
  CHECK(range(18 * 60 + 30, 24 * 60) == "kl.~18.30–24.00");
  CHECK(range(20 * 60, 25 * 60) == "kl.~20.00–01.00");
  CHECK(time_range_text(english(), 9 * 60, 15 * 60) == "9:00–15:00");
  CHECK(time_range_text(english(), 20 * 60, 25 * 60) == "20:00–01:00");
}

TEST_CASE("a moment is written as precisely as it is known") {
  CHECK(readable(moment_text(swedish(), moment("2027-03-08T09:00"))) == "måndag 8 mars 2027 kl.~9");
  CHECK(moment_text(swedish(), moment("2027-03-08")) == "måndag 8 mars 2027");
  CHECK(moment_text(swedish(), moment("2027-03")) == "mars 2027");
  CHECK(moment_text(swedish(), Moment{}).empty());
  CHECK(moment_text(english(), moment("2027-03-08T09:00")) == "Monday 8 March 2027 at 9:00");
}

TEST_CASE("a range of times on one day names the day once") {
  CHECK(sv("2020-08-25T09:30", "2020-08-25T11:30") == "tisdag 25 augusti 2020 kl.~9.30–11.30");
  CHECK(sv("2020-08-25T09:00", "2020-08-25T15:00") == "tisdag 25 augusti 2020 kl.~9–15");
  CHECK(sv("2020-08-25T18:00", "2020-08-25T24:00") == "tisdag 25 augusti 2020 kl.~18–24");
  CHECK(sv("2020-08-25T00:00", "2020-08-25T24:00") == "tisdag 25 augusti 2020 kl.~00–24");
  CHECK(en("2020-08-25T09:30", "2020-08-25T11:30") == "Tuesday 25 August 2020, 9:30–11:30");
}

TEST_CASE("a range of days names what differs") {
  CHECK(sv("2021-04-14", "2021-04-15") == "14–15 april 2021");
  CHECK(sv("2020-09-29", "2020-10-12") == "29 september–12 oktober 2020");
  CHECK(sv("2026-12-30", "2027-01-02") == "30 december 2026–2 januari 2027");
  CHECK(sv("2026-04-14", "2027-04-14") == "14 april 2026–14 april 2027");
  CHECK(en("2021-04-14", "2021-04-15") == "14–15 April 2021");
  CHECK(en("2020-09-29", "2020-10-12") == "29 September – 12 October 2020");
  CHECK(en("2026-12-30", "2027-01-02") == "30 December 2026 – 2 January 2027");
}

TEST_CASE("a range of several days with times shows minutes, and spaces around the dash") {
  CHECK(sv("2021-04-14T09:00", "2021-04-15T12:00") ==
        "14 april 2021 kl.~9.00 – 15 april 2021 kl.~12.00");
  CHECK(sv("2021-04-14T09:00", "2021-04-16T00:00") ==
        "14 april 2021 kl.~9.00 – 15 april 2021 kl.~24.00");
  CHECK(en("2021-04-14T09:00", "2021-04-15T12:00") ==
        "14 April 2021 at 9:00 – 15 April 2021 at 12:00");
}

TEST_CASE("an evening that ends by six in the morning stands on its first day") {
  CHECK(sv("2026-11-28T20:00", "2026-11-29T01:00") == "lördag 28 november 2026 kl.~20.00–01.00");
  CHECK(sv("2026-12-31T21:30", "2027-01-01T06:00") == "torsdag 31 december 2026 kl.~21.30–06.00");
  CHECK(sv("2026-11-28T20:00", "2026-11-29T06:01") ==
        "28 november 2026 kl.~20.00 – 29 november 2026 kl.~6.01");
  CHECK(sv("2026-11-28T01:00", "2026-11-29T00:30") ==
        "28 november 2026 kl.~01.00 – 29 november 2026 kl.~00.30");
  CHECK(sv("2026-11-28T20:00", "2026-11-30T01:00") ==
        "28 november 2026 kl.~20.00 – 30 november 2026 kl.~01.00");
  CHECK(en("2026-11-28T20:00", "2026-11-29T01:00") == "Saturday 28 November 2026, 20:00–01:00");
}

TEST_CASE("a range of months names what differs") {
  CHECK(sv("2027-03", "2027-05") == "mars–maj 2027");
  CHECK(sv("2026-12", "2027-02") == "december 2026–februari 2027");
  CHECK(sv("2027-03", "2027-03") == "mars 2027");
  CHECK(en("2026-12", "2027-02") == "December 2026 – February 2027");
}

TEST_CASE("the ends of a range may be known unequally well") {
  CHECK(sv("2021-04-14T09:00", "2021-04-15") == "14 april 2021 kl.~9.00 – 15 april 2021");
  CHECK(sv("2021-04-14", "2021-04-15T12:00") == "14 april 2021 – 15 april 2021 kl.~12.00");
  CHECK(sv("2021-04-14", "2021-04-14T12:00") == "onsdag 14 april 2021 till kl.~12");
  CHECK(sv("2021-04-14", "2021-04-14T24:00") == "onsdag 14 april 2021 till kl.~24");
  CHECK(sv("2021-04-14T09:00", "2021-04-14") == "onsdag 14 april 2021 kl.~9");
  CHECK(sv("2021-04-14", "2021-06") == "14 april 2021 – juni 2021");
  CHECK(sv("2021-04-14", "2021-04") == "onsdag 14 april 2021");
  CHECK(sv("2021-04", "2021-06-15") == "april 2021 – 15 juni 2021");
  CHECK(en("2021-04-14", "2021-04-14T12:00") == "Wednesday 14 April 2021 until 12:00");
}

TEST_CASE("an end that adds nothing is left out") {
  CHECK(sv("2021-04-14", "2021-04-14") == "onsdag 14 april 2021");
  CHECK(sv("2021-04-14", "2021-04-13") == "onsdag 14 april 2021");
  CHECK(sv("2021-04-14T09:00", "2021-04-14T09:00") == "onsdag 14 april 2021 kl.~9");
  CHECK(sv("2021-04-14T09:00", "2021-04-14T08:00") == "onsdag 14 april 2021 kl.~9");
  CHECK(sv("", "2021-04-14").empty());
}

TEST_CASE("the nights when the clocks change are written as the data states them") {
  CHECK(sv("2021-03-28T02:30", "2021-03-28T04:00") == "söndag 28 mars 2021 kl.~02.30–04.00");
  CHECK(sv("2021-10-31T02:30+01:00") == "söndag 31 oktober 2021 kl.~02.30");
  CHECK(sv("2021-10-31T01:00", "2021-10-31T02:30+01:00") ==
        "söndag 31 oktober 2021 kl.~01.00–02.30");
  CHECK(sv("2021-10-31T02:45+02:00", "2021-10-31T02:15+01:00") ==
        "söndag 31 oktober 2021 kl.~02.45–02.15");
  CHECK(sv("2021-10-31T02:15+01:00", "2021-10-31T02:15+02:00") ==
        "söndag 31 oktober 2021 kl.~02.15");
  CHECK(sv("2021-10-30T20:00", "2021-10-31T02:30+01:00") ==
        "lördag 30 oktober 2021 kl.~20.00–02.30");
}

TEST_CASE("under the heading of its day only the times are left") {
  CHECK(on_day("2020-08-25T09:30", "2020-08-25T11:30") == "kl.~9.30–11.30");
  CHECK(on_day("2020-08-25T09:30") == "kl.~9.30");
  CHECK(on_day("2020-08-25").empty());
  CHECK(on_day("2026-11-28T20:00", "2026-11-29T01:00") == "kl.~20.00–01.00");
  CHECK(on_day("2021-04-14", "2021-04-14T12:00") == "till kl.~12");
  CHECK(on_day("2021-04-14", "2021-04-15") == "14–15 april 2021");
  CHECK(on_day("").empty());
}

TEST_CASE("the machine's form is ISO wall time") {
  CHECK(machine_text(moment("2020-08-25T09:30")) == "2020-08-25T09:30");
  CHECK(machine_text(moment("2020-08-25")) == "2020-08-25");
  CHECK(machine_text(moment("2020-08")) == "2020-08");
  CHECK(machine_text(Moment{}).empty());
}

TEST_CASE("days between two moments are counted by the calendar, not by the clock") {
  CHECK(days_between(moment("2021-05-01T23:59").wall, moment("2021-05-02T00:01").wall) == 1);
  CHECK(days_between(moment("2021-05-01T00:01").wall, moment("2021-05-01T23:59").wall) == 0);
  CHECK(days_between(moment("2021-03-27").wall, moment("2021-03-29").wall) == 2);
  CHECK(days_between(moment("2021-05-02").wall, moment("2021-05-01").wall) == -1);
}

TEST_CASE("a text becomes the beginning of a sentence") {
  CHECK(sentence_case("tisdag 25 augusti 2020") == "Tisdag 25 augusti 2020");
  CHECK(sentence_case("14–15 april 2021") == "14–15 april 2021");
  CHECK(sentence_case("Monday") == "Monday");
  CHECK(sentence_case("").empty());
}

TEST_CASE("each language writes days, times and ranges in its usual form") {
  struct Forms {
    const char* language;
    const char* start;
    const char* end;
    const char* text;
  };
  const auto [day_start, day_end] = std::pair("2026-08-25T09:30", "2026-08-25T11:30");
  const Forms forms[] = {
      {"fi", day_start, day_end, "tiistai 25. elokuuta 2026 klo~9.30–11.30"},
      {"fi", "2026-08-25T09:00", "", "tiistai 25. elokuuta 2026 klo~9"},
      {"fi", "2021-04-14", "2021-04-15", "14.–15. huhtikuuta 2021"},
      {"fi", "2020-09-29", "2020-10-12", "29. syyskuuta – 12. lokakuuta 2020"},
      {"fi", "2027-03", "2027-05", "maaliskuu–toukokuu 2027"},
      {"fi", "2021-04-14", "2021-04-14T12:00", "keskiviikko 14. huhtikuuta 2021 klo~12 asti"},
      {"nb", day_start, day_end, "tirsdag 25. august 2026 kl.~9.30–11.30"},
      {"nb", "2020-09-29", "2020-10-12", "29. september–12. oktober 2020"},
      {"nb", "2026-12", "", "desember 2026"},
      {"da", day_start, day_end, "tirsdag den 25. august 2026 kl.~9.30–11.30"},
      {"da", "2021-04-14", "2021-04-15", "14.–15. april 2021"},
      {"de", day_start, day_end, "Dienstag, 25. August 2026, 9:30–11:30~Uhr"},
      {"de", "2026-08-25T09:00", "2026-08-25T15:00", "Dienstag, 25. August 2026, 9–15~Uhr"},
      {"de", "2026-08-25T18:00", "", "Dienstag, 25. August 2026, 18~Uhr"},
      {"de", "2021-04-14T09:00", "2021-04-15T12:00",
       "14. April 2021, 9:00~Uhr – 15. April 2021, 12:00~Uhr"},
      {"ar", day_start, day_end, "الثلاثاء، 25 أغسطس 2026، الساعة~9:30–11:30"},
      {"ar", "2021-04-14", "2021-04-15", "14–15 أبريل 2021"},
      {"se", "2026-08-25", "", "maŋŋebárga, borgemánu 25. b. 2026"},
      {"se", "2026-08", "", "borgemánnu 2026"},
      {"smj", "2026-08-25", "", "dijstahka, bårggemáno 25. b. 2026"},
      {"sma", "2026-08-25", "", "dæjsta, mïetsken 25. b. 2026"},
      {"fit", "2026-08-27", "", "tuorestai 27. elokuuta 2026"},
      {"yi", "2026-08-25", "", "דינסטיק, 25טן אויגוסט 2026"},
  };
  for (const Forms& form : forms) {
    const Words words(form.language);
    CAPTURE(form.language, form.start, form.end);
    CHECK(readable(range_text(words, moment(form.start), moment(form.end))) == form.text);
  }
}

TEST_CASE("what a language has no word for is Swedish within its date") {
  CHECK(readable(time_text(Words("se"), 9 * 60 + 30)) ==
        "\x0Ekl.~\x0E"
        "9:30");
  CHECK(weekday_text(Words("rmf"), day("2026-08-25")) ==
        "\x0Etisdag\x0E 25 \x0E"
        "augusti\x0E 2026");
}

TEST_CASE("a file's own wording changes the pattern of a date") {
  Words words("sv");
  words.override_with("date_day", "den {day} {month} {year}");
  words.override_with("month_8", "augustimånad");
  CHECK(day_text(words, day("2020-08-25")) == "den 25 augustimånad 2020");
}
