// SPDX-License-Identifier: MIT
//
// reading: what an input file holds, whatever its form was.
//
//   Reading reading = read_calendar(text);
//   // reading.items: structured events; reading.letters: lines that the grammar is to read
//
// Plain values that own their texts. A mail or a page gives one letter, a feed one for each entry,
// a calendar or a sheet gives items and no letter.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/civil_time.h"
#include "core/import/draft.h"
#include "core/import/lines.h"

namespace kalendarium::cli {

/// Something written for people: a newsletter, or an entry of a feed.
struct Letter {
  std::vector<Line> lines;
  std::optional<Day> published;
  std::string title;
  std::string url;
  std::vector<std::string> keywords;
  /// What a feed states outright; the grammar then looks for no dates.
  std::optional<DraftEvent> event;
};

/// False where there is nothing to read: not even a title of the letter's own.
[[nodiscard]] inline bool has_text(const Letter& letter) {
  for (const Line& line : letter.lines)
    if (line.text.view().find_first_not_of(" \t\r\n") != std::string_view::npos) return true;
  return false;
}

struct Reading {
  std::string title;  // of the calendar or feed
  std::string publisher;
  std::string url;
  std::string language;  // as the input states it; empty where it does not
  std::optional<Day> published;
  std::vector<Letter> letters;
  /// Entries of a feed: short ones become articles of one issue, long ones issues of their own.
  bool is_feed = false;
  /// Articles that need no reading: a calendar's events, a sheet's rows.
  std::vector<DraftArticle> articles;
  /// Repairs of the encoding, and the dates of `articles`, with a path from the issue.
  std::vector<ImportFinding> findings;
};

}  // namespace kalendarium::cli
