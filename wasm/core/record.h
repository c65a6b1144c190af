// SPDX-License-Identifier: MIT
//
// record: an article as compact bytes in a feed's block, and the model that is made of them when somebody looks at it.
//
//   for (std::uint32_t number = 0; number < article_count(feed); ++number) {
//     const Article article = open_article(feed, number);
//     const Issue& issue = issue_of(feed, number);
//   }
//
// A record is a list of members, each its number in the table of its part (core/record_table.h), from 1, and its value; a 0 ends it:
//
//   text       its length (7 bits a byte, the lowest first, 0x80: more follow), its bytes
//   moment     a byte: its Precision, 0x80 for the second pass; 4 bytes: minutes of the wall clock, the lowest first
//   number     4 bytes, the lowest first
//   word       a byte: an enum's value, or a flag
//   degrees    8 bytes: an IEEE 754 double, the lowest first
//   part       a record
//
// A list is 4 bytes, how many there are, and so many values. What is not stated is not there.
//
// Opening trusts nothing: lengths are checked against the block, numbers against what they may be, and what is broken ends the
// record there, with the members before it (a list of parts that is broken is empty; a part may lack
// what load never lets it lack, its start say). It takes time in proportion to the record. The Feed must outlive what was
// opened; where it is packed, so must the Article.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/feed.h"
#include "core/model.h"

namespace kalendarium {

struct PartTable;

[[nodiscard]] std::uint32_t article_count(const Feed& feed);

/// The article with that number in the file, from 0. REQUIRES: number < article_count(feed).
[[nodiscard]] Article open_article(const Feed& feed, std::uint32_t number);

/// The bytes of its record, packed where the feed is. REQUIRES: number < article_count(feed).
[[nodiscard]] std::string_view packed_record(const Feed& feed, std::uint32_t number);

/// The issue that it stands in. REQUIRES: number < article_count(feed).
[[nodiscard]] const Issue& issue_of(const Feed& feed, std::uint32_t number);

/// Fills in everything but `articles`, `block` and `owned` from the record that begins at `heads` in the feed's block.
/// False where there is none that fits the feed's articles: issues follow each other without gaps.
[[nodiscard]] bool open_heads(Feed& feed, std::uint32_t heads);

/// Opens the record at the beginning of `bytes` into the struct that the table is of. False where it is broken.
[[nodiscard]] bool open_record(std::string_view bytes, const PartTable& table, void* target);

}  // namespace kalendarium
