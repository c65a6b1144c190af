// SPDX-License-Identifier: MIT
#include "core/import/structure.h"

#include <string_view>
#include <unordered_map>

#include "core/import/close_lines.h"
#include "core/import/footer.h"
#include "core/import/headline_marks.h"
#include "core/import/labels.h"
#include "core/import/line_place.h"
#include "core/import/link_words.h"
#include "core/import/title_line.h"

namespace kalendarium {
namespace {

class StructureFinder {
 public:
  explicit StructureFinder(const Facts& facts)
      : facts_(facts), lines_(facts.lines), marks_(facts.lines, no_line, 0) {}

  Structure run() {
    signature_ = find_signature(lines_);
    result_.footer = find_footer(lines_, signature_);
    result_.title = find_title(lines_, signature_, result_.footer);
    marks_ = HeadlineMarks(lines_, result_.title, result_.footer);
    style_ = marks_.style();
    numbered_ = has_numbered_headlines(lines_, result_.footer);
    close_ = has_close_headlines(lines_, result_.footer);
    caps_style_ = has_caps_headlines(lines_, result_.footer);
    find_repeated();
    collect_headlines();
    drop_senders();
    drop_preamble_headlines();
    several_bare_ = has_several_bare();
    build();
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::uint32_t next_content(std::uint32_t at) const {
    return content_below(lines_, at, result_.footer);
  }
  [[nodiscard]] std::uint32_t content_before(std::uint32_t at) const {
    while (at-- > 0) {
      if (is_content(lines_[at].kind)) return at;
    }
    return no_line;
  }

  /// Lines that come again further down, as in a table of contents.
  void find_repeated() {
    for (std::uint32_t i = 0; i < result_.footer; ++i) {
      if (lines_[i].length < 4 || lines_[i].length > 120) continue;
      last_of_text_[lines_[i].text] = i;
    }
  }

  [[nodiscard]] bool comes_again(std::uint32_t at) const {
    const auto found = last_of_text_.find(lines_[at].text);
    if (found == last_of_text_.end() || found->second == at) return false;
    const std::uint32_t next = next_content(at);
    const bool below = next != no_line && lines_[next].gap == 0 && is_list_like(lines_[next].kind);
    const std::uint32_t before = content_before(at);
    const bool above =
        before != no_line && lines_[at].gap == 0 && is_list_like(lines_[before].kind);
    return below || above;
  }

  /// `Anmäl dig till skoldatateket`, where the contents above the first prose have it too.
  [[nodiscard]] bool is_in_contents(std::uint32_t at) const {
    constexpr std::uint32_t longest_contents = 100;  // lines
    for (std::uint32_t i = 0; i < at && i < longest_contents && lines_[i].kind != LineKind::text;
         ++i) {
      if (lines_[i].text == lines_[at].text) return comes_again(i) && !comes_again(at);
    }
    return false;
  }

  /// `Innehåll`, above lines that come again.
  [[nodiscard]] bool heads_contents(std::uint32_t at) const {
    const std::uint32_t next = next_content(at);
    return next != no_line && lines_[next].gap == 0 && is_list_like(lines_[next].kind) &&
           comes_again(next);
  }

  [[nodiscard]] static bool is_list_like(LineKind kind) {
    return kind == LineKind::short_text || kind == LineKind::bullet || kind == LineKind::label ||
           kind == LineKind::entry;
  }

  /// `NYHET`, `KURS`: what sort of article the headline directly under it has.
  [[nodiscard]] bool is_kicker(std::uint32_t at) const {
    const LineFacts& line = lines_[at];
    return line.capitals && line.words <= 2 && line.gap > 0 && line.kind == LineKind::short_text;
  }

  [[nodiscard]] bool is_set_off(std::uint32_t at) const {
    if (lines_[at].gap > 0 || lines_[at].marked ||
        (numbered_ && numbers_prose(lines_, at, result_.footer)))
      return true;
    if (close_ && is_above_close_prose(lines_, at)) return true;
    const std::uint32_t before = content_before(at);
    if (before == no_line || before == result_.title) return true;
    if (is_kicker(before) && lines_[next_content(at)].kind == LineKind::text) return true;
    if (lines_[before].kind == LineKind::call || is_call_below_prose(lines_, before)) {
      const std::uint32_t next = next_content(at);  // else one more link in a row of them
      return next != no_line && lines_[next].gap == 0;
    }
    return opens_section(at, before) || is_below_headline(at, before) ||
           (!headlines_.empty() && is_close_sibling(lines_, at, headlines_.back()));
  }

  /// `Bokcirkel` above its day, directly under `FÖR VUXNA`.
  [[nodiscard]] bool opens_section(std::uint32_t at, std::uint32_t before) const {
    if (headlines_.empty() || headlines_.back() != before) return false;
    if (lines_[at].mention_count > 0) return false;
    const LineKind next = lines_[next_content(at)].kind;
    return lines_[before].gap > 0 && (next == LineKind::day || next == LineKind::entry) &&
           is_section_word(lines_[before].text) && !is_calendar_word(lines_[before].text);
  }

  /// Directly under a headline and above prose: a section's first headline, or a sub-heading.
  [[nodiscard]] bool is_below_headline(std::uint32_t at, std::uint32_t before) const {
    if (headlines_.empty() || headlines_.back() != before) return false;
    const std::uint32_t next = next_content(at);
    return next != no_line && lines_[next].gap <= 1 && lines_[next].kind == LineKind::text;
  }

  /// What no call to action has under it: fields, days, the items of a list.
  [[nodiscard]] static bool is_listed(LineKind kind) {
    return kind == LineKind::field || kind == LineKind::entry || kind == LineKind::day ||
           kind == LineKind::bullet || kind == LineKind::label;
  }

  /// Text, or a sentence that leads a list: `Bingo spelar vi kl. 13.30 följande måndagar:`.
  [[nodiscard]] static bool is_prose(const LineFacts& line) {
    constexpr std::uint32_t shortest = 40;
    return line.kind == LineKind::text || (line.kind == LineKind::label && line.length >= shortest);
  }

  /// `Sök bidrag till sommarlovet`, or capitals, above prose that stands no farther off than it does.
  [[nodiscard]] bool asks_in_headline(std::uint32_t at) const {
    constexpr std::uint32_t shortest_prose = 60;
    if (!is_sentence(lines_[next_content(at)], shortest_prose)) return false;
    constexpr std::uint16_t most_of_call = 2;  // words
    return lines_[at].words > most_of_call || call_strength(lines_[at].text) == 0 ||
           is_headline_verb(lines_[at].text);
  }

  /// `Svara på enkäten`, farther from what is above than from the prose under it; in a letter without blank lines close
  /// above it, there also a word in capitals.
  [[nodiscard]] bool leads_prose(std::uint32_t at) const {
    constexpr std::uint16_t fewest_words = 3;
    constexpr std::uint32_t shortest_prose = 40;
    const LineFacts& line = lines_[at];
    const LineFacts& next = lines_[next_content(at)];
    if (line.linked || ends_as_call(line.text) || next.kind != LineKind::text) return false;
    if (close_ && line.capitals && call_strength(line.text) < 2)
      return is_above_close_prose(lines_, at);
    return line.words >= fewest_words && (line.gap > next.gap || close_) &&
           is_sentence(next, shortest_prose);
  }

  /// `Årsmöte, 4 mars`
  [[nodiscard]] bool is_dated_item(std::uint32_t at) const {
    return lines_[at].kind == LineKind::short_text && lines_[at].mention_count > 0;
  }

  /// A weak call (`Boka …`, `Till …`) or a line in capitals is a headline only with text under it.
  [[nodiscard]] bool is_closing_call(std::uint32_t at) const {
    const LineFacts& line = lines_[at];
    const bool weak = line.capitals || call_strength(line.text) == 1;
    if (!weak || line.marked) return false;
    const std::uint32_t next = next_content(at);
    if (next == no_line) return true;
    if (lines_[next].gap == 0) return false;
    if (is_section_word(line.text)) return false;
    if (line.mention_count > 0 && is_listed(lines_[next].kind) && call_strength(line.text) == 0)
      return false;  // SPORTLOV V. 9
    if (line.capitals && line.words <= 3 && lines_[next].kind != LineKind::text)
      return !caps_style_;
    if (lines_[next].kind == LineKind::text)
      return line.gap < lines_[next].gap || (line.gap == lines_[next].gap && !asks_in_headline(at));
    const std::uint32_t beyond = next_content(next);
    const bool dates = beyond != no_line && lines_[beyond].gap == 0 && is_dated_item(next) &&
                       is_dated_item(beyond);
    return !((is_listed(lines_[next].kind) || dates) && line.gap >= lines_[next].gap);
  }

  /// `NATIONALDAGEN 6 JUNI` above prose, where headlines are in capitals.
  [[nodiscard]] bool is_feast_headline(std::uint32_t at, std::uint32_t next) const {
    constexpr std::uint32_t shortest_prose = 40;
    const LineFacts& line = lines_[at];
    return caps_style_ && line.capitals && line.gap > 0 && line.mention_count > 1 &&
           facts_.mentions[line.first_mention].kind == MentionKind::holiday &&
           lines_[next].kind == LineKind::text && is_sentence(lines_[next], shortest_prose);
  }

  [[nodiscard]] bool is_plain_headline(std::uint32_t at) const {
    const LineFacts& line = lines_[at];
    const std::uint32_t next = next_content(at);
    if (next == no_line || !is_set_off(at) || line.words == 0) return false;
    const bool ends_block = lines_[next].gap > 0 || lines_[next].kind == LineKind::day;
    if (line.gap == 0 && (ends_block || line.mention_count > 0) && at > 0 &&
        at - 1 == result_.title)
      return false;
    if (is_timed_headline(facts_, at, next, result_.footer) || is_feast_headline(at, next))
      return true;
    if (line.kind == LineKind::entry) {
      // `5 maj: Konsert` with prose or fields of its own
      const bool item = line.before > 0 && lines_[next].before == line.before;  // of a list
      return !item && line.gap > lines_[next].gap && line.words >= 2 &&
             (lines_[next].kind == LineKind::field || names_weekdays(line, facts_) ||
              (lines_[next].kind == LineKind::entry && lines_[next].full_stop) ||
              (lines_[next].kind == LineKind::text &&
               (lines_[next].full_stop || lines_[next].length > 60)));
    }
    if (line.kind == LineKind::call && (is_in_contents(at) || leads_prose(at)))
      return has_own(lines_, at, result_.footer);
    if (line.kind != LineKind::short_text) return false;
    const std::uint32_t above = content_before(at);
    if (above != no_line && lines_[above].text.ends_with(':') && !lines_[above].address &&
        is_dated_item(at) && is_dated_item(next))
      return false;  // Träffarna är på tre platser:
    if (is_one_of_titled(line, above == no_line ? nullptr : &lines_[above], lines_[next]))
      return false;
    if (is_words_of_link(lines_, at, result_.footer)) return false;
    if (line.gap > 0 && line.gap < lines_[next].gap && !headlines_.empty() &&
        lines_[next].kind == LineKind::short_text && !line.capitals)
      return false;  // nearer to what it closes than to the headline below it
    if (is_agenda_label(line.text) && lines_[next].kind == LineKind::entry && !headlines_.empty() &&
        lines_[next].gap == 0 && line.gap < 2 && !line.capitals)
      return false;
    if (line.text.ends_with('!') && line.words <= 3 && lines_[next].gap > 0 &&
        (!is_prose(lines_[next]) || headlines_.empty()))
      return false;
    return !is_closing_call(at) && has_own(lines_, at, result_.footer);
  }

  [[nodiscard]] bool is_headline(std::uint32_t at) const {
    return at != result_.title && looks_like_headline(at) &&
           (headlines_.empty() || !is_label_alone(lines_[at].text));
  }

  [[nodiscard]] bool looks_like_headline(std::uint32_t at) const {
    switch (style_) {
      case Style::headings: return marks_.level(at) > 0 && next_content(at) != no_line;
      case Style::marked: return is_marked_headline(lines_, at, result_.footer);
      case Style::plain: return is_plain_headline(at) && !comes_again(at) && !heads_contents(at);
    }
    return false;
  }

  void collect_headlines() {
    const std::uint32_t first = result_.title == no_line ? 0 : result_.title + 1;
    for (std::uint32_t i = first; i < result_.footer; ++i) {
      if (is_content(lines_[i].kind) && is_headline(i)) headlines_.push_back(i);
    }
  }

  /// Between a title or greeting and the first article a line with an exclamation mark greets.
  void drop_preamble_headlines() {
    if (headlines_.size() < 3) return;
    const std::uint32_t before = content_before(headlines_[0]);
    const bool opens =
        before == result_.title || (before != no_line && lines_[before].kind == LineKind::greeting);
    if (!opens || before == no_line) return;
    std::size_t drop = 0;
    while (drop + 2 < headlines_.size() && lines_[headlines_[drop]].text.ends_with('!')) ++drop;
    headlines_.erase(headlines_.begin(), headlines_.begin() + static_cast<std::ptrdiff_t>(drop));
  }

  /// Who signs the greeting, directly above the first headline.
  void drop_senders() {
    if (headlines_.size() < 2 || style_ == Style::headings || !is_bare(0)) return;
    const std::uint32_t before = content_before(headlines_[0]);
    if (before == no_line || before == result_.title) return;
    if (names_senders(lines_[headlines_[0]].text)) headlines_.erase(headlines_.begin());
  }

  /// No line of its own between this headline and the next.
  [[nodiscard]] bool is_bare(std::size_t h) const {
    return h + 1 < headlines_.size() && next_content(headlines_[h]) == headlines_[h + 1];
  }

  /// How many headlines in a row from `h` are set off less than `line` is.
  [[nodiscard]] std::size_t children(std::size_t h, const LineFacts& line) const {
    std::size_t found = 1;  // the first stands directly below
    for (std::size_t i = h + 1; i < headlines_.size() && found < 2; ++i, ++found) {
      if (lines_[headlines_[i]].gap >= line.gap) break;
    }
    return found;
  }

  /// `Residens och utlysningar` apart above a headline, set off no less than that.
  [[nodiscard]] bool is_plain_bare(std::size_t h) const {
    constexpr std::uint16_t most_words = 5;
    if (!is_bare(h) || style_ == Style::headings) return false;
    const LineFacts& line = lines_[headlines_[h]];
    const LineFacts& next = lines_[headlines_[h + 1]];
    return next.gap > 0 && line.gap >= next.gap && line.capitals == next.capitals &&
           line.marked == next.marked && line.words <= most_words && line.mention_count == 0;
  }

  /// Two or more such headlines are the sections of a letter.
  [[nodiscard]] bool has_several_bare() const {
    int bare = 0;
    for (std::size_t h = 0; h < headlines_.size(); ++h) bare += is_plain_bare(h) ? 1 : 0;
    return bare >= 2;
  }

  [[nodiscard]] bool is_section(std::size_t h) const {
    if (!is_bare(h)) return false;
    const LineFacts& line = lines_[headlines_[h]];
    const LineFacts& next = lines_[headlines_[h + 1]];
    if (style_ == Style::headings)
      return marks_.level(headlines_[h]) < marks_.level(headlines_[h + 1]) ||
             is_section_word(line.text);
    if (is_section_word(line.text) || (several_bare_ && is_plain_bare(h))) return true;
    const bool first = h == 0 && content_before(headlines_[h]) == no_line;
    if (first && next.gap > 0) return true;
    if (line.capitals != next.capitals) return line.capitals;
    if (line.marked != next.marked) return line.marked;
    return children(h + 1, line) >= 2;
  }

  /// Which of two headlines in a row is the article's: the first, with a sub-heading, unless it is
  /// no more than a name.
  [[nodiscard]] bool keeps_first(std::size_t h) const {
    const LineFacts& line = lines_[headlines_[h]];
    const LineFacts& next = lines_[headlines_[h + 1]];
    if (h == 0 && line.gap > 1 && next.gap >= line.gap) return false;  // Tema i detta nummer: …
    return next.gap == 0 || line.gap > next.gap || line.words > 3;
  }

  [[nodiscard]] bool ends_section(std::uint32_t at, std::uint32_t section) const {
    const LineFacts& line = lines_[at];
    if (section == no_line) return true;
    const LineFacts& head = lines_[section];
    if (style_ == Style::headings) return marks_.level(at) <= marks_.level(section);
    if (head.capitals && !line.capitals && line.gap < 3) return false;
    if (head.marked && !line.marked && line.gap < 3) return false;
    if (is_section_word(head.text) && line.gap <= head.gap) return false;
    return line.gap >= 2 && line.gap >= head.gap;
  }

  void add_article(std::uint32_t headline, std::uint32_t section) {
    ArticleLines article;
    article.headline = headline;
    article.first = headline + 1;
    article.last = result_.footer;
    article.section = section;
    close_last(headline);
    result_.articles.push_back(article);
  }

  void close_last(std::uint32_t at) {
    if (!result_.articles.empty() && result_.articles.back().last > at)
      result_.articles.back().last = at;
  }

  void build() {
    std::uint32_t section = no_line;
    for (std::size_t h = 0; h < headlines_.size(); ++h) {
      const std::uint32_t at = headlines_[h];
      if (is_section(h)) {
        close_last(at);
        section = at;
        result_.sections.push_back(at);
        continue;
      }
      if (section != no_line && (h == 0 || headlines_[h - 1] != section) &&
          ends_section(at, section))
        section = no_line;
      if (is_bare(h) && style_ != Style::headings && !keeps_first(h)) continue;
      add_article(at, section);
      if (is_bare(h) && style_ != Style::headings) ++h;  // its sub-heading
    }
    if (result_.articles.empty() && result_.title != no_line &&
        next_content(result_.title) != no_line) {
      add_article(result_.title, no_line);
    }
    set_preamble();
    adopt_listed_preamble();
  }

  /// A programme directly under the title is an article; the title is its headline.
  void adopt_listed_preamble() {
    std::uint32_t entries = 0;
    std::uint32_t first = no_line;
    for (std::uint32_t i = result_.preamble_first; i < result_.preamble_last; ++i) {
      const LineFacts& line = lines_[i];
      if (line.kind == LineKind::entry && line.mention_count > 0) ++entries;
      if (line.kind == LineKind::short_text && entries == 0) first = i;
    }
    if (first == no_line) first = result_.title;
    if (entries < 2 || first == no_line) return;
    ArticleLines article{first, first + 1, result_.preamble_last, no_line};
    result_.articles.insert(result_.articles.begin(), article);
    result_.preamble_last = first < result_.preamble_first ? result_.preamble_first : first;
  }

  void set_preamble() {
    result_.preamble_first = result_.title == no_line ? 0 : result_.title + 1;
    std::uint32_t first = result_.articles.empty() ? result_.footer : result_.articles[0].headline;
    if (!result_.sections.empty() && result_.sections[0] < first) first = result_.sections[0];
    result_.preamble_last = first < result_.preamble_first ? result_.preamble_first : first;
  }

  const Facts& facts_;
  const PagedList<LineFacts>& lines_;
  std::uint32_t signature_ = 0;  // the sender's name at the end, else one behind the last line
  Structure result_;
  HeadlineMarks marks_;
  Style style_ = Style::plain;  // of marks_
  bool caps_style_ = false;
  bool numbered_ = false;      // headlines with numbers, mostly close together
  bool close_ = false;         // no blank lines between the articles
  bool several_bare_ = false;  // headlines directly above others: sections
  std::vector<std::uint32_t> headlines_;
  std::unordered_map<std::string_view, std::uint32_t> last_of_text_;
};

}  // namespace

Structure find_structure(const Facts& facts) { return StructureFinder(facts).run(); }

}  // namespace kalendarium
