// SPDX-License-Identifier: MIT
#include "core/formats/xml_writer.h"

#include "core/text_writer.h"

namespace kalendarium {
namespace {

void append_xml(std::string& out, std::string_view text) {
  std::string clean;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= 0x20 || letter == '\n' || letter == '\t') clean += letter;
  }
  append_html_attribute(out, clean);
}

}  // namespace

void XmlWriter::start(std::string_view name, XmlAttributes attributes) {
  out_.append(2 * (depth_ + open_.size()), ' ');
  out_ += '<';
  out_ += name;
  for (const XmlAttribute& attribute : attributes) {
    if (attribute.value.empty()) continue;
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    append_xml(out_, attribute.value);
    out_ += '"';
  }
}

void XmlWriter::open(std::string_view name, XmlAttributes attributes) {
  start(name, attributes);
  out_ += ">\n";
  open_.push_back(name);
}

void XmlWriter::close() {
  const std::string_view name = open_.back();
  open_.pop_back();
  out_.append(2 * (depth_ + open_.size()), ' ');
  out_ += "</";
  out_ += name;
  out_ += ">\n";
}

void XmlWriter::leaf(std::string_view name, std::string_view text, XmlAttributes attributes) {
  if (text.empty()) return;
  start(name, attributes);
  out_ += '>';
  append_xml(out_, text);
  out_ += "</";
  out_ += name;
  out_ += ">\n";
}

void XmlWriter::empty(std::string_view name, XmlAttributes attributes) {
  start(name, attributes);
  out_ += "/>\n";
}

}  // namespace kalendarium
