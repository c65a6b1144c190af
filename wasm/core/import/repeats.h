// SPDX-License-Identifier: MIT
//
// import/repeats: an event that several articles of a draft announce becomes one event.
//
//   const JoinedEvents joined(draft);               // the draft stays as it is, and must outlive this
//   joined.of({0, 3, 1});                           // where what is issue 0, article 3, event 1 is in the file
//   joined.for_each_event(3, [](const DraftEvent& event) { … });   // those of the draft's fourth article
//
// It stays in the article that is called as it is, else in the oldest; the others mention it by its id.
// What one of them says and the event lacks is taken over. What counts as the same is as in merge_items.
//
// Articles and events are counted over all issues of the draft, from 0.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/import/draft.h"

namespace kalendarium {

/// Numbers in the lists of a draft.
struct EventPlace {
  std::uint32_t issue = 0;
  std::uint32_t article = 0;
  std::uint32_t event = 0;
};

class JoinedEvents {
 public:
  /// REQUIRES: assign_ids was called.
  explicit JoinedEvents(const Draft& draft);

  /// False where no event is announced twice: then the file is the draft as it stands.
  [[nodiscard]] bool any() const { return !mentions_.empty(); }

  /// REQUIRES: a place of the draft.
  [[nodiscard]] EventPlace of(EventPlace place) const;

  /// The events that the article has in the file.
  template <typename Visit>
  void for_each_event(std::uint32_t article, Visit visit) const {
    for (std::uint32_t at = first_of_[article]; at < first_of_[article + 1]; ++at)
      if (stands_at(at)) visit(event(joined_[at]));
  }
  [[nodiscard]] bool has_events(std::uint32_t article) const;

  /// The ids of those of other articles that it mentions.
  template <typename Visit>
  void for_each_mention(std::uint32_t article, Visit visit) const {
    for (std::size_t i = first_mention(article); i < mentions_.size(); ++i) {
      if (mentions_[i].first != article) return;
      visit(std::string_view(events_[mentions_[i].second]->id));
    }
  }
  [[nodiscard]] bool has_mentions(std::uint32_t article) const;

  /// The id that the draft's event has in the file: its own, or that of the event that it joined.
  [[nodiscard]] std::string_view id_of(std::uint32_t number) const {
    return events_[joined_[number]]->id;
  }
  /// Ids that are gone, and those in their place.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> renames() const;

 private:
  friend class RepeatJoiner;
  /// With what others say of it.
  [[nodiscard]] const DraftEvent& event(std::uint32_t number) const;
  /// One of the file's events stands where the draft's event of that number does.
  [[nodiscard]] bool stands_at(std::uint32_t number) const {
    return slot_[joined_[number]] == number;
  }
  [[nodiscard]] std::size_t first_mention(std::uint32_t article) const;

  std::vector<std::uint32_t> first_article_;  // by issue: the number of its first article
  std::vector<std::uint32_t> first_of_;       // by article: the number of its first event; one more
  std::vector<const DraftEvent*> events_;     // by number, of the draft
  std::vector<std::uint32_t> joined_;         // by number: that of the event that it is now
  std::vector<std::uint32_t> slot_;  // by number: in place of which event of the draft it stands
  std::vector<std::uint32_t>
      index_;  // by slot: how many events the article has in the file before it
  std::vector<std::pair<std::uint32_t, std::uint32_t>> mentions_;  // article, event; by article
  std::unordered_map<std::uint32_t, DraftEvent> filled_;  // those to which something was added
};

}  // namespace kalendarium
