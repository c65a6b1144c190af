// SPDX-License-Identifier: MIT

#include "cli/import/assemble.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include "cli/import/ascii.h"
#include "cli/import/id_paths.h"
#include "core/import/ids.h"
#include "core/import/import.h"

namespace kalendarium::cli {

namespace {

Moment day_moment(Day day) { return {at(day), Precision::day}; }

ImportResult read_letter(Letter& letter, const AssembleOptions& options) {
  ImportOptions asked;
  asked.published = options.published ? options.published : letter.published;
  asked.title = letter.title;
  if (options.today != Day{}) asked.today = options.today;
  ImportResult result = import_lines(std::move(letter.lines), asked);
  if (result.issue.url.empty()) result.issue.url = letter.url;
  return result;
}

/// The dates that the feed states stand in place of what the grammar read.
void take_stated(ImportResult& result, Letter& letter) {
  if (!letter.event || result.issue.articles.empty()) return;
  DraftArticle& article = result.issue.articles[0];
  DraftEvent event = std::move(*letter.event);
  if (!article.events.empty()) {
    event.prices = std::move(article.events[0].prices);
    event.free = article.events[0].free;
    event.registration_url = article.events[0].registration_url;
  }
  article.events.clear();
  article.events.push_back(std::move(event));
  if (article.kind == "news") article.kind = "event";
  result.findings.clear();
}

/// An entry without a line that the grammar takes for a headline is an article all the same.
void ensure_article(ImportResult& result, const Letter& letter) {
  if (!result.issue.articles.empty() || letter.title.empty()) return;
  DraftArticle article;
  article.title = letter.title;
  article.text = std::move(result.issue.text);
  result.issue.text.clear();
  result.issue.articles.push_back(std::move(article));
}

/// Of the file that was added last.
void add_findings(Assembly& all, std::vector<ImportFinding>& findings, std::size_t issue) {
  all.findings.push_back({all.files.back(), issue, std::move(findings)});
}

/// `kalender/bibblan.ics` is called `bibblan`; standard input has no name.
std::string name_of(const std::string& file) {
  if (file == "-") return "Kalender";
  const std::string name = file.substr(file.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

/// The issue that gathers what has no issue of its own.
DraftIssue gathering_issue(const Reading& reading, const std::string& file,
                           const AssembleOptions& options) {
  DraftIssue issue;
  issue.title = reading.title.empty() ? name_of(file) : reading.title;
  issue.url = reading.url;
  const auto published = options.published ? options.published : reading.published;
  issue.published = day_moment(published.value_or(options.today));
  if (!reading.language.empty()) issue.language = reading.language.substr(0, 2);
  return issue;
}

/// An entry's articles join the feed's issue.
void join(DraftIssue& issue, std::vector<ImportFinding>& findings, ImportResult& result,
          Letter& letter) {
  for (ImportFinding& finding : result.findings) {
    finding.article += static_cast<std::uint32_t>(issue.articles.size());
    findings.push_back(std::move(finding));
  }
  for (DraftArticle& article : result.issue.articles) {
    if (article.url.empty()) article.url = letter.url;
    if (article.keywords.empty())
      article.keywords.append(letter.keywords.begin(), letter.keywords.end());
    issue.articles.push_back(std::move(article));
  }
}

void add_feed(Assembly& all, NamedReading& input, const AssembleOptions& options) {
  Reading& reading = input.reading;
  for (const Letter& letter : reading.letters)
    if (letter.published && (!reading.published || *reading.published < *letter.published))
      reading.published = letter.published;
  DraftIssue gathered = gathering_issue(reading, input.file, options);
  std::vector<ImportFinding> findings;
  for (Letter& letter : reading.letters) {
    ImportResult result = read_letter(letter, options);
    take_stated(result, letter);
    ensure_article(result, letter);
    if (result.issue.articles.size() > 2) {
      add_findings(all, result.findings, all.draft.issues.size());
      all.draft.issues.push_back(std::move(result.issue));
    } else {
      join(gathered, findings, result, letter);
    }
  }
  if (gathered.articles.empty()) return;
  add_findings(all, findings, all.draft.issues.size());
  all.draft.issues.push_back(std::move(gathered));
}

void add_articles(Assembly& all, NamedReading& input, const AssembleOptions& options) {
  DraftIssue issue = gathering_issue(input.reading, input.file, options);
  issue.articles = std::move(input.reading.articles);
  all.draft.issues.push_back(std::move(issue));
}

Totals totals_of(const Draft& draft) {
  std::size_t articles = 0;
  std::size_t events = 0;
  std::size_t deadlines = 0;
  std::size_t reviews = 0;
  for (const DraftIssue& issue : draft.issues) {
    articles += issue.articles.size();
    reviews += issue.reviews.size();
    for (const DraftArticle& article : issue.articles) {
      events += article.events.size();
      deadlines += article.deadlines.size();
      reviews += article.reviews.size();
      for (const DraftEvent& event : article.events) reviews += event.reviews.size();
      for (const DraftDeadline& deadline : article.deadlines) reviews += deadline.reviews.size();
    }
  }
  return {static_cast<int>(articles), static_cast<int>(events), static_cast<int>(deadlines),
          static_cast<int>(reviews)};
}

void order_issues(Assembly& all) {
  std::vector<DraftIssue>& issues = all.draft.issues;
  std::vector<std::size_t> order(issues.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&issues](std::size_t left, std::size_t right) {
    return issues[right].published.wall < issues[left].published.wall;
  });
  std::vector<DraftIssue> sorted;
  std::vector<std::size_t> place(issues.size());
  for (const std::size_t number : order) {
    place[number] = sorted.size();
    sorted.push_back(std::move(issues[number]));
  }
  issues = std::move(sorted);
  for (FileFindings& found : all.findings) found.issue = place[found.issue];
}

}  // namespace

void add_reading(Assembly& all, NamedReading input, const AssembleOptions& options) {
  all.files.push_back(input.file);
  Draft& draft = all.draft;
  if (draft.title.empty()) draft.title = input.reading.title;
  if (draft.publisher.empty()) draft.publisher = input.reading.publisher;
  const std::size_t first = draft.issues.size();
  if (input.reading.is_feed) {
    add_feed(all, input, options);
  } else if (!input.reading.articles.empty()) {
    add_articles(all, input, options);
  } else {
    for (Letter& letter : input.reading.letters) {
      ImportResult result = read_letter(letter, options);
      add_findings(all, result.findings, draft.issues.size());
      draft.issues.push_back(std::move(result.issue));
    }
  }
  add_findings(all, input.reading.findings, first);
}

void finish(Assembly& all) {
  Draft& draft = all.draft;
  if (draft.issues.empty()) return;
  order_issues(all);
  const DraftIssue& newest = draft.issues.front();
  if (draft.publisher.empty()) draft.publisher = newest.editor.organization;
  if (draft.title.empty()) draft.title = draft.publisher.empty() ? newest.title : draft.publisher;
  draft.language = newest.language;
  assign_ids(draft);
  all.totals = totals_of(draft);
}

std::string pointer_of(std::size_t issue, const ImportFinding& finding) {
  if (finding.what == FindingKind::encoding) return {};
  std::string pointer = "/issues/" + std::to_string(issue);
  if (finding.in == FoundIn::nowhere) return pointer;
  pointer += "/articles/" + std::to_string(finding.article);
  if (finding.in == FoundIn::article) return pointer;
  pointer += finding.in == FoundIn::event ? "/events/" : "/deadlines/";
  return pointer + std::to_string(finding.item);
}

MergeResult issues_json(const Assembly& all) { return fresh_file(all.draft); }

PlaceOf places_in(const FreshFile& file) {
  return [&file](std::size_t issue, const ImportFinding& finding) {
    if (finding.in != FoundIn::event) return pointer_of(issue, finding);
    const EventPlace place =
        file.joined().of({static_cast<std::uint32_t>(issue), finding.article, finding.item});
    ImportFinding there;
    there.in = FoundIn::event;
    there.article = place.article;
    there.item = place.event;
    return pointer_of(place.issue, there);
  };
}

PlaceOf places_in(const Assembly& all, const MergeResult& file) {
  if (file.ids.empty()) return pointer_of;  // the file is the draft as it stands
  const auto paths = std::make_shared<IdPaths>(file.text, file.ids);
  return [&all, paths](std::size_t issue, const ImportFinding& finding) {
    return paths->of(all.draft, pointer_of(issue, finding));
  };
}

}  // namespace kalendarium::cli
