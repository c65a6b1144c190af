// SPDX-License-Identifier: MIT
//
// import/json_compact: a JSON text without white space, its long texts by a hash: what only has to tell
// whether something was changed.
//
//   compact_text("{ \"a\": [1, 2] }", 200, out)      // out: {"a":[1,2]}
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kalendarium {

/// FNV-1a, 64 bits, as 16 hexadecimal digits behind a `#`.
[[nodiscard]] std::string text_hash(std::string_view text);

/// Ids that became others.
using Renames = std::unordered_map<std::string, std::string>;

/// Appends `json` on one line. Texts of more than `longest_text` bytes are given by their hash, members
/// called `id` by their new value. REQUIRES: json is valid.
void compact_text(std::string_view json, std::size_t longest_text, const Renames& renames,
                  std::string& out);

}  // namespace kalendarium
