// SPDX-License-Identifier: MIT
//
// answer_json: an answer as the JSON that `kalendarium query` prints.
//
//   print_answer(catalog, {state, fixed, now}, answer, false)
//   // {"total":2,"items":[{"id":"e1","type":"event",…},…],"facets":{"topic":[{"value":"val","label":"Val","count":2}],…}}
//
// The visitor's module does without it.
#pragma once

#include <string>

#include "core/query.h"

namespace kalendarium {

/// The contract's answer: total, items (all, or those of the state's page if `paged`), facets (each value of the catalog, also those
/// with a count of 0, and what the state has chosen besides). An item's startDate is the start of the stretch under which it is listed,
/// as the data states it, null for an undated one; for an article its issue's datePublished.
[[nodiscard]] std::string print_answer(const Catalog& catalog, const Question& question,
                                       const Answer& answer, bool paged);

}  // namespace kalendarium
