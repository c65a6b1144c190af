// SPDX-License-Identifier: MIT
//
// view_tree: what the core renders: a tree of elements and texts, printed as HTML by the command and sent as JSON to the browser.
//
//   Node item = element(Tag::li, {{Attribute::class_, "item"}}, {text("Sagostund")});
//   print_html(item)   // <li class="item">Sagostund</li>
//   print_json(item)   // ["li",{"class":"item"},"Sagostund"]
//
// Tags and attributes are closed lists and URLs have a closed list of schemes, so a script, an event handler or a style
// cannot be expressed, whatever the data holds. A Node owns its texts and its children.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kalendarium {

enum class Tag : std::uint8_t {
  a, article, aside, br, button, dd, details, div, dl, dt, em, fieldset, footer, form, h1, h2, h3, h4, h5, h6, header, hr, img,
  input, label, legend, li, mark, nav, ol, p, section, small, span, strong, summary, time, ul,
  none,  // a text
};

enum class Attribute : std::uint8_t {
  alt, aria_controls, aria_current, aria_describedby, aria_expanded, aria_hidden, aria_label, aria_labelledby, aria_level,
  autocomplete, checked, class_, data_do, data_first, data_focus, data_item, data_key, data_state, datetime, dir, enterkeyhint,
  for_, height, hidden, href, id, lang, loading, max, min, name, open, part, rel, role, src, tabindex, target, type, value, width,
};

struct AttributeValue {
  Attribute name;
  std::string value;
};

struct Node {
  Tag tag = Tag::none;
  std::vector<AttributeValue> attributes;
  std::vector<Node> children;
  std::string text;  // of a text node
};

[[nodiscard]] Node text(std::string_view content);
/// An href or src whose scheme is not allowed is left out. An attribute that stands for true (checked, hidden, open) has the value "".
[[nodiscard]] Node element(Tag tag, std::vector<AttributeValue> attributes = {}, std::vector<Node> children = {});
/// Adds `child`; empty texts are left out and adjacent texts become one, as an HTML parser would read them.
void append(Node& parent, Node child);
void append_text(Node& parent, std::string_view content);
void set(Node& node, Attribute name, std::string_view value);

/// h1 to h6; a level below 1 or above 6 is moved to the nearest.
[[nodiscard]] Tag heading(int level);

/// Relative, or with one of https, http, mailto and tel.
[[nodiscard]] bool is_allowed_url(std::string_view url);

[[nodiscard]] std::string print_html(const Node& node);
[[nodiscard]] std::string print_json(const Node& node);

}  // namespace kalendarium
