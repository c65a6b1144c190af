// SPDX-License-Identifier: MIT

#include "cli/import/input_type.h"

#include <algorithm>

#include "cli/import/ascii.h"
#include "cli/import/csv.h"
#include "cli/import/mail.h"
#include "cli/import/sheet.h"

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

std::string charset_of_xml(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, 200));
  if (!begins_with(head, "<?xml")) return {};
  const std::size_t name = head.find("encoding");
  const std::size_t start = head.find_first_of("\"'", std::min(name, head.find("?>")));
  if (name == std::string::npos || start == std::string::npos) return {};
  return head.substr(start + 1, head.find_first_of("\"'", start + 1) - start - 1);
}

}  // namespace

Message message_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::empty: return Message::import_empty;
    case Refusal::pdf: return Message::import_pdf;
    case Refusal::word: return Message::import_word;
    case Refusal::outlook: return Message::import_outlook;
    case Refusal::issues_file: return Message::import_issues_file;
    case Refusal::unknown_json: return Message::import_unknown_json;
    case Refusal::no_events: return Message::import_no_events;
    case Refusal::no_text: return Message::import_no_text;
    default: return Message::import_binary;
  }
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

std::string charset_of_html(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, 1024));
  const std::size_t name = head.find("charset");
  if (name == std::string::npos) return {};
  const std::size_t equals = head.find_first_not_of(" \t", name + 7);
  if (equals == std::string::npos || head[equals] != '=') return {};
  const std::size_t start = head.find_first_not_of(" \t\"'", equals + 1);
  if (start == std::string::npos) return {};
  return head.substr(start, head.find_first_of(" \t\"'/>;", start) - start);
}

std::string charset_of_markup(std::string_view bytes) {
  const std::string stated = charset_of_xml(bytes);
  const bool is_page = stated.empty() && is_html(root_of(after_mark(bytes)));
  return is_page ? charset_of_html(bytes) : stated;
}

}  // namespace kalendarium::cli
