// SPDX-License-Identifier: MIT
#include "core/views/meant.h"

#include "core/gate.h"
#include "core/views/parts.h"

namespace kalendarium {

KALENDARIUM_GATE void write_meant_words(TreeWriter& out, const Context& context) {
  if (!context.room.words.has_own) return;
  State state = closed(context.state);
  state.q = context.room.words.meant(context.catalog);
  if (state.q.empty()) return;
  open_state_button(out.open(Tag::p, "kal-meant"), print_state(state), "kal-button")
      .text(context.words.format(Message::search_meant, {{"words", state.q}}));
  out.close().close();
}

}  // namespace kalendarium
