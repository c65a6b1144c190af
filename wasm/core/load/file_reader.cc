// SPDX-License-Identifier: MIT

#include "core/load/file_reader.h"

#include <utility>

#include "core/load/object_reader.h"
#include "core/load/value_reader.h"
#include "core/record.h"
#include "core/record_writer.h"

namespace kalendarium {

namespace {

void find_time_zone(Loader& loader, const JsonNode& root) {
  const JsonNode* node = find_member(root, "timeZone");
  const std::optional<Zone> zone = node == nullptr ? std::nullopt : find_zone(node->text);
  loader.zone = zone ? *zone : Zone{};
}

bool has_issues(Loader& loader, const JsonNode& root, const JsonNode* issues) {
  loader.subject.consequence = Message::left_out_file;
  if (issues == nullptr || issues->kind == JsonKind::null) {
    return reject(loader, root, Message::diagnostic_no_issues);
  }
  return expect(loader, *issues, JsonKind::list);
}

/// `topics` or `issues`, which have waited for the others.
void read_list(Loader& loader, const JsonNode& root, std::string_view name) {
  const JsonNode* node = find_member(root, name);
  if (node == nullptr || node->kind == JsonKind::null) return;
  loader.subject.part = Message::part_file;
  loader.subject.consequence = Message::left_out_member;
  std::uint8_t number = 1;
  while (file_table.members[number - 1].name != name) ++number;
  const PartTable& table = *file_table.members[number - 1].part;
  static_cast<void>(read_parts(loader, *node, table, number));  // what is wrong has been reported
}

/// The articles, and behind them the record of the rest, become the feed's block.
void finish(Loader& loader, Feed& feed) {
  const auto heads = static_cast<std::uint32_t>(loader.block.size());
  loader.articles.push_back(heads);
  loader.heads.push_back(end_of_record);
  loader.block.append(loader.heads.view());
  feed.articles = std::move(loader.articles);
  feed.owned = std::move(loader.block);
  feed.block = feed.owned.view();
  static_cast<void>(open_heads(feed, heads));  // it has just been written
}

}  // namespace

bool read_file(Loader& loader, const JsonNode& root, Feed& feed) {
  if (root.kind != JsonKind::object) {
    loader.subject.consequence = Message::left_out_file;
    return reject(loader, root, Message::diagnostic_not_an_object);
  }
  find_time_zone(loader, root);
  loader.block.reserve(loader.document.source.size() / 4 * 3);
  loader.out = &loader.heads;
  WrittenMembers written;
  // What is missing has been reported, and is reset.
  static_cast<void>(read_object(loader, root, file_table, written));
  if (!has_issues(loader, root, find_member(root, "issues"))) return false;
  read_list(loader, root, "topics");
  if constexpr (!is_lean) note_topic_words(loader);
  read_list(loader, root, "issues");
  finish(loader, feed);
  if constexpr (!is_lean) check_references(loader, feed);
  return true;
}

}  // namespace kalendarium
