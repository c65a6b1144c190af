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
/// `[Bild: en glad person]`, `![Logotyp](…)`.
[[nodiscard]] bool is_picture_text(std::string_view text);
/// `Publicerad 12 februari 2027`
[[nodiscard]] bool is_dateline(const ScannedLine& line);
/// `Kyrktorget 3, 555 22 Älvshamn`
[[nodiscard]] bool has_post_code(const ScannedLine& line);

}  // namespace kalendarium
