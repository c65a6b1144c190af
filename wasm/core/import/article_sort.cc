// SPDX-License-Identifier: MIT
#include "core/import/article_sort.h"

#include "core/import/decoration.h"
#include "core/import/labels.h"
#include "core/import/line_place.h"

namespace kalendarium {
namespace {

/// What the lines of an article hold, counted.
struct Tally {
  int dated = 0;      // list lines that begin with a date and say more
  int timed = 0;      // that begin with a time
  int headers = 0;    // days that stand alone above them
  bool alike = true;  // all dated entries say the same: a place, no names of events
  std::string_view words;
  int titled = 0;  // `Akvarell: 3 maj kl. 10`
  bool fields = false;
  bool attends = false;
  int tellers = 0;  // lines that say so
  std::uint32_t telling = no_line;
  std::uint32_t intro = 0;  // roles of headline, first line and labels
};

/// What an entry says behind its last date or time, or before its first.
std::string_view words_of(const Facts& facts, const LineFacts& line) {
  const MentionFacts& last = facts.mentions[line.first_mention + line.mention_count - 1];
  const std::uint32_t first = facts.mentions[line.first_mention].begin;
  if (!line.dated) return trim_decoration(line.whole().substr(0, first));  // the row of a table
  return trim_decoration(line.whole().substr(last.end));
}

void count_entry(const Facts& facts, const LineFacts& line, Tally& tally) {
  if (facts.mentions[line.first_mention].kind == MentionKind::time) {
    ++tally.timed;
    return;
  }
  const std::string_view words = words_of(facts, line);
  if (tally.dated++ == 0) tally.words = words;
  tally.alike = tally.alike && words == tally.words;
}

Tally count_lines(const Facts& facts, const ArticleLines& article) {
  Tally tally;
  tally.intro = facts.lines[article.headline].roles;
  tally.attends =
      has_role(tally.intro, role::event | role::course | role::moved | role::cancelled) ||
      opens_with_time(facts.lines[article.headline], facts);
  for (std::uint32_t i = article.first; i < article.last; ++i) {
    const LineFacts& line = facts.lines[i];
    tally.headers += line.kind == LineKind::day && line.mention_count > 0 ? 1 : 0;
    tally.fields = tally.fields || line.field == FieldKind::when;
    if (has_role(line.roles, role::event | role::course) &&
        has_role(line.roles, role::invites | role::happens | role::starts)) {
      tally.attends = true;
      tally.telling = tally.tellers++ == 0 ? i : no_line;
    }
    tally.titled += line.titled && line.field == FieldKind::none ? 1 : 0;
    if (line.kind == LineKind::entry) {
      count_entry(facts, line, tally);
    } else if (i == article.first || line.text.ends_with(':')) {
      tally.intro |= line.roles;
    }
  }
  return tally;
}

/// `KURSER`, `Evenemang`: what stands under it is attended.
bool is_event_section(const LineFacts& line) {
  return has_role(line.roles, role::event | role::course) || is_calendar_word(line.text);
}

/// `Utlysningar`, `STÖD OCH STIPENDIER`: what stands under it can be applied for.
bool is_call_section(const LineFacts& line) {
  return !is_event_section(line) &&
         (has_role(line.roles, role::applies) || (line.topics & topic::funding) != 0);
}

}  // namespace

ArticleSort sort_article(const Facts& facts, const ArticleLines& article) {
  const LineFacts& headline = facts.lines[article.headline];
  const Tally tally = count_lines(facts, article);
  ArticleSort sort;
  sort.notice = names_notice(headline.roles);
  sort.several = tally.dated >= 2;
  sort.named =
      (has_role(headline.roles, role::event | role::course) || opens_with_time(headline, facts)) &&
      !sort.notice;
  const bool series = has_role(tally.intro, role::sittings | role::course);
  const bool dated = tally.dated >= 2 && !tally.alike;
  const bool timed = tally.timed >= 2 && tally.headers >= 2;
  const bool calendar = is_calendar_word(headline.text) && !has_role(headline.roles, role::course);
  sort.list = ((dated || timed) && !series) || (dated && is_calendar_word(headline.text)) ||
              tally.titled >= 2 || (calendar && tally.dated + tally.timed >= 1);
  const bool section = article.section != no_line && is_event_section(facts.lines[article.section]);
  sort.call = !sort.named &&
              (has_role(headline.roles, role::applies | role::reports) ||
               (headline.topics & topic::funding) != 0 ||
               (article.section != no_line && is_call_section(facts.lines[article.section])));
  sort.attends = ((tally.attends || section) && !sort.notice) || tally.fields || sort.list;
  sort.told = sort.named || section || tally.fields || sort.list || tally.tellers > 1;
  sort.telling_line = tally.telling;
  return sort;
}

}  // namespace kalendarium
