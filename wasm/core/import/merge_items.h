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

using ItemLikeness = std::function<double(const JsonNode&, const JsonNode&)>;

/// One entry for each of `theirs` in its order, then one for each of the base without a partner there.
/// Any list may be nullptr. The base's partner in the file is the one with its id; what is left on both
/// sides is matched by likeness.
[[nodiscard]] std::vector<Partners> match_items(const JsonNode* own, const JsonNode* base,
                                                const JsonNode* theirs,
                                                const ItemLikeness& likeness);

/// 0 to 1. Titles weigh most; the same id, the same number and year, the same day count beside them.
[[nodiscard]] double issue_likeness(const JsonNode& left, const JsonNode& right);
[[nodiscard]] double article_likeness(const JsonNode& left, const JsonNode& right);
[[nodiscard]] double event_likeness(const JsonNode& left, const JsonNode& right);

/// True if they are one event that is announced twice: the same name, and a day in common.
[[nodiscard]] bool is_same_event(const JsonNode& left, const JsonNode& right);

/// The elements of a list member; nullptr where there is none.
[[nodiscard]] JsonNode* list_of(JsonNode& object, std::string_view key);
[[nodiscard]] const JsonNode* list_of(const JsonNode& object, std::string_view key);
/// The list, made at the object's end if it is not there.
[[nodiscard]] JsonNode& make_list(JsonNode& object, std::string_view key, JsonPlace place);

[[nodiscard]] JsonNode& element(JsonNode& list, int at);
[[nodiscard]] const JsonNode& element(const JsonNode& list, int at);
[[nodiscard]] int element_count(const JsonNode* list);

/// The element with that id; nullptr where there is none.
[[nodiscard]] const JsonNode* find_by_id(const JsonNode* list, const std::string& id);

/// All ids of a tree, in small letters.
void gather_ids(const JsonNode& node, std::vector<std::string>& ids);

}  // namespace kalendarium
