// SPDX-License-Identifier: MIT
//
// import/merge: a new or corrected newsletter is merged into an issues.json that people edit by hand.
//
//   MergeResult merged = merge_issues(file, print_draft(draft));
//   if (merged.usable) write(merged.text);          // merged.changes tells what was done
//
// Three-way, with what was imported last time (`_imported` at the file's end) as the base: what only the
// publisher changed stays, what only the newsletter changed is taken, what both changed differently stays
// as it is in the file and is listed as a conflict. Things are matched by likeness: first the new with the
// base, which the file's ids lead to, then what is left with the file itself. So a headline that was
// rewritten on either side finds its article.
//
//   - What is matched keeps its id. A moved event gets `previousStartDate` and, if the newsletter states no
//     status, `eventStatus` "rescheduled". Where the day of publication was a guess and is told now, dates are put right, not moved.
//   - An event that an issue announces again is one event: the later article gets its id in `eventIds`, and
//     what the newsletter knows better (a new place, "inställt") goes to the event.
//   - What the publisher took away stays away; what the newsletter no longer has goes, unless it was edited.
//   - What stands beside `issues` (title, publisher) is the file's own.
//   - Order, indentation, line ends and every byte that is not concerned stay as they are (json_tree).
//
// The result owns its texts. No clock, no files.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kalendarium {

enum class MergeKind : std::uint8_t {
  added,     // from the newsletter
  changed,   // as the newsletter now has it
  removed,   // the newsletter has it no more
  moved,     // an event got another date
  joined,    // an event that the file has already is mentioned again
  conflict,  // both changed it; the file's is kept
};

struct MergeChange {
  MergeKind kind = MergeKind::changed;
  std::string what;  // issue, article, event
  std::string id;    // in the merged file
  std::string title;
  std::string member;  // the member that is concerned; empty: the whole thing
  std::string before;  // JSON as in the file; empty: absent
  std::string after;   // JSON as in the newsletter; empty: absent
};

struct MergeResult {
  bool usable = false;  // false: the file is no JSON with a list of issues
  std::string text;
  std::vector<MergeChange> changes;
  /// The ids of the new issues, articles and events that became others in the file.
  std::vector<std::pair<std::string, std::string>> ids;
};

/// `imported` is what print_draft wrote. A file without `_imported` has no base: then what the file has
/// stays, and what differs is a conflict.
[[nodiscard]] MergeResult merge_issues(std::string_view file, std::string_view imported);

/// What print_draft wrote, with itself as the base of the first merge to come. Texts longer than 200 bytes
/// are in the base by a hash: it only has to tell whether they were changed.
[[nodiscard]] std::string with_base(std::string_view imported);

}  // namespace kalendarium
