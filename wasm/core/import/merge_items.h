// SPDX-License-Identifier: MIT
//
// import/merge_items: the issues, articles and events of a tree by their ids, and who belongs to whom.
//
//   std::vector<Partners> pairs = match_items(own_list, base_list, their_list, article_likeness);
//
// Nodes belong to the trees; a list that is changed moves its elements, so pairs hold numbers.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/import/json_tree.h"

namespace kalendarium {

/// Where a new thing (or one of the base that is gone) stands in the three lists; -1: nowhere.
struct Partners {
  int theirs = -1;
  int base = -1;
  int own = -1;
};

using ItemLikeness = std::function<double(const EditNode&, const EditNode&)>;

/// One entry for each of `theirs` in its order, then one for each of the base without a partner there.
/// Any list may be nullptr. The base's partner in the file is the one with its id; what is left on both
/// sides is matched by likeness.
[[nodiscard]] std::vector<Partners> match_items(const EditNode* own, const EditNode* base,
                                                const EditNode* theirs,
                                                const ItemLikeness& likeness);

/// 0 to 1. Titles weigh most; the same id, the same number and year, the same day count beside them.
[[nodiscard]] double issue_likeness(const EditNode& left, const EditNode& right);
[[nodiscard]] double article_likeness(const EditNode& left, const EditNode& right);
[[nodiscard]] double event_likeness(const EditNode& left, const EditNode& right);

/// True if they are one event that is announced twice: nearly the same name, the same start as far as
/// both state it, and no other place.
[[nodiscard]] bool is_same_event(const EditNode& left, const EditNode& right);
/// What is_same_event looks at, and no more.
[[nodiscard]] EditNode event_summary(const EditNode& event);
/// The days on which an event begins, each of its sessions.
[[nodiscard]] std::vector<std::string> days_of(const EditNode& event);

/// The elements of a list member; nullptr where there is none.
[[nodiscard]] EditNode* list_of(EditNode& object, std::string_view key);
[[nodiscard]] const EditNode* list_of(const EditNode& object, std::string_view key);
/// The list, made behind `after_key` (at the object's end where that is empty) if it is not there.
[[nodiscard]] EditNode& make_list(EditNode& object, std::string_view key, JsonPlace place,
                                  std::string_view after_key = {});

[[nodiscard]] EditNode& element(EditNode& list, int at);
[[nodiscard]] const EditNode& element(const EditNode& list, int at);
[[nodiscard]] int element_count(const EditNode* list);

/// The element with that id; nullptr where there is none.
[[nodiscard]] const EditNode* find_by_id(const EditNode* list, const std::string& id);

/// All ids of a tree, in small letters.
void gather_ids(const EditNode& node, std::vector<std::string>& ids);

}  // namespace kalendarium
