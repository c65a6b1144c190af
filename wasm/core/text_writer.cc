// SPDX-License-Identifier: MIT

#include "core/text_writer.h"

#include <charconv>

namespace kalendarium {

namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

std::string_view html_escape(char letter) {
  switch (letter) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\0': return replacement_character;
    default: return {};
  }
}

/// Copies the stretches between the bytes of `special` whole: most text has none.
void append_escaped(std::string& out, std::string_view text, std::string_view special) {
  std::size_t start = 0;
  for (;;) {
    const std::size_t found = text.find_first_of(special, start);
    if (found == std::string_view::npos) break;
    out.append(text, start, found - start);
    out += html_escape(text[found]);
    start = found + 1;
  }
  out.append(text, start, std::string_view::npos);
}

bool needs_json_escape(char letter) {
  return static_cast<unsigned char>(letter) < 0x20 || letter == '"' || letter == '\\';
}

void append_json_escape(std::string& out, char letter) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (letter) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    case swedish_mark: return;
    default: break;
  }
  out += "\\u00";
  out += digits[static_cast<unsigned char>(letter) >> 4];
  out += digits[static_cast<unsigned char>(letter) & 15];
}

}  // namespace

void append_html_text(std::string& out, std::string_view text) {
  append_escaped(out, text, std::string_view("&<>\0", 4));
}

void append_html_attribute(std::string& out, std::string_view text) {
  append_escaped(out, text, std::string_view("&<>\"\0", 5));
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!needs_json_escape(text[i])) continue;
    out.append(text, start, i - start);
    append_json_escape(out, text[i]);
    start = i + 1;
  }
  out.append(text, start, std::string_view::npos);
  out += '"';
}

void append_number(std::string& out, long number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

}  // namespace kalendarium
