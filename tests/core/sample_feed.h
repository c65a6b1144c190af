// SPDX-License-Identifier: MIT
//
// sample_feed: feeds for tests, built by hand in a line or two each.
//
//   FeedDraft draft = feed({issue("i", "2021-04-20", {article("a", {event("e", "2021-05-01")})})});
//   draft.issues[0].articles[0].keywords = {"Val"};
//   const std::vector<Feed> feeds = made({draft});
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/open_items.h"
#include "feed_writer.h"

namespace kalendarium::sample {

/// A view of a copy that lasts as long as the tests run.
inline std::string_view kept(std::string text) {
  static std::deque<std::string> texts;
  return texts.emplace_back(std::move(text));
}

inline Moment moment(std::string_view text) {
  return text.empty() ? Moment{} : parse_moment(text, Zone{}).moment;
}
inline WallTime wall(std::string_view text) { return moment(text).wall; }

inline Event event(const std::string& id, std::string_view start, std::string_view end = {}) {
  Event event;
  event.title = kept("Event " + id);
  event.id = kept(id);
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

inline Deadline deadline(const std::string& id, std::string_view date) {
  Deadline deadline;
  deadline.title = kept("Deadline " + id);
  deadline.id = kept(id);
  deadline.date = moment(date);
  return deadline;
}

inline Article article(const std::string& id, std::vector<Event> events = {},
                       std::vector<Deadline> deadlines = {}) {
  Article article;
  article.title = kept("Article " + id);
  article.id = kept(id);
  article.events = std::move(events);
  article.deadlines = std::move(deadlines);
  return article;
}

struct IssueDraft : Issue {
  std::vector<Article> articles;
};

inline IssueDraft issue(const std::string& id, std::string_view published,
                        std::vector<Article> articles) {
  IssueDraft issue;
  issue.title = kept("Issue " + id);
  issue.id = kept(id);
  issue.date_published = moment(published);
  issue.articles = std::move(articles);
  return issue;
}

struct FeedDraft {
  std::string_view language = "sv";
  std::string_view publisher = "Ekeby kommun";
  Moment date_modified;
  std::vector<Topic> topics;
  std::vector<IssueDraft> issues;
};

inline FeedDraft feed(std::vector<IssueDraft> issues) {
  FeedDraft feed;
  feed.issues = std::move(issues);
  return feed;
}

inline FeedDraft feed_by(std::string_view publisher, std::vector<IssueDraft> issues) {
  FeedDraft draft = feed(std::move(issues));
  draft.publisher = publisher;
  return draft;
}

inline std::vector<Feed> made(const std::vector<FeedDraft>& drafts) {
  std::vector<Feed> feeds;
  for (const FeedDraft& draft : drafts) {
    Feed heads;
    heads.title = "Feed";
    heads.language = draft.language;
    heads.publisher.name = draft.publisher;
    heads.date_modified = draft.date_modified;
    heads.topics = draft.topics;
    std::vector<IssueParts> issues;
    for (const IssueDraft& issue : draft.issues) issues.emplace_back(issue, issue.articles);
    feeds.push_back(written(heads, issues));
  }
  return feeds;
}

/// One issue with one article that has these events.
inline std::vector<Feed> feeds_with(std::vector<Event> events) {
  return made({feed({issue("i", "2021-04-20", {article("a", std::move(events))})})});
}

/// The number of the item with that id that stands; no_item where there is none.
inline std::uint32_t number_of(const Catalog& catalog, std::string_view id,
                               std::uint32_t within = no_item) {
  OpenItems items(catalog);
  const Item* const item = items.find(id, within);
  return item == nullptr ? no_item : item->number;
}

/// The ids of all items that stand, in order.
inline std::string standing(const Catalog& catalog) {
  OpenItems items(catalog);
  std::string out;
  for (std::uint32_t number = 0; number < catalog.size; ++number) {
    if (!catalog.articles.has(number) && !catalog.parts.has(number)) continue;
    out += (out.empty() ? "" : " ") + std::string(items.open(number).id);
  }
  return out;
}

/// The labels or values of a facet, "Ekeby, Norrby".
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
  const std::uint32_t number = number_of(catalog, id);
  if (number == no_item) return "(no item)";
  for (const std::uint32_t position : values_of(catalog.facets[index_of(facet)], number)) {
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
