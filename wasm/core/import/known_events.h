// SPDX-License-Identifier: MIT
//
// import/known_events: the events of a file by their days, to find one that is announced again.
//
//   KnownEvents known;
//   known.add(article, event, false);
//   if (KnownEvent* again = known.find(other_article, other_event)) … again->id …
//
// It holds copies of what it compares; the tree may change under it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/import/json_tree.h"

namespace kalendarium {

/// An event of the file, by one of its days.
struct KnownEvent {
  std::string id;
  EditNode summary;     // merge_items' event_summary
  std::string article;  // its id
  std::string article_title;
  bool is_new = false;  // came with this newsletter
};

class KnownEvents {
 public:
  void add(const EditNode& article, const EditNode& event, bool is_new);

  /// The same event in another article; nullptr where there is none.
  [[nodiscard]] KnownEvent* find(const EditNode& article, const EditNode& event);

 private:
  std::map<std::string, std::vector<KnownEvent>> events_;  // by day
};

/// By the names: the article "Vårstädning" has the event, not the article "Kalendarium".
[[nodiscard]] bool belongs_better(const EditNode& article, const KnownEvent& known,
                                  const EditNode& event);

}  // namespace kalendarium
