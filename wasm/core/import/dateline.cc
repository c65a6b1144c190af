// SPDX-License-Identifier: MIT
#include "core/import/dateline.h"

#include "core/import/decoration.h"
#include "core/import/labels.h"

namespace kalendarium {
namespace {

constexpr std::uint32_t longest_line = 80;  // code points
constexpr int most_lines = 6;

/// `Nyhetsbrev`, `Nr 5`, or nothing but the date.
bool names_issue(const LineFacts& line) {
  return line.kind == LineKind::day || title_strength(line.text) > 0 ||
         is_issue_word(line.text.substr(0, line.text.find_first_of(" .")));
}

/// `nr 5 september 2023`: the number is the issue's.
bool is_issue_number(const LineFacts& line, const MentionFacts& mention) {
  std::string_view before = trim_blanks(line.whole().substr(0, mention.begin));
  if (before.ends_with('.')) before.remove_suffix(1);
  const std::string_view word = before.substr(before.find_last_of(' ') + 1);
  return is_issue_word(word) && !title_strength(word);
}

/// `14 juni 2021` as the one thing that is told of a line.
bool is_day(const LineFacts& line, const MentionFacts& mention) {
  return mention.kind == MentionKind::days && line.mention_count == 1 &&
         mention.items.size() == 1 && mention.items[0].year != 0 && !mention.items[0].year_slip &&
         mention.end + 1 >= line.before + line.text.size();
}

DayRange month_of(int year, int month) {
  const Day first = to_day({year, month, 1});
  return {first, first + days_in_month(year, month) - 1};
}

class HeadReader {
 public:
  explicit HeadReader(const Facts& facts) : facts_(facts) {}

  void read_line(std::uint32_t at) {
    const LineFacts& line = facts_.lines[at];
    if (!is_content(line.kind) || line.length > longest_line || line.full_stop) return;
    if (found_.day || ++read_ > most_lines) return;
    for (std::uint32_t i = 0; i < line.mention_count; ++i)
      read_mention(line, facts_.mentions[line.first_mention + i]);
  }

  Dateline take() { return found_; }

 private:
  void read_mention(const LineFacts& line, const MentionFacts& mention) {
    if (is_day(line, mention)) {
      const DateItem& item = mention.items[0];
      if (is_issue_number(line, mention) && item.weekday == 0) {
        found_.period = month_of(item.year, item.month);
        found_.year = item.year;
        return;
      }
      const Day day = to_day({item.year, item.month, item.day});
      found_.day = day;
      found_.sure = names_issue(line) && (item.weekday == 0 || item.weekday == weekday(day));
      found_.year = item.year;
    } else if (mention.year != 0 && found_.year == 0) {
      read_period(mention);
    }
  }

  void read_period(const MentionFacts& mention) {
    if (mention.kind == MentionKind::month)
      found_.period = month_of(mention.year, mention.items[0].month);
    if (mention.kind == MentionKind::weeks && mention.number <= weeks_in_year(mention.year)) {
      const Day monday = monday_of(IsoWeek{mention.year, mention.number});
      found_.period = DayRange{monday, monday + 6};
    }
    if (found_.period || mention.kind == MentionKind::season) found_.year = mention.year;
  }

  const Facts& facts_;
  Dateline found_;
  int read_ = 0;
};

}  // namespace

Dateline find_dateline(const Facts& facts, const Structure& structure) {
  const bool is_headline = !structure.articles.empty() && structure.title != no_line &&
                           structure.articles[0].headline == structure.title;
  HeadReader head(facts);
  if (structure.title != no_line && !is_headline) head.read_line(structure.title);
  for (std::uint32_t i = structure.preamble_first; i < structure.preamble_last; ++i)
    head.read_line(i);
  return head.take();
}

}  // namespace kalendarium
