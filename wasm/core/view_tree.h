// SPDX-License-Identifier: MIT
//
// view_tree: what the core renders: a tree of elements and texts, printed as HTML by the command and sent as JSON to the browser.
//
//   TreeWriter out;
//   out.open(Tag::li, "item").with(Attribute::lang, "sv").text("Sagostund").close();
//   const ViewTree tree = out.finish();
//   print_html(tree)   // <li class="item" lang="sv">Sagostund</li>
//   print_json(tree)   // ["li",{"class":"item","lang":"sv"},"Sagostund"]
//
// Tags and attributes are closed lists and URLs have a closed list of schemes, so a script, an event handler or a style
// cannot be expressed, whatever the data holds.
//
// A text may be given as a literal, a string or a view of one: three overloads, because a view is passed through memory in
// WebAssembly and a literal is one constant.
//
// A tree is written from its beginning to its end into one flat text, not built of objects: a third of the code in the module
// that every visitor downloads, and hardly an allocation. view_tree.cc says how it is encoded. A ViewTree owns its text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kalendarium {

enum class Tag : std::uint8_t {
  a,
  article,
  aside,
  br,
  button,
  caption,
  dd,
  details,
  div,
  dl,
  dt,
  em,
  fieldset,
  footer,
  form,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  header,
  hr,
  img,
  input,
  label,
  legend,
  li,
  mark,
  nav,
  ol,
  option,
  p,
  section,
  select,
  small,
  span,
  strong,
  summary,
  table,
  tbody,
  td,
  th,
  thead,
  time,
  tr,
  ul,
};

enum class Attribute : std::uint8_t {
  alt,
  aria_controls,
  aria_current,
  aria_describedby,
  aria_disabled,
  aria_expanded,
  aria_hidden,
  aria_label,
  aria_labelledby,
  aria_level,
  autocomplete,
  checked,
  class_,
  data_do,
  data_facet,
  data_first,
  data_focus,
  data_item,
  data_key,
  data_said,
  data_state,
  datetime,
  dir,
  enterkeyhint,
  for_,
  height,
  hidden,
  href,
  id,
  lang,
  loading,
  max,
  min,
  name,
  open,
  part,
  rel,
  role,
  scope,
  selected,
  src,
  tabindex,
  target,
  type,
  value,
  width,
};

struct ViewTree {
  std::string encoded;
};

class TreeWriter {
 public:
  /// Opens an element in the one that is open; no class where `class_name` is empty.
  TreeWriter& open(Tag tag, const char* class_name = "");
  /// Gives the element that was just opened an attribute. An href or src whose scheme is not allowed is left out. An attribute
  /// that stands for true (checked, hidden, open, selected) has the value "". REQUIRES: nothing was put into the element yet, and the
  /// attribute was not given yet.
  TreeWriter& with(Attribute name, std::string_view value);
  TreeWriter& with(Attribute name, const std::string& value);
  TreeWriter& with(Attribute name, const char* value = "");
  /// Control characters that mean nothing in HTML are left out, and so is an empty text; adjacent texts become one. What is between
  /// two swedish_marks (text_writer.h) becomes an element with lang="sv".
  TreeWriter& text(std::string_view content);
  TreeWriter& text(const std::string& content);
  TreeWriter& text(const char* content);
  TreeWriter& close();
  /// Closes the element, or takes it back if nothing was put into it.
  TreeWriter& close_if_any();
  /// An element with a text and nothing else.
  TreeWriter& leaf(Tag tag, const char* class_name, std::string_view content);
  TreeWriter& leaf(Tag tag, const char* class_name, const std::string& content);
  TreeWriter& leaf(Tag tag, const char* class_name, const char* content);

  /// REQUIRES: every element is closed. The writer is empty after it.
  [[nodiscard]] ViewTree finish();

 private:
  void end_start();
  void toggle_swedish(bool& is_open);

  std::string encoded_;
  std::vector<std::uint32_t> begins_;  // where each open element begins, in bytes
  bool in_start_ = false;              // attributes may follow
};

/// h1 to h6; a level below 1 or above 6 is moved to the nearest.
[[nodiscard]] Tag heading(int level);

/// Relative, or with one of https, http, mailto and tel.
[[nodiscard]] bool is_allowed_url(std::string_view url);

[[nodiscard]] std::string_view name_of(Tag tag);
[[nodiscard]] std::string_view name_of(Attribute name);

[[nodiscard]] std::string print_html(const ViewTree& tree);
[[nodiscard]] std::string print_json(const ViewTree& tree);

}  // namespace kalendarium
