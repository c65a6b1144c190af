// SPDX-License-Identifier: MIT
//
// assemble: readings of one or more files become one draft and one list of findings.
//
//   Assembly all;
//   add_reading(all, {"brev.eml", std::move(reading)}, {published, today});
//   finish(all);                                  // issues newest first, ids, the file's title
//   std::string json = print_draft(all.draft);
//
// Letters are read by the grammar (core/import); a calendar's or sheet's articles need no reading. The
// entries of a feed that are one article each become one issue, those that are newsletters an issue each.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/import/reading.h"
#include "core/import/draft.h"
#include "core/import/fresh_file.h"
#include "core/import/merge.h"

namespace kalendarium::cli {

struct AssembleOptions {
  std::optional<Day> published;  // what the user says goes before what the input says
  Day today;                     // for what does not say when it was made; none where 0
};

/// The findings of an issue in a file.
struct FileFindings {
  std::string_view file;  // one of Assembly::files
  std::size_t issue = 0;  // its number
  std::vector<ImportFinding> list;
};

/// JSON Pointer of a finding's part of the draft, `/issues/0/articles/3/events/0`; empty for a repaired encoding.
[[nodiscard]] std::string pointer_of(std::size_t issue, const ImportFinding& finding);

/// The pointer in the file that came of the draft.
using PlaceOf = std::function<std::string(std::size_t issue, const ImportFinding& finding)>;

/// How much was found, as the report sums up: an event counts each time that it is announced.
struct Totals {
  int articles = 0;
  int events = 0;
  int deadlines = 0;
  int reviews = 0;  // the marks that a person is to take away
};

struct Assembly {
  Draft draft;
  std::deque<std::string> files;  // the names of those that were read; they stay where they are
  std::vector<FileFindings> findings;  // in the order of the files
  Totals totals;                       // once it is finished
};

struct NamedReading {
  std::string file;
  Reading reading;
};

void add_reading(Assembly& all, NamedReading input, const AssembleOptions& options);

/// Orders the issues (newest first), gives ids and the file its title.
void finish(Assembly& all);

/// The finished draft as issues.json, and still there as it was; FreshFile writes it without a copy. An event that is announced several times, in several issues or in
/// a list of dates, is one; the other articles mention it.
[[nodiscard]] MergeResult issues_json(const Assembly& all);

/// Both must outlive what is given.
[[nodiscard]] PlaceOf places_in(const Assembly& all, const MergeResult& file);
[[nodiscard]] PlaceOf places_in(const FreshFile& file);

}  // namespace kalendarium::cli
