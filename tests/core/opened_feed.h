// SPDX-License-Identifier: MIT
//
// opened_feed: all articles of a feed as structs, for tests that look at several.
//
//   opened(feed).at(0).at(1).title   // of the second article of the first issue
#pragma once

#include <cstdint>
#include <vector>

#include "core/record.h"

namespace kalendarium::sample {

/// By issue. The feed must outlive it.
inline std::vector<std::vector<Article>> opened(const Feed& feed) {
  std::vector<std::vector<Article>> issues;
  for (const Issue& issue : feed.issues) {
    std::vector<Article>& articles = issues.emplace_back();
    for (int i = 0; i < issue.article_count; ++i)
      articles.push_back(open_article(feed, static_cast<std::uint32_t>(issue.first_article + i)));
  }
  return issues;
}
std::vector<std::vector<Article>> opened(const Feed&& feed) = delete;

}  // namespace kalendarium::sample
