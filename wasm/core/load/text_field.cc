// SPDX-License-Identifier: MIT

#include "core/load/text_field.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace kalendarium {

namespace {

bool is_space(char letter) {
  return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
}
bool is_ascii_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// True where a byte may begin something that does not belong in a text: controls, and U+0080 to U+009F and the turning
/// controls by their first byte.
bool is_suspect(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2;
}

struct Cleaned {
  std::string text;
  bool had_controls = false;
  bool had_bidi = false;
};

/// \r\n and \r become \n, tabs spaces; other controls go.
Cleaned clean(std::string_view raw) {
  Cleaned cleaned;
  cleaned.text.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size();) {
    const std::size_t length = utf8_length(raw, i);
    const std::string_view bytes = raw.substr(i, length);
    i += length;
    if (!is_suspect(bytes[0]) || bytes == "\n") {
      cleaned.text += bytes;
      continue;
    }
    const char32_t letter = decode_utf8(bytes)[0];
    if (letter == '\r') {
      if (i >= raw.size() || raw[i] != '\n') cleaned.text += '\n';
    } else if (letter == '\t') {
      cleaned.text += ' ';
    } else if (is_bidi_control(letter)) {
      cleaned.had_bidi = true;
    } else if (letter < 0x20 || (letter >= 0x7F && letter < 0xA0)) {
      cleaned.had_controls = true;
    } else {
      cleaned.text += bytes;
    }
  }
  return cleaned;
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
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (begins_tag(text, at)) return text.substr(at, text.find('>', at) - at + 1);
    if (begins_entity(text, at)) return text.substr(at, text.find_first_of("; \n", at) - at + 1);
  }
  return {};
}

void remark_on_text(Loader& loader, const JsonNode& node, const Cleaned& cleaned) {
  if (cleaned.had_controls)
    remark(loader, Severity::warning, node, Message::diagnostic_control_in_text,
           {{"member", member_name(loader, node)}});
  if (cleaned.had_bidi)
    remark(loader, Severity::warning, node, Message::diagnostic_bidi_control,
           {{"member", member_name(loader, node)}});
}

/// The letters of a string value, within the limit and without controls.
bool read_letters(Loader& loader, const JsonNode& node, std::string& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  if (node.text.size() > string_limit && count_code_points(node.text) > string_limit) {
    return reject(loader, node, Message::diagnostic_too_long,
                  {{"member", member_name(loader, node)}});
  }
  const std::string_view raw = trim(node.text);
  if (std::none_of(raw.begin(), raw.end(), is_suspect)) {
    out = raw;
    return true;
  }
  Cleaned cleaned = clean(raw);
  remark_on_text(loader, node, cleaned);
  out = trim(cleaned.text);
  return true;
}

void remark_on_markup(Loader& loader, const JsonNode& node, const std::string& text) {
  const std::string_view markup = find_markup(text);
  if (markup.empty()) return;
  remark(loader, Severity::hint, node, Message::diagnostic_markup,
         {{"member", member_name(loader, node)}, {"value", excerpt(markup)}});
}

bool is_id(std::string_view text) {
  constexpr std::size_t longest = 64;
  return !text.empty() && text.size() <= longest &&
         std::all_of(text.begin(), text.end(), [](char letter) {
           return is_ascii_letter(letter) || is_digit(letter) || letter == '.' || letter == '_' ||
                  letter == '-';
         });
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
      const bool fits = is_ascii_letter(tag[i]) || (part_start > 0 && is_digit(tag[i]));
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
           return is_ascii_letter(letter) || is_digit(letter) || letter == '/' || letter == '.' ||
                  letter == '+' || letter == '-';
         });
}

bool is_currency(std::string_view code) {
  return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char letter) {
           return letter >= 'A' && letter <= 'Z';
         });
}

std::string suggested_currency(std::string_view code) {
  const std::string small = lower_case(code);
  if (small == "kr" || small == "kr." || small == "kronor" || small == "sek" || small == ":-")
    return "SEK";
  if (small == "eur" || small == "euro" || code == "€") return "EUR";
  return {};
}

bool reject_form(Loader& loader, const JsonNode& node, Message message, Said suggestion = {}) {
  return reject(loader, node, message,
                {{"member", member_name(loader, node)}, {"value", excerpt(node.text)}},
                std::move(suggestion));
}

}  // namespace

bool read_line(Loader& loader, const JsonNode& node, std::string& out) {
  if (!read_letters(loader, node, out)) return false;
  std::replace(out.begin(), out.end(), '\n', ' ');
  if constexpr (!is_lean) remark_on_markup(loader, node, out);
  return true;
}

bool read_filled_line(Loader& loader, const JsonNode& node, std::string& out) {
  if (!read_line(loader, node, out)) return false;
  if (!out.empty()) return true;
  return reject(loader, node, Message::diagnostic_empty_text,
                {{"member", member_name(loader, node)}, {"part", "", loader.part}});
}

bool read_text(Loader& loader, const JsonNode& node, std::string& out) {
  if (!read_letters(loader, node, out)) return false;
  if constexpr (!is_lean) remark_on_markup(loader, node, out);
  return true;
}

bool read_alt(Loader& loader, const JsonNode& node, std::string& out) {
  return read_line(loader, node, out);
}

bool read_language(Loader& loader, const JsonNode& node, std::string& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  if (!is_language_tag(node.text))
    return reject_form(loader, node, Message::diagnostic_bad_language);
  out = node.text;
  return true;
}

bool read_id_form(Loader& loader, const JsonNode& node, std::string& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  if (!is_id(node.text))
    return reject_form(loader, node, Message::diagnostic_bad_id,
                       told([&] { return suggested_id(node.text); }));
  out = node.text;
  return true;
}

bool read_own_id(Loader& loader, const JsonNode& node, std::string& out) {
  if (!read_id_form(loader, node, out)) return false;
  const void* first = loader.ids.add(node.text, &node);
  if (first == nullptr) return true;
  loader.report.add({.message = Message::diagnostic_duplicate_id,
                     .node = &node,
                     .first = static_cast<const JsonNode*>(first),
                     .arguments = {{"value", Said(out)}},
                     .consequence = loader.consequence});
  return false;
}

bool read_number_text(Loader& loader, const JsonNode& node, std::string& out) {
  if (node.kind == JsonKind::string) return read_line(loader, node, out);
  if (node.kind != JsonKind::number) return reject_kind(loader, node, Message::json_text_or_number);
  out = node.text;
  return true;
}

bool read_media_type(Loader& loader, const JsonNode& node, std::string& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  if (!is_media_type(node.text))
    return reject_form(loader, node, Message::diagnostic_bad_media_type);
  out = node.text;
  return true;
}

bool read_currency(Loader& loader, const JsonNode& node, std::string& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  if (!is_currency(node.text)) {
    return reject_form(loader, node, Message::diagnostic_bad_currency,
                       told([&] { return suggested_currency(node.text); }));
  }
  out = node.text;
  return true;
}

bool read_words(Loader& loader, const JsonNode& node, std::vector<std::string>& out) {
  if (!expect(loader, node, JsonKind::list)) return false;
  for (const JsonNode& item : children(loader.document, node)) {
    std::string word;
    if (read_line(loader, item, word) && !word.empty()) out.push_back(std::move(word));
  }
  return true;
}

bool read_keywords(Loader& loader, const JsonNode& node, std::vector<std::string>& out) {
  if (!expect(loader, node, JsonKind::list)) return false;
  for (const JsonNode& item : children(loader.document, node)) {
    std::string word;
    if (!read_line(loader, item, word) || word.empty()) continue;
    if constexpr (!is_lean) compare_with_topics(loader, item, word);
    out.push_back(std::move(word));
  }
  return true;
}

std::optional<std::size_t> read_word(Loader& loader, const JsonNode& node,
                                     const std::string_view* words, std::size_t count) {
  if (!expect(loader, node, JsonKind::string)) return std::nullopt;
  const std::string_view* found = std::find(words, words + count, node.text);
  if (found != words + count) return static_cast<std::size_t>(found - words);
  const auto list = [&] {
    std::string allowed;
    for (std::size_t i = 0; i < count; ++i) allowed += (i == 0 ? "" : ", ") + std::string(words[i]);
    return allowed;
  };
  const auto near = [&] { return std::string(nearest(node.text, {words, words + count})); };
  reject(
      loader, node, Message::diagnostic_unknown_word,
      {{"member", member_name(loader, node)}, {"value", excerpt(node.text)}, {"words", told(list)}},
      told(near));
  return std::nullopt;
}

}  // namespace kalendarium
