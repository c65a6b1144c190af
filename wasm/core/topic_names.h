// SPDX-License-Identifier: MIT
//
// topic_names: which value of the facet `topic` a keyword of a file is: a topic of the file, by its id or any of its titles, however
// they are written, or a word of its own.
//
//   TopicNames names;
//   names.begin(feed, "sv");
//   names.spelling("Demokrati", values)   // the same as of "demokrati", the topic's id
//
// The feed and the language's tag must outlive what is asked of it.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/facets.h"
#include "core/feed.h"
#include "core/key_table.h"

namespace kalendarium {

class TopicNames {
 public:
  /// Topics get their titles in `language`, else without one, else in any.
  void begin(const Feed& feed, std::string_view language);

  /// The number of the spelling in `values`; KeyTable::none for a word that folds to nothing.
  [[nodiscard]] std::uint32_t spelling(std::string_view keyword, FacetValues& values);

 private:
  const Feed* feed_ = nullptr;
  std::string_view language_;
  KeyTable topics_;    // positions in the feed's topics, by what keywords call them
  KeyTable keywords_;  // spellings, by keyword as it is written
};

}  // namespace kalendarium
