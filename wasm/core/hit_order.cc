// SPDX-License-Identifier: MIT

#include "core/hit_order.h"

#include <algorithm>

#include "core/positions.h"

namespace kalendarium {

namespace {

class DateOrder {
 public:
  DateOrder(const Catalog& catalog, const Bits& found, const DateFilter& filter, WallTime now)
      : spans_(catalog.spans),
        several_(catalog.several),
        found_(found),
        filter_(filter),
        now_(now) {}

  /// The ranks of the listed stretches, ascending, by looking at all stretches.
  void walk(std::vector<std::uint32_t>& ranks, std::size_t most) const {
    for (std::uint32_t rank = 0; rank < spans_.order.size() && ranks.size() < most; ++rank) {
      if (is_listed(rank)) ranks.push_back(rank);
    }
  }

  /// The same as items.
  void walk_items(std::vector<std::uint32_t>& hits, std::size_t most) const {
    const std::size_t wanted = std::min(most, spans_.order.size());
    hits.resize(wanted);
    std::size_t count = 0;
    for (std::uint32_t rank = 0; rank < spans_.order.size() && count < wanted; ++rank) {
      hits[count] = spans_.order[rank];
      count += is_listed(rank) ? 1 : 0;
    }
    hits.resize(count);
  }

  /// The same ranks by looking at what is found.
  void sort(std::vector<std::uint32_t>& ranks, std::vector<std::uint32_t>& spare) const {
    append_positions(found_, 0, static_cast<std::uint32_t>(spans_.firsts.size() - 1), ranks);
    for (std::uint32_t& item : ranks) item = listed(item);
    sort_by_key(ranks, nullptr, spare);
  }

  /// The latest first, those of one time in the same order as before.
  void append_reversed(const std::vector<std::uint32_t>& ranks, std::vector<std::uint32_t>& hits,
                       std::size_t most) const {
    for (std::size_t end = ranks.size(); end > 0 && hits.size() < most;) {
      std::size_t begin = end - 1;
      while (begin > 0 && spans_.times[ranks[begin - 1]] == spans_.times[ranks[end - 1]]) --begin;
      for (std::size_t i = begin; i < end && hits.size() < most; ++i)
        hits.push_back(spans_.order[ranks[i]]);
      end = begin;
    }
  }

 private:
  /// The rank of the stretch under which the item is listed.
  [[nodiscard]] std::uint32_t listed(std::uint32_t item) const {
    return spans_.ranks[listed_span(spans_, item, filter_.ranges(), now_)];
  }
  [[nodiscard]] bool is_listed(std::uint32_t rank) const {
    const std::uint32_t item = spans_.order[rank];
    return found_.has(item) && (!several_.has(item) || listed(item) == rank);
  }

  const SpanColumns& spans_;
  const Bits& several_;
  const Bits& found_;
  const DateFilter& filter_;
  WallTime now_;
};

}  // namespace

void list_by_date(const Catalog& catalog, const Bits& found, std::uint32_t total,
                  const DateFilter& filter, WallTime now, std::size_t most, OrderRoom& room,
                  std::vector<std::uint32_t>& hits) {
  constexpr std::size_t spans_per_sorted = 8;
  const DateOrder order(catalog, found, filter, now);
  const bool is_sparse = total * spans_per_sorted < catalog.spans.order.size();
  if (!is_sparse && !filter.past) return order.walk_items(hits, most);
  room.ranks.clear();
  if (is_sparse) {
    order.sort(room.ranks, room.spare);
  } else {
    order.walk(room.ranks, SIZE_MAX);
  }
  if (filter.past) return order.append_reversed(room.ranks, hits, most);
  for (std::size_t i = 0; i < room.ranks.size() && i < most; ++i)
    hits.push_back(catalog.spans.order[room.ranks[i]]);
}

void list_by_issue(const Catalog& catalog, const Bits& found, std::size_t most,
                   std::vector<std::uint32_t>& hits) {
  for (const std::uint32_t issue : catalog.issue.order) {
    append_positions(found, catalog.issue.first_items[issue], catalog.issue.first_items[issue + 1],
                     hits, most);
    if (hits.size() >= most) return;
  }
}

void list_by_score(const Catalog& catalog, const Bits& found,
                   const std::vector<std::uint32_t>& scores, std::size_t most, OrderRoom& room,
                   std::vector<std::uint32_t>& hits) {
  list_by_issue(catalog, found, SIZE_MAX, hits);
  room.keys.resize(catalog.size);
  for (const std::uint32_t hit : hits) room.keys[hit] = ~scores[hit];
  sort_by_key(hits, room.keys.data(), room.spare);
  if (hits.size() > most) hits.resize(most);
}

}  // namespace kalendarium
