// SPDX-License-Identifier: MIT
//
// bridge: the core's query as numbers, for the benchmark alone. What the widget's bridge hands on is text; a list of 100 000
// hits as text would measure the printing. It links the lean core, as browsers run it.
//
// One catalog at a time. In: texts in memory from bench_alloc, freed by the caller, but for the file: that is given away. Out:
// pointers to memory of this side, which holds until the next call.

#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog.h"
#include "core/catalog_columns.h"
#include "core/engine.h"
#include "core/load.h"
#include "core/open_items.h"
#include "core/prepared.h"
#include "core/query.h"

namespace {

using namespace kalendarium;

/// What is handed out for one question. Sizes are numbers of elements; counts stand in the order of bench_names.
struct Result {
  const std::uint32_t* hits;  // positions, in order
  std::uint32_t hit_count;
  std::array<const int*, 4> counts;
};

struct Text {
  const char* pointer;
  std::uint32_t size;  // bytes
};

constexpr std::array<Facet, 4> counted = {Facet::topic, Facet::audience, Facet::mode, Facet::place};
constexpr std::uint32_t no_number = 0;

GivenBytes file;  // a prepared one, which the feeds point into
std::vector<Feed> feeds;
Catalog catalog;
std::unique_ptr<QueryRoom> room;  // belongs to the catalog
Answer answer;
Result result;
std::vector<std::uint32_t> numbers;
std::string names;
Text names_text;

/// The benchmark's ids are e1, e2, …
std::uint32_t number_of(std::string_view id) {
  return id.starts_with('e')
             ? static_cast<std::uint32_t>(parse_number(id.substr(1), 1, 100'000'000, 0))
             : no_number;
}

/// The feeds of a prepared file, and its search index.
bool take_prepared(GivenBytes bytes, std::uint32_t size, PreparedFile& prepared) {
  open_prepared({bytes.get(), size}, prepared);
  feeds = std::move(prepared.feeds);
  file = std::move(bytes);
  return prepared.fault == PreparedFault::none;
}

bool take_json(const GivenBytes& bytes, std::uint32_t size) {
  Loaded loaded = load("issues.json", {bytes.get(), size});
  if (loaded.usable) feeds.push_back(std::move(loaded.feed));
  return loaded.usable;
}

}  // namespace

extern "C" {

void* bench_alloc(std::uint32_t size) { return std::malloc(size); }
void bench_free(void* pointer) { std::free(pointer); }

/// Up to where a list and all facets can be drawn; the search index is bench_finish's. How many items the file has; 0 for one that
/// cannot be used.
std::uint32_t bench_load(char* bytes, std::uint32_t size) {
  GivenBytes given(bytes);
  PreparedFile prepared;
  const bool usable = is_prepared({bytes, size}) ? take_prepared(std::move(given), size, prepared)
                                                 : take_json(given, size);
  if (!usable) return 0;
  if (prepared.columns.empty() || !read_columns(prepared.columns, feeds, Words("sv"), catalog))
    catalog = make_catalog(feeds, Words("sv"));
  catalog.index = prepared.index;
  catalog.index_items = prepared.items;
  room = std::make_unique<QueryRoom>();
  return catalog.size;
}

/// Makes the search index, in slices as the widget does; how many there were.
std::uint32_t bench_finish() {
  constexpr std::uint32_t items = 64;  // as Engine::prepare
  std::uint32_t slices = 1;
  while (!room->words.prepare(catalog, items)) ++slices;
  return slices;
}

/// For each position the number in its id, 0 for an article's.
const std::uint32_t* bench_numbers() {
  numbers.clear();
  for (std::uint32_t item = 0; item < catalog.size; ++item) {
    OpenItems items(
        catalog);  // keeps what it opened: one at a time, so that nothing is left but the numbers
    numbers.push_back(number_of(items.open(item).id));
  }
  return numbers.data();
}

/// The values of one of the four facets, apart by line breaks.
const Text* bench_names(std::uint32_t facet) {
  names.clear();
  for (const FacetValue& value : catalog.values[index_of(counted[facet])]) {
    names += counted[facet] == Facet::mode ? value.value : value.label;
    names += '\n';
  }
  names_text = {names.data(), static_cast<std::uint32_t>(names.size())};
  return &names_text;
}

/// From the text of a state to its hits, `most` of them at most, and its counts; all of the core's facets are counted, four are
/// handed out.
const Result* bench_ask(const char* state, std::uint32_t size, std::uint32_t most) {
  constexpr WallTime now = {29921040};  // 2026-11-21T12:00
  const State asked = parse_state({state, size});
  static const State nothing;
  query(catalog, {asked, nothing, now, most}, *room, answer);
  result.hits = answer.hits.data();
  result.hit_count = static_cast<std::uint32_t>(answer.hits.size());
  for (std::size_t i = 0; i < counted.size(); ++i)
    result.counts[i] = answer.counts[index_of(counted[i])].data();
  return &result;
}

}  // extern "C"
