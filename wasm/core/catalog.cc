// SPDX-License-Identifier: MIT

#include "core/catalog.h"

#include <algorithm>

#include "core/alphabet.h"
#include "core/positions.h"
#include "core/text.h"
#include "core/translations.h"

namespace kalendarium {

namespace {

WallTime first_of_next_month(Day day) {
  const CivilDate date = to_date(day);
  return at(day + (days_in_month(date.year, date.month) - date.day + 1));
}

WallTime end_of_stated(const Moment& end) {
  if (end.precision == Precision::month) return first_of_next_month(day_of(end.wall));
  if (end.precision == Precision::day) return at(day_of(end.wall) + 1);
  return end.wall;
}

/// Where something ends that says only when it starts.
WallTime end_without_end(const Moment& start) {
  if (start.precision == Precision::month) return first_of_next_month(day_of(start.wall));
  return at(day_of(start.wall) + 1);
}

bool is_earlier(const void* context, std::uint32_t left, std::uint32_t right) {
  const Span* const spans = static_cast<const Span*>(context);
  return spans[left].begin < spans[right].begin;
}

void sort_spans(std::vector<Span>& spans) {
  if (spans.size() < 2) return;
  std::vector<std::uint32_t> order = first_positions(spans.size());
  sort_positions(order, is_earlier, spans.data());
  const std::vector<Span> unsorted = spans;
  for (std::size_t i = 0; i < order.size(); ++i) spans[i] = unsorted[order[i]];
}

void add_span(Item& item, const Moment& start, const Moment& end) {
  item.spans.push_back(span_of(start, end));
}

void add_former(Item& item, EventStatus status, const Moment& previous) {
  if (status == EventStatus::rescheduled && previous.known())
    item.former.push_back(span_of(previous, {}));
}

/// The sessions, or the whole where there are none. What is postponed has no day.
void add_spans(Item& item, const Event& event) {
  item.start = event.start;
  item.undated = true;
  if (event.status == EventStatus::postponed) return;
  for (const Session& session : event.sessions) {
    if (session.status != EventStatus::postponed) add_span(item, session.start, session.end);
    add_former(item, session.status, session.previous_start);
  }
  if (event.sessions.empty()) add_span(item, event.start, event.end);
  add_former(item, event.status, event.previous_start);
  if (item.spans.empty()) return;
  sort_spans(item.spans);
  item.undated = false;
  item.start = item.spans.front().stated_start;
}

/// The title in the language, else the one without a language, else any.
std::string_view topic_title(const Topic& topic, std::string_view language) {
  std::string_view found = topic.title;
  for (const auto& [tag, title] : topic.titles) {
    if (tag == language) return title;
    if (found.empty()) found = title;
  }
  return found.empty() ? topic.id : found;
}

std::string_view first_stated(std::string_view nearest, std::string_view outer) {
  return nearest.empty() ? outer : nearest;
}

/// A search text as it grows: fields apart, the texts within one apart by a space.
void add_folded(std::string& out, std::string_view text) {
  const std::size_t before = out.size();
  if (before > 0 && out.back() != field_separator) out += ' ';
  const std::size_t begin = out.size();
  append_folded(out, text);
  if (out.size() == begin) out.resize(before);
}

/// Ascending; the lists are a few positions long.
void sort_few(std::vector<std::uint32_t>& positions) {
  for (std::size_t i = 1; i < positions.size(); ++i) {
    for (std::size_t at = i; at > 0 && positions[at] < positions[at - 1]; --at)
      std::swap(positions[at], positions[at - 1]);
  }
}

/// The key of an id within one file. No folded id begins with NUL.
std::string key_within(const Feed* feed, std::string_view key) {
  std::string out(1, '\0');
  out.append(reinterpret_cast<const char*>(&feed), sizeof feed);
  out += key;
  return out;
}

class Builder {
 public:
  Builder(Catalog& catalog, const Words& words, std::string_view reader)
      : catalog_(catalog), words_(words), reader_(reader) {}

  void add(const Feed& feed) {
    feed_ = &feed;
    index_topics();
    const std::vector<Standing> standings = find_standings(feed, reader_, aliases_);
    const Standing* standing = standings.data();
    for (const Issue& issue : feed.issues) {
      for (const Article& article : issue.articles) {
        if (standing->article == &article) add_article(issue, *standing);
        ++standing;
      }
    }
  }

  void finish() {
    FacetValues::Sorted sorted = std::move(facets_).sort(words_);
    for (Item& item : catalog_.items) {
      for (std::size_t facet = 0; facet < facet_count; ++facet) {
        for (std::uint32_t& position : item.facets[facet])
          position = sorted.moved_to[facet][position];
        sort_few(item.facets[facet]);
      }
    }
    catalog_.values.swap(sorted.values);
    // Only now: what stands under an id itself goes before what stands in its place.
    for (const Alias& alias : aliases_) {
      const Item* const item = find_item(catalog_, alias.shown, alias.feed);
      if (item != nullptr) add_id(alias.feed, alias.hidden, position_of(*item));
    }
  }

 private:
  /// The topics of the feed by what keywords call them: their ids, and their titles, which an editor may write as well.
  void index_topics() {
    topics_ = KeyTable();
    const std::vector<Topic>& topics = feed_->topics;
    for (std::size_t i = 0; i < topics.size(); ++i) add_topic_name(topics[i].id, i);
    for (std::size_t i = 0; i < topics.size(); ++i) {
      add_topic_name(topics[i].title, i);
      for (const auto& [language, title] : topics[i].titles) add_topic_name(title, i);
    }
  }

  void add_topic_name(std::string_view name, std::size_t topic) {
    topics_.add(fold_case(name), static_cast<std::uint32_t>(topic));
  }

  [[nodiscard]] const Topic* find_topic(std::string_view keyword) const {
    const std::uint32_t number = topics_.find(fold_case(keyword));
    return number == KeyTable::none ? nullptr : &feed_->topics[number];
  }

  void add_article(const Issue& issue, const Standing& standing) {
    const Article& article = *standing.article;
    issue_ = &issue;
    article_ = &article;
    owner_ = static_cast<std::uint32_t>(catalog_.items.size());
    Item& item = add_item(ItemType::article, article.id, article.title, article.language);
    item.start = issue.date_published;
    add_span(item, issue.date_published, {});
    add_article_facets(item, article.keywords, article.audience);
    std::string& words = item.search_text;
    add_folded(words, article.section);
    add_folded(words, article.source);
    add_topic_words(words, article.keywords);
    words += field_separator;
    add_folded(words, article.summary);
    add_folded(words, article.text);
    for (const Event& event : standing.events->events) add_event(event, *standing.events);
    for (const Deadline& deadline : standing.deadlines->deadlines)
      add_deadline(deadline, *standing.deadlines, standing.events->events);
  }

  /// `source` is the article whose event it is in the file: article_ or one of its translations.
  void add_event(const Event& event, const Article& source) {
    Item& item = add_item(ItemType::event, event.id, event.title,
                          first_stated(event.language, source.language));
    item.event = &event;
    add_spans(item, event);
    add_article_facets(item, event.keywords.empty() ? source.keywords : event.keywords,
                       event.audience.empty() ? source.audience : event.audience);
    add_event_facets(item, event);
    std::string& words = item.search_text;
    add_folded(words, event.location.name);
    add_folded(words, event.location.address);
    add_folded(words, event.location.locality);
    add_folded(words, event.organizer.name);
    add_topic_words(words, event.keywords);
    words += field_separator;
    add_folded(words, event.text);
    for (const Session& session : event.sessions) add_folded(words, session.title);
  }

  void add_deadline(const Deadline& deadline, const Article& source,
                    const std::vector<Event>& events) {
    Item& item = add_item(ItemType::deadline, deadline.id, deadline.title, source.language);
    item.deadline = &deadline;
    const std::string key = fold_case(deadline.event);
    for (const Event& event : events) {
      if (!key.empty() && fold_case(event.id) == key) item.event = &event;
    }
    item.start = deadline.date;
    add_span(item, deadline.date, {});
    add_article_facets(item, source.keywords, source.audience);
    add_word(item, Facet::type, "deadline");
    item.search_text += field_separator;
  }

  /// A new item of article_. The reference holds until the next one is added.
  Item& add_item(ItemType type, std::string_view id, std::string_view title,
                 std::string_view language) {
    const auto position = static_cast<std::uint32_t>(catalog_.items.size());
    if (position != owner_) catalog_.items[owner_].parts.push_back(position);
    add_id(feed_, id, position);
    Item& item = catalog_.items.emplace_back();
    item.type = type;
    item.feed = feed_;
    item.issue = issue_;
    item.article = article_;
    item.owner = owner_;
    item.id = id;
    item.title = title;
    item.language = first_stated(language, first_stated(issue_->language, feed_->language));
    item.sort_key = sort_key(title, words_);
    add_folded(item.search_text, title);
    item.search_text += field_separator;
    return item;
  }

  void add_id(const Feed* feed, std::string_view id, std::uint32_t position) {
    const std::string key = fold_case(id);
    catalog_.ids.add(key, position);
    catalog_.ids.add(key_within(feed, key), position);
  }

  [[nodiscard]] std::uint32_t position_of(const Item& item) const {
    return static_cast<std::uint32_t>(&item - catalog_.items.data());
  }

  void add_article_facets(Item& item, const std::vector<std::string>& keywords,
                          const std::vector<std::string>& audience) {
    for (const std::string& keyword : keywords) add_topic(item, keyword);
    for (const std::string& group : audience) add_text(item, Facet::audience, group);
    add_word(item, Facet::kind,
             closed_words(Facet::kind)[static_cast<std::size_t>(article_->kind)]);
    add_text(item, Facet::source, article_->source);
    add_word(item, Facet::language, item.language);
    note(item, Facet::issue, facets_.add(Facet::issue, issue_->id, issue_->title));
    add_text(item, Facet::publisher, feed_->publisher.name);
  }

  void add_event_facets(Item& item, const Event& event) {
    add_word(item, Facet::type, "event");
    add_text(item, Facet::place, place_of(event));
    for (const std::string_view mode : modes_of(event)) add_word(item, Facet::mode, mode);
    add_word(item, Facet::price, price_of(event));
    for (const std::string& word : event.accessibility) add_word(item, Facet::accessibility, word);
  }

  void add_topic(Item& item, std::string_view keyword) {
    if (const Topic* const topic = find_topic(keyword)) {
      note(item, Facet::topic,
           facets_.add(Facet::topic, topic->id, topic_title(*topic, words_.language())));
    } else {
      add_text(item, Facet::topic, keyword);
    }
  }

  /// A text that folds to nothing is no value.
  void add_text(Item& item, Facet facet, std::string_view text) {
    const std::uint32_t position = facets_.add(facet, text);
    if (position != KeyTable::none) note(item, facet, position);
  }

  void add_word(Item& item, Facet facet, std::string_view word) {
    if (!word.empty()) note(item, facet, facets_.add(facet, word, word));
  }

  /// An item has a value once, however often the data says so.
  void note(Item& item, Facet facet, std::uint32_t position) {
    auto& positions = item.facets[index_of(facet)];
    for (const std::uint32_t own : positions) {
      if (own == position) return facets_.take_back(facet, position);
    }
    positions.push_back(position);
  }

  /// A topic is found by its title in each language; a free word by itself.
  void add_topic_words(std::string& out, const std::vector<std::string>& keywords) const {
    for (const std::string& keyword : keywords) {
      const Topic* const topic = find_topic(keyword);
      add_folded(out, topic == nullptr ? keyword : topic->title);
      if (topic == nullptr) continue;
      for (const auto& [language, title] : topic->titles) add_folded(out, title);
    }
  }

  Catalog& catalog_;
  const Words& words_;
  std::string_view reader_;
  const Feed* feed_ = nullptr;  // what is being added, and in which issue and article
  const Issue* issue_ = nullptr;
  const Article* article_ = nullptr;
  std::uint32_t owner_ = 0;  // the article's position
  KeyTable topics_;          // positions in feed_->topics
  std::vector<Alias> aliases_;
  FacetValues facets_;
};

}  // namespace

Catalog make_catalog(const std::vector<Feed>& feeds, const Words& words, std::string_view reader) {
  Catalog catalog;
  Builder builder(catalog, words, reader.empty() ? words.language() : reader);
  for (const Feed& feed : feeds) builder.add(feed);
  builder.finish();
  return catalog;
}

const Item* find_item(const Catalog& catalog, std::string_view id, const Feed* within) {
  const std::string key = fold_case(id);
  std::uint32_t found = KeyTable::none;
  if (within != nullptr) found = catalog.ids.find(key_within(within, key));
  if (found == KeyTable::none) found = catalog.ids.find(key);
  return found == KeyTable::none ? nullptr : &catalog.items[found];
}

const Item* find_item(const Catalog& catalog, const Event& event) {
  for (const Item& item : catalog.items) {
    if (item.type == ItemType::event && item.event == &event) return &item;
  }
  return nullptr;
}

std::optional<std::uint32_t> find_value(const Catalog& catalog, Facet facet,
                                        std::string_view value) {
  const std::string key = fold_case(value);
  const auto& values = catalog.values[index_of(facet)];
  for (std::uint32_t position = 0; position < values.size(); ++position) {
    if (values[position].key == key) return position;
  }
  return std::nullopt;
}

Span span_of(const Moment& start, const Moment& end) {
  const WallTime stop = end.known() ? end_of_stated(end) : end_without_end(start);
  const WallTime shortest{start.wall.minutes + 1};
  return {start.wall, std::max(stop, shortest), start, end};
}

}  // namespace kalendarium
