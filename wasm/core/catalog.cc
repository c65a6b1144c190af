// SPDX-License-Identifier: MIT

#include "core/catalog.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/positions.h"
#include "core/text.h"

namespace kalendarium {

namespace {

// A slot holds an item's number + 1 and, above it, eight bits of the hash, which spare most looks at other items.
constexpr std::uint32_t item_bits = 24;
constexpr std::uint32_t item_mask = (1U << item_bits) - 1;

/// From the article `item` on: what is behind an article, and what of it stands. The article that begins at `end` or after it.
[[gnu::noinline]] std::uint32_t complete_articles(Catalog& catalog, const Bits& stands,
                                                  std::uint32_t item, std::uint32_t end) {
  while (item < end) {
    const std::uint32_t article = item;
    const std::uint32_t last_part = parts_end(catalog, article);
    std::uint32_t parts = 0;
    std::uint32_t last = 0;
    for (++item; item < last_part; ++item) {
      catalog.behind.set(item);
      if (item > article + 1) catalog.later.set(item);
      if (!stands.has(item)) continue;
      last = item;
      ++parts;
      catalog.parts.set(item);
      if (type_of(catalog, item) == ItemType::event) catalog.events.set(item);
    }
    if (parts == 1) catalog.alone.set(last);
    if (stands.has(article)) catalog.articles.set(article);
    if (stands.has(article) && parts == 0) catalog.partless.set(article);
  }
  return item;
}

}  // namespace

void complete(Catalog& catalog, const Bits& stands) {
  catalog.articles.clear(catalog.size);
  catalog.parts.clear(catalog.size);
  catalog.events.clear(catalog.size);
  catalog.partless.clear(catalog.size);
  catalog.alone.clear(catalog.size);
  catalog.behind.clear(catalog.size);
  catalog.later.clear(catalog.size);
  constexpr std::uint32_t length = 2048;  // see core/blocks.h; an article is not torn apart
  for (std::uint32_t item = 0; item < catalog.size;)
    item = complete_articles(catalog, stands, item, std::min(item + length, catalog.size));
  DerivedColumns derived = derive(catalog.spans);
  catalog.spans.only_ranks = own_numbers(catalog, derived.only_ranks);
  catalog.spans.apart = own_numbers(catalog, derived.apart);
  catalog.spans.apart_spans = own_numbers(catalog, derived.apart_spans);
  catalog.article_count = count(catalog.articles);
  catalog.part_count = count(catalog.parts);
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    catalog.facets[facet].value_count = static_cast<std::uint32_t>(catalog.values[facet].size());
    make_bits(catalog.facets[facet], catalog.size);
  }
}

std::span<const std::uint32_t> own_numbers(Catalog& catalog, std::vector<std::uint32_t>& numbers) {
  catalog.owned.emplace_back().swap(numbers);
  return catalog.owned.back();
}

std::span<const std::int32_t> own_minutes(Catalog& catalog, std::vector<std::uint32_t>& numbers) {
  const std::span<const std::uint32_t> owned = own_numbers(catalog, numbers);
  return {reinterpret_cast<const std::int32_t*>(owned.data()), owned.size()};
}

void add_issues(Catalog& catalog, std::vector<std::uint32_t>& first_items) {
  std::vector<std::uint32_t> feeds;
  std::vector<std::uint32_t> numbers;
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> ends;
  std::vector<std::uint32_t> keys;
  for (std::uint32_t feed = 0; feed < catalog.feeds.size(); ++feed) {
    const std::vector<Issue>& issues = catalog.feeds[feed].issues;
    for (std::uint32_t number = 0; number < issues.size(); ++number) {
      const Span day = span_of(issues[number].date_published, {});
      feeds.push_back(feed);
      numbers.push_back(number);
      begins.push_back(static_cast<std::uint32_t>(day.begin.minutes));
      ends.push_back(static_cast<std::uint32_t>(day.end.minutes));
      keys.push_back(~(begins.back() ^ 0x80000000U));  // the newest first
    }
  }
  first_items.push_back(catalog.size);
  std::vector<std::uint32_t> order = first_positions(feeds.size());
  std::vector<std::uint32_t> room;
  sort_by_key(order, keys.data(), room);
  std::vector<std::uint32_t> ranks(feeds.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank]] = rank;
  catalog.issue.feeds = own_numbers(catalog, feeds);
  catalog.issue.numbers = own_numbers(catalog, numbers);
  catalog.issue.first_items = own_numbers(catalog, first_items);
  catalog.issue.begins = own_minutes(catalog, begins);
  catalog.issue.ends = own_minutes(catalog, ends);
  catalog.issue.order = own_numbers(catalog, order);
  catalog.issue.ranks = own_numbers(catalog, ranks);
}

std::uint32_t feed_of(const Catalog& catalog, std::uint32_t item) {
  return catalog.issue.feeds[catalog.issues[item]];
}

std::uint32_t parts_end(const Catalog& catalog, std::uint32_t article) {
  std::uint32_t end = article + 1;
  while (end < catalog.size && catalog.owners[end] == article) ++end;
  return end;
}

std::optional<std::uint32_t> find_value(const Catalog& catalog, Facet facet,
                                        std::string_view value) {
  const std::string key = fold_case(value);
  const auto& values = catalog.values[index_of(facet)];
  for (std::uint32_t position = 0; position < values.size(); ++position) {
    if (values[position].key == key) return position;
  }
  return std::nullopt;
}

std::string alias_key(std::string_view id, std::uint32_t within) {
  std::string key;
  // No id begins with a control character.
  if (within != no_item) {
    key += '\1';
    key += std::to_string(within);
    key += '\1';
  }
  for (const char letter : id) key += ascii_lower(letter);
  return key;
}

bool same_id(std::string_view left, std::string_view right) {
  return is_same_ignoring_case(left, right);
}

IdWalk::IdWalk(std::span<const std::uint32_t> slots, std::string_view id)
    : slots_(slots), left_(slots.size()) {
  const std::uint32_t hash = id_hash(id);
  tag_ = hash >> item_bits;
  slot_ = hash;
}

std::uint32_t IdWalk::next() {
  while (left_ > 0) {
    --left_;
    const std::uint32_t entry = slots_[slot_++ & (slots_.size() - 1)];
    if (entry == 0) return no_item;
    if (entry >> item_bits == tag_) return (entry & item_mask) - 1;
  }
  return no_item;
}

// FNV-1a over the id in lower case, with its high bits brought down to where a slot is chosen.
std::uint32_t id_hash(std::string_view id) {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char letter : id)
    hash = (hash ^ static_cast<unsigned char>(ascii_lower(letter))) * 0x01000193U;
  return hash ^ hash >> 15U;
}

std::vector<std::uint32_t> id_slots_for(std::uint32_t items) {
  std::size_t count = 16;
  while (count < items + std::size_t{items} / 4) count *= 2;
  return std::vector<std::uint32_t>(count);
}

void add_id(std::vector<std::uint32_t>& slots, std::uint32_t hash, std::uint32_t item) {
  const std::size_t mask = slots.size() - 1;
  std::size_t slot = hash & mask;
  while (slots[slot] != 0) slot = (slot + 1) & mask;
  slots[slot] = (hash >> item_bits) << item_bits | (item + 1);
}

}  // namespace kalendarium
