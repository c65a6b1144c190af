// SPDX-License-Identifier: MIT

#include "cli/import/html_style.h"

#include <cstdlib>

#include "cli/import/ascii.h"

namespace kalendarium::cli {

namespace {

void read_size(TextStyle& style, const std::string& value) {
  char* unit_start = nullptr;
  const double number = std::strtod(value.c_str(), &unit_start);
  if (unit_start == value.c_str() || number <= 0) return;
  const std::string_view unit(unit_start);
  style.relative = unit.substr(0, 2) == "em" || unit.substr(0, 1) == "%";
  double pixels = number;
  if (unit.substr(0, 2) == "pt") pixels = number * 4 / 3;
  if (unit.substr(0, 3) == "rem") pixels = number * 16;
  if (unit.substr(0, 1) == "%") pixels = number / 100;
  style.size = pixels;
}

/// True for zero in any unit.
bool is_zero(const std::string& value) {
  char* unit_start = nullptr;
  return std::strtod(value.c_str(), &unit_start) == 0 && unit_start != value.c_str();
}

void read_declaration(TextStyle& style, const std::string& name, const std::string& value) {
  if (name == "font-size") read_size(style, value);
  if (name == "font-weight")
    style.bold = value == "bold" || value == "bolder" || (value >= "600" && value <= "900");
  if (name == "display" && value.substr(0, 4) == "none") style.hidden = true;
  if (name == "visibility" && value.substr(0, 6) == "hidden") style.hidden = true;
  if (name == "mso-hide" && value.substr(0, 3) == "all") style.hidden = true;
  if ((name == "opacity" || name == "max-height") && is_zero(value)) style.hidden = true;
}

std::string without_comments(std::string_view css) {
  std::string out;
  while (!css.empty()) {
    const std::size_t start = css.find("/*");
    out += css.substr(0, start);
    if (start == std::string_view::npos) break;
    const std::size_t end = css.find("*/", start + 2);
    css.remove_prefix(end == std::string_view::npos ? css.size() : end + 2);
  }
  return out;
}

/// Where the block that opens at `open` closes, nested blocks passed over.
std::size_t block_end(std::string_view css, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < css.size(); ++at) {
    if (css[at] == '{') ++depth;
    if (css[at] == '}' && --depth == 0) return at;
  }
  return css.size();
}

/// The class that a selector ends in; empty where it ends in something else.
std::string_view last_class(std::string_view selector) {
  const std::size_t dot = selector.rfind('.');
  if (dot == std::string_view::npos) return {};
  const std::string_view name = selector.substr(dot + 1);
  return name.find_first_of(" >+~:[#*") == std::string_view::npos ? name : std::string_view();
}

}  // namespace

void TextStyle::merge(const TextStyle& other) {
  if (other.size) {
    size = other.size;
    relative = other.relative;
  }
  if (other.bold) bold = other.bold;
  hidden = hidden || other.hidden;
}

TextStyle read_style(std::string_view declarations) {
  TextStyle style;
  while (!declarations.empty()) {
    std::string_view value = next_part(declarations, ';');
    const std::string name = lower_ascii(trimmed(next_part(value, ':')));
    read_declaration(style, name, lower_ascii(trimmed(value)));
  }
  return style;
}

void StyleSheet::add(std::string_view css) {
  const std::string text = without_comments(css);
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    if (open == std::string_view::npos) return;
    const std::size_t close = block_end(rest, open);
    const std::string_view selectors = trimmed(rest.substr(0, open));
    if (!selectors.empty() && selectors.find('@') == std::string_view::npos)
      add_rule(selectors, rest.substr(open + 1, close - open - 1));
    rest.remove_prefix(close == rest.size() ? close : close + 1);
  }
}

void StyleSheet::add_rule(std::string_view selectors, std::string_view declarations) {
  const TextStyle style = read_style(declarations);
  while (!selectors.empty()) {
    const std::string_view name = last_class(trimmed(next_part(selectors, ',')));
    if (!name.empty()) classes_[std::string(name)].merge(style);
  }
}

TextStyle StyleSheet::of_classes(std::string_view classes) const {
  TextStyle style;
  while (!classes.empty()) {
    const auto found = classes_.find(trimmed(next_part(classes, ' ')));
    if (found != classes_.end()) style.merge(found->second);
  }
  return style;
}

}  // namespace kalendarium::cli
