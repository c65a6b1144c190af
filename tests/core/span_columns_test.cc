// SPDX-License-Identifier: MIT

#include "core/span_columns.h"

#include <catch2/catch.hpp>
#include <string>

#include "sample_feed.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

const Words swedish("sv");
constexpr std::int32_t day = 24 * 60;  // minutes

/// Columns of items that were pushed, and the arrays they read.
struct Owned {
  SpanLists lists;
  DerivedColumns derived;
  SpanColumns columns;
};

std::span<const std::int32_t> minutes(const std::vector<std::uint32_t>& numbers) {
  return {reinterpret_cast<const std::int32_t*>(numbers.data()), numbers.size()};
}

void finish(Owned& owned, std::size_t items) {
  const std::vector<std::string_view> titles(items, "Träff");
  owned.lists.sort(titles, swedish);
  SpanColumns& columns = owned.columns;
  columns.firsts = owned.lists.firsts;
  columns.begins = minutes(owned.lists.begins);
  columns.ends = minutes(owned.lists.ends);
  columns.items = owned.lists.items;
  columns.ranks = owned.lists.ranks;
  columns.order = owned.lists.order;
  columns.times = minutes(owned.lists.times);
  columns.former_items = owned.lists.former_items;
  columns.former_begins = minutes(owned.lists.former_begins);
  columns.former_ends = minutes(owned.lists.former_ends);
  owned.derived = derive(columns);
  columns.only_ranks = owned.derived.only_ranks;
  columns.apart = owned.derived.apart;
  columns.apart_spans = owned.derived.apart_spans;
}

Span span_at(std::int32_t begin, std::int32_t length) {
  Span span{};
  span.begin = {begin};
  span.end = {begin + length};
  return span;
}

/// Of a year: an hour or two, whole days, weeks, a month, or a day of an exhibition, which is listed where that began.
Span any_span(Lot& lot) {
  const auto begin = static_cast<std::int32_t>(lot.below(365 * 24)) * 60;
  switch (lot.below(6)) {
    case 0: return span_at(begin / day * day, day);
    case 1: return span_at(begin, 20 * day);
    case 2: {
      Span month = span_at(begin / (30 * day) * 30 * day, 30 * day);
      month.stated_start.precision = Precision::month;
      return month;
    }
    case 3: {
      Span run = span_at(begin, 60);
      run.run = {begin - 40 * day};
      return run;
    }
    default: return span_at(begin, 60 * (1 + static_cast<std::int32_t>(lot.below(2))));
  }
}

void push_any(Lot& lot, std::uint32_t items, SpanLists& lists) {
  for (std::uint32_t item = 0; item < items; ++item) {
    std::vector<Span> spans;
    for (std::size_t left = lot.one_in(9) ? 4 : lot.below(2); left > 0; --left)
      spans.push_back(any_span(lot));
    const std::vector<Span> former(lot.one_in(20) ? 1 : 0, span_at(day * 50, 60));
    lists.push(spans, former, lot.one_in(2));
  }
}

}  // namespace

TEST_CASE("A range has the items that touch it, however few or many stand in it",
          "[span_columns]") {
  Lot lot(3);
  constexpr std::uint32_t items = 3000;
  Owned owned;
  push_any(lot, items, owned.lists);
  finish(owned, items);
  CHECK_FALSE(owned.derived.apart_spans.empty());
  for (int i = 0; i < 400; ++i) {
    const auto begin = static_cast<std::int32_t>(lot.below(400 * 24)) * 60 - 10 * day;
    const auto length = static_cast<std::int32_t>(1 + lot.below(i % 2 == 0 ? 3 * day : 300 * day));
    // Every third is not of whole days.
    const Range range = i % 3 == 0
                            ? Range{{begin}, {begin + length}}
                            : Range{{begin / day * day}, {(begin + length) / day * day + day}};
    Bits found = none_of(items);
    add_touching(owned.columns, range, found);
    for (std::uint32_t item = 0; item < items; ++item)
      if (found.has(item) != touches(owned.columns, item, range)) FAIL(i << ", " << item);
  }
}

TEST_CASE("An item with one stretch has its rank, others have none", "[span_columns]") {
  Owned owned;
  owned.lists.push({span_at(600, 60)}, {}, true);
  owned.lists.push({span_at(60, 60), span_at(900, 60)}, {}, true);
  owned.lists.push({}, {}, false);
  owned.lists.push({}, {}, true);  // at no day: the last
  finish(owned, 4);
  CHECK(owned.derived.only_ranks == std::vector<std::uint32_t>{1, no_rank, no_rank, 3});
}
