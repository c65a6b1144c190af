// SPDX-License-Identifier: MIT
//
// import/merge_members: the three-way merge of one object's members.
//
//   MemberMerge merge{tree, depth, log};
//   merge.object(own, base, theirs, {"event", id, title});
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/json_tree.h"
#include "core/import/merge.h"

namespace kalendarium {

/// What is spoken of in a change.
struct MergeSubject {
  std::string_view what;
  std::string id;
  std::string title;
};

/// In bytes. A base keeps longer texts by their hash; headlines, which things are matched by, are shorter.
constexpr std::size_t longest_base_text = 200;

/// `canonical_json` with long texts hashed; empty for nullptr.
[[nodiscard]] std::string comparable(const EditNode* node);

/// As comparable, without ids and the publisher's own members, all the way down.
[[nodiscard]] std::string comparable_content(const EditNode& node);

struct MemberMerge {
  JsonPlace place;  // of the object's members
  std::vector<MergeChange>& changes;

  /// Members whose name begins with `_` (but `_review`), ids and lists of things that have ids are left
  /// alone. `base` may be nullptr.
  void object(EditNode& own, const EditNode* base, const EditNode& theirs,
              const MergeSubject& subject);

  /// What a later mention of an event knows: members that it states, none that it lacks.
  void mention(EditNode& own, const EditNode* base, const EditNode& theirs,
               const MergeSubject& subject);

  void note(MergeKind kind, const MergeSubject& subject, std::string_view member,
            const EditNode* before, const EditNode* after);

 private:
  void member(EditNode& own, const EditNode* base, const EditNode* theirs, std::string_view key,
              std::string_view after_key, const MergeSubject& subject);
  bool merge_lists(EditNode& own, const EditNode& base, const EditNode& theirs);
};

}  // namespace kalendarium
