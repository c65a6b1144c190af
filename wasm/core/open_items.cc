// SPDX-License-Identifier: MIT

#include "core/open_items.h"

#include "core/occurrences.h"
#include "core/record.h"

namespace kalendarium {

namespace {

std::string_view first_stated(std::string_view nearest, std::string_view outer) {
  return nearest.empty() ? outer : nearest;
}

std::string_view language_of(const Item& item, std::string_view own, const Article& source) {
  const std::string_view above = first_stated(item.issue->language, item.feed->language);
  return first_stated(own, first_stated(source.language, above));
}

// What a damaged file leads to instead of nothing.
const Event no_event;
const Deadline no_deadline;

const Event& event_at(const Article& article, std::uint32_t number) {
  return number < article.events.size() ? article.events[number] : no_event;
}

const Deadline& deadline_at(const Article& article, std::uint32_t number) {
  return number < article.deadlines.size() ? article.deadlines[number] : no_deadline;
}

}  // namespace

const Article& OpenItems::article(const Feed& feed, std::uint32_t record) {
  // What was opened last is asked for again, by the parts of one article.
  for (std::size_t i = articles_.size(); i-- > 0;) {
    if (articles_[i]->feed == &feed && articles_[i]->record == record) return articles_[i]->article;
  }
  articles_.push_back(std::make_unique<OpenArticle>());
  OpenArticle& opened = *articles_.back();
  opened.feed = &feed;
  opened.record = record;
  opened.article = open_article(feed, record);
  return opened.article;
}

const Item& OpenItems::open(std::uint32_t number) {
  std::size_t begin = 0;
  std::size_t end = items_.size();
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (items_[middle]->number < number) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  if (begin < items_.size() && items_[begin]->number == number) return *items_[begin];
  auto made = std::make_unique<Item>();
  Item& item = *made;
  items_.insert(items_.begin() + static_cast<std::ptrdiff_t>(begin), std::move(made));
  const std::uint32_t issue = catalog_.issues[number];
  item.number = number;
  item.owner = catalog_.owners[number];
  item.type = type_of(catalog_, number);
  item.feed = &catalog_.feeds[catalog_.issue.feeds[issue]];
  item.issue = &item.feed->issues[catalog_.issue.numbers[issue]];
  item.article = &article(*item.feed, catalog_.records[item.owner]);
  for (std::size_t facet = 0; facet < facet_count; ++facet)
    item.facets[facet] = values_of(catalog_.facets[facet], number);
  const Article& source = article(*item.feed, catalog_.records[number]);
  switch (item.type) {
    case ItemType::event: open_event(item, source); break;
    case ItemType::deadline: open_deadline(item, source); break;
    case ItemType::article:
      item.id = source.id;
      item.title = source.title;
      item.language = language_of(item, {}, source);
      item.start = item.issue->date_published;
      item.spans.push_back(span_of(item.start, {}));
      break;
  }
  return item;
}

void OpenItems::open_event(Item& item, const Article& source) {
  const Event& event = event_at(source, catalog_.numbers[item.number]);
  item.event = &event;
  item.event_number = item.number;
  item.id = event.id;
  item.title = event.title;
  item.language = language_of(item, event.language, source);
  item.goes_on = add_spans(event, item.feed->zone, catalog_.years, item.spans, item.former);
  const std::span<const std::uint32_t> firsts = catalog_.spans.firsts;
  const bool is_joined = firsts[item.number + 1] - firsts[item.number] == 1;
  if (is_joined && item.spans.size() > 1) join(item.spans);
  item.undated = item.spans.empty();
  item.start = item.undated || repeats(event) ? event.start : item.spans.front().stated_start;
}

void OpenItems::open_deadline(Item& item, const Article& source) {
  const Deadline& deadline = deadline_at(source, catalog_.numbers[item.number]);
  item.deadline = &deadline;
  item.id = deadline.id;
  item.title = deadline.title;
  item.language = language_of(item, {}, source);
  item.start = deadline.date;
  item.spans.push_back(span_of(deadline.date, {}));
  if (deadline.event.empty()) return;
  for (std::uint32_t part = item.owner + 1; part < item.number; ++part) {
    if (type_of(catalog_, part) != ItemType::event) continue;
    const Event& event =
        event_at(article(*item.feed, catalog_.records[part]), catalog_.numbers[part]);
    if (!same_id(event.id, deadline.event)) continue;
    item.event = &event;
    item.event_number = part;
  }
}

std::uint32_t OpenItems::find_own(std::string_view id, std::uint32_t within) {
  IdWalk walk(catalog_.id_slots, id);
  for (std::uint32_t item = walk.next(); item != no_item; item = walk.next()) {
    if (item >= catalog_.size) continue;
    if (within != no_item && feed_of(catalog_, item) != within) continue;
    const bool stands = catalog_.articles.has(item) || catalog_.parts.has(item);
    if (stands && same_id(open(item).id, id)) return item;
  }
  return catalog_.aliases.find(alias_key(id, within));
}

const Item* OpenItems::find(std::string_view id, std::uint32_t within) {
  std::uint32_t item = within == no_item ? no_item : find_own(id, within);
  if (item == no_item) item = find_own(id, no_item);
  return item == no_item ? nullptr : &open(item);
}

}  // namespace kalendarium
