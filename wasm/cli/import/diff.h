// SPDX-License-Identifier: MIT
//
// diff: what a merge did, for people.
//
//   + utgåva "Nyhetsbrev nr 5" läggs till
//   ~ artikel "Konsert": section "Musik" → "Kultur"
//   > händelse "Konsert" flyttas: startDate "2026-04-01T18:00" → "2026-04-08T18:00"
//   ! artikel "Konsert": text ändrad på båda håll; filens behålls
//       < "Tre"          in the file
//       > "Två"          in the newsletter
//   2 ändringar, 1 krock.
#pragma once

#include <string>
#include <vector>

#include "core/import/merge.h"
#include "core/messages.h"

namespace kalendarium::cli {

[[nodiscard]] std::string merge_diff(const std::vector<MergeChange>& changes, const Words& words);

}  // namespace kalendarium::cli
