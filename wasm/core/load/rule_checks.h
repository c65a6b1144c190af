// SPDX-License-Identifier: MIT
//
// rule_checks: what an editor should know of a recurrence rule: why it cannot be read, and what it gives that was hardly meant.
//
//   if (parsed.error != RuleError::none) return reject_rule(loader, node, parsed);
//   check_rule(loader, event_node, event);      // begins on none of its days, has none, has far too many
//
// For the full core only (core/lean.h): nothing of this changes the feed but that a rule that cannot be read is left out.
#pragma once

#include "core/load/loader.h"
#include "core/model.h"
#include "core/recurrence.h"

namespace kalendarium {

/// The error for a rule that cannot be read; false. REQUIRES: it has an error.
bool reject_rule(Loader& loader, const JsonNode& node, const ParsedRule& rule);

/// What only warns. An event that is known to the month has no days that could be looked at.
void check_rule(Loader& loader, const JsonNode& event_node, const Event& event);

}  // namespace kalendarium
