// SPDX-License-Identifier: MIT
//
// open_items: items as structs, made of their records where somebody looks at them, and kept as long as one rendering lasts.
//
//   OpenItems items(catalog);
//   const Item& item = items.open(7);
//   item.title, item.event->location, item.spans
//   items.find("sagostund-2")                    // by its id, or nullptr
//
// An OpenItems owns what it opened; references stay valid as long as it lives. The catalog and its feeds must outlive it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/catalog.h"
#include "core/model.h"
#include "core/span.h"

namespace kalendarium {

/// The nearest enclosing parts, for "from" and "in which issue". feed and issue are never null; article neither.
struct Item {
  std::uint32_t number = 0;  // in the catalog
  std::uint32_t owner = 0;   // the number of its article; an article's own
  ItemType type = ItemType::article;
  const Feed* feed = nullptr;
  const Issue* issue = nullptr;
  const Article* article = nullptr;
  const Event* event = nullptr;  // for events; for a deadline the event it belongs to, if any
  std::uint32_t event_number = no_item;  // that event's number in the catalog
  const Deadline* deadline = nullptr;    // for deadlines
  std::string_view id;
  std::string_view title;
  std::string_view language;  // a tag, inherited
  std::vector<Span>
      spans;  // its sessions, its occurrences or its span, in order of time; for an article its issue's day
  std::vector<Span>
      former;  // the days that were rescheduled: it is found there too, but not "next" or "over" by them
  Moment start;          // the first moment, as stated
  bool undated = false;  // postponed: upcoming, on no day; spans is empty
  bool goes_on = false;  // there are more stretches than these: see core/span
  std::array<std::span<const std::uint32_t>, facet_count>
      facets;  // positions in Catalog::values, ascending
};

class OpenItems {
 public:
  explicit OpenItems(const Catalog& catalog) : catalog_(catalog) {}

  /// REQUIRES: number < the catalog's size.
  [[nodiscard]] const Item& open(std::uint32_t number);

  /// The item with that id (case ignored) that stands, or stands in the place of the one that has it; nullptr where there is none.
  /// Where several files have the id, the one in the feed at `within`, else the first.
  [[nodiscard]] const Item* find(std::string_view id, std::uint32_t within = no_item);

 private:
  struct OpenArticle {
    const Feed* feed = nullptr;
    std::uint32_t record = 0;
    Article article;
  };

  const Article& article(const Feed& feed, std::uint32_t record);
  void open_event(Item& item, const Article& source);
  void open_deadline(Item& item, const Article& source);
  [[nodiscard]] std::uint32_t find_own(std::string_view id, std::uint32_t within);

  const Catalog& catalog_;
  std::vector<std::unique_ptr<Item>> items_;            // by number, ascending
  std::vector<std::unique_ptr<OpenArticle>> articles_;  // in the order in which they were opened
};

}  // namespace kalendarium
