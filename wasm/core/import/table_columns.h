// SPDX-License-Identifier: MIT
//
// import/table_columns: what the dates of a table's rows are, by the heads of their columns.
//
//   TableColumns columns;
//   columns.read_head("Upphandling\tSista anbudsdag");   // true: it is a head
//   columns.field_at("Snöröjning\t2027-02-22", 14)        // FieldKind::deadline
//
// Cells stand between tabs, `|`, semicolons, or two blanks and more.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/import/facts.h"

namespace kalendarium {

class TableColumns {
 public:
  /// True, and the columns are known, if `line` is a table's head: two or more cells, some of them labels.
  bool read_head(std::string_view line);
  /// The kind of the column in which the byte `at` of a row stands; `none` outside the table, which ends
  /// with the first line that has other cells.
  [[nodiscard]] FieldKind field_at(std::string_view row, std::size_t at);
  [[nodiscard]] bool empty() const { return kinds_.empty(); }

 private:
  char sign_ = 0;
  std::vector<FieldKind> kinds_;
};

}  // namespace kalendarium
