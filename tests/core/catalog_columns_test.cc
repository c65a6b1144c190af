// SPDX-License-Identifier: MIT

#include "core/catalog_columns.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "core/catalog_columns_writer.h"
#include "core/item_index.h"
#include "core/load.h"
#include "core/open_items.h"
#include "views/sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

std::vector<Feed> feeds_of(const std::vector<std::string>& names) {
  std::vector<Feed> feeds;
  for (const std::string& name : names) feeds.push_back(std::move(load(name, example(name)).feed));
  return feeds;
}

template <class Number>
std::vector<Number> list(std::span<const Number> numbers) {
  return {numbers.begin(), numbers.end()};
}

void must_be_alike(const Catalog& one, const Catalog& other) {
  CHECK(one.size == other.size);
  CHECK(items_mark(one) == items_mark(other));
  CHECK(list(one.owners) == list(other.owners));
  CHECK(list(one.issue.first_items) == list(other.issue.first_items));
  CHECK(list(one.issue.order) == list(other.issue.order));
  CHECK(list(one.spans.firsts) == list(other.spans.firsts));
  CHECK(list(one.spans.begins) == list(other.spans.begins));
  CHECK(list(one.spans.ends) == list(other.spans.ends));
  CHECK(list(one.spans.order) == list(other.spans.order));
  CHECK(list(one.spans.ranks) == list(other.spans.ranks));
  CHECK(list(one.spans.times) == list(other.spans.times));
  CHECK(list(one.spans.former_items) == list(other.spans.former_items));
  CHECK(list(one.spans.former_begins) == list(other.spans.former_begins));
  CHECK(list(one.id_slots) == list(other.id_slots));
  CHECK(list(one.mentioned) == list(other.mentioned));
  CHECK(one.aliases.size() == other.aliases.size());
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    INFO(facet);
    CHECK(list(one.facets[facet].sets) == list(other.facets[facet].sets));
    CHECK(list(one.facets[facet].values) == list(other.facets[facet].values));
    REQUIRE(one.values[facet].size() == other.values[facet].size());
    for (std::size_t value = 0; value < one.values[facet].size(); ++value) {
      CHECK(one.values[facet][value].value == other.values[facet][value].value);
      CHECK(one.values[facet][value].label == other.values[facet][value].label);
      CHECK(one.values[facet][value].key == other.values[facet][value].key);
    }
  }
}

const Words swedish("sv");

}  // namespace

TEST_CASE("A catalog of columns is the one that they were made of", "[catalog_columns]") {
  const std::vector<std::vector<std::string>> all = {
      {"demokrati.json"},
      {"biblioteket.json"},
      {"en-handelse.json"},
      {"fientligt.json"},
      {"inga-handelser.json"},
      {"tom.json"},
      {"flera-utgivare-a.json", "flera-utgivare-b.json", "demokrati.json"}};
  for (const auto& names : all) {
    INFO(names.front());
    const std::vector<Feed> feeds = feeds_of(names);
    const Catalog made = make_catalog(feeds, swedish);
    const std::string columns = write_columns(made, swedish);
    REQUIRE_FALSE(columns.empty());
    Catalog read;
    REQUIRE(read_columns(columns, feeds, swedish, read));
    must_be_alike(made, read);
  }
}

TEST_CASE("Columns are one language's", "[catalog_columns]") {
  const std::vector<Feed> feeds = feeds_of({"demokrati.json"});
  const std::string columns = write_columns(make_catalog(feeds, swedish), swedish);
  Catalog catalog;
  CHECK_FALSE(read_columns(columns, feeds, Words("en"), catalog));
}

TEST_CASE("What depends on who asks, and when, has no columns", "[catalog_columns]") {
  const std::vector<Feed> feeds = feeds_of({"tva-sprak.json"});
  CHECK(write_columns(make_catalog(feeds, swedish), swedish).empty());
}

TEST_CASE("Columns that are cut off, or of other feeds, make no catalog", "[catalog_columns]") {
  const std::vector<Feed> feeds = feeds_of({"demokrati.json"});
  const std::vector<Feed> others = feeds_of({"biblioteket.json"});
  const std::string columns = write_columns(make_catalog(feeds, swedish), swedish);
  for (std::size_t size = 0; size < columns.size(); size += 1 + size / 64) {
    Catalog catalog;
    if (read_columns(std::string_view(columns).substr(0, size), feeds, swedish, catalog))
      FAIL(size);
  }
  Catalog catalog;
  CHECK_FALSE(read_columns(columns, others, swedish, catalog));
}

TEST_CASE("A table of ids that is full of others ends a look into it", "[catalog_columns]") {
  const std::vector<Feed> feeds = feeds_of({"demokrati.json"});
  std::string columns = write_columns(make_catalog(feeds, swedish), swedish);
  Catalog catalog;
  REQUIRE(read_columns(columns, feeds, swedish, catalog));
  const auto begin = reinterpret_cast<const char*>(catalog.id_slots.data()) - columns.data();
  const std::string id = "finns-inte";
  // Each slot says that it has this id, and names an item that is not there.
  const std::uint32_t slot = (id_hash(id) & 0xFF000000U) | 0x00FFFFFFU;
  for (std::size_t i = 0; i < catalog.id_slots.size(); ++i)
    std::memcpy(columns.data() + begin + 4 * static_cast<std::ptrdiff_t>(i), &slot, sizeof slot);
  OpenItems items(catalog);
  CHECK(items.find(id) == nullptr);
}

TEST_CASE("A time that no calendar can mean makes no catalog", "[catalog_columns]") {
  const std::vector<Feed> feeds = feeds_of({"en-handelse.json"});
  for (const std::int32_t minute : {INT32_MIN, INT32_MAX - 1, 1'600'000'000}) {
    Catalog catalog = make_catalog(feeds, swedish);
    const std::vector<std::int32_t> wrong(catalog.spans.begins.size(), minute);
    REQUIRE_FALSE(wrong.empty());
    catalog.spans.begins = wrong;
    catalog.spans.times = wrong;
    catalog.spans.ends = wrong;
    Catalog read;
    CHECK_FALSE(read_columns(write_columns(catalog, swedish), feeds, swedish, read));
  }
}
