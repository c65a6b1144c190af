// SPDX-License-Identifier: MIT

#include "cli/import/report.h"

#include "core/import/piece_writer.h"

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

void write_line(PieceWriter& out, std::string_view file, const ImportFinding& finding,
                const Words& words) {
  out.put(file);
  for (const std::uint32_t number : {finding.line, finding.column}) {
    out.put(':');
    out.put_number(static_cast<long>(number));
  }
  out.put(": ");
  out.put(words.text(finding.sure ? Message::import_sure : Message::import_unsure));
  out.put(": ");
  out.put(words.text(kind_of(finding.what).message));
  out.put(" \"");
  out.put(finding.text);
  out.put('"');
  if (!finding.reading.empty()) {
    out.put(" \xE2\x86\x92 ");
    out.put(finding.reading);
  }
  for (const std::string_view other : finding.alternatives) {
    out.put(", ");
    out.put(words.text(Message::import_or));
    out.put(' ');
    out.put(other);
  }
  out.put('\n');
}

std::string summary(const Totals& totals, const Words& words) {
  return words.count(Message::import_articles, totals.articles) + ", " +
         words.count(Message::import_events, totals.events) + ", " +
         words.count(Message::import_deadlines, totals.deadlines) + ". " +
         words.count(Message::import_to_check, totals.reviews) + ".\n";
}

void write_member(PieceWriter& out, std::string_view name, std::string_view value) {
  out.put('"');
  out.put(name);
  out.put("\":");
  out.put_json(value);
  out.put(',');
}

void write_object(PieceWriter& out, const FileFindings& found, const ImportFinding& finding,
                  const PlaceOf& place_of) {
  out.put('{');
  write_member(out, "path", place_of(found.issue, finding));
  out.put("\"line\":");
  out.put_number(static_cast<long>(finding.line));
  out.put(",\"column\":");
  out.put_number(static_cast<long>(finding.column));
  out.put(',');
  write_member(out, "text", finding.text);
  write_member(out, "reading", finding.reading);
  out.put("\"alternatives\":[");
  bool is_first = true;
  for (const std::string_view other : finding.alternatives) {
    if (!is_first) out.put(',');
    is_first = false;
    out.put_json(other);
  }
  out.put("],");
  write_member(out, "kind", kind_of(finding.what).name);
  write_member(out, "file", found.file);
  out.put(finding.sure ? "\"sure\":true}" : "\"sure\":false}");
}

}  // namespace

void write_report_text(const Assembly& all, const Words& words, const TextSink& sink) {
  PieceWriter out(sink);
  for (const FileFindings& found : all.findings)
    for (const ImportFinding& finding : found.list) write_line(out, found.file, finding, words);
  out.put(summary(all.totals, words));
  out.finish();
}

void write_report_json(const Assembly& all, const PlaceOf& place_of, const TextSink& sink) {
  PieceWriter out(sink);
  out.put('[');
  bool is_first = true;
  for (const FileFindings& found : all.findings)
    for (const ImportFinding& finding : found.list) {
      if (!is_first) out.put(",\n ");
      is_first = false;
      write_object(out, found, finding, place_of);
    }
  out.put("]\n");
  out.finish();
}

std::string report_json(const Assembly& all, const PlaceOf& place_of) {
  std::string out;
  write_report_json(all, place_of, [&out](std::string_view piece) { out += piece; });
  return out;
}

}  // namespace kalendarium::cli
