// SPDX-License-Identifier: MIT
//
// import/surroundings: what the words around a mention say of it.
//
//   read_surroundings(line, 0, mention);   // `Anmäl dig senast den 5 maj`: mention.close has role::by
//
// Looks at its sentence only, and at most some tokens far, so that a line of many dates takes no longer for each.
#pragma once

#include "core/import/facts.h"
#include "core/import/scan.h"

namespace kalendarium {

/// Of the line's mention `i`, which `mention` holds. Leaves line, begin, end and field as they are.
void read_surroundings(const ScannedLine& line, std::size_t i, MentionFacts& mention);

}  // namespace kalendarium
