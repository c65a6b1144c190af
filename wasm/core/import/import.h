// SPDX-License-Identifier: MIT
//
// import/import: a newsletter's lines become a draft issue and a list of findings.
//
//   ImportResult result = import_lines(split_lines(text), {.published = to_day({2021, 3, 3})});
//   Draft draft{.title = result.issue.title, .issues = {result.issue}};
//   assign_ids(draft);
//   std::string json = print_draft(draft);
//
// The one entry of the importer. It keeps nothing between calls and is linear in its input. The
// grammar's productions are listed in docs/importing.md and in the headers dates, times and
// recurrence of this folder.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/civil_time.h"
#include "core/import/draft.h"
#include "core/import/lines.h"

namespace kalendarium {

struct ImportOptions {
  /// When the newsletter was sent (its Date, a feed's pubDate, `--published`); else its head says it, or
  /// evidence in the text decides and the issue is marked for review.
  std::optional<Day> published;
  /// The mail's subject or the page's <title>; the title if the text has none.
  std::string title;
  /// The id, if the caller knows one. All other ids are import/ids' work (assign_ids).
  std::string id;
  /// The day of the reading: a text that tells no year is of about then.
  std::optional<Day> today = {};
};

/// Takes the lines, and gives them back one by one as they are read.
[[nodiscard]] ImportResult import_lines(std::vector<Line> lines, const ImportOptions& options);

}  // namespace kalendarium
