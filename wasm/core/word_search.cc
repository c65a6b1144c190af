// SPDX-License-Identifier: MIT

#include "core/word_search.h"

#include <algorithm>
#include <string>

#include "core/open_items.h"
#include "core/text.h"

namespace kalendarium {

namespace {

/// A search text as it grows: fields apart, the texts within one apart by a space.
void add_folded(std::string& out, std::string_view text) {
  const std::size_t before = out.size();
  if (before > 0 && out.back() != field_separator) out += ' ';
  const std::size_t begin = out.size();
  append_folded(out, text);
  if (out.size() == begin) out.resize(before);
}

const Topic* find_topic(const Feed& feed, std::string_view keyword) {
  const std::string key = fold_case(keyword);
  for (const Topic& topic : feed.topics) {
    if (fold_case(topic.id) == key) return &topic;
  }
  for (const Topic& topic : feed.topics) {
    if (fold_case(topic.title) == key) return &topic;
    for (const Translated& title : topic.titles) {
      if (fold_case(title.text) == key) return &topic;
    }
  }
  return nullptr;
}

/// A topic is found by its title in each language; a free word by itself.
void add_topic_words(std::string& out, const Feed& feed,
                     const std::vector<std::string_view>& keywords) {
  for (const std::string_view keyword : keywords) {
    const Topic* const topic = find_topic(feed, keyword);
    add_folded(out, topic == nullptr ? keyword : topic->title);
    if (topic == nullptr) continue;
    for (const Translated& title : topic->titles) add_folded(out, title.text);
  }
}

/// Its own words, folded: title, then names, then texts.
void append_words(std::string& out, const Item& item) {
  add_folded(out, item.title);
  out += field_separator;
  if (item.type == ItemType::event) {
    const Event& event = *item.event;
    add_folded(out, event.location.name);
    add_folded(out, event.location.address);
    add_folded(out, event.location.locality);
    add_folded(out, event.organizer.name);
    add_topic_words(out, *item.feed, event.keywords);
    out += field_separator;
    add_folded(out, event.text);
    for (const Session& session : event.sessions) add_folded(out, session.title);
  } else if (item.type == ItemType::article) {
    const Article& article = *item.article;
    add_folded(out, article.section);
    add_folded(out, article.source);
    add_topic_words(out, *item.feed, article.keywords);
    out += field_separator;
    add_folded(out, article.summary);
    add_folded(out, article.text);
  }
}

/// Every item is opened once; a keystroke only reads what stands here then.
std::vector<std::string> texts_of(const Catalog& catalog) {
  std::vector<std::string> texts(catalog.size);
  for (std::uint32_t number = 0; number < catalog.size; ++number) {
    OpenItems items(catalog);
    append_words(texts[number], items.open(number));
  }
  return texts;
}

/// Title over names over text, and within a field a whole word over a beginning over a part of a compound.
std::uint32_t relevance(std::string_view text, std::string_view word) {
  constexpr std::uint32_t most_fields = 3;
  for (std::uint32_t field = 0; field < most_fields; ++field) {
    const std::size_t end = std::min(text.find(field_separator), text.size());
    const WordMatch match = match_word(text.substr(0, end), word);
    if (match != WordMatch::none)
      return 4 * (most_fields - field) + static_cast<std::uint32_t>(match);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return 0;
}

}  // namespace

void find_words(const Catalog& catalog, std::string_view q, std::string_view fixed_q,
                WordHits& hits) {
  std::vector<std::string> words = search_words(q);
  for (std::string& word : search_words(fixed_q)) {
    if (words.size() < most_search_words) words.push_back(std::move(word));
  }
  hits.count = words.size();
  if (words.empty()) return;
  if (hits.words.size() < words.size()) hits.words.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) hits.words[i].clear(catalog.size);
  hits.scores.assign(catalog.size, 0);
  if (hits.texts.size() != catalog.size) hits.texts = texts_of(catalog);
  for (std::uint32_t number = 0; number < catalog.size; ++number) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::uint32_t score = relevance(hits.texts[number], words[i]);
      if (score > 0) hits.words[i].set(number);
      hits.scores[number] += score;
    }
  }
}

}  // namespace kalendarium
