// SPDX-License-Identifier: MIT
//
// import/fresh_file: a draft as a file of its own, where there is none to merge it into.
//
//   FreshFile file(draft);                     // what repeats is joined in the draft itself
//   file.write([&](std::string_view piece) { … });
//   file.place(finding.path);                  // a pointer of the draft as it was becomes one of the file
//
//   MergeResult whole = fresh_file(draft);     // the same as one text; the draft stays as it is
//
// As if it were merged into an empty file: an event that several articles announce is one event, and the
// other articles mention it. The file has `_imported`, the base of the next merge. No tree is built and no
// text held whole but that base, so that it costs little more than printing.
#pragma once

#include "core/import/draft.h"
#include "core/import/merge.h"
#include "core/import/repeats.h"

namespace kalendarium {

class FreshFile {
 public:
  /// Joins in `draft`, which must outlive this. REQUIRES: assign_ids was called.
  explicit FreshFile(Draft& draft);

  void write(const TextSink& sink) const;

  /// `/issues/0/articles/3/events/1…` as it is in the file.
  void place(std::string& pointer) const;

  /// Old ids, and those that they became.
  [[nodiscard]] const Renames& renames() const { return renames_; }

 private:
  void write_base(const TextSink& sink) const;

  const Draft& draft_;
  DraftBase base_;
  EventPlaces places_;
  Renames renames_;
};

/// No ids where none became another.
[[nodiscard]] MergeResult fresh_file(const Draft& draft);

}  // namespace kalendarium
