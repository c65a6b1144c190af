// SPDX-License-Identifier: MIT
#include "core/view_tree.h"

#include <algorithm>
#include <array>

#include "core/text_writer.h"

namespace kalendarium {
namespace {

constexpr std::string_view tag_names[] = {
    "a",      "article", "aside",  "br",   "button", "dd",   "details", "div",  "dl",    "dt",      "em",
    "fieldset", "footer", "form",  "h1",   "h2",     "h3",   "h4",      "h5",   "h6",    "header",  "hr",
    "img",    "input",   "label",  "legend", "li",   "mark", "nav",     "ol",   "p",     "section", "small",
    "span",   "strong",  "summary", "time", "ul",
};
static_assert(tag_names[static_cast<std::size_t>(Tag::ul)] == "ul");

constexpr std::string_view attribute_names[] = {
    "alt", "aria-controls", "aria-current", "aria-describedby", "aria-expanded", "aria-hidden", "aria-label",
    "aria-labelledby", "aria-level", "autocomplete", "checked", "class", "data-do", "data-first", "data-focus",
    "data-item", "data-key", "data-state", "datetime", "dir", "enterkeyhint", "for", "height", "hidden", "href",
    "id", "lang", "loading", "max", "min", "name", "open", "part", "rel", "role", "src", "tabindex", "target",
    "type", "value", "width",
};
static_assert(attribute_names[static_cast<std::size_t>(Attribute::width)] == "width");

std::string_view name_of(Tag tag) { return tag_names[static_cast<std::size_t>(tag)]; }
std::string_view name_of(Attribute name) { return attribute_names[static_cast<std::size_t>(name)]; }

/// HTML's void elements among ours: they have no end tag.
bool is_void(Tag tag) {
  return tag == Tag::br || tag == Tag::hr || tag == Tag::img || tag == Tag::input;
}

bool is_address(Attribute name) { return name == Attribute::href || name == Attribute::src; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

void append_html(std::string& out, const Node& node) {
  if (node.tag == Tag::none) return append_html_text(out, node.text);
  out += '<';
  out += name_of(node.tag);
  for (const AttributeValue& attribute : node.attributes) {
    out += ' ';
    out += name_of(attribute.name);
    out += "=\"";
    append_html_attribute(out, attribute.value);
    out += '"';
  }
  out += '>';
  if (is_void(node.tag)) return;
  for (const Node& child : node.children) append_html(out, child);
  out += "</";
  out += name_of(node.tag);
  out += '>';
}

void append_attributes_json(std::string& out, const std::vector<AttributeValue>& attributes) {
  char before = '{';
  for (const AttributeValue& attribute : attributes) {
    out += before;
    out += '"';
    out += name_of(attribute.name);
    out += "\":";
    append_json_string(out, attribute.value);
    before = ',';
  }
  out += '}';
}

void append_json(std::string& out, const Node& node) {
  if (node.tag == Tag::none) return append_json_string(out, node.text);
  out += "[\"";
  out += name_of(node.tag);
  out += "\",";
  if (node.attributes.empty()) {
    out += '0';
  } else {
    append_attributes_json(out, node.attributes);
  }
  for (const Node& child : node.children) {
    out += ',';
    append_json(out, child);
  }
  out += ']';
}

}  // namespace

Node text(std::string_view content) {
  Node node;
  node.text = content;
  return node;
}

Node element(Tag tag, std::vector<AttributeValue> attributes, std::vector<Node> children) {
  Node node;
  node.tag = tag;
  for (AttributeValue& attribute : attributes) {
    if (!is_address(attribute.name) || is_allowed_url(attribute.value)) {
      node.attributes.push_back(std::move(attribute));
    }
  }
  for (Node& child : children) append(node, std::move(child));
  return node;
}

void append(Node& parent, Node child) {
  if (child.tag != Tag::none) {
    parent.children.push_back(std::move(child));
  } else {
    append_text(parent, child.text);
  }
}

void append_text(Node& parent, std::string_view content) {
  if (content.empty()) return;
  if (!parent.children.empty() && parent.children.back().tag == Tag::none) {
    parent.children.back().text += content;
  } else {
    parent.children.push_back(text(content));
  }
}

void set(Node& node, Attribute name, std::string_view value) {
  if (is_address(name) && !is_allowed_url(value)) return;
  for (AttributeValue& attribute : node.attributes) {
    if (attribute.name == name) {
      attribute.value = value;
      return;
    }
  }
  node.attributes.push_back({name, std::string(value)});
}

Tag heading(int level) {
  constexpr std::array tags = {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6};
  return tags[static_cast<std::size_t>(std::clamp(level, 1, 6) - 1)];
}

bool is_allowed_url(std::string_view url) {
  constexpr std::array<std::string_view, 4> schemes = {"https:", "http:", "mailto:", "tel:"};
  // A control character inside a scheme is skipped by browsers (URL Standard, section 4.4), so none is let through.
  if (std::any_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; })) {
    return false;
  }
  const std::size_t end_of_scheme = url.find_first_of(":/?#");
  if (end_of_scheme == std::string_view::npos || url[end_of_scheme] != ':') return true;
  return std::any_of(schemes.begin(), schemes.end(),
                     [&](std::string_view scheme) { return starts_with_ignoring_case(url, scheme); });
}

std::string print_html(const Node& node) {
  std::string out;
  append_html(out, node);
  return out;
}

std::string print_json(const Node& node) {
  std::string out;
  append_json(out, node);
  return out;
}

}  // namespace kalendarium
