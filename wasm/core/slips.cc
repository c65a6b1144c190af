// SPDX-License-Identifier: MIT

#include "core/slips.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace kalendarium {

std::uint8_t forgiven_slips(std::string_view typed) {
  if (std::any_of(typed.begin(), typed.end(), is_ascii_digit)) return 0;
  const std::size_t letters = count_code_points(typed);
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

void SlipCounter::type(std::string_view typed, std::uint8_t most) {
  most_ = most;
  typed_.clear();
  for (std::size_t at = 0; at < typed.size();) typed_.push_back(next_letter(typed, at));
  rows_.resize(3 * (typed_.size() + 1));
}

/// One row of the table for each letter of the word; a row tells the distance of each beginning of what was typed.
std::uint8_t SlipCounter::count(std::string_view word, std::size_t stem) {
  const std::size_t size = typed_.size();
  std::uint8_t* before_last = rows_.data();
  std::uint8_t* last = before_last + size + 1;
  std::uint8_t* row = last + size + 1;
  for (std::size_t i = 0; i <= size; ++i) last[i] = static_cast<std::uint8_t>(i);
  auto best = static_cast<std::uint8_t>(most_ + 1);
  char32_t letter_before = 0;
  std::uint8_t least_before = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t letter = next_letter(word, at);
    std::uint8_t least = row[0] = static_cast<std::uint8_t>(last[0] + 1);
    for (std::size_t i = 1; i <= size; ++i) {
      const int step = typed_[i - 1] == letter ? 0 : 1;
      int cost = std::min(last[i - 1] + step, std::min(last[i], row[i - 1]) + 1);
      if (i > 1 && typed_[i - 2] == letter && typed_[i - 1] == letter_before)
        cost = std::min(cost, before_last[i - 2] + 1);
      row[i] = static_cast<std::uint8_t>(cost);
      least = std::min(least, row[i]);
    }
    if (at == stem || at == word.size()) best = std::min(best, row[size]);
    if (least > most_ && least_before > most_) break;
    least_before = least;
    letter_before = letter;
    std::uint8_t* const free = before_last;
    before_last = last;
    last = row;
    row = free;
  }
  return best;
}

}  // namespace kalendarium
