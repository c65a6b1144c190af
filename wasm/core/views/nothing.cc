// SPDX-License-Identifier: MIT
#include "core/views/nothing.h"

#include <algorithm>

#include "core/gate.h"
#include "core/views/filters.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

Message reason_for_nothing(const Context& context) {
  const Catalog& catalog = context.catalog;
  if (catalog.article_count == 0) return Message::empty_data;
  const bool is_feed = context.state.view == View::feed;
  if (!is_feed && catalog.part_count == 0) return Message::empty_agenda;
  const bool only_upcoming =
      chosen_count(context.state) == 0 && effective_when(context.state) == When::upcoming;
  return only_upcoming ? Message::empty_upcoming : Message::empty_filtered;
}

int count_of(const Context& context, const State& state) {
  return static_cast<int>(
      count_hits(context.catalog, {state, context.request.fixed, context.now}, context.room));
}

/// A button to what would be found with another `when`, if anything would.
void write_other_when(TreeWriter& out, const Context& context, When when, Message label) {
  State state = closed(context.state);
  state.from.reset();
  state.to.reset();
  state.when = when;
  const int count = count_of(context, state);
  if (count == 0) return;
  open_state_button(out, print_state(state), "kal-button")
      .text(context.words.count(label, count))
      .close();
}

void write_feed_offer(TreeWriter& out, const Context& context) {
  if (context.state.view == View::feed || context.request.limit > 0) return;
  const auto& views = context.request.views;
  if (std::find(views.begin(), views.end(), View::feed) == views.end()) return;
  State state = closed(context.state);
  state.view = View::feed;
  state.when.reset();
  const int count = count_of(context, state);
  if (count == 0) return;
  open_state_button(out, print_state(state), "kal-button")
      .text(context.words.count(Message::show_in_feed, count))
      .close();
}

}  // namespace

KALENDARIUM_GATE void write_nothing(TreeWriter& out, const Context& context) {
  out.open(Tag::div, "kal-empty").with(Attribute::data_key, "empty");
  out.leaf(Tag::p, "", context.words.text(reason_for_nothing(context)));
  out.open(Tag::p, "kal-actions");
  if (context.state.view == View::agenda) {
    write_other_when(out, context, When::upcoming, Message::show_upcoming);
    write_other_when(out, context, When::past, Message::show_past);
  }
  write_feed_offer(out, context);
  if (chosen_count(context.state) > 0) {
    open_state_button(out, print_state(cleared(context.state)), "kal-button")
        .text(context.words.text(Message::clear_all))
        .close();
  }
  out.close_if_any().close();
}

}  // namespace kalendarium
