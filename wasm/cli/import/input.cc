// SPDX-License-Identifier: MIT

#include "cli/import/input.h"

#include <algorithm>

#include "cli/import/ascii.h"
#include "cli/import/calendar_file.h"
#include "cli/import/charset.h"
#include "cli/import/csv.h"
#include "cli/import/feed.h"
#include "cli/import/html_lines.h"
#include "cli/import/json_input.h"
#include "cli/import/mail.h"
#include "cli/import/sheet.h"
#include "core/import/repair.h"

namespace kalendarium::cli {

namespace {

/// What a page begins with. `<b>` and `<i>` are not here: plain newsletters have them.
constexpr std::string_view html_starts[] = {
    "<!doctype html", "<html",  "<head",   "<body", "<meta", "<table", "<div",
    "<style",         "<title", "<center", "<h1",   "<h2",   "<p>",    "<p "};

std::string_view after_mark(std::string_view text) {
  if (begins_with(text, "\xEF\xBB\xBF")) text.remove_prefix(3);
  return trimmed(text);
}

/// Past comments and processing instructions.
std::string_view root_of(std::string_view text) {
  for (;;) {
    text = trimmed(text);
    const bool comment = begins_with(text, "<!--");
    const bool instruction = begins_with(text, "<?");
    if (!comment && !instruction) return text;
    const std::size_t end = text.find(comment ? "-->" : "?>");
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + (comment ? 3 : 2));
  }
}

bool is_html(std::string_view root) {
  const std::string start = lower_ascii(root.substr(0, 16));
  return std::any_of(std::begin(html_starts), std::end(html_starts),
                     [&start](std::string_view tag) { return begins_with(start, tag); });
}

Refusal refusal_of(std::string_view bytes) {
  if (trimmed(bytes).empty()) return Refusal::empty;
  if (begins_with(bytes, "%PDF-")) return Refusal::pdf;
  if (begins_with(bytes, "PK\x03\x04")) return Refusal::word;
  if (begins_with(bytes, "\xD0\xCF\x11\xE0")) return Refusal::outlook;
  if (begins_with(bytes, "{\\rtf")) return Refusal::word;
  const bool utf16 = begins_with(bytes, "\xFF\xFE") || begins_with(bytes, "\xFE\xFF");
  const bool zeros = bytes.substr(0, 4096).find('\0') != std::string_view::npos;
  return zeros && !utf16 ? Refusal::binary : Refusal::none;
}

std::string charset_of_xml(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, 200));
  if (!begins_with(head, "<?xml")) return {};
  const std::size_t name = head.find("encoding");
  const std::size_t start = head.find_first_of("\"'", std::min(name, head.find("?>")));
  if (name == std::string::npos || start == std::string::npos) return {};
  return head.substr(start + 1, head.find_first_of("\"'", start + 1) - start - 1);
}

/// Pages, calendars and mails may end their lines as they like.
bool is_line_end(const ImportFinding& finding) { return finding.reading == "LF"; }

void take_page(ReadInput& input, HtmlPage page) {
  Letter letter;
  letter.lines = std::move(page.lines);
  letter.title = std::move(page.title);
  letter.url = std::move(page.url);
  input.reading.letters.push_back(std::move(letter));
}

void read_mail_input(ReadInput& input, std::string_view bytes) {
  Mail mail = read_mail(bytes);
  RepairedText good = repair_text(mail.body);
  input.reading.findings = std::move(mail.findings);
  if (mail.is_html) {
    take_page(input, read_html(mail.body));
  } else {
    Letter letter;
    letter.lines = split_lines(good.text);
    input.reading.letters.push_back(std::move(letter));
    for (ImportFinding& finding : good.findings)
      if (!is_line_end(finding)) input.reading.findings.push_back(std::move(finding));
  }
  Letter& letter = input.reading.letters.back();
  for (Line& line : letter.lines) line.number = 0;  // lines of the letter, not of the file
  if (!mail.subject.empty()) letter.title = mail.subject;
  letter.published = mail.date;
  input.reading.publisher = mail.sender;
}

/// Text of every form but mail, as UTF-8 without garbled letters.
std::string repaired(ReadInput& input, std::string_view bytes, std::string_view label) {
  DecodedText decoded = decode_text(bytes, label);
  RepairedText good = repair_text(decoded.text);
  input.reading.findings = std::move(decoded.findings);
  for (ImportFinding& finding : good.findings)
    if (input.type == InputType::text || !is_line_end(finding))
      input.reading.findings.push_back(std::move(finding));
  return std::move(good.text);
}

void keep_findings(ReadInput& input, Reading reading) {
  reading.findings.insert(reading.findings.begin(), input.reading.findings.begin(),
                          input.reading.findings.end());
  input.reading = std::move(reading);
}

void read_text_input(ReadInput& input, const std::string& text, std::optional<Day> published) {
  switch (input.type) {
    case InputType::html: return take_page(input, read_html(text));
    case InputType::calendar: return keep_findings(input, read_calendar(text));
    case InputType::sheet: return keep_findings(input, read_sheet(read_csv(text), published));
    case InputType::feed:
      if (auto reading = read_feed(text)) keep_findings(input, std::move(*reading));
      return;
    case InputType::json: {
      JsonInput json = read_json_input(text);
      if (json.reading)
        keep_findings(input, std::move(*json.reading));
      else
        input.refusal = json.is_issues_file ? Refusal::issues_file : Refusal::unknown_json;
      return;
    }
    default: {
      Letter letter;
      letter.lines = split_lines(text);
      input.reading.letters.push_back(std::move(letter));
    }
  }
}

}  // namespace

InputType type_of(std::string_view text) {
  text = after_mark(text);
  if (text.empty()) return InputType::none;
  const std::string start = lower_ascii(text.substr(0, 15));
  if (start == "begin:vcalendar") return InputType::calendar;
  if (text[0] == '<') {
    const std::string_view root = root_of(text);
    if (is_html(root)) return InputType::html;
    const bool feed =
        begins_with(root, "<rss") || begins_with(root, "<feed") || begins_with(root, "<rdf:RDF");
    if (feed) return InputType::feed;
  }
  const std::string_view second = trimmed(text.substr(1, 4096));
  if (text[0] == '{' || (text[0] == '[' && (begins_with(second, "{") || begins_with(second, "\""))))
    return InputType::json;
  if (looks_like_mail(text)) return InputType::mail;
  return is_sheet(read_csv(text.substr(0, 65536))) ? InputType::sheet : InputType::text;
}

ReadInput read_any(std::string_view bytes, std::optional<Day> published) {
  ReadInput input;
  input.refusal = refusal_of(bytes);
  if (input.refusal != Refusal::none) return input;
  // Only a mail is read from its bytes: its parts have charsets of their own.
  std::string label = charset_of_xml(bytes);
  const std::string text = decode_text(bytes, label).text;
  input.type = type_of(text);
  if (input.type == InputType::mail) {
    read_mail_input(input, trimmed(bytes));
    return input;
  }
  if (input.type == InputType::html && label.empty()) label = charset_of_html(bytes);
  read_text_input(input, repaired(input, bytes, label), published);
  const bool nothing = input.reading.letters.empty() && input.reading.articles.empty();
  if (nothing && input.refusal == Refusal::none) input.refusal = Refusal::no_events;
  return input;
}

}  // namespace kalendarium::cli
