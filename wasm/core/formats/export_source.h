// SPDX-License-Identifier: MIT
//
// export_source: what an export is made of: the items that a state finds, and where they can be read on the web.
//
//   ExportSource source{catalog, words, request, hits, now};
//   ItemWalk walk(source);
//   while (const Item* item = walk.next()) write(*item);
//
// Nothing is owned: all that a source points to outlives the export.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog.h"
#include "core/formats/ics_component.h"
#include "core/open_items.h"
#include "core/request.h"

namespace kalendarium {

struct ExportSource {
  const Catalog& catalog;
  const Words& words;
  const Request& request;  // page_url, where it is known: the page that shows the calendar
  std::span<const std::uint32_t> hits;  // in order
  Instant now;
  DeadlineForm deadlines = DeadlineForm::task;  // of iCalendar
};

/// Opens the items one by one. An item is there until the next call.
class ItemWalk {
 public:
  explicit ItemWalk(const ExportSource& source) : source_(source) {}
  /// nullptr at the end.
  const Item* next();
  /// Another item, as long as the present one.
  [[nodiscard]] const Item& open(std::uint32_t number) { return items_->open(number); }

 private:
  const ExportSource& source_;
  std::optional<OpenItems> items_;
  std::size_t next_ = 0;
};

/// Its own page, else its article's, else it in the calendar's page, else its issue's, else the feed's; may be empty.
[[nodiscard]] std::string url_of(const ExportSource& source, const Item& item);
/// The calendar's page with the item open; empty where the page is not known.
[[nodiscard]] std::string page_url_of(const Request& request, const Item& item);
/// The calendar's page, else the first feed's; may be empty.
[[nodiscard]] std::string home_url(const ExportSource& source);
/// What makes the item's id unique in the world, as in iCalendar: `konsert@kommun.example`.
[[nodiscard]] std::string world_id(const Item& item);

/// When the item was written: its own date, else its article's, else its issue's.
[[nodiscard]] const Moment& modified_of(const Item& item);
[[nodiscard]] Instant instant_of(const Moment& moment, const Feed& feed);

/// As issues.json has it: `movedOnline`.
[[nodiscard]] std::string_view status_word(EventStatus status);
/// As issues.json has it: `course`.
[[nodiscard]] std::string_view kind_word(ArticleKind kind);

/// The labels of the item's values of one facet.
[[nodiscard]] std::vector<std::string_view> labels_of(const ExportSource& source, const Item& item,
                                                      Facet facet);

}  // namespace kalendarium
