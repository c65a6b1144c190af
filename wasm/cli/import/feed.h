// SPDX-License-Identifier: MIT
//
// feed: the entries of RSS 2.0 (and its older kin) and of Atom.
//
//   std::optional<Reading> reading = read_feed(text);   // a letter for each entry
//
// An entry's headline is its first line, a heading; its page is the letter's address; its content
// (content:encoded, else description; content, else summary) is read as HTML. Dates of RSS's event
// module (ev:startdate, ev:enddate, ev:location) make an event that needs no reading.
#pragma once

#include <optional>
#include <string_view>

#include "cli/import/reading.h"

namespace kalendarium::cli {

/// nullopt for XML that is no feed, or is broken before its first entry. REQUIRES: valid UTF-8.
[[nodiscard]] std::optional<Reading> read_feed(std::string_view text);

/// The letter of an entry: its headline as a heading, then its content's lines.
[[nodiscard]] Letter entry_letter(std::string_view title, std::string_view url,
                                  std::string_view html);

/// A letter's headline from an entry, its markup and character references undone.
[[nodiscard]] std::string headline_of(std::string_view html);

/// `2026-03-05` or the day of `2026-03-05T08:00:00Z` (RFC 3339), in Stockholm; else a mail's date.
[[nodiscard]] std::optional<Day> read_feed_date(std::string_view text);

}  // namespace kalendarium::cli
