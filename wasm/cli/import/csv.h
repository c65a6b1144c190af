// SPDX-License-Identifier: MIT
//
// csv: the cells of a text that a spreadsheet wrote (RFC 4180, with the separators of real ones).
//
//   CsvTable table = read_csv("Titel;Datum\n\"Möte; öppet\";2026-03-05\n");
//   // table.separator ';', table.rows[1].cells[0] "Möte; öppet"
//
// Rows own their texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kalendarium::cli {

struct CsvRow {
  std::vector<std::string> cells;  // trimmed
  std::uint32_t number = 0;        // line of the source, from 1
};

struct CsvTable {
  char separator = ';';
  std::vector<CsvRow> rows;  // those with any text; the first is the header
};

/// The separator is what is commonest in the first line outside quotes: semicolon, comma or tab. A
/// line `sep=;` (Excel's) is obeyed and is no row.
[[nodiscard]] CsvTable read_csv(std::string_view text);

}  // namespace kalendarium::cli
