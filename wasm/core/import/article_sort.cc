// SPDX-License-Identifier: MIT
#include "core/import/article_sort.h"

#include "core/import/labels.h"

namespace kalendarium {
namespace {

bool has(std::uint32_t roles, std::uint32_t wanted) { return (roles & wanted) != 0; }

/// What the lines of an article hold, counted.
struct Tally {
  int entries = 0;  // list lines that begin with a date or a time and say more
  int titled = 0;   // `Akvarell: 3 maj kl. 10`
  bool fields = false;
  bool attends = false;
  std::uint32_t intro = 0;  // roles of headline, first line and labels
};

Tally count_lines(const Facts& facts, const ArticleLines& article) {
  Tally tally;
  tally.intro = facts.lines[article.headline].roles;
  tally.attends = has(tally.intro, role::event | role::course);
  for (std::uint32_t i = article.first; i < article.last; ++i) {
    const LineFacts& line = facts.lines[i];
    tally.fields = tally.fields || line.field == FieldKind::when;
    tally.attends =
        tally.attends || (has(line.roles, role::event | role::course) &&
                          has(line.roles, role::invites | role::happens | role::starts));
    tally.titled += line.titled && line.field == FieldKind::none ? 1 : 0;
    if (line.kind == LineKind::entry) {
      ++tally.entries;
    } else if (i == article.first || line.text.ends_with(':')) {
      tally.intro |= line.roles;
    }
  }
  return tally;
}

}  // namespace

ArticleSort sort_article(const Facts& facts, const ArticleLines& article) {
  const LineFacts& headline = facts.lines[article.headline];
  const Tally tally = count_lines(facts, article);
  ArticleSort sort;
  sort.notice =
      has(headline.roles, role::notice) && !has(headline.roles, role::event | role::course);
  const bool series = has(tally.intro, role::sittings | role::course);
  sort.list = (tally.entries >= 2 && !series) || tally.titled >= 2;
  if (tally.entries >= 1 && is_calendar_word(headline.text) && !has(headline.roles, role::course)) {
    sort.list = true;
  }
  sort.attends = (tally.attends && !sort.notice) || tally.fields || sort.list;
  return sort;
}

}  // namespace kalendarium
