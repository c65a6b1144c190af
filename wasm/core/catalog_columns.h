// SPDX-License-Identifier: MIT
//
// catalog_columns: a catalog as bytes, from which it is made again without opening an article.
//
//   const std::string columns = write_columns(catalog, words);     // core/catalog_columns_writer, for the command
//   Catalog catalog;
//   if (!read_columns(columns, feeds, words, catalog)) catalog = make_catalog(feeds, words);
//
// The bytes are a part of a prepared file (docs/index-format.md says what stands where). They are one reader's: order and labels
// follow a language, so another language's catalog is made of the records. They are written for no feeds with translations or with
// events that go on for ever, since what such a catalog holds depends on who asks, and when.
//
// Reading trusts nothing: each number is checked against what it may be, and bytes that do not fit make no catalog.
#pragma once

#include <string_view>
#include <vector>

#include "core/catalog.h"
#include "core/feed.h"
#include "core/messages.h"

namespace kalendarium {

/// False where they are of other feeds, of another language than that of `words`, or damaged; the catalog is then not to be used.
/// REQUIRES: the catalog as it was made. It takes time in proportion to the number of items.
[[nodiscard]] bool read_columns(std::string_view columns, const std::vector<Feed>& feeds,
                                const Words& words, Catalog& catalog);

}  // namespace kalendarium
