// SPDX-License-Identifier: MIT

#include "core/load/loader.h"

#include <utility>

#include "core/ascii.h"

namespace kalendarium {

namespace {

Message kind_message(JsonKind kind) {
  switch (kind) {
    case JsonKind::null: return Message::json_null;
    case JsonKind::boolean: return Message::json_boolean;
    case JsonKind::number: return Message::json_number;
    case JsonKind::string: return Message::json_text;
    case JsonKind::list: return Message::json_list;
    case JsonKind::object: return Message::json_object;
    case JsonKind::too_deep: break;
  }
  return Message::json_too_deep;
}

}  // namespace

bool reject(Loader& loader, const JsonNode& node, Message message, Details arguments,
            Said suggestion) {
  loader.report.add({.message = message,
                     .node = &node,
                     .arguments = std::move(arguments),
                     .consequence = loader.subject.consequence,
                     .suggestion = std::move(suggestion)});
  return false;
}

void remark(Loader& loader, Severity severity, const JsonNode& node, Message message,
            Details arguments, Said suggestion) {
  loader.report.add({.severity = severity,
                     .message = message,
                     .node = &node,
                     .arguments = std::move(arguments),
                     .suggestion = std::move(suggestion)});
}

bool expect(Loader& loader, const JsonNode& node, JsonKind kind) {
  return node.kind == kind || reject_kind(loader, node, kind_message(kind));
}

bool reject_kind(Loader& loader, const JsonNode& node, Message expected) {
  return reject(loader, node, Message::diagnostic_wrong_type,
                {{"member", member_name(loader, node)},
                 {"expected", "", expected},
                 {"got", "", kind_message(node.kind)}});
}

bool reject_empty(Loader& loader, const JsonNode& node) {
  return reject(loader, node, Message::diagnostic_empty_text,
                {{"member", member_name(loader, node)}, {"part", "", loader.subject.part}});
}

Said member_name(const Loader& loader, const JsonNode& node) {
  return told([&] {
    const JsonNode* parent = parent_of(loader.document, node);
    const bool in_list = parent != nullptr && parent->kind == JsonKind::list;
    return excerpt(in_list ? parent->key : node.key);
  });
}

std::uint32_t take_id(Loader& loader, std::string_view id, std::uint32_t place) {
  constexpr std::size_t longest = 96;
  char key[longest];
  for (std::size_t i = 0; i < id.size() && i < longest; ++i) key[i] = ascii_lower(id[i]);
  return loader.ids.add({key, id.size()}, place);
}

}  // namespace kalendarium
