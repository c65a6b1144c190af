// SPDX-License-Identifier: MIT
//
// article_reader: reads the articles of an issue into the block, one after the other.
//
//   read_articles(loader, node)   // false: `articles` is no list
#pragma once

#include "core/load/loader.h"

namespace kalendarium {

/// Each article that can be read is written to `loader.block`; its nodes are there for so long.
[[nodiscard]] bool read_articles(Loader& loader, const JsonNode& node);

/// Writes the id of a deadline that has none in the file: the article's id + "-d" + the deadline's number in the file's list, so
/// that it stays when another is left out. The id is taken when the article is whole.
void write_made_id(Loader& loader, const JsonNode& deadline);

}  // namespace kalendarium
