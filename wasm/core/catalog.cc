// SPDX-License-Identifier: MIT

#include "core/catalog.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>

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

bool is_earlier(const Span& left, const Span& right) { return left.begin < right.begin; }

/// The sessions, or the whole where there are none. What is postponed has no day.
void add_spans(Item& item, const Event& event) {
  const auto add = [&item](const Moment& start, const Moment& end, EventStatus status,
                           const Moment& previous) {
    if (status != EventStatus::postponed) item.spans.push_back(span_of(start, end));
    if (status == EventStatus::rescheduled && previous.known())
      item.former.push_back(span_of(previous, {}));
  };
  item.start = event.start;
  if (event.status == EventStatus::postponed) {
    item.undated = true;
    return;
  }
  for (const Session& session : event.sessions) {
    add(session.start, session.end, session.status, session.previous_start);
  }
  if (event.sessions.empty()) {
    add(event.start, event.end, event.status, event.previous_start);
  } else if (event.status == EventStatus::rescheduled && event.previous_start.known()) {
    item.former.push_back(span_of(event.previous_start, {}));
  }
  std::stable_sort(item.spans.begin(), item.spans.end(), is_earlier);
  item.undated = item.spans.empty();
  if (!item.undated) item.start = item.spans.front().stated_start;
}

/// The topics of a feed by what keywords call them: their ids, and their titles, which an editor may write as well.
class TopicIndex {
 public:
  TopicIndex() = default;
  explicit TopicIndex(const Feed& feed) {
    for (const Topic& topic : feed.topics) topics_.try_emplace(fold_case(topic.id), &topic);
    for (const Topic& topic : feed.topics) {
      topics_.try_emplace(fold_case(topic.title), &topic);
      for (const auto& [language, title] : topic.titles)
        topics_.try_emplace(fold_case(title), &topic);
    }
  }

  [[nodiscard]] const Topic* find(std::string_view keyword) const {
    const auto found = topics_.find(fold_case(keyword));
    return found == topics_.end() ? nullptr : found->second;
  }

 private:
  std::unordered_map<std::string, const Topic*> topics_;
};

/// The title in the language, else the one without a language, else any.
std::string_view topic_title(const Topic& topic, std::string_view language) {
  const auto own = topic.titles.find(std::string(language));
  if (own != topic.titles.end()) return own->second;
  if (!topic.title.empty()) return topic.title;
  return topic.titles.empty() ? std::string_view(topic.id)
                              : std::string_view(topic.titles.begin()->second);
}

std::string_view nearest(std::initializer_list<std::string_view> languages) {
  for (const std::string_view language : languages) {
    if (!language.empty()) return language;
  }
  return {};
}

/// A search text as it grows: fields apart, the texts within one apart by a space.
void add_folded(std::string& out, std::string_view text) {
  const std::string folded = fold(text);
  if (folded.empty()) return;
  if (!out.empty() && out.back() != field_separator) out += ' ';
  out += folded;
}

class Builder {
 public:
  Builder(const Words& words, std::string_view reader) : words_(words), reader_(reader) {}

  void add(const Feed& feed) {
    const Translations translations(feed, reader_);
    topics_ = TopicIndex(feed);
    for (const Issue& issue : feed.issues) {
      for (const Article& article : issue.articles) {
        const Standing standing = translations.standing(article);
        if (standing.article == &article) add_article(feed, issue, standing);
      }
    }
    for (const auto& [hidden, shown] : translations.aliases())
      aliases_.push_back({&feed, hidden, shown});
  }

  Catalog finish() && {
    auto sorted = std::move(facets_).sort(words_);
    for (Item& item : catalog_.items) {
      for (std::size_t facet = 0; facet < facet_count; ++facet) {
        for (std::uint32_t& position : item.facets[facet])
          position = sorted.moved_to[facet][position];
        std::sort(item.facets[facet].begin(), item.facets[facet].end());
      }
    }
    catalog_.values = std::move(sorted.values);
    sort_ids();
    add_aliases();
    return std::move(catalog_);
  }

 private:
  /// What all items of one article share.
  struct Frame {
    const Feed& feed;
    const Issue& issue;
    const Article& article;
    std::uint32_t owner;
  };

  void add_article(const Feed& feed, const Issue& issue, const Standing& standing) {
    const Article& article = *standing.article;
    const Frame frame{feed, issue, article, next_position()};
    Item item = make_item(frame, ItemType::article, article.id, article.title);
    item.language = nearest({article.language, issue.language, feed.language});
    item.start = issue.date_published;
    item.spans.push_back(span_of(issue.date_published, {}));
    add_article_facets(item, article.keywords, article.audience);
    write_search_text(item, {article.section, article.source}, {article.summary, article.text},
                      article.keywords);
    push(std::move(item));
    for (const Event& event : standing.events->events) add_event(frame, event, *standing.events);
    for (const Deadline& deadline : standing.deadlines->deadlines) {
      add_deadline(frame, deadline, *standing.deadlines, standing.events->events);
    }
  }

  /// `source` is the article whose event it is in the file: `frame.article` or one of its translations.
  void add_event(const Frame& frame, const Event& event, const Article& source) {
    Item item = make_item(frame, ItemType::event, event.id, event.title);
    item.event = &event;
    item.language =
        nearest({event.language, source.language, frame.issue.language, frame.feed.language});
    add_spans(item, event);
    add_article_facets(item, event.keywords.empty() ? source.keywords : event.keywords,
                       event.audience.empty() ? source.audience : event.audience);
    add_event_facets(item, event);
    std::vector<std::string_view> texts{event.text};
    for (const Session& session : event.sessions) texts.push_back(session.title);
    const Location& place = event.location;
    write_search_text(item, {place.name, place.address, place.locality, event.organizer.name},
                      texts, event.keywords);
    push_part(std::move(item));
  }

  void add_deadline(const Frame& frame, const Deadline& deadline, const Article& source,
                    const std::vector<Event>& events) {
    Item item = make_item(frame, ItemType::deadline, deadline.id, deadline.title);
    item.deadline = &deadline;
    const std::string key = fold_case(deadline.event);
    for (const Event& event : events) {
      if (!key.empty() && fold_case(event.id) == key) item.event = &event;
    }
    item.language = nearest({source.language, frame.issue.language, frame.feed.language});
    item.start = deadline.date;
    item.spans.push_back(span_of(deadline.date, {}));
    add_article_facets(item, source.keywords, source.audience);
    add_word(item, Facet::type, "deadline");
    write_search_text(item, {}, {}, {});
    push_part(std::move(item));
  }

  Item make_item(const Frame& frame, ItemType type, std::string_view id,
                 std::string_view title) const {
    Item item;
    item.type = type;
    item.feed = &frame.feed;
    item.issue = &frame.issue;
    item.article = &frame.article;
    item.owner = frame.owner;
    item.id = id;
    item.title = title;
    item.sort_key = sort_key(title, words_.language());
    return item;
  }

  void add_article_facets(Item& item, const std::vector<std::string>& keywords,
                          const std::vector<std::string>& audience) {
    for (const std::string& keyword : keywords) add_topic(item, keyword);
    for (const std::string& group : audience) add_text(item, Facet::audience, group);
    add_word(item, Facet::kind,
             closed_words(Facet::kind)[static_cast<std::size_t>(item.article->kind)]);
    add_text(item, Facet::source, item.article->source);
    add_word(item, Facet::language, item.language);
    note(item, Facet::issue, facets_.add(Facet::issue, item.issue->id, item.issue->title));
    add_text(item, Facet::publisher, item.feed->publisher.name);
  }

  void add_event_facets(Item& item, const Event& event) {
    add_word(item, Facet::type, "event");
    add_text(item, Facet::place, place_of(event));
    for (const std::string_view mode : modes_of(event)) add_word(item, Facet::mode, mode);
    add_word(item, Facet::price, price_of(event));
    for (const std::string& word : event.accessibility) add_word(item, Facet::accessibility, word);
  }

  void add_topic(Item& item, const std::string& keyword) {
    if (const Topic* const topic = topics_.find(keyword)) {
      note(item, Facet::topic,
           facets_.add(Facet::topic, topic->id, topic_title(*topic, words_.language())));
    } else {
      add_text(item, Facet::topic, keyword);
    }
  }

  void add_text(Item& item, Facet facet, std::string_view text) {
    if (!fold_case(text).empty()) note(item, facet, facets_.add(facet, text));
  }

  void add_word(Item& item, Facet facet, std::string_view word) {
    if (!word.empty()) note(item, facet, facets_.add(facet, word, word));
  }

  /// An item has a value once, however often the data says so.
  void note(Item& item, Facet facet, std::uint32_t position) {
    auto& positions = item.facets[index_of(facet)];
    if (std::find(positions.begin(), positions.end(), position) == positions.end()) {
      positions.push_back(position);
    } else {
      facets_.take_back(facet, position);
    }
  }

  void write_search_text(Item& item, std::initializer_list<std::string_view> names,
                         const std::vector<std::string_view>& texts,
                         const std::vector<std::string>& keywords) const {
    std::string& out = item.search_text;
    add_folded(out, item.title);
    out += field_separator;
    for (const std::string_view name : names) add_folded(out, name);
    for (const std::string& keyword : keywords) add_topic_words(out, keyword);
    out += field_separator;
    for (const std::string_view text : texts) add_folded(out, text);
  }

  /// A topic is found by its title in each language; a free word by itself.
  void add_topic_words(std::string& out, std::string_view keyword) const {
    const Topic* const topic = topics_.find(keyword);
    if (topic == nullptr) {
      add_folded(out, keyword);
      return;
    }
    add_folded(out, topic->title);
    for (const auto& [language, title] : topic->titles) add_folded(out, title);
  }

  [[nodiscard]] std::uint32_t next_position() const {
    return static_cast<std::uint32_t>(catalog_.items.size());
  }

  void push(Item item) {
    catalog_.ids.push_back({fold_case(item.id), next_position()});
    catalog_.items.push_back(std::move(item));
  }

  void push_part(Item item) {
    catalog_.items[item.owner].parts.push_back(next_position());
    push(std::move(item));
  }

  void sort_ids() {
    std::stable_sort(catalog_.ids.begin(), catalog_.ids.end(),
                     [](const ItemId& left, const ItemId& right) { return left.key < right.key; });
  }

  void add_aliases() {
    std::vector<ItemId> found;
    for (const Alias& alias : aliases_) {
      const Item* const item = find_item(catalog_, alias.shown, alias.feed);
      if (item != nullptr) {
        found.push_back(
            {fold_case(alias.hidden), static_cast<std::uint32_t>(item - catalog_.items.data())});
      }
    }
    if (found.empty()) return;
    catalog_.ids.insert(catalog_.ids.end(), found.begin(), found.end());
    sort_ids();
  }

  struct Alias {
    const Feed* feed;
    std::string_view hidden;
    std::string_view shown;
  };

  const Words& words_;
  std::string_view reader_;
  TopicIndex topics_;  // of the feed that is being added
  std::vector<Alias> aliases_;
  Catalog catalog_;
  FacetValues facets_;
};

}  // namespace

Catalog make_catalog(const std::vector<Feed>& feeds, const Words& words, std::string_view reader) {
  Builder builder(words, reader.empty() ? words.language() : reader);
  for (const Feed& feed : feeds) builder.add(feed);
  return std::move(builder).finish();
}

const Item* find_item(const Catalog& catalog, std::string_view id, const Feed* within) {
  const std::string key = fold_case(id);
  auto found = std::lower_bound(
      catalog.ids.begin(), catalog.ids.end(), key,
      [](const ItemId& entry, const std::string& wanted) { return entry.key < wanted; });
  const Item* first = nullptr;
  for (; found != catalog.ids.end() && found->key == key; ++found) {
    const Item& item = catalog.items[found->position];
    if (within == nullptr || item.feed == within) return &item;
    if (first == nullptr) first = &item;
  }
  return first;
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
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&key](const FacetValue& own) { return own.key == key; });
  if (found == values.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - values.begin());
}

Span span_of(const Moment& start, const Moment& end) {
  const WallTime stop = end.known() ? end_of_stated(end) : end_without_end(start);
  const WallTime shortest{start.wall.minutes + 1};
  return {start.wall, std::max(stop, shortest), start, end};
}

}  // namespace kalendarium
