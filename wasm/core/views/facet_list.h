// SPDX-License-Identifier: MIT
//
// facet_list: which values of a facet are in the document, where there may be thousands.
//
//   const FacetList list = facet_list(context, Facet::place);
//   for (const std::uint32_t value : list.values) …     // positions in Catalog::values, in the order that never changes
//
// A facet of a dozen values shows all of them. Of a longer one it shows the dozen that most of what is found has, or, where the visitor
// looks for some, the dozen among those whose label holds the text; and always those that are chosen.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/views/context.h"

namespace kalendarium {

constexpr std::uint32_t most_values_shown = 12;

struct FacetList {
  std::vector<std::uint32_t> values;  // shown, ascending
  std::vector<std::uint32_t> chosen;  // among them
  std::uint32_t hidden = 0;           // that would be found, but are not shown
  bool is_long = false;               // it has a search field of its own
  std::string_view text;              // what the visitor looks for in it
};

[[nodiscard]] FacetList facet_list(const Context& context, Facet facet);

}  // namespace kalendarium
