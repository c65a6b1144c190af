// SPDX-License-Identifier: MIT

#include "core/load/wording_reader.h"

#include <string>

#include "core/load/text_field.h"
#include "core/record_writer.h"

namespace kalendarium {

namespace {

bool is_own_name(const JsonNode& member) { return !member.key.empty() && member.key[0] == '_'; }

/// Where a text of one's own belongs.
struct WordingPlace {
  std::uint8_t number;  // of the part in the record
  std::string_view language;
  std::string key;
};

bool is_known(Loader& loader, const JsonNode& node, std::string_view key) {
  if (is_message_key(key)) return true;
  if constexpr (is_lean) return false;  // it may be one of those that only the full core has
  loader.report.add({.severity = Severity::warning,
                     .message = Message::diagnostic_unknown_message,
                     .node = &node,
                     .at_name = true,
                     .arguments = {{"value", excerpt(key)}}});
  return false;
}

void read_wording(Loader& loader, const JsonNode& node, const WordingPlace& place) {
  std::string_view text;
  if (!read_line(loader, node, text) || !is_known(loader, node, place.key)) return;
  std::vector<char>& out = *loader.out;
  out.push_back(static_cast<char>(place.number));
  write_text(out, wording_language, place.language);
  write_text(out, wording_key, place.key);
  write_text(out, wording_text, text);
  out.push_back(end_of_record);
}

/// `{"one": …, "other": …}` below a message stands for its plural forms.
void read_forms(Loader& loader, const JsonNode& node, WordingPlace& place) {
  const std::size_t length = place.key.size();
  for (const JsonNode& form : children(node)) {
    if (form.kind == JsonKind::object) {
      reject_kind(loader, form, Message::json_text);
      continue;
    }
    place.key += '.';
    place.key += form.key;
    read_wording(loader, form, place);
    place.key.resize(length);
  }
}

}  // namespace

bool read_topic_title(Loader& loader, const JsonNode& node, std::uint8_t number) {
  std::string_view text;
  std::vector<char>& out = *loader.out;
  if (node.kind == JsonKind::string) {
    if (!read_filled_line(loader, node, text)) return false;
    write_text(out, topic_title, text);
    return true;
  }
  if (node.kind != JsonKind::object) return reject_kind(loader, node, Message::json_text_or_object);
  const std::size_t begin = out.size();
  for (const JsonNode& translation : children(node)) {
    if (!read_line(loader, translation, text) || text.empty()) continue;
    if (out.size() == begin) write_text(out, topic_title, text);
    out.push_back(static_cast<char>(number));
    write_text(out, translated_language, translation.key);
    write_text(out, translated_text, text);
    out.push_back(end_of_record);
  }
  return out.size() != begin || reject_empty(loader, node);
}

bool read_messages(Loader& loader, const JsonNode& node, std::uint8_t number) {
  if (!expect(loader, node, JsonKind::object)) return false;
  for (const JsonNode& language : children(node)) {
    if (!expect(loader, language, JsonKind::object)) continue;
    for (const JsonNode& entry : children(language)) {
      if (is_own_name(entry)) continue;
      WordingPlace place{number, language.key, std::string(entry.key)};
      if (entry.kind == JsonKind::object) {
        read_forms(loader, entry, place);
      } else {
        read_wording(loader, entry, place);
      }
    }
  }
  return true;
}

}  // namespace kalendarium
