// SPDX-License-Identifier: MIT
//
// topic_names: which value of the facet `topic` a keyword of a file is: a topic of the file, by its id or any of its titles, however
// they are written, or a word of its own.
//
//   TopicNames names;
//   names.begin(feed);
//   names.spelling("Demokrati", "sv", values)   // the same as of "demokrati", the topic's id
//
// The feed must outlive what is asked of it.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/facets.h"
#include "core/feed.h"
#include "core/key_table.h"

namespace kalendarium {

class TopicNames {
 public:
  void begin(const Feed& feed);

  /// The number of the spelling in `values`; KeyTable::none for a word that folds to nothing. The topic's title is taken in
  /// `language`, else without one, else in any.
  [[nodiscard]] std::uint32_t spelling(std::string_view keyword, std::string_view language,
                                       FacetValues& values);

 private:
  const Feed* feed_ = nullptr;
  KeyTable topics_;    // positions in the feed's topics, by what keywords call them
  KeyTable keywords_;  // spellings, by keyword as it is written
};

}  // namespace kalendarium
