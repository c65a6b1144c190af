// SPDX-License-Identifier: MIT
#include "core/formats/json_writer.h"

#include "core/text_writer.h"

namespace kalendarium {

void JsonWriter::begin() {
  if (depth_ == 0) return;
  if (!is_first_) out_ += ',';
  is_first_ = false;
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonWriter::key(std::string_view name) {
  begin();
  append_json_string(out_, name);
  out_ += ": ";
}

void JsonWriter::open(char bracket) {
  begin();
  out_ += bracket;
  ++depth_;
  is_first_ = true;
}

void JsonWriter::open(std::string_view name, char bracket) {
  key(name);
  out_ += bracket;
  ++depth_;
  is_first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!is_first_) {
    out_ += '\n';
    out_.append(2 * depth_, ' ');
  }
  out_ += bracket;
  is_first_ = false;
  if (depth_ == 0) out_ += '\n';
}

void JsonWriter::text(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  key(name);
  append_json_string(out_, value);
}

void JsonWriter::text(std::string_view value) {
  begin();
  append_json_string(out_, value);
}

void JsonWriter::raw(std::string_view value) {
  begin();
  out_ += value;
}

void JsonWriter::raw(std::string_view name, std::string_view value) {
  key(name);
  out_ += value;
}

}  // namespace kalendarium
