// SPDX-License-Identifier: MIT
//
// import/times: the grammar of times of day.
//
//   std::size_t end = read_times(tokens, at, TimeContext::loose, times);  // at if there is none
//
// Productions (docs/importing.md has examples of each):
//   times  = cue? span (("," | and) cue? span)*           kl. 13 och 15
//   span   = clock ((dash | till | t.o.m. | och after mellan) cue? clock)?
//   clock  = H | H.MM | H:MM | HHMM after a cue | H am|pm | noon | midnatt
//   cue    = (ca | från | mellan)* (kl | klockan) "."?
//   slip   = clock dash H dash MM                          13.30 – 15-30
// Without a cue a time is read only where the context says so.
#pragma once

#include <vector>

#include "core/import/mention.h"
#include "core/import/tokens.h"

namespace kalendarium {

enum class TimeContext : std::uint8_t {
  loose,   // anywhere: a cue, am or pm, H.MM–H.MM or HH:MM is needed, or `startar 18`
  near,    // a day of the sentence before waits: `mellan 10 och 15` too
  dated,   // in the sentence of a day: H.MM before a sign or the end, and `mellan 15 och 19`, too
  field,   // behind `Tid:` or a day: as beside, and HHMM–HHMM
  beside,  // beside a date, at a line's start or in a field: H.MM and H–H will do
};

/// Reads at `at`; returns the token after, or `at`. Appends what it read.
[[nodiscard]] std::size_t read_times(const std::vector<LineToken>& tokens, std::size_t at,
                                     TimeContext context, TimeSpans& times);

/// `1800–2000`: two clocks of four figures, not two years.
[[nodiscard]] bool is_digit_span(const std::vector<LineToken>& tokens, std::size_t at);

}  // namespace kalendarium
