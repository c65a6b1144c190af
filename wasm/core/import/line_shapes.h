// SPDX-License-Identifier: MIT
//
// import/line_shapes: lines that are told by their shape: the row of a table, an address, a date line.
//
//   has_post_code(scanned)   // `Kyrktorget 3, 555 22 Älvshamn`
#pragma once

#include <string_view>

#include "core/import/scan.h"

namespace kalendarium {

/// Cells between at least so many tabs, and one day in them.
[[nodiscard]] bool is_row(const ScannedLine& line, int fewest_tabs);
/// `[Bild: en glad person]`, `![Logotyp](…)`, `[cid:image001.png@01D9]`: read as if it were not there.
[[nodiscard]] bool is_picture_text(std::string_view text);
/// `Publicerad 12 februari 2027`
[[nodiscard]] bool is_dateline(const ScannedLine& line);
/// `Granen tänds den 29 november på följande platser:`
[[nodiscard]] bool leads_list(const ScannedLine& line);
/// `Kyrktorget 3, 555 22 Älvshamn`
[[nodiscard]] bool has_post_code(const ScannedLine& line);
/// Nothing but mentions, signs and small words such as `kl.` is in the line.
[[nodiscard]] bool only_mentions(const ScannedLine& line);
[[nodiscard]] bool begins_with_mention(const ScannedLine& line);
/// `på Münchenbryggeriet`, `i Stockholm` in a sentence that says when something takes place.
[[nodiscard]] bool names_place(const ScannedLine& line, std::string_view text);
/// `Akvarell: 3 maj kl. 10`
[[nodiscard]] bool is_titled(const ScannedLine& line);
/// `Vi ses den 11 mars i Rådhuset.` is no greeting.
[[nodiscard]] bool says_when(const ScannedLine& line);
[[nodiscard]] bool starts_low(const ScannedLine& line);
/// `Höstlovet 1–5 nov.`: the full stop is the month's.
[[nodiscard]] bool ends_with_brief_month(const ScannedLine& line);
/// A full stop inside: prose that ends without one.
[[nodiscard]] bool breaks_off(const ScannedLine& line);

}  // namespace kalendarium
