// SPDX-License-Identifier: MIT
#include "core/import/import.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>

#include "core/import/dates_of_article.h"
#include "core/import/events.h"
#include "core/import/fields.h"
#include "core/import/issue.h"
#include "core/import/kinds.h"
#include "core/import/links.h"
#include "core/import/reading.h"
#include "core/import/references.h"
#include "core/import/roles.h"
#include "core/import/titles.h"
#include "core/import/unwrap.h"
#include "core/utf8.h"

namespace kalendarium {
namespace {

class Importer {
 public:
  /// Findings are placed in the lines as they were before `joined`.
  Importer(std::vector<Line> lines, std::vector<JoinedPart> joined, const ImportOptions& options)
      : lines_(std::move(lines)),
        joined_(std::move(joined)),
        options_(options),
        facts_(read_facts(lines_)) {}

  /// Article by article; what is done with is given back, so that what is read and what is made of it are
  /// never held both.
  ImportResult run() {
    structure_ = find_structure(facts_);
    calendar_ = find_calendar(facts_, options_.published,
                              {find_dateline(facts_, structure_), options_.today});
    read_issue(lines_, facts_, structure_, calendar_, options_.title, result_.issue);
    all_free_ = says_all_free(lines_, structure_.preamble_first, structure_.preamble_last);
    sources_ = find_sources(facts_, structure_);
    read_all_dates();
    result_.issue.articles.reserve(structure_.articles.size());
    result_.findings.reserve(facts_.mentions.size() + facts_.mentions.size() / 4);
    for (std::size_t i = 0; i < structure_.articles.size(); ++i) {
      add_article(i);
      finish_lines(structure_.articles[i].last);
    }
    finish_lines(static_cast<std::uint32_t>(lines_.size()));
    result_.issue.id = options_.id;
    return std::move(result_);
  }

 private:
  void read_all_dates() {
    dates_.reserve(structure_.articles.size());
    for (const ArticleLines& article : structure_.articles) {
      ArticleDates dates = read_article_dates(facts_, article, calendar_);
      const bool none =
          dates.sessions.empty() && dates.deadlines.empty() && dates.recurrences.empty();
      dates.sessions.shrink_to_fit();  // they are kept until all are read
      dates_.push_back(none ? nullptr : std::make_unique<ArticleDates>(std::move(dates)));
    }
    drop_references(lines_, facts_, structure_, dates_);
  }

  void add_article(std::size_t i) {
    const ArticleLines& lines = structure_.articles[i];
    const std::unique_ptr<ArticleDates> found = std::move(dates_[i]);
    const ArticleDates none;
    const ArticleDates& dates = found ? *found : none;
    const bool attends = !dates.sessions.empty() || !dates.recurrences.empty();
    DraftArticle& article = result_.issue.articles.emplace_back();
    article.title = clean_text(facts_.lines[lines.headline].text);
    article.line = origin_of(joined_, lines_, {lines.headline, 0}).line;
    if (lines.section != no_line) article.section = section_title(lines.section);
    article.source = sources_[i];
    article.kind = find_kind(facts_, lines, attends);
    read_text_and_links(lines_, facts_, lines, article);
    Details details;
    if (attends) details = read_details(lines_, facts_, lines, dates.list, tokens_);
    details.free = details.free || all_free_;
    article.audience = details.audience;
    add_events({lines_, facts_, lines, dates, details, calendar_}, static_cast<std::uint32_t>(i),
               article, result_.findings);
    for (DraftEvent& event : article.events) {
      for (const DraftLink& link : article.links) {
        if (link.rel == "register" && event.registration_url.empty())
          event.registration_url = link.url;
      }
    }
    for (DraftDeadline& deadline : article.deadlines) deadline.title = deadline_title(deadline);
  }

  /// Its line may be done with before its last article is.
  std::string_view section_title(std::uint32_t line) {
    if (line != section_) section_title_ = clean_text(facts_.lines[line].text);
    section_ = line;
    return section_title_;
  }

  [[nodiscard]] std::string_view deadline_title(const DraftDeadline& deadline) const {
    const bool english = facts_.english;
    if (deadline.type == "registration")
      return english ? "Last day to register" : "Sista anmälningsdag";
    if (deadline.type == "application")
      return english ? "Last day to apply" : "Sista ansökningsdag";
    if (deadline.type == "reporting") return english ? "Last day to answer" : "Sista svarsdag";
    return english ? "Last day" : "Sista dag";
  }

  /// All that is to be found up to that line is found: it is put in order and placed, and the lines go.
  void finish_lines(std::uint32_t end) {
    if (end <= finished_) return;
    add_loose_findings(end);
    sort_findings();
    place_findings();
    placed_ = result_.findings.size();
    for (std::uint32_t i = finished_; i < end; ++i) lines_[i] = {};
    if (end < lines_.size()) facts_.mentions.release_before(facts_.lines[end].first_mention);
    facts_.lines.release_before(end);
    finished_ = end;
  }

  /// What stands in the text and became neither session nor deadline is still a finding.
  void add_loose_findings(std::uint32_t end) {
    const std::uint32_t first = facts_.lines[finished_].first_mention;
    const auto last = end < lines_.size() ? facts_.lines[end].first_mention
                                          : static_cast<std::uint32_t>(facts_.mentions.size());
    told_.assign(last - first, false);
    for (std::size_t at = placed_; at < result_.findings.size(); ++at) {
      const ImportFinding& finding = result_.findings[at];
      const LineFacts& line = facts_.lines[finding.line];
      for (std::uint32_t i = 0; i < line.mention_count; ++i) {
        if (facts_.mentions[line.first_mention + i].begin == finding.column)
          told_[line.first_mention + i - first] = true;
      }
    }
    for (std::uint32_t i = first; i < last; ++i) {
      if (!told_[i - first]) add_loose_finding(facts_.mentions[i]);
    }
  }

  void add_loose_finding(const MentionFacts& mention) {
    ImportFinding& finding = result_.findings.emplace_back();
    finding.line = mention.line;
    finding.column = mention.begin;
    finding.text =
        lines_[mention.line].text.view().substr(mention.begin, mention.end - mention.begin);
    const bool is_deadline = find_role(mention, {}).role == DateRole::deadline;
    finding.what = is_deadline ? FindingKind::deadline : kind_of_loose(mention.kind);
    read_doubts(mention, finding);
    print_loose(mention);
    drop_reading(finding.alternatives);
    if (is_deadline) reading_.insert(0, "deadline ");
    finding.reading = reading_;
  }

  [[nodiscard]] static FindingKind kind_of_loose(MentionKind kind) {
    switch (kind) {
      case MentionKind::time: return FindingKind::time;
      case MentionKind::recurrence: return FindingKind::recurrence;
      case MentionKind::weeks:
      case MentionKind::month:
      case MentionKind::season: return FindingKind::period;
      default: return FindingKind::date;
    }
  }

  /// Of a mention of days these are in `days_` afterwards.
  void read_doubts(const MentionFacts& mention, ImportFinding& finding) {
    if (mention.kind == MentionKind::weeks) {
      const ResolvedDay week = resolve_week(mention.number, mention.year, calendar_);
      finding.sure = week.sure;
      if (!week.alternatives.empty())  // one at most
        finding.alternatives = CompactTexts(print_week(iso_week(week.alternatives[0])));
    }
    if (mention.kind != MentionKind::days) return;
    resolve_days(mention, calendar_, days_);
    CompactList<Day> others;
    for (const ResolvedDay& day : days_) {
      finding.sure = finding.sure && day.sure;
      others.append(day.alternatives.begin(), day.alternatives.end());
    }
    finding.alternatives = print_alternatives(others);
  }

  /// What is told as past is read as of a year before.
  void print_loose(const MentionFacts& mention) {
    Calendar calendar = calendar_;
    const bool past = (mention.roles & role::past) != 0;
    if (past) calendar.published = calendar.published - 364;
    if (past && mention.kind == MentionKind::days) resolve_days(mention, calendar, days_);
    print_mention(mention, calendar, days_, reading_);
  }

  /// What is read as of a year before may be what else it could have been.
  void drop_reading(CompactTexts& alternatives) const {
    std::string others;
    for (const std::string_view text : alternatives) {
      if (text == reading_) continue;
      if (!others.empty()) others += '\n';
      others += text;
    }
    alternatives = CompactTexts(others);
  }

  /// By their places, those of one place in their order.
  void sort_findings() {
    const auto is_before = [](const ImportFinding& left, const ImportFinding& right) {
      return left.line != right.line ? left.line < right.line : left.column < right.column;
    };
    const auto first = result_.findings.begin() + static_cast<std::ptrdiff_t>(placed_);
    if (!std::is_sorted(first, result_.findings.end(), is_before))
      std::stable_sort(first, result_.findings.end(), is_before);
  }

  /// Places in bytes become lines and columns as people count them; their order is the text's.
  void place_findings() {
    for (std::size_t i = placed_; i < result_.findings.size(); ++i) {
      ImportFinding& finding = result_.findings[i];
      const Place place{finding.line, finding.column};
      const Origin origin = origin_of(joined_, lines_, place);
      if (place.line != counted_.line || counted_.begin < origin.begin ||
          place.begin < counted_.begin) {
        counted_ = {place.line, origin.begin};
        column_ = 1 + origin.indent;
      }
      column_ += count_code_points(
          lines_[place.line].text.view().substr(counted_.begin, place.begin - counted_.begin));
      counted_ = place;
      finding.column = static_cast<std::uint32_t>(column_);
      finding.line = origin.number != 0 ? origin.number : origin.line + 1;
    }
  }

  std::vector<Line> lines_;
  std::vector<JoinedPart> joined_;
  const ImportOptions& options_;
  Facts facts_;
  Structure structure_;
  Calendar calendar_;
  bool all_free_ = false;
  std::vector<std::unique_ptr<ArticleDates>> dates_;  // null where an article has none
  std::vector<CompactText> sources_;
  ImportResult result_;
  std::uint32_t section_ = no_line;  // whose title was asked for last
  std::string section_title_;
  std::uint32_t finished_ = 0;  // lines that are done with
  std::size_t placed_ = 0;      // findings that are in order and placed
  Place counted_;               // where the last finding stood: what is before it is counted once
  std::size_t column_ = 1;
  std::vector<LineToken> tokens_;
  std::vector<bool> told_;
  std::vector<ResolvedDay> days_;  // of the loose mention that is read
  std::string reading_;
};

}  // namespace

ImportResult import_lines(std::vector<Line> lines, const ImportOptions& options) {
  std::vector<JoinedPart> joined = unwrap_lines(lines);
  return Importer(std::move(lines), std::move(joined), options).run();
}

}  // namespace kalendarium
