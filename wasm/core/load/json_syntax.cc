// SPDX-License-Identifier: MIT

#include "core/load/json_syntax.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "core/ascii.h"
#include "core/utf8.h"

namespace kalendarium {

namespace {

bool is_word_letter(char letter) {
  return is_ascii_letter(letter) || letter == '_' || letter == '$' ||
         (static_cast<unsigned char>(letter) & 0x80U) != 0;
}
bool is_closing(char letter) { return letter == '}' || letter == ']'; }

std::size_t skip_space(std::string_view source, std::size_t at) {
  while (at < source.size() && is_json_space(source[at])) ++at;
  return at;
}

char letter_at(std::string_view source, std::size_t at) {
  return at < source.size() ? source[at] : '\0';
}

std::string whole_letter(std::string_view source, std::size_t at) {
  return std::string(source.substr(at, at < source.size() ? utf8_length(source, at) : 0));
}

std::string_view word_at(std::string_view source, std::size_t at) {
  std::size_t end = at;
  while (end < source.size() && (is_word_letter(source[end]) || is_ascii_digit(source[end]))) ++end;
  return source.substr(at, end - at);
}

bool begins_comment(std::string_view source, std::size_t at) {
  const std::string_view two = source.substr(at, 2);
  return two == "//" || two == "/*" || letter_at(source, at) == '#';
}

/// “ ” „ ‘ ’ and the guillemets.
bool is_curly_quote(std::string_view source, std::size_t at) {
  const std::string letter = whole_letter(source, at);
  return letter == "\u201C" || letter == "\u201D" || letter == "\u201E" || letter == "\u2018" ||
         letter == "\u2019" || letter == "\u00AB" || letter == "\u00BB";
}

bool is_hard_space(std::string_view source, std::size_t at) {
  const std::string letter = whole_letter(source, at);
  return letter == "\u00A0" || letter == "\u202F" || letter == "\u2009" || letter == "\uFEFF" ||
         letter == "\u200B";
}

SyntaxFault fault(std::string_view source, Message message, std::size_t at) {
  return {message, at, whole_letter(source, at), {}};
}

/// What can stand wrongly wherever a name or a value is wanted; false where it is none of these.
bool explain_anywhere(std::string_view source, std::size_t at, SyntaxFault& found) {
  if (at >= source.size()) {
    found = fault(source, Message::diagnostic_unfinished_file, at);
  } else if (begins_comment(source, at)) {
    found = fault(source, Message::diagnostic_comment, at);
  } else if (is_curly_quote(source, at)) {
    found = fault(source, Message::diagnostic_curly_quotes, at);
  } else if (source[at] == '\'' || source[at] == '`') {
    found = fault(source, Message::diagnostic_single_quotes, at);
  } else if (is_hard_space(source, at)) {
    found = fault(source, Message::diagnostic_hard_space, at);
  } else {
    return false;
  }
  return true;
}

/// A string that the reader could not take: `at` is its first quote, `seen` the byte after the one that was wrong.
SyntaxFault explain_string(std::string_view source, std::size_t at, std::size_t seen) {
  std::size_t wrong = at + 1;
  while (wrong < source.size() && source[wrong] != '"' &&
         static_cast<unsigned char>(source[wrong]) >= 0x20) {
    if (source[wrong] == '\\' && wrong + 2 >= seen) break;
    if (source[wrong] == '\\' && letter_at(source, wrong + 1) == 'u' && wrong + 6 >= seen) break;
    wrong += source[wrong] == '\\' ? 2 : 1;
  }
  if (wrong >= source.size())
    return fault(source, Message::diagnostic_unfinished_file, source.size());
  if (source[wrong] == '\n' || source[wrong] == '\r')
    return fault(source, Message::diagnostic_open_text, at);
  if (source[wrong] == '\\') {
    SyntaxFault found = fault(source, Message::diagnostic_bad_escape, wrong);
    found.got = "\\" + whole_letter(source, wrong + 1);
    return found;
  }
  return fault(source, Message::diagnostic_control_character, wrong);
}

SyntaxFault explain_word(std::string_view source, std::size_t at) {
  const std::size_t word_start = source[at] == '-' || source[at] == '+' ? at + 1 : at;
  const std::string word(word_at(source, word_start));
  SyntaxFault found{Message::diagnostic_bare_word, at, word, {}};
  const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view other) { return is_same_ignoring_case(word, other); });
  };
  if (is_one_of({"nan", "infinity", "inf"})) {
    found.message = Message::diagnostic_not_a_number;
  } else if (is_one_of({"true", "ja", "yes", "sant"})) {
    found.suggestion = "true";
  } else if (is_one_of({"false", "nej", "no", "falskt"})) {
    found.suggestion = "false";
  } else if (is_one_of({"null", "none", "undefined", "nil"})) {
    found.suggestion = "null";
  }
  return found;
}

SyntaxFault explain_value(std::string_view source, std::size_t at, std::size_t seen) {
  SyntaxFault found;
  if (explain_anywhere(source, at, found)) return found;
  const char letter = source[at];
  const bool sign = letter == '-' || letter == '+';
  if (letter == '"') return explain_string(source, at, seen);
  if (is_word_letter(letter) || (sign && is_word_letter(letter_at(source, at + 1))))
    return explain_word(source, at);
  if (is_ascii_digit(letter) || sign || letter == '.')
    return fault(source, Message::diagnostic_bad_number, at);
  if (letter == ',') return fault(source, Message::diagnostic_extra_comma, at);
  if (is_closing(letter)) return fault(source, Message::diagnostic_missing_value, at);
  return fault(source, Message::diagnostic_unexpected_character, at);
}

SyntaxFault explain_name(std::string_view source, std::size_t at, std::size_t seen) {
  SyntaxFault found;
  if (explain_anywhere(source, at, found)) return found;
  const char letter = source[at];
  if (letter == '"') return explain_string(source, at, seen);
  if (is_word_letter(letter)) {
    found = {Message::diagnostic_unquoted_name, at, std::string(word_at(source, at)), {}};
    return found;
  }
  if (letter == ',') return fault(source, Message::diagnostic_extra_comma, at);
  return fault(source, Message::diagnostic_unexpected_character, at);
}

/// After a name: its colon, or the value behind it.
SyntaxFault explain_after_name(std::string_view source, const JsonFailure& failure) {
  const std::size_t at = skip_space(source, failure.after);
  SyntaxFault found;
  if (letter_at(source, at) == ':')
    return explain_value(source, skip_space(source, at + 1), failure.seen);
  if (explain_anywhere(source, at, found)) return found;
  return fault(source, Message::diagnostic_missing_colon, failure.after);
}

/// After a value: a comma and what follows it, or something that should have had a comma before it.
SyntaxFault explain_after_value(std::string_view source, const JsonFailure& failure) {
  const std::size_t at = skip_space(source, failure.after);
  SyntaxFault found;
  if (letter_at(source, at) == ',') {
    const std::size_t next = skip_space(source, at + 1);
    if (is_closing(letter_at(source, next)))
      return fault(source, Message::diagnostic_trailing_comma, at);
    if (failure.in_object) return explain_name(source, next, failure.seen);
    return explain_value(source, next, failure.seen);
  }
  if (explain_anywhere(source, at, found)) return found;
  const char before = source[failure.after - 1];
  if (before == '"' && is_word_letter(source[at]))
    return fault(source, Message::diagnostic_inner_quote, failure.after - 1);
  if (at == failure.after && is_ascii_digit(before) &&
      (is_ascii_digit(source[at]) || is_word_letter(source[at]))) {
    return fault(source, Message::diagnostic_bad_number, at - 1);
  }
  if (is_closing(source[at]) || source[at] == ':')
    return fault(source, Message::diagnostic_unexpected_character, at);
  return fault(source, Message::diagnostic_missing_comma, failure.after);
}

SyntaxFault explain_top(std::string_view source, const JsonFailure& failure) {
  const std::size_t at = skip_space(source, failure.after);
  if (failure.after_value) return fault(source, Message::diagnostic_text_after_end, at);
  const char letter = letter_at(source, at);
  if (letter == '<') return fault(source, Message::diagnostic_html_file, at);
  SyntaxFault found;
  if (explain_anywhere(source, at, found)) return found;
  if (letter != '"' && letter != '-' && !is_ascii_digit(letter))
    return fault(source, Message::diagnostic_not_json, at);
  return explain_value(source, at, failure.seen);
}

}  // namespace

SyntaxFault explain_syntax(const JsonDocument& document) {
  const std::string_view source = document.source;
  const JsonFailure& failure = document.failure;
  if (!failure.in_object && !failure.in_list) return explain_top(source, failure);
  if (failure.after_key) return explain_after_name(source, failure);
  if (failure.after_value) return explain_after_value(source, failure);
  const std::size_t at = skip_space(source, failure.after);
  if (failure.in_object) return explain_name(source, at, failure.seen);
  return explain_value(source, at, failure.seen);
}

}  // namespace kalendarium
