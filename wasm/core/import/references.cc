// SPDX-License-Identifier: MIT
#include "core/import/references.h"

#include <algorithm>

#include "core/import/tokens.h"

namespace kalendarium {
namespace {

struct Home {
  Day day;
  std::size_t article = 0;
  friend auto operator<=>(const Home&, const Home&) = default;
};

/// A session that its article tells in its own right.
bool is_at_home(const FoundSession& session, const ArticleLines& article) {
  return session.in_field || session.time.known() || session.in_list ||
         session.source.line == article.headline;
}

/// Whether two lines share a long word.
bool share_word(std::string_view headline, std::string_view line) {
  constexpr std::size_t shortest = 7;
  std::vector<LineToken> words;
  std::vector<LineToken> others;
  split_tokens(headline, words);
  split_tokens(line, others);
  char left[longest_word];
  char right[longest_word];
  for (const LineToken& word : words) {
    if (word.kind != TokenKind::word || word.end - word.begin < shortest ||
        word.is(WordKind::month))
      continue;
    const std::string_view wanted(
        left, fold_word(headline.substr(word.begin, word.end - word.begin), left, sizeof left));
    for (const LineToken& other : others) {
      if (other.kind != TokenKind::word || other.end - other.begin < shortest) continue;
      const std::string_view found(
          right, fold_word(line.substr(other.begin, other.end - other.begin), right, sizeof right));
      if (found.starts_with(wanted) || wanted.starts_with(found)) return true;
    }
  }
  return false;
}

}  // namespace

void drop_references(const std::vector<Line>& lines, const Facts& facts, const Structure& structure,
                     std::vector<ArticleDates>& dates) {
  constexpr int most_homes = 4;
  std::vector<Home> homes;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    for (const FoundSession& session : dates[i].sessions) {
      if (is_at_home(session, structure.articles[i])) homes.push_back({session.first, i});
    }
  }
  std::sort(homes.begin(), homes.end());
  for (std::size_t i = 0; i < dates.size(); ++i) {
    std::erase_if(dates[i].sessions, [&](const FoundSession& session) {
      if (session.in_field || session.source.line == structure.articles[i].headline) return false;
      auto home = std::lower_bound(homes.begin(), homes.end(), Home{session.first, 0});
      for (int tried = 0; tried < most_homes && home != homes.end() && home->day == session.first;
           ++home) {
        if (home->article == i) continue;
        ++tried;
        const std::uint32_t headline = structure.articles[home->article].headline;
        if (session.time.known() && session.in_list) continue;
        if (share_word(facts.lines[headline].text, lines[session.source.line].text)) return true;
      }
      return false;
    });
  }
}

}  // namespace kalendarium
