// SPDX-License-Identifier: MIT
//
// hit_order: puts found items in the order of a list, as many of the first as are wanted.
//
//   list_by_date(catalog, found, items, filter, now, most, room, hits);
//
// By date nothing is compared: each hit marks its place in the order that all have, and the marks are read from front to back; where
// most items are hits that order itself is followed. core/query says what the orders are.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/catalog.h"
#include "core/date_filter.h"

namespace kalendarium {

/// Working space, kept from one call to the next.
struct OrderRoom {
  std::vector<std::uint32_t> ranks;
  std::vector<std::uint32_t> spare;
  std::vector<std::uint32_t> keys;
  Bits marks;
};

/// Events and deadlines by the stretch under which each is listed; with `filter.past` the latest first. `items` are those found,
/// ascending; `hits` is empty.
void list_by_date(const Catalog& catalog, const Bits& found, std::span<const std::uint32_t> items,
                  const DateFilter& filter, WallTime now, std::size_t most, OrderRoom& room,
                  std::vector<std::uint32_t>& hits);

/// Articles by issue, the newest first; in an issue as in the file.
void list_by_issue(const Catalog& catalog, const Bits& found, std::size_t most,
                   std::vector<std::uint32_t>& hits);

/// The same, but those with a higher score (by item) first.
void list_by_score(const Catalog& catalog, const Bits& found,
                   const std::vector<std::uint32_t>& scores, std::size_t most, OrderRoom& room,
                   std::vector<std::uint32_t>& hits);

}  // namespace kalendarium
