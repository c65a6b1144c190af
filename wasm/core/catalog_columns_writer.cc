// SPDX-License-Identifier: MIT

#include "core/catalog_columns_writer.h"

#include <string_view>
#include <utility>
#include <vector>

#include "core/open_items.h"
#include "core/record.h"

namespace kalendarium {

namespace {

class ColumnWriter {
 public:
  explicit ColumnWriter(const Catalog& catalog) : catalog_(catalog) {}

  std::string write(const Words& words) {
    text(words.language());
    write_items();
    write_aliases();
    write_mentions();
    for (std::size_t facet = 0; facet < facet_count; ++facet) write_facet(facet);
    write_spans();
    write_former();
    write_hashes();
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

  void write_items() {
    number(catalog_.size);
    for (std::uint32_t item = 0; item < catalog_.size;) {
      const std::uint32_t end = parts_end(catalog_, item);
      std::uint32_t events = 0;
      for (std::uint32_t part = item; part < end; ++part)
        events += type_of(catalog_, part) == ItemType::event ? 1 : 0;
      number(events);
      number(end - item - 1 - events);
      item = end;
    }
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
    for (std::uint32_t item = 0; item < catalog_.size;) {
      const std::uint32_t first = item;
      const std::uint32_t set = set_of(column, item);
      while (item < catalog_.size && set_of(column, item) == set) ++item;
      number(set);
      number(item - first - 1);
    }
  }

  void write_spans() {
    const SpanColumns& spans = catalog_.spans;
    for (std::uint32_t item = 0; item < catalog_.size; ++item) {
      if (type_of(catalog_, item) != ItemType::article)
        number(spans.firsts[item + 1] - spans.firsts[item] - 1);
    }
    write_stretches(spans.begins, spans.ends);
    for (std::size_t span = 0; span < spans.begins.size(); ++span)
      number(static_cast<std::uint32_t>(spans.times[spans.ranks[span]] - spans.begins[span]));
    std::vector<std::uint32_t> turns(spans.times.size());  // by rank
    for (std::size_t rank = 1; rank < turns.size(); ++rank)
      turns[rank] = spans.times[rank] == spans.times[rank - 1] ? turns[rank - 1] + 1 : 0;
    for (const std::uint32_t rank : spans.ranks) number(turns[rank]);
  }

  void write_stretches(std::span<const std::int32_t> begins, std::span<const std::int32_t> ends) {
    std::uint32_t last = 0;
    for (const std::int32_t begin : begins) {
      step(last, static_cast<std::uint32_t>(begin));
      last = static_cast<std::uint32_t>(begin);
    }
    for (std::size_t i = 0; i < ends.size(); ++i)
      number(static_cast<std::uint32_t>(ends[i]) - static_cast<std::uint32_t>(begins[i]));
  }

  void write_former() {
    number(catalog_.spans.former_items.size());
    for (const std::uint32_t item : catalog_.spans.former_items) number(item);
    write_stretches(catalog_.spans.former_begins, catalog_.spans.former_ends);
  }

  void write_hashes() {
    for (std::uint32_t item = 0; item < catalog_.size; ++item) {
      OpenItems opened(catalog_);
      const std::uint32_t hash = id_hash(opened.open(item).id);
      out_.append(reinterpret_cast<const char*>(&hash), sizeof hash);
    }
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
