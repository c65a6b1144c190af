// SPDX-License-Identifier: MIT
//
// sample_feed: feeds for tests, built by hand in a line or two each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog.h"
#include "core/model.h"

namespace kalendarium::sample {

inline Moment moment(std::string_view text) {
  return text.empty() ? Moment{} : parse_moment(text, Zone{}).moment;
}
inline WallTime wall(std::string_view text) { return moment(text).wall; }

inline Event event(std::string id, std::string_view start, std::string_view end = {}) {
  Event event;
  event.title = "Event " + id;
  event.id = std::move(id);
  event.start = moment(start);
  event.end = moment(end);
  return event;
}

inline Session session(std::string_view start, std::string_view end = {}) {
  Session session;
  session.start = moment(start);
  session.end = moment(end);
  return session;
}

inline Deadline deadline(std::string id, std::string_view date) {
  Deadline deadline;
  deadline.title = "Deadline " + id;
  deadline.id = std::move(id);
  deadline.date = moment(date);
  return deadline;
}

inline Article article(std::string id, std::vector<Event> events = {},
                       std::vector<Deadline> deadlines = {}) {
  Article article;
  article.title = "Article " + id;
  article.id = std::move(id);
  article.events = std::move(events);
  article.deadlines = std::move(deadlines);
  return article;
}

inline Issue issue(std::string id, std::string_view published, std::vector<Article> articles) {
  Issue issue;
  issue.title = "Issue " + id;
  issue.id = std::move(id);
  issue.date_published = moment(published);
  issue.articles = std::move(articles);
  return issue;
}

inline Feed feed(std::vector<Issue> issues) {
  Feed feed;
  feed.title = "Feed";
  feed.language = "sv";
  feed.publisher.name = "Ekeby kommun";
  feed.issues = std::move(issues);
  return feed;
}

/// One issue with one article that has these events.
inline std::vector<Feed> feeds_with(std::vector<Event> events) {
  return {feed({issue("i", "2021-04-20", {article("a", std::move(events))})})};
}

/// The labels or values of a facet with their counts, "Ekeby 2, Norrby 1", for whatever member is asked.
inline std::string labels(const Catalog& catalog, Facet facet) {
  std::string out;
  for (const FacetValue& value : catalog.values[index_of(facet)])
    out += (out.empty() ? "" : ", ") + value.label;
  return out;
}
inline std::string values(const Catalog& catalog, Facet facet) {
  std::string out;
  for (const FacetValue& value : catalog.values[index_of(facet)])
    out += (out.empty() ? "" : ", ") + value.value;
  return out;
}

/// The values of one item.
inline std::string values_of(const Catalog& catalog, std::string_view id, Facet facet) {
  std::string out;
  const Item* const item = find_item(catalog, id);
  if (item == nullptr) return "(no item)";
  for (const std::uint32_t position : item->facets[index_of(facet)]) {
    out += (out.empty() ? "" : ", ") + catalog.values[index_of(facet)][position].value;
  }
  return out;
}

/// Numbers that look drawn by lot and are the same in every run (xorshift, Marsaglia 2003).
class Lot {
 public:
  explicit Lot(std::uint32_t seed) : state_(seed) {}
  /// 0 to limit - 1.
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 17U;
    state_ ^= state_ << 5U;
    return state_ % limit;
  }
  bool one_in(std::size_t number) { return below(number) == 0; }

 private:
  std::uint32_t state_;
};

}  // namespace kalendarium::sample
