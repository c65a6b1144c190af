// SPDX-License-Identifier: MIT
#include "core/import/structure.h"

#include <string_view>
#include <unordered_map>

#include "core/import/footer.h"
#include "core/import/labels.h"
#include "core/import/line_place.h"
#include "core/import/link_words.h"
#include "core/import/title_line.h"

namespace kalendarium {
namespace {

/// How the text shows its headlines.
enum class Style : std::uint8_t { plain, marked, headings };

bool is_body(LineKind kind) {
  return kind == LineKind::text || kind == LineKind::field || kind == LineKind::bullet ||
         kind == LineKind::entry || kind == LineKind::label || kind == LineKind::day ||
         kind == LineKind::call || kind == LineKind::contact;
}

class StructureFinder {
 public:
  explicit StructureFinder(const Facts& facts) : facts_(facts), lines_(facts.lines) {}

  Structure run() {
    signature_ = find_signature(lines_);
    result_.footer = find_footer(lines_, signature_);
    result_.title = find_title(lines_, signature_, result_.footer);
    style_ = find_style();
    mixed_ = style_ == Style::headings && are_headings_sections();
    caps_style_ = has_caps_headlines(lines_, result_.footer);
    find_repeated();
    collect_headlines();
    drop_senders();
    drop_preamble_headlines();
    build();
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::uint32_t next_content(std::uint32_t at) const {
    ++at;
    while (at < result_.footer && !is_content(lines_[at].kind)) ++at;
    return at < result_.footer ? at : no_line;
  }
  [[nodiscard]] std::uint32_t content_before(std::uint32_t at) const {
    while (at-- > 0) {
      if (is_content(lines_[at].kind)) return at;
    }
    return no_line;
  }

  [[nodiscard]] Style find_style() const {
    std::uint32_t headings = 0;
    std::uint32_t marked = 0;
    std::uint32_t bare = 0;  // marked lines that stand above a plain headline
    for (std::uint32_t i = 0; i < result_.footer; ++i) {
      const LineFacts& line = lines_[i];
      if (i == result_.title) continue;
      headings += line.heading > 0 ? 1 : 0;
      if (!line.marked || line.kind != LineKind::short_text) continue;
      ++marked;
      const std::uint32_t next = next_content(i);
      bare += next != no_line && lines_[next].kind == LineKind::short_text && !lines_[next].marked
                  ? 1
                  : 0;
    }
    if (headings >= 2) return Style::headings;
    if (marked >= 2 && bare * 2 <= marked) return Style::marked;
    return Style::plain;
  }

  /// Most headings stand directly above a bold line, which is the article's.
  [[nodiscard]] bool are_headings_sections() const {
    int headings = 0;
    int above_bold = 0;
    for (std::uint32_t i = 0; i < result_.footer; ++i) {
      if (i == result_.title || lines_[i].heading == 0) continue;
      ++headings;
      const std::uint32_t next = next_content(i);
      above_bold += next != no_line && is_marked_headline(next) ? 1 : 0;
    }
    return above_bold >= 2 && above_bold * 3 >= headings * 2;
  }

  /// A bold line above what is none: `** Konsert`; one that begins with a day too.
  [[nodiscard]] bool is_marked_headline(std::uint32_t at) const {
    const LineFacts& line = lines_[at];
    const std::uint32_t next = next_content(at);
    if (!line.marked || line.heading != 0 || next == no_line) return false;
    if (line.kind == LineKind::short_text) return true;
    const bool called = line.kind == LineKind::call && !line.linked;
    return (line.kind == LineKind::entry || called) && !lines_[next].marked &&
           lines_[next].gap <= line.gap && has_own(at);
  }

  /// 1 to 6 of a heading; below them the bold lines of a text that has both.
  [[nodiscard]] std::uint8_t level(std::uint32_t at) const {
    constexpr std::uint8_t bold = 7;
    return lines_[at].heading == 0 && mixed_ && is_marked_headline(at) ? bold : lines_[at].heading;
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
    if (lines_[at].gap > 0 || lines_[at].marked) return true;
    const std::uint32_t before = content_before(at);
    if (before == no_line || before == result_.title) return true;
    if (is_kicker(before) && lines_[next_content(at)].kind == LineKind::text) return true;
    if (lines_[before].kind == LineKind::call || is_call_below_prose(lines_, before)) {
      const std::uint32_t next = next_content(at);  // else one more link in a row of them
      return next != no_line && lines_[next].gap == 0;
    }
    return opens_section(at, before) || is_below_headline(at, before);
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

  /// At least something in the paragraph under it is more than a name or a title.
  [[nodiscard]] bool has_own(std::uint32_t at) const {
    const std::uint32_t next = next_content(at);
    if (next == no_line) return false;
    if (lines_[next].kind != LineKind::short_text)
      return is_body(lines_[next].kind) ||
             (lines_[next].kind == LineKind::greeting && lines_[next].gap == 0);
    if (lines_[next].gap > 0) return true;  // perhaps a section
    for (std::uint32_t i = next; i < result_.footer && (i == next || lines_[i].gap == 0); ++i) {
      if (is_body(lines_[i].kind)) return true;
      if (!is_content(lines_[i].kind)) {
        const std::uint32_t beyond = next_content(i);
        return beyond != no_line && is_body(lines_[beyond].kind) && lines_[beyond].gap <= 1;
      }
    }
    return false;
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
    const LineFacts& next = lines_[next_content(at)];
    if (!(next.full_stop || next.text.ends_with('!')) || next.length < shortest_prose) return false;
    constexpr std::uint16_t most_of_call = 2;  // words
    return lines_[at].words > most_of_call || call_strength(lines_[at].text) == 0 ||
           is_headline_verb(lines_[at].text);
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

  /// `Älvshamns bibliotek: tis 25/2 kl 10` above or below another such line.
  [[nodiscard]] bool is_one_of_titled(std::uint32_t at) const {
    if (!lines_[at].titled) return false;
    const std::uint32_t before = content_before(at);
    return (before != no_line && lines_[before].titled) || lines_[next_content(at)].titled;
  }

  [[nodiscard]] bool is_plain_headline(std::uint32_t at) const {
    const LineFacts& line = lines_[at];
    const std::uint32_t next = next_content(at);
    if (next == no_line || !is_set_off(at) || line.words == 0) return false;
    const bool ends_block = lines_[next].gap > 0 || lines_[next].kind == LineKind::day;
    if (line.gap == 0 && ends_block && at > 0 && at - 1 == result_.title) return false;
    if (is_timed_headline(facts_, at, next, result_.footer)) return true;
    if (line.kind == LineKind::entry) {
      // `5 maj: Konsert` with prose or fields of its own
      return line.gap > lines_[next].gap && line.words >= 2 &&
             (lines_[next].kind == LineKind::field || names_weekdays(line, facts_) ||
              (lines_[next].kind == LineKind::entry && lines_[next].full_stop) ||
              (lines_[next].kind == LineKind::text &&
               (lines_[next].full_stop || lines_[next].length > 60)));
    }
    if (line.kind == LineKind::call && is_in_contents(at)) return has_own(at);
    if (line.kind != LineKind::short_text || is_one_of_titled(at)) return false;
    if (is_words_of_link(lines_, at, result_.footer)) return false;
    if (is_agenda_label(line.text) && lines_[next].kind == LineKind::entry && !headlines_.empty() &&
        lines_[next].gap == 0 && line.gap < 2 && !line.capitals)
      return false;
    if (line.text.ends_with('!') && line.words <= 3 && lines_[next].gap > 0 &&
        (!is_prose(lines_[next]) || headlines_.empty()))
      return false;
    return !is_closing_call(at) && has_own(at);
  }

  [[nodiscard]] bool is_headline(std::uint32_t at) const {
    return at != result_.title && looks_like_headline(at) &&
           (headlines_.empty() || !is_label_alone(lines_[at].text));
  }

  [[nodiscard]] bool looks_like_headline(std::uint32_t at) const {
    switch (style_) {
      case Style::headings: return level(at) > 0 && next_content(at) != no_line;
      case Style::marked: return is_marked_headline(at);
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

  [[nodiscard]] bool is_section(std::size_t h) const {
    if (!is_bare(h)) return false;
    const LineFacts& line = lines_[headlines_[h]];
    const LineFacts& next = lines_[headlines_[h + 1]];
    if (style_ == Style::headings)
      return level(headlines_[h]) < level(headlines_[h + 1]) || is_section_word(line.text);
    if (is_section_word(line.text)) return true;
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
    if (style_ == Style::headings) return level(at) <= level(section);
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
  Style style_ = Style::plain;
  bool caps_style_ = false;
  bool mixed_ = false;  // headings are sections, bold lines their articles
  std::vector<std::uint32_t> headlines_;
  std::unordered_map<std::string_view, std::uint32_t> last_of_text_;
};

}  // namespace

Structure find_structure(const Facts& facts) { return StructureFinder(facts).run(); }

}  // namespace kalendarium
