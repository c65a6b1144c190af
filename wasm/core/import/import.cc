// SPDX-License-Identifier: MIT
#include "core/import/import.h"

#include <algorithm>
#include <cstdint>
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
  Importer(const std::vector<Line>& lines, const ImportOptions& options)
      : lines_(lines), options_(options), facts_(read_facts(lines)) {}

  /// Of lines that were broken at a width: findings are placed in those.
  Importer(const JoinedLines& joined, const std::vector<Line>& broken, const ImportOptions& options)
      : Importer(joined.lines, options) {
    joined_ = &joined;
    broken_ = &broken;
  }

  ImportResult run() {
    structure_ = find_structure(facts_);
    calendar_ = find_calendar(facts_, options_.published);
    read_issue(lines_, facts_, structure_, calendar_, options_.title, result_.issue);
    all_free_ = says_all_free(lines_, structure_.preamble_first, structure_.preamble_last);
    sources_ = find_sources(facts_, structure_);
    read_all_dates();
    result_.findings.reserve(facts_.mentions.size() + facts_.mentions.size() / 2);
    result_.issue.articles.reserve(structure_.articles.size());
    for (std::size_t i = 0; i < structure_.articles.size(); ++i) add_article(i);
    name_deadlines();
    result_.issue.id = options_.id;
    add_loose_findings();
    facts_ = {};  // all that is left to ask is where the lines were
    place_findings();
    return std::move(result_);
  }

 private:
  void read_all_dates() {
    dates_.reserve(structure_.articles.size());
    for (const ArticleLines& article : structure_.articles) {
      dates_.push_back(read_article_dates(facts_, article, calendar_));
    }
    drop_references(lines_, facts_, structure_, dates_);
  }

  void add_article(std::size_t i) {
    const ArticleLines& lines = structure_.articles[i];
    const bool attends = !dates_[i].sessions.empty() || !dates_[i].recurrences.empty();
    DraftArticle& article = result_.issue.articles.emplace_back();
    article.title = clean_text(facts_.lines[lines.headline].text);
    article.line = lines.headline;
    if (lines.section != no_line) article.section = clean_text(facts_.lines[lines.section].text);
    article.source = sources_[i];
    article.kind = find_kind(facts_, lines, attends);
    read_text_and_links(lines_, facts_, lines, article);
    Details details;
    if (attends) details = read_details(lines_, facts_, lines, dates_[i].list);
    details.free = details.free || all_free_;
    article.audience = details.audience;
    add_events({lines_, facts_, lines, dates_[i], details, calendar_},
               static_cast<std::uint32_t>(i), article, result_.findings);
    dates_[i] = {};  // they are in the events now
    for (DraftEvent& event : article.events) {
      for (const DraftLink& link : article.links) {
        if (link.rel == "register" && event.registration_url.empty())
          event.registration_url = link.url;
      }
    }
  }

  void name_deadlines() {
    for (DraftArticle& article : result_.issue.articles) {
      for (DraftDeadline& deadline : article.deadlines) deadline.title = deadline_title(deadline);
    }
  }

  [[nodiscard]] std::string deadline_title(const DraftDeadline& deadline) const {
    const bool english = facts_.english;
    if (deadline.type == "registration")
      return english ? "Last day to register" : "Sista anmälningsdag";
    if (deadline.type == "application")
      return english ? "Last day to apply" : "Sista ansökningsdag";
    if (deadline.type == "reporting") return english ? "Last day to answer" : "Sista svarsdag";
    return english ? "Last day" : "Sista dag";
  }

  /// What stands in the text and became neither session nor deadline is still a finding.
  void add_loose_findings() {
    std::vector<bool> told(facts_.mentions.size(), false);
    for (const ImportFinding& finding : result_.findings) {
      const LineFacts& line = facts_.lines[finding.line];
      for (std::uint32_t i = 0; i < line.mention_count; ++i) {
        if (facts_.mentions[line.first_mention + i].begin == finding.column)
          told[line.first_mention + i] = true;
      }
    }
    for (std::size_t i = 0; i < facts_.mentions.size(); ++i) {
      if (!told[i]) add_loose_finding(facts_.mentions[i]);
    }
  }

  void add_loose_finding(const MentionFacts& mention) {
    ImportFinding finding;
    finding.line = mention.line;
    finding.column = mention.begin;
    finding.text = lines_[mention.line].text.substr(mention.begin, mention.end - mention.begin);
    Calendar calendar = calendar_;
    if ((mention.roles & role::past) != 0) calendar.published = calendar.published - 364;
    finding.reading = print_mention(mention, calendar);
    const FoundRole role = find_role(mention, {});
    finding.what = role.role == DateRole::deadline           ? FindingKind::deadline
                   : mention.kind == MentionKind::time       ? FindingKind::time
                   : mention.kind == MentionKind::recurrence ? FindingKind::recurrence
                   : mention.kind == MentionKind::weeks || mention.kind == MentionKind::month ||
                           mention.kind == MentionKind::season
                       ? FindingKind::period
                       : FindingKind::date;
    if (role.role == DateRole::deadline) finding.reading = "deadline " + finding.reading.str();
    if (mention.kind == MentionKind::weeks) {
      const ResolvedDay week = resolve_week(mention.number, mention.year, calendar_);
      finding.sure = week.sure;
      for (const Day other : week.alternatives)
        finding.alternatives.push_back(print_week(iso_week(other)));
    }
    if (mention.kind == MentionKind::days) {
      for (const ResolvedDay& day : resolve_days(mention, calendar_)) {
        finding.sure = finding.sure && day.sure;
        for (const Day other : day.alternatives) finding.alternatives.push_back(print_day(other));
      }
    }
    result_.findings.push_back(std::move(finding));
  }

  /// By their places, those of one place in their order. A finding is big: numbers are sorted, and each
  /// finding goes to its place at once.
  void sort_findings() {
    std::vector<ImportFinding>& findings = result_.findings;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    order.reserve(findings.size());
    for (const ImportFinding& finding : findings) {
      const std::uint64_t place = (std::uint64_t{finding.line} << 32U) | finding.column;
      order.emplace_back(place, static_cast<std::uint32_t>(order.size()));
    }
    std::sort(order.begin(), order.end());
    for (std::uint32_t first = 0; first < order.size(); ++first) {
      if (order[first].second == first) continue;
      ImportFinding open = std::move(findings[first]);
      std::uint32_t to = first;
      while (order[to].second != first) {
        const std::uint32_t from = std::exchange(order[to].second, to);
        findings[to] = std::move(findings[from]);
        to = from;
      }
      order[to].second = to;
      findings[to] = std::move(open);
    }
  }

  /// Places in bytes become lines and columns as people count them, and their order is the text's.
  void place_findings() {
    sort_findings();
    std::vector<ImportFinding>& findings = result_.findings;
    for (DraftArticle& article : result_.issue.articles)
      article.line = before({article.line, 0}).line;
    Place counted{};  // where the last finding stood: what is before it in its line is counted once
    std::size_t column = 1;
    for (ImportFinding& finding : findings) {
      const Place place = before({finding.line, finding.column});
      const Line& line = (joined_ == nullptr ? lines_ : *broken_)[place.line];
      if (place.line != counted.line || place.begin < counted.begin) {
        counted = {place.line, 0};
        column = 1;
      }
      column += count_code_points(
          std::string_view(line.text).substr(counted.begin, place.begin - counted.begin));
      counted = place;
      finding.line = place.line;
      finding.column = static_cast<std::uint32_t>(column);
      finding.line = line.number != 0 ? line.number : finding.line + 1;
    }
  }

  /// Where a place was before lines were joined.
  [[nodiscard]] Place before(Place place) const {
    return joined_ == nullptr ? place : place_of(*joined_, place.line, place.begin);
  }

  const std::vector<Line>& lines_;
  const JoinedLines* joined_ = nullptr;
  const std::vector<Line>* broken_ = nullptr;
  const ImportOptions& options_;
  Facts facts_;
  Structure structure_;
  Calendar calendar_;
  bool all_free_ = false;
  std::vector<ArticleDates> dates_;
  std::vector<std::string> sources_;
  ImportResult result_;
};

}  // namespace

ImportResult import_lines(const std::vector<Line>& lines, const ImportOptions& options) {
  const std::optional<JoinedLines> joined = unwrap_lines(lines);
  return joined ? Importer(*joined, lines, options).run() : Importer(lines, options).run();
}

}  // namespace kalendarium
