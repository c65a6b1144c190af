// SPDX-License-Identifier: MIT
//
// part_reader: reads an object as a part, and checks what its members say together.
//
//   read_part(loader, node, event_table)   // false: the event is to be left out
#pragma once

#include "core/load/loader.h"
#include "core/load/object_reader.h"

namespace kalendarium {

constexpr int item_limit = 200'000;  // articles, events and deadlines of a file

/// Counts one item; false when there are too many, which is reported once.
[[nodiscard]] bool take_item(Loader& loader, const JsonNode& node);

/// Writes a whole record to `loader.out`. False: reported, and what was written since must go.
[[nodiscard]] bool read_part(Loader& loader, const JsonNode& node, const PartTable& table);

/// What has come through so far, to go back to when something around it is left out.
struct Progress {
  std::size_t articles = 0;
  std::size_t block = 0;
  std::size_t deadlines = 0;
};
[[nodiscard]] Progress progress_of(const Loader& loader);
void go_back(Loader& loader, const Progress& progress);

}  // namespace kalendarium
