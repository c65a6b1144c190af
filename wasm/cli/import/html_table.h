// SPDX-License-Identifier: MIT
//
// html_table: tells a table of data from one that only lays out a mail.
//
//   if (is_data_table(element))
//     for (const GumboElement* row : rows_of(element)) … cells_of(*row) …
//
// The elements belong to Gumbo's tree.
#pragma once

#include <gumbo.h>

#include <vector>

namespace kalendarium::cli {

/// True for a table without a table, heading, picture or list in it, whose cells are short, with two
/// or more filled cells in at least two of its rows. role="presentation" (or "none") says layout, which mailing services
/// write on every table: then three such rows are needed, and what each row begins with is no longer than a day.
[[nodiscard]] bool is_data_table(const GumboElement& table);

/// The rows of the table itself, its header's first, through <tbody> and the like.
[[nodiscard]] std::vector<const GumboElement*> rows_of(const GumboElement& table);
[[nodiscard]] std::vector<const GumboElement*> cells_of(const GumboElement& row);

}  // namespace kalendarium::cli
