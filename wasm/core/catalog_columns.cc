// SPDX-License-Identifier: MIT

#include "core/catalog_columns.h"

#include <cstring>
#include <string>

#include "core/blocks.h"
#include "core/gate.h"
#include "core/record.h"
#include "core/text.h"

namespace kalendarium {

namespace {

using Numbers = std::vector<std::uint32_t>;

/// A number of `width` bytes, the lowest first: 1, 2 or 4.
[[gnu::always_inline]] inline std::uint32_t number_at(const char* bytes, std::uint32_t width,
                                                      std::uint32_t place) {
  if (width == 1) return static_cast<unsigned char>(bytes[place]);
  std::uint16_t half;
  std::uint32_t number;
  if (width == 4) return std::memcpy(&number, bytes + std::size_t{place} * 4, 4), number;
  return std::memcpy(&half, bytes + std::size_t{place} * 2, 2), half;
}

std::uint32_t largest_of(const char* numbers, std::uint32_t width, std::uint32_t count) {
  std::uint32_t largest = 0;
  in_blocks(count, [&](std::uint32_t begin, std::uint32_t end) KALENDARIUM_BLOCK {
    std::uint32_t most = largest;
    for (; begin < end; ++begin) {
      const std::uint32_t number = number_at(numbers, width, begin);
      if (number > most) most = number;
    }
    largest = most;
  });
  return largest;
}

/// Numbers of which few are different: those, and for each thing which of them. It points into the file.
struct NumberColumn {
  Numbers values;
  const char* places = nullptr;
  std::uint32_t width = 1;

  [[gnu::always_inline]] std::uint32_t place(std::uint32_t i) const {
    return number_at(places, width, i);
  }
  [[gnu::always_inline]] std::uint32_t operator[](std::uint32_t i) const {
    return values.data()[place(i)];
  }
};

/// Whether it is in the years that a calendar can mean, or never. What begins there may end a little later.
[[gnu::always_inline]] inline bool is_time(std::uint32_t bits) {
  constexpr std::int32_t year = 366 * minutes_per_day;
  const auto minutes = static_cast<std::int32_t>(bits);
  return (minutes >= first_minute && minutes <= last_minute + year) || minutes == never.minutes;
}

/// What an item is, by item, while the articles are gone through.
struct Rows {
  std::uint8_t* types;
  Numbers issues;
  Numbers owners;
  Numbers records;
  Numbers numbers;
  std::uint32_t size;
  std::uint32_t item = 0;  // the next one
};

/// An article, then its events, then its deadlines. False where there is no room for them.
[[gnu::always_inline]] inline bool add_article(Rows& rows, std::uint32_t issue,
                                               std::uint32_t record, std::uint32_t events,
                                               std::uint32_t deadlines) {
  const std::uint32_t owner = rows.item;
  const std::uint32_t left = rows.size - owner;
  if (left == 0 || events >= left || deadlines >= left - events) return false;
  const std::uint32_t first_deadline = owner + 1 + events;
  rows.item = first_deadline + deadlines;
  for (std::uint32_t item = owner; item < rows.item; ++item) {
    const bool is_deadline = item >= first_deadline;
    const ItemType type = is_deadline ? ItemType::deadline : ItemType::event;
    rows.types[item] = static_cast<std::uint8_t>(item == owner ? ItemType::article : type);
    rows.issues.data()[item] = issue;
    rows.owners.data()[item] = owner;
    rows.records.data()[item] = record;
    rows.numbers.data()[item] =
        item == owner ? 0 : item - (is_deadline ? first_deadline : owner + 1);
  }
  return true;
}

class ColumnReader {
 public:
  ColumnReader(std::string_view bytes, const std::vector<Feed>& feeds, Catalog& catalog)
      : begin_(bytes.data()), rest_(bytes), feeds_(feeds), catalog_(catalog) {}

  bool read(const Words& words) {
    if (text() != words.language()) return false;
    catalog_.feeds = feeds_;
    read_ids();
    if (is_whole_) read_items();
    if (!is_whole_) return false;
    read_aliases();
    read_mentions();
    for (std::size_t facet = 0; facet < facet_count; ++facet) read_facet(facet);
    if (is_whole_) read_spans();
    read_former();
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

  /// So many numbers of that width, all below the limit. None, where they are not there.
  const char* array(std::uint32_t count, std::uint32_t width, std::uint32_t limit) {
    const char* const found = rest_.data();
    if (count > rest_.size() / width) is_whole_ = false;
    if (!is_whole_) return nullptr;
    rest_.remove_prefix(std::size_t{count} * width);
    if (count > 0 && largest_of(found, width, count) >= limit) is_whole_ = false;
    return found;
  }

  NumberColumn numbers(std::uint32_t size) {
    NumberColumn column;
    column.values.resize(count());
    std::uint32_t last = 0;
    for (std::uint32_t& value : column.values) value = last = step(last);
    column.width = facet_width(column.values.size());
    column.places = array(size, column.width, static_cast<std::uint32_t>(column.values.size()));
    return column;
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

  /// How many items there are, and the table of their ids, which is used as it lies.
  void read_ids() {
    catalog_.size = number();
    const std::uint32_t slots = number();
    const std::size_t fill = (4 - static_cast<std::size_t>(rest_.data() - begin_) % 4) % 4;
    if (fill > rest_.size() || slots > (rest_.size() - fill) / 4) is_whole_ = false;
    // So there are no more items than the bytes have room for.
    if (catalog_.size >= slots || (slots & (slots - 1)) != 0) is_whole_ = false;
    if (!is_whole_) return;
    catalog_.id_slots = {reinterpret_cast<const std::uint32_t*>(rest_.data() + fill), slots};
    rest_.remove_prefix(fill + std::size_t{slots} * 4);
  }

  /// How many events and deadlines each article has; all else about what an item is follows.
  void read_items() {
    std::uint32_t articles = 0;
    for (const Feed& feed : feeds_) articles += article_count(feed);
    const NumberColumn events = numbers(articles);
    const NumberColumn deadlines = numbers(articles);
    if (!is_whole_) return;
    const std::uint32_t size = catalog_.size;
    Rows rows{own_bytes(size), Numbers(size), Numbers(size), Numbers(size), Numbers(size), size};
    Numbers first_items;
    std::uint32_t issue = 0;
    std::uint32_t article = 0;
    for (const Feed& feed : feeds_) {
      const std::uint32_t first = article;
      for (const Issue& one : feed.issues) {
        first_items.push_back(rows.item);
        const auto own_articles = static_cast<std::uint32_t>(one.article_count);
        in_blocks(own_articles, [&](std::uint32_t begin, std::uint32_t end) KALENDARIUM_BLOCK {
          for (std::uint32_t i = article + begin; i < article + end; ++i)
            is_whole_ &= add_article(rows, issue, i - first, events[i], deadlines[i]);
        });
        article += own_articles;
        ++issue;
      }
    }
    article_count_ = articles;
    if (rows.item != size) is_whole_ = false;
    if (is_whole_) take_items(rows, first_items);
  }

  void take_items(Rows& rows, Numbers& first_items) {
    catalog_.types = {rows.types, rows.size};
    catalog_.issues = own(rows.issues);
    catalog_.owners = own(rows.owners);
    catalog_.records = own(rows.records);
    catalog_.numbers = own(rows.numbers);
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
    const char* const items = array(catalog_.size, column.width, sets);
    column.sets = {reinterpret_cast<const std::uint8_t*>(items),
                   std::size_t{catalog_.size} * column.width};
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
    const NumberColumn more = numbers(catalog_.size - article_count_);
    if (!is_whole_) return;
    Numbers firsts(std::size_t{catalog_.size} + 1);
    const std::uint32_t spans = count_spans(more, firsts);
    const NumberColumn listed = numbers(spans);
    const NumberColumn waits = numbers(spans);
    const NumberColumn lengths = numbers(spans);
    const NumberColumn turns = numbers(spans);
    if (!is_whole_) return;
    Numbers begins(spans);
    Numbers ends(spans);
    in_blocks(spans, [&](std::uint32_t begin, std::uint32_t end) KALENDARIUM_BLOCK {
      for (std::uint32_t span = begin; span < end; ++span) {
        begins.data()[span] = listed[span] - waits[span];
        ends.data()[span] = begins.data()[span] + lengths[span];
        is_whole_ &= is_time(begins.data()[span]) && is_time(ends.data()[span]);
      }
    });
    read_order(listed, turns, items_of(firsts));
    catalog_.spans.firsts = own(firsts);
    catalog_.spans.begins = own_times(begins);
    catalog_.spans.ends = own_times(ends);
  }

  /// Each event or deadline has one stretch, and maybe more. How many there are: no more than there are bytes left.
  std::uint32_t count_spans(const NumberColumn& more, Numbers& firsts) {
    std::uint32_t spans = 0;
    std::uint32_t part = 0;
    in_blocks(catalog_.size, [&](std::uint32_t begin, std::uint32_t end) KALENDARIUM_BLOCK {
      for (std::uint32_t item = begin; item < end; ++item) {
        firsts.data()[item] = spans;
        if (type_of(catalog_, item) == ItemType::article) continue;
        const std::uint32_t others = more[part++];
        if (spans >= rest_.size() || others >= rest_.size() - spans) is_whole_ = false;
        if (is_whole_) spans += 1 + others;
      }
    });
    firsts.back() = spans;
    return spans;
  }

  Numbers items_of(const Numbers& firsts) {
    Numbers items(firsts.back());
    in_blocks(catalog_.size, [&](std::uint32_t begin, std::uint32_t end) KALENDARIUM_BLOCK {
      for (std::uint32_t item = begin; item < end; ++item) {
        const std::uint32_t last = firsts.data()[item + 1];
        for (std::uint32_t span = firsts.data()[item]; span < last; ++span)
          items.data()[span] = item;
      }
    });
    return items;
  }

  /// By where each stands in a list, and by its turn among those that stand there too.
  void read_order(const NumberColumn& listed, const NumberColumn& turns, Numbers items) {
    const auto spans = static_cast<std::uint32_t>(items.size());
    const Numbers firsts = first_ranks(listed, spans);
    Numbers ranks(spans);
    Numbers order(spans, no_item);
    Numbers times(spans);
    in_blocks(spans, [&](std::uint32_t begin, std::uint32_t end) KALENDARIUM_BLOCK {
      for (std::uint32_t span = begin; span < end; ++span) {
        const std::uint32_t place = listed.place(span);
        const std::uint32_t first = firsts.data()[place];
        const std::uint32_t turn = turns[span];
        // Each rank is taken once.
        is_whole_ &= turn < firsts.data()[place + 1] - first;
        if (!is_whole_ || order.data()[first + turn] != no_item) return void(is_whole_ = false);
        ranks.data()[span] = first + turn;
        order.data()[first + turn] = items.data()[span];
        times.data()[first + turn] = listed.values.data()[place];
      }
    });
    catalog_.spans.items = own(items);
    catalog_.spans.times = own_times(times);
    catalog_.spans.ranks = own(ranks);
    catalog_.spans.order = own(order);
  }

  /// For each time in the order of times the rank of the first stretch there, and the number of all behind the last.
  Numbers first_ranks(const NumberColumn& listed, std::uint32_t spans) {
    constexpr std::uint32_t sign = 0x80000000U;  // so that what was before 1970 sorts before it
    const Numbers& times = listed.values;
    for (std::size_t i = 0; i < times.size(); ++i)
      is_whole_ &= is_time(times[i]) && (i == 0 || (times[i - 1] ^ sign) < (times[i] ^ sign));
    Numbers firsts(times.size() + 1);
    in_blocks(spans, [&](std::uint32_t begin, std::uint32_t end) KALENDARIUM_BLOCK {
      for (std::uint32_t span = begin; span < end; ++span) ++firsts.data()[listed.place(span) + 1];
    });
    for (std::size_t i = 1; i < firsts.size(); ++i) firsts[i] += firsts[i - 1];
    return firsts;
  }

  void read_former() {
    Numbers items(count());
    Numbers begins(items.size());
    Numbers ends(items.size());
    for (std::uint32_t& item : items) item = below(catalog_.size);
    std::uint32_t last = 0;
    for (std::uint32_t& begin : begins) begin = last = step(last);
    for (std::size_t i = 0; i < ends.size(); ++i) {
      ends[i] = begins[i] + number();
      is_whole_ &= is_time(begins[i]) && is_time(ends[i]);
    }
    catalog_.spans.former_items = own(items);
    catalog_.spans.former_begins = own_times(begins);
    catalog_.spans.former_ends = own_times(ends);
  }

  const char* begin_;
  std::string_view rest_;
  bool is_whole_ = true;
  std::uint32_t article_count_ = 0;
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
