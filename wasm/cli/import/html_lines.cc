// SPDX-License-Identifier: MIT

#include "cli/import/html_lines.h"

#include <gumbo.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "cli/import/ascii.h"
#include "cli/import/html_style.h"
#include "cli/import/html_table.h"
#include "cli/import/line_builder.h"
#include "core/import/mail_frame.h"
#include "core/import/tracking.h"

namespace kalendarium::cli {

namespace {

/// Deeper than any mail; what lies deeper is not read.
constexpr int deepest = 400;

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

bool has_attribute(const GumboElement& element, const char* name) {
  return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

/// The sizes of <font size="1"> to 7, in CSS pixels (HTML, 15.3.4 Phrasing content).
double font_size(std::string_view value, double around) {
  constexpr double sizes[] = {10, 13, 16, 18, 24, 32, 48};
  const std::string text(value);
  const int number = std::atoi(text.c_str());
  const bool relative = !text.empty() && (text[0] == '+' || text[0] == '-');
  const int step = relative ? 3 + number : number;
  if (step == 0) return around;
  return sizes[step < 1 ? 0 : step > 7 ? 6 : step - 1];
}

/// Browsers' sizes of <h1> to <h6>, in parts of the size around.
constexpr double heading_sizes[] = {2, 1.5, 1.17, 1, 0.83, 0.67};

bool is_skipped(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_BUTTON: return true;
    default: return false;
  }
}

/// How many empty lines stand around a block; -1 for what is no block.
int gap_around(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_FIGURE: return 1;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER: return 2;
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CAPTION: return 0;
    default: return -1;
  }
}

bool is_link_scheme(std::string_view url) {
  const std::string low = lower_ascii(url.substr(0, 8));
  return low.rfind("http://", 0) == 0 || low.rfind("https://", 0) == 0 ||
         low.rfind("mailto:", 0) == 0 || low.rfind("tel:", 0) == 0;
}

class PageReader {
 public:
  void read(const GumboNode* root) {
    read_head(root, 0);
    walk(root, 0);
    page_.lines = lines_.take();
    std::string web_url;
    drop_mail_frame(page_.lines, &web_url);
    if (!web_url.empty()) page_.url = web_url;
  }
  HtmlPage take() { return std::move(page_); }

 private:
  struct List {
    bool ordered = false;
    int number = 0;
  };

  /// Titles, styles and the canonical address, wherever they stand.
  void read_head(const GumboNode* node, int depth) {
    if (node->type != GUMBO_NODE_ELEMENT || depth > deepest) return;
    const GumboElement& element = node->v.element;
    if (element.tag == GUMBO_TAG_STYLE) sheet_.add(text_of(element));
    if (element.tag == GUMBO_TAG_TITLE && page_.title.empty())
      page_.title = std::string(trimmed(text_of(element)));
    if (element.tag == GUMBO_TAG_LINK && lower_ascii(attribute(element, "rel")) == "canonical" &&
        is_link_scheme(attribute(element, "href")))
      page_.url = std::string(attribute(element, "href"));
    for (unsigned i = 0; i < element.children.length; ++i)
      read_head(static_cast<const GumboNode*>(element.children.data[i]), depth + 1);
  }
  static std::string_view text_of(const GumboElement& element) {
    if (element.children.length == 0) return {};
    const auto* child = static_cast<const GumboNode*>(element.children.data[0]);
    return child->type == GUMBO_NODE_ELEMENT ? "" : child->v.text.text;
  }

  void walk(const GumboNode* node, int depth) {
    if (depth > deepest) return;
    switch (node->type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        if (raw_ > 0)
          lines_.add_raw(node->v.text.text, node->v.text.start_pos.line);
        else
          lines_.add_text(node->v.text.text, node->v.text.start_pos.line);
        break;
      case GUMBO_NODE_ELEMENT: walk_element(node->v.element, depth); break;
      default: break;
    }
  }

  void walk_element(const GumboElement& element, int depth) {
    TextStyle style = sheet_.of_classes(attribute(element, "class"));
    style.merge(read_style(attribute(element, "style")));
    if (is_skipped(element.tag) || is_hidden(element, style)) return;
    if (element.tag == GUMBO_TAG_BR) return lines_.end_line();
    if (element.tag == GUMBO_TAG_HR) return lines_.gap(2);
    const Look outer = lines_.look();
    lines_.set_look(look_in(element, style, outer));
    const int gap = gap_around(element.tag);
    if (gap >= 0) lines_.gap(gap);
    walk_inside(element, depth);
    if (gap >= 0) lines_.gap(is_heading(element.tag) ? 0 : gap);
    lines_.set_look(outer);
  }

  void walk_inside(const GumboElement& element, int depth) {
    switch (element.tag) {
      case GUMBO_TAG_A: return walk_link(element, depth);
      case GUMBO_TAG_LI: lines_.set_prefix(next_prefix()); return walk_children(element, depth);
      case GUMBO_TAG_UL:
      case GUMBO_TAG_OL:
        lists_.push_back({element.tag == GUMBO_TAG_OL, first_number(element)});
        walk_children(element, depth);
        lists_.pop_back();
        return;
      case GUMBO_TAG_PRE:
        ++raw_;
        walk_children(element, depth);
        --raw_;
        return;
      case GUMBO_TAG_TABLE:
        if (is_data_table(element)) return walk_rows(element, depth);
        return walk_children(element, depth);
      default: return walk_children(element, depth);
    }
  }

  void walk_children(const GumboElement& element, int depth) {
    for (unsigned i = 0; i < element.children.length; ++i)
      walk(static_cast<const GumboNode*>(element.children.data[i]), depth + 1);
  }

  void walk_link(const GumboElement& element, int depth) {
    const std::string_view url = trimmed(attribute(element, "href"));
    if (!is_link_scheme(url)) return walk_children(element, depth);
    lines_.begin_link(unwrap_link(url));
    walk_children(element, depth);
    lines_.end_link();
  }

  /// A line for each row, its cells apart by tabs.
  void walk_rows(const GumboElement& table, int depth) {
    for (const GumboElement* row : rows_of(table)) {
      lines_.end_line();
      for (const GumboElement* cell : cells_of(*row)) {
        lines_.add_tab();
        const Look outer = lines_.look();
        lines_.set_look(look_in(*cell, read_style(attribute(*cell, "style")), outer));
        walk_cell(*cell, depth);
        lines_.set_look(outer);
      }
    }
    lines_.end_line();
  }
  /// Paragraphs and breaks of a cell are spaces: the row stays one line.
  void walk_cell(const GumboElement& cell, int depth) {
    if (depth > deepest) return;
    for (unsigned i = 0; i < cell.children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(cell.children.data[i]);
      const bool is_element = child->type == GUMBO_NODE_ELEMENT;
      if (is_element && child->v.element.tag == GUMBO_TAG_BR) {
        lines_.add_text(" ", 0);
      } else if (is_element && gap_around(child->v.element.tag) >= 0) {
        lines_.add_text(" ", 0);
        walk_cell(child->v.element, depth + 1);
      } else {
        walk(child, depth + 1);
      }
    }
  }

  static bool is_hidden(const GumboElement& element, const TextStyle& style) {
    if (style.hidden || has_attribute(element, "hidden")) return true;
    const std::string classes = lower_ascii(attribute(element, "class"));
    return classes.find("preheader") != std::string::npos ||
           classes.find("preview-text") != std::string::npos;
  }

  static bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

  static Look look_in(const GumboElement& element, const TextStyle& style, const Look& outer) {
    Look look = outer;
    if (is_heading(element.tag)) {
      look.heading = static_cast<std::uint8_t>(element.tag - GUMBO_TAG_H1 + 1);
      look.size = outer.size * heading_sizes[look.heading - 1];
      look.bold = true;
    }
    const GumboTag tag = element.tag;
    if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_TH) look.bold = true;
    if (tag == GUMBO_TAG_FONT) look.size = font_size(attribute(element, "size"), outer.size);
    if (tag == GUMBO_TAG_BIG) look.size = outer.size * 1.2;
    if (tag == GUMBO_TAG_SMALL) look.size = outer.size / 1.2;
    if (style.size) look.size = style.relative ? outer.size * *style.size : *style.size;
    if (style.bold) look.bold = *style.bold;
    return look;
  }

  static int first_number(const GumboElement& list) {
    const std::string start(attribute(list, "start"));
    return start.empty() ? 1 : std::atoi(start.c_str());
  }

  std::string next_prefix() {
    if (lists_.empty() || !lists_.back().ordered) return "\xE2\x80\xA2 ";
    return std::to_string(lists_.back().number++) + ". ";
  }

  HtmlPage page_;
  LineBuilder lines_;
  StyleSheet sheet_;
  std::vector<List> lists_;
  int raw_ = 0;
};

constexpr std::string_view tags[] = {"<br", "<p>", "<p ",   "<a ",   "<div",
                                     "<ul", "<b>", "<span", "&nbsp;"};

bool holds_tag(std::string_view text) {
  return std::any_of(std::begin(tags), std::end(tags), [text](std::string_view tag) {
    return text.find(tag) != std::string_view::npos;
  });
}

}  // namespace

HtmlPage read_html(std::string_view text) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const auto destroy = [&options](GumboOutput* output) { gumbo_destroy_output(&options, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> tree(
      gumbo_parse_with_options(&options, text.data(), text.size()), destroy);
  PageReader reader;
  reader.read(tree->root);
  return reader.take();
}

std::string plain_text_of(std::string_view text) {
  if (!holds_tag(lower_ascii(text))) return std::string(trimmed(text));
  std::string out;
  bool paragraph = false;
  for (const Line& line : read_html(text).lines) {
    paragraph = paragraph || line.text.empty();
    if (line.text.empty()) continue;
    if (!out.empty()) out += paragraph ? "\n\n" : "\n";
    paragraph = false;
    const bool is_item = begins_with(line.text, "\xE2\x80\xA2 ");
    out += is_item ? "- " + line.text.str().substr(4) : line.text.str();
  }
  return out;
}

}  // namespace kalendarium::cli
