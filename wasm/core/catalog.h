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
// above; source and kind are its article's. A deadline has no place, mode, price or accessibility, also where it belongs to an event.
//
// Translations: articles that are linked by translationOf stand once, in the reader's language where there is one, else as the
// one that the others translate. Events and deadlines follow: those of the article that stands, or, where it has none, those of
// the first of its translations that has some; their `article` is the one that stands. The id of what does not stand finds what
// stands in its place.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/facets.h"
#include "core/key_table.h"
#include "core/messages.h"
#include "core/model.h"
#include "core/state.h"

namespace kalendarium {

enum class ItemType : std::uint8_t { event, deadline, article };

/// A stretch on the wall clock that is taken up: [begin, end), never empty.
struct Span {
  WallTime begin;
  WallTime end;
  Moment stated_start;  // as the data says it: with its precision
  Moment stated_end;
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
  std::string_view language;  // a tag, inherited
  std::vector<Span>
      spans;  // its sessions or its span, in order of time; for an article its issue's day
  std::vector<Span>
      former;  // the days that were rescheduled: it is found there too, but not "next" or "over" by them
  Moment start;          // the first moment, as stated
  bool undated = false;  // postponed: upcoming, on no day; spans is empty
  std::array<std::vector<std::uint32_t>, facet_count>
      facets;  // positions in Catalog::values, ascending
  std::vector<std::uint32_t>
      parts;  // of an article: positions in Catalog::items of its events and deadlines
  std::uint32_t owner = 0;  // position in Catalog::items of its article; an article's own position
  std::string
      search_text;  // its own words, folded: title, then names, then texts, apart by field_separator
  std::string sort_key;  // the title as the language sorts it
};

struct Catalog {
  std::vector<Item>
      items;  // events and deadlines and articles, in the order of the files; an article before its parts
  FacetTable
      values;  // in the order of their counts when loaded (over all items), then alphabetical
  KeyTable
      ids;  // positions in items, by case-folded id: first of all files, then of one (see find_item)
};

/// `reader` is the language that translations are chosen by, as a BCP 47 tag; that of `words` if empty.
[[nodiscard]] Catalog make_catalog(const std::vector<Feed>& feeds, const Words& words,
                                   std::string_view reader = {});
Catalog make_catalog(const std::vector<Feed>&& feeds, const Words& words,
                     std::string_view reader = {}) = delete;

/// The item with that id (case ignored), or nullptr. Where several files have the id, the one in `within`, else the first.
[[nodiscard]] const Item* find_item(const Catalog& catalog, std::string_view id,
                                    const Feed* within = nullptr);
/// The item of that event; nullptr for one that does not stand (a translation's).
[[nodiscard]] const Item* find_item(const Catalog& catalog, const Event& event);
/// The position of a state's value in Catalog::values, or nullopt for one that no item has.
[[nodiscard]] std::optional<std::uint32_t> find_value(const Catalog& catalog, Facet facet,
                                                      std::string_view value);

/// What two stated moments take up. A month is all its days; a day is all its minutes; a time without an end lasts until its day
/// is over. `end` may be unknown, is exclusive for a time and inclusive for a day or month.
[[nodiscard]] Span span_of(const Moment& start, const Moment& end);

}  // namespace kalendarium
