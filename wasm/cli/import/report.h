// SPDX-License-Identifier: MIT
//
// report: what the importer read where, for people and for programs.
//
//   brev.txt:41:5: säker: tillfälle "29 september 2020 kl. 13.30 – 15-30" → 2020-09-29 13:30-15:30
//   brev.txt:58:3: kontrollera: sista dag "28 augusti" → 2020-08-28, eller 2021-08-28
//   12 artiklar, 9 händelser, 1 sista dag. 2 läsningar att kontrollera.
#pragma once

#include <string>

#include "cli/import/assemble.h"
#include "core/messages.h"

namespace kalendarium::cli {

/// A line for each finding, and one that sums up.
void write_report_text(const Assembly& all, const Words& words, const TextSink& sink);

/// `[{"path","line","column","text","reading","alternatives","sure"}]`, in the order of the findings,
/// with `kind` and `file` beside them.
void write_report_json(const Assembly& all, const PlaceOf& place_of, const TextSink& sink);
[[nodiscard]] std::string report_json(const Assembly& all, const PlaceOf& place_of);

}  // namespace kalendarium::cli
