// SPDX-License-Identifier: MIT
//
// xml_writer: elements of XML 1.0, one on a line, indented, for feeds.
//
//   XmlWriter xml(out);
//   xml.open("item");
//   xml.leaf("guid", "konsert@kommun.example", {{"isPermaLink", "false"}});
//   xml.close();
//
// The caller owns `out`. Names are literals that outlive the writer. Texts are escaped; controls, which XML cannot hold, are left out.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kalendarium {

struct XmlAttribute {
  std::string_view name;
  std::string_view value;
};
using XmlAttributes = std::initializer_list<XmlAttribute>;

class XmlWriter {
 public:
  /// `depth` is that of the elements around it, which somebody else writes.
  explicit XmlWriter(std::string& out, std::size_t depth = 0) : out_(out), depth_(depth) {}

  void open(std::string_view name, XmlAttributes attributes = {});
  void close();
  /// Nothing for an empty text.
  void leaf(std::string_view name, std::string_view text, XmlAttributes attributes = {});
  /// `<name …/>`; attributes without a value are left out.
  void empty(std::string_view name, XmlAttributes attributes);

 private:
  void start(std::string_view name, XmlAttributes attributes);

  std::string& out_;
  std::size_t depth_;
  std::vector<std::string_view> open_;
};

}  // namespace kalendarium
