// SPDX-License-Identifier: MIT
//
// event_reader: readers of events and deadlines.
//
// Each reads the node into `out` and returns false if the part is to be left out; what is wrong has then been reported.
#pragma once

#include "core/load/loader.h"

namespace kalendarium {

constexpr int item_limit = 200'000;  // articles, events and deadlines of a file

/// Counts one item; false when there are too many, which is reported once.
[[nodiscard]] bool take_item(Loader& loader, const JsonNode& node);

[[nodiscard]] bool read_event(Loader& loader, const JsonNode& node, Event& out);
/// The id may still be empty: the article gives it one.
[[nodiscard]] bool read_deadline(Loader& loader, const JsonNode& node, Deadline& out);

}  // namespace kalendarium
