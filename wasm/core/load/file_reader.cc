// SPDX-License-Identifier: MIT

#include "core/load/file_reader.h"

#include "core/load/article_reader.h"
#include "core/load/fields.h"
#include "core/load/part_reader.h"
#include "core/load/references.h"

namespace kalendarium {

namespace {

constexpr int format_version = 1;

bool read_version(Loader& loader, const JsonNode& node, void*) {
  if (!expect(loader, node, JsonKind::number)) return false;
  if (number_value(node.text) == format_version) return true;
  return reject(loader, node, Message::diagnostic_unknown_version, {{"value", excerpt(node.text)}});
}

/// The zone itself is found before the first date is read; here it is only checked.
bool read_time_zone(Loader& loader, const JsonNode& node, std::string& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  if (find_zone(node.text)) {
    out = node.text;
    return true;
  }
  remark(loader, Severity::error, node, Message::diagnostic_unknown_time_zone,
         {{"value", excerpt(node.text)}});
  return false;
}

/// `{"one": …, "other": …}` below a message stands for its plural forms.
void read_wording_entry(Loader& loader, const JsonNode& node, const std::string& key,
                        Wording& out) {
  if (node.kind == JsonKind::object) {
    for (const JsonNode& form : children(loader.document, node)) {
      if (form.kind == JsonKind::object) {
        reject_kind(loader, form, Message::json_text);
      } else {
        read_wording_entry(loader, form, key + "." + std::string(form.key), out);
      }
    }
    return;
  }
  std::string text;
  if (!read_line(loader, node, text)) return;
  if (!is_message_key(key)) {
    if constexpr (is_lean) return;  // it may be one of those that only the full core has
    loader.report.add({.severity = Severity::warning,
                       .message = Message::diagnostic_unknown_message,
                       .node = &node,
                       .at_name = true,
                       .arguments = {{"value", excerpt(key)}}});
    return;
  }
  out[key] = std::move(text);
}

bool read_messages(Loader& loader, const JsonNode& node, std::map<std::string, Wording>& out) {
  if (!expect(loader, node, JsonKind::object)) return false;
  for (const JsonNode& language : children(loader.document, node)) {
    if (!expect(loader, language, JsonKind::object)) continue;
    Wording& wording = out[std::string(language.key)];
    for (const JsonNode& entry : children(loader.document, language)) {
      const bool own = !entry.key.empty() && entry.key[0] == '_';
      if (!own) read_wording_entry(loader, entry, std::string(entry.key), wording);
    }
  }
  return true;
}

bool skip(Loader&, const JsonNode&, void*) { return true; }

/// All but `issues` and `topics`, which must wait for or be there before the others.
constexpr Field file_fields[] = {
    {"$schema", skip},
    {"version", read_version, Need::required},
    {"title", member<&Feed::title, read_filled_line>, Need::required},
    {"language", member<&Feed::language, read_language>, Need::required},
    {"timeZone", member<&Feed::time_zone, read_time_zone>},
    {"url", member<&Feed::url, read_url>},
    {"dateModified", member<&Feed::date_modified, read_day_or_time>},
    {"publisher", member<&Feed::publisher, read_publisher>},
    {"subscribeUrl", member<&Feed::subscribe_url, read_url>},
    {"mapUrl", member<&Feed::map_url, read_web_url>},
    {"topics", skip},
    {"messages", member<&Feed::messages, read_messages>},
    {"issues", skip},
};
constexpr Part file_part = {Message::part_file, std::nullopt, file_fields, std::size(file_fields)};

constexpr Field topics_field = {"topics", list_member<&Feed::topics, read_topic>};
constexpr Field issues_field = {"issues", list_member<&Feed::issues, read_issue>};

void read_list(Loader& loader, const JsonNode* node, const Field& field, Feed& feed) {
  if (node == nullptr || node->kind == JsonKind::null) return;
  loader.part = Message::part_file;
  loader.consequence = Message::left_out_member;
  static_cast<void>(field.read(loader, *node, &feed));  // what is wrong has been reported
}

void find_time_zone(Loader& loader, const JsonNode& root, Feed& feed) {
  const JsonNode* node = find_member(loader.document, root, "timeZone");
  const auto zone = node == nullptr ? std::nullopt : find_zone(node->text);
  loader.zone = zone ? *zone : *find_zone("Europe/Stockholm");
  feed.zone = loader.zone;
}

bool has_issues(Loader& loader, const JsonNode& root, const JsonNode* issues) {
  loader.consequence = Message::left_out_file;
  if (issues == nullptr || issues->kind == JsonKind::null) {
    return reject(loader, root, Message::diagnostic_no_issues);
  }
  return expect(loader, *issues, JsonKind::list);
}

}  // namespace

bool read_file(Loader& loader, const JsonNode& root, Feed& feed) {
  if (root.kind != JsonKind::object) {
    loader.consequence = Message::left_out_file;
    return reject(loader, root, Message::diagnostic_not_an_object);
  }
  const JsonNode* issues = find_member(loader.document, root, "issues");
  find_time_zone(loader, root, feed);
  static_cast<void>(read_object(loader, root, file_part,
                                &feed));  // what is missing has been reported, and is reset
  if (feed.language.empty()) feed.language = "sv";
  if (!has_issues(loader, root, issues)) return false;
  read_list(loader, find_member(loader.document, root, "topics"), topics_field, feed);
  if constexpr (!is_lean) note_topic_words(loader, feed);
  read_list(loader, issues, issues_field, feed);
  check_references(loader, feed);
  return true;
}

}  // namespace kalendarium
