// SPDX-License-Identifier: MIT
#include "core/views/month.h"

#include <algorithm>

#include "core/date_text.h"
#include "core/month_grid.h"
#include "core/text.h"
#include "core/views/parts.h"
#include "core/views/period.h"

namespace kalendarium {
namespace {

/// A text for the eye, and a longer one for the ear.
void write_twice(TreeWriter& out, std::string_view seen, std::string_view heard) {
  out.open(Tag::span).with(Attribute::aria_hidden, "true").text(seen).close();
  out.leaf(Tag::span, "kal-vh", heard);
}

/// Titles of deadlines nearly always say so themselves: "Sista dag att anmäla sig".
bool says_deadline(std::string_view title, std::string_view word) {
  const std::string folded = fold(word);
  return fold(title).find(folded.substr(0, folded.find(' '))) != std::string::npos;
}

void write_title_of(TreeWriter& out, const Context& context, const Entry& entry) {
  const Item& item = context.item(entry.item);
  const Words& words = context.words;
  if (entry.kind == EntryKind::former) {
    write_status_label(out, words, std::string(words.text(Message::status_moved)));
  } else if (item.type == ItemType::event) {
    write_status(out, context, *item.event, session_at(*item.event, times_of(item, entry.span)));
  } else {
    const std::string_view word = words.text(Message::type_deadline);
    if (!says_deadline(item.title, word))
      out.text(words.format(Message::status_label, {{"status", word}}));
  }
  write_title(out, context, item);
}

bool is_cancelled(const Context& context, const Entry& entry) {
  const Item& item = context.item(entry.item);
  if (entry.kind != EntryKind::event) return false;
  return status_of(*item.event, session_at(*item.event, times_of(item, entry.span))) ==
         EventStatus::cancelled;
}

std::string classes_of(const Context& context, const Entry& entry) {
  std::string classes = "kal-in-day";
  if (entry.kind == EntryKind::deadline) classes += " kal-in-day-deadline";
  if (entry.kind == EntryKind::former) classes += " kal-in-day-moved";
  if (is_cancelled(context, entry)) classes += " kal-in-day-cancelled";
  return classes;
}

/// What is on this day alone, after its time.
void write_single(TreeWriter& out, const Context& context, const Entry& entry,
                  const char* more_classes) {
  out.open(Tag::li, (classes_of(context, entry) + more_classes).c_str());
  if (has_time(entry) && first_day(entry) == last_day(entry)) {
    const std::string time = table_time_text(context.words, minute_of_day(entry.span.begin));
    write_time(out, entry.span.stated_start, time, "kal-clock");
    out.text(" ");
  }
  write_title_of(out, context, entry);
  out.close();
}

void write_bar(TreeWriter& out, const Context& context, const Entry& entry, const MonthSlot& slot) {
  std::string classes = classes_of(context, entry) + " kal-bar kal-s" + std::to_string(slot.run);
  if (!slot.begins) classes += " kal-bar-from";
  if (!slot.ends) classes += " kal-bar-on";
  out.open(Tag::li, classes.c_str());
  write_title_of(out, context, entry);
  out.close();
}

/// The place of a bar that began on another day of the week: it is heard, and seen on paper.
void write_continued(TreeWriter& out, const Context& context, const Entry& entry) {
  const std::string goes_on(context.words.text(Message::goes_on));
  out.open(Tag::li, "kal-in-day kal-continued").open(Tag::span, "kal-vh");
  write_title_of(out, context, entry);
  out.text(", " + goes_on).close().close();
}

void write_slot(TreeWriter& out, const Context& context, const std::vector<Entry>& entries,
                const MonthSlot& slot) {
  const Entry& entry = entries[slot.entry];
  switch (slot.kind) {
    case MonthSlot::Kind::none:
      out.open(Tag::li, "kal-in-day kal-continued").with(Attribute::aria_hidden, "true").close();
      return;
    case MonthSlot::Kind::single: return write_single(out, context, entry, "");
    case MonthSlot::Kind::bar: return write_bar(out, context, entry, slot);
    case MonthSlot::Kind::continued: return write_continued(out, context, entry);
  }
}

bool has_slot(const MonthDay& day, std::uint32_t entry) {
  for (std::size_t lane = 0; lane < day.slot_count; ++lane) {
    if (day.slots[lane].kind != MonthSlot::Kind::none && day.slots[lane].entry == entry)
      return true;
  }
  return false;
}

class MonthWriter {
 public:
  MonthWriter(TreeWriter& out, const Context& context, const std::vector<Entry>& entries)
      : out_(out),
        context_(context),
        entries_(entries),
        grid_(make_month_grid(day_of(shown_period(context.state, context.now).begin), entries)) {}

  void write() {
    out_.open(Tag::table, "kal-month-table").with(Attribute::data_key, "month");
    out_.leaf(Tag::caption, "kal-vh", sentence_case(month_text(context_.words, grid_.first)));
    write_head();
    out_.open(Tag::tbody);
    for (const MonthWeek& week : grid_.weeks) write_week(week);
    out_.close().close();
    write_chosen();
  }

 private:
  void write_head() {
    const Words& words = context_.words;
    out_.open(Tag::thead).open(Tag::tr);
    out_.open(Tag::th).with(Attribute::scope, "col");
    out_.leaf(Tag::span, "kal-vh", words.text(Message::week_column)).close();
    for (int day = 1; day <= 7; ++day) {
      out_.open(Tag::th).with(Attribute::scope, "col");
      write_twice(out_, short_weekday_name(words, day), weekday_name(words, day));
      out_.close();
    }
    out_.close().close();
  }

  void write_week(const MonthWeek& week) {
    const Words& words = context_.words;
    out_.open(Tag::tr).with(Attribute::data_key, print_week(week.week));
    out_.open(Tag::th, "kal-week-number").with(Attribute::scope, "row");
    write_twice(out_, short_week_text(words, week.week), week_text(words, week.week));
    out_.close();
    for (const MonthDay& day : week.days) write_day(day);
    out_.close();
  }

  void write_day(const MonthDay& day) {
    out_.open(Tag::td, day_classes(day).c_str()).with(Attribute::data_key, print_day(day.day));
    if (day.is_inside) {
      if (day.entries.empty()) {
        out_.leaf(Tag::span, "kal-date-number", number_of(day));
      } else {
        write_button(day);
      }
      write_marks(out_, context_, day.day);
      if (!day.entries.empty()) write_inside(day);
    }
    out_.close();
  }

  std::string day_classes(const MonthDay& day) const {
    if (!day.is_inside) return "kal-month-day kal-outside";
    std::string classes = "kal-month-day";
    if (is_public_holiday(day.day)) classes += " kal-red-day";
    if (day.day == day_of(context_.now)) classes += " kal-is-today";
    if (is_chosen(day)) classes += " kal-is-picked";
    return classes;
  }

  std::string number_of(const MonthDay& day) const {
    return number_text(context_.words, to_date(day.day).day);
  }

  bool is_chosen(const MonthDay& day) const {
    const Period& date = context_.state.date;
    return date.kind == Period::Kind::day && date.first == day.day;
  }

  /// A second press closes the day's list.
  void write_button(const MonthDay& day) {
    const Words& words = context_.words;
    State state = closed(context_.state);
    const bool is_open = is_chosen(day);
    state.date =
        is_open ? Period{Period::Kind::month, grid_.first} : Period{Period::Kind::day, day.day};
    const std::string name =
        words.format(Message::and_then, {{"first", weekday_text(words, day.day)},
                                         {"second", count_text(context_, entries_, day.entries)}});
    open_state_button(out_, print_state(state), "kal-date-number kal-day-button", "day")
        .with(Attribute::data_do, is_open ? "shut" : "day")
        .with(Attribute::data_item, print_day(day.day))
        .with(Attribute::aria_expanded, is_open ? "true" : "false")
        .with(Attribute::aria_label, name)
        .text(number_of(day))
        .close();
  }

  void write_inside(const MonthDay& day) {
    out_.open(Tag::span, "kal-day-count")
        .with(Attribute::aria_hidden, "true")
        .text(number_text(context_.words, static_cast<int>(day.entries.size())))
        .close();
    open_list(out_, Tag::ul, "kal-in-days");
    for (std::size_t lane = 0; lane < day.slot_count; ++lane)
      write_slot(out_, context_, entries_, day.slots[lane]);
    // One more takes no more room than the words that there is one more.
    const bool is_cut = day.more > 1;
    for (const std::uint32_t entry : day.entries) {
      if (!has_slot(day, entry))
        write_single(out_, context_, entries_[entry], is_cut ? " kal-beyond" : "");
    }
    out_.close();
    if (is_cut)
      out_.leaf(Tag::p, "kal-more-in-day",
                context_.words.format(Message::more_in_day,
                                      {{"number", number_text(context_.words, day.more)}}));
  }

  void write_chosen() {
    for (const MonthWeek& week : grid_.weeks) {
      for (const MonthDay& day : week.days) {
        if (day.is_inside && is_chosen(day))
          write_day_list(out_, context_, day.day, entries_, day.entries);
      }
    }
  }

  TreeWriter& out_;
  const Context& context_;
  const std::vector<Entry>& entries_;
  const MonthGrid grid_;
};

}  // namespace

void write_month(TreeWriter& out, const Context& context, const std::vector<Entry>& entries) {
  MonthWriter(out, context, entries).write();
}

}  // namespace kalendarium
