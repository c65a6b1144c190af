// SPDX-License-Identifier: MIT
#include "core/import/issue.h"

#include <unordered_map>

#include "core/import/decoration.h"
#include "core/import/figure_dates.h"
#include "core/import/labels.h"
#include "core/import/titles.h"

namespace kalendarium {
namespace {

/// `nr 4`, `nr.4`, `nummer 4`, `#4`; and the year.
void read_number(std::string_view title, DraftIssue& issue) {
  std::vector<LineToken> tokens;
  split_tokens(title, tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_year(tokens[i])) issue.year = tokens[i].number;
    if (!tokens[i].is_number() || tokens[i].digits > 3 || i == 0) continue;
    const LineToken& before = tokens[i - 1].is('.') && i > 1 ? tokens[i - 2] : tokens[i - 1];
    const std::string_view word = title.substr(before.begin, before.end - before.begin);
    const bool numbered = word == "nr" || word == "Nr" || word == "NR" || word == "nummer" ||
                          word == "Nummer" || word == "no" || word == "No" || word == "issue" ||
                          word == "Issue" || before.is('#');
    if (numbered && issue.number == 0) issue.number = tokens[i].number;
  }
}

/// `Nr 5 | 14 juni 2021`, under the newsletter's name.
bool is_issue_line(std::string_view text) {
  return is_issue_word(text.substr(0, text.find_first_of(" .")));
}

std::string_view phone_in(std::string_view text) {
  const std::size_t begin = text.find_first_of("0+");
  if (begin == std::string_view::npos) return {};
  std::size_t end = begin;
  std::size_t digits = 0;
  while (end < text.size() &&
         std::string_view("0123456789 -+()").find(text[end]) != std::string_view::npos) {
    digits += text[end] >= '0' && text[end] <= '9' ? 1 : 0;
    ++end;
  }
  return digits >= 8 && digits <= 13 ? trim_blanks(text.substr(begin, end - begin))
                                     : std::string_view();
}

/// The lines after `Redaktör`: name, address, number, organisation.
class EditorReader {
 public:
  EditorReader(const std::vector<Line>& lines, const Facts& facts, DraftEditor& editor)
      : lines_(lines), facts_(facts), editor_(editor) {}

  void read(std::uint32_t first) {
    const std::uint32_t last = first + 12;
    for (std::uint32_t i = first; i < last && i < lines_.size(); ++i) read_line(i);
  }

 private:
  void read_line(std::uint32_t at) {
    const LineFacts& line = facts_.lines[at];
    if (line.kind == LineKind::blank || line.length > 90) return;
    std::string text = clean_text(lines_[at].text);
    if (begins_footer(text)) {
      const std::size_t colon = text.find(':');
      if (colon == std::string::npos || colon + 2 >= text.size()) return;
      text = text.substr(colon + 2);
    }
    const std::size_t sign = text.find('@');
    if (sign != std::string::npos) return read_mail(text);
    if (text.starts_with("www.") || text.starts_with("http")) {
      if (editor_.url.empty()) editor_.url = text;
      return;
    }
    const std::string_view phone = phone_in(text);
    if (!phone.empty()) {
      if (editor_.telephone.empty()) editor_.telephone = phone;
    } else if (editor_.name.empty()) {
      editor_.name = text;
    } else if (editor_.organization.empty()) {
      editor_.organization = text;
    }
  }

  void read_mail(const std::string& text) {
    std::vector<LineToken> tokens;
    split_tokens(text, tokens);
    for (const LineToken& token : tokens) {
      if (token.kind != TokenKind::address || !editor_.email.empty()) continue;
      editor_.email = text.substr(token.begin, token.end - token.begin);
      if (editor_.name.empty() && token.begin > 3)
        editor_.name = clean_text(std::string_view(text).substr(0, token.begin));
    }
    while (editor_.name.ends_with(',') || editor_.name.ends_with(' ')) editor_.name.pop_back();
  }

  const std::vector<Line>& lines_;
  const Facts& facts_;
  DraftEditor& editor_;
};

bool is_editor_line(std::string_view text) {
  return text.starts_with("Redakt") || text.starts_with("REDAKT") || text.starts_with("Editor") ||
         text.starts_with("Ansvarig utgivare");
}

/// The day of a dateline in the first lines: `Stockholm den 3 mars 2021`.
bool is_dateline(const LineFacts& line) {
  return line.kind == LineKind::day && line.mention_count == 1;
}

}  // namespace

void read_issue(const std::vector<Line>& lines, const Facts& facts, const Structure& structure,
                const Calendar& calendar, std::string_view title, DraftIssue& issue) {
  issue.language = facts.english ? "en" : "sv";
  if (structure.title != no_line) {
    issue.title = clean_text(facts.lines[structure.title].text);
    read_number(issue.title, issue);
  }
  if (issue.title.empty()) issue.title = title;
  if (issue.title.empty()) {
    issue.title = (facts.english ? "Newsletter " : "Nyhetsbrev ") + print_day(calendar.published);
  }
  for (std::uint32_t i = structure.preamble_first; i < structure.preamble_last; ++i)
    if (issue.number == 0 && is_issue_line(facts.lines[i].text))
      read_number(facts.lines[i].text, issue);
  if (issue.year == 0) issue.year = calendar.year;
  issue.published = {at(calendar.published), Precision::day, false};
  if (!calendar.given)
    issue.reviews.push_back({"datePublished", print_day(calendar.published), {}});
  for (std::uint32_t i = structure.footer; i < lines.size(); ++i) {
    if (!is_editor_line(facts.lines[i].text)) continue;
    EditorReader(lines, facts, issue.editor).read(i);
    break;
  }
  for (std::uint32_t i = structure.preamble_first; i < structure.preamble_last; ++i) {
    const LineFacts& line = facts.lines[i];
    if (line.kind == LineKind::blank || line.kind == LineKind::rule || is_dateline(line)) continue;
    if (!issue.text.empty()) issue.text += "\n\n";
    issue.text += clean_text(lines[i].text);
  }
  for (const std::uint32_t section : structure.sections)
    issue.sections.push_back(clean_text(facts.lines[section].text));
}

std::vector<CompactText> find_sources(const Facts& facts, const Structure& structure) {
  std::unordered_map<std::string_view, int> seen;
  std::vector<std::string_view> split;
  split.reserve(structure.articles.size());
  std::size_t prefixes = 0;
  for (const ArticleLines& article : structure.articles) {
    const std::string_view source =
        split.emplace_back(split_source(facts.lines[article.headline].text));
    if (source.empty()) continue;
    ++prefixes;
    ++seen[source];
  }
  const bool usual = prefixes * 3 >= structure.articles.size() && prefixes >= 3;
  std::vector<CompactText> sources;
  sources.reserve(structure.articles.size());
  for (const std::string_view source : split) {
    const bool counts = !source.empty() && (usual || seen[source] >= 2);
    sources.emplace_back(counts ? clean_text(source) : std::string());
  }
  return sources;
}

}  // namespace kalendarium
