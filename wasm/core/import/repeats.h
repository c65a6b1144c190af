// SPDX-License-Identifier: MIT
//
// import/repeats: an event that several articles of a draft announce becomes one event.
//
//   EventPlaces places(draft);
//   Renames renames = join_repeats(draft, places);  // the ids that are gone, and whose event they are now
//   places.of({0, 3, 1});                           // where what was issue 0, article 3, event 1 is now
//
// It stays in the article that is called as it is, else in the oldest; the others mention it by its id.
// What one of them says and the event lacks is taken over. What counts as the same is as in merge_items.
#pragma once

#include <cstdint>
#include <vector>

#include "core/import/draft.h"
#include "core/import/json_compact.h"

namespace kalendarium {

/// Numbers in the lists of a draft.
struct EventPlace {
  std::uint32_t issue = 0;
  std::uint32_t article = 0;
  std::uint32_t event = 0;
};

/// Where the events of a draft went when they were joined.
class EventPlaces {
 public:
  /// Of the draft before: each where it is.
  explicit EventPlaces(const Draft& draft);

  /// REQUIRES: a place of the draft as it was.
  [[nodiscard]] EventPlace of(EventPlace before) const;

 private:
  friend class RepeatJoiner;
  [[nodiscard]] std::uint32_t number_of(EventPlace before) const;

  std::vector<std::vector<std::uint32_t>>
      first_;                          // by issue and article: the number of its first event
  std::vector<std::uint32_t> joined_;  // by number: that of the event that it is now
  std::vector<EventPlace> now_;        // by number, of those that are left
};

/// REQUIRES: assign_ids was called, and `places` was made of `draft`.
Renames join_repeats(Draft& draft, EventPlaces& places);

}  // namespace kalendarium
