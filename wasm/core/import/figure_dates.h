// SPDX-License-Identifier: MIT
//
// import/figure_dates: days written in figures alone, the terminals of import/dates.
//
//   ReadDay item = read_figures(tokens, at, true, false);   // `28/9`, `2021-03-23`, `13.12.2026`, `270304`
//   item.found == DayFound::date
#pragma once

#include <vector>

#include "core/import/mention.h"
#include "core/import/token_view.h"

namespace kalendarium {

/// What one item of a mention gave: a day that waits for its month, or all of it.
enum class DayFound : std::uint8_t { nothing, day, date };

struct ReadDay {
  DateItem date;
  DayFound found = DayFound::nothing;
  std::size_t next = 0;  // the token behind it
};

/// `named`: something says that it is a date, a weekday or `den`; `listed`: it goes on from another.
[[nodiscard]] ReadDay read_figures(const std::vector<LineToken>& tokens, std::size_t at, bool named,
                                   bool listed);

/// `2027`, `, 2027`, `år 2027` behind a date; `202` is a slip.
void read_year(const std::vector<LineToken>& tokens, ReadDay& item);

/// 1900 to 2100, of four digits.
[[nodiscard]] bool is_year(const LineToken& token);

/// A day that the month has, in some year where none is written.
[[nodiscard]] bool can_exist(const DateItem& item);

}  // namespace kalendarium
