// SPDX-License-Identifier: MIT

#include "cli/import/calendar_file.h"

#include <algorithm>
#include <map>

#include "cli/import/ascii.h"
#include "cli/import/calendar_lines.h"
#include "cli/import/html_lines.h"
#include "cli/import/place.h"

namespace kalendarium::cli {

namespace {

constexpr std::string_view wall_zone = "Europe/Stockholm";

Zone file_zone() { return find_zone(wall_zone).value_or(Zone{}); }

/// A VEVENT as its properties stand.
struct CalendarEvent {
  std::string uid;
  DraftArticle article;
  DraftEvent event;
  Moment start;
  Moment end;
  int duration = 0;   // minutes
  Moment occurrence;  // RECURRENCE-ID: which occurrence this one replaces
  std::uint32_t line = 0;
  std::string start_text;
};

Moment moment_of(const CalendarLine& line) {
  return read_calendar_moment(line.value, line.parameter("TZID"), file_zone());
}

void add_moments(CompactList<Moment>& out, const CalendarLine& line) {
  std::string_view rest = line.value;
  while (!rest.empty()) {
    std::string_view value = next_part(rest, ',');
    value = value.substr(0, value.find('/'));  // a PERIOD's start
    const Moment moment = read_calendar_moment(value, line.parameter("TZID"), file_zone());
    if (moment.known()) out.push_back(moment);
  }
}

/// UNTIL in UTC becomes the wall time or day that the contract wants; other parts stay.
std::string wall_rule(std::string_view rule) {
  std::string out;
  while (!rule.empty()) {
    std::string_view part = next_part(rule, ';');
    if (!out.empty()) out += ';';
    if (!begins_with(part, "UNTIL=")) {
      out += part;
      continue;
    }
    const Moment until = read_calendar_moment(part.substr(6), {}, file_zone());
    out += "UNTIL=";
    for (const char letter : print_moment(until))
      if (letter != '-' && letter != ':') out += letter;
    if (until.precision == Precision::minute) out += "00";
  }
  return out;
}

void read_property(CalendarEvent& into, const CalendarLine& line) {
  const std::string& name = line.name;
  if (name == "UID") into.uid = line.value;
  if (name == "SUMMARY") into.article.title = trimmed(read_calendar_text(line.value));
  if (name == "DESCRIPTION") into.article.text = plain_text_of(read_calendar_text(line.value));
  if (name == "LOCATION") set_place(into.event, trimmed(read_calendar_text(line.value)));
  if (name == "URL") into.article.url = trimmed(line.value);
  if (name == "ORGANIZER") into.event.organizer = line.parameter("CN");
  if (name == "CATEGORIES")
    for (std::string& word : read_calendar_list(line.value))
      into.article.keywords.push_back(std::move(word));
  if (name == "STATUS" && lower_ascii(trimmed(line.value)) == "cancelled")
    into.event.status = "cancelled";
  if (name == "DTEND") into.end = moment_of(line);
  if (name == "DURATION") into.duration = read_calendar_duration(line.value);
  if (name == "RRULE") into.event.recurrence = wall_rule(trimmed(line.value));
  if (name == "EXDATE") add_moments(into.event.except_dates, line);
  if (name == "RDATE") add_moments(into.event.extra_dates, line);
  if (name == "RECURRENCE-ID") into.occurrence = moment_of(line);
  if (name != "DTSTART") return;
  into.start = moment_of(line);
  into.line = line.number;
  into.start_text = trimmed(line.value);
}

/// The event's end as the contract has it: days inclusive, and none that says nothing.
Moment end_of(const CalendarEvent& from) {
  Moment end = from.end;
  if (!end.known() && from.duration > 0) {
    end = from.start;
    end.wall.minutes += from.duration;
  }
  if (end.precision == Precision::day) end.wall.minutes -= minutes_per_day;
  return end.wall <= from.start.wall ? Moment{} : end;
}

DraftSession session_of(const CalendarEvent& from) {
  DraftSession session;
  session.start = from.start;
  session.end = end_of(from);
  return session;
}

class CalendarReader {
 public:
  explicit CalendarReader(const std::vector<CalendarLine>& lines) {
    for (const CalendarLine& line : lines) take(line);
    for (const CalendarEvent& change : changes_) apply(change);
    for (std::size_t i = 0; i < events_.size(); ++i) finish(i);
  }
  Reading take_reading() { return std::move(reading_); }

 private:
  void take(const CalendarLine& line) {
    if (line.name == "BEGIN") {
      inside_.push_back(lower_ascii(trimmed(line.value)));
      if (inside_.back() == "vevent") open_ = {};
    } else if (line.name == "END" && !inside_.empty()) {
      if (inside_.back() == "vevent") keep();
      inside_.pop_back();
    } else if (!inside_.empty() && inside_.back() == "vevent") {
      read_property(open_, line);
    } else if (inside_.size() == 1) {
      if (line.name == "X-WR-CALNAME" || line.name == "NAME")
        reading_.title = trimmed(read_calendar_text(line.value));
    }
    if (line.name == "LAST-MODIFIED" || line.name == "DTSTAMP") {
      const Moment moment = moment_of(line);
      if (moment.known() && (!reading_.published || *reading_.published < day_of(moment.wall)))
        reading_.published = day_of(moment.wall);
    }
  }

  void keep() {
    if (!open_.start.known() || open_.article.title.empty()) return;
    if (open_.occurrence.known())
      changes_.push_back(std::move(open_));
    else
      events_.push_back(std::move(open_));
  }

  /// A changed occurrence becomes a session of its event; alone it is an event of its own.
  void apply(const CalendarEvent& change) {
    const auto owner =
        std::find_if(events_.begin(), events_.end(), [&](const CalendarEvent& event) {
          return event.uid == change.uid && !event.event.recurrence.empty();
        });
    if (owner == events_.end()) {
      events_.push_back(change);
    } else if (change.event.status == "cancelled") {
      owner->event.except_dates.push_back(change.occurrence);
    } else {
      DraftSession session = session_of(change);
      session.previous_start = change.occurrence;
      if (change.article.title != owner->article.title) session.title = change.article.title;
      owner->event.sessions.push_back(std::move(session));
    }
  }

  void finish(std::size_t number) {
    CalendarEvent& from = events_[number];
    from.event.title = from.article.title;
    from.event.sessions.insert_front(session_of(from));
    from.article.kind = "event";
    from.article.line = from.line;
    ImportFinding found;
    found.what = from.event.recurrence.empty() ? FindingKind::session : FindingKind::recurrence;
    found.line = from.line;
    found.column = 1;
    found.text = from.start_text;
    std::string reading = print_moment(from.start);
    if (from.event.sessions[0].end.known())
      reading += "/" + print_moment(from.event.sessions[0].end);
    found.reading = reading;
    found.in = FoundIn::event;
    found.article = static_cast<std::uint32_t>(number);
    reading_.findings.push_back(std::move(found));
    from.article.events.push_back(std::move(from.event));
    reading_.articles.push_back(std::move(from.article));
  }

  std::vector<std::string> inside_;
  CalendarEvent open_;
  std::vector<CalendarEvent> events_;
  std::vector<CalendarEvent> changes_;
  Reading reading_;
};

}  // namespace

Reading read_calendar(std::string_view text) {
  return CalendarReader(read_calendar_lines(text)).take_reading();
}

}  // namespace kalendarium::cli
