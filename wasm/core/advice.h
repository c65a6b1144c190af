// SPDX-License-Identifier: MIT
//
// advice: what is right by the format and could still be better: links that say nothing, texts in
// capitals, events that nobody can find. All are hints, for `kalendarium validate` and the publisher's page.
//
//   Loaded loaded = load("issues.json", bytes);
//   if (loaded.usable) add_advice(loaded.diagnostics, "issues.json", bytes, parse_day("2026-05-01"));
//
// What depends on the day (a file that has grown old, an event to come without a place or time) is said
// only where a day is given. For editors only: the visitor's core does without.
#pragma once

#include <optional>
#include <string_view>

#include "core/civil_time.h"
#include "core/diagnostic.h"

namespace kalendarium {

/// Days after which the newest issue is old.
constexpr int stale_after = 42;

/// Adds the hints to what load() has found in the same bytes, in the order of the file.
/// REQUIRES: load() found them usable.
void add_advice(Diagnostics& found, std::string_view name, std::string_view bytes,
                std::optional<Day> today);

}  // namespace kalendarium
