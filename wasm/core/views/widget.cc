// SPDX-License-Identifier: MIT
#include "core/views/widget.h"

#include "core/date_text.h"
#include "core/views/agenda.h"
#include "core/views/detail.h"
#include "core/views/feed.h"
#include "core/views/filters.h"
#include "core/views/meant.h"
#include "core/views/nothing.h"
#include "core/views/paging.h"
#include "core/views/parts.h"
#include "core/views/period.h"

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

Message label_of(View view) {
  switch (view) {
    case View::month: return Message::view_month;
    case View::week: return Message::view_week;
    case View::feed: return Message::view_feed;
    case View::agenda: break;
  }
  return Message::view_agenda;
}

void write_view_choice(TreeWriter& out, const Context& context, View view) {
  State state = closed(context.state);
  state.view = view;
  state.when.reset();
  open_state_link(out.open(Tag::li), context, print_state(state), "kal-view");
  if (view == context.state.view) out.with(Attribute::aria_current, "page");
  say(out, context, label_of(view)).close().close();
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
  const bool has_period = shows_period(context);
  out.open(heading_below(context, 1),
           has_period ? "kal-results-title kal-period-title" : "kal-results-title")
      .with(Attribute::tabindex, "-1")
      .with(Attribute::data_focus, "results");
  if (has_period) {
    write_period_title(out, context);
  } else {
    out.text(total_text(context));
  }
  out.close();
}

void write_skip_link(TreeWriter& out, const Context& context) {
  out.open(Tag::a, "kal-skip")
      .with(Attribute::href, "#kal-end")
      .with(Attribute::data_do, "skip")
      .text(context.words.text(Message::skip_results))
      .close();
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
    if (chosen_count(context.state) > 0) write_chips(out, context);
    if (!context.state.q.empty()) {
      write_week_offer(out, context);
      write_meant_words(out, context);
    }
    if (has_hits) write_skip_link(out, context);
  }
  if (shows_period(context)) {
    write_period(out, context);
  } else if (has_hits) {
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

void write_body(TreeWriter& out, const Context& context) {
  if (!context.state.item.empty()) return write_detail(out, context);
  if (!is_teaser(context) && !context.request.hide_filters) write_filters(out, context);
  write_results(out, context);
}

std::string root_classes(const Context& context) {
  std::string classes = "kal";
  if (is_teaser(context)) classes += " kal-is-teaser";
  if (!context.state.item.empty()) classes += " kal-is-open";
  if (shows_period(context)) classes += " kal-is-wide";
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
  if (!context.state.item.empty()) return {};
  if (!shows_period(context)) return total_text(context);
  std::string text;
  append_period_summary(text, context);
  return text;
}

}  // namespace kalendarium
