// SPDX-License-Identifier: MIT
#include "core/import/facts.h"

#include <algorithm>
#include <cstring>

#include "core/import/day_headers.h"
#include "core/import/decoration.h"
#include "core/import/labels.h"
#include "core/import/line_place.h"
#include "core/import/line_shapes.h"
#include "core/import/month_lists.h"
#include "core/import/scan.h"
#include "core/import/table_columns.h"

namespace kalendarium {
namespace {

constexpr std::size_t longest_headline = 120;  // code points

/// Most lines are told by their first words, which are short of capitals.
bool is_capitals(const std::vector<LineToken>& tokens, std::string_view text) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (const LineToken& token : tokens) {
    if (token.kind != TokenKind::word) continue;
    for (const char c : text.substr(token.begin, token.end - token.begin)) {
      upper += (c >= 'A' && c <= 'Z') ? 1 : 0;
      lower += (c >= 'a' && c <= 'z') ? 1 : 0;
    }
    if (4 * lower > upper + (text.size() - token.end)) return false;
  }
  return upper >= 4 && upper >= 4 * lower;
}

/// In code points. REQUIRES: valid UTF-8.
std::uint32_t letters_in(std::string_view text) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  std::size_t count = text.size();  // less the bytes that go on with a letter, 0x80 to 0xBF
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    count -= static_cast<std::size_t>((((word >> 7U) & ~(word >> 6U) & ones) * ones) >> 56U);
  }
  for (; at < text.size(); ++at) count -= (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  return static_cast<std::uint32_t>(count);
}

/// English where its small words outnumber the Swedish ones.
bool is_english(const std::vector<Line>& lines) {
  constexpr std::size_t enough = 400;
  int balance = 0;
  std::size_t seen = 0;
  std::vector<LineToken> tokens;
  for (const Line& line : lines) {
    split_tokens(line.text, tokens);
    for (const LineToken& token : tokens) {
      if (token.kind != TokenKind::word) continue;
      const std::string_view word =
          std::string_view(line.text).substr(token.begin, token.end - token.begin);
      if (word == "the" || word == "The" || word == "and" || word == "of" || word == "is" ||
          word == "with" || word == "for" || word == "at")
        ++balance;
      if (word == "och" || word == "att" || word == "som" || word == "av" || word == "med" ||
          word == "är")
        --balance;
      if (word == "till" || word == "på" || word == "kl" || word == "för" || word == "den")
        --balance;
      ++seen;
    }
    if (seen > enough) break;
  }
  return balance > 0;
}

class FactReader {
 public:
  FactReader(const std::vector<Line>& lines, Facts& facts) : lines_(lines), facts_(facts) {}

  void run() {
    facts_.english = is_english(lines_);
    for (const Line& line : lines_) read_line(line);
    mark_underlined();
    grade_gaps();
    close_with_capitals();
    join_entries();
    join_holidays();
  }

 private:
  void read_line(const Line& line) {
    LineFacts& facts = facts_.lines.emplace_back();
    const std::string_view whole = line.text;
    facts.text = trim_decoration(whole);
    facts.before = static_cast<std::uint32_t>(facts.text.data() - whole.data());
    facts.behind = static_cast<std::uint32_t>(whole.size() - facts.before - facts.text.size());
    facts.heading = line.heading;
    facts.first_mention = static_cast<std::uint32_t>(facts_.mentions.size());
    const std::string_view raw = trim_blanks(line.text);
    if (is_rule(raw)) {
      facts.kind = LineKind::rule;
      return;
    }
    if (facts.text.empty() || facts.text == "." || is_picture_text(facts.text)) return;
    scan_line(line.text, facts_.english, scanned_);
    if (line.heading != 0) months_.forget();
    months_.read(scanned_);
    months_.note(scanned_);
    const std::size_t above = facts_.lines.size() - 1;
    const bool set_off = above > 0 && facts_.lines[above - 1].kind == LineKind::blank;
    headers_.read(scanned_, set_off, line.heading != 0);
    facts.length = letters_in(facts.text);
    facts.roles = scanned_.roles;
    facts.topics = scanned_.topics;
    read_shape(line, raw, facts);
    if (facts.length <= longest_headline)
      read_label(line, facts);
    else
      lone_label_ = FieldKind::none;
    if (names_place(scanned_, line.text)) facts.roles |= role::onsite;
    keep_mentions(facts);
    facts.titled = is_titled(scanned_);
    facts.leads_list = leads_list(scanned_);
    facts.dated = begins_with_mention(scanned_);
    facts.kind = kind_of(raw, facts);
  }

  void read_shape(const Line& line, std::string_view raw, LineFacts& facts) const {
    for (const LineToken& token : scanned_.tokens) {
      facts.words =
          static_cast<std::uint16_t>(facts.words + (token.kind == TokenKind::word ? 1 : 0));
      facts.address = facts.address || token.kind == TokenKind::address;
    }
    facts.full_stop = facts.text.ends_with('.') && !facts.text.ends_with("..") &&
                      !ends_with_brief_month(scanned_);
    facts.numbered = numbering(raw) != 0;
    facts.marked = line.bold || (raw.starts_with("**") && raw.size() > 3) ||
                   (tag_at_start(raw) != 0 &&
                    (raw.starts_with("<b") || raw.starts_with("<h") || raw.starts_with("<strong")));
    facts.capitals = facts.length <= longest_headline && is_capitals(scanned_.tokens, line.text);
    facts.linked = !line.links.empty() && line.links.front().end - line.links.front().begin + 4 >=
                                              trim_blanks(line.text).size();
  }

  void read_label(const Line& line, LineFacts& facts) {
    FieldLabel label = find_field(facts.text);
    if (label.kind == FieldKind::none) label.kind = lone_label_;
    lone_label_ = label.kind == FieldKind::none || label.value == 0 ? find_lone_label(facts.text)
                                                                    : FieldKind::none;
    if (label.kind == FieldKind::none || lone_label_ != FieldKind::none) return;
    facts.field = label.kind;
    facts.value = static_cast<std::uint32_t>(
        static_cast<std::size_t>(facts.text.data() - line.text.view().data()) + label.value);
  }

  void keep_mentions(LineFacts& facts) {
    for (std::size_t i = 0; i < scanned_.mentions.size(); ++i) {
      MentionFacts& mention = facts_.mentions.emplace_back();
      static_cast<Mention&>(mention) = std::move(scanned_.mentions[i]);
      mention.line = static_cast<std::uint32_t>(facts_.lines.size() - 1);
      mention.begin = scanned_.tokens[mention.first].begin;
      mention.end = scanned_.tokens[mention.last - 1].end;
      read_surroundings(i, mention);
    }
    facts.mention_count = static_cast<std::uint32_t>(scanned_.mentions.size());
    for (std::uint32_t i = 0; i < facts.mention_count; ++i) {
      MentionFacts& mention = facts_.mentions[facts.first_mention + i];
      mention.field = facts.field;
      read_inner_label(facts, mention);
      const FieldKind column = columns_.field_at(lines_[mention.line].text, mention.begin);
      if (column != FieldKind::none) mention.field = column;
    }
  }

  /// `Tid: 5 maj kl. 18. Anmälan: senast 1 maj.`: a label inside the line.
  void read_inner_label(const LineFacts& facts, MentionFacts& mention) const {
    if (mention.sentence == 0 || facts.field == FieldKind::none) return;
    const std::string_view text = lines_[mention.line].text;
    const std::uint32_t begin = scanned_.tokens[scanned_.sentences[mention.sentence].first].begin;
    const FieldLabel label = find_field(text.substr(begin));
    mention.field = label.kind == FieldKind::none ? FieldKind::other : label.kind;
    if (label.kind == FieldKind::none && facts.field == FieldKind::when)
      mention.field = FieldKind::when;
  }

  [[nodiscard]] std::uint32_t roles_between(std::size_t first, std::size_t last) const {
    std::uint32_t roles = 0;
    for (std::size_t i = first; i < last; ++i) roles |= scanned_.tokens[i].word.roles;
    return roles;
  }

  /// One behind the mention whose words end where those before this one begin.
  [[nodiscard]] std::size_t mention_before(std::size_t i) const {
    constexpr std::size_t most_read_over = 8;
    std::size_t before = i;
    while (before > 0 && i - before < most_read_over && is_read_over(before - 1) &&
           scanned_.mentions[i].kind == MentionKind::days &&
           scanned_.mentions[before - 1].sentence == scanned_.mentions[i].sentence)
      --before;
    return before;
  }

  /// The word directly before; of a date in brackets it is all that is said of it.
  void read_noun(bool aside, std::uint32_t from, MentionFacts& mention) const {
    std::uint32_t noun = mention.first;
    if (noun > from && scanned_.tokens[noun - 1].is(WordKind::the)) --noun;
    if (aside) --noun;
    if (noun > from) mention.noun = scanned_.tokens[noun - 1].word.roles;
    if (aside) mention.before = mention.close = mention.noun;
  }

  void read_lead(std::uint32_t from, MentionFacts& mention) const {
    for (std::uint32_t at = mention.first; at > from; --at) {
      const LineToken& token = scanned_.tokens[at - 1];
      if (token.is(WordKind::the) || token.is(WordKind::clock) || token.is('.')) continue;
      const bool label = token.is(':') && at > from + 1;
      if (label && scanned_.tokens[at - 2].is(WordKind::day_off)) continue;
      mention.lead = token.kind == TokenKind::word ? token.word.kind : WordKind::other;
      if (mention.lead == WordKind::to && at > from + 1 &&
          scanned_.tokens[at - 2].is(WordKind::until))
        mention.lead = WordKind::until;  // fram till
      break;
    }
  }

  void read_surroundings(std::size_t i, MentionFacts& mention) const {
    const Sentence& sentence = scanned_.sentences[mention.sentence];
    const std::size_t before = mention_before(i);
    const bool follows = before > 0 && scanned_.mentions[before - 1].sentence == mention.sentence;
    const bool precedes =
        i + 1 < scanned_.mentions.size() && scanned_.mentions[i + 1].sentence == mention.sentence;
    const std::uint32_t from = follows ? scanned_.mentions[before - 1].last : sentence.first;
    const std::uint32_t to = precedes ? scanned_.mentions[i + 1].first : sentence.last;
    mention.before = roles_between(from, mention.first);
    mention.after = roles_between(mention.last, to);
    const int former = former_before(mention.first, from);
    mention.former = former >= 0;
    const std::uint32_t near = mention.first - from > 3 ? mention.first - 3 : from;
    mention.close = roles_between(near, mention.first);
    mention.roles = sentence.roles | (former == 2 ? std::uint32_t{role::moved} : 0);
    read_noun(is_aside(i), from, mention);
    if (mention.sentence > 0) mention.previous = scanned_.sentences[mention.sentence - 1].roles;
    read_lead(from, mention);
    mention.closed = mention.last == scanned_.tokens.size() ||
                     scanned_.tokens[mention.last].kind == TokenKind::sign;
    if (mention.last < scanned_.tokens.size() &&
        scanned_.tokens[mention.last].kind == TokenKind::word) {
      mention.follow = scanned_.tokens[mention.last].word.kind;
      mention.follow_roles = scanned_.tokens[mention.last].word.roles;
    }
    mention.alone = !follows && !precedes && is_alone(sentence, mention);
    mention.first_in_sentence = !follows;
    mention.last_in_sentence = !precedes;
    mention.last_day = !has_day_after(i);
  }

  /// `tidigare 10 mars`, `skulle ha ägt rum den 10 mars`: the word's value; -1 if there is none.
  [[nodiscard]] int former_before(std::uint32_t day, std::uint32_t from) const {
    constexpr std::uint32_t beside = 3;  // words
    constexpr std::uint32_t farthest = 7;
    for (std::uint32_t at = day; at > from && at + farthest > day; --at) {
      const LineToken& token = scanned_.tokens[at - 1];
      if (token.is(WordKind::formerly) && (token.word.value != 0 || at + beside >= day))
        return token.word.value;
    }
    return -1;
  }

  /// `sommarens läger (28 juni–3 juli)`: a date in brackets, with nothing else in them.
  [[nodiscard]] bool is_aside(std::size_t i) const {
    const Mention& mention = scanned_.mentions[i];
    const std::vector<LineToken>& tokens = scanned_.tokens;
    return mention.kind == MentionKind::days && mention.first > 0 && mention.last < tokens.size() &&
           tokens[mention.first - 1].is('(') && tokens[mention.last].is(')');
  }

  /// What stands before a time, a holiday, a season or an aside is said of the day behind it.
  [[nodiscard]] bool is_read_over(std::size_t i) const {
    const MentionKind kind = scanned_.mentions[i].kind;
    return kind == MentionKind::time || kind == MentionKind::holiday ||
           kind == MentionKind::season || is_aside(i);
  }

  [[nodiscard]] bool has_day_after(std::size_t i) const {
    constexpr std::size_t near_enough = 8;  // mentions
    const std::uint32_t sentence = scanned_.mentions[i].sentence;
    const std::size_t end = std::min(scanned_.mentions.size(), i + near_enough);
    for (++i; i < end && scanned_.mentions[i].sentence == sentence; ++i) {
      if (scanned_.mentions[i].kind == MentionKind::days) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_alone(const Sentence& sentence, const MentionFacts& mention) const {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const bool inside = i >= mention.first && i < mention.last;
      if (!inside && scanned_.tokens[i].kind != TokenKind::sign) return false;
    }
    return true;
  }

  /// `Nationaldagen`: a headline as often as a day.
  [[nodiscard]] bool is_holiday(const LineFacts& facts) const {
    return scanned_.mentions.size() == 1 && !facts.full_stop &&
           scanned_.mentions[0].kind == MentionKind::holiday && scanned_.mentions[0].times.empty();
  }

  /// `Annandag jul` among the days of a list, above `16.00 Musikgudstjänst`.
  void join_holidays() {
    for (std::uint32_t i = 1; i + 1 < facts_.lines.size(); ++i) {
      LineFacts& line = facts_.lines[i];
      if (line.kind != LineKind::short_text || line.mention_count != 1 || line.heading != 0)
        continue;
      const MentionFacts& mention = facts_.mentions[line.first_mention];
      if (mention.kind != MentionKind::holiday || !mention.alone || !mention.closed) continue;
      const LineFacts& below = facts_.lines[i + 1];
      std::uint32_t above = i - 1;
      while (above > 0 && !is_content(facts_.lines[above].kind)) --above;
      const LineKind kind = facts_.lines[above].kind;
      const bool listed = line.gap == 0 || kind == LineKind::entry || kind == LineKind::day;
      if (listed && below.kind == LineKind::entry && below.gap == 0 &&
          begins_with_time(below, facts_))
        line.kind = LineKind::day;
    }
  }

  LineKind kind_of(std::string_view raw, LineFacts& facts) {
    if (facts.words == 0 && facts.mention_count == 0) {
      return facts.address || facts.length > 5 ? LineKind::contact : LineKind::text;
    }
    const bool bullet = starts_with_bullet(raw) && !facts.marked && facts.heading == 0;
    const bool brief = facts.length <= longest_headline;
    if (facts.field != FieldKind::none && facts.heading == 0) return LineKind::field;
    if (lone_label_ != FieldKind::none && facts.heading == 0) return LineKind::label;
    if (brief && scanned_.mentions.empty() && facts.heading == 0 && columns_.read_head(facts.text))
      return LineKind::label;
    if (only_mentions(scanned_) && !is_holiday(facts)) return LineKind::day;
    if (brief && is_row(scanned_, columns_.empty() ? 2 : 1)) return LineKind::entry;
    const int call = brief && !bullet ? call_strength(facts.text) : 0;
    facts.strong_call = call == 2 && facts.heading == 0;
    if (facts.strong_call) return LineKind::call;
    if (bullet) return begins_with_mention(scanned_) ? LineKind::entry : LineKind::bullet;
    if (facts.text.ends_with(':') && facts.heading == 0) return LineKind::label;
    if (brief && begins_with_mention(scanned_) && facts.heading == 0 && !facts.full_stop) {
      return LineKind::entry;
    }
    if (brief && facts.heading == 0 && !says_when(scanned_) && is_greeting(facts.text))
      return LineKind::greeting;
    if (brief && is_dateline(scanned_)) return LineKind::contact;
    if (brief && raw.starts_with('/')) return LineKind::greeting;  // /Agneta och alla vi på skolan
    if ((facts.address && facts.words <= 3) || (brief && has_post_code(scanned_)))
      return LineKind::contact;
    const bool headline = brief && (!facts.full_stop || facts.heading != 0) &&
                          !facts.text.ends_with(',') &&
                          (!starts_low(scanned_) || facts.heading != 0) && !facts.address &&
                          !(facts.heading == 0 && !facts.marked && breaks_off(scanned_));
    if (!headline) return LineKind::text;
    if (facts.linked && facts.heading == 0 && !facts.marked) return LineKind::call;
    return LineKind::short_text;
  }

  /// `====` under a line marks it.
  void mark_underlined() {
    for (std::size_t i = 1; i < facts_.lines.size(); ++i) {
      LineFacts& above = facts_.lines[i - 1];
      if (facts_.lines[i].kind != LineKind::rule || above.length == 0) continue;
      const std::string_view raw = trim_blanks(lines_[i].text);
      const bool under = raw.size() + 6 >= above.length && (raw[0] == '=' || raw[0] == '-');
      if (under && above.length <= longest_headline && !above.full_stop) {
        above.marked = true;
        if (above.kind == LineKind::call || above.kind == LineKind::entry)
          above.kind = LineKind::short_text;
        facts_.lines[i].kind = LineKind::rule;
      }
    }
  }

  /// A line without meaning though it has a text.
  [[nodiscard]] bool is_picture(std::size_t i) const {
    return facts_.lines[i].kind == LineKind::blank && !facts_.lines[i].text.empty();
  }

  /// An empty line is 1; one with blanks in it (a block of its own in the mail) 2 where the text
  /// has both sorts; several add up; a rule is 3.
  void grade_gaps() {
    bool has_empty = false;
    bool has_blank = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (facts_.lines[i].kind != LineKind::blank || is_picture(i)) continue;
      (lines_[i].text.empty() ? has_empty : has_blank) = true;
    }
    int gap = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      LineFacts& line = facts_.lines[i];
      if (is_picture(i)) continue;
      if (line.kind == LineKind::blank) {
        gap += has_empty && has_blank && !lines_[i].text.empty() ? 2 : 1;
      } else if (line.kind == LineKind::rule) {
        const bool underline = i > 0 && facts_.lines[i - 1].marked && gap == 0;
        gap += underline ? 0 : 3;
      } else {
        line.gap = static_cast<std::uint8_t>(gap > 9 ? 9 : gap);
        gap = 0;
      }
    }
  }

  /// `Torsdag 21 mars kl 14 Modevisning. Entré 50 kr.` beside other entries is one of them.
  void join_entries() {
    for (std::size_t i = 0; i < facts_.lines.size(); ++i) {
      LineFacts& line = facts_.lines[i];
      if (line.kind != LineKind::text || !line.dated || line.length > longest_headline) continue;
      const bool below = i > 0 && line.gap == 0 && facts_.lines[i - 1].kind == LineKind::entry;
      const bool above = i + 1 < facts_.lines.size() && facts_.lines[i + 1].kind == LineKind::entry;
      if (below || above) line.kind = LineKind::entry;
    }
  }

  /// A line in capitals directly under prose is a call to action.
  void close_with_capitals() {
    LineKind before = LineKind::blank;
    for (std::size_t i = 0; i < facts_.lines.size(); ++i) {
      LineFacts& line = facts_.lines[i];
      if (line.kind == LineKind::short_text && line.capitals && line.gap == 0 && !line.marked &&
          (before == LineKind::text || before == LineKind::bullet || before == LineKind::field)) {
        line.kind = LineKind::call;
      }
      if (line.kind != LineKind::blank) before = line.kind;
    }
  }

  const std::vector<Line>& lines_;
  Facts& facts_;
  ScannedLine scanned_;
  MonthLists months_;
  DayHeaders headers_;
  TableColumns columns_;
  FieldKind lone_label_ = FieldKind::none;  // of the line before
};

}  // namespace

Facts read_facts(const std::vector<Line>& lines) {
  Facts facts;
  FactReader(lines, facts).run();
  return facts;
}

}  // namespace kalendarium
