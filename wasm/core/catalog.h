// SPDX-License-Identifier: MIT
//
// catalog: the items of one or more feeds, flattened, with what search and facets need of each.
//
//   Catalog catalog = make_catalog(feeds, Words("sv"));
//   for (const Item& item : catalog.items) …
//
// A Catalog points into the feeds: they must outlive it and stay where they are. It is made once for each set of files and
// language, and read by query and the views.
//
// Inheritance (contract): an event or deadline without own keywords or audience has its article's, without language the nearest
// above; source and kind are its article's. A translated article (translationOf) stands once, in the reader's language where
// there is one.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/messages.h"
#include "core/model.h"
#include "core/state.h"

namespace kalendarium {

enum class ItemType : std::uint8_t { event, deadline, article };

/// A stretch on the wall clock that is taken up: [begin, end).
struct Span {
  WallTime begin;
  WallTime end;
};

/// The nearest enclosing parts, for "from" and "in which issue". feed and issue are never null; article neither.
struct Item {
  ItemType type = ItemType::article;
  const Feed* feed = nullptr;
  const Issue* issue = nullptr;
  const Article* article = nullptr;
  const Event* event = nullptr;        // for events; for a deadline the event it belongs to, if any
  const Deadline* deadline = nullptr;  // for deadlines
  std::string_view id;
  std::string_view title;
  std::string_view language;           // a tag, inherited
  std::vector<Span> spans;             // its sessions or its span, in order of time; for an article its issue's day
  Moment start;                        // the first moment, as stated
  bool undated = false;                // postponed: upcoming, on no day
  std::array<std::vector<std::uint32_t>, facet_count> facets;  // positions in Catalog::values
  std::vector<std::uint32_t> parts;    // of an article: positions in Catalog::items of its events and deadlines
  std::string search_text;             // folded; fields apart by U+001F
  std::string sort_key;                // the title as the language sorts it
};

struct FacetValue {
  std::string value;  // what stands in a state: a topic's id, an enum word, else the case-folded text
  std::string label;  // what a reader sees: a topic's title, a message, else the commonest spelling
};

struct Catalog {
  std::vector<Item> items;  // events and deadlines and articles, in the order of the files
  std::array<std::vector<FacetValue>, facet_count> values;  // in the order of their counts when loaded, then alphabetical
};

[[nodiscard]] Catalog make_catalog(const std::vector<Feed>& feeds, const Words& words);
/// The item with that id (case ignored), or nullptr.
[[nodiscard]] const Item* find_item(const Catalog& catalog, std::string_view id);
/// The item of that event or deadline or article.
[[nodiscard]] const Item* find_item(const Catalog& catalog, const Event& event);

/// When the moment is over: the end of its day or month where no time is known.
[[nodiscard]] Span span_of(const Moment& start, const Moment& end);

}  // namespace kalendarium
