// SPDX-License-Identifier: MIT

#include "core/diagnostic.h"

#include <algorithm>
#include <cstdint>

#include "core/text_writer.h"
#include "core/utf8.h"

namespace kalendarium {

namespace {

constexpr std::string_view message_prefix = "diagnostic_";

std::string_view bare_key(const Diagnostic& diagnostic) {
  return key_of(diagnostic.message).substr(message_prefix.size());
}

Message severity_message(Severity severity) {
  switch (severity) {
    case Severity::error: return Message::severity_error;
    case Severity::warning: return Message::severity_warning;
    case Severity::hint: break;
  }
  return Message::severity_hint;
}

/// The word for machines, the same in every language.
std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::hint: break;
  }
  return "hint";
}

std::string_view value_of(const Diagnostic& diagnostic, std::string_view name, const Words& words) {
  for (const DiagnosticArgument& argument : diagnostic.arguments) {
    if (argument.name != name) continue;
    return argument.term ? words.text(*argument.term) : std::string_view(argument.value);
  }
  return {};
}

/// Texts about JSON speak of braces too: only `{name}` is a place for a value.
std::string fill(std::string_view pattern, const Diagnostic& diagnostic, const Words& words) {
  constexpr std::string_view name_letters = "abcdefghijklmnopqrstuvwxyz_";
  std::string out;
  for (;;) {
    const std::size_t open = pattern.find('{');
    out += pattern.substr(0, open);
    if (open == std::string_view::npos) return out;
    const std::size_t close = pattern.find_first_not_of(name_letters, open + 1);
    if (close != std::string_view::npos && close > open + 1 && pattern[close] == '}') {
      out += value_of(diagnostic, pattern.substr(open + 1, close - open - 1), words);
      pattern.remove_prefix(close + 1);
    } else {
      out += '{';
      pattern.remove_prefix(open + 1);
    }
  }
}

/// Spaces up to the caret, with the line's own tabs, so that it stands right whatever a tab is worth.
std::string caret_line(const Diagnostic& diagnostic) {
  std::string line;
  int column = 1;
  for (std::size_t i = 0; i < diagnostic.source_line.size() && column < diagnostic.caret;
       ++column) {
    line += diagnostic.source_line[i] == '\t' ? '\t' : ' ';
    i += utf8_length(diagnostic.source_line, i);
  }
  line.append(static_cast<std::size_t>(std::max(0, diagnostic.caret - column)), ' ');
  return line + '^';
}

void append_place(std::string& out, const Diagnostic& diagnostic) {
  out += diagnostic.file;
  out += ':';
  append_number(out, diagnostic.line);
  out += ':';
  append_number(out, diagnostic.column);
}

void append_json_member(std::string& out, std::string_view name, std::string_view value) {
  append_json_string(out, name);
  out += ':';
  append_json_string(out, value);
}

void append_json_number(std::string& out, std::string_view name, int value) {
  append_json_string(out, name);
  out += ':';
  append_number(out, value);
}

void append_json_diagnostic(std::string& out, const Diagnostic& diagnostic, const Words& words) {
  out += '{';
  append_json_member(out, "file", diagnostic.file);
  out += ',';
  append_json_member(out, "severity", severity_word(diagnostic.severity));
  out += ',';
  append_json_member(out, "code", code_of(diagnostic));
  out += ',';
  append_json_member(out, "path", diagnostic.path);
  out += ',';
  append_json_number(out, "line", diagnostic.line);
  out += ',';
  append_json_number(out, "column", diagnostic.column);
  out += ',';
  append_json_member(out, "message", message_text(diagnostic, words));
  out += ',';
  append_json_member(out, "hint", hint_text(diagnostic, words));
  out += '}';
}

/// GitHub's escapes of a workflow command: % and line breaks everywhere, `:` and `,` in properties too.
void append_github(std::string& out, std::string_view text, bool property) {
  for (const char letter : text) {
    const bool escaped = letter == '%' || letter == '\r' || letter == '\n' ||
                         (property && (letter == ':' || letter == ','));
    if (!escaped) {
      out += letter;
      continue;
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += '%';
    out += digits[static_cast<unsigned char>(letter) >> 4];
    out += digits[static_cast<unsigned char>(letter) & 15];
  }
}

std::string_view github_command(Severity severity) {
  return severity == Severity::hint ? "notice" : severity_word(severity);
}

std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
    case Severity::error: return "major";
    case Severity::warning: return "minor";
    case Severity::hint: break;
  }
  return "info";
}

/// FNV-1a, 32 bits: a name for the finding that stays while lines are added above it.
std::string fingerprint(const Diagnostic& diagnostic) {
  std::uint32_t hash = 2166136261U;
  const std::string whole = diagnostic.file + '\n' + code_of(diagnostic) + '\n' + diagnostic.path;
  for (const char letter : whole) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (unsigned shift = 32; shift > 0; shift -= 4) out += digits[hash >> (shift - 4) & 15U];
  return out;
}

std::string cause_and_cure(const Diagnostic& diagnostic, const Words& words) {
  const std::string hint = hint_text(diagnostic, words);
  const std::string cause = message_text(diagnostic, words);
  return hint.empty() ? cause : cause + ' ' + hint;
}

void append_gitlab_diagnostic(std::string& out, const Diagnostic& diagnostic, const Words& words) {
  out += '{';
  append_json_member(out, "description", cause_and_cure(diagnostic, words));
  out += ',';
  append_json_member(out, "check_name", code_of(diagnostic));
  out += ',';
  append_json_member(out, "fingerprint", fingerprint(diagnostic));
  out += ',';
  append_json_member(out, "severity", gitlab_severity(diagnostic.severity));
  out += ",\"location\":{";
  append_json_member(out, "path", diagnostic.file);
  out += ",\"lines\":{";
  append_json_number(out, "begin", diagnostic.line);
  out += "}}}";
}

char32_t ascii_lower(char32_t letter) {
  return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
}

std::u32string lower_letters(std::string_view word) {
  std::u32string letters = decode_utf8(word);
  for (char32_t& letter : letters) letter = ascii_lower(letter);
  return letters;
}

/// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours count one each, and no part is
/// edited twice. Three rows of the table are enough.
std::size_t edit_distance(const std::u32string& left, const std::u32string& right) {
  std::vector<std::size_t> before(right.size() + 1);
  std::vector<std::size_t> above(right.size() + 1);
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped =
          i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(above);
    above.swap(row);
  }
  return above[right.size()];
}

}  // namespace

DiagnosticCounts count(const Diagnostics& list) {
  DiagnosticCounts counts;
  for (const Diagnostic& diagnostic : list) add_to(counts, diagnostic.severity);
  return counts;
}

std::string code_of(const Diagnostic& diagnostic) {
  std::string code(bare_key(diagnostic));
  std::replace(code.begin(), code.end(), '_', '-');
  return code;
}

std::string message_text(const Diagnostic& diagnostic, const Words& words) {
  std::string out = fill(words.text(diagnostic.message), diagnostic, words);
  if (!diagnostic.consequence) return out;
  out += ' ';
  out += words.text(*diagnostic.consequence);
  return out;
}

std::string hint_text(const Diagnostic& diagnostic, const Words& words) {
  if (!diagnostic.suggestion.empty()) {
    return words.format(Message::did_you_mean, {{"word", diagnostic.suggestion}});
  }
  const auto hint = find_message("hint_" + std::string(bare_key(diagnostic)));
  return hint ? fill(words.text(*hint), diagnostic, words) : std::string();
}

std::string format_text(const Diagnostics& list, const Words& words) {
  std::string out;
  for (const Diagnostic& diagnostic : list) {
    append_place(out, diagnostic);
    out += ": ";
    out += words.text(severity_message(diagnostic.severity));
    out += ": " + message_text(diagnostic, words) + " [" + code_of(diagnostic) + "]\n";
    if (!diagnostic.source_line.empty()) {
      out += diagnostic.source_line + '\n' + caret_line(diagnostic) + '\n';
    }
    const std::string hint = hint_text(diagnostic, words);
    if (!hint.empty()) out += "  " + hint + '\n';
  }
  return out;
}

std::string format_json(const Diagnostics& list, const Words& words) {
  std::string out = "{\"diagnostics\":[";
  for (const Diagnostic& diagnostic : list) {
    if (&diagnostic != &list.front()) out += ',';
    append_json_diagnostic(out, diagnostic, words);
  }
  const DiagnosticCounts counts = count(list);
  out += "],";
  append_json_number(out, "errors", counts.errors);
  out += ',';
  append_json_number(out, "warnings", counts.warnings);
  return out + "}";
}

std::string format_github(const Diagnostics& list, const Words& words) {
  std::string out;
  for (const Diagnostic& diagnostic : list) {
    out += "::";
    out += github_command(diagnostic.severity);
    out += " file=";
    append_github(out, diagnostic.file, true);
    out += ",line=";
    append_number(out, diagnostic.line);
    out += ",col=";
    append_number(out, diagnostic.column);
    out += ",title=" + code_of(diagnostic) + "::";
    append_github(out, cause_and_cure(diagnostic, words), false);
    out += '\n';
  }
  return out;
}

std::string format_gitlab(const Diagnostics& list, const Words& words) {
  std::string out = "[";
  for (const Diagnostic& diagnostic : list) {
    if (&diagnostic != &list.front()) out += ',';
    append_gitlab_diagnostic(out, diagnostic, words);
  }
  return out + "]";
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  constexpr std::size_t longest = 64;
  if (word.size() > longest) return {};
  const std::u32string letters = lower_letters(word);
  if (letters.size() < 3) return {};
  std::size_t best = std::max<std::size_t>(1, letters.size() / 3) + 1;
  std::string_view found;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > 2 * longest) continue;
    const std::u32string other = lower_letters(candidate);
    const std::size_t apart = other.size() > letters.size() ? other.size() - letters.size()
                                                            : letters.size() - other.size();
    if (apart >= best) continue;
    const std::size_t distance = edit_distance(letters, other);
    if (distance >= best) continue;
    best = distance;
    found = candidate;
  }
  return found;
}

}  // namespace kalendarium
