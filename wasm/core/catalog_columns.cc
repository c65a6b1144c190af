// SPDX-License-Identifier: MIT

#include "core/catalog_columns.h"

#include <cstring>
#include <string>

#include "core/gate.h"
#include "core/positions.h"
#include "core/record.h"
#include "core/text.h"

namespace kalendarium {

namespace {

using Numbers = std::vector<std::uint32_t>;

class ColumnReader {
 public:
  ColumnReader(std::string_view bytes, const std::vector<Feed>& feeds, Catalog& catalog)
      : rest_(bytes), feeds_(feeds), catalog_(catalog) {}

  bool read(const Words& words) {
    if (text() != words.language()) return false;
    catalog_.feeds = feeds_;
    read_items();
    if (!is_whole_) return false;
    read_aliases();
    read_mentions();
    for (std::size_t facet = 0; facet < facet_count; ++facet) read_facet(facet);
    read_spans();
    read_former();
    read_hashes();
    if (!is_whole_) return false;
    complete(catalog_, stands_);
    return true;
  }

 private:
  // --- Bytes --------------------------------------------------------------------------------

  std::uint32_t number() {
    std::uint32_t number = 0;
    for (unsigned shift = 0; shift < 35 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      number |= (byte & 0x7FU) << shift;
      if (byte < 0x80) return number;
    }
    is_whole_ = false;
    return 0;
  }

  /// A number less than the limit; else 0, and nothing is whole any more.
  std::uint32_t below(std::size_t limit) {
    const std::uint32_t found = number();
    if (found < limit) return found;
    is_whole_ = false;
    return 0;
  }

  /// How many things follow: no more than there are bytes.
  std::uint32_t count() { return below(rest_.size() + 1); }

  /// The difference to what came before, either way.
  std::uint32_t step(std::uint32_t before) {
    const std::uint32_t folded = number();
    return before + (folded >> 1U ^ (0U - (folded & 1U)));
  }

  std::string_view text() {
    const std::uint32_t size = count();
    const std::string_view found = rest_.substr(0, size);
    rest_.remove_prefix(found.size());
    return found;
  }

  std::span<const std::uint32_t> own(Numbers& numbers) { return own_numbers(catalog_, numbers); }
  std::span<const std::int32_t> own_times(Numbers& minutes) {
    return own_minutes(catalog_, minutes);
  }

  /// Room for so many small numbers, which the catalog owns.
  std::uint8_t* own_bytes(std::size_t size) {
    catalog_.owned.emplace_back((size + 3) / 4);
    return reinterpret_cast<std::uint8_t*>(catalog_.owned.back().data());
  }

  // --- Items --------------------------------------------------------------------------------

  /// How many events and deadlines each article has; all else about what an item is follows.
  void read_items() {
    const std::uint32_t size = count();
    std::uint8_t* const types = own_bytes(size);
    Numbers issues(size);
    Numbers owners(size);
    Numbers records(size);
    Numbers numbers(size);
    Numbers first_items;
    std::uint32_t item = 0;
    std::uint32_t issue = 0;
    const auto add = [&](ItemType type, std::uint32_t owner, std::uint32_t record,
                         std::uint32_t number) {
      types[item] = static_cast<std::uint8_t>(type);
      issues[item] = issue;
      owners[item] = owner;
      records[item] = record;
      numbers[item] = number;
      ++item;
    };
    for (const Feed& feed : feeds_) {
      std::uint32_t record = 0;
      for (const Issue& one : feed.issues) {
        first_items.push_back(item);
        for (int i = 0; i < one.article_count && is_whole_; ++i, ++record) {
          const std::uint32_t owner = item;
          if (item == size) is_whole_ = false;
          const std::uint32_t events = below(size - item);
          const std::uint32_t deadlines = below(size - item - events);
          if (!is_whole_) return;
          add(ItemType::article, owner, record, 0);
          for (std::uint32_t n = 0; n < events; ++n) add(ItemType::event, owner, record, n);
          for (std::uint32_t n = 0; n < deadlines; ++n) add(ItemType::deadline, owner, record, n);
        }
        ++issue;
      }
    }
    if (item != size) is_whole_ = false;
    catalog_.size = size;
    catalog_.types = {types, size};
    catalog_.issues = own(issues);
    catalog_.owners = own(owners);
    catalog_.records = own(records);
    catalog_.numbers = own(numbers);
    add_issues(catalog_, first_items);
    read_stands();
  }

  /// All items stand but those that are named.
  void read_stands() {
    stands_ = none_of(catalog_.size);
    fill(stands_, 0, catalog_.size);
    for (std::uint32_t left = count(); left > 0; --left)
      if (const std::uint32_t item = number(); item < catalog_.size) stands_.unset(item);
  }

  void read_aliases() {
    for (std::uint32_t left = count(); left > 0; --left) {
      const std::string_view key = text();
      catalog_.aliases.add(key, below(catalog_.size));
    }
  }

  void read_mentions() {
    Numbers events(count());
    Numbers articles(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
      events[i] = below(catalog_.size);
      articles[i] = below(catalog_.size);
    }
    catalog_.mentioned = own(events);
    catalog_.mentioned_in = own(articles);
  }

  // --- Facets -------------------------------------------------------------------------------

  void read_facet(std::size_t facet) {
    auto& values = catalog_.values[facet];
    values.resize(count());
    for (FacetValue& value : values) {
      value.value = text();
      value.label = text();
      value.key = fold_case(value.value);
    }
    FacetColumn& column = catalog_.facets[facet];
    const std::uint32_t sets = read_sets(values.size(), column);
    column.width = facet_width(sets);
    std::uint8_t* const items = own_bytes(std::size_t{catalog_.size} * column.width);
    column.sets = {items, std::size_t{catalog_.size} * column.width};
    std::uint8_t* at = items;
    for (std::uint32_t left = catalog_.size; left > 0 && is_whole_;) {
      const std::uint32_t set = below(sets);
      const std::uint32_t run = 1 + below(left);
      left -= run;
      for (std::uint32_t i = 0; i < run; ++i) {
        for (std::uint32_t byte = 0; byte < column.width; ++byte)
          *at++ = static_cast<std::uint8_t>(set >> 8U * byte);
      }
    }
  }

  /// How many sets there are; the first one is empty.
  std::uint32_t read_sets(std::size_t value_count, FacetColumn& column) {
    Numbers begins(std::size_t{count()} + 2);
    Numbers values;
    for (std::size_t set = 1; set + 1 < begins.size(); ++set) {
      for (std::uint32_t left = count(); left > 0; --left) values.push_back(below(value_count));
      begins[set + 1] = static_cast<std::uint32_t>(values.size());
    }
    const auto sets = static_cast<std::uint32_t>(begins.size() - 1);
    column.set_begins = own(begins);
    column.values = own(values);
    return sets;
  }

  // --- Stretches ----------------------------------------------------------------------------

  void read_spans() {
    Numbers firsts(std::size_t{catalog_.size} + 1);
    Numbers items;
    for (std::uint32_t item = 0; item < catalog_.size && is_whole_; ++item) {
      firsts[item] = static_cast<std::uint32_t>(items.size());
      if (type_of(catalog_, item) == ItemType::article) continue;
      const std::uint32_t stretches = 1 + count();
      items.resize(items.size() + stretches, item);
    }
    // Each has four numbers behind this, so what is whole stays small.
    if (items.size() > rest_.size()) is_whole_ = false;
    if (!is_whole_) return;
    firsts.back() = static_cast<std::uint32_t>(items.size());
    Numbers begins(items.size());
    Numbers ends(items.size());
    read_stretches(begins, ends);
    read_order(items, begins);
    catalog_.spans.firsts = own(firsts);
    catalog_.spans.begins = own_times(begins);
    catalog_.spans.ends = own_times(ends);
    catalog_.spans.items = own(items);
  }

  void read_stretches(Numbers& begins, Numbers& ends) {
    std::uint32_t last = 0;
    for (std::uint32_t& begin : begins) begin = last = step(last);
    for (std::size_t i = 0; i < ends.size(); ++i) ends[i] = begins[i] + number();
  }

  /// By where each stands in a list, and by its turn among those that stand there too.
  void read_order(const Numbers& items, const Numbers& begins) {
    constexpr std::uint32_t sign = 0x80000000U;  // so that what was before 1970 sorts before it
    Numbers listed(items.size());
    Numbers turns(items.size());
    for (std::size_t i = 0; i < listed.size(); ++i) listed[i] = (begins[i] + number()) ^ sign;
    for (std::uint32_t& turn : turns) turn = number();
    Numbers order = first_positions(items.size());
    Numbers room;
    sort_by_key(order, turns.data(), room);
    sort_by_key(order, listed.data(), room);
    Numbers& ranks = room;
    ranks.resize(order.size());
    Numbers& times = turns;
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
      const std::uint32_t span = order[rank];
      ranks[span] = rank;
      times[rank] = listed[span] ^ sign;
      order[rank] = items[span];
    }
    catalog_.spans.times = own_times(times);
    catalog_.spans.ranks = own(ranks);
    catalog_.spans.order = own(order);
  }

  void read_former() {
    Numbers items(count());
    Numbers begins(items.size());
    Numbers ends(items.size());
    for (std::uint32_t& item : items) item = below(catalog_.size);
    read_stretches(begins, ends);
    catalog_.spans.former_items = own(items);
    catalog_.spans.former_begins = own_times(begins);
    catalog_.spans.former_ends = own_times(ends);
  }

  // --- Ids ----------------------------------------------------------------------------------

  void read_hashes() {
    if (rest_.size() / 4 < catalog_.size) is_whole_ = false;
    if (!is_whole_) return;
    Numbers slots = id_slots_for(catalog_.size);
    for (std::uint32_t item = 0; item < catalog_.size; ++item) {
      std::uint32_t hash;
      std::memcpy(&hash, rest_.data() + std::size_t{item} * 4, sizeof hash);
      add_id(slots, hash, item);
    }
    catalog_.id_slots = own(slots);
  }

  std::string_view rest_;
  bool is_whole_ = true;
  const std::vector<Feed>& feeds_;
  Catalog& catalog_;
  Bits stands_;
};

}  // namespace

KALENDARIUM_GATE bool read_columns(std::string_view columns, const std::vector<Feed>& feeds,
                                   const Words& words, Catalog& catalog) {
  return ColumnReader(columns, feeds, catalog).read(words);
}

}  // namespace kalendarium
