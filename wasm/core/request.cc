// SPDX-License-Identifier: MIT
#include "core/request.h"

#include <algorithm>
#include <charconv>

namespace kalendarium {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

/// The number if it is within the bounds, else `otherwise`.
int read_number(std::string_view text, int least, int most, int otherwise) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && number >= least && number <= most ? number : otherwise;
}

/// Month and week are states, but no views yet.
bool is_drawn(View view) { return view == View::agenda || view == View::feed; }

void read_views(Request& request, std::string_view value) {
  std::vector<View> views;
  for (const std::string& word : words_of(value)) {
    const auto view = find_view(word);
    const bool is_new = view && std::find(views.begin(), views.end(), *view) == views.end();
    if (is_new && is_drawn(*view)) views.push_back(*view);
  }
  if (!views.empty()) request.views = std::move(views);
}

void read_facets(Request& request, std::string_view value) {
  request.hide_filters = value == "none";
  for (const std::string& word : words_of(value)) {
    const auto facet = find_facet(word);
    const bool is_new = facet && std::find(request.facets.begin(), request.facets.end(), *facet) ==
                                     request.facets.end();
    if (is_new) request.facets.push_back(*facet);
  }
}

void read_state(Request& request, std::string_view value) {
  request.state = parse_state(value);
  for (const Parameter& parameter : parse_parameters(value))
    request.has_page |= parameter.key == "page";
}

void read_state_key(Request& request, std::string_view value) {
  const bool is_name =
      !value.empty() && std::all_of(value.begin(), value.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
      });
  if (is_name) request.state_key = value == "none" ? std::string_view() : value;
}

using Reader = void (*)(Request&, std::string_view);
struct Key {
  std::string_view name;
  Reader read;
};
constexpr Key keys[] = {
    {"state", read_state},
    {"filter",
     [](Request& request, std::string_view value) { request.fixed = parse_filter(value); }},
    {"now", [](Request& request, std::string_view value) { request.now = value; }},
    {"lang", [](Request& request, std::string_view value) { request.language = value; }},
    {"views", read_views},
    {"facets", read_facets},
    {"limit", [](Request& request,
                 std::string_view value) { request.limit = read_number(value, 1, 1000, 0); }},
    {"more-url", [](Request& request, std::string_view value) { request.more_url = value; }},
    {"heading-level",
     [](Request& request, std::string_view value) {
       request.heading_level = read_number(value, 1, 5, 2);
     }},
    {"state-key", read_state_key},
    {"page-url", [](Request& request, std::string_view value) { request.page_url = value; }},
    {"first",
     [](Request& request, std::string_view value) {
       request.first_page = read_number(value, 1, 1'000'000, 0);
     }},
    {"filters",
     [](Request& request, std::string_view value) { request.filters_open = value == "open"; }},
    {"hosts",
     [](Request& request, std::string_view value) { request.image_hosts = words_of(value); }},
};

}  // namespace

Request parse_request(std::string_view text) {
  Request request;
  for (const Parameter& parameter : parse_parameters(text)) {
    for (const Key& key : keys) {
      if (key.name == parameter.key) key.read(request, parameter.value);
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
  std::string link = request.page_url.substr(0, hash);
  if (!request.state_key.empty()) {
    if (state.empty()) state = "view=agenda";
    std::string_view before = link.find('?') == std::string::npos ? "?"
                              : link.back() == '?'                ? ""
                                                                  : "&";
    while (!state.empty()) {
      const std::size_t end = std::min(state.find('&'), state.size());
      link += before;
      link += request.state_key;
      link += '-';
      link += state.substr(0, end);
      state.remove_prefix(std::min(end + 1, state.size()));
      before = "&";
    }
  }
  link.append(request.page_url, hash, std::string::npos);
  return link.empty() ? "#" : link;
}

View offered_view(const Request& request) {
  const auto& views = request.views;
  const bool offered = std::find(views.begin(), views.end(), request.state.view) != views.end();
  return offered ? request.state.view : views.front();
}

}  // namespace kalendarium
