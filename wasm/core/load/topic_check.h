// SPDX-License-Identifier: MIT
//
// topic_check: keywords that are a topic but for a letter or two, which are likely a slip. For editors only (core/lean.h).
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include "core/lean.h"
#include "core/load/json_reader.h"
#include "core/model.h"

namespace kalendarium {

struct Loader;

struct Nothing {};
/// What the lean core need not keep.
template <class Value>
using EditorsOnly = std::conditional_t<is_lean, Nothing, Value>;

struct TopicWords {
  std::vector<std::string_view> words;               // ids and titles of the topics
  std::unordered_set<std::string> checked_keywords;  // each is held against the topics once
};

/// Looks at the feed's topics from then on: they must stay.
void note_topic_words(Loader& loader, const Feed& feed);
/// A free word is fine; one that nearly is a topic is remarked upon.
void compare_with_topics(Loader& loader, const JsonNode& node, const std::string& word);

}  // namespace kalendarium
