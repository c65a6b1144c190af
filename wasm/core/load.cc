// SPDX-License-Identifier: MIT

#include "core/load.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "core/load/file_reader.h"
#include "core/load/json_escape.h"
#include "core/load/json_reader.h"
#include "core/load/json_syntax.h"
#include "core/load/loader.h"
#include "core/load/report.h"
#include "core/utf8.h"

namespace kalendarium {

namespace {

constexpr std::size_t byte_limit = std::size_t{128} * 1024 * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_white(char letter) {
  return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
}

/// UTF-16, by its byte order mark or by the NUL beside the first sign of JSON.
bool is_utf16(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const std::string_view mark = bytes.substr(0, 2);
  return mark == "\xFF\xFE" || mark == "\xFE\xFF" || (bytes[0] == '\0') != (bytes[1] == '\0');
}

/// The Windows-1252 letters that Swedish needs, so that the message can name the word that is broken.
std::string_view windows_letter(unsigned char byte) {
  switch (byte) {
    case 0xE5: return "å";
    case 0xE4: return "ä";
    case 0xF6: return "ö";
    case 0xC5: return "Å";
    case 0xC4: return "Ä";
    case 0xD6: return "Ö";
    case 0xE9: return "é";
    case 0x96: return "–";
    case 0x94: return "”";
    default: return {};
  }
}

/// A failure of the file as a whole. False, for `return fail(…)`.
bool fail(Report& report, Message message, std::size_t offset, Details arguments = {},
          Said suggestion = {}) {
  report.add({.message = message,
              .offset = offset,
              .arguments = std::move(arguments),
              .consequence = Message::left_out_file,
              .suggestion = std::move(suggestion)});
  return false;
}

bool fail_encoding(Report& report, std::string_view bytes, std::size_t offset) {
  if constexpr (is_lean) return fail(report, Message::diagnostic_not_utf8, offset);
  const std::string_view letter = windows_letter(static_cast<unsigned char>(bytes[offset]));
  if (!letter.empty())
    return fail(report, Message::diagnostic_windows_1252, offset, {{"letter", Said(letter)}});
  return fail(report, Message::diagnostic_not_utf8, offset);
}

/// True for bytes that may be JSON.
bool check_bytes(Report& report, std::string_view bytes) {
  if (bytes.size() > byte_limit) return fail(report, Message::diagnostic_file_too_large, 0);
  if (is_utf16(bytes)) return fail(report, Message::diagnostic_utf16, 0);
  const std::size_t invalid = find_invalid_utf8(bytes);
  if (invalid != std::string_view::npos) return fail_encoding(report, bytes, invalid);
  if (std::all_of(bytes.begin(), bytes.end(), is_white))
    return fail(report, Message::diagnostic_empty_file, 0);
  return true;
}

/// Escapes of half a surrogate pair are right by JSON's grammar, but no letter: each is read as U+FFFD.
void report_lone_surrogates(Report& report, std::string_view source) {
  for (std::size_t at = source.find('\\'); at != std::string_view::npos;
       at = source.find('\\', at)) {
    const int value = hex_escape(source, at);
    if (is_high_surrogate(value) && is_low_surrogate(hex_escape(source, at + 6))) {
      at += 12;
    } else if (is_high_surrogate(value) || is_low_surrogate(value)) {
      report.add({.severity = Severity::warning,
                  .message = Message::diagnostic_lone_surrogate,
                  .offset = at,
                  .arguments = {{"value", Said(source.substr(at, 6))}}});
      at += 6;
    } else {
      at += 2;
    }
    if (at >= source.size()) return;
  }
}

void report_too_deep(Report& report, const JsonNode& node) {
  if (node.kind != JsonKind::too_deep) return;
  report.add({.message = Message::diagnostic_too_deep,
              .node = &node,
              .consequence = Message::left_out_member});
}

void report_too_deep(Report& report, JsonDocument& document) {
  for (const JsonNode& folded : document.nodes) {
    if (!folded.holds_deep) continue;
    unfold(document, folded);
    for (const JsonNode& node : document.unfolded) report_too_deep(report, node);
  }
}

bool fail_syntax(Report& report, const JsonDocument& document) {
  if constexpr (is_lean) return fail(report, Message::diagnostic_not_json, 0);
  SyntaxFault fault = explain_syntax(document);
  return fail(report, fault.message, fault.at, {{"got", excerpt(fault.got)}},
              std::move(fault.suggestion));
}

bool read(Report& report, JsonDocument& document, Feed& feed) {
  report_lone_surrogates(report, document.source);
  if (!read_json(document)) return fail_syntax(report, document);
  report_too_deep(report, document);
  Loader loader{.document = document, .report = report};
  return read_file(loader, document.nodes[0], feed);
}

}  // namespace

Loaded load(std::string_view name, std::string_view bytes) {
  Loaded loaded;
  const bool has_mark = bytes.substr(0, byte_order_mark.size()) == byte_order_mark;
  JsonDocument document;
  document.source = has_mark ? bytes.substr(byte_order_mark.size()) : bytes;
  Report report(name, document);
  if (has_mark)
    report.add({.severity = Severity::warning, .message = Message::diagnostic_byte_order_mark});
  loaded.usable = check_bytes(report, document.source) && read(report, document, loaded.feed);
  loaded.counts = report.counts();
  loaded.diagnostics = report.finish();
  return loaded;
}

}  // namespace kalendarium
