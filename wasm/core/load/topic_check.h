// SPDX-License-Identifier: MIT
//
// topic_check: keywords that are a topic but for a letter or two, which are likely a slip. For editors only (core/lean.h).
//
//   note_topic_words(loader);                       // when the topics have been read
//   compare_with_topics(loader, node, "dmokrati");  // a hint: "Menade du demokrati?"
#pragma once

#include <string_view>
#include <vector>

#include "core/bytes.h"
#include "core/key_table.h"
#include "core/load/json_reader.h"

namespace kalendarium {

struct Loader;

struct TopicWords {
  Bytes record;                         // what has been written of the file so far: its topics
  std::vector<std::string_view> words;  // ids and titles of the topics, in the record
  KeyTable checked_keywords;            // each is held against the topics once
};

void note_topic_words(Loader& loader);
/// A free word is fine; one that nearly is a topic is remarked upon.
void compare_with_topics(Loader& loader, const JsonNode& node, std::string_view word);

}  // namespace kalendarium
