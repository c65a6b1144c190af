// SPDX-License-Identifier: MIT
//
// csv: items as a table (RFC 4180), one row for each time of an event, for spreadsheets and for `kalendarium import`.
//
//   std::string out = export_csv(source);
//   // id,title,sessionTitle,startDate,startTime,endDate,endTime,…
//   // konsert,Konsert,,2026-03-20,19:00,2026-03-20,21:30,…
//
// - Columns have the names of issues.json, or those that the importer knows beside them (startTime, endTime, locality, price).
// - Rows with one id are one event: its sessions, or a row with its `recurrence` and one for each session that stands for an occurrence.
// - Days are ISO; an end is the last day, or the time at which it ends. A month without a day is `2027-03`. Of a time that the
//   clocks show twice nothing says which one it is.
// - A deadline is a row with the column `deadline` and no startDate; an article one with neither.
// - Commas, CRLF, quotes only where they are needed, as RFC 4180 has them; no byte order mark.
#pragma once

#include <string>

#include "core/formats/export_source.h"

namespace kalendarium {

[[nodiscard]] std::string export_csv(const ExportSource& source);

}  // namespace kalendarium
