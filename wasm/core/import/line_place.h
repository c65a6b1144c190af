// SPDX-License-Identifier: MIT
//
// import/line_place: what stands beside a line of an article, where that says what its dates are.
//
//   has_item_beside(facts, article, at)   // `Göteborg, 11 mars` above `Malmö, 18 mars`
#pragma once

#include "core/import/facts.h"
#include "core/import/structure.h"

namespace kalendarium {

/// Only short lines stand between the line and the headline.
[[nodiscard]] bool is_near_headline(const Facts& facts, const ArticleLines& article,
                                    std::uint32_t at);

/// The mention before or after this one in its sentence is a time.
[[nodiscard]] bool is_beside_time(const Facts& facts, const LineFacts& line, std::uint32_t index);

/// Another time shortly before or behind it in its line, one that ends nothing.
[[nodiscard]] bool has_other_time(const Facts& facts, const LineFacts& line, std::uint32_t index);

/// `Göteborg, 11 mars`: a short line that begins with or names a day.
[[nodiscard]] bool is_item(const Facts& facts, const ArticleLines& article, std::uint32_t at);
[[nodiscard]] bool has_item_beside(const Facts& facts, const ArticleLines& article,
                                   std::uint32_t at);

/// `5 april: Ingen träff`, `12 mars: Studiedag`; in a list `Måndag 15 mars` above `Stängt` or `Vi stänger kl. 15`; the days of
/// `Vecka 9, 1–7 mars` above lines that begin with weekdays or hours.
[[nodiscard]] bool is_pause(const Facts& facts, const ArticleLines& article,
                            const MentionFacts& found, bool list);

/// `senast den 5 mars och den 10 mars ses vi`: the last of two whole days is another thing.
[[nodiscard]] bool ends_in_invitation(const MentionFacts& found);

/// `… på följande gårdar:` above a line with nothing but a time beside its words.
[[nodiscard]] bool leads_times(const Facts& facts, const ArticleLines& article, std::uint32_t at);

/// `10.00 Sagostund`, `Kl. 10: sagostund`, whatever the line is
[[nodiscard]] bool opens_with_time(const LineFacts& line, const Facts& facts);

/// `Kl. 10.30: sagostund` above prose, which begins at `next`; no other line of a programme stands near.
[[nodiscard]] bool is_timed_headline(const Facts& facts, std::uint32_t at, std::uint32_t next,
                                     std::uint32_t end);

/// `Fredagar på fritidsgården`: it begins with weekdays, and no hour stands behind them.
[[nodiscard]] bool names_weekdays(const LineFacts& line, const Facts& facts);

/// Two or more lines in capitals stand apart, before `end`.
[[nodiscard]] bool has_caps_headlines(const PagedList<LineFacts>& lines, std::uint32_t end);

/// `10.00 Sagostund`
[[nodiscard]] bool begins_with_time(const LineFacts& line, const Facts& facts);

}  // namespace kalendarium
