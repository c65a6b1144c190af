// SPDX-License-Identifier: MIT
//
// date_text: the written forms of days, times and ranges, in the words of a language.
//
//   Words swedish("sv");
//   day_text(swedish, day);                    // "25 augusti 2020"
//   moment_text(swedish, start);               // "tisdag 25 augusti 2020 kl. 9.30"
//   range_text(swedish, start, end);           // "tisdag 25 augusti 2020 kl. 9.30–11.30"
//
// The forms are those of DIGG's guideline R66: always the whole year, `kl.` and a point in the clock, an en dash in ranges.
// The patterns are the messages date_…, time_… and week_…, so a language (or a file's own wording) can differ; the rules
// that choose a pattern are here and the same for all:
//
// - The clock has 24 hours and is as short as it can be: `kl. 9`, `kl. 9–15`, but `kl. 9.00–15.30`. English always shows minutes.
// - At night the hour has two digits and a time that stands alone has its minutes: `kl. 01–06`, `kl. 00.30`, `kl. 01.00`.
//   A time is at night, and a range too, when it begins before six o'clock.
// - Midnight at the end of a day is 24: `kl. 20–24`.
// - What begins in the day or evening and ends by six the next morning stands on its first day, with all digits:
//   `lördag 28 november 2026 kl. 20.00–01.00`. A longer one names both days.
// - A single day has its weekday, a range of days has not.
// - The text is the wall time that the data states: a start in the gap of the March night stays `kl. 2.30`, and nothing
//   marks the second pass of the October night.
//
// U+00A0 stands after "kl." and "v." (and "wk"), which must not end a line; the other spaces may break, since a date that
// cannot would not fit on a narrow screen. Texts begin in lower case as in a sentence; see sentence_case.
#pragma once

#include <string>
#include <string_view>

#include "core/civil_time.h"
#include "core/messages.h"

namespace kalendarium {

/// "augusti", as it stands in a date; `month` is 1 to 12.
[[nodiscard]] std::string_view month_name(const Words& words, int month);
/// As it stands alone or with a year: "elokuu", where the date has "elokuuta".
[[nodiscard]] std::string_view month_name_alone(const Words& words, int month);
/// "aug", without a point.
[[nodiscard]] std::string_view short_month_name(const Words& words, int month);
/// "tisdag"; `weekday` is 1 (Monday) to 7.
[[nodiscard]] std::string_view weekday_name(const Words& words, int weekday);
/// "tis", without a point.
[[nodiscard]] std::string_view short_weekday_name(const Words& words, int weekday);

/// "25 augusti 2020".
[[nodiscard]] std::string day_text(const Words& words, Day day);
/// "tisdag 25 augusti 2020".
[[nodiscard]] std::string weekday_text(const Words& words, Day day);
/// "augusti 2020": the month that the day is in.
[[nodiscard]] std::string month_text(const Words& words, Day day);
/// "vecka 42". The year is not said: it stands nearby wherever a week does.
[[nodiscard]] std::string week_text(const Words& words, IsoWeek week);
/// "v. 42".
[[nodiscard]] std::string short_week_text(const Words& words, IsoWeek week);
/// "midsommarafton"; empty for Holiday::none.
[[nodiscard]] std::string_view holiday_text(const Words& words, Holiday holiday);

/// "kl. 9.30". `minute` counts from midnight, 0 to 1440.
[[nodiscard]] std::string time_text(const Words& words, int minute);
/// "09.30": digits alone, always four, for tables, where they stand below each other (R66). `minute` is 0 to 1440.
[[nodiscard]] std::string table_time_text(const Words& words, int minute);
/// "kl. 9.30–11.30". Both count from the first day's midnight; an end over 1440 is on the next day.
[[nodiscard]] std::string time_range_text(const Words& words, int start_minute, int end_minute);

/// A moment as precisely as it is known: "mars 2027", "måndag 8 mars 2027", "måndag 8 mars 2027 kl. 9"; empty if unknown.
[[nodiscard]] std::string moment_text(const Words& words, const Moment& moment);

/// From start to end, each as precisely as it is known. An end that is unknown, or before the start, is left out; a day
/// as end is included. An unknown start gives an empty text.
[[nodiscard]] std::string range_text(const Words& words, const Moment& start, const Moment& end);

/// Under a heading that names the start's day, the rest of range_text: "kl. 9.30–11.30", empty when no time is known. A
/// range that range_text writes with two dates is whole here too: "14–15 april 2021".
[[nodiscard]] std::string range_text_on_day(const Words& words, const Moment& start,
                                            const Moment& end);

/// The value of <time datetime>: "2020-08-25T09:30" in wall time, "2020-08-25", "2020-08"; empty if unknown.
[[nodiscard]] std::string machine_text(const Moment& moment);

/// Whole days from one moment's day to another's, whatever the times: 1 from 23:59 to 00:01; negative if `to` is earlier.
[[nodiscard]] int days_between(WallTime from, WallTime to);

/// The text with its first letter in upper case, for headings; other letters than a to z stay as they are.
[[nodiscard]] std::string sentence_case(std::string text);

}  // namespace kalendarium
