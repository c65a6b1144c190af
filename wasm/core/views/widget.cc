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

bool is_teaser(const Context& context) { return context.request.limit > 0; }

Moment last_modified(const std::vector<Feed>& feeds) {
  Moment last;
  for (const Feed& feed : feeds) {
    if (feed.date_modified.known() && (!last.known() || feed.date_modified.wall > last.wall))
      last = feed.date_modified;
  }
  return last;
}

void write_view_choice(TreeWriter& out, const Context& context, View view) {
  State state = closed(context.state);
  state.view = view;
  state.when.reset();
  open_state_link(out.open(Tag::li), context, print_state(state), "kal-view");
  if (view == context.state.view) out.with(Attribute::aria_current, "page");
  say(out, context, view == View::feed ? Message::view_feed : Message::view_agenda).close().close();
}

void write_views(TreeWriter& out, const Context& context) {
  if (context.request.views.size() < 2) return;
  out.open(Tag::nav).with(Attribute::aria_label, context.words.text(Message::views_label));
  open_list(out, Tag::ul, "kal-views");
  for (const View view : context.request.views) write_view_choice(out, context, view);
  out.close().close();
}

void write_head(TreeWriter& out, const Context& context) {
  out.open(Tag::header, "kal-head").with(Attribute::data_key, "head");
  out.open(heading_below(context, 0), "kal-title")
      .with(Attribute::part, "title")
      .text(context.feeds.front().title)
      .close();
  if (!is_teaser(context)) write_views(out, context);
  out.close();
}

void write_updated(TreeWriter& out, const Context& context) {
  Moment day = last_modified(context.feeds);
  if (!day.known()) return;
  day.precision = Precision::day;
  const std::string date = day_text(context.words, day_of(day.wall));
  write_time(out.open(Tag::p, "kal-updated"), day,
             context.words.format(Message::updated, {{"date", date}}));
  out.close();
}

void write_foot(TreeWriter& out, const Context& context) {
  const Feed& feed = context.feeds.front();
  out.open(Tag::footer, "kal-foot").with(Attribute::data_key, "foot");
  write_updated(out, context);
  if (!feed.subscribe_url.empty()) {
    write_link(out.open(Tag::p), feed.subscribe_url, context.words.text(Message::subscribe));
    out.close();
  }
  if (!feed.publisher.name.empty()) {
    write_link(out.open(Tag::p, "kal-publisher"), feed.publisher.url, feed.publisher.name);
    out.close();
  }
  out.close();
}

void write_results_title(TreeWriter& out, const Context& context) {
  out.open(heading_below(context, 1), "kal-results-title")
      .with(Attribute::tabindex, "-1")
      .with(Attribute::data_focus, "results")
      .text(total_text(context))
      .close();
}

void write_skip_link(TreeWriter& out, const Context& context) {
  out.open(Tag::a, "kal-skip")
      .with(Attribute::href, "#kal-end")
      .with(Attribute::data_do, "skip")
      .text(context.words.text(Message::skip_results))
      .close();
}

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
  return static_cast<int>(count_hits(
      context.catalog, {state, context.request.fixed, context.now}, context.room));
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
  if (context.state.view == View::feed || is_teaser(context)) return;
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

/// Never an empty box: why there is nothing, and what one can do.
void write_nothing(TreeWriter& out, const Context& context) {
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

void write_meant_words(TreeWriter& out, const Context& context) {
  if (!context.room.words.has_own) return;
  State state = closed(context.state);
  state.q = context.room.words.meant(context.catalog);
  if (state.q.empty()) return;
  open_state_button(out.open(Tag::p, "kal-meant"), print_state(state), "kal-button")
      .text(context.words.format(Message::search_meant, {{"words", state.q}}));
  out.close().close();
}

void write_list(TreeWriter& out, const Context& context) {
  const PageWindow window = page_window(context);
  write_earlier_button(out, context, window);
  if (context.state.view == View::feed) {
    write_feed(out, context, window);
  } else {
    write_agenda(out, context, window);
  }
  if (!is_teaser(context)) write_more_button(out, context, window);
}

void write_results(TreeWriter& out, const Context& context) {
  const bool has_hits = context.answer.total > 0;
  out.open(Tag::section, "kal-results").with(Attribute::data_key, "results");
  if (!is_teaser(context)) {
    write_results_title(out, context);
    write_chips(out, context);
    write_meant_words(out, context);
    if (has_hits) write_skip_link(out, context);
  }
  if (has_hits) {
    write_list(out, context);
  } else {
    write_nothing(out, context);
  }
  if (is_teaser(context) && !context.request.more_url.empty()) {
    write_link(out.open(Tag::p, "kal-teaser"), context.request.more_url,
               context.words.text(Message::whole_calendar));
    out.close();
  }
  out.close();
}

void write_missing_detail(TreeWriter& out, const Context& context) {
  out.open(Tag::section, "kal-detail").with(Attribute::data_key, "missing");
  out.open(heading_below(context, 1), "kal-detail-title")
      .with(Attribute::tabindex, "-1")
      .with(Attribute::data_focus, "item")
      .text(context.words.text(Message::empty_item))
      .close();
  write_back_link(out, context);
  out.close();
}

void write_open_item(TreeWriter& out, const Context& context) {
  const Item* item = find_public(context, context.state.item);
  if (item == nullptr) return write_missing_detail(out, context);
  write_detail(out, context, *item);
}

void write_body(TreeWriter& out, const Context& context) {
  if (!context.state.item.empty()) return write_open_item(out, context);
  if (!is_teaser(context) && !context.request.hide_filters) write_filters(out, context);
  write_results(out, context);
}

std::string root_classes(const Context& context) {
  std::string classes = "kal";
  if (is_teaser(context)) classes += " kal-is-teaser";
  if (!context.state.item.empty()) classes += " kal-is-open";
  if (context.request.hide_filters || is_teaser(context)) classes += " kal-is-bare";
  return classes;
}

}  // namespace

ViewTree draw_widget(const Context& context) {
  TreeWriter out;
  out.open(Tag::div, root_classes(context).c_str())
      .with(Attribute::part, "root")
      .with(Attribute::lang, context.words.language())
      .with(Attribute::dir, context.words.direction());
  write_head(out, context);
  write_body(out, context);
  out.open(Tag::div, "kal-end")
      .with(Attribute::id, "kal-end")
      .with(Attribute::tabindex, "-1")
      .with(Attribute::data_key, "end")
      .close();
  write_foot(out, context);
  out.close();
  return out.finish();
}

std::string status_text(const Context& context) {
  return context.state.item.empty() ? total_text(context) : std::string();
}

}  // namespace kalendarium
