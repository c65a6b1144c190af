// SPDX-License-Identifier: MIT
#include "core/views/agenda.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "core/date_text.h"
#include "core/gate.h"
#include "core/occurrences.h"
#include "core/views/list_item.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

enum class Group : std::uint8_t { ongoing, dated, month_only, undated };

/// One line of the list: a hit, or the note that a rescheduled event leaves on its old day.
struct Row {
  const Item* item = nullptr;
  Group group = Group::dated;
  Day day;
  Times times;               // when it is; of a note when it is now
  Moment old_start;          // of a note: when it was to be
  const char* focus = "";    // its link's data-focus
  bool is_repeated = false;  // another time of what stands at its next one too
  bool is_steady = false;    // one of the days of an exhibition, for all of them
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
  for (const Range& range : days.filter.ranges()) {
    if (range.begin.minutes != INT32_MIN) begin_at(day_of(range.begin));
  }
  if (days.filter.upcoming) begin_at(day_of(context.now));
  days.is_now = days.filter.upcoming && days.first == day_of(context.now);
  return days;
}

Group group_of(const ShownDays& days, const Span& span) {
  if (span.stated_start.precision == Precision::month) return Group::month_only;
  const bool is_running =
      days.first && listed_at(span) < at(*days.first) && span.end > at(*days.first);
  return is_running ? Group::ongoing : Group::dated;
}

/// It repeats, and each of its times is listed.
bool stands_at_each(const Context& context, const Item& item) {
  return context.request.each_occurrence && item.type == ItemType::event && repeats(*item.event);
}

Row row_at(const Item& item, const ShownDays& days, const Span& span) {
  Row row;
  row.item = &item;
  row.times = times_of(item, span);
  row.day = day_of(listed_at(span));
  row.is_steady = span.run < span.begin;
  row.group = item.undated ? Group::undated : group_of(days, span);
  return row;
}

Row row_of(const Context& context, const ShownDays& days, std::size_t hit) {
  const Item& item = context.item(context.answer.hits[hit]);
  Span span = listed_span(item, days.filter, context.now);
  if (stands_at_each(context, item)) span.run = never;
  return row_at(item, days, span);
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
std::optional<Row> note_row(const Item& item, const ShownDays& days, const Moment& old_start,
                            const Moment& start) {
  const Span span = span_of(old_start, {});
  const bool is_early = days.first && span.end <= at(*days.first);
  bool is_late = false;
  for (const Range& range : days.filter.ranges()) is_late |= span.begin >= range.end;
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
  for (const Session& session : item.event->sessions)
    add(session.status, session.previous_start, session.start);
}

std::vector<Row> hit_rows(const Context& context, const ShownDays& days, PageWindow window) {
  std::vector<Row> rows;
  for (std::size_t hit = window.begin; hit < window.end; ++hit) {
    rows.push_back(row_of(context, days, hit));
    rows.back().focus = focus_of(window, hit);
  }
  return rows;
}

/// Puts a note before the first row that is later. One that is past the end belongs to the next page, if there is one.
void insert_note(std::vector<Row>& rows, const Row& note, bool is_last_page) {
  const auto is_later = [&](const Row& row) { return order_of(row) > order_of(note); };
  const auto later = std::find_if(rows.begin(), rows.end(), is_later);
  if (later != rows.end() || is_last_page) rows.insert(later, note);
}

// --- occurrences=all --------------------------------------------------------------------------------

/// What goes on for ever is listed for a year.
constexpr int days_listed = 366;

bool is_shown(const Context& context, const ShownDays& days, const Item& item, const Span& span) {
  if (days.filter.upcoming && span.end <= context.now) return false;
  if (item.goes_on && day_of(span.begin) > day_of(context.now) + days_listed) return false;
  for (const Range& range : days.filter.ranges()) {
    if (span.begin >= range.end || span.end <= range.begin) return false;
  }
  return true;
}

/// The times of an item but that under which it is listed.
void add_other_times(const Context& context, const ShownDays& days, const Item& item,
                     std::vector<Row>& rows) {
  const Span listed = listed_span(item, days.filter, context.now);
  for (const Span& span : item.spans) {
    if (span.begin == listed.begin || !is_shown(context, days, item, span)) continue;
    Span alone = span;
    alone.run = never;
    rows.push_back(row_at(item, days, alone));
    rows.back().is_repeated = true;
  }
}

/// In the list `left` stands before `right`: by time, with `when=past` the latest first.
bool is_before(const ShownDays& days, const Row& left, const Row& right) {
  const WallTime one = order_of(left);
  const WallTime other = order_of(right);
  if (one != other) return (one < other) != days.filter.past;
  return left.group == Group::dated && (left.times.start.wall < right.times.start.wall) &&
         !days.filter.past;
}

/// An exhibition is found where it began, and stands here at its next day.
void sort_rows(const ShownDays& days, std::vector<Row>& rows) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const Row row = rows[i];
    std::size_t place = i;
    for (; place > 0 && is_before(days, row, rows[place - 1]); --place)
      rows[place] = rows[place - 1];
    rows[place] = row;
  }
}

}  // namespace

/// What lies between the items of the page stands in its place; what comes after the last item, on the last page.
/// `shown` are the ShownDays, `listed` is a std::vector<Row>: nobody else knows those.
KALENDARIUM_GATE void add_between(const Context& context, const void* shown, PageWindow window,
                                  void* listed) {
  const ShownDays& days = *static_cast<const ShownDays*>(shown);
  std::vector<Row>& rows = *static_cast<std::vector<Row>*>(listed);
  std::vector<Row> others;
  if (rows.empty()) return;
  sort_rows(days, rows);
  for (std::uint32_t number = 0; number < context.catalog.size; ++number) {
    const bool is_single = context.catalog.spans.only_ranks[number] != no_rank;
    if (is_single || !context.answer.found.has(number)) continue;
    const Item& item = context.item(number);
    if (stands_at_each(context, item)) add_other_times(context, days, item, others);
  }
  const std::optional<Row> before =
      window.begin > 0 ? std::optional(row_of(context, days, window.begin - 1)) : std::nullopt;
  const bool is_last_page = window.last_page == window.page_count && context.request.limit == 0;
  for (const Row& other : others) {
    if (before && !is_before(days, *before, other)) continue;
    const auto later = std::find_if(rows.begin(), rows.end(),
                                    [&](const Row& row) { return is_before(days, other, row); });
    const bool ends_page = later == rows.end() && is_before(days, rows.back(), other);
    if (!ends_page || is_last_page) rows.insert(later, other);
  }
}

namespace {

std::vector<Row> make_rows(const Context& context, const ShownDays& days, PageWindow window) {
  std::vector<Row> rows = hit_rows(context, days, window);
  if (context.request.each_occurrence) add_between(context, &days, window, &rows);
  if (days.filter.past || context.request.limit > 0) return rows;
  std::vector<Row> notes;
  std::uint32_t last = no_item;
  for (const std::uint32_t item : context.catalog.spans.former_items) {
    if (item != last && context.answer.found.has(item)) add_notes(notes, context.item(item), days);
    last = item;
  }
  const std::optional<Row> before =
      window.begin > 0 ? std::optional(row_of(context, days, window.begin - 1)) : std::nullopt;
  for (const Row& note : notes) {
    const bool is_on_earlier_page = before && order_of(note) < order_of(*before);
    if (!is_on_earlier_page) insert_note(rows, note, window.last_page == window.page_count);
  }
  return rows;
}

/// How the time of a row reads under the heading of its group.
std::string row_time_text(const Context& context, const Row& row) {
  if (row.group == Group::undated) return std::string(context.words.text(Message::no_date));
  if (row.is_steady) return sentence_case(rule_text(context, *row.item));
  if (row.group == Group::dated)
    return range_text_on_day(context.words, row.times.start, row.times.end);
  return sentence_case(range_text(context.words, row.times.start, row.times.end));
}

ListItem list_item_of(const Context& context, const Row& row) {
  ListItem shown;
  shown.item = row.item;
  shown.times = row.times;
  shown.words = row_time_text(context, row);
  shown.key = key_of(context, "i", *row.item->feed, row.item->id);
  if (row.is_repeated) shown.key += '-' + print_moment(row.times.start);
  if (row.group != Group::undated && !row.is_steady && !stands_at_each(context, *row.item))
    shown.more = more_text(context, *row.item, row.times.start);
  shown.focus = row.focus;
  return shown;
}

std::string group_title(const Context& context, const ShownDays& days, const Row& row) {
  switch (row.group) {
    case Group::ongoing:
      return std::string(
          context.words.text(days.is_now ? Message::ongoing : Message::began_earlier));
    case Group::undated: return std::string(context.words.text(Message::undated));
    case Group::dated:
    case Group::month_only: break;
  }
  return sentence_case(month_text(context.words, row.day));
}

std::string day_title(const Context& context, const Row& row) {
  if (row.group == Group::month_only)
    return std::string(context.words.text(Message::some_time_in_month));
  return sentence_case(weekday_text(context.words, row.day));
}

bool has_day_heading(const Row& row) {
  return row.group == Group::dated || row.group == Group::month_only;
}

/// Groups rows as they come: a section a month (or for what is ongoing or undated), in it a part a day, in it a list.
class AgendaWriter {
 public:
  AgendaWriter(TreeWriter& out, const Context& context, const ShownDays& days)
      : out_(out), context_(context), days_(days) {}

  void add(const Row& row) {
    const std::string group = group_title(context_, days_, row);
    const std::string day = has_day_heading(row) ? day_title(context_, row) : std::string();
    if (group != group_title_) start_group(group, row);
    if (!day.empty() && day != day_title_) start_day(day, row);
    if (!in_list_) open_list(out_, Tag::ul, "kal-list");
    in_list_ = true;
    if (row.is_note()) {
      write_moved_note(out_, context_, *row.item, row.old_start, row.times.start);
    } else {
      write_list_item(out_, context_, list_item_of(context_, row), day.empty() ? 2 : 3);
    }
  }

  void close() {
    close_day();
    if (!group_title_.empty()) out_.close();
  }

 private:
  void start_group(const std::string& title, const Row& row) {
    close();
    group_title_ = title;
    out_.open(Tag::section, row.group == Group::ongoing ? "kal-month kal-ongoing" : "kal-month")
        .with(Attribute::data_key, "m-" + title);
    out_.leaf(heading_below(context_, 1), "kal-month-title", title);
  }

  void start_day(const std::string& title, const Row& row) {
    close_day();
    day_title_ = title;
    out_.open(Tag::div, "kal-day").with(Attribute::data_key, "d-" + title);
    out_.open(heading_below(context_, 2), "kal-day-title").text(title);
    const std::string_view holiday_name = row.group == Group::dated
                                              ? holiday_text(context_.words, holiday(row.day))
                                              : std::string_view();
    if (!holiday_name.empty())
      out_.leaf(Tag::span, "kal-holiday", ", " + std::string(holiday_name));
    out_.close();
  }

  void close_day() {
    if (in_list_) out_.close();
    in_list_ = false;
    if (!day_title_.empty()) out_.close();
    day_title_.clear();
  }

  TreeWriter& out_;
  const Context& context_;
  const ShownDays& days_;
  std::string group_title_;
  std::string day_title_;
  bool in_list_ = false;
};

}  // namespace

void write_agenda(TreeWriter& out, const Context& context, PageWindow window) {
  const ShownDays days = shown_days(context);
  AgendaWriter writer(out, context, days);
  for (const Row& row : make_rows(context, days, window)) writer.add(row);
  writer.close();
}

}  // namespace kalendarium
