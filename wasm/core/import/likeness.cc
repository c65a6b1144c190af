// SPDX-License-Identifier: MIT

#include "core/import/likeness.h"

#include <algorithm>
#include <cstdlib>

#include "core/import/ids.h"

namespace kalendarium {

namespace {

/// A title that holds all words of the other, two or more, with words of its own beside them.
constexpr double held_likeness = 0.8;

struct Pair {
  double likeness = 0;
  int left = 0;
  int right = 0;
};

/// Of two sorted lists.
std::size_t count_common(const std::vector<std::uint64_t>& left,
                         const std::vector<std::uint64_t>& right) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    const bool before = left[i] < right[j];
    const bool behind = right[j] < left[i];
    common += before || behind ? 0 : 1;
    i += behind ? 0 : 1;
    j += before ? 0 : 1;
  }
  return common;
}

}  // namespace

double word_likeness(const std::vector<std::uint64_t>& left,
                     const std::vector<std::uint64_t>& right) {
  if (left.empty() || right.empty()) return 0;
  const std::size_t common = count_common(left, right);
  const double dice =
      2.0 * static_cast<double>(common) / static_cast<double>(left.size() + right.size());
  const bool held = common >= 2 && common == std::min(left.size(), right.size());
  return held ? std::max(dice, held_likeness) : dice;
}

bool is_told_in(const std::vector<std::uint64_t>& title, const std::vector<std::uint64_t>& other,
                std::string_view place) {
  const std::size_t common = count_common(title, other);
  if (common == 0 || common == title.size()) return common != 0;
  const std::vector<std::uint64_t> where = content_words(place);
  return std::all_of(title.begin(), title.end(), [&](std::uint64_t word) {
    return std::binary_search(other.begin(), other.end(), word) ||
           std::binary_search(where.begin(), where.end(), word);
  });
}

double title_likeness(std::string_view left, std::string_view right) {
  const auto left_words = content_words(left);
  const auto right_words = content_words(right);
  if (left_words.empty() && right_words.empty()) return left == right ? 1 : 0;
  return word_likeness(left_words, right_words);
}

std::vector<int> best_pairs(int left_count, int right_count,
                            const std::function<double(int, int)>& likeness, double least) {
  std::vector<Pair> pairs;
  for (int left = 0; left < left_count; ++left)
    for (int right = 0; right < right_count; ++right)
      if (const double value = likeness(left, right); value >= least)
        pairs.push_back({value, left, right});
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& one, const Pair& other) {
    if (one.likeness != other.likeness) return one.likeness > other.likeness;
    return std::abs(one.left - one.right) < std::abs(other.left - other.right);
  });
  std::vector<int> partner(static_cast<std::size_t>(left_count), no_partner);
  std::vector<char> used(static_cast<std::size_t>(right_count), 0);
  for (const Pair& pair : pairs) {
    int& mine = partner[static_cast<std::size_t>(pair.left)];
    char& taken = used[static_cast<std::size_t>(pair.right)];
    if (mine != no_partner || taken != 0) continue;
    mine = pair.right;
    taken = 1;
  }
  return partner;
}

}  // namespace kalendarium
