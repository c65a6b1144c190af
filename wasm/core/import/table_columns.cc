// SPDX-License-Identifier: MIT
#include "core/import/table_columns.h"

#include <algorithm>

#include "core/import/labels.h"

namespace kalendarium {
namespace {

std::size_t cells_of(std::string_view line, char sign) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), sign)) + 1;
}

char sign_of(std::string_view line) {
  for (const char sign : {'\t', '|', ';'}) {
    if (line.find(sign) != std::string_view::npos) return sign;
  }
  return 0;
}

}  // namespace

bool TableColumns::read_head(std::string_view line) {
  const char sign = sign_of(line);
  if (sign == 0) return false;
  std::vector<FieldKind> kinds;
  int labels = 0;
  while (true) {
    const std::size_t end = line.find(sign);
    kinds.push_back(find_column(line.substr(0, end)));
    labels += kinds.back() != FieldKind::none ? 1 : 0;
    if (end == std::string_view::npos) break;
    line.remove_prefix(end + 1);
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
  return kinds_[cells_of(row.substr(0, at), sign_) - 1];
}

}  // namespace kalendarium
