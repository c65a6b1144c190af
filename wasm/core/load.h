// SPDX-License-Identifier: MIT
//
// load: the bytes of an issues.json become a Feed, with a diagnostic for each thing that is wrong or doubtful.
//
//   Loaded loaded = load("issues.json", bytes);
//   if (!loaded.usable) …                       // a syntax or UTF-8 error, or no `issues`
//   for (const Diagnostic& diagnostic : loaded.diagnostics) …
//
// The JSON is checked as a whole first (core/load/json_reader), then read part by part, table by table (core/record_table), each
// article into a record in the feed's block. A broken part never takes the rest down: the smallest part goes (a bad optional member is
// dropped, a bad required one drops its object, an unknown eventStatus drops the event). Any bytes at all give an answer: nothing
// is thrown and the time is linear in their number. The Loaded owns everything; `bytes` may go after the call. Diagnostics come in
// the order of the file. Ids that speak of other parts (eventIds, a deadline's event, translationOf) are kept also where they name
// nothing.
//
// Limits, each an error that names it: 128 MB a file, depth 32, 200 000 code points a string, 200 000 items (articles, events and
// deadlines together), 1 000 diagnostics (the rest are counted, not kept).
#pragma once

#include <string_view>

#include "core/diagnostic.h"
#include "core/feed.h"

namespace kalendarium {

struct Loaded {
  Feed feed;
  Diagnostics diagnostics;  // empty in the lean core (core/lean.h)
  DiagnosticCounts counts;  // of all findings; in the lean core warnings and hints may be too few
  bool usable = false;
};

/// `name` is what diagnostics call the file.
[[nodiscard]] Loaded load(std::string_view name, std::string_view bytes);

}  // namespace kalendarium
