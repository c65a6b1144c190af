// SPDX-License-Identifier: MIT

#include "core/load/topic_check.h"

#include "core/ascii.h"
#include "core/feed.h"
#include "core/load/loader.h"
#include "core/record.h"
#include "core/record_writer.h"

namespace kalendarium {

void note_topic_words(Loader& loader) {
  TopicWords& topics = loader.topic_words;
  topics.record.append(loader.heads.view());
  topics.record.push_back(end_of_record);
  Feed feed;
  static_cast<void>(open_record(topics.record.view(), file_table, &feed));
  for (const Topic& topic : feed.topics) {
    topics.words.push_back(topic.id);
    if (topic.titles.empty()) topics.words.push_back(topic.title);
    for (const Translated& title : topic.titles) topics.words.push_back(title.text);
  }
}

void compare_with_topics(Loader& loader, const JsonNode& node, std::string_view word) {
  TopicWords& topics = loader.topic_words;
  if (topics.words.empty()) return;
  const auto number = static_cast<std::uint32_t>(topics.checked_keywords.size());
  if (topics.checked_keywords.add(word, number) != number) return;
  for (const std::string_view topic : topics.words) {
    if (is_same_ignoring_case(topic, word)) return;
  }
  const std::string_view near = nearest(word, topics.words);
  if (near.empty()) return;
  remark(loader, Severity::hint, node, Message::diagnostic_nearly_a_topic,
         {{"value", excerpt(word)}}, std::string(near));
}

}  // namespace kalendarium
