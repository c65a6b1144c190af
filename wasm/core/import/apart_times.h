// SPDX-License-Identifier: MIT
//
// import/apart_times: the times of an article that stand apart from its days: a field, a sentence above a
// list of days, a sentence that says when it begins.
//
//   ApartTimes apart(facts, article);
//   apart.keep(mention, line, sessions);      // of a line without a day that waits for it
//   settle_sessions(sessions, apart.times(), apart.each_day());
#pragma once

#include <vector>

#include "core/import/found.h"

namespace kalendarium {

/// The next line of the article with something in it; no_line at its end.
[[nodiscard]] std::uint32_t next_content(const Facts& facts, const ArticleLines& article,
                                         std::uint32_t at);

/// `börjar kl 8.00 och slutar kl 9.00`: true if the time ends the one before it.
bool end_time(TimeSpan& time, const MentionFacts& found);

class ApartTimes {
 public:
  ApartTimes(const Facts& facts, const ArticleLines& article) : facts_(facts), article_(article) {}

  /// Gives the time to the day of a line shortly above, if it is the one time there; true if it was.
  [[nodiscard]] bool complete_day(const MentionFacts& found, std::uint32_t at,
                                  std::vector<FoundSession>& sessions) const;
  void keep(const MentionFacts& found, std::uint32_t at, std::vector<FoundSession>& sessions);

  /// Those of fields and of sentences above a list, else that of a sentence that says when it begins.
  [[nodiscard]] TimeSpans times() const { return common_.empty() ? prose_ : common_; }
  /// The only time that is told at all, if it is told of nothing else.
  [[nodiscard]] TimeSpans spare() const { return spare_.size() == 1 ? spare_ : TimeSpans(); }
  /// They hold for each day of a span: `alla dagar kl. 9–16`.
  [[nodiscard]] bool each_day() const { return all_days_; }

 private:
  [[nodiscard]] bool follows_day_line(std::uint32_t at,
                                      const std::vector<FoundSession>& sessions) const;
  [[nodiscard]] bool opens_doors(const MentionFacts& found, std::uint32_t at) const;
  [[nodiscard]] bool completes_day(std::uint32_t at,
                                   const std::vector<FoundSession>& sessions) const;
  [[nodiscard]] bool begins_with_time(std::uint32_t at) const;
  [[nodiscard]] bool is_day_line(std::uint32_t at) const;
  [[nodiscard]] bool completes_headline(std::uint32_t at,
                                        const std::vector<FoundSession>& sessions) const;

  const Facts& facts_;
  const ArticleLines& article_;
  TimeSpans common_;
  TimeSpans prose_;
  TimeSpans spare_;
  bool all_days_ = false;
};

}  // namespace kalendarium
