// SPDX-License-Identifier: MIT

#include "core/load/wording_reader.h"

#include "core/gate.h"
#include "core/load/text_field.h"
#include "core/record_writer.h"

namespace kalendarium {

namespace {

bool is_own_name(const JsonNode& member) { return !member.key.empty() && member.key[0] == '_'; }

/// Where a text of one's own belongs.
struct WordingPlace {
  std::string_view language;
  Bytes key;
  std::uint32_t count;  // of those that have been written
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

void read_wording(Loader& loader, const JsonNode& node, WordingPlace& place) {
  std::string_view text;
  if (!read_line(loader, node, text) || !is_known(loader, node, place.key.view())) return;
  Bytes& out = *loader.out;
  write_text(out, wording_language, place.language);
  write_text(out, wording_key, place.key.view());
  write_text(out, wording_text, text);
  out.push_back(end_of_record);
  ++place.count;
}

/// `{"one": …, "other": …}` below a message stands for its plural forms.
void read_forms(Loader& loader, const JsonNode& node, WordingPlace& place) {
  const std::size_t length = place.key.size();
  for (const JsonNode& form : children(node)) {
    if (form.kind == JsonKind::object) {
      reject_kind(loader, form, Message::json_text);
      continue;
    }
    place.key.push_back('.');
    place.key.append(form.key);
    read_wording(loader, form, place);
    place.key.truncate(length);
  }
}

}  // namespace

bool read_topic_title(Loader& loader, const JsonNode& node, std::uint8_t number) {
  std::string_view text;
  Bytes& out = *loader.out;
  if (node.kind == JsonKind::string) {
    if (!read_filled_line(loader, node, text)) return false;
    write_text(out, topic_title, text);
    return true;
  }
  if (node.kind != JsonKind::object) return reject_kind(loader, node, Message::json_text_or_object);
  std::size_t place = 0;
  std::uint32_t count = 0;
  for (const JsonNode& translation : children(node)) {
    if (!read_line(loader, translation, text) || text.empty()) continue;
    if (count++ == 0) {
      write_text(out, topic_title, text);
      place = begin_list(out, number);
    }
    write_text(out, translated_language, translation.key);
    write_text(out, translated_text, text);
    out.push_back(end_of_record);
  }
  if (count == 0) return reject_empty(loader, node);
  end_list(out, place, count);
  return true;
}

KALENDARIUM_GATE bool read_messages(Loader& loader, const JsonNode& node, std::uint8_t number) {
  if (!expect(loader, node, JsonKind::object)) return false;
  const std::size_t list = begin_list(*loader.out, number);
  WordingPlace place{{}, {}, 0};
  for (const JsonNode& language : children(node)) {
    if (!expect(loader, language, JsonKind::object)) continue;
    place.language = language.key;
    for (const JsonNode& entry : children(language)) {
      if (is_own_name(entry)) continue;
      place.key.truncate(0);
      place.key.append(entry.key);
      if (entry.kind == JsonKind::object) {
        read_forms(loader, entry, place);
      } else {
        read_wording(loader, entry, place);
      }
    }
  }
  end_list(*loader.out, list, place.count);
  return true;
}

}  // namespace kalendarium
