// SPDX-License-Identifier: MIT
//
// references: what can be told only when the whole file is read: ids that name nothing, deadlines after their event. All of it only
// warns (whoever follows an id that names nothing finds nothing), so it is for editors only (core/lean.h).
//
//   note_reference(loader, node, "kurs-1", false);  // while an article is read
//   check_references(loader, feed);                 // after the last one
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/feed.h"
#include "core/load/json_reader.h"

namespace kalendarium {

struct Loader;

/// An id that must belong to something of that kind. Its node is gone when that can be told, and is made again for the few that
/// do not.
struct Reference {
  std::uint32_t outline = 0;   // of its article, in the document's nodes
  std::uint32_t start = 0;     // of its value in the source
  std::uint32_t id_begin = 0;  // in References::ids
  std::uint8_t id_size = 0;
  bool to_article = false;  // else to an event
};

struct References {
  std::vector<Reference> all;
  std::string ids;  // end to end
  std::vector<std::uint32_t>
      article_nodes;  // of each article that came through: its place in the document's nodes
  std::vector<std::uint32_t>
      deadline_dates;  // of each of their deadlines: where its date begins in the source
};

void note_reference(Loader& loader, const JsonNode& node, std::string_view id, bool to_article);
/// An article that came through, by its node in the outline.
void note_article(Loader& loader, const JsonNode& folded);
/// A deadline that came through, if its article does.
void note_deadline(Loader& loader, const JsonNode& node);
/// How many deadlines have been noted.
[[nodiscard]] std::size_t noted_deadlines(const Loader& loader);
/// Forgets the articles and deadlines after the first so many.
void forget_parts(Loader& loader, std::size_t articles, std::size_t deadlines);

/// Warns about eventIds, deadline events and translationOf that name nothing in the feed, and about deadlines that come after
/// their event.
void check_references(Loader& loader, const Feed& feed);

}  // namespace kalendarium
