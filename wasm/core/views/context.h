// SPDX-License-Identifier: MIT
//
// context: what every view is drawn from. All members are borrowed for the time of one rendering.
#pragma once

#include <vector>

#include "core/catalog.h"
#include "core/open_items.h"
#include "core/query.h"
#include "core/request.h"

namespace kalendarium {

struct Context {
  const std::vector<Feed>& feeds;
  const Catalog& catalog;
  const Answer& answer;
  const Request& request;
  const State& state;  // the request's, with a view that is offered
  const Words& words;
  WallTime now;      // on the wall clock of the first feed's zone
  OpenItems& items;  // opened so far
  QueryRoom& room;   // for further questions

  [[nodiscard]] const Item& item(std::uint32_t number) const { return items.open(number); }
};

constexpr int most_pages_shown = 3;

}  // namespace kalendarium
