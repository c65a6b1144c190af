// SPDX-License-Identifier: MIT
#include "core/formats/ics_event.h"

#include <cstddef>
#include <vector>

#include "core/formats/ics_rule.h"
#include "core/formats/plain_text.h"
#include "core/occurrences.h"
#include "core/recurrence.h"
#include "core/text_writer.h"

namespace kalendarium {
namespace {

std::string_view status_of(EventStatus status) {
  if (status == EventStatus::cancelled) return "CANCELLED";
  return status == EventStatus::postponed ? "TENTATIVE" : "CONFIRMED";
}

/// A labelled line under a text: "Anmäl dig: https://…".
void append_fact(std::string& out, std::string_view label, std::string_view value) {
  if (value.empty()) return;
  if (!out.empty()) out += '\n';
  out += label;
  out += ": ";
  out += value;
}

/// `59.329300;18.068600`: degrees with six decimals (section 3.8.1.6).
std::string geo_text(double latitude, double longitude) {
  constexpr int millionths = 1'000'000;
  std::string out;
  for (const double degrees : {latitude, longitude}) {
    const long number = static_cast<long>(degrees * millionths + (degrees < 0 ? -0.5 : 0.5));
    const long size = number < 0 ? -number : number;
    if (!out.empty()) out += ';';
    if (number < 0) out += '-';
    append_number(out, size / millionths);
    std::string decimals;
    append_number(decimals, millionths + size % millionths);
    out += '.' + decimals.substr(1);
  }
  return out;
}

/// What one VEVENT says that another of the same event may not.
struct Entry {
  std::string uid;
  Moment start;
  Moment end;
  EventStatus status = EventStatus::scheduled;
  std::string_view title = {};  // of a session
  Moment recurrence_id = {};    // the occurrence that it stands for
  std::string parent = {};      // the UID of the event that it belongs to
  std::string sibling = {};     // the UID of another session
  bool is_series = false;
};

/// The moment that stays when a session is moved.
const Moment& original_start(const Session& session) {
  return session.previous_start.known() ? session.previous_start : session.start;
}

/// With the original start, which stays when sessions are added or moved.
std::string session_uid(const IcsOptions& options, const Event& event, const Session& session) {
  const Moment& start = original_start(session);
  const bool is_timed = start.precision == Precision::minute;
  return ics_uid(options, event.id,
                 '-' + (is_timed ? ics_time(start.wall) : ics_day(day_of(start.wall))));
}

class EventWriter : IcsComponent {
 public:
  EventWriter(const Words& words, const IcsOptions& options, IcsLines& lines,
              const IcsOrigin& origin, const Event& event)
      : IcsComponent(words, options, lines, origin), event_(event) {}

  bool write() {
    if (repeats(event_) && has_day(event_.start)) {
      write_series();
      return true;
    }
    if (!event_.sessions.empty()) return write_sessions();
    if (!has_day(event_.start)) return false;
    write_entry({ics_uid(options_, event_.id), event_.start, event_.end, event_.status});
    return true;
  }

  /// What the event as a whole is comes before what a session of it is.
  [[nodiscard]] EventStatus status_with(const Session& session) const {
    const bool is_off =
        event_.status == EventStatus::cancelled || event_.status == EventStatus::postponed;
    return is_off ? event_.status : session.status;
  }

  bool write_sessions() {
    const std::vector<Session>& sessions = event_.sessions;
    const bool is_alone = sessions.size() == 1;
    bool is_written = false;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      const Session& session = sessions[i];
      if (!has_day(session.start)) continue;
      Entry entry{ics_uid(options_, event_.id), session.start, session.end, status_with(session),
                  session.title};
      if (!is_alone) entry.uid = session_uid(options_, event_, session);
      if (!is_alone) entry.sibling = session_uid(options_, event_, sessions[i == 0 ? 1 : 0]);
      write_entry(entry);
      is_written = true;
    }
    return is_written;
  }

  // --- What repeats ---------------------------------------------------------------------------

  void write_series() {
    const ParsedRule parsed = parse_rule(event_.recurrence, options_.zone);
    const bool has_rule = !event_.recurrence.empty() && parsed.error == RuleError::none;
    Entry entry{ics_uid(options_, event_.id), event_.start, event_.end, event_.status};
    entry.is_series = true;
    if (has_rule && move_to_first(parsed.rule, entry))
      rule_ = ics_rule(parsed.rule, event_.start, options_.zone);
    write_entry(entry);
    for (std::size_t i = 0; i < event_.sessions.size(); ++i) write_session_of_series(i);
    write_clock_changes(day_of(entry.start.wall));
  }

  /// To the rule's first day, with the event's length; false if there is none.
  bool move_to_first(const RecurrenceRule& rule, Entry& entry) const {
    constexpr int horizon = 100 * 366;  // days
    const Day start = day_of(event_.start.wall);
    Day first;
    if (!RuleDays(rule, event_.start, {start, start + horizon}).next(first)) return false;
    if (first == start) return true;
    const int shift = (first - start) * minutes_per_day;
    entry.start = {{entry.start.wall.minutes + shift}, entry.start.precision};
    entry.end.wall.minutes += shift;
    return true;
  }

  [[nodiscard]] std::vector<Occurrence> occurrences_on(const Event& event, Day day) const {
    std::vector<Occurrence> found;
    (void)expand(event, options_.zone, {day, day}, SIZE_MAX, found);
    return found;
  }

  [[nodiscard]] Event without_sessions() const {
    Event out = event_;
    out.sessions.clear();
    return out;
  }

  void write_session_of_series(std::size_t position) {
    const Session& session = event_.sessions[position];
    const Moment& original = original_start(session);
    if (!has_day(session.start) || !has_day(original)) return;
    Entry entry{session_uid(options_, event_, session), session.start, session.end,
                status_with(session), session.title};
    entry.parent = ics_uid(options_, event_.id);
    for (const Occurrence& own : occurrences_on(event_, day_of(session.start.wall))) {
      if (own.session != static_cast<std::int32_t>(position)) continue;
      entry.start = own.start;
      entry.end = own.end;
    }
    for (const Occurrence& other : occurrences_on(without_sessions(), day_of(original.wall))) {
      if (!means(original, other.start)) continue;
      entry.uid = entry.parent;
      entry.parent.clear();
      entry.recurrence_id = other.start;
      break;
    }
    write_entry(entry);
  }

  /// Readers disagree on when an occurrence ends that the clocks change in, so each says it in UTC, ten years ahead.
  void write_clock_changes(Day first) {
    constexpr int years = 10;
    constexpr int march = 3;
    constexpr int october = 10;
    if (event_.start.precision != Precision::minute || !options_.zone.summer_time) return;
    const int first_year = to_date(first).year;
    for (int year = first_year; year <= first_year + years; ++year) {
      for (const int month : {march, october}) {
        const Day last = to_day({year, month, 31});
        write_clock_change(last - weekday(last) % 7);
      }
    }
  }

  void write_clock_change(Day sunday) {
    for (const Occurrence& occurrence : occurrences_on(event_, sunday)) {
      const bool is_timed = occurrence.start.precision == Precision::minute &&
                            occurrence.end.precision == Precision::minute;
      if (occurrence.session >= 0 || !is_timed) continue;
      const Instant start = instant_of(occurrence.start);
      const Instant end = instant_of(occurrence.end);
      const bool is_across = utc_offset(start, options_.zone) != utc_offset(end, options_.zone);
      if (!is_across && !is_unclear(occurrence.start) && !is_unclear(occurrence.end)) continue;
      Entry entry{ics_uid(options_, event_.id), occurrence.start, occurrence.end, event_.status};
      entry.recurrence_id = occurrence.start;
      write_entry(entry);
    }
  }

  void write_rule() {
    if (!rule_.empty()) lines_.property("RRULE", rule_);
    // ical.js (Thunderbird, Nextcloud) forgets DTSTART where there are extra dates alone.
    if (rule_.empty()) write_moment("RDATE", event_.start, false);
    for (const Moment& extra : event_.extra_dates) write_moment("RDATE", at_own_time(extra), false);
    for (const Moment& except : event_.except_dates)
      write_moment("EXDATE", at_own_time(except), false);
  }

  /// A day alone means the event's time on it; a time means a day where the event has no time.
  [[nodiscard]] Moment at_own_time(const Moment& stated) const {
    if (stated.precision == event_.start.precision) return stated;
    return {at(day_of(stated.wall), minute_of_day(event_.start.wall)), event_.start.precision};
  }

  // --- One component --------------------------------------------------------------------------

  void write_entry(const Entry& entry) {
    lines_.property("BEGIN", "VEVENT");
    lines_.property("UID", entry.uid);
    write_stamps(event_.date_modified);
    if (entry.recurrence_id.known()) write_moment("RECURRENCE-ID", entry.recurrence_id, false);
    write_span(entry);
    if (entry.is_series) write_rule();
    lines_.property("STATUS", status_of(entry.status));
    lines_.text("SUMMARY", summary_of(entry));
    write_details();
    if (!entry.parent.empty()) lines_.property("RELATED-TO", entry.parent);
    if (!entry.sibling.empty()) lines_.property("RELATED-TO;RELTYPE=SIBLING", entry.sibling);
    lines_.property("END", "VEVENT");
  }

  void write_span(const Entry& entry) {
    const Moment& start = entry.start;
    const Moment& end = entry.end;
    const bool is_across =
        entry.recurrence_id.known() && end.known() && has_day(end) &&
        utc_offset(instant_of(start), options_.zone) != utc_offset(instant_of(end), options_.zone);
    const bool in_utc = !entry.is_series && (is_unclear(start) || is_unclear(end) || is_across);
    write_moment("DTSTART", start, in_utc);
    const bool is_later = has_day(end) && (end.wall > start.wall || end.second_pass);
    if (start.precision == Precision::day) {
      const bool is_exclusive = end.precision == Precision::minute;
      const Day last =
          is_later ? day_of({end.wall.minutes - (is_exclusive ? 1 : 0)}) : day_of(start.wall);
      write_moment("DTEND", {at(last + 1), Precision::day}, in_utc);
    } else if (end.precision == Precision::day) {
      write_moment("DTEND", {at(day_of(end.wall) + 1), Precision::minute}, in_utc);
    } else if (is_later) {
      write_moment("DTEND", end, in_utc);
    }
  }

  [[nodiscard]] std::string summary_of(const Entry& entry) const {
    std::string out;
    const bool is_cancelled = entry.status == EventStatus::cancelled;
    if (is_cancelled || entry.status == EventStatus::postponed) {
      const Message status = is_cancelled ? Message::status_cancelled : Message::status_postponed;
      out = words_.format(Message::status_label, {{"status", words_.text(status)}});
    }
    out += event_.title;
    if (!entry.title.empty()) append_listed(out, entry.title, ": ");
    return out;
  }

  void write_details() {
    const Location& location = event_.location;
    if (location.latitude && location.longitude)
      lines_.property("GEO", geo_text(*location.latitude, *location.longitude));
    lines_.text("LOCATION", location_text());
    lines_.text("DESCRIPTION", description());
    write_url(event_.url.empty() ? event_.registration_url : event_.url);
  }

  [[nodiscard]] std::string location_text() const {
    const Location& location = event_.location;
    std::string town(location.postal_code);
    append_listed(town, location.locality, " ");
    std::string out(location.name);
    append_listed(out, location.address, ", ");
    append_listed(out, town, ", ");
    return out.empty() ? std::string(event_.online_url) : out;
  }

  [[nodiscard]] std::string description() const {
    std::string facts;
    append_fact(facts, words_.text(Message::fact_organizer), event_.organizer.name);
    append_fact(facts, words_.text(Message::link_register), event_.registration_url);
    append_fact(facts, words_.text(Message::link_online), event_.online_url);
    std::string out;
    append_plain_text(out, event_.text.empty() ? origin_.article.summary : event_.text);
    append_listed(out, facts, "\n\n");
    return out;
  }

  const Event& event_;
  std::string rule_;  // empty where the event has none
};

}  // namespace

bool write_ics_event(const Words& words, const IcsOptions& options, IcsLines& lines,
                     const IcsOrigin& origin, const Event& event) {
  return EventWriter(words, options, lines, origin, event).write();
}

std::string ics_event_uid(const IcsOptions& options, const Event& event) {
  const bool has_sessions = event.sessions.size() > 1 && !repeats(event);
  return has_sessions ? session_uid(options, event, event.sessions[0]) : ics_uid(options, event.id);
}

}  // namespace kalendarium
