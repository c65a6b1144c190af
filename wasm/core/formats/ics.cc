// SPDX-License-Identifier: MIT
#include "core/formats/ics.h"

#include <algorithm>
#include <cstddef>

#include "core/date_text.h"
#include "core/formats/ics_event.h"
#include "core/formats/plain_text.h"
#include "core/text_writer.h"

namespace kalendarium {
namespace {

// --- Deadlines ------------------------------------------------------------------------------

class DeadlineWriter : IcsComponent {
 public:
  DeadlineWriter(const Words& words, const IcsOptions& options, IcsLines& lines,
                 const IcsOrigin& origin, const Deadline& deadline)
      : IcsComponent(words, options, lines, origin), deadline_(deadline) {
    for (const Event& event : origin.article.events) {
      if (event.id == deadline.event) event_ = &event;
    }
  }

  bool write() {
    if (!has_day(deadline_.date)) return false;
    const bool is_task = options_.deadlines == DeadlineForm::task;
    const std::string_view kind = is_task ? "VTODO" : "VEVENT";
    lines_.property("BEGIN", kind);
    lines_.property("UID", ics_uid(options_, deadline_.id, is_task ? "" : "-day"));
    write_stamps({});
    if (is_task)
      write_due();
    else
      write_day();
    lines_.text("SUMMARY", summary());
    write_description();
    write_url(deadline_.url);
    write_relation();
    lines_.property("END", kind);
    return true;
  }

 private:
  void write_due() {
    const Moment& opens = deadline_.opens;
    const bool is_before =
        opens.precision == deadline_.date.precision && opens.wall < deadline_.date.wall;
    const bool in_utc = is_unclear(deadline_.date) || (is_before && is_unclear(opens));
    if (is_before) write_moment("DTSTART", opens, in_utc);
    write_moment("DUE", deadline_.date, in_utc);
    lines_.property("STATUS", "NEEDS-ACTION");
  }

  /// The day stays free in the calendar: a deadline takes no time.
  void write_day() {
    const Day day = day_of(deadline_.date.wall);
    write_moment("DTSTART", {at(day), Precision::day}, false);
    write_moment("DTEND", {at(day + 1), Precision::day}, false);
    lines_.property("TRANSP", "TRANSPARENT");
    lines_.property("STATUS", "CONFIRMED");
  }

  /// "Sista anmälningsdag: Kurs i odling": its own title is often the same in all of a newsletter.
  [[nodiscard]] std::string summary() const {
    const std::string_view about = event_ != nullptr ? event_->title : origin_.article.title;
    std::string out(deadline_.title);
    if (about != deadline_.title) append_listed(out, about, ": ");
    return out;
  }

  void write_description() {
    std::string out;
    append_plain_text(out, origin_.article.summary);
    if (deadline_.date.precision == Precision::minute &&
        options_.deadlines == DeadlineForm::whole_day) {
      std::string when = moment_text(words_, deadline_.date);
      append_listed(when, out, "\n\n");
      out = when;
    }
    lines_.text("DESCRIPTION", out);
  }

  void write_relation() {
    if (event_ != nullptr) {
      lines_.property("RELATED-TO", ics_event_uid(options_, *event_));
    } else if (!deadline_.event.empty()) {
      lines_.property("RELATED-TO", ics_uid(options_, deadline_.event));
    }
  }

  const Deadline& deadline_;
  const Event* event_ = nullptr;  // of the same article
};

/// `+0100` (section 3.3.14).
std::string offset_text(int minutes) {
  constexpr int minutes_per_hour = 60;
  const std::string digits = ics_time(WallTime{minutes < 0 ? -minutes : minutes}).substr(9, 4);
  static_assert(minutes_per_day == 24 * minutes_per_hour);
  return (minutes < 0 ? "-" : "+") + digits;
}

// --- The zone -------------------------------------------------------------------------------

/// One half of the year: the offset changes at 01:00 UTC on the last Sunday of the month, from 1970 on (section 3.6.5).
void write_half(IcsLines& lines, std::string_view kind, int month, int from, int to) {
  const Day last = to_day({1970, month, 31});
  const Day sunday = last - weekday(last) % 7;
  constexpr int change = 60;  // minutes after midnight UTC
  std::string rule = "FREQ=YEARLY;BYMONTH=";
  append_number(rule, month);
  lines.property("BEGIN", kind);
  lines.property("DTSTART", ics_time(at(sunday, change + from)));
  lines.property("RRULE", rule + ";BYDAY=-1SU");
  lines.property("TZOFFSETFROM", offset_text(from));
  lines.property("TZOFFSETTO", offset_text(to));
  lines.property("END", kind);
}

void write_zone(IcsLines& lines, const IcsOptions& options) {
  constexpr int saving = 60;  // minutes
  constexpr int march = 3;
  constexpr int october = 10;
  const int standard = options.zone.standard_offset;
  lines.property("BEGIN", "VTIMEZONE");
  lines.property("TZID", options.time_zone);
  write_half(lines, "DAYLIGHT", march, standard, standard + saving);
  write_half(lines, "STANDARD", october, standard + saving, standard);
  lines.property("END", "VTIMEZONE");
}

}  // namespace

std::string_view host_of(std::string_view url) {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return "kalendarium.invalid";
  url.remove_prefix(slashes + 2);
  const std::string_view host = url.substr(0, url.find_first_of("/?#:"));
  return host.empty() ? "kalendarium.invalid" : host;
}

IcsCalendar::IcsCalendar(const Words& words, const IcsOptions& options, std::string& out)
    : words_(words), options_(options), lines_(out) {
  lines_.property("BEGIN", "VCALENDAR");
  lines_.property("VERSION", "2.0");
  lines_.property("PRODID", "-//Kalendarium//Kalendarium//SV");
  lines_.property("CALSCALE", "GREGORIAN");
  lines_.text("NAME", options.title);  // RFC 7986 section 5.1
  lines_.text("X-WR-CALNAME", options.title);
  write_zone_once();
}

void IcsCalendar::turn_to(const IcsOptions& options) {
  options_ = options;
  write_zone_once();
}

void IcsCalendar::write_zone_once() {
  const bool is_there = std::find(zones_.begin(), zones_.end(), options_.time_zone) != zones_.end();
  if (is_there || !options_.zone.summer_time) return;
  write_zone(lines_, options_);
  zones_.push_back(options_.time_zone);
}

bool IcsCalendar::add(const Event& event, const Article& article, const Issue& issue) {
  const IcsOrigin origin{article, issue};
  return write_ics_event(words_, options_, lines_, origin, event);
}

bool IcsCalendar::add(const Deadline& deadline, const Article& article, const Issue& issue) {
  const IcsOrigin origin{article, issue};
  return DeadlineWriter(words_, options_, lines_, origin, deadline).write();
}

void IcsCalendar::finish() { lines_.property("END", "VCALENDAR"); }

}  // namespace kalendarium
