// SPDX-License-Identifier: MIT
//
// html_style: what the CSS of a mail says about size, weight and hiding, which is all that the
// importer asks of it.
//
//   StyleSheet sheet;
//   sheet.add(".rubrik { font-size: 22px; font-weight: bold }");
//   TextStyle style = sheet.of_classes("rubrik");
//   style.merge(read_style("font-size: 18px"));
//
// Mails carry their styles in attributes, and now and then in classes. Rules with a class as their
// last part are read (`.a`, `td.a`, `#x .a`); rules inside @media, which are for phones, are not.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kalendarium::cli {

struct TextStyle {
  std::optional<double> size;  // in CSS pixels; where `relative`, in parts of the parent's
  bool relative = false;
  std::optional<bool> bold;
  bool hidden = false;

  /// What `other` says counts over what stands here.
  void merge(const TextStyle& other);
};

/// The declarations of a style attribute or of a rule.
[[nodiscard]] TextStyle read_style(std::string_view declarations);

class StyleSheet {
 public:
  void add(std::string_view css);
  /// `classes` as the attribute has them, blanks between.
  [[nodiscard]] TextStyle of_classes(std::string_view classes) const;

 private:
  void add_rule(std::string_view selectors, std::string_view declarations);
  std::map<std::string, TextStyle, std::less<>> classes_;
};

}  // namespace kalendarium::cli
