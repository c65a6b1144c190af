// SPDX-License-Identifier: MIT
#include "core/import/dates_of_article.h"

#include "core/import/apart_times.h"
#include "core/import/article_sort.h"
#include "core/import/day_sessions.h"
#include "core/import/deadlines.h"
#include "core/import/labels.h"
#include "core/import/line_place.h"
#include "core/import/own_times.h"
#include "core/import/programme_times.h"
#include "core/import/recurrences.h"
#include "core/import/roles.h"
#include "core/import/settle.h"

namespace kalendarium {
namespace {

class DateReader {
 public:
  DateReader(const Facts& facts, const ArticleLines& article, const Calendar& calendar)
      : facts_(facts),
        article_(article),
        calendar_(calendar),
        sort_(sort_article(facts, article)),
        recurrences_(calendar),
        apart_(facts, article) {}

  ArticleDates run() {
    result_.list = sort_.list;
    read_line(article_.headline, true);
    for (std::uint32_t i = article_.first; i < article_.last; ++i) {
      if (is_content(facts_.lines[i].kind)) read_line(i, false);
    }
    if (result_.sessions.empty() && recurrences_.empty()) result_.sessions = std::move(unclear_);
    TimeSpans common = apart_.times();
    if (common.empty() && wants_spare()) common = apart_.spare();
    result_.recurrences = recurrences_.settle(result_.sessions, result_.list, common);
    settle_sessions(result_.sessions, common, apart_.each_day(), result_.list);
    result_.deadlines = deadlines_.take();
    return std::move(result_);
  }

 private:
  /// One session, or a list of days of which none has a time: the one time told anywhere is theirs.
  [[nodiscard]] bool wants_spare() const {
    if (result_.sessions.size() == 1) return true;
    if (apart_.spare().size() != 1) return false;
    for (const FoundSession& session : result_.sessions) {
      if (session.time.known() || !session.in_list || session.first != session.last) return false;
    }
    return true;
  }

  const MentionFacts& mention(std::uint32_t i) const { return facts_.mentions[i]; }

  void read_line(std::uint32_t at, bool headline) {
    const LineFacts& line = facts_.lines[at];
    line_ = at;
    headline_ = headline;
    const std::size_t before = line_begin_ = result_.sessions.size();
    recurs_ = has_days_ = times_in_line_ = false;
    int days = 0;
    int times = 0;
    for (std::uint32_t i = 0; i < line.mention_count; ++i) {
      const MentionKind kind = mention(line.first_mention + i).kind;
      recurs_ = recurs_ || kind == MentionKind::recurrence;
      days += kind == MentionKind::days ? 1 : 0;
      times += kind == MentionKind::time ? 1 : 0;
      has_days_ = days > 0;
      times_in_line_ = times_in_line_ || has_time(mention(line.first_mention + i));
    }
    for (std::uint32_t i = 0; i < line.mention_count; ++i) {
      const std::uint32_t index = line.first_mention + i;
      timed_line_ = (days == 1 && (times > 0 || leads_times(facts_, article_, line_))) ||
                    is_beside_time(facts_, line, index);
      opens_article_ = i == 0 && opens_article(mention(index), line);
      read_mention(index);
    }
    if (line.field == FieldKind::other && has_role(line.roles, role::sittings))
      recurrences_.read_count(line.whole().substr(line.value));
    read_line_times(line, before);
    note_spread(line, before);
    note_above(line, before);
  }

  /// `Lördag 14 september 2024. Mer information kommer.` directly under the headline.
  [[nodiscard]] bool opens_article(const MentionFacts& found, const LineFacts& line) const {
    return !headline_ && !sort_.notice && line.dated && found.closed &&
           found.kind == MentionKind::days &&
           next_content(facts_, article_, article_.headline) == line_;
  }

  [[nodiscard]] RoleContext context() const {
    RoleContext context;
    context.cancelled = has_role(facts_.lines[article_.headline].roles, role::cancelled);
    context.moved = has_role(facts_.lines[article_.headline].roles, role::moved);
    context.beside_deadline = deadline_line_ == line_ && deadline_sentence_ == sentence_;
    context.begun = has_session(line_begin_, sentence_);
    context.headline = headline_;
    context.calendar = result_.list && facts_.lines[line_].kind == LineKind::entry;
    context.event_article = sort_.attends;
    context.told = sort_.told || (sort_.telling_line != no_line && sort_.telling_line != line_);
    context.call = sort_.call || (!sort_.named && deadlines_.asked());
    context.listed =
        (sort_.several && sort_.attends && facts_.lines[line_].kind == LineKind::entry) ||
        (sort_.told && is_item(facts_, article_, line_) &&
         has_item_beside(facts_, article_, line_));
    context.notice_article =
        sort_.notice || (names_notice(above_) && facts_.lines[line_].kind != LineKind::text);
    context.above = above_;
    context.named_item = facts_.lines[line_].titled && !timed_line_;
    context.recurs = recurs_;
    context.timed_line = timed_line_;
    context.opens_article = opens_article_;
    context.agenda = agenda_ && facts_.lines[line_].kind == LineKind::bullet;
    context.under_headline = facts_.lines[line_].kind == LineKind::day && !sort_.notice &&
                             is_near_headline(facts_, article_, line_);
    return context;
  }

  void read_mention(std::uint32_t index) {
    const MentionFacts& found = mention(index);
    sentence_ = found.sentence;
    switch (found.kind) {
      case MentionKind::time: return;  // read_line_times
      case MentionKind::days: return read_days(found);
      case MentionKind::recurrence:
        if (!sort_.notice && !found.former)
          recurrences_.read(found, sort_.attends || times_in_line_);
        return;
      case MentionKind::relative:
      case MentionKind::weekday:
      case MentionKind::holiday: return read_relative(found);
      case MentionKind::month:
      case MentionKind::weeks:
      case MentionKind::season: return read_period(found);
    }
  }

  void read_days(const MentionFacts& found) {
    if (is_pause(facts_, article_, found, result_.list)) return;
    const FoundRole role = find_role(found, context());
    if (role.role == DateRole::deadline && ends_in_invitation(found)) return read_apart(found);
    resolve_days(found, calendar_, days_);
    switch (role.role) {
      case DateRole::deadline:
        deadline_line_ = line_;
        deadline_sentence_ = found.sentence;
        return deadlines_.add(found, days_, role, above_, calendar_, may_be_late());
      case DateRole::opens: return deadlines_.open(days_.front().day);
      case DateRole::ends: return end_session(found, days_, facts_.lines[line_], result_.sessions);
      case DateRole::except: return recurrences_.except_days(line_, days_);
      case DateRole::bound:
        if (!recurrences_.bound(found, days_)) read_unbound(found, days_);
        return;
      case DateRole::session:
        if (!is_over(days_)) add_days(found, days_, role.strong);
        return;
      case DateRole::none:
        if (role.unclear && !is_over(days_)) add_unclear(found);
        return;
    }
  }

  void add_unclear(const MentionFacts& found) {
    if (goes_on_from_last(found, result_.sessions))
      return add_days(found, days_, result_.sessions.back().strong);
    if (is_next_item(facts_, found, result_.sessions)) return add_days(found, days_, false);
    if (sort_.told) add_day_sessions(found, days_, facts_.lines[line_], false, unclear_);
  }

  void read_apart(const MentionFacts& found) {
    MentionFacts first = found;
    first.items.pop_back();
    first.follow_roles = first.after = 0;
    MentionFacts second = found;
    second.items.erase(second.items.begin());
    second.before = second.close = second.noun = second.previous = 0;
    second.lead = WordKind::and_;
    read_days(first);
    read_days(second);
  }

  /// A day beside a repetition that is none of its ends.
  void read_unbound(const MentionFacts& found, const std::vector<ResolvedDay>& days) {
    if (sort_.notice) return;
    RoleContext alone = context();
    alone.recurs = false;
    const FoundRole role = find_role(found, alone);
    const bool over = has_role(found.roles, role::release | role::notice) ||
                      (has_role(found.roles, role::past) && !timed_line_ && !has_time(found));
    const bool from = found.lead == WordKind::from && role.role == DateRole::none;
    if (recurrences_.empty() && (from || (role.unclear && has_role(found.before, role::starts))))
      return recurrences_.begin(days.front().day);
    const bool beside = role.unclear ? !recurrences_.empty() : !over;
    if ((role.role != DateRole::session && !beside) || is_over(days)) return;
    add_days(found, days, role.strong || !recurrences_.empty());
  }

  void add_days(const MentionFacts& found, const std::vector<ResolvedDay>& days, bool strong) {
    const std::size_t before = result_.sessions.size();
    const bool goes_on = !timed_line_ && goes_on_from_last(found, result_.sessions);
    add_day_sessions(found, days, facts_.lines[line_], strong, result_.sessions);
    if (goes_on || found.follow == WordKind::same) give_same_time(before, result_.sessions);
    if (has_role(found.after, role::all_days)) share_time_back(before, result_.sessions);
  }

  /// A day without a year may be of late: in no field, in a headline only if it tells what was.
  [[nodiscard]] bool may_be_late() const {
    const bool told = !headline_ || has_role(facts_.lines[line_].roles, role::past);
    return calendar_.given && told && facts_.lines[line_].field != FieldKind::when;
  }

  /// Past events are none; a list that goes on is not past.
  [[nodiscard]] bool is_over(const std::vector<ResolvedDay>& days) const {
    if (may_be_late() && was_lately(days.back(), calendar_)) return true;
    for (const ResolvedDay& day : days) {
      if (day.day >= calendar_.published) return false;
    }
    return calendar_.given || days.back().doubt != Doubt::year;
  }

  void read_relative(const MentionFacts& found) {
    std::optional<Day> week = week_;
    if (found.to_number != 0) week = resolve_week(found.to_number, found.year, calendar_).day;
    if (found.weak && week) {
      for (const DateItem& item : found.items) read_relative_day(found, *week + (item.weekday - 1));
    } else if (found.weak) {
      if (begins_span(found, result_.sessions)) return;
      if (found.field == FieldKind::when || is_last_of(found, result_.sessions) ||
          has_headline_span())
        give_weekday_time(found, result_.sessions);
    } else if (const std::optional<Day> day = resolve_relative(found, calendar_)) {
      if (!is_told_weekday(found, *day, result_.sessions)) read_relative_day(found, *day);
    }
  }

  /// `Streetfood på kajen 2–3 juni`, and below it `Fredag kl. 16–22 och lördag kl. 12–22.`
  [[nodiscard]] bool has_headline_span() const {
    constexpr int longest_course = 5;  // days
    if (result_.sessions.empty()) return false;
    for (const FoundSession& session : result_.sessions) {
      if (session.source.line != article_.headline) return false;
    }
    return result_.sessions.back().last - result_.sessions.front().first < longest_course;
  }

  void read_relative_day(const MentionFacts& found, Day day) {
    ResolvedDay resolved;
    resolved.day = day;
    resolved.sure = calendar_.given && found.kind != MentionKind::holiday;
    const FoundRole role = find_role(found, context());
    const std::vector<ResolvedDay> days = {resolved};
    if (role.role == DateRole::except)
      return recurrences_.except_days(line_, days);  // utom annandag påsk
    if (role.role == DateRole::deadline)
      return deadlines_.add(found, {resolved}, role, above_, calendar_, may_be_late());
    const bool timed = !found.times.empty();
    const bool beside = timed_line_ && (found.kind != MentionKind::holiday || !has_days_);
    const bool named = found.to_number != 0 && sort_.told;  // tisdag v. 9
    const bool listed = found.weak && result_.list && facts_.lines[line_].kind == LineKind::entry;
    if (!timed && !listed && !beside && !named) return;
    if (role.role != DateRole::session) return;
    FoundSession session;
    session.first = session.last = day;
    session.day = resolved;
    if (timed) session.time = found.times[0];
    session.source = source_of(found);
    session.sentence = found.sentence;
    session.strong = role.strong && (!found.weak || found.to_number != 0);
    session.roles = found.roles;
    session.in_list = facts_.lines[line_].kind == LineKind::entry;
    add_at_times(std::move(session), found, result_.sessions);
  }

  void read_period(const MentionFacts& found) {
    if (found.kind == MentionKind::weeks) {
      if (recurs_ && recurrences_.read_weeks(found)) return;
      if (found.number == found.to_number && found.lead != WordKind::from)
        week_ = resolve_week(found.number, found.year, calendar_).day;
    }
    if (found.kind != MentionKind::month) return;
    const FoundRole role = find_role(found, context());
    const int month = found.items[0].month;
    const int year = resolve_month_year(month, found.items[0].year, calendar_);
    if (recurs_ && role.role != DateRole::deadline) recurrences_.read_months(found, year);
    if (role.role == DateRole::deadline) deadlines_.add_month(found, to_day({year, month, 1}));
  }

  /// Times of a line that stand beside no date: to the days of the line, else kept for others.
  void read_line_times(const LineFacts& line, std::size_t before) {
    for (std::uint32_t i = 0; i < line.mention_count; ++i) {
      const MentionFacts& found = mention(line.first_mention + i);
      if (found.kind != MentionKind::time || (found.early && has_other_time(facts_, line, i)))
        continue;
      if (found.lead == WordKind::workdays && !has_session(before, found.sentence)) continue;
      if (give_time_on_weekdays(found, result_.sessions)) continue;
      if (give_hours_of_day(found, before, result_.sessions)) continue;
      if (take_programme_time(found, result_.sessions)) continue;
      if (give_day_time(found, before, result_.sessions) || apply_times(found, before)) continue;
      if (apart_.complete_day(found, line_, result_.sessions)) continue;
      if (take_spread_time(found) || take_entry_time(found)) continue;
      apart_.keep(found, line_, result_.sessions);
    }
  }

  bool apply_times(const MentionFacts& found, std::size_t before) {
    if (give_own_time(facts_, found, before, result_.sessions)) return true;
    if (found.times.back().apart && before < result_.sessions.size() &&
        !result_.sessions[before].time.known() &&
        share_times(found.times, before, result_.sessions))
      return true;
    const bool applied = recurrences_.take_time(found);
    const std::size_t end = result_.sessions.size();
    const bool begins = has_role(found.before, role::starts);  // börjar kl. 18 med … prisutdelning
    if (has_role(found.before, role::notice) && !has_role(found.roles, role::all_days) && !begins &&
        end > before)
      return true;
    const bool beside = has_session(before, found.sentence) || recurrences_.is_timed(line_);
    return give_times(found, before, beside, result_.sessions) || applied;
  }

  /// The time's own sentence has a day.
  [[nodiscard]] bool has_session(std::size_t from, std::uint32_t sentence) const {
    for (std::size_t i = from; i < result_.sessions.size(); ++i) {
      if (result_.sessions[i].sentence == sentence) return true;
    }
    return false;
  }

  /// `Vretens hembygdsgård kl. 14` under `… på följande gårdar:`, which has the day.
  bool take_spread_time(const MentionFacts& found) {
    const LineFacts& line = facts_.lines[line_];
    if (!spread_ || line.mention_count != 1) return false;
    FoundSession session = *spread_;
    session.time = found.times[0];
    session.source = source_of(found);
    session.in_list = true;
    result_.sessions.push_back(session);
    return true;
  }

  /// The day of a line that says that places or times follow; none where the list has ended.
  void note_spread(const LineFacts& line, std::size_t before) {
    const bool item = line.mention_count == 1 && line.gap <= 1 &&
                      mention(line.first_mention).kind == MentionKind::time;
    if (spread_ && !item) spread_.reset();
    if (result_.sessions.size() != before + 1) return;
    const FoundSession& session = result_.sessions.back();
    if (session.time.known() || session.first != session.last ||
        !leads_times(facts_, article_, line_))
      return;
    spread_ = session;
    result_.sessions.pop_back();
  }

  /// `10.00 Sagostund` under `Måndag 27 oktober` in a list of events.
  bool take_entry_time(const MentionFacts& found) {
    const LineFacts& line = facts_.lines[line_];
    if (line.kind != LineKind::entry || !result_.list || !day_) return false;
    constexpr std::uint32_t status = 3;  // tokens: `INSTÄLLT: 16.00`
    const bool leads = line.placed || (line.dated && found.first <= status);
    if (found.first > 1 && !leads) return false;
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

  /// What a line without dates says of the lines below it; what day a header names.
  void note_above(const LineFacts& line, std::size_t before) {
    if (line.kind == LineKind::day && result_.sessions.size() == before + 1) {
      day_ = result_.sessions.back().day;
      const std::uint32_t next = next_content(facts_, article_, line_);
      const bool header = next != no_line && begins_with_time(facts_.lines[next], facts_);
      if (header && result_.list && !result_.sessions.back().time.known())
        result_.sessions.pop_back();
    } else if (line.kind == LineKind::day && line.mention_count > 0) {
      if (const std::optional<ResolvedDay> day = header_day(facts_, line, week_, calendar_))
        day_ = day;
    }
    if (line.kind != LineKind::bullet) agenda_ = is_agenda_label(line.text);
    const bool listed =
        line.kind == LineKind::bullet || line.kind == LineKind::entry || line.kind == LineKind::day;
    if (listed && line.mention_count > 0) return;
    const bool leads = line.kind == LineKind::label || line.text.ends_with(':') ||
                       line.kind == LineKind::short_text || line_ == article_.headline;
    const std::uint32_t next = next_content(facts_, article_, line_);
    const bool list_next = next != no_line && (facts_.lines[next].kind == LineKind::bullet ||
                                               facts_.lines[next].kind == LineKind::entry ||
                                               facts_.lines[next].kind == LineKind::day);
    above_ = leads || list_next ? line.roles : 0;
  }

  const Facts& facts_;
  const ArticleLines& article_;
  const Calendar& calendar_;
  ArticleSort sort_;
  RecurrenceReader recurrences_;
  ApartTimes apart_;
  ArticleDates result_;
  ArticleDeadlines deadlines_;
  std::uint32_t line_ = 0;
  std::uint32_t sentence_ = 0;
  std::size_t line_begin_ = 0;             // its first session
  std::uint32_t deadline_line_ = no_line;  // where the last day that was read last stands
  std::uint32_t deadline_sentence_ = 0;
  bool headline_ = false;
  bool recurs_ = false;
  bool has_days_ = false;  // in the line
  bool timed_line_ = false;
  bool times_in_line_ = false;
  bool opens_article_ = false;
  bool agenda_ = false;
  std::uint32_t above_ = 0;
  std::vector<ResolvedDay> days_;      // of the mention that is read
  std::vector<FoundSession> unclear_;  // days of which nothing is said, under a name of an event
  std::optional<Day> week_;
  std::optional<FoundSession> spread_;  // of which only places and times follow
  std::optional<ResolvedDay> day_;
};

}  // namespace

ArticleDates read_article_dates(const Facts& facts, const ArticleLines& article,
                                const Calendar& calendar) {
  return DateReader(facts, article, calendar).run();
}

}  // namespace kalendarium
