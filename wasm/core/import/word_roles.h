// SPDX-License-Identifier: MIT
//
// import/word_roles: what a word says of the dates beside it, where the words around it decide.
//
//   roles_in_place(tokens, at, 0);   // `öppet` in `öppet frågerum`, `öppet i påsk`, `anmälan är öppen`
//
// Looks a few words far.
#pragma once

#include <vector>

#include "core/import/tokens.h"

namespace kalendarium {

/// The roles of the token `at`, in a sentence that begins at `first`.
[[nodiscard]] std::uint32_t roles_in_place(const std::vector<LineToken>& tokens, std::size_t at,
                                           std::size_t first);

}  // namespace kalendarium
