// SPDX-License-Identifier: MIT
//
// edit: changes one place of a JSON tree by its pointer (RFC 6901).
//
//   put_at(tree, "/issues/0/title", json_string("Vårbrev"), "id");   // behind "id" where it is new
//   remove_at(tree, "/issues/0/articles/3/events/0/_review");
//
// A list or object that is empty after a removal stays; false where the pointer leads nowhere.
#pragma once

#include <string_view>

#include "core/import/json_tree.h"

namespace kalendarium {

/// Replaces what stands there. In an object a new member comes behind `after` (at the end where that is
/// empty); in a list the number of its elements, or `-`, adds one.
bool put_at(JsonTree& tree, std::string_view pointer, const EditNode& value,
            std::string_view after = {});
bool remove_at(JsonTree& tree, std::string_view pointer);

}  // namespace kalendarium
