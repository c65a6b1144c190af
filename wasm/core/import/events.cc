// SPDX-License-Identifier: MIT
#include "core/import/events.h"

#include "core/import/reading.h"
#include "core/import/titles.h"

namespace kalendarium {
namespace {

Moment moment_at(Day day, int minute) {
  if (minute < 0) return {at(day), Precision::day, false};
  return {at(day, minute), Precision::minute, false};
}

DraftSession draft_session(const FoundSession& found) {
  DraftSession session;
  session.start = moment_at(found.first, found.time.known() ? found.time.start : -1);
  if (found.end_minute >= 0) {
    session.end = moment_at(found.last, found.end_minute);
  } else if (found.time.known() && found.time.end >= 0) {
    session.end = moment_at(found.last, found.time.end);
  } else if (found.last != found.first) {
    session.end = moment_at(found.last, -1);
  }
  return session;
}

std::string print_session(const DraftSession& session) {
  std::string out;
  out.reserve(40);
  append_moment(out, session.start);
  if (out.size() > 10) out[10] = ' ';
  if (!session.end.known()) return out;
  const std::size_t size = out.size();
  append_moment(out, session.end);
  if (size > 10 && out.size() > size + 10 && out.compare(size, 10, out, 0, 10) == 0) {
    out[size + 10] = '-';
    out.erase(size, 10);
    return out;
  }
  if (out.size() > size + 10) out[size + 10] = ' ';
  return out.insert(size, " .. ");
}

std::string_view status_of(std::uint32_t roles) {
  if (has_role(roles, role::cancelled)) return "cancelled";
  if (has_role(roles, role::moved)) return "rescheduled";
  return {};
}

class EventMaker {
 public:
  EventMaker(const EventMaterial& material, std::uint32_t article, DraftArticle& draft,
             std::vector<ImportFinding>& findings)
      : m_(material), article_(article), draft_(draft), findings_(findings) {}

  void run() {
    judge_status();
    find_periods();
    if (m_.dates.list)
      draft_.events.reserve(m_.dates.sessions.size() + m_.dates.recurrences.size());
    for (const FoundSession& found : m_.dates.sessions) {
      if (m_.dates.list && found.in_list) {
        add_session(entry_event(found), found);
      } else if (is_side_event(found)) {
        draft_.events.push_back(new_event(label_of(found)));
        add_session(draft_.events.size() - 1, found);
      } else {
        add_session(main_event(), found);
      }
    }
    for (const FoundRecurrence& found : m_.dates.recurrences) add_recurrence(found);
    for (const FoundDeadline& found : m_.dates.deadlines) add_deadline(found);
  }

 private:
  void find_periods() {
    constexpr int longest_course = 5;  // days
    constexpr std::size_t most_periods = 50;
    for (const FoundSession& found : m_.dates.sessions) {
      if (found.last - found.first > longest_course && periods_.size() < most_periods)
        periods_.push_back(&found);
    }
  }

  /// INSTÄLLT in the headline or the text holds for the article's one event.
  void judge_status() {
    status_roles_ = m_.facts.lines[m_.article.headline].roles;
    for (std::uint32_t i = m_.article.first; i < m_.article.last; ++i) {
      if (!m_.dates.list) status_roles_ |= m_.facts.lines[i].roles;
    }
  }

  /// An opening or a guided tour in the weeks of an exhibition.
  [[nodiscard]] bool is_side_event(const FoundSession& found) const {
    if (!found.time.known() || found.first != found.last) return false;
    for (const FoundSession* other : periods_) {
      if (other->first <= found.first && found.first <= other->last) return true;
    }
    return false;
  }

  /// `Vernissage: …`, else the headline.
  [[nodiscard]] std::string label_of(const FoundSession& found) const {
    const LineFacts& line = m_.facts.lines[found.source.line];
    const std::string_view text = m_.lines[found.source.line].text;
    if (line.field == FieldKind::none || line.value < 2) return draft_title();
    return clean_text(text.substr(0, line.value - 1));
  }

  DraftEvent new_event(std::string title) const {
    DraftEvent event;
    event.title = std::move(title);
    event.mode = m_.details.mode;
    event.place = m_.details.place;
    event.organizer = m_.details.organizer;
    event.audience = m_.details.audience;
    event.prices = m_.details.prices;
    event.free = m_.details.free && m_.details.prices.empty();
    return event;
  }

  std::size_t main_event() {
    if (main_ == none) {
      DraftEvent event = new_event(draft_title());
      event.status = status_of(status_roles_);
      event.sold_out = has_role(status_roles_, role::full);
      main_ = draft_.events.size();
      draft_.events.push_back(std::move(event));
    }
    return main_;
  }

  /// The words of the entry besides its date; of a bare date, those of the next line.
  [[nodiscard]] std::string entry_title(std::uint32_t line) const {
    const LineFacts& facts = m_.facts.lines[line];
    std::uint32_t at = line;
    if (facts.kind == LineKind::day) {
      at = line + 1;
      while (at < m_.article.last && m_.facts.lines[at].kind == LineKind::blank) ++at;
      if (at >= m_.article.last) return clean_text(m_.lines[m_.article.headline].text);
      return clean_text(m_.lines[at].text);
    }
    return event_title(m_.facts, facts, {});
  }

  /// What an entry says of itself wins over what the article says of all.
  void read_entry(std::uint32_t line, DraftEvent& event) const {
    bool free = false;
    CompactList<DraftPrice> prices;
    const std::string_view text = m_.lines[line].text;
    if (may_name_price(m_.facts.lines[line], text)) read_prices(text, prices, free);
    if (!prices.empty() || free) {
      event.prices = prices;
      event.free = free && prices.empty();
    }
    const std::uint32_t roles = m_.facts.lines[line].roles;
    const std::string mode = mode_of(roles);
    if (!mode.empty()) event.mode = mode;
    event.status = status_of(roles);
    event.sold_out = has_role(roles, role::full);
  }

  std::size_t entry_event(const FoundSession& found) {
    if (!draft_.events.empty() && last_line_ == found.source.line) return draft_.events.size() - 1;
    last_line_ = found.source.line;
    DraftEvent event = new_event(entry_title(found.source.line));
    read_entry(found.source.line, event);
    draft_.events.push_back(std::move(event));
    return draft_.events.size() - 1;
  }

  void add_session(std::size_t number, const FoundSession& found) {
    DraftEvent& event = draft_.events[number];
    const DraftSession session = draft_session(found);
    ImportFinding finding = finding_of(found.source, FindingKind::session);
    finding.reading = print_session(session);
    finding.in = FoundIn::event;
    finding.item = static_cast<std::uint32_t>(number);
    finding.sure = found.strong && found.day.sure && !found.time.slip;
    finding.alternatives = print_alternatives(found.day.alternatives);
    if (found.day.doubt == Doubt::weekday) finding.what = FindingKind::weekday;
    if (found.day.doubt == Doubt::year) finding.what = FindingKind::year;
    if (found.time.slip || found.day.doubt == Doubt::slip) {
      finding.what = FindingKind::slip;
      finding.sure = false;
    }
    if (!finding.sure)
      event.reviews.push_back({finding.text, finding.reading, finding.alternatives});
    findings_.push_back(std::move(finding));
    event.sessions.push_back(session);
  }

  [[nodiscard]] ImportFinding finding_of(const Source& source, FindingKind what) const {
    ImportFinding finding;
    finding.what = what;
    finding.article = article_;
    finding.line = source.line;
    finding.column = source.begin;
    finding.text =
        m_.lines[source.line].text.view().substr(source.begin, source.end - source.begin);
    return finding;
  }

  [[nodiscard]] static bool falls_on(const WordedRule& rule, Day day) {
    if (((rule.weekdays >> weekday(day)) & 1) == 0) return false;
    if (rule.parity != 0 && (iso_week(day).week % 2 == 0) != (rule.parity == 2)) return false;
    if (rule.ordinal == 0) return true;
    const CivilDate date = to_date(day);
    if (rule.ordinal < 0) return date.day + 7 > days_in_month(date.year, date.month);
    return (date.day - 1) / 7 + 1 == rule.ordinal;
  }

  [[nodiscard]] static Day last_of_count(const WordedRule& rule, Day first) {
    Day day = first;
    for (int left = rule.count - 1; left > 0;) {
      day = day + 1;
      const bool on =
          falls_on(rule, day) &&
          (rule.interval < 2 || ((monday_of(day) - monday_of(first)) / 7) % rule.interval == 0);
      left -= on ? 1 : 0;
    }
    return day;
  }

  void add_recurrence(const FoundRecurrence& found) {
    Day first = found.from.value_or(m_.calendar.published);
    for (int tried = 0; tried < 70 && !falls_on(found.rule, first); ++tried) first = first + 1;
    if (found.until && *found.until < first) return;
    std::optional<Day> until = found.until;
    if (!until && found.rule.count > 0) until = last_of_count(found.rule, first);
    FoundSession session;
    session.first = session.last = first;
    session.time = found.time;
    session.source = found.source;
    session.strong = found.strong && until.has_value();
    const std::size_t number = draft_.events.size();
    const LineFacts& line = m_.facts.lines[found.source.line];
    const bool entry = m_.dates.list && (line.kind == LineKind::entry || line.titled);
    draft_.events.push_back(new_event(entry ? entry_title(found.source.line) : draft_title()));
    DraftEvent& event = draft_.events.back();
    if (entry) read_entry(found.source.line, event);
    std::string rule = print_rule(found.rule);
    if (until) {
      std::string last = print_day(*until);
      last.erase(7, 1);
      last.erase(4, 1);
      rule += ";UNTIL=" + last;
    }
    event.recurrence = rule;
    for (const Day day : found.except) {
      if (falls_on(found.rule, day)) event.except_dates.push_back({at(day), Precision::day, false});
    }
    add_session(number, session);
    findings_.back().what = FindingKind::recurrence;
    findings_.back().reading = event.recurrence;
  }

  [[nodiscard]] std::string draft_title() const {
    return event_title(m_.facts, m_.facts.lines[m_.article.headline], draft_.source);
  }

  void add_deadline(const FoundDeadline& found) {
    DraftDeadline deadline;
    deadline.date = found.date;
    deadline.opens = found.opens;
    deadline.type = has_role(found.roles, role::applies)     ? "application"
                    : has_role(found.roles, role::registers) ? "registration"
                    : has_role(found.roles, role::reports)   ? "reporting"
                                                             : "other";
    const std::size_t count = draft_.deadlines.size();
    constexpr std::size_t near_enough = 32;
    for (std::size_t i = count > near_enough ? count - near_enough : 0; i < count; ++i) {
      if (draft_.deadlines[i].date == deadline.date) return;
    }
    ImportFinding finding = finding_of(found.source, FindingKind::deadline);
    finding.reading = "deadline " + print_moment(found.date);
    finding.in = FoundIn::deadline;
    finding.item = static_cast<std::uint32_t>(draft_.deadlines.size());
    finding.sure = found.sure;
    finding.alternatives = print_alternatives(found.day.alternatives);
    if (!finding.sure)
      deadline.reviews.push_back({finding.text, finding.reading, finding.alternatives});
    findings_.push_back(std::move(finding));
    draft_.deadlines.push_back(std::move(deadline));
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  const EventMaterial& m_;
  std::uint32_t article_;
  DraftArticle& draft_;
  std::vector<ImportFinding>& findings_;
  std::uint32_t status_roles_ = 0;
  std::vector<const FoundSession*> periods_;  // weeks, in which other things take place
  std::size_t main_ = none;
  std::uint32_t last_line_ = no_line;
};

}  // namespace

void add_events(const EventMaterial& material, std::uint32_t number, DraftArticle& draft,
                std::vector<ImportFinding>& findings) {
  EventMaker(material, number, draft, findings).run();
}

}  // namespace kalendarium
