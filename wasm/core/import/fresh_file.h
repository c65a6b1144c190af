// SPDX-License-Identifier: MIT
//
// import/fresh_file: a draft becomes an issues.json of its own.
//
//   const FreshFile file(draft);               // what repeats is found; the draft stays as it is
//   file.write([&](std::string_view piece) { … });
//   file.joined().of({0, 3, 1});               // where an event of the draft is in the file
//
//   MergeResult whole = fresh_file(draft);     // the same as one text
//
// As if it were merged into an empty file: an event that several articles announce is one event, and the
// other articles mention it. The file has `_imported`, the base of the next merge. Nothing is copied and no
// text held whole, so that it costs little more than printing.
#pragma once

#include "core/import/draft.h"
#include "core/import/merge.h"
#include "core/import/repeats.h"

namespace kalendarium {

class FreshFile {
 public:
  /// The draft must outlive this. REQUIRES: assign_ids was called.
  explicit FreshFile(const Draft& draft) : draft_(draft), joined_(draft) {}

  void write(const TextSink& sink) const { write_draft(draft_, joined_, sink); }

  [[nodiscard]] const JoinedEvents& joined() const { return joined_; }

 private:
  const Draft& draft_;
  JoinedEvents joined_;
};

/// No ids where none became another.
[[nodiscard]] MergeResult fresh_file(const Draft& draft);

}  // namespace kalendarium
