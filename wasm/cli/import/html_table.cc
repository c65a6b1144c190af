// SPDX-License-Identifier: MIT

#include "cli/import/html_table.h"

#include <string_view>

namespace kalendarium::cli {

namespace {

/// Bytes; a cell with more than this is a piece of layout.
constexpr std::size_t longest_cell = 240;
/// Of the first cell of a row of a list, though the table says that it is layout: `Tisdag 12 november`.
constexpr std::size_t longest_head = 30;

template <class Visit>
void each_element(const GumboElement& parent, Visit visit) {
  for (unsigned i = 0; i < parent.children.length; ++i) {
    const auto* node = static_cast<const GumboNode*>(parent.children.data[i]);
    if (node->type == GUMBO_NODE_ELEMENT) visit(node->v.element);
  }
}

bool says_layout(GumboTag tag) {
  return tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_UL ||
         tag == GUMBO_TAG_OL || tag == GUMBO_TAG_HR || (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6);
}

bool holds_layout(const GumboElement& parent) {
  bool found = false;
  each_element(parent, [&found](const GumboElement& child) {
    found = found || says_layout(child.tag) || holds_layout(child);
  });
  return found;
}

/// Bytes of text that are no white space.
std::size_t text_size(const GumboElement& parent) {
  std::size_t size = 0;
  for (unsigned i = 0; i < parent.children.length; ++i) {
    const auto* node = static_cast<const GumboNode*>(parent.children.data[i]);
    if (node->type == GUMBO_NODE_ELEMENT) size += text_size(node->v.element);
    if (node->type != GUMBO_NODE_TEXT) continue;
    std::string_view text = node->v.text.text;
    for (; !text.empty(); text.remove_prefix(1)) {
      const bool no_break = text.substr(0, 2) == "\xC2\xA0";
      if (no_break) text.remove_prefix(1);
      if (!no_break && static_cast<unsigned char>(text[0]) > ' ') ++size;
    }
  }
  return size;
}

}  // namespace

std::vector<const GumboElement*> rows_of(const GumboElement& table) {
  std::vector<const GumboElement*> rows;
  each_element(table, [&rows](const GumboElement& child) {
    if (child.tag == GUMBO_TAG_TR) rows.push_back(&child);
    if (child.tag == GUMBO_TAG_TBODY || child.tag == GUMBO_TAG_THEAD ||
        child.tag == GUMBO_TAG_TFOOT)
      for (const GumboElement* row : rows_of(child)) rows.push_back(row);
  });
  return rows;
}

std::vector<const GumboElement*> cells_of(const GumboElement& row) {
  std::vector<const GumboElement*> cells;
  each_element(row, [&cells](const GumboElement& child) {
    if (child.tag == GUMBO_TAG_TD || child.tag == GUMBO_TAG_TH) cells.push_back(&child);
  });
  return cells;
}

bool is_data_table(const GumboElement& table) {
  const GumboAttribute* role = gumbo_get_attribute(&table.attributes, "role");
  const std::string_view said = role == nullptr ? "" : role->value;
  if (holds_layout(table)) return false;
  const bool layout = said == "presentation" || said == "none";
  int wide_rows = 0;
  for (const GumboElement* row : rows_of(table)) {
    int filled = 0;
    for (const GumboElement* cell : cells_of(*row)) {
      const std::size_t size = text_size(*cell);
      if (size > longest_cell || (layout && filled == 0 && size > longest_head)) return false;
      if (size > 0) ++filled;
    }
    if (filled >= 2) ++wide_rows;
  }
  return wide_rows >= (layout ? 3 : 2);
}

}  // namespace kalendarium::cli
