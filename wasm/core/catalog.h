// SPDX-License-Identifier: MIT
//
// catalog: the items of one or more feeds as columns: what search, filters and order need of each, and where the rest is.
//
//   const Catalog catalog = make_catalog(feeds, Words("sv"));
//   for (std::uint32_t item = 0; item < catalog.size; ++item)
//     if (catalog.events.has(item)) … values_of(catalog.facets[index_of(Facet::place)], item)
//
// An item has a number. Articles stand in the order of the files, each directly before its parts (events, then deadlines), so the
// parts of an article are those that follow it and have it for an owner. The texts stay where load put them; core/open_items opens an
// item as structs where somebody looks at it.
//
// A Catalog reads the feeds and points to them: they must outlive it and stay where they are. Its columns are flat arrays of numbers
// of a fixed width, so that they can be written to a file and used straight from it. It is made once for each set of files and
// language, and where events go on for ever, for the years that are asked for.
//
// Inheritance (contract): an event or deadline without own keywords or audience has its article's, without language the nearest
// above; source and kind are its article's. A deadline has no place, mode, price or accessibility, also where it belongs to an event.
//
// Translations: articles that are linked by translationOf stand once, in the reader's language where there is one, else as the
// one that the others translate. Events and deadlines follow: those of the article that stands, or, where it has none, those of
// the first of its translations that has some; their owner is the one that stands.
//
// Duplicates (core/duplicates): what several files or issues announce stands once, as its newest version. An item that gave way keeps
// its number, but is neither live nor counted.
//
// The id of what does not stand finds what stands in its place.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/asked_years.h"
#include "core/bits.h"
#include "core/facet_column.h"
#include "core/facets.h"
#include "core/feed.h"
#include "core/key_table.h"
#include "core/messages.h"
#include "core/span_columns.h"
#include "core/state.h"

namespace kalendarium {

enum class ItemType : std::uint8_t { event, deadline, article };

/// A catalog with more stretches than that keeps one for each further event, however often it takes place.
constexpr std::size_t most_stretches = 500'000;

constexpr std::uint32_t no_item = UINT32_MAX;

/// The issues of all feeds, numbered one after the other.
struct IssueColumns {
  std::span<const std::uint32_t> feeds;        // position in Catalog::feeds
  std::span<const std::uint32_t> numbers;      // position in that feed's issues
  std::span<const std::uint32_t> first_items;  // and where the last one's items end
  std::span<const std::int32_t> begins;        // its day: minutes of wall time
  std::span<const std::int32_t> ends;
  std::span<const std::uint32_t> order;  // the newest first
  std::span<const std::uint32_t> ranks;  // by issue: its place in `order`
};

struct Catalog {
  Catalog() = default;
  Catalog(Catalog&&) = default;
  Catalog& operator=(Catalog&&) = default;
  Catalog(const Catalog&) = delete;
  Catalog& operator=(const Catalog&) = delete;
  ~Catalog() = default;

  std::span<const Feed> feeds;
  std::uint32_t size = 0;  // items, live or not
  bool is_whole = true;  // false where translations could not be told from originals (core/gate.h)

  std::span<const std::uint8_t> types;     // an ItemType
  std::span<const std::uint32_t> issues;   // of its article
  std::span<const std::uint32_t> owners;   // its article; an article's own number
  std::span<const std::uint32_t> records;  // number for open_article of what it is or stands in
  std::span<const std::uint32_t> numbers;  // of an event or deadline: which one of that article
  IssueColumns issue;
  SpanColumns spans;
  std::array<FacetColumn, facet_count> facets;
  FacetTable
      values;  // in the order of their counts when loaded (over all items), then alphabetical

  std::span<const std::uint32_t>
      id_slots;      // an open hash table of ids; core/open_items looks in it
  KeyTable aliases;  // items by the ids of what they stand for: see alias_key
  std::span<const std::uint32_t>
      mentioned;  // events and, parallel, the articles that mention or announced them too:
  std::span<const std::uint32_t>
      mentioned_in;  // each pair once, by event, without an event's own article

  // Made of the columns:
  Bits articles;  // that stand
  Bits parts;     // events and deadlines that stand
  Bits events;    // among them
  Bits partless;  // articles that stand and have no parts that do
  Bits alone;     // parts whose article has no other part that stands
  Bits behind;    // events and deadlines, also those that gave way: what stands behind an article
  Bits later;     // among them those that do not stand directly behind it
  AskedYears years;      // in which events stand that go on
  bool goes_on = false;  // there is such an event: the stretches are those of these years alone
  std::uint32_t article_count = 0;
  std::uint32_t part_count = 0;

  std::string_view
      index;  // the search index that a file brought, and of which items it is (core/item_index.h)
  std::uint32_t index_items = 0;

  std::vector<std::vector<std::uint32_t>> owned;  // the arrays, unless they are somebody else's
};

/// `reader` is the language that translations are chosen by, as a BCP 47 tag; that of `words` if empty. `years`: see core/span.
[[nodiscard]] Catalog make_catalog(const std::vector<Feed>& feeds, const Words& words,
                                   std::string_view reader = {}, const AskedYears& years = {});
Catalog make_catalog(const std::vector<Feed>&& feeds, const Words& words,
                     std::string_view reader = {}, const AskedYears& years = {}) = delete;

/// Fills in what is made of the columns. `stands` says which items do.
void complete(Catalog& catalog, const Bits& stands);

/// Gives the catalog an array of numbers, or the bits of minutes, and leaves `numbers` empty.
std::span<const std::uint32_t> own_numbers(Catalog& catalog, std::vector<std::uint32_t>& numbers);
std::span<const std::int32_t> own_minutes(Catalog& catalog, std::vector<std::uint32_t>& numbers);

/// Fills in the columns of the issues of all feeds. `first_items` has for each issue the number of its first item.
/// REQUIRES: the catalog's feeds and size.
void add_issues(Catalog& catalog, std::vector<std::uint32_t>& first_items);

[[nodiscard]] inline ItemType type_of(const Catalog& catalog, std::uint32_t item) {
  return static_cast<ItemType>(catalog.types[item]);
}
[[nodiscard]] std::uint32_t feed_of(const Catalog& catalog, std::uint32_t item);
/// Where the parts of the article end; they begin after it.
[[nodiscard]] std::uint32_t parts_end(const Catalog& catalog, std::uint32_t article);

/// The position of a state's value in Catalog::values, or nullopt for one that no item has.
[[nodiscard]] std::optional<std::uint32_t> find_value(const Catalog& catalog, Facet facet,
                                                      std::string_view value);

/// Ids are compared without case; they are ASCII. `within` is a position in `feeds`, or no_item for any feed.
[[nodiscard]] std::string alias_key(std::string_view id, std::uint32_t within);
[[nodiscard]] bool same_id(std::string_view left, std::string_view right);

/// Walks the items that may have an id: those of one hash. A table that is somebody else's may name items that are not there, and
/// makes no walk longer than itself. REQUIRES: it has a power of two of slots, or none.
class IdWalk {
 public:
  IdWalk(std::span<const std::uint32_t> slots, std::string_view id);
  /// The next item, or no_item.
  std::uint32_t next();

 private:
  std::span<const std::uint32_t> slots_;
  std::size_t left_;  // slots
  std::uint32_t tag_;
  std::size_t slot_;
};

/// What an id is found by.
[[nodiscard]] std::uint32_t id_hash(std::string_view id);
/// Room for the ids of so many items: at most four slots in five will be taken.
[[nodiscard]] std::vector<std::uint32_t> id_slots_for(std::uint32_t items);
/// Puts an item into such a table. REQUIRES: there is room.
void add_id(std::vector<std::uint32_t>& slots, std::uint32_t hash, std::uint32_t item);

}  // namespace kalendarium
