// SPDX-License-Identifier: MIT
//
// json_writer: a JSON text (RFC 8259), indented by two, with its commas where they belong.
//
//   JsonWriter json(out);
//   json.open('{');
//   json.text("name", "Konsert");          // left out where the text is empty
//   json.open("location", '{');
//   json.close('}');
//   json.close('}');
//
// The caller owns `out`.
#pragma once

#include <string>
#include <string_view>

namespace kalendarium {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  /// `{` or `[`: as the whole, or as the next value of a list.
  void open(char bracket);
  /// As a member's value.
  void open(std::string_view name, char bracket);
  void close(char bracket);
  /// A member; left out where the text is empty.
  void text(std::string_view name, std::string_view value);
  /// A value of a list.
  void text(std::string_view value);
  /// The same with a value that is written as it is: a number, true.
  void raw(std::string_view name, std::string_view value);
  void raw(std::string_view value);

 private:
  void begin();
  void key(std::string_view name);

  std::string& out_;
  std::size_t depth_ = 0;
  bool is_first_ = true;
};

}  // namespace kalendarium
