// SPDX-License-Identifier: MIT
#include "core/views/period.h"

#include <algorithm>
#include <optional>

#include "core/date_text.h"
#include "core/gate.h"
#include "core/periods.h"
#include "core/views/filters.h"
#include "core/views/list_item.h"
#include "core/views/month.h"
#include "core/views/parts.h"
#include "core/views/week.h"

namespace kalendarium {
namespace {

bool is_week(const Context& context) { return context.state.view == View::week; }

Day shown_day(const Context& context) {
  return day_of(shown_period(context.state, context.now).begin);
}

std::string text_of(const Words& words, const Period& period) {
  if (period.kind != Period::Kind::week) return month_text(words, period.first);
  const Moment monday = {at(period.first), Precision::day, false};
  const Moment sunday = {at(period.first + 6), Precision::day, false};
  return words.format(Message::and_then, {{"first", week_text(words, iso_week(period.first))},
                                          {"second", range_text(words, monday, sunday)}});
}

Period shown(const Context& context) { return period_of(context.state.view, shown_day(context)); }

std::string amount_text(const Context& context) {
  if (context.answer.total > 0) return total_text(context);
  return std::string(context.words.text(Message::no_events));
}

/// "first, second".
std::string after(const Context& context, std::string_view first, std::string_view second) {
  return context.words.format(Message::and_then, {{"first", first}, {"second", second}});
}

std::string state_at(const Context& context, const Period& period) {
  State state = closed(context.state);
  state.date = period;
  return print_state(state);
}

// --- From one period to the next ------------------------------------------------------------------

/// A button; without `period` it does nothing, but it stays, so that focus does.
void write_step(TreeWriter& out, const Context& context, const char* key, const char* class_name,
                const std::optional<Period>& period, Message label) {
  out.open(Tag::button, class_name)
      .with(Attribute::type, "button")
      .with(Attribute::part, "button")
      .with(Attribute::data_key, key);
  if (period) {
    out.with(Attribute::data_state, state_at(context, *period));
  } else {
    out.with(Attribute::aria_disabled, "true");
  }
  say(out, context, label).close();
}

/// In week the first of the month, the one whose Thursday is in it.
void write_option(TreeWriter& out, const Context& context, Day month, bool is_selected) {
  out.open(Tag::option)
      .with(Attribute::value, is_week(context)
                                  ? print_week(iso_week(month + 3))
                                  : print_moment({at(month), Precision::month, false}));
  if (is_selected) out.with(Attribute::selected);
  out.text(sentence_case(month_text(context.words, month))).close();
}

/// The months that have something, and the one that is shown.
void write_options(TreeWriter& out, const Context& context, const std::vector<Day>& months) {
  State state = context.state;
  state.view = View::month;
  if (is_week(context)) state.date = {Period::Kind::week, shown_day(context)};
  const Day shown = day_of(shown_period(state, context.now).begin);
  bool is_written = false;
  for (const Day month : months) {
    if (!is_written && month >= shown) {
      if (month != shown) write_option(out, context, shown, true);
      is_written = true;
    }
    write_option(out, context, month, month == shown);
  }
  if (!is_written) write_option(out, context, shown, true);
}

/// A form of its own: it says the whole state, with another date.
void write_picker(TreeWriter& out, const Context& context, const std::vector<Day>& months) {
  State rest = closed(context.state);
  rest.date = {};
  out.open(Tag::form, "kal-picker").with(Attribute::data_do, "form");
  for (const Parameter& parameter : parse_parameters(print_state(rest))) {
    out.open(Tag::input)
        .with(Attribute::type, "hidden")
        .with(Attribute::name, parameter.key)
        .with(Attribute::value, parameter.value)
        .close();
  }
  say_in(out.open(Tag::label), context, Tag::span, "kal-label", Message::go_to_month);
  out.open(Tag::select).with(Attribute::name, "date").with(Attribute::autocomplete, "off");
  write_options(out, context, months);
  out.close().close().close();
}

void write_navigation(TreeWriter& out, const Context& context) {
  const std::vector<Day> months = months_with_items(context.catalog);
  const View view = context.state.view;
  const Day shown = shown_day(context);
  out.open(Tag::div, "kal-browse")
      .with(Attribute::role, "group")
      .with(Attribute::aria_label, context.words.text(Message::browse_label))
      .with(Attribute::data_key, "browse");
  write_step(out, context, "previous", "kal-button kal-previous",
             neighbour(view, shown, -1, months),
             is_week(context) ? Message::previous_week : Message::previous_month);
  write_step(out, context, "next", "kal-button kal-next", neighbour(view, shown, 1, months),
             is_week(context) ? Message::next_week : Message::next_month);
  write_step(out, context, "today", "kal-button", Period{}, Message::when_today);
  write_picker(out, context, months);
  out.close();
}

// --- Nothing there --------------------------------------------------------------------------------

struct Nearest {
  std::optional<Day> before;
  std::optional<Day> after;
};

/// Where the nearest is that would be found in other periods.
Nearest find_nearest(const Context& context) {
  State state = closed(context.state);
  state.when = effective_when(state);
  state.view = View::agenda;
  Answer answer;
  query(context.catalog, {state, context.request.fixed, context.now, 0}, context.room, answer);
  const Range shown = shown_period(context.state, context.now);
  const SpanColumns& spans = context.catalog.spans;
  Nearest nearest;
  for (std::size_t i = 0; i < spans.begins.size(); ++i) {
    const WallTime begin{spans.begins[i]};
    if (begin == never || !answer.found.has(spans.items[i])) continue;
    const Day day = day_of(begin);
    if (begin >= shown.end) {
      nearest.after = std::min(day, nearest.after.value_or(day));
    } else {
      nearest.before = std::max(day, nearest.before.value_or(day));
    }
  }
  return nearest;
}

void write_offer(TreeWriter& out, const Context& context, const std::optional<Day>& day) {
  if (!day) return;
  const Period period = period_of(context.state.view, *day);
  open_state_button(out, state_at(context, period), "kal-button")
      .text(
          context.words.format(Message::show_period, {{"period", text_of(context.words, period)}}))
      .close();
}

void write_nothing_here(TreeWriter& out, const Context& context) {
  const bool is_filtered = chosen_count(context.state) > 0;
  const Message reason = is_filtered        ? Message::empty_filtered
                         : is_week(context) ? Message::empty_week
                                            : Message::empty_month;
  out.open(Tag::div, "kal-empty").with(Attribute::data_key, "empty");
  say_in(out, context, Tag::p, "", reason);
  out.open(Tag::p, "kal-actions");
  const Nearest nearest = find_nearest(context);
  write_offer(out, context, nearest.before);
  write_offer(out, context, nearest.after);
  if (is_filtered) {
    State all = cleared(context.state);
    all.date = context.state.date;
    open_state_button(out, print_state(all), "kal-button")
        .text(context.words.text(Message::clear_all))
        .close();
  }
  out.close_if_any().close();
}

// --- What is known to the month only ----------------------------------------------------------------

void write_some_time(TreeWriter& out, const Context& context, const std::vector<Entry>& entries) {
  bool has_any = false;
  for (const Entry& entry : entries) has_any |= is_of_month(entry);
  if (!has_any) return;
  out.open(Tag::div, "kal-some-time").with(Attribute::data_key, "some-time");
  say_in(out, context, heading_below(context, 2), "kal-day-title", Message::some_time_in_month);
  open_list(out, Tag::ul, "kal-list");
  for (const Entry& entry : entries) {
    if (is_of_month(entry)) write_entry(out, context, entry, first_day(entry), {}, 3);
  }
  out.close().close();
}

}  // namespace

bool shows_period(const Context& context) {
  const View view = context.state.view;
  return (view == View::month || view == View::week) && context.request.limit == 0;
}

KALENDARIUM_GATE void append_period_summary(std::string& out, const Context& context) {
  out += after(context, text_of(context.words, shown(context)), amount_text(context));
}

KALENDARIUM_GATE void write_period_title(TreeWriter& out, const Context& context) {
  out.text(sentence_case(text_of(context.words, shown(context))));
  out.leaf(Tag::span, "kal-vh", ",").text(" ");  // heard; seen, the count is smaller
  out.leaf(Tag::span, "kal-period-count", amount_text(context));
}

std::vector<Entry> shown_entries(const Context& context) {
  const Range shown = shown_period(context.state, context.now);
  std::vector<Entry> entries;
  // An item stands in the order once for each of its stretches.
  Bits left = context.answer.found;
  for (const std::uint32_t item : context.catalog.spans.order) {
    if (left.has(item)) add_entries(context.item(item), shown, entries);
    left.unset(item);
  }
  return entries;
}

std::string count_text(const Context& context, const std::vector<Entry>& entries,
                       const std::vector<std::uint32_t>& positions) {
  const Words& words = context.words;
  int counts[3] = {};
  for (const std::uint32_t position : positions)
    ++counts[static_cast<std::size_t>(entries[position].kind)];
  const auto [events, deadlines, former] = counts;
  const std::string moved = former > 0 ? words.count(Message::moved_count, former) : std::string();
  if (events + deadlines > 0) {
    const std::string items = items_text(words, events, deadlines);
    if (moved.empty()) return items;
    return words.format(Message::and_then, {{"first", items}, {"second", moved}});
  }
  return moved.empty() ? std::string(words.text(Message::no_events)) : moved;
}

void write_marks(TreeWriter& out, const Context& context, Day day) {
  if (day == day_of(context.now)) {
    out.text(" ");
    say_in(out, context, Tag::span, "kal-mark kal-mark-today", Message::when_today);
  }
  const std::string_view name = holiday_text(context.words, holiday(day));
  if (name.empty()) return;
  out.text(" ").leaf(Tag::span, "kal-mark", sentence_case(std::string(name)));
}

void write_entry(TreeWriter& out, const Context& context, const Entry& entry, Day day,
                 const std::string& place, int level) {
  const Item& item = context.item(entry.item);
  if (entry.kind == EntryKind::former)
    return write_moved_note(out, context, item, entry.span.stated_start, entry.moved_to, place);
  ListItem shown;
  shown.item = &item;
  shown.times = times_of(item, entry.span);
  const bool is_of_day = !is_of_month(entry) && first_day(entry) == day && last_day(entry) == day;
  shown.words = is_of_day
                    ? range_text_on_day(context.words, shown.times.start, shown.times.end)
                    : sentence_case(range_text(context.words, shown.times.start, shown.times.end));
  shown.key = key_of(context, "i", *item.feed, item.id) + '-' + print_moment(shown.times.start);
  shown.place = place;
  write_list_item(out, context, shown, level);
}

void write_day_list(TreeWriter& out, const Context& context, Day day,
                    const std::vector<Entry>& entries,
                    const std::vector<std::uint32_t>& positions) {
  const Words& words = context.words;
  const std::string count = count_text(context, entries, positions);
  out.open(Tag::section, "kal-picked").with(Attribute::data_key, "picked");
  out.open(heading_below(context, 2), "kal-picked-title")
      .with(Attribute::tabindex, "-1")
      .with(Attribute::data_focus, "day")
      .text(sentence_case(words.format(Message::and_then,
                                       {{"first", weekday_text(words, day)}, {"second", count}})));
  write_marks(out, context, day);
  out.close();
  open_list(out, Tag::ul, "kal-list");
  for (const std::uint32_t position : positions)
    write_entry(out, context, entries[position], day, {}, 3);
  out.close_if_any();
  const Period period = period_of(context.state.view, day);
  open_state_button(out, state_at(context, period), "kal-button")
      .with(Attribute::data_do, "shut")
      .text(words.text(Message::close_day))
      .close();
  out.close();
}

KALENDARIUM_GATE void write_week_offer(TreeWriter& out, const Context& context) {
  const auto& views = context.request.views;
  const int number = week_asked(context.state.q);
  if (number == 0 || std::find(views.begin(), views.end(), View::week) == views.end()) return;
  const Day monday = monday_of(week_near(number, day_of(context.now)));
  State state = closed(context.state);
  state.view = View::week;
  state.date = {Period::Kind::week, monday};
  state.when.reset();
  state.q.clear();
  out.open(Tag::p, "kal-actions").with(Attribute::data_key, "week-offer");
  open_state_button(out, print_state(state), "kal-button")
      .text(context.words.format(Message::show_period,
                                 {{"period", text_of(context.words, state.date)}}))
      .close();
  out.close();
}

KALENDARIUM_GATE void write_period(TreeWriter& out, const Context& context) {
  const std::vector<Entry> entries = shown_entries(context);
  out.open(Tag::div, "kal-period").with(Attribute::data_key, "period");
  write_navigation(out, context);
  if (context.answer.total == 0) write_nothing_here(out, context);
  if (is_week(context)) {
    write_week(out, context, entries);
  } else {
    write_month(out, context, entries);
  }
  write_some_time(out, context, entries);
  out.close();
}

}  // namespace kalendarium
