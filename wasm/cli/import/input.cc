// SPDX-License-Identifier: MIT

#include "cli/import/input.h"

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
  RepairedText good = repair_text(mail.is_html ? std::string() : std::move(mail.body));
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
std::string repaired(ReadInput& input, DecodedText decoded) {
  RepairedText good = repair_text(std::move(decoded.text));
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

ReadInput read_any(std::string_view bytes, std::optional<Day> published) {
  ReadInput input;
  input.refusal = refusal_of(bytes);
  if (input.refusal != Refusal::none) return input;
  // Only a mail is read from its bytes: its parts have charsets of their own.
  DecodedText decoded = decode_text(bytes, charset_of_markup(bytes));
  input.type = type_of(decoded.text);
  if (input.type == InputType::mail) {
    read_mail_input(input, trimmed(bytes));
    if (!has_text(input.reading.letters.back())) input.refusal = Refusal::no_text;
    return input;
  }
  read_text_input(input, repaired(input, std::move(decoded)), published);
  const bool is_letter = !input.reading.is_feed && input.reading.letters.size() == 1;
  if (is_letter && !has_text(input.reading.letters[0])) input.refusal = Refusal::no_text;
  const bool nothing = input.reading.letters.empty() && input.reading.articles.empty();
  if (nothing && input.refusal == Refusal::none) input.refusal = Refusal::no_events;
  return input;
}

}  // namespace kalendarium::cli
