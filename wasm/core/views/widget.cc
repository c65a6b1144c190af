// SPDX-License-Identifier: MIT
#include "core/views/widget.h"

#include <algorithm>

#include "core/date_text.h"
#include "core/views/agenda.h"
#include "core/views/detail.h"
#include "core/views/feed.h"
#include "core/views/filters.h"
#include "core/views/paging.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

constexpr std::string_view end_of_results = "kal-end";

bool is_teaser(const Context& context) { return context.request.limit > 0; }

Moment last_modified(const std::vector<Feed>& feeds) {
  Moment last;
  for (const Feed& feed : feeds) {
    if (feed.date_modified.known() && (!last.known() || feed.date_modified.wall > last.wall)) last = feed.date_modified;
  }
  return last;
}

Node view_choice(const Context& context, View view) {
  State state = closed(context.state);
  state.view = view;
  state.when.reset();
  const Message label = view == View::feed ? Message::view_feed : Message::view_agenda;
  Node choice = state_link(context, state, "kal-view", context.words.text(label));
  if (view == context.state.view) set(choice, Attribute::aria_current, "page");
  return element(Tag::li, {}, {std::move(choice)});
}

void append_views(Node& parent, const Context& context) {
  if (context.request.views.size() < 2) return;
  Node list = element(Tag::ul, {{Attribute::class_, "kal-views"}, {Attribute::role, "list"}});
  for (const View view : context.request.views) append(list, view_choice(context, view));
  append(parent, element(Tag::nav, {{Attribute::aria_label, std::string(context.words.text(Message::views_label))}}, {std::move(list)}));
}

Node head(const Context& context) {
  Node node = element(Tag::header, {{Attribute::class_, "kal-head"}, {Attribute::data_key, "head"}});
  Node title = element(heading_below(context, 0), {{Attribute::class_, "kal-title"}, {Attribute::part, "title"}});
  append_text(title, context.feeds.front().title);
  append(node, std::move(title));
  if (!is_teaser(context)) append_views(node, context);
  return node;
}

Node foot(const Context& context) {
  const Words& words = context.words;
  const Feed& feed = context.feeds.front();
  Node node = element(Tag::footer, {{Attribute::class_, "kal-foot"}, {Attribute::data_key, "foot"}});
  const Moment modified = last_modified(context.feeds);
  if (modified.known()) {
    Moment day = modified;
    day.precision = Precision::day;
    Node line = block(Tag::p, "kal-updated");
    append(line, time_node(day, words.format(Message::updated, {{"date", day_text(words, day_of(day.wall))}})));
    append(node, std::move(line));
  }
  if (!feed.subscribe_url.empty()) append(node, element(Tag::p, {}, {link(feed.subscribe_url, words.text(Message::subscribe))}));
  if (!feed.publisher.name.empty()) append(node, element(Tag::p, {{Attribute::class_, "kal-publisher"}}, {link(feed.publisher.url, feed.publisher.name)}));
  return node;
}

Node results_title(const Context& context) {
  return element(heading_below(context, 1),
                 {{Attribute::class_, "kal-results-title"}, {Attribute::tabindex, "-1"}, {Attribute::data_focus, "results"}},
                 {text(total_text(context))});
}

Node skip_link(const Context& context) {
  return element(Tag::a, {{Attribute::class_, "kal-skip"}, {Attribute::href, "#" + std::string(end_of_results)}, {Attribute::data_do, "skip"}},
                 {text(context.words.text(Message::skip_results))});
}

bool has_items(const Context& context) {
  const bool feed = context.state.view == View::feed;
  const auto& items = context.catalog.items;
  return std::any_of(items.begin(), items.end(), [&](const Item& item) { return (item.type == ItemType::article) == feed; });
}

Message reason_for_nothing(const Context& context) {
  if (context.catalog.items.empty()) return Message::empty_data;
  if (!has_items(context)) return Message::empty_agenda;
  const bool only_upcoming = chosen_count(context.state) == 0 && effective_when(context.state) == When::upcoming;
  return only_upcoming ? Message::empty_upcoming : Message::empty_filtered;
}

/// A button to what would be found with another `when`, if anything would.
void append_other_when(Node& row, const Context& context, When when, Message label) {
  State state = closed(context.state);
  state.from.reset();
  state.to.reset();
  const int count = count_with(context.catalog, state, context.request.fixed, context.now, when);
  if (count == 0) return;
  state.when = when;
  append(row, state_button(state, "kal-button", context.words.count(label, count)));
}

void append_feed_offer(Node& row, const Context& context) {
  if (context.state.view == View::feed || is_teaser(context)) return;
  const auto& views = context.request.views;
  if (std::find(views.begin(), views.end(), View::feed) == views.end()) return;
  State state = closed(context.state);
  state.view = View::feed;
  state.when.reset();
  const auto count = query(context.catalog, state, context.request.fixed, context.now).hits.size();
  if (count > 0) append(row, state_button(state, "kal-button", context.words.count(Message::show_in_feed, static_cast<int>(count))));
}

/// Never an empty box: why there is nothing, and what one can do.
void append_nothing(Node& parent, const Context& context) {
  Node box = element(Tag::div, {{Attribute::class_, "kal-empty"}, {Attribute::data_key, "empty"}});
  append(box, element(Tag::p, {}, {text(context.words.text(reason_for_nothing(context)))}));
  Node row = block(Tag::p, "kal-actions");
  if (context.state.view == View::agenda) {
    append_other_when(row, context, When::upcoming, Message::show_upcoming);
    append_other_when(row, context, When::past, Message::show_past);
  }
  append_feed_offer(row, context);
  if (chosen_count(context.state) > 0) append(row, state_button(cleared(context.state), "kal-button", context.words.text(Message::clear_all)));
  if (!row.children.empty()) append(box, std::move(row));
  append(parent, std::move(box));
}

void append_list(Node& parent, const Context& context) {
  const PageWindow window = page_window(context);
  append_earlier_button(parent, context, window);
  if (context.state.view == View::feed) {
    append_feed(parent, context, window);
  } else {
    append_agenda(parent, context, window);
  }
  if (!is_teaser(context)) append_more_button(parent, context, window);
}

Node results(const Context& context) {
  Node node = element(Tag::section, {{Attribute::class_, "kal-results"}, {Attribute::data_key, "results"}});
  if (!is_teaser(context)) {
    append(node, results_title(context));
    append_chips(node, context);
    if (!context.answer.hits.empty()) append(node, skip_link(context));
  }
  if (context.answer.hits.empty()) {
    append_nothing(node, context);
  } else {
    append_list(node, context);
  }
  if (is_teaser(context) && !context.request.more_url.empty()) {
    append(node, element(Tag::p, {{Attribute::class_, "kal-teaser"}}, {link(context.request.more_url, context.words.text(Message::whole_calendar))}));
  }
  return node;
}

Node missing_detail(const Context& context) {
  Node node = element(Tag::section, {{Attribute::class_, "kal-detail"}, {Attribute::data_key, "missing"}});
  State back = context.state;
  back.item.clear();
  append(node, element(heading_below(context, 1), {{Attribute::class_, "kal-detail-title"}, {Attribute::tabindex, "-1"}, {Attribute::data_focus, "item"}},
                       {text(context.words.text(Message::empty_item))}));
  Node link_back = state_link(context, back, "kal-back",
                              context.words.text(context.state.view == View::feed ? Message::back_to_feed : Message::back_to_agenda));
  set(link_back, Attribute::data_do, "close");
  append(node, element(Tag::p, {}, {std::move(link_back)}));
  return node;
}

void append_body(Node& parent, const Context& context) {
  if (!context.state.item.empty()) {
    const Item* item = find_public(context, context.state.item);
    if (item != nullptr) return append_detail(parent, context, *item);
    return append(parent, missing_detail(context));
  }
  if (!is_teaser(context) && !context.request.hide_filters) append_filters(parent, context);
  append(parent, results(context));
}

}  // namespace

Node draw_widget(const Context& context) {
  const bool open = !context.state.item.empty();
  std::string classes = "kal";
  if (is_teaser(context)) classes += " kal-is-teaser";
  if (open) classes += " kal-is-open";
  if (context.request.hide_filters || is_teaser(context)) classes += " kal-is-bare";
  Node root = element(Tag::div, {{Attribute::class_, std::move(classes)},
                                 {Attribute::part, "root"},
                                 {Attribute::lang, std::string(context.words.language())},
                                 {Attribute::dir, std::string(context.words.direction())}});
  append(root, head(context));
  append_body(root, context);
  append(root, element(Tag::div, {{Attribute::id, std::string(end_of_results)}, {Attribute::class_, "kal-end"}, {Attribute::tabindex, "-1"}, {Attribute::data_key, "end"}}));
  append(root, foot(context));
  return root;
}

std::string status_text(const Context& context) { return context.state.item.empty() ? total_text(context) : std::string(); }

}  // namespace kalendarium
