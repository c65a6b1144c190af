// SPDX-License-Identifier: MIT
//
// lean: whether this is the visitor's core. It loads the same Feed as the full one, but only counts what it finds: the texts,
// places and suggestions are for editors, who get them from the full core (kalendarium-check.wasm and the command).
//
//   if constexpr (!is_lean) check_weekday(…);  // a check that changes nothing in the feed
//
// docs/decisions/13-two-modules.md says why. The build sets KALENDARIUM_LEAN, and gives the lean core the lean table of texts.
#pragma once

namespace kalendarium {

#ifdef KALENDARIUM_LEAN
constexpr bool is_lean = true;
#else
constexpr bool is_lean = false;
#endif

}  // namespace kalendarium
