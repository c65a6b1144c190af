// SPDX-License-Identifier: MIT
//
// object_reader: the walk through the members of an object, by the table of its part.
//
//   WrittenMembers written;
//   if (read_object(loader, node, event_table, written)) …   // false: the event is to be left out
//
// It says what is wrong with the names: unknown, twice, an alias, missing. What each value must be, value_reader knows.
#pragma once

#include <array>
#include <cstdint>

#include "core/load/loader.h"

namespace kalendarium {

constexpr std::uint32_t not_written = UINT32_MAX;

/// Where each member's bytes begin in `loader.out`, by its number less one.
using WrittenMembers = std::array<std::uint32_t, 32>;

/// Writes the members of the object to `loader.out`, without the record's end. False: what was written must go.
[[nodiscard]] bool read_object(Loader& loader, const JsonNode& node, const PartTable& table,
                               WrittenMembers& written);

}  // namespace kalendarium
