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
#include "core/import/surroundings.h"
#include "core/import/table_columns.h"
#include "core/import/week_lists.h"

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
    join_named_days();
    join_placed();
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
    weeks_.read(scanned_);
    weeks_.note(scanned_);
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
    facts.marked = line.bold || is_starred(raw) ||
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
      read_surroundings(scanned_, i, mention);
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

  /// `Söndag 7 mars, tredje söndagen i fastan` above `11.00 Högmässa`: the day's header, and what day it is.
  void join_named_days() {
    for (std::uint32_t i = 0; i + 1 < facts_.lines.size(); ++i) {
      LineFacts& line = facts_.lines[i];
      if (line.kind != LineKind::entry || line.mention_count == 0 || line.words > 9) continue;
      const MentionFacts& day = facts_.mentions[line.first_mention];
      constexpr std::uint32_t tells = role::event | role::course | role::happens | role::invites;
      if (day.kind != MentionKind::days || !day.closed || !is_untimed_day(line, day)) continue;
      if (has_role(line.roles, tells) || facts_.lines[i + 1].gap > 0) continue;
      if (begins_with_time(facts_.lines[i + 1], facts_) || is_placed(i + 1))
        line.kind = LineKind::day;
    }
  }

  /// `Östervik kl. 11 Högmässa`: a name or two, then the one hour of the line.
  [[nodiscard]] bool is_placed(std::size_t i) const {
    constexpr std::uint32_t longest_place = 3;  // tokens
    const LineFacts& line = facts_.lines[i];
    if (line.mention_count != 1 || line.length > longest_headline || line.gap > 0) return false;
    const MentionFacts& time = facts_.mentions[line.first_mention];
    return line.kind != LineKind::field && line.kind != LineKind::label &&
           time.kind == MentionKind::time && time.sentence == 0 && time.first > 0 &&
           time.first <= longest_place && !time.alone && time.before == 0;
  }

  /// Under a day that stands alone.
  void join_placed() {
    bool under_day = false;
    for (std::size_t i = 0; i < facts_.lines.size(); ++i) {
      LineFacts& line = facts_.lines[i];
      if (under_day && is_placed(i)) {
        line.kind = LineKind::entry;
        line.placed = true;
      }
      under_day = line.kind == LineKind::day || (under_day && line.kind == LineKind::entry);
    }
  }

  /// One day, no hour in the line.
  [[nodiscard]] bool is_untimed_day(const LineFacts& line, const MentionFacts& day) const {
    if (day.items.size() != 1 || !day.times.empty() || day.items[0].time.known()) return false;
    for (std::uint32_t i = 1; i < line.mention_count; ++i) {
      const MentionFacts& other = facts_.mentions[line.first_mention + i];
      if (other.kind == MentionKind::days || other.kind == MentionKind::time ||
          !other.times.empty())
        return false;
    }
    return true;
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
    if (brief && !bullet && facts.heading == 0 && call_strength(facts.text) == 2)
      return LineKind::call;
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
    const bool button = facts.marked && call_strength(facts.text) > 0;  // bold, `Läs analysen`
    if (facts.linked && facts.heading == 0 && (!facts.marked || button)) return LineKind::call;
    return LineKind::short_text;
  }

  /// Rules of one sign and one length are of one form.
  static constexpr std::size_t rule_forms = 200;
  [[nodiscard]] static std::size_t form_of(std::string_view rule) {
    return std::min(rule.size(), rule_forms / 2 - 1) + (rule[0] == '=' ? rule_forms / 2 : 0);
  }

  /// By form: two and more of them stand below prose, fields or nothing, so that none underlines what is above it.
  [[nodiscard]] std::vector<bool> find_separators() const {
    std::vector<int> below_text(rule_forms);
    std::vector<bool> separates(rule_forms);
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (facts_.lines[i].kind != LineKind::rule) continue;
      const std::size_t form = form_of(trim_blanks(lines_[i].text));
      const LineFacts& above = facts_.lines[i - 1];
      const bool text = above.length == 0 || above.full_stop || above.kind == LineKind::field;
      if (text && ++below_text[form] > 1) separates[form] = true;
    }
    return separates;
  }

  /// `====` under a line marks it.
  void mark_underlined() {
    const std::vector<bool> separates = find_separators();
    for (std::size_t i = 1; i < facts_.lines.size(); ++i) {
      LineFacts& above = facts_.lines[i - 1];
      if (facts_.lines[i].kind != LineKind::rule || above.length == 0) continue;
      const std::string_view raw = trim_blanks(lines_[i].text);
      const bool under = raw.size() + 6 >= above.length && (raw[0] == '=' || raw[0] == '-') &&
                         !separates[form_of(raw)];
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
      const bool below = i > 0 && line.gap == 0 &&
                         (facts_.lines[i - 1].kind == LineKind::entry || is_next_day(i - 1));
      const bool above = i + 1 < facts_.lines.size() && facts_.lines[i + 1].kind == LineKind::entry;
      if (below || above) line.kind = LineKind::entry;
    }
  }

  /// A day alone under the entries of another.
  [[nodiscard]] bool is_next_day(std::size_t i) const {
    const std::size_t gap = facts_.lines[i].gap;
    return gap <= 1 && i > gap && facts_.lines[i].kind == LineKind::day &&
           facts_.lines[i - 1 - gap].kind == LineKind::entry;
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
  WeekLists weeks_;
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
