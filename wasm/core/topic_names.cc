// SPDX-License-Identifier: MIT
#include "core/topic_names.h"

#include <string>
#include <vector>

#include "core/text.h"

namespace kalendarium {

namespace {

std::string_view title_of(const Topic& topic, std::string_view language) {
  std::string_view found = topic.title;
  std::string_view fitting;
  for (const Translated& title : topic.titles) {
    if (title.language == language) fitting = title.text;
    if (found.empty()) found = title.text;
  }
  if (!fitting.empty()) return fitting;
  return found.empty() ? topic.id : found;
}

void add(KeyTable& names, std::string_view text, std::uint32_t topic) {
  const std::string name = fold_case(text);
  if (!name.empty()) names.add(name, topic);
}

}  // namespace

void TopicNames::begin(const Feed& feed, std::string_view language) {
  feed_ = &feed;
  language_ = language;
  topics_ = KeyTable();
  keywords_ = KeyTable();
  const std::vector<Topic>& all = feed.topics;
  // Ids first: a title that is another topic's id means that one.
  for (std::uint32_t i = 0; i < all.size(); ++i) add(topics_, all[i].id, i);
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    add(topics_, all[i].title, i);
    for (const Translated& title : all[i].titles) add(topics_, title.text, i);
  }
}

std::uint32_t TopicNames::spelling(std::string_view keyword, FacetValues& values) {
  const std::uint32_t known = keywords_.find(keyword);
  if (known != KeyTable::none) return known;
  const std::uint32_t number = topics_.find(fold_case(keyword));
  std::uint32_t found = KeyTable::none;
  if (number == KeyTable::none) {
    found = values.add(Facet::topic, keyword);
  } else {
    const Topic& topic = feed_->topics[number];
    found = values.add(Facet::topic, topic.id, title_of(topic, language_));
  }
  return found == KeyTable::none ? found : keywords_.add(keyword, found);
}

}  // namespace kalendarium
