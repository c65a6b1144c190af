// SPDX-License-Identifier: MIT
//
// sheet: a calendar that is kept in a spreadsheet and saved as CSV.
//
//   if (is_sheet(table)) Reading reading = read_sheet(table, day);
//
//   Titel;Datum;Tid;Plats;Pris
//   Språkcafé;2026-03-05;17–18.30;Biblioteket;gratis
//
// Columns are known by the format's names (`title`, `startDate` …) or by Swedish and English words
// (`Rubrik`, `Fr.o.m.`, `Arrangör` …); a column with another name is left alone. Rows with the same
// title, place and organiser are one event with several sessions; where there is a column `id`, those
// with the same id are, as `kalendarium export --to csv` writes them. A date in prose is left to the
// grammar, as one line with the row's title.
#pragma once

#include <string>
#include <string_view>

#include "cli/import/csv.h"
#include "cli/import/reading.h"

namespace kalendarium::cli {

/// What a column holds.
enum class Column : std::uint8_t {
  unknown,
  title,
  start_date,
  start_time,
  end_date,
  end_time,
  place,
  locality,
  text,
  url,
  registration_url,
  organizer,
  price,
  audience,
  keywords,
  section,
  source,
  kind,
  status,
  deadline,
  online_url,
  id,
  session_title,
  previous_start,
  recurrence,
  except_dates,
  extra_dates,
  sold_out,
};

/// In lower case, å ä ö too, without blanks, points, colons, hyphens, underscores and stars.
[[nodiscard]] std::string fold_heading(std::string_view heading);

/// By its heading: case, blanks, points and hyphens do not count.
[[nodiscard]] Column column_of(std::string_view heading);

/// True when the first row names a title and a date or deadline, and another row follows.
[[nodiscard]] bool is_sheet(const CsvTable& table);

/// `published` gives dates without a year theirs. REQUIRES: is_sheet(table).
[[nodiscard]] Reading read_sheet(const CsvTable& table, std::optional<Day> published);

/// `2026-03-05`, `2026-03-05 18:00`, `2026-03`, `20260305`, `5/3 2026`, `5/3/2026`, `5.3.2026`, and 5 March in words
/// with a year; unknown for anything else. The day stands before the month, as in Sweden.
[[nodiscard]] Moment read_sheet_date(std::string_view text);

/// Minutes after midnight of `18`, `18.30`, `kl. 18:30`; -1 if it is no time.
[[nodiscard]] int read_clock(std::string_view text);

}  // namespace kalendarium::cli
