// SPDX-License-Identifier: MIT
//
// import/clocks: one hour, or two with a dash between them, as written. Whether they are a time is for import/times to
// say: `13–15` may be ages.
//
//   bool cued = false, pair = false;
//   at = read_cue(tokens, at, cued, pair);              // `mellan kl.`: cued and a pair
//   ClockSpan span = read_clock_span(tokens, at, cued, pair);
#pragma once

#include <vector>

#include "core/import/mention.h"
#include "core/import/tokens.h"

namespace kalendarium {

struct ClockSpan {
  TimeSpan time;
  bool exact = false;  // something says that these are times: minutes on both sides, am, HH:MM
  bool ranged = false;
  bool minutes = false;     // of the start
  bool ends_exact = false;  // those of the end
  std::size_t next = 0;
};

/// `kl. 9`, `9–15.30`, `halv sju på kvällen`; its time is unknown where none stands at `at`.
[[nodiscard]] ClockSpan read_clock_span(const std::vector<LineToken>& tokens, std::size_t at,
                                        bool cued, bool pair);

/// `kl.`, `klockan`, `ca kl`, `från kl.`: returns the token after, or `at`. `mellan` sets `pair`.
std::size_t read_cue(const std::vector<LineToken>& tokens, std::size_t at, bool& cued, bool& pair);

[[nodiscard]] bool is_kl(const std::vector<LineToken>& tokens, std::size_t at);
/// `sju`, `halv`
[[nodiscard]] bool is_worded(const LineToken& token);
/// A word that the number before it counts.
[[nodiscard]] bool is_count(const std::vector<LineToken>& tokens, std::size_t at);

}  // namespace kalendarium
