// SPDX-License-Identifier: MIT
#include "core/import/references.h"

#include <algorithm>
#include <string>

#include "core/import/tokens.h"

namespace kalendarium {
namespace {

struct Home {
  Day day;
  std::size_t article = 0;
  int start = -1;      // minutes; -1 where no time is told
  bool prose = false;  // told among words alone: only the lines of a list are references to it
  std::uint32_t line = no_line;  // that tells it
  friend auto operator<=>(const Home&, const Home&) = default;
};

struct LastDay {
  Day day;
  std::size_t article = 0;
  friend auto operator<=>(const LastDay&, const LastDay&) = default;
};

/// A session that its article tells in its own right.
bool is_at_home(const FoundSession& session, const ArticleLines& article) {
  return session.in_field || session.time.known() || session.in_list ||
         session.source.line == article.headline;
}

/// `kl. 10` and `kl. 11` of one day are two things.
bool is_other_time(const Home& home, const FoundSession& session) {
  return home.start >= 0 && session.time.known() && home.start != session.time.start;
}

bool is_calendar_word(WordKind kind, bool months) {
  if (kind == WordKind::weekday || kind == WordKind::weekdays) return true;
  return !months && kind == WordKind::month;
}

/// The long words of a line, folded, one behind another.
class LongWords {
 public:
  void read(std::string_view line, bool months) {
    constexpr std::size_t shortest = 7;
    text_.clear();
    ends_.clear();
    split_words(line, tokens_);
    for (const LineToken& token : tokens_) {
      if (token.kind != TokenKind::word || token.end - token.begin < shortest) continue;
      char buffer[longest_word];
      const std::string_view word = line.substr(token.begin, token.end - token.begin);
      const std::string_view folded(buffer, fold_word(word, buffer, sizeof buffer));
      if (is_calendar_word(find_folded(folded).kind, months)) continue;
      text_ += folded;
      ends_.push_back(text_.size());
    }
  }
  [[nodiscard]] std::size_t count() const { return ends_.size(); }
  [[nodiscard]] std::string_view at(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }

 private:
  std::vector<LineToken> tokens_;
  std::string text_;
  std::vector<std::size_t> ends_;
};

/// Whether a headline and a line share a long word. What was read last is kept: the sessions of a line
/// come one after another, and so do the articles that a day is at home in.
class SharedWords {
 public:
  SharedWords(const std::vector<Line>& lines, const Facts& facts) : lines_(lines), facts_(facts) {}

  bool share(std::uint32_t headline, std::uint32_t line) {
    return shares_first(headline, line, words_of(line).count());
  }

  /// The first long word of a list's line, mostly what sort of event it is, stands in the line that tells of one.
  bool names(std::uint32_t telling, std::uint32_t line) {
    return shares_first(telling, line, std::min<std::size_t>(words_of(line).count(), 1));
  }

 private:
  const LongWords& words_of(std::uint32_t line) {
    if (line != line_) words_.read(lines_[line].text, true);
    line_ = line;
    return words_;
  }

  bool shares_first(std::uint32_t headline, std::uint32_t line, std::size_t count) {
    const LongWords& words = words_of(line);
    LongWords& titles = headlines_[headline % kept];
    if (read_[headline % kept] != headline) titles.read(facts_.lines[headline].text, false);
    read_[headline % kept] = headline;
    for (std::size_t i = 0; i < titles.count(); ++i) {
      const std::string_view wanted = titles.at(i);
      for (std::size_t k = 0; k < count; ++k) {
        const std::string_view found = words.at(k);
        if (found.starts_with(wanted) || wanted.starts_with(found)) return true;
        if (wanted.ends_with(found)) return true;  // Konferens, where a headline has Vårkonferens
      }
    }
    return false;
  }

  static constexpr std::size_t kept = 1024;
  const std::vector<Line>& lines_;
  const Facts& facts_;
  std::uint32_t line_ = no_line;
  LongWords words_;  // of that line
  std::vector<std::uint32_t> read_ = std::vector<std::uint32_t>(kept, no_line);
  std::vector<LongWords> headlines_ = std::vector<LongWords>(kept);
};

/// Decides which sessions are only mentioned in their article.
class ReferenceFinder {
 public:
  using Dates = std::vector<std::unique_ptr<ArticleDates>>;

  ReferenceFinder(const std::vector<Line>& lines, const Facts& facts, const Structure& structure,
                  const Dates& dates)
      : structure_(structure), dates_(dates), words_(lines, facts) {
    for (std::size_t i = 0; i < dates.size(); ++i) {
      if (dates[i] != nullptr) add_homes(i);
    }
    std::sort(homes_.begin(), homes_.end());
    std::sort(last_days_.begin(), last_days_.end());
  }

  /// `3 februari – sista dag att svara på enkäten` in a calendar, where an article on it tells the same day.
  bool is_reference(const FoundDeadline& deadline, std::size_t article) {
    if (!dates_[article]->list) return false;
    const Day day = day_of(deadline.date.wall);
    auto home = std::lower_bound(last_days_.begin(), last_days_.end(), LastDay{day, 0});
    constexpr int most_homes = 8;
    for (int tried = 0; tried < most_homes && home != last_days_.end() && home->day == day;
         ++home, ++tried) {
      if (words_.share(headline(home->article), deadline.source.line)) return true;
    }
    return false;
  }

  bool is_reference(const FoundSession& session, std::size_t article) {
    constexpr int most_homes = 4;
    if (session.in_field || session.source.line == headline(article)) return false;
    if (session.time.known() && session.in_list) return false;
    auto home =
        std::lower_bound(homes_.begin(), homes_.end(), Home{session.first, 0, -1, false, 0});
    for (int tried = 0; tried < most_homes && home != homes_.end() && home->day == session.first;
         ++home) {
      if (home->article == article) continue;
      ++tried;
      if (!is_other_time(*home, session) && refers_to(*home, session, article)) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] std::uint32_t headline(std::size_t article) const {
    return structure_.articles[article].headline;
  }

  void add_homes(std::size_t article) {
    for (const FoundSession& session : dates_[article]->sessions) {
      const bool prose = !is_at_home(session, structure_.articles[article]);
      if (!prose || !dates_[article]->list)
        homes_.push_back({session.first, article, session.time.start, prose, session.source.line});
    }
    if (dates_[article]->list) return;
    for (const FoundDeadline& deadline : dates_[article]->deadlines)
      last_days_.push_back({day_of(deadline.date.wall), article});
  }

  bool refers_to(const Home& home, const FoundSession& session, std::size_t article) {
    const std::uint32_t line = session.source.line;
    const bool listed = session.in_list && dates_[article]->list;
    if (home.prose && !listed && !is_told_by_headline(home, line, article)) return false;
    if (words_.share(headline(home.article), line)) return true;
    return listed && !dates_[home.article]->list && words_.names(home.line, line);
  }

  /// Of two days among words alone the one at home is that whose own headline names what its line does.
  bool is_told_by_headline(const Home& home, std::uint32_t line, std::size_t article) {
    return !words_.share(headline(article), line) &&
           words_.share(headline(home.article), home.line);
  }

  const Structure& structure_;
  const Dates& dates_;
  SharedWords words_;
  std::vector<Home> homes_;
  std::vector<LastDay> last_days_;  // of articles that are no lists
};

}  // namespace

void drop_references(const std::vector<Line>& lines, const Facts& facts, const Structure& structure,
                     std::vector<std::unique_ptr<ArticleDates>>& dates) {
  ReferenceFinder finder(lines, facts, structure, dates);
  for (std::size_t i = 0; i < dates.size(); ++i) {
    if (dates[i] == nullptr) continue;
    std::erase_if(dates[i]->sessions,
                  [&](const FoundSession& session) { return finder.is_reference(session, i); });
    std::erase_if(dates[i]->deadlines,
                  [&](const FoundDeadline& deadline) { return finder.is_reference(deadline, i); });
  }
}

}  // namespace kalendarium
