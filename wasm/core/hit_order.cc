// SPDX-License-Identifier: MIT

#include "core/hit_order.h"

#include "core/positions.h"

namespace kalendarium {

namespace {

class DateOrder {
 public:
  DateOrder(const Catalog& catalog, const Bits& found, const DateFilter& filter, WallTime now,
            OrderRoom& room)
      : spans_(catalog.spans), found_(found), filter_(filter), now_(now), ranks_(room.ranks) {
    ranks_.clear();
  }

  /// The ranks of the listed stretches, ascending, by looking at all stretches.
  void walk(std::size_t most) {
    for (std::uint32_t rank = 0; rank < spans_.order.size() && ranks_.size() < most; ++rank) {
      const std::uint32_t span = spans_.order[rank];
      const std::uint32_t item = spans_.items[span];
      if (!found_.has(item)) continue;
      const bool is_only = spans_.firsts[item + 1] - spans_.firsts[item] == 1;
      if (is_only || listed(item) == span) ranks_.push_back(rank);
    }
  }

  /// The same by looking at what is found.
  void sort(std::vector<std::uint32_t>& spare) {
    append_positions(found_, 0, static_cast<std::uint32_t>(spans_.firsts.size() - 1), ranks_);
    for (std::uint32_t& item : ranks_) item = spans_.ranks[listed(item)];
    sort_by_key(ranks_, nullptr, spare);
  }

  void append_to(std::vector<std::uint32_t>& hits, std::size_t most) const {
    for (std::size_t i = 0; i < ranks_.size() && hits.size() < most; ++i)
      hits.push_back(item_at(ranks_[i]));
  }

  /// The latest first, those of one time in the same order as before.
  void append_reversed(std::vector<std::uint32_t>& hits, std::size_t most) const {
    for (std::size_t end = ranks_.size(); end > 0 && hits.size() < most;) {
      std::size_t begin = end - 1;
      while (begin > 0 && time_at(ranks_[begin - 1]) == time_at(ranks_[end - 1])) --begin;
      for (std::size_t i = begin; i < end && hits.size() < most; ++i)
        hits.push_back(item_at(ranks_[i]));
      end = begin;
    }
  }

 private:
  [[nodiscard]] std::uint32_t listed(std::uint32_t item) const {
    return listed_span(spans_, item, filter_.ranges(), now_);
  }
  [[nodiscard]] std::uint32_t item_at(std::uint32_t rank) const {
    return spans_.items[spans_.order[rank]];
  }
  [[nodiscard]] std::int32_t time_at(std::uint32_t rank) const {
    return spans_.times[spans_.order[rank]];
  }

  const SpanColumns& spans_;
  const Bits& found_;
  const DateFilter& filter_;
  WallTime now_;
  std::vector<std::uint32_t>& ranks_;
};

}  // namespace

void list_by_date(const Catalog& catalog, const Bits& found, std::uint32_t total,
                  const DateFilter& filter, WallTime now, std::size_t most, OrderRoom& room,
                  std::vector<std::uint32_t>& hits) {
  constexpr std::size_t spans_per_sorted = 8;
  DateOrder order(catalog, found, filter, now, room);
  if (total * spans_per_sorted < catalog.spans.order.size()) {
    order.sort(room.spare);
  } else {
    order.walk(filter.past ? SIZE_MAX : most);
  }
  if (filter.past) {
    order.append_reversed(hits, most);
  } else {
    order.append_to(hits, most);
  }
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
