// SPDX-License-Identifier: MIT
//
// translations: which of several articles that say the same in different languages stands for all of them.
//
//   std::vector<Standing> standings;
//   std::vector<Alias> aliases;
//   const bool is_known = find_standings(feed, "en", standings, aliases);
//   if (is_known && standings[number].article != number) …          // another stands in its place
//
// Articles belong together when translationOf links them, in however many steps; a link to nothing is no link. It opens every
// article of the feed, so ask only where one has a link. The texts are the feed's.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/feed.h"

namespace kalendarium {

/// The article that stands, and those whose events and deadlines stand with it: itself where it has some. All are numbers for
/// open_article.
struct Standing {
  std::uint32_t article = 0;
  std::uint32_t events = 0;
  std::uint32_t deadlines = 0;
};

/// An id that does not stand, and the id of what does in its place: of an event or deadline its counterpart by number where
/// the two articles have as many, else the article.
struct Alias {
  std::string_view hidden;
  std::string_view shown;
};

/// Sets the standings, for every article in the order of the file, and adds to the aliases. `reader` is a BCP 47 tag; its primary
/// language counts. False, and nothing done, where the core has not got this part of it (core/gate.h).
[[nodiscard]] bool find_standings(const Feed& feed, std::string_view reader,
                                  std::vector<Standing>& standings, std::vector<Alias>& aliases);

}  // namespace kalendarium
