// SPDX-License-Identifier: MIT
//
// widget: the whole of what the widget shows: its head with the choice of view, the filters, the results or an open detail, its foot.
//
//   ViewTree tree = draw_widget(context);      // <div class="kal" lang="sv" …>
#pragma once

#include "core/view_tree.h"
#include "core/views/context.h"

namespace kalendarium {

[[nodiscard]] ViewTree draw_widget(const Context& context);

/// What the live region says of this rendering: how many items were found; empty while a detail is open, whose heading takes focus.
[[nodiscard]] std::string status_text(const Context& context);

}  // namespace kalendarium
