// SPDX-License-Identifier: MIT

#include "cli/import/mime.h"

#include <algorithm>
#include <optional>

#include "cli/import/ascii.h"
#include "cli/import/charset.h"

namespace kalendarium::cli {

namespace {

std::string_view next_line(std::string_view& text) {
  std::string_view line = next_part(text, '\n');
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

/// The byte that `=C3` at `at` stands for; -1 where no two digits follow.
int quoted_byte(std::string_view text, std::size_t at) {
  const int high = at + 1 < text.size() ? hex_value(text[at + 1]) : -1;
  const int low = at + 2 < text.size() ? hex_value(text[at + 2]) : -1;
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::string decode_quoted(std::string_view text, bool in_header) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (in_header && text[at] == '_') {
      out += ' ';
    } else if (text[at] != '=') {
      out += text[at];
    } else if (const int byte = quoted_byte(text, at); byte >= 0) {
      out += static_cast<char>(byte);
      at += 2;
    } else {
      // A soft line break, with the blanks that some programs leave behind it.
      std::size_t end = at + 1;
      while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r'))
        ++end;
      if (end < text.size() && text[end] == '\n')
        at = end;
      else if (end < text.size())
        out += '=';
      else
        at = end;
    }
  }
  return out;
}

int base64_digit(char letter) {
  if (letter >= 'A' && letter <= 'Z') return letter - 'A';
  if (letter >= 'a' && letter <= 'z') return letter - 'a' + 26;
  if (letter >= '0' && letter <= '9') return letter - '0' + 52;
  return letter == '+' || letter == '-' ? 62 : letter == '/' || letter == '_' ? 63 : -1;
}

std::string decode_base64(std::string_view text) {
  std::string out;
  out.reserve(text.size() / 4 * 3);
  unsigned bits = 0;
  int count = 0;
  for (const char letter : text) {
    const int digit = base64_digit(letter);
    if (digit < 0) {
      if (letter == '=') count = 0;
      continue;
    }
    bits = (bits << 6) | static_cast<unsigned>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>((bits >> count) & 0xFF);
  }
  return out;
}

struct EncodedWord {
  std::string charset;
  std::string bytes;
  std::size_t length = 0;
};

/// `=?charset?Q?text?=` at the start of the text.
std::optional<EncodedWord> encoded_word(std::string_view text) {
  if (!begins_with(text, "=?")) return std::nullopt;
  const std::size_t charset_end = text.find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= text.size() ||
      text[charset_end + 2] != '?')
    return std::nullopt;
  const std::size_t start = charset_end + 3;
  const std::size_t end = text.find("?=", start);
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view charset = text.substr(2, charset_end - 2);
  charset = charset.substr(0, charset.find('*'));  // RFC 2231 adds a language
  const std::string_view payload = text.substr(start, end - start);
  const char encoding = text[charset_end + 1];
  EncodedWord word{std::string(charset), {}, end + 2};
  if (encoding == 'B' || encoding == 'b') {
    word.bytes = decode_base64(payload);
  } else if (encoding == 'Q' || encoding == 'q') {
    word.bytes = decode_quoted(payload, true);
  } else {
    return std::nullopt;
  }
  return word;
}

bool is_boundary(std::string_view line, std::string_view boundary) {
  return begins_with(line, "--") && begins_with(line.substr(2), boundary);
}

/// A quoted or bare parameter value; what follows it is left in `text`.
std::string parameter_value(std::string_view& text) {
  text = trimmed(text);
  if (!begins_with(text, "\"")) return std::string(trimmed(next_part(text, ';')));
  std::string value;
  std::size_t at = 1;
  for (; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    value += text[at];
  }
  text.remove_prefix(std::min(at + 1, text.size()));
  next_part(text, ';');
  return value;
}

}  // namespace

std::string_view MimeEntity::header(std::string_view name) const {
  for (const auto& [key, value] : headers)
    if (key == name) return value;
  return {};
}

MimeEntity read_entity(std::string_view bytes) {
  MimeEntity entity;
  if (begins_with(bytes, "From ")) next_line(bytes);  // mbox
  while (!bytes.empty()) {
    const std::string_view line = next_line(bytes);
    if (line.empty()) break;
    const bool goes_on = line[0] == ' ' || line[0] == '\t';
    const std::size_t colon = line.find(':');
    if (goes_on && !entity.headers.empty()) {
      entity.headers.back().second += ' ';
      entity.headers.back().second += trimmed(line);
    } else if (colon != std::string_view::npos) {
      entity.headers.emplace_back(lower_ascii(trimmed(line.substr(0, colon))),
                                  trimmed(line.substr(colon + 1)));
    }
  }
  entity.body = bytes;
  return entity;
}

std::string_view HeaderValue::parameter(std::string_view name) const {
  for (const auto& [key, value_of_it] : parameters)
    if (key == name) return value_of_it;
  return {};
}

HeaderValue read_header_value(std::string_view text) {
  HeaderValue header;
  header.value = lower_ascii(trimmed(next_part(text, ';')));
  while (!trimmed(text).empty()) {
    std::string name = lower_ascii(trimmed(next_part(text, '=')));
    header.parameters.emplace_back(std::move(name), parameter_value(text));
  }
  return header;
}

std::vector<std::string_view> split_parts(std::string_view body, std::string_view boundary) {
  std::vector<std::string_view> parts;
  std::string_view rest = body;
  const char* start = nullptr;
  while (!rest.empty()) {
    const char* line_start = rest.data();
    const std::string_view line = next_line(rest);
    if (!is_boundary(line, boundary)) continue;
    if (start != nullptr) parts.emplace_back(start, static_cast<std::size_t>(line_start - start));
    start = rest.data();
    if (begins_with(line.substr(2 + boundary.size()), "--")) return parts;
  }
  if (start != nullptr)
    parts.emplace_back(start, static_cast<std::size_t>(body.data() + body.size() - start));
  return parts;
}

std::string decode_body(std::string_view body, std::string_view encoding) {
  const std::string name = lower_ascii(trimmed(encoding));
  if (name == "quoted-printable") return decode_quoted(body, false);
  if (name == "base64") return decode_base64(body);
  return std::string(body);
}

std::string decode_words(std::string_view text) {
  std::string out;
  EncodedWord open;  // the word, or words of one charset, not yet written
  const auto close = [&out, &open] {
    if (!open.charset.empty()) out += decode_text(open.bytes, open.charset).text;
    open = {};
  };
  std::size_t plain_start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto word = text[at] == '=' ? encoded_word(text.substr(at)) : std::nullopt;
    if (!word) {
      ++at;
      continue;
    }
    const std::string_view between = text.substr(plain_start, at - plain_start);
    const bool joined = !open.charset.empty() && trimmed(between).empty();
    if (!joined || lower_ascii(open.charset) != lower_ascii(word->charset)) close();
    if (!joined) out += decode_text(between, "").text;
    open.charset = word->charset;
    open.bytes += word->bytes;
    at += word->length;
    plain_start = at;
  }
  close();
  return out + decode_text(text.substr(plain_start), "").text;
}

}  // namespace kalendarium::cli
