// SPDX-License-Identifier: MIT
//
// import/months: months without a day, and the days that a month alone leads.
//
//   read_month(tokens, at, mention);   // `i mitten av oktober`, `mars–maj`, `i mars: 6, 13 och 20`
//
//   month = part? month ((, month)* (- | och) month)? year? ; days = month : number (, number)* (och number)?
#pragma once

#include <vector>

#include "core/import/mention.h"
#include "core/import/tokens.h"

namespace kalendarium {

/// `2027`, `, år 2027`: returns the token after, or `at`.
[[nodiscard]] std::size_t read_year_after(const std::vector<LineToken>& tokens, std::size_t at,
                                          int& year);

/// Reads at `at`; returns the token after, or `at`.
[[nodiscard]] std::size_t read_month(const std::vector<LineToken>& tokens, std::size_t at,
                                     Mention& mention);

/// `i mars, april och maj`, `i mars och april`: not one month alone, nor months apart.
[[nodiscard]] bool names_months(const std::vector<LineToken>& tokens, std::size_t at);

}  // namespace kalendarium
