// SPDX-License-Identifier: MIT
//
// feed: one loaded file: what stands at its top, its issues, and the block of bytes that holds its articles.
//
//   for (const Issue& issue : feed.issues)
//     for (int i = 0; i < issue.article_count; ++i)
//       Article article = open_article(feed, issue.first_article + i);   // core/record.h
//
// All texts of the feed and of its opened articles are views into `block`; those of an article of a packed feed (core/packing) into
// bytes that the article owns. A Feed may be moved (the bytes stay where they are)
// but not copied. The block is the feed's own (`owned`), or somebody else's who outlives it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/bytes.h"
#include "core/civil_time.h"
#include "core/model.h"
#include "core/packing.h"

namespace kalendarium {

/// A text in one language.
struct Translated {
  std::string_view language;  // a BCP 47 tag
  std::string_view text;
};

struct Topic {
  std::string_view id;
  std::string_view title;  // used where no language fits
  std::vector<Translated>
      titles;  // in the order of the file; of two for one language the last counts
};

/// A text of the publisher's own in the place of one that is compiled in.
struct OwnWording {
  std::string_view language;  // the tag as the file writes it
  std::string_view key;       // a dotted message key: `show_more`, `events_count.one`
  std::string_view text;
};

struct Feed {
  Feed() = default;
  Feed(Feed&&) = default;
  Feed& operator=(Feed&&) = default;
  Feed(const Feed&) = delete;
  Feed& operator=(const Feed&) = delete;
  ~Feed() = default;

  std::string_view title;
  std::string_view language;  // never empty in what was loaded
  std::string_view time_zone = "Europe/Stockholm";
  Zone zone;
  std::string_view url;
  Moment date_modified;
  Contact publisher;
  std::string_view subscribe_url;
  std::string_view map_url;
  std::vector<Topic> topics;
  std::vector<OwnWording> messages;  // in the order of the file; the last counts
  std::vector<Issue> issues;         // in the order of the file

  std::vector<std::uint32_t>
      articles;  // where each record begins in the block, and where the last ends; empty: no articles
  std::string_view block;
  Packing packing;  // of the records, where they are packed
  Bytes owned;      // the bytes of the block, unless they are somebody else's
};

}  // namespace kalendarium
