// SPDX-License-Identifier: MIT
//
// import/likeness: how alike two headlines are, and which things of two lists belong together.
//
//   title_likeness("INSTÄLLT: Språkcafé 5 maj", "Språkcafé")      // 1: dates and status do not count
//   std::vector<int> pairs = best_pairs(3, 2, [&](int left, int right) { return …; }, 0.5);
//   // pairs[0] == 1: the first on the left belongs to the second on the right
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kalendarium {

/// 0 to 1: the share of common words (Dice), without dates and status words. Two titles that have no
/// other words are alike if they are equal.
[[nodiscard]] double title_likeness(std::string_view left, std::string_view right);

/// The same for what content_words gave; 0 where one has no words.
[[nodiscard]] double word_likeness(const std::vector<std::uint64_t>& left,
                                   const std::vector<std::uint64_t>& right);

/// All words of a title stand in another, or in the place of what that one names, and one at least in the title itself:
/// `Frukostmöte, Folkets hus` and `Frukostmöte: Rekrytera rätt` in Folkets hus. Of what content_words gave.
[[nodiscard]] bool is_told_in(const std::vector<std::uint64_t>& title,
                              const std::vector<std::uint64_t>& other, std::string_view place);

constexpr int no_partner = -1;

/// For each on the left its partner on the right, or no_partner: the likest pair first, none below
/// `least`, each used once. Of equal pairs, those that stand nearest in order.
[[nodiscard]] std::vector<int> best_pairs(int left_count, int right_count,
                                          const std::function<double(int, int)>& likeness,
                                          double least);

}  // namespace kalendarium
