// SPDX-License-Identifier: MIT
//
// import/reading: how a reading is written in a finding.
//
//   2026-08-25 09:00-14:00        a day, with its time
//   2027-04-14 .. 2027-04-15      a span, its last day in it
//   2027-05-05, 2027-05-12        several days
//   deadline 2027-09-01
//   2026-W42, 2026-W48 .. 2026-W50
//   weekly Mon 17:00-19:00, every 2 weeks, monthly 1 Thu, … until 2026-12-14
//   autumn 2026 (vague), 2027-03 late (vague)
#pragma once

#include <string>

#include "core/import/facts.h"
#include "core/import/years.h"

namespace kalendarium {

/// `09:00-14:00`; an end past midnight is written as the clock shows it.
[[nodiscard]] std::string print_time(const TimeSpan& time);

/// What a mention says by itself.
[[nodiscard]] std::string print_mention(const MentionFacts& mention, const Calendar& calendar);

/// The RFC 5545 rule (section 3.3.10), without UNTIL.
[[nodiscard]] std::string print_rule(const WordedRule& rule);

}  // namespace kalendarium
