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

void append_line(std::string& out, std::string_view file, const ImportFinding& finding,
                 const Words& words) {
  out += file;
  for (const std::uint32_t number : {finding.line, finding.column}) {
    out += ':';
    append_number(out, static_cast<long>(number));
  }
  out += ": ";
  out += words.text(finding.sure ? Message::import_sure : Message::import_unsure);
  out += ": ";
  out += words.text(kind_of(finding.what).message);
  out += " \"";
  out += finding.text;
  out += '"';
  if (!finding.reading.empty()) {
    out += " \xE2\x86\x92 ";
    out += finding.reading;
  }
  for (const CompactText& other : finding.alternatives) {
    out += ", ";
    out += words.text(Message::import_or);
    out += ' ';
    out += other;
  }
  out += '\n';
}

std::string summary(const Totals& totals, const Words& words) {
  return words.count(Message::import_articles, totals.articles) + ", " +
         words.count(Message::import_events, totals.events) + ", " +
         words.count(Message::import_deadlines, totals.deadlines) + ". " +
         words.count(Message::import_to_check, totals.reviews) + ".\n";
}

/// Hands on what was written when it is long enough.
void hand_on(std::string& out, const TextSink& sink) {
  constexpr std::size_t piece = 1U << 16;
  if (out.size() < piece) return;
  sink(out);
  out.clear();
}

void append_member(std::string& out, std::string_view name, std::string_view value) {
  out += '"';
  out += name;
  out += "\":";
  append_json_string(out, value);
  out += ',';
}

void append_object(std::string& out, const FileFindings& found, const ImportFinding& finding,
                   const PlaceOf& place_of) {
  out += '{';
  append_member(out, "path", place_of(found.issue, finding));
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

void write_report_text(const Assembly& all, const Words& words, const TextSink& sink) {
  std::string out;
  for (const FileFindings& found : all.findings)
    for (const ImportFinding& finding : found.list) {
      append_line(out, found.file, finding, words);
      hand_on(out, sink);
    }
  sink(out + summary(all.totals, words));
}

void write_report_json(const Assembly& all, const PlaceOf& place_of, const TextSink& sink) {
  std::string out = "[";
  bool is_first = true;
  for (const FileFindings& found : all.findings)
    for (const ImportFinding& finding : found.list) {
      if (!is_first) out += ",\n ";
      is_first = false;
      append_object(out, found, finding, place_of);
      hand_on(out, sink);
    }
  sink(out + "]\n");
}

std::string report_json(const Assembly& all, const PlaceOf& place_of) {
  std::string out;
  write_report_json(all, place_of, [&out](std::string_view piece) { out += piece; });
  return out;
}

}  // namespace kalendarium::cli
