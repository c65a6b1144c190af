// SPDX-License-Identifier: MIT

#include "core/load/topic_check.h"

#include "core/load/loader.h"

namespace kalendarium {

void note_topic_words(Loader& loader, const Feed& feed) {
  std::vector<std::string_view>& words = loader.topic_words.words;
  for (const Topic& topic : feed.topics) {
    words.push_back(topic.id);
    if (topic.titles.empty()) words.push_back(topic.title);
    for (const auto& [language, title] : topic.titles) words.push_back(title);
  }
}

void compare_with_topics(Loader& loader, const JsonNode& node, const std::string& word) {
  TopicWords& topics = loader.topic_words;
  if (topics.words.empty() || !topics.checked_keywords.insert(word).second) return;
  const std::string small = lower_case(word);
  for (const std::string_view topic : topics.words) {
    if (lower_case(topic) == small) return;
  }
  const std::string_view near = nearest(word, topics.words);
  if (near.empty()) return;
  remark(loader, Severity::hint, node, Message::diagnostic_nearly_a_topic,
         {{"value", excerpt(word)}}, std::string(near));
}

}  // namespace kalendarium
