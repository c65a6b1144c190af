// SPDX-License-Identifier: MIT
//
// import/issue: what holds for the whole issue: title, number, year, editor, publication date.
//
//   read_issue(lines, facts, structure, calendar, "", issue);   // issue.number == 4
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/draft.h"
#include "core/import/facts.h"
#include "core/import/structure.h"
#include "core/import/years.h"

namespace kalendarium {

/// Fills all but articles and id. A publication date that was not told carries a review.
void read_issue(const std::vector<Line>& lines, const Facts& facts, const Structure& structure,
                const Calendar& calendar, std::string_view title, DraftIssue& issue);

/// The organisers before the headlines' colons or dashes, one an article, where the issue has such
/// prefixes (in a third of its headlines); else only those that come twice. Empty: none.
[[nodiscard]] std::vector<CompactText> find_sources(const Facts& facts, const Structure& structure);

}  // namespace kalendarium
