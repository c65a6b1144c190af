// SPDX-License-Identifier: MIT

#include "core/load/article_reader.h"

#include "core/load/part_reader.h"
#include "core/load/text_field.h"
#include "core/record_writer.h"

namespace kalendarium {

namespace {

/// The article's id before it is read; empty for one that will not do.
std::string_view id_of(const JsonNode& article) {
  for (const JsonNode& member : children(article)) {
    if (member.key == "id" && member.kind != JsonKind::null)
      return is_id(member.text) ? member.text : std::string_view();
  }
  return {};
}

/// In `scratch`.
std::string_view made_id(Loader& loader, std::uint32_t number) {
  char digits[10];
  std::size_t first = sizeof digits;
  do digits[--first] = static_cast<char>('0' + number % 10);
  while ((number /= 10) > 0);
  loader.scratch.truncate(0);
  loader.scratch.append(loader.article_id);
  loader.scratch.append("-d");
  loader.scratch.append({digits + first, sizeof digits - first});
  return loader.scratch.view();
}

/// An id that the file gives goes before one that is made.
void take_made_ids(Loader& loader) {
  for (std::size_t i = 0; i < loader.made_ids.size(); i += 2)
    take_id(loader, made_id(loader, loader.made_ids[i]), loader.made_ids[i + 1]);
}

bool read_article(Loader& loader, const JsonNode& folded) {
  const JsonNode& node = folded.folded ? unfold(loader.document, folded) : folded;
  loader.made_ids.clear();
  loader.article_id = id_of(node);
  if (!read_part(loader, node, article_table)) return false;
  take_made_ids(loader);
  return true;
}

}  // namespace

bool read_articles(Loader& loader, const JsonNode& node) {
  if (!expect(loader, node, JsonKind::list)) return false;
  loader.out = &loader.block;
  for (const JsonNode& item : children(node)) {
    const Progress progress = progress_of(loader);
    if (!read_article(loader, item)) {
      go_back(loader, progress);
      continue;
    }
    loader.articles.push_back(static_cast<std::uint32_t>(progress.block));
    if constexpr (!is_lean) note_article(loader, item);
  }
  loader.out = &loader.heads;
  return true;
}

void write_made_id(Loader& loader, const JsonNode& deadline) {
  const std::uint32_t number = deadline.position + 1;
  loader.made_ids.push_back(number);
  loader.made_ids.push_back(deadline.start);
  write_text(*loader.out, deadline_id, made_id(loader, number));
}

}  // namespace kalendarium
