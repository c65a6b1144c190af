// SPDX-License-Identifier: MIT
//
// request: what a front end asks of the engine, read from its query string (the keys are listed in engine.h).
//
//   Request request = parse_request("state=q%3Dhot&now=2021-05-01T08:00&heading-level=3");
//   link_to(request, "q=hot")                // "?kal-q=hot"
//
// A Request owns its texts. parse_request never fails: unknown keys are ignored and a bad value means the default.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/state.h"

namespace kalendarium {

/// What a visitor looks for among the values of one facet.
struct FacetSearch {
  Facet facet;
  std::string text;
};

struct Request {
  State state;
  bool has_page = false;  // the state's text names a page, even the first
  State fixed;            // the attribute `filter`
  std::string now;        // as written; resolve it with now_of
  std::string language;   // empty: the first feed's
  std::vector<View> views = {View::agenda, View::month, View::week, View::feed};
  std::vector<Facet> facets;  // empty: those with two or more values
  bool hide_filters = false;  // facets=none
  int limit = 0;              // items of a teaser; 0: the whole widget
  std::string more_url;
  int heading_level = 2;          // 1 to 5
  std::string state_key = "kal";  // empty: the state is not mirrored in addresses
  std::string page_url;
  int first_page = 0;  // 0: only the state's page is in the list
  bool filters_open = false;
  bool can_share = false;
  std::vector<FacetSearch> facet_searches;  // of one facet the last counts
  std::vector<std::string> image_hosts;
};

[[nodiscard]] Request parse_request(std::string_view text);

/// The moment on the wall clock of `zone`; 1970-01-01T00:00 where it is missing or wrong.
[[nodiscard]] WallTime now_of(const Request& request, Zone zone);

/// The page's address with a printed state in it: each key with the prefix, the page's own parameters and its hash kept. An empty
/// state is written as its view, so that a reload does not bring the editor's `state` back.
[[nodiscard]] std::string link_to(const Request& request, std::string_view state);

/// The view that the state asks for if it is offered, else the first that is.
[[nodiscard]] View offered_view(const Request& request);

}  // namespace kalendarium
