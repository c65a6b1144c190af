// SPDX-License-Identifier: MIT
#include "core/import/table_columns.h"

#include <algorithm>

#include "core/import/decoration.h"
#include "core/import/labels.h"

namespace kalendarium {
namespace {

constexpr char blanks = ' ';  // cells apart by two blanks or more

/// The sign that the cells of a head stand between; 0 if there is none.
char sign_of(std::string_view line) {
  for (const char sign : {'\t', '|', ';'}) {
    if (line.find(sign) != std::string_view::npos) return sign;
  }
  return line.find("   ") != std::string_view::npos ? blanks : '\0';
}

/// Takes the first cell off the line; `line` is empty behind the last.
std::string_view take_cell(std::string_view& line, char sign) {
  const std::size_t end = sign == blanks ? line.find("  ") : line.find(sign);
  const std::string_view cell = line.substr(0, end);
  line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
  if (sign == blanks) line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  return cell;
}

std::size_t cells_of(std::string_view line, char sign) {
  if (sign != blanks)
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), sign)) + 1;
  std::size_t cells = 0;
  for (line = trim_blanks(line); !line.empty(); ++cells) take_cell(line, sign);
  return cells;
}

}  // namespace

bool TableColumns::read_head(std::string_view line) {
  const char sign = sign_of(line);
  if (sign == 0) return false;
  std::vector<FieldKind> kinds;
  int labels = 0;
  for (std::size_t cells = cells_of(line, sign); cells > 0; --cells) {
    kinds.push_back(find_column(take_cell(line, sign)));
    labels += kinds.back() != FieldKind::none ? 1 : 0;
  }
  if (labels == 0) return false;
  sign_ = sign;
  kinds_ = std::move(kinds);
  return true;
}

FieldKind TableColumns::field_at(std::string_view row, std::size_t at) {
  constexpr std::size_t longest_row = 2000;  // bytes
  if (kinds_.empty()) return FieldKind::none;
  if (row.size() > longest_row || cells_of(row, sign_) != kinds_.size()) {
    kinds_.clear();
    return FieldKind::none;
  }
  if (sign_ != blanks) return kinds_[cells_of(row.substr(0, at), sign_) - 1];
  return kinds_[cells_of(row.substr(0, at + 1), sign_) - 1];  // the cell's first letter with it
}

}  // namespace kalendarium
