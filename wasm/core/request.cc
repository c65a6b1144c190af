// SPDX-License-Identifier: MIT
#include "core/request.h"

#include <algorithm>
#include <iterator>

#include "core/ascii.h"

namespace kalendarium {
namespace {

/// The next of the words, which are apart by spaces; empty when there is none left.
std::string_view take_word(std::string_view& rest) {
  while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  const std::string_view word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(word.size());
  return word;
}

/// Each once.
void read_views(Request& request, std::string_view value) {
  std::vector<View> views;
  for (;;) {
    const std::string_view word = take_word(value);
    if (word.empty()) break;
    const auto view = find_view(word);
    if (view && std::find(views.begin(), views.end(), *view) == views.end()) views.push_back(*view);
  }
  if (!views.empty()) request.views.swap(views);
}

/// Each once.
void read_facets(Request& request, std::string_view value) {
  request.hide_filters = value == "none";
  Facet found[facet_count];
  std::size_t count = 0;
  unsigned seen = 0;  // one bit for each facet
  for (;;) {
    const std::string_view word = take_word(value);
    if (word.empty()) break;
    const auto facet = find_facet(word);
    if (!facet || (seen >> index_of(*facet) & 1U) != 0) continue;
    seen |= 1U << index_of(*facet);
    found[count++] = *facet;
  }
  request.facets = std::vector<Facet>(found, found + count);
}

void read_hosts(Request& request, std::string_view value) {
  request.image_hosts.clear();
  for (;;) {
    const std::string_view word = take_word(value);
    if (word.empty()) break;
    request.image_hosts.emplace_back(word);
  }
}

void read_state(Request& request, std::string_view value) {
  request.state = parse_state(value);
  for (const Parameter& parameter : parse_parameters(value))
    request.has_page |= parameter.key == "page";
}

/// `place:ör`
void read_facet_search(Request& request, std::string_view value) {
  const std::size_t colon = std::min(value.find(':'), value.size());
  const auto facet = find_facet(value.substr(0, colon));
  if (facet && colon < value.size())
    request.facet_searches.push_back({*facet, std::string(value.substr(colon + 1))});
}

void read_state_key(Request& request, std::string_view value) {
  for (const char letter : value) {
    const bool is_word = is_ascii_word(letter);
    if (!is_word && letter != '-' && letter != '_') return;
  }
  if (!value.empty()) request.state_key = value == "none" ? std::string_view() : value;
}

enum class Key : std::uint8_t {
  state,
  filter,
  now,
  lang,
  views,
  facets,
  limit,
  more_url,
  occurrences,
  heading_level,
  state_key,
  page_url,
  first,
  filters,
  hosts,
  facet_q,
  can,
};
constexpr std::string_view key_names[] = {
    "state", "filter",   "now",         "lang",          "views",     "facets",
    "limit", "more-url", "occurrences", "heading-level", "state-key", "page-url",
    "first", "filters",  "hosts",       "facet-q",       "can",
};

void read(Request& request, Key key, std::string_view value) {
  constexpr int most_pages = 1'000'000;
  switch (key) {
    case Key::state: return read_state(request, value);
    case Key::filter: request.fixed = parse_filter(value); return;
    case Key::now: request.now = value; return;
    case Key::lang: request.language = value; return;
    case Key::views: return read_views(request, value);
    case Key::facets: return read_facets(request, value);
    case Key::limit: request.limit = parse_number(value, 1, 1000, 0); return;
    case Key::more_url: request.more_url = value; return;
    case Key::occurrences: request.each_occurrence = value == "all"; return;
    case Key::heading_level: request.heading_level = parse_number(value, 1, 5, 2); return;
    case Key::state_key: return read_state_key(request, value);
    case Key::page_url: request.page_url = value; return;
    case Key::first: request.first_page = parse_number(value, 1, most_pages, 0); return;
    case Key::filters: request.filters_open = value == "open"; return;
    case Key::hosts: return read_hosts(request, value);
    case Key::can: request.can_share = value == "share"; return;
    case Key::facet_q: return read_facet_search(request, value);
  }
}

}  // namespace

Request parse_request(std::string_view text) {
  Request request;
  for (const Parameter& parameter : parse_parameters(text)) {
    for (std::size_t i = 0; i < std::size(key_names); ++i) {
      if (key_names[i] == parameter.key) read(request, static_cast<Key>(i), parameter.value);
    }
  }
  return request;
}

WallTime now_of(const Request& request, Zone zone) {
  const ParsedMoment parsed = parse_moment(request.now, zone);
  return parsed.moment.known() ? parsed.moment.wall : WallTime{};
}

std::string link_to(const Request& request, std::string_view state) {
  const std::size_t hash = std::min(request.page_url.find('#'), request.page_url.size());
  std::string link(request.page_url, 0, hash);
  if (state.empty()) state = "view=agenda";
  if (request.state_key.empty()) state = {};
  while (!state.empty()) {
    const std::size_t end = std::min(state.find('&'), state.size());
    const bool is_first = link.find('?') == std::string::npos;
    // The page's own address may end in a bare `?`.
    if (is_first || link.back() != '?') link += is_first ? '?' : '&';
    link += request.state_key;
    link += '-';
    link += state.substr(0, end);
    state.remove_prefix(std::min(end + 1, state.size()));
  }
  link.append(request.page_url, hash, std::string::npos);
  if (link.empty()) link += '#';
  return link;
}

View offered_view(const Request& request) {
  for (const View view : request.views) {
    if (view == request.state.view) return view;
  }
  return request.views.front();
}

}  // namespace kalendarium
