// SPDX-License-Identifier: MIT
//
// import/kinds: what an article is: news, a course, a report …
//
//   find_kind(facts, article, true) == "course"
#pragma once

#include <string_view>

#include "core/import/facts.h"
#include "core/import/structure.h"

namespace kalendarium {

/// The kind of the contract. Words of the headline weigh most, then the first paragraph; funding,
/// podcast, course and network win over event, which only an article with events is.
[[nodiscard]] std::string_view find_kind(const Facts& facts, const ArticleLines& article,
                                         bool has_events);

}  // namespace kalendarium
