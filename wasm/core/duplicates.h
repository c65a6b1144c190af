// SPDX-License-Identifier: MIT
//
// duplicates: which items several files or issues announce, and which of them stands for the others.
//
//   const std::vector<std::uint32_t> stand_ins = find_duplicates(announced);
//   if (stand_ins[item] != no_item) …            // another item stands in its place
//
// Two items are one
//   - where files of one publisher give them one id and they are of one type (a publisher is told by its name; a file that names
//     none has ids of its own),
//   - where they are events in different issues that have the same title (folded), start and place.
// The one of the newest issue stands, of issues of one day that of the file that was changed last, else the last one. With an article
// its events and deadlines give way; those that no other has are then led to the article.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/civil_time.h"

namespace kalendarium {

/// What is known of each item, by its number; and of each issue and feed, by theirs. The texts are somebody else's.
struct Announced {
  std::vector<std::uint8_t> types;  // an ItemType
  std::vector<std::uint32_t> issues;
  std::vector<std::uint32_t> owners;
  std::vector<std::string_view> ids;
  std::vector<std::string_view> titles;
  std::vector<std::uint32_t> places;  // of events: a number for each place, any for none
  std::vector<Moment> starts;

  std::vector<std::uint32_t> feed_of_issue;
  std::vector<WallTime> issue_days;
  std::vector<std::string_view> publishers;  // by feed
  std::vector<Moment> modified;              // by feed
};

/// For each item the one that stands in its place, or no_item where it stands itself.
[[nodiscard]] std::vector<std::uint32_t> find_duplicates(const Announced& announced);

}  // namespace kalendarium
