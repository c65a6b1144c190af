// SPDX-License-Identifier: MIT
#include "core/views/agenda.h"

#include <algorithm>
#include <cstdint>
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
  Times times;            // when it is; of a note when it is now
  Moment old_start;       // of a note: when it was to be
  bool begins_page = false;
  bool begins_list = false;
  [[nodiscard]] bool is_note() const { return old_start.known(); }
};

/// The days that are shown: what began earlier and is still on stands apart from them.
struct ShownDays {
  std::optional<Day> first;
  DateFilter filter;
  bool is_now = false;  // they begin now
};

ShownDays shown_days(const Context& context) {
  ShownDays days;
  days.filter = make_date_filter(context.state, context.request.fixed, context.now);
  const auto begin_at = [&](Day day) { days.first = std::max(day, days.first.value_or(day)); };
  for (const Span& range : days.filter.ranges) {
    if (range.begin.minutes != INT32_MIN) begin_at(day_of(range.begin));
  }
  if (days.filter.upcoming) begin_at(day_of(context.now));
  days.is_now = days.filter.upcoming && days.first == day_of(context.now);
  return days;
}

Group group_of(const ShownDays& days, const Span& span) {
  if (span.stated_start.precision == Precision::month) return Group::month_only;
  const bool is_running = days.first && span.begin < at(*days.first) && span.end > at(*days.first);
  return is_running ? Group::ongoing : Group::dated;
}

Row row_of(const Context& context, const ShownDays& days, std::size_t hit) {
  const Item& item = context.catalog.items[context.answer.hits[hit]];
  const Span& span = context.answer.listed[hit];
  Row row;
  row.item = &item;
  row.times = times_of(item, span);
  row.day = day_of(span.begin);
  row.group = item.undated ? Group::undated : group_of(days, span);
  return row;
}

/// The order of query: months after all of their days, the undated last.
WallTime order_of(const Row& row) {
  switch (row.group) {
    case Group::ongoing: return WallTime{INT32_MIN};
    case Group::dated: return at(row.day);
    case Group::month_only: return {whole_month(row.day).end.minutes - 1};
    case Group::undated: break;
  }
  return never;
}

/// A note, if its old day is among those that are shown.
std::optional<Row> note_row(const Item& item, const ShownDays& days, const Moment& old_start, const Moment& start) {
  const Span span = span_of(old_start, {});
  const bool is_early = days.first && span.end <= at(*days.first);
  const bool is_late = std::any_of(days.filter.ranges.begin(), days.filter.ranges.end(),
                                   [&](const Span& range) { return span.begin >= range.end; });
  if (is_early || is_late) return std::nullopt;
  Row row;
  row.item = &item;
  row.day = day_of(span.begin);
  row.times.start = start;
  row.old_start = old_start;
  row.group = old_start.precision == Precision::month ? Group::month_only : Group::dated;
  return row;
}

void add_notes(std::vector<Row>& notes, const Item& item, const ShownDays& days) {
  if (item.type != ItemType::event || item.undated) return;
  const auto add = [&](EventStatus status, const Moment& old_start, const Moment& start) {
    if (status != EventStatus::rescheduled || !old_start.known()) return;
    if (const auto note = note_row(item, days, old_start, start)) notes.push_back(*note);
  };
  add(item.event->status, item.event->previous_start, item.start);
  for (const Session& session : item.event->sessions) add(session.status, session.previous_start, session.start);
}

std::vector<Row> hit_rows(const Context& context, const ShownDays& days, PageWindow window) {
  std::vector<Row> rows;
  for (std::size_t hit = window.begin; hit < window.end; ++hit) {
    rows.push_back(row_of(context, days, hit));
    rows.back().begins_page = begins_new_page(window, hit);
    rows.back().begins_list = begins_list(window, hit);
  }
  return rows;
}

/// Puts a note before the first row that is later. One that is past the end belongs to the next page, if there is one.
void insert_note(std::vector<Row>& rows, const Row& note, bool is_last_page) {
  const auto is_later = [&](const Row& row) { return order_of(row) > order_of(note); };
  const auto later = std::find_if(rows.begin(), rows.end(), is_later);
  if (later != rows.end() || is_last_page) rows.insert(later, note);
}

std::vector<Row> make_rows(const Context& context, const ShownDays& days, PageWindow window) {
  std::vector<Row> rows = hit_rows(context, days, window);
  if (days.filter.past || context.request.limit > 0) return rows;
  std::vector<Row> notes;
  for (const std::uint32_t hit : context.answer.hits) add_notes(notes, context.catalog.items[hit], days);
  const std::optional<Row> before = window.begin > 0 ? std::optional(row_of(context, days, window.begin - 1)) : std::nullopt;
  for (const Row& note : notes) {
    const bool is_on_earlier_page = before && order_of(note) < order_of(*before);
    if (!is_on_earlier_page) insert_note(rows, note, window.last_page == window.page_count);
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
  // Online stands in the heading; that one meets in a place is said by its name.
  const bool says_mode = event.mode == AttendanceMode::mixed || (event.mode == AttendanceMode::offline && !placed);
  return joined({place_text(event.location), says_mode ? mode_text(context.words, event.mode) : std::string(),
                 price_text(context.words, event), event.organizer.name});
}

/// How the time of a row reads under the heading of its group.
std::string row_time_text(const Context& context, const Row& row) {
  if (row.group == Group::undated) return std::string(context.words.text(Message::no_date));
  if (row.group == Group::dated) return range_text_on_day(context.words, row.times.start, row.times.end);
  return sentence_case(range_text(context.words, row.times.start, row.times.end));
}

void append_times(Node& parent, const Context& context, const Row& row) {
  const std::string words = row_time_text(context, row);
  Node line = block(Tag::p, "kal-time");
  if (!words.empty()) append(line, row.times.start.known() ? time_node(row.times.start, words) : text(words));
  const int later = row.group == Group::undated ? 0 : later_sessions(*row.item, row.times.start);
  if (later > 0 && !line.children.empty()) append_text(line, " ");
  if (later > 0) append(line, block(Tag::span, "kal-sessions-more", context.words.count(Message::more_sessions, later)));
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

bool is_cancelled(const Row& row) {
  if (row.item->type != ItemType::event) return false;
  const Event& event = *row.item->event;
  return status_of(event, session_at(event, row.times)) == EventStatus::cancelled;
}

std::string item_classes(const Context& context, const Row& row) {
  const Item& item = *row.item;
  std::string classes = item.type == ItemType::deadline ? "kal-item kal-item-deadline" : "kal-item kal-item-event";
  if (is_over(item, context.now)) classes += " kal-item-past";
  if (is_cancelled(row)) classes += " kal-item-cancelled";
  return classes;
}

Node title_node(const Context& context, const Row& row, int level) {
  Node title = element(heading_below(context, level), {{Attribute::class_, "kal-item-title"}, {Attribute::part, "item-title"}});
  Node title_link = item_link(context, *row.item, row.times);
  if (row.begins_page) set(title_link, Attribute::data_focus, "page");
  if (row.begins_list) set(title_link, Attribute::data_focus, "earlier");
  append(title, std::move(title_link));
  return title;
}

Node item_node(const Context& context, const Row& row, int level) {
  const Item& item = *row.item;
  Node node = element(Tag::li, {{Attribute::class_, item_classes(context, row)},
                                {Attribute::part, "item"},
                                {Attribute::data_key, key_of(context, "i", *item.feed, item.id)}});
  append(node, title_node(context, row, level));
  if (item.type == ItemType::deadline) append_deadline_tags(node, context, *item.deadline);
  append_times(node, context, row);
  const std::string meta = meta_text(context, item);
  if (!meta.empty()) append(node, block(Tag::p, "kal-meta", meta));
  return node;
}

Node note_node(const Context& context, const Row& row) {
  const Item& item = *row.item;
  const std::string key = key_of(context, "n", *item.feed, item.id) + '-' + print_moment(row.old_start);
  Node node = element(Tag::li, {{Attribute::class_, "kal-item kal-item-moved"}, {Attribute::data_key, key}});
  Node line = block(Tag::p, "kal-meta");
  append(line, block(Tag::span, "kal-status", context.words.format(Message::moved_to, {{"date", moment_text(context.words, row.times.start)}})));
  append_text(line, ": ");
  append(line, title_text(context, item));
  append(node, std::move(line));
  return node;
}

std::string group_title(const Context& context, const ShownDays& days, const Row& row) {
  switch (row.group) {
    case Group::ongoing: return std::string(context.words.text(days.is_now ? Message::ongoing : Message::began_earlier));
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
  AgendaWriter(Node& parent, const Context& context, const ShownDays& days) : parent_(parent), context_(context), days_(days) {}

  void add(const Row& row) {
    const std::string group = group_title(context_, days_, row);
    if (group != group_title_) start_group(group, row);
    if (has_day_heading(row)) {
      const std::string day = day_title(context_, row);
      if (day != day_title_) start_day(day, row);
    }
    const int level = has_day_heading(row) ? 3 : 2;
    append(list_, row.is_note() ? note_node(context_, row) : item_node(context_, row, level));
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
  const ShownDays& days_;
  std::string group_title_;
  std::string day_title_;
  Node group_;
  Node day_;
  Node list_;
};

}  // namespace

void append_agenda(Node& parent, const Context& context, PageWindow window) {
  const ShownDays days = shown_days(context);
  AgendaWriter writer(parent, context, days);
  for (const Row& row : make_rows(context, days, window)) writer.add(row);
  writer.close();
}

}  // namespace kalendarium
