// SPDX-License-Identifier: MIT
#include "core/import/line_place.h"

#include "core/import/apart_times.h"
#include "core/import/decoration.h"
#include "core/import/labels.h"

namespace kalendarium {
namespace {

/// The first mention of a line that has one.
const MentionFacts& first_of(const Facts& facts, const LineFacts& line) {
  return facts.mentions[line.first_mention];
}

/// The word behind an entry's day.
WordInfo word_behind(const LineFacts& line, std::uint32_t end) {
  std::string_view rest = trim_decoration(line.whole().substr(end));
  while (!rest.empty() && (rest[0] == ':' || rest[0] == ',' || rest[0] == ' '))
    rest.remove_prefix(1);
  return find_word(rest.substr(0, rest.find_first_of(" ,;")));
}

bool says_no(const WordInfo& word) {
  if (word.kind == WordKind::day_off || word.kind == WordKind::holiday) return true;
  return has_role(word.roles, role::except | role::closes);
}

/// `Stängt för städning`, `Biblioteket stänger kl. 15` under a day.
bool closes_day(const LineFacts& line) {
  constexpr std::uint16_t most_words = 6;
  const WordInfo first = find_word(line.text.substr(0, line.text.find(' ')));
  if (line.words <= most_words && has_role(first.roles, role::closes)) return true;
  return line.words <= most_words && has_role(line.roles, role::closes | role::notice) &&
         !has_role(line.roles, role::event | role::course | role::happens | role::invites);
}

/// `Vecka 9, 1–7 mars` above lines that begin with weekdays or hours.
bool is_week_head(const Facts& facts, const ArticleLines& article, const MentionFacts& found) {
  const LineFacts& line = facts.lines[found.line];
  if (line.mention_count != 2 || first_of(facts, line).kind != MentionKind::weeks) return false;
  const std::uint32_t next = next_content(facts, article, found.line);
  if (!found.items[0].to_next || next == no_line || facts.lines[next].mention_count == 0)
    return false;
  const MentionKind below = first_of(facts, facts.lines[next]).kind;
  return below == MentionKind::weekday || below == MentionKind::time;
}

/// A day alone, or a line that begins with a time, a few lines above or below.
bool has_time_near(const Facts& facts, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t reach = 8;  // lines
  for (std::uint32_t i = at > reach ? at - reach : 0; i < at + reach && i < end; ++i) {
    const LineFacts& line = facts.lines[i];
    if (i != at && (opens_with_time(line, facts) || line.kind == LineKind::day)) return true;
  }
  return false;
}

}  // namespace

bool is_near_headline(const Facts& facts, const ArticleLines& article, std::uint32_t at) {
  for (std::uint32_t i = article.first; i < at; ++i) {
    const LineKind kind = facts.lines[i].kind;
    if (kind != LineKind::day && kind != LineKind::blank && kind != LineKind::short_text &&
        kind != LineKind::rule)
      return false;
  }
  return true;
}

bool is_beside_time(const Facts& facts, const LineFacts& line, std::uint32_t index) {
  const auto is_time = [&](std::uint32_t other) {
    return facts.mentions[other].kind == MentionKind::time &&
           facts.mentions[other].sentence == facts.mentions[index].sentence;
  };
  const std::uint32_t last = line.first_mention + line.mention_count - 1;
  return (index > line.first_mention && is_time(index - 1)) || (index < last && is_time(index + 1));
}

bool has_other_time(const Facts& facts, const LineFacts& line, std::uint32_t index) {
  constexpr std::uint32_t near_enough = 4;  // mentions
  const std::uint32_t first = index > near_enough ? index - near_enough : 0;
  for (std::uint32_t i = first; i < line.mention_count && i <= index + near_enough; ++i) {
    const MentionFacts& other = facts.mentions[line.first_mention + i];
    if (i != index && other.kind == MentionKind::time && !other.early &&
        !has_role(other.before, role::ends))
      return true;
  }
  return false;
}

bool is_item(const Facts& facts, const ArticleLines& article, std::uint32_t at) {
  const LineFacts& line = facts.lines[at];
  constexpr std::uint32_t most_words = 8;
  const bool kind = line.kind == LineKind::short_text || line.kind == LineKind::bullet ||
                    line.kind == LineKind::entry;
  if (!kind || line.words > most_words || line.mention_count == 0 || at == article.headline)
    return false;
  const MentionFacts& first = first_of(facts, line);
  const bool week =
      first.kind == MentionKind::weeks && line.mention_count > 1;  // v 26: Vävning (22–26 juni)
  return (week ? facts.mentions[line.first_mention + 1] : first).kind == MentionKind::days;
}

bool has_item_beside(const Facts& facts, const ArticleLines& article, std::uint32_t at) {
  const bool above = at > article.first && is_item(facts, article, at - 1);
  return above || (at + 1 < article.last && is_item(facts, article, at + 1));
}

bool is_pause(const Facts& facts, const ArticleLines& article, const MentionFacts& found,
              bool list) {
  if (is_week_head(facts, article, found)) return true;
  const LineFacts& line = facts.lines[found.line];
  const bool holiday = line.mention_count == 2 &&
                       facts.mentions[line.first_mention + 1].kind == MentionKind::holiday;
  if (line.kind == LineKind::entry && (line.mention_count == 1 || holiday))
    return says_no(word_behind(line, found.end));
  if (line.kind != LineKind::day || !list) return false;
  const std::uint32_t next = next_content(facts, article, found.line);
  return next != no_line && closes_day(facts.lines[next]);
}

bool ends_in_invitation(const MentionFacts& found) {
  return found.items.size() == 2 && !found.items[0].to_next &&
         has_role(found.follow_roles, role::happens | role::invites | role::shows);
}

bool leads_times(const Facts& facts, const ArticleLines& article, std::uint32_t at) {
  if (!facts.lines[at].leads_list) return false;
  const std::uint32_t next = next_content(facts, article, at);
  if (next == no_line) return false;
  const LineFacts& below = facts.lines[next];
  return below.mention_count == 1 && first_of(facts, below).kind == MentionKind::time;
}

bool opens_with_time(const LineFacts& line, const Facts& facts) {
  return line.dated && first_of(facts, line).kind == MentionKind::time;
}

bool is_timed_headline(const Facts& facts, std::uint32_t at, std::uint32_t next,
                       std::uint32_t end) {
  constexpr std::uint32_t shortest_prose = 40;
  const LineFacts& line = facts.lines[at];
  const LineFacts& below = facts.lines[next];
  if (!opens_with_time(line, facts) || line.words < 2 || line.gap == 0) return false;
  const bool prose = below.kind == LineKind::text || below.kind == LineKind::label ||
                     below.kind == LineKind::entry;
  return prose && below.length >= shortest_prose && below.gap > 0 && below.gap <= line.gap &&
         !has_time_near(facts, at, end);
}

bool names_weekdays(const LineFacts& line, const Facts& facts) {
  return line.dated && line.mention_count == 1 &&
         first_of(facts, line).kind == MentionKind::recurrence &&
         first_of(facts, line).times.empty() && !first_of(facts, line).closed;
}

bool has_caps_headlines(const PagedList<LineFacts>& lines, std::uint32_t end) {
  int seen = 0;
  for (std::uint32_t i = 0; i < end; ++i) {
    const LineFacts& line = lines[i];
    if (!line.capitals || line.kind != LineKind::short_text || line.gap == 0 || line.words > 4)
      continue;
    if (call_strength(line.text) == 0) ++seen;
  }
  return seen >= 2;
}

bool begins_with_time(const LineFacts& line, const Facts& facts) {
  return line.kind == LineKind::entry && opens_with_time(line, facts);
}

}  // namespace kalendarium
