// SPDX-License-Identifier: MIT

#include "core/load/text_field.h"

#include <algorithm>
#include <string>

#include "core/ascii.h"
#include "core/load/byte_scan.h"
#include "core/utf8.h"

namespace kalendarium {

namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_json_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_json_space(text.back())) text.remove_suffix(1);
  return text;
}

/// What may begin something that does not belong in a text: controls, and U+0080 to U+009F and the turning controls by their
/// first byte.
constexpr ByteSet suspects{0x7F, 0xC2, 0xE2};

std::size_t find_suspect(std::string_view text, std::size_t from) {
  return static_cast<std::size_t>(
      find_byte(text.data() + from, text.data() + text.size(), suspects) - text.data());
}

struct Cleaning {
  char line_break = '\n';  // what one becomes
  bool had_controls = false;
  bool had_bidi = false;
};

/// \r\n and \r become a line break, tabs spaces; other controls go. `raw` is not in `out`.
void clean(Bytes& out, std::string_view raw, Cleaning& cleaning) {
  out.truncate(0);
  for (std::size_t i = 0; i < raw.size();) {
    const std::size_t suspect = find_suspect(raw, i);
    out.append(raw.substr(i, suspect - i));
    if (suspect == raw.size()) return;
    const std::size_t length = utf8_length(raw, suspect);
    i = suspect + length;
    const char32_t letter = decode_letter(raw, suspect);
    if (letter == '\n' || (letter == '\r' && (i >= raw.size() || raw[i] != '\n'))) {
      out.push_back(cleaning.line_break);
    } else if (letter == '\t') {
      out.push_back(' ');
    } else if (is_bidi_control(letter)) {
      cleaning.had_bidi = true;
    } else if (letter < 0x20 || (letter >= 0x7F && letter < 0xA0)) {
      cleaning.had_controls |= letter != '\r';
    } else {
      out.append(raw.substr(suspect, length));
    }
  }
}

bool begins_tag(std::string_view text, std::size_t at) {
  if (text[at] != '<') return false;
  std::size_t name = at + 1;
  if (name < text.size() && text[name] == '/') ++name;
  const bool named =
      name < text.size() && (is_ascii_letter(text[name]) || text.substr(name, 3) == "!--");
  if (!named) return false;
  const std::size_t end = text.find_first_of("<>", name);
  return end != std::string_view::npos && text[end] == '>';
}

bool begins_entity(std::string_view text, std::size_t at) {
  if (text[at] != '&') return false;
  for (const std::string_view name : {"&amp;", "&nbsp;", "&lt;", "&gt;", "&quot;", "&#"}) {
    if (text.substr(at, name.size()) == name) return true;
  }
  return false;
}

/// Text that was copied out of HTML. The search for a tag's end stops where another could begin, so all are linear
/// together.
std::string_view find_markup(std::string_view text) {
  if (text.find('<') == std::string_view::npos && text.find('&') == std::string_view::npos)
    return {};
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (begins_tag(text, at)) return text.substr(at, text.find('>', at) - at + 1);
    if (begins_entity(text, at)) return text.substr(at, text.find_first_of("; \n", at) - at + 1);
  }
  return {};
}

void remark_on_markup(Loader& loader, const JsonNode& node, std::string_view text) {
  const std::string_view markup = find_markup(text);
  if (markup.empty()) return;
  remark(loader, Severity::hint, node, Message::diagnostic_markup,
         {{"member", member_name(loader, node)}, {"value", excerpt(markup)}});
}

void remark_on_letters(Loader& loader, const JsonNode& node, const Cleaning& cleaning) {
  if (cleaning.had_controls)
    remark(loader, Severity::warning, node, Message::diagnostic_control_in_text,
           {{"member", member_name(loader, node)}});
  if (cleaning.had_bidi)
    remark(loader, Severity::warning, node, Message::diagnostic_bidi_control,
           {{"member", member_name(loader, node)}});
}

/// The letters of a string value, within the limit and without controls.
bool read_letters(Loader& loader, const JsonNode& node, char line_break, std::string_view& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  if (node.text.size() > string_limit && count_code_points(node.text) > string_limit) {
    return reject(loader, node, Message::diagnostic_too_long,
                  {{"member", member_name(loader, node)}});
  }
  out = trim(node.text);
  if (find_suspect(out, 0) != out.size()) {
    Cleaning cleaning{line_break};
    clean(loader.scratch, out, cleaning);
    remark_on_letters(loader, node, cleaning);
    out = trim(loader.scratch.view());
  }
  if constexpr (!is_lean) remark_on_markup(loader, node, out);
  return true;
}

/// An id made of what was written: å and ä become a, ö o, é e, other signs a hyphen.
std::string suggested_id(std::string_view text) {
  std::string id;
  for (const char32_t letter : decode_utf8(text)) {
    if (letter < 0x80 && is_id(std::string(1, static_cast<char>(letter)))) {
      id += static_cast<char>(letter);
    } else if (letter == U'å' || letter == U'ä' || letter == U'Å' || letter == U'Ä') {
      id += 'a';
    } else if (letter == U'ö' || letter == U'Ö') {
      id += 'o';
    } else if (letter == U'é' || letter == U'É') {
      id += 'e';
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return is_id(id) ? id : std::string();
}

/// BCP 47 as data/issues.schema.json has it: a language of 2 to 8 letters, then parts of 1 to 8 letters or digits.
bool is_language_tag(std::string_view tag) {
  std::size_t part_start = 0;
  for (std::size_t i = 0; i <= tag.size(); ++i) {
    if (i < tag.size() && tag[i] != '-') {
      const bool fits = is_ascii_letter(tag[i]) || (part_start > 0 && is_ascii_digit(tag[i]));
      if (!fits) return false;
      continue;
    }
    const std::size_t length = i - part_start;
    if (length > 8 || length < (part_start == 0 ? 2U : 1U)) return false;
    part_start = i + 1;
  }
  return true;
}

bool is_media_type(std::string_view type) {
  const std::size_t slash = type.find('/');
  const bool two_parts = slash != std::string_view::npos && slash > 0 && slash + 1 < type.size();
  return two_parts && std::all_of(type.begin(), type.end(), [](char letter) {
           return is_ascii_word(letter) || letter == '/' || letter == '.' || letter == '+' ||
                  letter == '-';
         });
}

bool is_currency(std::string_view code) {
  return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char letter) {
           return letter >= 'A' && letter <= 'Z';
         });
}

std::string suggested_currency(std::string_view code) {
  for (const std::string_view word : {"kr", "kr.", "kronor", "sek", ":-"}) {
    if (is_same_ignoring_case(code, word)) return "SEK";
  }
  const bool euro = is_same_ignoring_case(code, "eur") || is_same_ignoring_case(code, "euro");
  return euro || code == "€" ? "EUR" : "";
}

bool reject_form(Loader& loader, const JsonNode& node, Message message, Said suggestion = {}) {
  return reject(loader, node, message,
                {{"member", member_name(loader, node)}, {"value", excerpt(node.text)}},
                std::move(suggestion));
}

}  // namespace

bool is_id(std::string_view text) {
  constexpr std::size_t longest = 64;
  return !text.empty() && text.size() <= longest &&
         std::all_of(text.begin(), text.end(), [](char letter) {
           return is_ascii_word(letter) || letter == '.' || letter == '_' || letter == '-';
         });
}

bool read_line(Loader& loader, const JsonNode& node, std::string_view& out) {
  return read_letters(loader, node, ' ', out);
}

bool read_filled_line(Loader& loader, const JsonNode& node, std::string_view& out) {
  return read_line(loader, node, out) && (!out.empty() || reject_empty(loader, node));
}

bool read_text(Loader& loader, const JsonNode& node, std::string_view& out) {
  return read_letters(loader, node, '\n', out);
}

bool read_language(Loader& loader, const JsonNode& node, std::string_view& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  out = node.text;
  return is_language_tag(out) || reject_form(loader, node, Message::diagnostic_bad_language);
}

bool read_id(Loader& loader, const JsonNode& node, std::string_view& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  out = node.text;
  return is_id(out) || reject_form(loader, node, Message::diagnostic_bad_id,
                                   told([&] { return suggested_id(node.text); }));
}

bool read_own_id(Loader& loader, const JsonNode& node, std::string_view& out) {
  if (!read_id(loader, node, out)) return false;
  const std::uint32_t first = take_id(loader, out, node.start);
  if (first == node.start) return true;
  loader.report.add({.message = Message::diagnostic_duplicate_id,
                     .node = &node,
                     .first = first,
                     .arguments = {{"value", Said(out)}},
                     .consequence = loader.subject.consequence});
  return false;
}

bool read_number_text(Loader& loader, const JsonNode& node, std::string_view& out) {
  if (node.kind == JsonKind::string) return read_line(loader, node, out);
  if (node.kind != JsonKind::number) return reject_kind(loader, node, Message::json_text_or_number);
  out = node.text;
  return true;
}

bool read_media_type(Loader& loader, const JsonNode& node, std::string_view& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  out = node.text;
  return is_media_type(out) || reject_form(loader, node, Message::diagnostic_bad_media_type);
}

bool read_currency(Loader& loader, const JsonNode& node, std::string_view& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  out = node.text;
  return is_currency(out) || reject_form(loader, node, Message::diagnostic_bad_currency,
                                         told([&] { return suggested_currency(node.text); }));
}

std::uint8_t read_word(Loader& loader, const JsonNode& node, WordList list) {
  if (!expect(loader, node, JsonKind::string)) return no_word;
  for (std::uint8_t i = 0; i < list.count; ++i) {
    if (list.words[i] == node.text && !node.text.empty()) return i;
  }
  const auto allowed = [&] {
    std::string out;
    for (std::uint8_t i = 0; i < list.count; ++i) {
      if (!out.empty()) out += ", ";
      out += list.words[i];
    }
    return out;
  };
  const auto near = [&] {
    return std::string(nearest(node.text, {list.words, list.words + list.count}));
  };
  reject(loader, node, Message::diagnostic_unknown_word,
         {{"member", member_name(loader, node)},
          {"value", excerpt(node.text)},
          {"words", told(allowed)}},
         told(near));
  return no_word;
}

}  // namespace kalendarium
