// SPDX-License-Identifier: MIT

#include "cli/import/report.h"

#include "core/text_writer.h"

namespace kalendarium::cli {

namespace {

struct Kind {
  FindingKind what;
  Message message;
  std::string_view name;
};
constexpr Kind kinds[] = {
    {FindingKind::session, Message::import_kind_session, "session"},
    {FindingKind::deadline, Message::import_kind_deadline, "deadline"},
    {FindingKind::recurrence, Message::import_kind_recurrence, "recurrence"},
    {FindingKind::time, Message::import_kind_time, "time"},
    {FindingKind::period, Message::import_kind_period, "period"},
    {FindingKind::date, Message::import_kind_date, "date"},
    {FindingKind::slip, Message::import_kind_slip, "slip"},
    {FindingKind::year, Message::import_kind_year, "year"},
    {FindingKind::weekday, Message::import_kind_weekday, "weekday"},
    {FindingKind::encoding, Message::import_kind_encoding, "encoding"},
};

const Kind& kind_of(FindingKind what) {
  for (const Kind& kind : kinds)
    if (kind.what == what) return kind;
  return kinds[0];
}

void append_line(std::string& out, const FileFinding& found, const Words& words) {
  const ImportFinding& finding = found.finding;
  out += found.file;
  for (const std::uint32_t number : {finding.line, finding.column}) {
    out += ':';
    append_number(out, static_cast<long>(number));
  }
  out += ": ";
  out += words.text(finding.sure ? Message::import_sure : Message::import_unsure);
  out += ": ";
  out += words.text(kind_of(finding.what).message);
  out += " \"" + finding.text + "\"";
  if (!finding.reading.empty()) out += " \xE2\x86\x92 " + finding.reading;
  for (const std::string& other : finding.alternatives) {
    out += ", ";
    out += words.text(Message::import_or);
    out += ' ' + other;
  }
  out += '\n';
}

/// The marks that a person is to take away.
int count_reviews(const DraftIssue& issue) {
  std::size_t count = issue.reviews.size();
  for (const DraftArticle& article : issue.articles) {
    count += article.reviews.size();
    for (const DraftEvent& event : article.events) count += event.reviews.size();
    for (const DraftDeadline& deadline : article.deadlines) count += deadline.reviews.size();
  }
  return static_cast<int>(count);
}

std::string summary(const Assembly& all, const Words& words) {
  int articles = 0;
  int events = 0;
  int deadlines = 0;
  int reviews = 0;
  for (const DraftIssue& issue : all.draft.issues) {
    reviews += count_reviews(issue);
    articles += static_cast<int>(issue.articles.size());
    for (const DraftArticle& article : issue.articles) {
      events += static_cast<int>(article.events.size());
      deadlines += static_cast<int>(article.deadlines.size());
    }
  }
  return words.count(Message::import_articles, articles) + ", " +
         words.count(Message::import_events, events) + ", " +
         words.count(Message::import_deadlines, deadlines) + ". " +
         words.count(Message::import_to_check, reviews) + ".\n";
}

void append_member(std::string& out, std::string_view name, std::string_view value) {
  out += '"';
  out += name;
  out += "\":";
  append_json_string(out, value);
  out += ',';
}

void append_object(std::string& out, const FileFinding& found) {
  const ImportFinding& finding = found.finding;
  out += '{';
  append_member(out, "path", finding.path);
  out += "\"line\":";
  append_number(out, static_cast<long>(finding.line));
  out += ",\"column\":";
  append_number(out, static_cast<long>(finding.column));
  out += ',';
  append_member(out, "text", finding.text);
  append_member(out, "reading", finding.reading);
  out += "\"alternatives\":[";
  for (std::size_t i = 0; i < finding.alternatives.size(); ++i) {
    if (i > 0) out += ',';
    append_json_string(out, finding.alternatives[i]);
  }
  out += "],";
  append_member(out, "kind", kind_of(finding.what).name);
  append_member(out, "file", found.file);
  out += finding.sure ? "\"sure\":true}" : "\"sure\":false}";
}

}  // namespace

std::string report_text(const Assembly& all, const Words& words) {
  std::string out;
  for (const FileFinding& found : all.findings) append_line(out, found, words);
  return out + summary(all, words);
}

std::string report_json(const Assembly& all) {
  std::string out = "[";
  for (const FileFinding& found : all.findings) {
    if (out.size() > 1) out += ",\n ";
    append_object(out, found);
  }
  return out + "]\n";
}

}  // namespace kalendarium::cli
