// SPDX-License-Identifier: MIT
#include "core/views/facet_list.h"

#include <algorithm>

#include "core/positions.h"
#include "core/text.h"

namespace kalendarium {
namespace {

std::string_view text_for(const Request& request, Facet facet) {
  std::string_view text;
  for (const FacetSearch& search : request.facet_searches) {
    if (search.facet == facet) text = search.text;
  }
  return text;
}

bool has(const std::vector<std::uint32_t>& values, std::uint32_t value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// Puts a value into the list of those with the highest counts; of equal ones the first stays.
void add_if_common(std::vector<std::uint32_t>& common, std::uint32_t value,
                   const std::vector<int>& counts) {
  if (common.size() == most_values_shown) {
    if (counts[value] <= counts[common.back()]) return;
    common.pop_back();
  }
  std::size_t place = common.size();
  common.push_back(value);
  for (; place > 0 && counts[common[place - 1]] < counts[value]; --place)
    common[place] = common[place - 1];
  common[place] = value;
}

}  // namespace

FacetList facet_list(const Context& context, Facet facet) {
  const auto& values = context.catalog.values[index_of(facet)];
  const std::vector<int>& counts = context.answer.counts[index_of(facet)];
  FacetList list;
  for (const std::string& value : context.state.facets[index_of(facet)]) {
    const auto known = find_value(context.catalog, facet, value);
    if (known && !has(list.chosen, *known)) list.chosen.push_back(*known);
  }
  list.is_long = values.size() > most_values_shown;
  if (!list.is_long) {
    list.values = first_positions(values.size());
    return list;
  }
  list.text = text_for(context.request, facet);
  const std::string wanted = fold(list.text);
  for (std::uint32_t value = 0; value < values.size(); ++value) {
    if (!wanted.empty() && fold(values[value].label).find(wanted) == std::string::npos) continue;
    ++list.hidden;
    add_if_common(list.values, value, counts);
  }
  list.hidden -= static_cast<std::uint32_t>(list.values.size());
  for (const std::uint32_t value : list.chosen) {
    if (!has(list.values, value)) list.values.push_back(value);
  }
  std::vector<std::uint32_t> room;
  sort_by_key(list.values, nullptr, room);
  return list;
}

}  // namespace kalendarium
