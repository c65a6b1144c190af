// SPDX-License-Identifier: MIT

#include "cli/import/csv.h"

#include <algorithm>

#include "cli/import/ascii.h"

namespace kalendarium::cli {

namespace {

char commonest_separator(std::string_view text) {
  std::size_t counts[3] = {};
  constexpr std::string_view marks = ";,\t";
  bool quoted = false;
  for (const char letter : text) {
    if (letter == '"') quoted = !quoted;
    if (letter == '\n' && !quoted) break;
    const std::size_t mark = marks.find(letter);
    if (!quoted && mark != std::string_view::npos) ++counts[mark];
  }
  return marks[static_cast<std::size_t>(std::max_element(counts, counts + 3) - counts)];
}

class CsvReader {
 public:
  CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  std::vector<CsvRow> run() {
    row_.number = line_;
    for (; at_ < text_.size(); ++at_) step(text_[at_]);
    end_row();
    return std::move(rows_);
  }

 private:
  void step(char letter) {
    if (letter == '\n') ++line_;
    if (quoted_) return step_quoted(letter);
    if (letter == '"' && trimmed(cell_).empty()) {
      quoted_ = true;
      cell_.clear();
    } else if (letter == separator_) {
      end_cell();
    } else if (letter == '\n') {
      end_row();
    } else {
      cell_ += letter;
    }
  }
  void step_quoted(char letter) {
    if (letter != '"') {
      cell_ += letter;
    } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      cell_ += '"';
      ++at_;
    } else {
      quoted_ = false;
    }
  }
  void end_cell() {
    row_.cells.emplace_back(trimmed(cell_));
    cell_.clear();
  }
  void end_row() {
    end_cell();
    const bool filled = std::any_of(row_.cells.begin(), row_.cells.end(),
                                    [](const std::string& cell) { return !cell.empty(); });
    if (filled) rows_.push_back(std::move(row_));
    row_ = {};
    row_.number = line_;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  bool quoted_ = false;
  std::string cell_;
  CsvRow row_;
  std::vector<CsvRow> rows_;
};

}  // namespace

CsvTable read_csv(std::string_view text) {
  CsvTable table;
  std::uint32_t skipped = 0;
  if (begins_with(text, "sep=") && text.size() > 4) {
    table.separator = text[4];
    next_part(text, '\n');
    skipped = 1;
  } else {
    table.separator = commonest_separator(text);
  }
  table.rows = CsvReader(text, table.separator).run();
  for (CsvRow& row : table.rows) row.number += skipped;
  return table;
}

}  // namespace kalendarium::cli
