// SPDX-License-Identifier: MIT
#include "core/import/dates_of_article.h"

#include "core/import/labels.h"

namespace kalendarium {
namespace {

bool has(std::uint32_t roles, std::uint32_t wanted) { return (roles & wanted) != 0; }

bool is_content(LineKind kind) { return kind != LineKind::blank && kind != LineKind::rule; }

class DateReader {
 public:
  DateReader(const Facts& facts, const ArticleLines& article, const Calendar& calendar)
      : facts_(facts), article_(article), calendar_(calendar) {}

  ArticleDates run() {
    judge_article();
    read_line(article_.headline, true);
    for (std::uint32_t i = article_.first; i < article_.last; ++i) {
      if (is_content(facts_.lines[i].kind)) read_line(i, false);
    }
    if (common_.empty()) common_ = prose_;
    settle_recurrences();
    settle_sessions(result_.sessions, common_, all_days_);
    return std::move(result_);
  }

 private:
  void judge_article() {
    const LineFacts& headline = facts_.lines[article_.headline];
    bool fields = false;
    bool attends = has(headline.roles, role::event | role::course);
    int entries = 0;
    int titled = 0;
    std::uint32_t intro = headline.roles;
    for (std::uint32_t i = article_.first; i < article_.last; ++i) {
      const LineFacts& line = facts_.lines[i];
      fields = fields || line.field == FieldKind::when;
      attends = attends || (has(line.roles, role::event | role::course) &&
                            has(line.roles, role::invites | role::happens | role::starts));
      titled += line.titled && line.field == FieldKind::none ? 1 : 0;
      if (is_entry(line)) ++entries;
      else if (i == article_.first || line.text.ends_with(':')) intro |= line.roles;
    }
    notice_ = has(headline.roles, role::notice) && !has(headline.roles, role::event | role::course);
    result_.event_article = (attends && !notice_) || fields;
    const bool series = has(headline.roles, role::course) || has(intro, role::sittings | role::course);
    const bool section_calendar = article_.section != no_line && is_calendar_word(facts_.lines[article_.section].text);
    result_.list = entries >= 2 && !series;
    if (entries >= 1 && is_calendar_word(headline.text) && !has(headline.roles, role::course)) result_.list = true;
    if (titled >= 2) result_.list = true;
    if (section_calendar && entries >= 2 && !series) result_.list = true;
    if (result_.list) result_.event_article = true;
  }

  /// A list line that begins with a date or a time and says more.
  [[nodiscard]] static bool is_entry(const LineFacts& line) {
    return line.kind == LineKind::entry && line.words >= 2;
  }

  [[nodiscard]] std::uint32_t next_content(std::uint32_t at) const {
    ++at;
    while (at < article_.last && !is_content(facts_.lines[at].kind)) ++at;
    return at < article_.last ? at : no_line;
  }

  /// Only short lines stand between this and the headline.
  [[nodiscard]] bool is_near_headline() const {
    for (std::uint32_t i = article_.first; i < line_; ++i) {
      const LineKind kind = facts_.lines[i].kind;
      if (kind != LineKind::day && kind != LineKind::blank && kind != LineKind::short_text && kind != LineKind::rule) return false;
    }
    return !notice_;
  }

  const MentionFacts& mention(std::uint32_t i) const { return facts_.mentions[i]; }

  void read_line(std::uint32_t at, bool headline) {
    const LineFacts& line = facts_.lines[at];
    line_ = at;
    headline_ = headline;
    const std::size_t before = result_.sessions.size();
    recurs_ = false;
    int days = 0;
    int times = 0;
    for (std::uint32_t i = 0; i < line.mention_count; ++i) {
      const MentionKind kind = mention(line.first_mention + i).kind;
      recurs_ = recurs_ || kind == MentionKind::recurrence;
      days += kind == MentionKind::days ? 1 : 0;
      times += kind == MentionKind::time ? 1 : 0;
    }
    timed_line_ = days == 1 && times > 0;
    for (std::uint32_t i = 0; i < line.mention_count; ++i) read_mention(line.first_mention + i);
    read_line_times(line, before);
    note_above(line, before);
  }

  [[nodiscard]] RoleContext context() const {
    RoleContext context;
    context.headline = headline_;
    context.calendar = result_.list && facts_.lines[line_].kind == LineKind::entry;
    context.event_article = result_.event_article;
    context.notice_article = notice_;
    context.above = above_;
    context.recurs = recurs_;
    context.timed_line = timed_line_;
    context.under_headline = facts_.lines[line_].kind == LineKind::day && is_near_headline();
    return context;
  }

  void read_mention(std::uint32_t index) {
    const MentionFacts& found = mention(index);
    switch (found.kind) {
      case MentionKind::time: return;  // read_line_times
      case MentionKind::days: return read_days(found);
      case MentionKind::recurrence: return read_recurrence(found);
      case MentionKind::relative:
      case MentionKind::weekday:
      case MentionKind::holiday: return read_relative(found);
      case MentionKind::month:
      case MentionKind::weeks:
      case MentionKind::season: return read_period(found);
    }
  }

  [[nodiscard]] static Source source_of(const MentionFacts& found) {
    return {found.line, found.begin, found.end};
  }

  void read_days(const MentionFacts& found) {
    const FoundRole role = find_role(found, context());
    const std::vector<ResolvedDay> days = resolve_days(found, calendar_);
    switch (role.role) {
      case DateRole::deadline: return add_deadline(found, days, role);
      case DateRole::opens: return add_opening(found, days);
      case DateRole::bound: return bound_recurrence(found, days);
      case DateRole::except:
        for (const ResolvedDay& day : days) except_.push_back(day.day);
        return;
      case DateRole::session:
        if (is_over(days)) break;
        return add_sessions(found, days, role);
      case DateRole::none: break;
    }
    note(FindingKind::date, found, days);
  }

  /// A day without a year that was a few weeks ago, and comes again only in most of a year.
  [[nodiscard]] bool was_lately(const ResolvedDay& day) const {
    constexpr int lately = 45;  // days
    if (!calendar_.given || day.alternatives.empty() || headline_) return false;
    const int ago = calendar_.published - day.alternatives.front();
    return ago > 0 && ago <= lately && facts_.lines[line_].field != FieldKind::when;
  }

  /// Past events are none; a list that goes on is not past.
  [[nodiscard]] bool is_over(const std::vector<ResolvedDay>& days) const {
    if (days.back().doubt == Doubt::year && was_lately(days.back())) return true;
    for (const ResolvedDay& day : days) {
      if (day.day >= calendar_.published) return false;
    }
    return calendar_.given || days.back().doubt != Doubt::year;
  }

  void add_deadline(const MentionFacts& found, const std::vector<ResolvedDay>& days, FoundRole role) {
    FoundDeadline deadline;
    const ResolvedDay& last = days.back();
    if (last.day < calendar_.published && calendar_.given) return note(FindingKind::date, found, days);
    deadline.date = {at(last.day - (role.day_before ? 1 : 0)), Precision::day, false};
    if (found.items.front().to_next) deadline.opens = {at(days.front().day), Precision::day, false};
    else if (opens_.known()) deadline.opens = opens_;
    deadline.source = source_of(found);
    deadline.roles = found.roles | above_;
    deadline.day = last;
    deadline.sure = last.sure && role.strong;
    opens_ = {};
    result_.deadlines.push_back(deadline);
  }

  void add_opening(const MentionFacts& found, const std::vector<ResolvedDay>& days) {
    opens_ = {at(days.front().day), Precision::day, false};
    note(FindingKind::date, found, days);
  }

  void add_sessions(const MentionFacts& found, const std::vector<ResolvedDay>& days, FoundRole role) {
    const bool moved = has(found.roles, role::moved) && found.items.size() > 1;
    for (std::size_t i = moved ? days.size() - 1 : 0; i < days.size(); ++i) {
      FoundSession session;
      session.first = session.last = days[i].day;
      session.day = days[i];
      session.time = found.items[i].time;
      if (!session.time.known() && !found.items[i].to_next) session.time = found.items.back().time;
      session.source = source_of(found);
      session.strong = role.strong;
      session.roles = found.roles;
      session.in_field = found.field == FieldKind::when;
      session.in_list = is_list_line(facts_.lines[line_]);
      session.daily = has(found.roles, role::all_days);
      if (found.items[i].to_next && i + 1 < days.size()) join_span(found, days, i, session);
      if (!session.time.known() && found.times.size() == 1) session.time = found.times[0];
      push(session, found);
    }
  }

  [[nodiscard]] static bool is_list_line(const LineFacts& line) {
    return line.kind == LineKind::entry || line.kind == LineKind::day || line.kind == LineKind::bullet || line.titled;
  }

  /// `14–15 april`, `14 april 9.00 – 15 april 12.00`: takes the next item too.
  static void join_span(const MentionFacts& found, const std::vector<ResolvedDay>& days,
                        std::size_t& i, FoundSession& session) {
    ++i;
    session.last = days[i].day;
    const TimeSpan& first = found.items[i - 1].time;
    const TimeSpan& second = found.items[i].time;
    if (first.known() && first.end < 0 && second.known()) {
      session.end_minute = second.start;
    } else if (!first.known()) {
      session.time = second;
    }
    if (!days[i].sure) session.day = days[i];
  }

  /// Several times a day are several sessions.
  void push(FoundSession session, const MentionFacts& found) {
    if (session.last < session.first) session.last = session.first;
    if (found.times.size() < 2 || session.time.known()) {
      result_.sessions.push_back(session);
      return;
    }
    for (const TimeSpan& time : found.times) {
      session.time = time;
      result_.sessions.push_back(session);
    }
  }

  void read_relative(const MentionFacts& found) {
    const std::optional<Day> day = found.weak ? day_in_week(found) : resolve_relative(found, calendar_);
    if (!day) return;
    ResolvedDay resolved;
    resolved.day = *day;
    resolved.sure = calendar_.given && found.kind != MentionKind::holiday;
    const FoundRole role = find_role(found, context());
    const std::vector<ResolvedDay> days = {resolved};
    if (role.role == DateRole::deadline) return add_deadline(found, days, role);
    const bool timed = !found.times.empty();
    if (role.role != DateRole::session || !timed || (found.kind == MentionKind::holiday)) {
      return note(FindingKind::date, found, days);
    }
    FoundSession session;
    session.first = session.last = *day;
    session.day = resolved;
    session.time = found.times[0];
    session.source = source_of(found);
    session.strong = role.strong && !found.weak;
    session.roles = found.roles;
    session.in_list = facts_.lines[line_].kind == LineKind::entry;
    push(session, found);
  }

  /// `Torsdag 18.00` under a heading that names the week.
  [[nodiscard]] std::optional<Day> day_in_week(const MentionFacts& found) const {
    if (!week_) return std::nullopt;
    return *week_ + (found.items[0].weekday - 1);
  }

  void read_period(const MentionFacts& found) {
    if (found.kind == MentionKind::weeks) {
      if (recurs_ && has(found.before, role::except)) {
        for (int week = found.number; week <= found.to_number; ++week) except_weeks_.push_back(week);
        return;
      }
      if (found.number == found.to_number) week_ = resolve_week(found.number, found.year, calendar_).day;
    }
    if (found.kind != MentionKind::month) return;
    const FoundRole role = find_role(found, context());
    if (role.role != DateRole::deadline) return;
    FoundDeadline deadline;
    const int month = found.items[0].month;
    const int year = resolve_month_year(month, found.items[0].year, calendar_);
    deadline.date = {at(to_day({year, month, 1})), Precision::month, false};
    deadline.source = source_of(found);
    deadline.roles = found.roles;
    deadline.sure = false;
    deadline.day.day = to_day({year, month, 1});
    result_.deadlines.push_back(deadline);
  }

  void read_recurrence(const MentionFacts& found) {
    if (has(found.roles, role::notice) && !has(found.roles, role::event | role::course)) return;
    const bool told = result_.event_article || !found.times.empty() || found.field == FieldKind::when || has(found.roles, role::event | role::course | role::happens);
    if (!told) return;
    std::erase_if(result_.recurrences, [&](const FoundRecurrence& old) {
      return is_same_rule(old.rule, found.rule) && !old.time.known() && !old.until;
    });
    for (const FoundRecurrence& old : result_.recurrences) {
      if (is_same_rule(old.rule, found.rule) && !has_other_time(old, found)) return;
    }
    constexpr std::size_t most_recurrences = 100;
    if (result_.recurrences.size() == most_recurrences) return;
    FoundRecurrence recurrence;
    recurrence.rule = found.rule;
    if (!found.times.empty()) recurrence.time = found.times[0];
    recurrence.source = source_of(found);
    recurrence.strong = found.field == FieldKind::when || has(found.roles, role::event | role::course);
    recurrence.roles = found.roles;
    result_.recurrences.push_back(recurrence);
  }

  [[nodiscard]] static bool is_same_rule(const RecurrenceRule& left, const RecurrenceRule& right) {
    return left.weekdays == right.weekdays && left.ordinal == right.ordinal;
  }

  [[nodiscard]] static bool has_other_time(const FoundRecurrence& old, const MentionFacts& found) {
    return !found.times.empty() && old.time.known() && old.time.start != found.times[0].start;
  }

  void take_bound_time(const MentionFacts& found) {
    if (result_.recurrences.empty() || result_.recurrences.back().time.known()) return;
    FoundRecurrence& recurrence = result_.recurrences.back();
    if (!found.times.empty()) recurrence.time = found.times[0];
    else if (found.items.back().time.known()) recurrence.time = found.items.back().time;
    else recurrence.time = found.items.front().time;
  }

  void bound_recurrence(const MentionFacts& found, const std::vector<ResolvedDay>& days) {
    take_bound_time(found);
    bool bounds = true;
    if (found.items.front().to_next && days.size() == 2) {
      from_ = days[0].day;
      until_ = days[1].day;
    } else if (found.lead == WordKind::until || found.lead == WordKind::to) {
      until_ = days.back().day;
    } else if (found.lead == WordKind::from || has(found.before | found.after, role::starts | role::from)) {
      from_ = days.front().day;
    } else {
      FoundRole role{DateRole::session, true, false};  // the days themselves are told
      if (!is_over(days)) add_sessions(found, days, role);
      bounds = false;
    }
    if (!bounds || result_.recurrences.empty()) return;
    FoundRecurrence& recurrence = result_.recurrences.back();
    if (recurrence.source.line != line_) return;
    recurrence.from = from_;
    recurrence.until = until_;
  }

  /// Bounds and exceptions were read with their line; explicit days make the rule superfluous.
  void settle_recurrences() {
    if (result_.recurrences.empty()) return;
    FoundRecurrence& last = result_.recurrences.back();
    if (!last.from) last.from = from_;
    if (!last.until) last.until = until_;
    for (FoundRecurrence& recurrence : result_.recurrences) {
      if (!recurrence.from) recurrence.from = from_;
      if (!recurrence.until) recurrence.until = until_;
      recurrence.except = except_;
      for (const int week : except_weeks_) except_week(recurrence, week);
    }
    bool explicit_days = false;
    for (const FoundSession& session : result_.sessions) {
      explicit_days = explicit_days || (session.strong && fits(last.rule, session.first));
    }
    if (!explicit_days) return;
    if (last.time.known()) common_.assign(1, last.time);
    result_.recurrences.clear();
  }

  [[nodiscard]] static bool fits(const RecurrenceRule& rule, Day day) {
    return ((rule.weekdays >> weekday(day)) & 1) != 0;
  }

  void except_week(FoundRecurrence& recurrence, int week) const {
    const Day monday = resolve_week(week, 0, calendar_).day;
    for (int i = 0; i < 7; ++i) {
      if (fits(recurrence.rule, monday + i)) recurrence.except.push_back(monday + i);
    }
  }

  /// Times of a line that stand beside no date: to the days of the line, else kept for others.
  void read_line_times(const LineFacts& line, std::size_t before) {
    for (std::uint32_t i = 0; i < line.mention_count; ++i) {
      const MentionFacts& found = mention(line.first_mention + i);
      if (found.kind != MentionKind::time) continue;
      if (apply_times(found, before)) continue;
      if (take_entry_time(found)) continue;
      keep_times(found, line);
    }
  }

  bool apply_times(const MentionFacts& found, std::size_t before) {
    bool applied = false;
    for (std::size_t i = result_.recurrences.size(); i-- > 0 && result_.recurrences[i].source.line == line_;) {
      FoundRecurrence& recurrence = result_.recurrences[i];
      if (recurrence.time.known()) continue;
      recurrence.time = found.times[0];
      applied = true;
    }
    const std::size_t end = result_.sessions.size();
    if (has(found.roles, role::notice) && end > before) return true;
    for (std::size_t i = before; i < end; ++i) {
      FoundSession& session = result_.sessions[i];
      if (session.time.known()) {
        applied = true;
        continue;
      }
      session.time = found.times[0];
      session.daily = session.daily || has(found.roles, role::all_days);
      session.strong = session.strong || (session.roles & (role::event | role::happens | role::course)) != 0;
      for (std::size_t k = 1; k < found.times.size(); ++k) {
        FoundSession more = result_.sessions[i];
        more.time = found.times[k];
        result_.sessions.push_back(more);
      }
      applied = true;
    }
    return applied;
  }

  /// `10.00 Sagostund` under `Måndag 27 oktober` in a list of events.
  bool take_entry_time(const MentionFacts& found) {
    const LineFacts& line = facts_.lines[line_];
    if (line.kind != LineKind::entry || !result_.list || !day_) return false;
    if (found.first > 1) return false;
    FoundSession session;
    session.day = *day_;
    session.first = session.last = day_->day;
    session.time = found.times[0];
    session.source = source_of(found);
    session.strong = true;
    session.in_list = true;
    session.roles = found.roles;
    result_.sessions.push_back(session);
    return true;
  }

  /// `Onsdag 29 mars`, and under it `10.00–15.00`.
  [[nodiscard]] bool follows_day_line(const LineFacts& line) const {
    if (line.kind != LineKind::day || line_ == 0 || result_.sessions.empty()) return false;
    const FoundSession& last = result_.sessions.back();
    return last.source.line + 1 == line_ && !last.time.known() && facts_.lines[line_ - 1].kind == LineKind::day;
  }

  void keep_times(const MentionFacts& found, const LineFacts& line) {
    if (has(found.roles, role::notice | role::past)) return;
    if (has(found.roles, role::opens) && !has(found.roles, role::event | role::course | role::happens)) return;
    if (follows_day_line(line)) {
      result_.sessions.back().time = found.times[0];
      return;
    }
    if (has(found.roles, role::all_days)) all_days_ = true;
    if (found.field == FieldKind::when) {
      const bool first = found.begin == mention(line.first_mention).begin;
      if (first) add_times(common_, found.times);  // not `(frukost från kl. 7.15)` after it
      return;
    }
    if (line.kind == LineKind::entry || line.field != FieldKind::none) return;  // a programme
    const std::uint32_t next = next_content(line_);
    const bool above_list = next != no_line && (facts_.lines[next].kind == LineKind::bullet ||
                                                facts_.lines[next].kind == LineKind::entry ||
                                                facts_.lines[next].kind == LineKind::day);
    const bool tells = has(found.roles, role::happens | role::event | role::course | role::sittings | role::all_days | role::starts);
    if (above_list && (tells || line.text.ends_with(':'))) {
      add_times(common_, found.times);
    } else if ((tells || line.kind == LineKind::day) && prose_.empty()) {
      prose_ = found.times;
    }
  }

  static void add_times(std::vector<TimeSpan>& times, const std::vector<TimeSpan>& more) {
    for (const TimeSpan& time : more) {
      bool known = false;
      for (const TimeSpan& old : times) known = known || (old.start == time.start && old.end == time.end);
      if (!known) times.push_back(time);
    }
  }

  /// What a line without dates says of the lines below it; what day a header names.
  void note_above(const LineFacts& line, std::size_t before) {
    if (line.kind == LineKind::day && result_.sessions.size() == before + 1) {
      day_ = result_.sessions.back().day;
      const std::uint32_t next = next_content(line_);
      const bool header = next != no_line && begins_with_time(facts_.lines[next]);
      if (header && result_.list && !result_.sessions.back().time.known()) result_.sessions.pop_back();
    } else if (line.kind == LineKind::day && line.mention_count > 0) {
      set_header_day(line);
    }
    const bool listed = line.kind == LineKind::bullet || line.kind == LineKind::entry || line.kind == LineKind::day;
    if (listed && line.mention_count > 0) return;
    const bool leads = line.kind == LineKind::label || line.text.ends_with(':') || line.kind == LineKind::short_text || line_ == article_.headline;
    const std::uint32_t next = next_content(line_);
    const bool list_next = next != no_line && (facts_.lines[next].kind == LineKind::bullet || facts_.lines[next].kind == LineKind::entry || facts_.lines[next].kind == LineKind::day);
    above_ = leads || list_next ? line.roles : 0;
  }

  [[nodiscard]] bool begins_with_time(const LineFacts& line) const {
    return line.kind == LineKind::entry && line.mention_count > 0 &&
           mention(line.first_mention).kind == MentionKind::time;
  }

  void set_header_day(const LineFacts& line) {
    const MentionFacts& found = mention(line.first_mention);
    if (found.kind == MentionKind::days) {
      day_ = resolve_days(found, calendar_)[0];
    } else if (found.kind == MentionKind::weekday && week_) {
      ResolvedDay resolved;
      resolved.day = *week_ + (found.items[0].weekday - 1);
      day_ = resolved;
    }
  }

  void note(FindingKind kind, const MentionFacts& found, const std::vector<ResolvedDay>& days) {
    Finding finding;
    finding.what = kind;
    finding.line = found.line;
    finding.column = found.begin;
    finding.sure = days.empty() || days.front().sure;
    result_.findings.push_back(finding);
  }

  const Facts& facts_;
  const ArticleLines& article_;
  const Calendar& calendar_;
  ArticleDates result_;
  std::uint32_t line_ = 0;
  bool headline_ = false;
  bool notice_ = false;
  bool recurs_ = false;
  bool timed_line_ = false;
  bool all_days_ = false;
  std::uint32_t above_ = 0;
  Moment opens_;
  std::optional<Day> week_;
  std::optional<ResolvedDay> day_;
  std::optional<Day> from_;
  std::optional<Day> until_;
  std::vector<Day> except_;
  std::vector<int> except_weeks_;
  std::vector<TimeSpan> common_;  // of fields and of sentences above a list
  std::vector<TimeSpan> prose_;   // of a sentence that says when it begins
};

bool touches(const FoundSession& a, const FoundSession& b) {
  return a.first <= b.last && b.first <= a.last;
}

/// Takes over what the other says better.
void merge_into(FoundSession& kept, const FoundSession& other) {
  if (!kept.time.known() || (kept.time.start == other.time.start && kept.time.end < 0)) {
    if (other.time.known()) kept.time = other.time;
  }
  if (kept.first == kept.last && other.first != other.last && !kept.time.known()) {
    kept.first = other.first;
    kept.last = other.last;
  }
  if (other.end_minute >= 0 && kept.end_minute < 0 && kept.last == other.last) kept.end_minute = other.end_minute;
  kept.strong = kept.strong || other.strong;
  kept.daily = kept.daily || other.daily;
  kept.roles |= other.roles;
  if (other.day.sure && !kept.day.sure && other.day.day == kept.day.day) kept.day = other.day;
}

bool is_same(const FoundSession& a, const FoundSession& b) {
  if (!touches(a, b)) return false;
  if (a.first != b.first && a.first == a.last && b.first == b.last) return false;
  const bool span = (a.first == a.last) != (b.first == b.last);
  constexpr int longest_course = 5;  // days: in a longer period a single time is an event of its own
  if (span && (a.last - a.first > longest_course || b.last - b.first > longest_course)) {
    return (a.first == a.last ? a : b).time.known() == false;
  }
  if (a.in_list && b.in_list && a.source.line != b.source.line && a.time.start != b.time.start) return false;
  if (a.source.line == b.source.line && a.source.begin == b.source.begin && a.time.start != b.time.start) return false;
  if (span) return !(a.time.known() && b.time.known()) || a.time.start == b.time.start;
  if (!a.time.known() || !b.time.known()) return true;
  return a.time.start == b.time.start || !(a.in_list && b.in_list);
}

}  // namespace

ArticleDates read_article_dates(const Facts& facts, const ArticleLines& article,
                                const Calendar& calendar) {
  return DateReader(facts, article, calendar).run();
}

void settle_sessions(std::vector<FoundSession>& sessions, const std::vector<TimeSpan>& common,
                     bool all_days) {
  constexpr std::size_t near_enough = 48;  // what is told twice is told within so many
  std::vector<FoundSession> settled;
  for (const FoundSession& session : sessions) {
    bool merged = false;
    const std::size_t begin = settled.size() > near_enough ? settled.size() - near_enough : 0;
    for (std::size_t i = begin; i < settled.size() && !merged; ++i) {
      if (!is_same(settled[i], session)) continue;
      merge_into(settled[i], session);
      merged = true;
    }
    if (!merged) settled.push_back(session);
  }
  sessions.clear();
  constexpr int longest_daily = 5;  // days of one time range that are days of one course
  for (FoundSession session : settled) {
    if (!session.time.known() && !common.empty()) {
      session.time = common[0];
      session.timed_apart = true;
      session.daily = session.daily || all_days;
    }
    const int days = session.last - session.first + 1;
    const bool ranged = session.time.known() && session.time.end >= 0 && session.end_minute < 0;
    const bool shows = (session.roles & role::shows) != 0;
    const bool split = days > 1 && days <= 62 && ((ranged && days <= longest_daily && !shows) || (session.daily && session.time.known()));
    for (int i = 0; i < (split ? days : 1); ++i) {
      FoundSession one = session;
      if (split) one.first = one.last = session.first + i;
      const std::size_t times = session.timed_apart && common.size() > 1 && days == 1 ? common.size() : 1;
      for (std::size_t k = 0; k < times; ++k) {
        if (times > 1) one.time = common[k];
        sessions.push_back(one);
      }
    }
  }
}

}  // namespace kalendarium
