// SPDX-License-Identifier: MIT
//
// import/years: which year a date without one means, and whether its weekday agrees.
//
//   Calendar calendar = find_calendar(facts, published, {find_dateline(facts, structure), today});
//   ResolvedDay day = resolve_days(mention, calendar)[0];   // day.day, day.sure, day.alternatives
//
// Rules, first that holds: the year is written; another date of the same list has it (backwards over
// New Year); with a weekday, the year near publication in which day and weekday agree; the first
// such date on or after publication (for a span: that has not ended). A weekday that contradicts
// the date changes nothing: the date stays, and the days that would agree are alternatives.
#pragma once

#include <optional>
#include <vector>

#include "core/civil_time.h"
#include "core/import/dateline.h"
#include "core/import/facts.h"

namespace kalendarium {

/// Where in time the newsletter stands.
struct Calendar {
  Day published;
  bool given = false;    // told by the caller or by the newsletter's head, not inferred
  bool founded = false;  // inferred from a year that the text states or from weekdays
  int year = 0;          // of the publication
};

enum class Doubt : std::uint8_t { none, year, weekday, slip };

struct ResolvedDay {
  Day day;
  bool sure = true;
  Doubt doubt = Doubt::none;
  CompactList<Day> alternatives;  // likeliest first
};

/// Where nobody told when it was sent.
struct Evidence {
  Dateline head;
  std::optional<Day> today;  // a text without any year is of about now
};

/// The publication date: as told, else from the newsletter's head, the years and weekdays of the text, and today.
[[nodiscard]] Calendar find_calendar(const Facts& facts, std::optional<Day> published,
                                     const Evidence& evidence = {});

/// One for each item of a mention of kind days.
[[nodiscard]] std::vector<ResolvedDay> resolve_days(const Mention& mention,
                                                    const Calendar& calendar);
/// The same, in place of what is in `days`.
void resolve_days(const Mention& mention, const Calendar& calendar, std::vector<ResolvedDay>& days);

/// The Monday of a week without a year: that of the publication's year, unless it is long past.
[[nodiscard]] ResolvedDay resolve_week(int week, int year, const Calendar& calendar);
/// The year of a month without one: the first such month that has not ended at publication.
[[nodiscard]] int resolve_month_year(int month, int year, const Calendar& calendar);
/// `på fredag`, `imorgon`, a holiday's name: mentions of kind weekday, relative and holiday.
[[nodiscard]] std::optional<Day> resolve_relative(const Mention& mention, const Calendar& calendar);

}  // namespace kalendarium
