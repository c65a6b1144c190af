// SPDX-License-Identifier: MIT
//
// value_reader: reads the value of a member by the rule of its table, and writes it to the record.
//
//   read_value(loader, node, event_table.members[0], 1);   // an id: its number, its length, its letters
#pragma once

#include <cstdint>

#include "core/load/loader.h"

namespace kalendarium {

/// Writes the value as the member with that number to `loader.out`; nothing for one that says nothing (an empty text). False:
/// reported, and what was written since must go.
[[nodiscard]] bool read_value(Loader& loader, const JsonNode& node, const PartMember& member,
                              std::uint8_t number);

/// A list of objects: each that can be read is written, as often as there are.
[[nodiscard]] bool read_parts(Loader& loader, const JsonNode& node, const PartTable& table,
                              std::uint8_t number);

}  // namespace kalendarium
