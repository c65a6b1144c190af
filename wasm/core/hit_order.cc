// SPDX-License-Identifier: MIT

#include "core/hit_order.h"

#include <algorithm>

#include "core/positions.h"

namespace kalendarium {

namespace {

class DateOrder {
 public:
  DateOrder(const SpanColumns& spans, const DateFilter& filter, WallTime now)
      : spans_(spans), filter_(filter), now_(now) {}

  /// The first ranks of the stretches under which the items are listed, ascending: each leaves a mark at its rank.
  std::span<const std::uint32_t> rank(std::span<const std::uint32_t> items, std::size_t wanted,
                                      OrderRoom& room) const {
    room.marks.clear(spans_.order.size());
    BitWord* const words = room.marks.words.data();
    const std::uint32_t* const only_ranks = spans_.only_ranks.data();
    const std::uint32_t* const end = items.data() + items.size();
    for (const std::uint32_t* next = items.data(); next != end; ++next) {
      const std::uint32_t item = *next;
      const std::uint32_t only = only_ranks[item];
      const std::uint32_t rank = only != no_rank ? only : spans_.ranks[listed(item)];
      words[rank / bits_per_word] |= BitWord{1} << rank % bits_per_word;
    }
    return list_positions(room.marks, wanted, room.ranks);
  }

  /// The latest first, those of one time in the same order as before.
  void append_reversed(std::span<const std::uint32_t> ranks, std::vector<std::uint32_t>& hits,
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
  [[nodiscard]] std::uint32_t listed(std::uint32_t item) const {
    return listed_span(spans_, item, filter_.ranges(), now_);
  }

  const SpanColumns& spans_;
  const DateFilter& filter_;
  WallTime now_;
};

bool have_one_stretch(const SpanColumns& spans, std::span<const std::uint32_t> items) {
  const std::uint32_t* const only_ranks = spans.only_ranks.data();
  const std::uint32_t* const end = items.data() + items.size();
  const std::uint32_t* next = items.data();
  while (next != end && only_ranks[*next] != no_rank) ++next;
  return next == end;
}

/// The items in the order of a list, each of which has one stretch; a store for each, and no branch.
void list_dense(std::span<const std::uint32_t> order, const Bits& found, std::size_t wanted,
                std::vector<std::uint32_t>& hits) {
  hits.resize(wanted + 1);  // the last is written until it is overwritten
  std::uint32_t* next = hits.data();
  const std::uint32_t* const full = next + wanted;
  const std::uint32_t* const end = order.data() + order.size();
  for (const std::uint32_t* item = order.data(); item != end && next != full; ++item) {
    *next = *item;
    next += found.has(*item) ? 1 : 0;
  }
  hits.resize(static_cast<std::size_t>(next - hits.data()));
}

}  // namespace

void list_by_date(const Catalog& catalog, const Bits& found, std::span<const std::uint32_t> items,
                  const DateFilter& filter, WallTime now, std::size_t most, OrderRoom& room,
                  std::vector<std::uint32_t>& hits) {
  const DateOrder order(catalog.spans, filter, now);
  const std::size_t wanted = filter.past ? items.size() : std::min(items.size(), most);
  constexpr std::size_t share = 3;  // of all stretches, which makes it quicker to look at each
  const bool is_dense = items.size() > catalog.spans.order.size() / share;
  if (is_dense && !filter.past && have_one_stretch(catalog.spans, items))
    return list_dense(catalog.spans.order, found, wanted, hits);
  const std::span<const std::uint32_t> ranks = order.rank(items, wanted, room);
  if (filter.past) return order.append_reversed(ranks, hits, most);
  hits.resize(ranks.size());
  const std::uint32_t* const in_order = catalog.spans.order.data();
  std::uint32_t* const out = hits.data();
  for (std::size_t i = 0; i < ranks.size(); ++i) out[i] = in_order[ranks[i]];
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
