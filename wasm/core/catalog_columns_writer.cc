// SPDX-License-Identifier: MIT

#include "core/catalog_columns_writer.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/record.h"

namespace kalendarium {

namespace {

using Numbers = std::vector<std::uint32_t>;

class ColumnWriter {
 public:
  explicit ColumnWriter(const Catalog& catalog) : catalog_(catalog) {}

  std::string write(const Words& words) {
    text(words.language());
    write_ids();
    write_items();
    write_aliases();
    write_mentions();
    for (std::size_t facet = 0; facet < facet_count; ++facet) write_facet(facet);
    write_spans();
    write_former();
    return std::move(out_);
  }

 private:
  void number(std::size_t number) {
    for (; number >= 0x80; number >>= 7U) out_ += static_cast<char>(number | 0x80U);
    out_ += static_cast<char>(number);
  }

  void step(std::uint32_t before, std::uint32_t number) {
    const std::uint32_t difference = number - before;
    this->number(static_cast<std::uint32_t>(difference << 1U ^ (0U - (difference >> 31U))));
  }

  void text(std::string_view text) {
    number(text.size());
    out_ += text;
  }

  /// A number of `width` bytes.
  void array_number(std::uint32_t number, std::uint32_t width) {
    for (std::uint32_t byte = 0; byte < width; ++byte)
      out_ += static_cast<char>(number >> 8U * byte);
  }

  /// The different ones in the order of signed numbers, then for each which of them.
  void numbers(const Numbers& all) {
    const auto is_before = [](std::uint32_t left, std::uint32_t right) {
      return static_cast<std::int32_t>(left) < static_cast<std::int32_t>(right);
    };
    Numbers values = all;
    std::sort(values.begin(), values.end(), is_before);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    number(values.size());
    std::uint32_t last = 0;
    for (const std::uint32_t value : values) {
      step(last, value);
      last = value;
    }
    for (const std::uint32_t one : all) {
      const auto found = std::lower_bound(values.begin(), values.end(), one, is_before);
      array_number(static_cast<std::uint32_t>(found - values.begin()), facet_width(values.size()));
    }
  }

  void write_ids() {
    number(catalog_.size);
    number(catalog_.id_slots.size());
    while (out_.size() % 4 != 0) out_ += '\0';
    for (const std::uint32_t slot : catalog_.id_slots) array_number(slot, 4);
  }

  void write_items() {
    Numbers events;
    Numbers deadlines;
    for (std::uint32_t item = 0; item < catalog_.size;) {
      const std::uint32_t end = parts_end(catalog_, item);
      events.push_back(0);
      for (std::uint32_t part = item; part < end; ++part)
        events.back() += type_of(catalog_, part) == ItemType::event ? 1 : 0;
      deadlines.push_back(end - item - 1 - events.back());
      item = end;
    }
    numbers(events);
    numbers(deadlines);
    std::vector<std::uint32_t> gone;
    for (std::uint32_t item = 0; item < catalog_.size; ++item) {
      if (!catalog_.articles.has(item) && !catalog_.parts.has(item)) gone.push_back(item);
    }
    number(gone.size());
    for (const std::uint32_t item : gone) number(item);
  }

  void write_aliases() {
    number(catalog_.aliases.size());
    for (std::size_t entry = 0; entry < catalog_.aliases.size(); ++entry) {
      const std::string_view key = catalog_.aliases.key(entry);
      text(key);
      number(catalog_.aliases.find(key));
    }
  }

  void write_mentions() {
    number(catalog_.mentioned.size());
    for (std::size_t i = 0; i < catalog_.mentioned.size(); ++i) {
      number(catalog_.mentioned[i]);
      number(catalog_.mentioned_in[i]);
    }
  }

  void write_facet(std::size_t facet) {
    number(catalog_.values[facet].size());
    for (const FacetValue& value : catalog_.values[facet]) {
      text(value.value);
      text(value.label);
    }
    const FacetColumn& column = catalog_.facets[facet];
    number(column.set_begins.size() - 2);
    for (std::size_t set = 1; set + 1 < column.set_begins.size(); ++set) {
      number(column.set_begins[set + 1] - column.set_begins[set]);
      for (std::uint32_t i = column.set_begins[set]; i < column.set_begins[set + 1]; ++i)
        number(column.values[i]);
    }
    for (const std::uint8_t byte : column.sets) out_ += static_cast<char>(byte);
  }

  void write_spans() {
    const SpanColumns& spans = catalog_.spans;
    Numbers more;
    for (std::uint32_t item = 0; item < catalog_.size; ++item) {
      if (type_of(catalog_, item) != ItemType::article)
        more.push_back(spans.firsts[item + 1] - spans.firsts[item] - 1);
    }
    numbers(more);
    Numbers listed;
    Numbers waits;
    Numbers lengths;
    for (std::size_t span = 0; span < spans.begins.size(); ++span) {
      const auto begin = static_cast<std::uint32_t>(spans.begins[span]);
      listed.push_back(static_cast<std::uint32_t>(spans.times[spans.ranks[span]]));
      waits.push_back(listed.back() - begin);
      lengths.push_back(static_cast<std::uint32_t>(spans.ends[span]) - begin);
    }
    numbers(listed);
    numbers(waits);
    numbers(lengths);
    write_turns();
  }

  /// The turn of each stretch among those that stand in a list at the same minute.
  void write_turns() {
    const SpanColumns& spans = catalog_.spans;
    Numbers turns(spans.times.size());  // by rank
    for (std::size_t rank = 1; rank < turns.size(); ++rank)
      turns[rank] = spans.times[rank] == spans.times[rank - 1] ? turns[rank - 1] + 1 : 0;
    Numbers own;
    for (const std::uint32_t rank : spans.ranks) own.push_back(turns[rank]);
    numbers(own);
  }

  void write_former() {
    const SpanColumns& spans = catalog_.spans;
    number(spans.former_items.size());
    for (const std::uint32_t item : spans.former_items) number(item);
    std::uint32_t last = 0;
    for (const std::int32_t begin : spans.former_begins) {
      step(last, static_cast<std::uint32_t>(begin));
      last = static_cast<std::uint32_t>(begin);
    }
    for (std::size_t i = 0; i < spans.former_ends.size(); ++i)
      number(static_cast<std::uint32_t>(spans.former_ends[i]) -
             static_cast<std::uint32_t>(spans.former_begins[i]));
  }

  const Catalog& catalog_;
  std::string out_;
};

/// What make_catalog made alike for each reader of the language: each article once, in the order of the files.
bool is_plain(const Catalog& catalog) {
  if (catalog.goes_on || !catalog.is_whole) return false;
  std::uint32_t articles = 0;
  for (const Feed& feed : catalog.feeds) articles += article_count(feed);
  for (std::uint32_t item = 0; item < catalog.size; ++item) {
    if (type_of(catalog, item) == ItemType::article) --articles;
  }
  return articles == 0;
}

}  // namespace

std::string write_columns(const Catalog& catalog, const Words& words) {
  return is_plain(catalog) ? ColumnWriter(catalog).write(words) : std::string();
}

}  // namespace kalendarium
