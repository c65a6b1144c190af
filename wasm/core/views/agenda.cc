// SPDX-License-Identifier: MIT
#include "core/views/agenda.h"

#include <algorithm>
#include <optional>

#include "core/date_text.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

enum class Group : std::uint8_t { ongoing, dated, month_only, undated };

/// One line of the list: a hit, or the note that a rescheduled event leaves on its old day.
struct Row {
  const Item* item = nullptr;
  Group group = Group::dated;
  Day day;
  bool is_note = false;
  bool begins_page = false;
};

/// The first day of what the state shows, where it has one: what began earlier and is still on is ongoing.
std::optional<Day> first_day_shown(const Context& context) {
  if (context.state.from) return context.state.from;
  const Day today = day_of(context.now);
  switch (effective_when(context.state)) {
    case When::upcoming:
    case When::today: return today;
    case When::week: return monday_of(today);
    case When::weekend: return monday_of(today) + 5;
    case When::month: return today - (to_date(today).day - 1);
    case When::past:
    case When::all: break;
  }
  return std::nullopt;
}

Row row_of(const Context& context, const Item& item) {
  Row row;
  row.item = &item;
  const Times times = next_times(context, item);
  row.day = day_of(next_span(item, context.now).begin);
  if (item.undated) {
    row.group = Group::undated;
  } else if (times.start.precision == Precision::month) {
    row.group = Group::month_only;
  } else if (const auto first = first_day_shown(context); first && row.day < *first) {
    row.group = Group::ongoing;
  }
  return row;
}

/// The day on which a rescheduled event leaves a note, if it is in the shown range.
std::optional<Day> note_day(const Context& context, const Item& item) {
  if (item.type != ItemType::event || item.event->status != EventStatus::rescheduled) return std::nullopt;
  if (!item.event->previous_start.known() || context.request.limit > 0) return std::nullopt;
  const Day day = day_of(item.event->previous_start.wall);
  const auto first = first_day_shown(context);
  const bool too_early = first && day < *first;
  const bool too_late = context.state.to && day > *context.state.to;
  return too_early || too_late ? std::nullopt : std::optional(day);
}

std::vector<Row> hit_rows(const Context& context, PageWindow window) {
  std::vector<Row> rows;
  for (std::size_t hit = window.begin; hit < window.end; ++hit) {
    rows.push_back(row_of(context, context.catalog.items[context.answer.hits[hit]]));
    rows.back().begins_page = begins_new_page(window, hit);
  }
  return rows;
}

/// Where a note belongs among the rows: before the first that is later. Past its end it belongs to the next page.
void insert_note(std::vector<Row>& rows, const Row& note, bool is_last_page) {
  const auto later = std::find_if(rows.begin(), rows.end(), [&](const Row& row) {
    return row.group != Group::ongoing && (row.group != Group::dated || row.day > note.day);
  });
  if (later != rows.end() || is_last_page) rows.insert(later, note);
}

std::vector<Row> make_rows(const Context& context, PageWindow window) {
  std::vector<Row> rows = hit_rows(context, window);
  const bool is_descending = effective_when(context.state) == When::past;
  if (is_descending || window.first_page > 1) return rows;
  for (const std::uint32_t hit : context.answer.hits) {
    const Item& item = context.catalog.items[hit];
    const auto day = note_day(context, item);
    if (!day) continue;
    Row note;
    note.item = &item;
    note.day = *day;
    note.is_note = true;
    insert_note(rows, note, window.last_page == window.page_count);
  }
  return rows;
}

std::string meta_text(const Context& context, const Item& item) {
  if (item.type == ItemType::deadline) {
    const std::string_view about = item.event != nullptr ? item.event->title : item.article->title;
    return context.words.format(Message::concerns, {{"title", about}});
  }
  const Event& event = *item.event;
  const bool placed = !place_text(event.location).empty();
  const bool says_mode = !placed || event.mode != AttendanceMode::offline;
  return joined({place_text(event.location), says_mode ? mode_text(context.words, event.mode) : std::string(),
                 price_text(context.words, event), event.organizer.name});
}

/// How the time of a row reads under the heading of its group.
std::string row_time_text(const Context& context, const Row& row, const Times& times) {
  if (row.group == Group::undated) return std::string(context.words.text(Message::no_date));
  if (row.group == Group::dated) return range_text_on_day(context.words, times.start, times.end);
  return sentence_case(range_text(context.words, times.start, times.end));
}

void append_times(Node& parent, const Context& context, const Row& row) {
  const Times times = next_times(context, *row.item);
  const std::string words = row_time_text(context, row, times);
  Node line = block(Tag::p, "kal-time");
  if (!words.empty()) append(line, time_node(times.start, words));
  if (row.item->type == ItemType::event && row.item->spans.size() > 1) {
    const auto is_later = [&](const Span& span) { return span.begin > next_span(*row.item, context.now).begin; };
    const auto later = static_cast<int>(std::count_if(row.item->spans.begin(), row.item->spans.end(), is_later));
    if (later > 0) append(line, block(Tag::span, "kal-sessions-more", " " + context.words.count(Message::more_sessions, later)));
  }
  if (!line.children.empty()) append(parent, std::move(line));
}

void append_deadline_tags(Node& parent, const Context& context, const Deadline& deadline) {
  Node line = block(Tag::p, "kal-tags");
  append(line, block(Tag::span, "kal-tag", deadline_type_text(context.words, deadline.type)));
  const std::string left = time_left_text(context, deadline.date);
  if (!left.empty()) {
    append_text(line, " ");
    append(line, block(Tag::span, "kal-left", left));
  }
  append(parent, std::move(line));
}

std::string item_classes(const Context& context, const Item& item) {
  std::string classes = item.type == ItemType::deadline ? "kal-item kal-item-deadline" : "kal-item kal-item-event";
  if (is_over(item, context.now)) classes += " kal-item-past";
  if (item.type == ItemType::event && item.event->status == EventStatus::cancelled) classes += " kal-item-cancelled";
  return classes;
}

Node title_node(const Context& context, const Row& row, int level) {
  Node title = element(heading_below(context, level), {{Attribute::class_, "kal-item-title"}, {Attribute::part, "item-title"}});
  Node title_link = item_link(context, *row.item);
  if (row.begins_page) set(title_link, Attribute::data_focus, "page");
  append(title, std::move(title_link));
  return title;
}

Node item_node(const Context& context, const Row& row, int level) {
  const Item& item = *row.item;
  Node node = element(Tag::li, {{Attribute::class_, item_classes(context, item)},
                                {Attribute::part, "item"},
                                {Attribute::data_key, "i-" + std::string(item.id)}});
  append(node, title_node(context, row, level));
  if (item.type == ItemType::deadline) append_deadline_tags(node, context, *item.deadline);
  append_times(node, context, row);
  const std::string meta = meta_text(context, item);
  if (!meta.empty()) append(node, block(Tag::p, "kal-meta", meta));
  return node;
}

Node note_node(const Context& context, const Row& row) {
  const Item& item = *row.item;
  const Times times = next_times(context, item);
  Node node = element(Tag::li, {{Attribute::class_, "kal-item kal-item-moved"}, {Attribute::data_key, "n-" + std::string(item.id)}});
  Node line = block(Tag::p, "kal-meta");
  append(line, block(Tag::span, "kal-status", context.words.format(Message::moved_to, {{"date", moment_text(context.words, times.start)}})));
  append_text(line, ": ");
  append(line, title_text(context, item));
  append(node, std::move(line));
  return node;
}

std::string group_title(const Context& context, const Row& row) {
  switch (row.group) {
    case Group::ongoing: return std::string(context.words.text(Message::ongoing));
    case Group::undated: return std::string(context.words.text(Message::undated));
    case Group::dated:
    case Group::month_only: break;
  }
  return sentence_case(month_text(context.words, row.day));
}

std::string day_title(const Context& context, const Row& row) {
  if (row.group == Group::month_only) return std::string(context.words.text(Message::some_time_in_month));
  return sentence_case(weekday_text(context.words, row.day));
}

bool has_day_heading(const Row& row) { return row.group == Group::dated || row.group == Group::month_only; }

/// Groups rows as they come: a section a month (or for what is ongoing or undated), in it a part a day, in it a list.
class AgendaWriter {
 public:
  AgendaWriter(Node& parent, const Context& context) : parent_(parent), context_(context) {}

  void add(const Row& row) {
    const std::string group = group_title(context_, row);
    if (group != group_title_) start_group(group, row);
    if (has_day_heading(row)) {
      const std::string day = day_title(context_, row);
      if (day != day_title_) start_day(day, row);
    }
    const int level = has_day_heading(row) ? 3 : 2;
    append(list_, row.is_note ? note_node(context_, row) : item_node(context_, row, level));
  }

  void close() {
    close_day();
    if (group_.tag != Tag::none) append(parent_, std::move(group_));
    group_ = Node();
  }

 private:
  void start_group(const std::string& title, const Row& row) {
    close();
    group_title_ = title;
    day_title_.clear();
    const std::string kind = row.group == Group::ongoing ? "kal-month kal-ongoing" : "kal-month";
    group_ = element(Tag::section, {{Attribute::class_, kind}, {Attribute::data_key, "m-" + title}});
    append(group_, block(heading_below(context_, 1), "kal-month-title", title));
    list_ = element(Tag::ul, {{Attribute::class_, "kal-list"}, {Attribute::role, "list"}});
  }

  void start_day(const std::string& title, const Row& row) {
    close_day();
    day_title_ = title;
    day_ = element(Tag::div, {{Attribute::class_, "kal-day"}, {Attribute::data_key, "d-" + title}});
    append(day_, day_heading(title, row));
    list_ = element(Tag::ul, {{Attribute::class_, "kal-list"}, {Attribute::role, "list"}});
  }

  Node day_heading(const std::string& title, const Row& row) {
    Node heading_node = block(heading_below(context_, 2), "kal-day-title");
    const std::string_view holiday_name = row.group == Group::dated ? holiday_text(context_.words, holiday(row.day)) : std::string_view();
    append_text(heading_node, title);
    if (!holiday_name.empty()) append(heading_node, block(Tag::span, "kal-holiday", ", " + std::string(holiday_name)));
    return heading_node;
  }

  void close_day() {
    Node& home = day_.tag != Tag::none ? day_ : group_;
    if (!list_.children.empty()) append(home, std::move(list_));
    list_ = Node();
    if (day_.tag != Tag::none) append(group_, std::move(day_));
    day_ = Node();
  }

  Node& parent_;
  const Context& context_;
  std::string group_title_;
  std::string day_title_;
  Node group_;
  Node day_;
  Node list_;
};

}  // namespace

void append_agenda(Node& parent, const Context& context, PageWindow window) {
  AgendaWriter writer(parent, context);
  for (const Row& row : make_rows(context, window)) writer.add(row);
  writer.close();
}

}  // namespace kalendarium
