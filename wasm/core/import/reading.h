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

#include "core/import/compact_texts.h"
#include "core/import/facts.h"
#include "core/import/years.h"

namespace kalendarium {

/// What a mention says by itself, in place of what is in `out`. `days` are its days, resolved with that calendar,
/// if its kind is days.
void print_mention(const MentionFacts& mention, const Calendar& calendar,
                   const std::vector<ResolvedDay>& days, std::string& out);

/// Each day that could be meant instead.
[[nodiscard]] CompactTexts print_alternatives(const CompactList<Day>& days);

/// The RFC 5545 rule (section 3.3.10), without UNTIL.
[[nodiscard]] std::string print_rule(const WordedRule& rule);

}  // namespace kalendarium
