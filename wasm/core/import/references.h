// SPDX-License-Identifier: MIT
//
// import/references: an event that another article has is counted there, once.
//
//   drop_references(lines, facts, structure, dates);
//
// `Rapporten presenteras på Demokratidagen den 19 april` in one article, an article on that day in
// the same issue: the first only mentions it.
#pragma once

#include <memory>
#include <vector>

#include "core/import/dates_of_article.h"
#include "core/import/structure.h"

namespace kalendarium {

/// `dates`: of each article, null where it has none. Takes out of each article the sessions that are told in passing and
/// are at home in another, and of a calendar the last days that an article has whose headline names what they are for.
void drop_references(const std::vector<Line>& lines, const Facts& facts, const Structure& structure,
                     std::vector<std::unique_ptr<ArticleDates>>& dates);

}  // namespace kalendarium
