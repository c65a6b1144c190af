// SPDX-License-Identifier: MIT
#include "core/views/week.h"

#include <algorithm>

#include "core/date_text.h"
#include "core/views/parts.h"
#include "core/views/period.h"
#include "core/week_grid.h"

namespace kalendarium {
namespace {

constexpr int minutes_per_quarter = 15;
constexpr int quarters_per_hour = 4;
/// How much can stand beside each other and still be read.
constexpr int most_lanes = 4;
constexpr int most_lanes_together = 12;

/// " kal-d3".
void add_class(std::string& classes, char name, int number) {
  classes += " kal-";
  classes += name;
  classes += std::to_string(number);
}

/// Two digits, each with a class of its own.
void add_number(std::string& classes, char tens, char ones, int number) {
  add_class(classes, tens, number / 10);
  add_class(classes, ones, number % 10);
}

bool is_drawn(const WeekGrid& grid) {
  int together = 0;
  for (const WeekDay& day : grid.days) {
    if (day.lanes > most_lanes) return false;
    together += day.lanes;
  }
  return together <= most_lanes_together;
}

class WeekWriter {
 public:
  WeekWriter(TreeWriter& out, const Context& context, const std::vector<Entry>& entries)
      : out_(out),
        context_(context),
        entries_(entries),
        grid_(make_week_grid(day_of(shown_period(context.state, context.now).begin), entries)) {}

  void write() {
    const int hours = is_drawn(grid_) ? grid_.last_hour - grid_.first_hour : 0;
    std::string classes = is_drawn(grid_) ? "kal-week kal-week-times" : "kal-week";
    if (hours > 0) add_number(classes, 'u', 'v', hours * quarters_per_hour);
    out_.open(Tag::div, classes.c_str()).with(Attribute::data_key, "week");
    if (hours > 0) write_hours();
    write_several();
    for (const WeekDay& day : grid_.days) write_day(day);
    out_.close();
  }

 private:
  /// Beside the drawing; each element says its time itself.
  void write_hours() {
    out_.open(Tag::div, "kal-hours").with(Attribute::aria_hidden, "true");
    for (int hour = grid_.first_hour; hour < grid_.last_hour; ++hour)
      out_.leaf(Tag::span, "kal-hour", table_time_text(context_.words, hour * 60));
    out_.close();
  }

  void write_several() {
    if (grid_.bars.empty()) return;
    out_.open(Tag::div, "kal-several").with(Attribute::data_key, "several");
    say_in(out_, context_, heading_below(context_, 2), "kal-day-title", Message::several_days);
    open_list(out_, Tag::ul, "kal-bars");
    for (const WeekBar& bar : grid_.bars) {
      std::string place;
      add_class(place, 'd', bar.first);
      add_class(place, 's', bar.last - bar.first + 1);
      if (!bar.begins) place += " kal-bar-from";
      if (!bar.ends) place += " kal-bar-on";
      const Entry& entry = entries_[bar.entry];
      write_entry(out_, context_, entry, first_day(entry), place, 3);
    }
    out_.close().close();
  }

  void write_day(const WeekDay& day) {
    std::string classes = "kal-week-day";
    add_class(classes, 'd', weekday(day.day));
    if (is_public_holiday(day.day)) classes += " kal-red-day";
    if (day.day == day_of(context_.now)) classes += " kal-is-today";
    if (day.whole.empty() && day.timed.empty()) classes += " kal-is-empty";
    out_.open(Tag::div, classes.c_str()).with(Attribute::data_key, print_day(day.day));
    write_day_title(day.day);
    write_whole(day);
    write_timed(day);
    out_.close();
  }

  void write_day_title(Day day) {
    const Words& words = context_.words;
    const std::string number = number_text(words, to_date(day).day);
    out_.open(heading_below(context_, 2), "kal-day-title");
    out_.open(Tag::span, "kal-day-short")
        .with(Attribute::aria_hidden, "true")
        .text(short_weekday_name(words, weekday(day)))
        .text(" ")
        .leaf(Tag::strong, "", number)
        .close();
    out_.leaf(Tag::span, "kal-day-long", sentence_case(weekday_text(words, day)));
    write_marks(out_, context_, day);
    out_.close();
  }

  void write_whole(const WeekDay& day) {
    if (day.whole.empty()) return;
    open_list(out_, Tag::ul, "kal-whole");
    for (const std::uint32_t entry : day.whole)
      write_entry(out_, context_, entries_[entry], day.day, {}, 3);
    out_.close();
  }

  void write_timed(const WeekDay& day) {
    if (day.timed.empty()) return;
    std::string classes = "kal-timed";
    add_class(classes, 's', std::min(day.lanes, most_lanes));
    open_list(out_, Tag::ul, classes.c_str());
    for (const WeekPiece& piece : day.timed)
      write_entry(out_, context_, entries_[piece.entry], day.day, place_of(piece, day), 3);
    out_.close();
  }

  /// A piece whose cluster has fewer lanes than the day is as much wider.
  std::string place_of(const WeekPiece& piece, const WeekDay& day) const {
    const int begin = piece.begin / minutes_per_quarter;
    const int end = (piece.end + minutes_per_quarter - 1) / minutes_per_quarter;
    const bool is_last = piece.lane + piece.width == piece.lanes;
    const int width = is_last ? day.lanes - piece.lane : piece.width;
    std::string place;
    if (!piece.begins) place += " kal-bar-from";
    if (!piece.ends) place += " kal-bar-on";
    if (!is_drawn(grid_)) return place;
    add_number(place, 't', 'o', begin - grid_.first_hour * quarters_per_hour + 1);
    add_number(place, 'u', 'v', end - begin);
    add_class(place, 'd', piece.lane + 1);
    add_class(place, 's', width);
    return place;
  }

  TreeWriter& out_;
  const Context& context_;
  const std::vector<Entry>& entries_;
  const WeekGrid grid_;
};

}  // namespace

void write_week(TreeWriter& out, const Context& context, const std::vector<Entry>& entries) {
  WeekWriter(out, context, entries).write();
}

}  // namespace kalendarium
