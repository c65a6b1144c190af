// SPDX-License-Identifier: MIT
#include "core/occurrences.h"

#include <algorithm>

namespace kalendarium {
namespace {

Day last_day_of(const Moment& moment) {
  const Day day = day_of(moment.wall);
  if (moment.precision != Precision::month) return day;
  const CivilDate date = to_date(day);
  return day + (days_in_month(date.year, date.month) - 1);
}

/// The last day that it touches: the day before, for an end at midnight.
Day last_day_of(const Occurrence& occurrence) {
  const Moment& end = occurrence.end;
  if (!end.known() || end.wall <= occurrence.start.wall) return last_day_of(occurrence.start);
  const bool is_exclusive = end.precision == Precision::minute;
  return is_exclusive ? day_of({end.wall.minutes - 1}) : last_day_of(end);
}

bool is_within(Day first, Day last, DayRange window) {
  return first <= window.last && last >= window.first;
}

class Expander {
 public:
  Expander(const Event& event, DayRange window, std::size_t limit, std::vector<Occurrence>& out)
      : event_(event), window_(window), limit_(limit), out_(out) {}

  Expansion run(Zone zone) {
    const bool is_placed = event_.start.precision >= Precision::day;
    bool gave_up = false;
    if (is_placed && !event_.recurrence.empty())
      gave_up = add_rule(zone);
    else if (repeats(event_) || event_.sessions.empty())
      add_regular(event_.start);
    if (is_placed) add_extras();
    for (std::size_t i = 0; i < event_.sessions.size(); ++i) add_session(i);
    if (gave_up) return Expansion::gave_up;
    if (out_.size() <= limit_) return Expansion::complete;
    while (out_.size() > limit_) out_.pop_back();  // resize would bring code for growing
    return Expansion::limited;
  }

 private:
  /// One more than the limit, to know that there are more.
  [[nodiscard]] bool is_full() const { return out_.size() > limit_; }

  bool add_rule(Zone zone) {
    const ParsedRule parsed = parse_rule(event_.recurrence, zone);
    if (parsed.error != RuleError::none) {
      add_regular(event_.start);
      return false;
    }
    const Occurrence first = regular(event_.start);
    const int length = last_day_of(first) - day_of(first.start.wall);
    RuleDays days(parsed.rule, event_.start, {window_.first - length, window_.last});
    for (Day day; !is_full() && days.next(day);) add_regular(on_day(day));
    return days.gave_up();
  }

  void add_extras() {
    for (const Moment& extra : event_.extra_dates) {
      const bool is_day = extra.precision == Precision::day;
      const Moment start = is_day ? on_day(day_of(extra.wall)) : extra;
      if (!is_there(start)) add_regular(start);
    }
  }

  /// The event's time on that day.
  [[nodiscard]] Moment on_day(Day day) const {
    const WallTime wall = at(day, minute_of_day(event_.start.wall));
    return wall == event_.start.wall ? event_.start : Moment{wall, event_.start.precision};
  }

  [[nodiscard]] bool is_there(const Moment& start) const {
    return std::any_of(out_.begin(), out_.end(),
                       [&](const Occurrence& other) { return other.start == start; });
  }

  /// An occurrence with the event's length.
  [[nodiscard]] Occurrence regular(const Moment& start) const {
    Occurrence out{start, event_.end, {}};
    if (start == event_.start || !event_.end.known()) return out;
    const bool is_timed =
        start.precision == Precision::minute && event_.start.precision == Precision::minute;
    const int shift = is_timed
                          ? start.wall.minutes - event_.start.wall.minutes
                          : at(day_of(start.wall)).minutes - at(day_of(event_.start.wall)).minutes;
    out.end = {{event_.end.wall.minutes + shift}, event_.end.precision};
    return out;
  }

  /// Unless it is excepted, or a session stands for it.
  void add_regular(const Moment& start) {
    for (const Moment& except : event_.except_dates)
      if (means(except, start)) return;
    if (repeats(event_)) {
      for (const Session& session : event_.sessions)
        if (means(stands_for(session), start)) return;
    }
    add(regular(start));
  }

  static const Moment& stands_for(const Session& session) {
    return session.previous_start.known() ? session.previous_start : session.start;
  }

  void add_session(std::size_t position) {
    const Session& session = event_.sessions[position];
    const bool is_own_day = session.start.precision == Precision::day &&
                            !session.previous_start.known() && !session.end.known();
    const bool has_pattern = repeats(event_) && event_.start.precision >= Precision::day;
    Occurrence out = has_pattern && !session.end.known()
                         ? regular(is_own_day ? on_day(day_of(session.start.wall)) : session.start)
                         : Occurrence{session.start, session.end, {}};
    out.previous_start = session.previous_start;
    out.status = session.status;
    out.session = static_cast<std::int32_t>(position);
    add(out);
  }

  [[nodiscard]] bool touches_window(const Occurrence& occurrence) const {
    const Moment& former = occurrence.previous_start;
    if (is_within(day_of(occurrence.start.wall), last_day_of(occurrence), window_)) return true;
    return former.known() && is_within(day_of(former.wall), last_day_of(former), window_);
  }

  /// In its place by time; most come in order.
  void add(const Occurrence& occurrence) {
    if (!occurrence.start.known() || !touches_window(occurrence)) return;
    out_.push_back(occurrence);
    std::size_t place = out_.size() - 1;
    for (; place > 0 && out_[place - 1].start.wall > occurrence.start.wall; --place)
      out_[place] = out_[place - 1];
    out_[place] = occurrence;
  }

  const Event& event_;
  DayRange window_;
  std::size_t limit_;
  std::vector<Occurrence>& out_;
};

}  // namespace

bool repeats(const Event& event) { return !event.recurrence.empty() || !event.extra_dates.empty(); }

bool means(const Moment& stated, const Moment& occurrence) {
  const bool has_times =
      stated.precision == Precision::minute && occurrence.precision == Precision::minute;
  if (has_times) return stated.wall == occurrence.wall;
  return stated.known() && day_of(stated.wall) == day_of(occurrence.wall);
}

Expansion expand(const Event& event, Zone zone, DayRange window, std::size_t limit,
                 std::vector<Occurrence>& out) {
  out.clear();
  return Expander(event, window, limit, out).run(zone);
}

}  // namespace kalendarium
