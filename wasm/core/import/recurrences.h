// SPDX-License-Identifier: MIT
//
// import/recurrences: what happens again and again, with its bounds and exceptions.
//
//   RecurrenceReader reader(calendar);
//   reader.read(every_wednesday, true);
//   reader.bound(until_december, days);           // `t.o.m. 14 december`
//   reader.settle(sessions, false, common);       // days that are told make the rule superfluous
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/import/found.h"

namespace kalendarium {

/// Days from `first` to `last` on which a rule pauses, told in `line`.
struct Pause {
  Day first;
  Day last;
  std::uint32_t line = no_line;
};

/// Of one article.
class RecurrenceReader {
 public:
  explicit RecurrenceReader(const Calendar& calendar) : calendar_(calendar) {}

  /// `told`: the article is about something that one attends.
  void read(const MentionFacts& found, bool told);
  /// Dates beside a recurrence; false if they are no bounds but the days themselves.
  [[nodiscard]] bool bound(const MentionFacts& found, const std::vector<ResolvedDay>& days);
  /// `Vi startar onsdag 3 mars och träffas varje onsdag`: told before the rule.
  void begin(Day first) { from_ = from_.value_or(first); }
  /// `4`, of `Antal gånger: 4`.
  void read_count(std::string_view value);
  /// A recurrence of the line has its time.
  [[nodiscard]] bool is_timed(std::uint32_t line) const;
  /// `v. 37–45`, `start v. 10` beside a rule bound it; true of `ej v. 44`, which excepts weeks.
  [[nodiscard]] bool read_weeks(const MentionFacts& weeks);
  /// `i mars`, `mars–maj` of that year.
  void read_months(const MentionFacts& months, int year);
  void except_days(std::uint32_t line, const std::vector<ResolvedDay>& days);
  [[nodiscard]] bool empty() const { return found_.empty(); }
  /// A time for a recurrence of the same line that has none yet, or whose end it is.
  [[nodiscard]] bool take_time(const MentionFacts& time);
  /// The recurrences, complete. Where days of theirs are told one by one these win, and a time of
  /// the rule goes to `common`; a single first day becomes the start.
  /// `list`: the lines are events of their own, and what one says again and again holds for no other.
  [[nodiscard]] std::vector<FoundRecurrence> settle(std::vector<FoundSession>& sessions, bool list,
                                                    TimeSpans& common);

 private:
  /// All days of a month, or of weeks: `varje onsdag i mars`, `torsdagar v. 37–45`.
  void bound_by(Day first, Day last, WordKind lead);
  [[nodiscard]] bool is_other_day(const MentionFacts& found,
                                  const std::vector<ResolvedDay>& days) const;
  void take_bound_time(const MentionFacts& found);
  void add_pauses(const Pause& pause);
  [[nodiscard]] bool has_rule_in(std::uint32_t line) const;
  [[nodiscard]] bool stands_apart(const std::vector<FoundSession>& sessions) const;
  void take_told_bounds(std::vector<FoundSession>& sessions);
  void complete();
  [[nodiscard]] bool tells_all(std::vector<FoundSession>& sessions) const;
  static void confirm(const FoundRecurrence& rule, std::vector<FoundSession>& sessions);
  [[nodiscard]] bool give_times(std::vector<FoundSession>& sessions) const;

  const Calendar& calendar_;
  std::vector<FoundRecurrence> found_;
  std::optional<Day> from_;
  std::optional<Day> until_;
  std::vector<FoundSession> bounds_;  // the days that bound it
  std::int8_t count_ = 0;             // told in a field
  bool vague_ = false;                // where it begins is told without a day
  std::vector<Pause> pauses_;
};

}  // namespace kalendarium
