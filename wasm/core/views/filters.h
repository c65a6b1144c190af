// SPDX-License-Identifier: MIT
//
// filters: the form that is the state, and the chips that say what is chosen.
//
//   write_filters(out, context);      // <form role="search">: search field, dates, facets with live counts
//   write_chips(out, context);       // "Ämne: Dialog ×", "Rensa alla"
//
// The form's fields are named by the state's keys, so that its content, as a query string, is the state that it asks for.
// The order of facets and values never changes while one filters.
#pragma once

#include "core/view_tree.h"
#include "core/views/context.h"

namespace kalendarium {

void write_filters(TreeWriter& out, const Context& context);
void write_chips(TreeWriter& out, const Context& context);

/// How many choices the state holds: search words, dates, facet values.
[[nodiscard]] int chosen_count(const State& state);
/// The state with all choices dropped; the view stays.
[[nodiscard]] State cleared(const State& state);

}  // namespace kalendarium
