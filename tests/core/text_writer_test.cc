// SPDX-License-Identifier: MIT

#include "core/text_writer.h"

#include <catch2/catch.hpp>
#include <climits>

using namespace kalendarium;

namespace {

using Append = void (*)(std::string&, std::string_view);

std::string written(Append append, std::string_view text) {
  std::string out;
  append(out, text);
  return out;
}

}  // namespace

TEST_CASE("Text between tags keeps its quotes and loses its tags", "[text_writer]") {
  CHECK(written(append_html_text, "<b>\"A\" & B</b>") == "&lt;b&gt;\"A\" &amp; B&lt;/b&gt;");
  CHECK(written(append_html_text, "") == "");
  CHECK(written(append_html_text, "Örebro") == "Örebro");
}

TEST_CASE("An attribute's value cannot end its attribute", "[text_writer]") {
  CHECK(written(append_html_attribute, "\" onclick=\"x") == "&quot; onclick=&quot;x");
  CHECK(written(append_html_attribute, "a&b<c>") == "a&amp;b&lt;c&gt;");
}

TEST_CASE("NUL becomes the replacement character in HTML", "[text_writer]") {
  CHECK(written(append_html_text, std::string_view("a\0b", 3)) ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(written(append_html_attribute, std::string_view("\0", 1)) == "\xEF\xBF\xBD");
}

TEST_CASE("A JSON string escapes quotes, backslashes and control characters", "[text_writer]") {
  CHECK(written(append_json_string, "a\"b\\c") == R"("a\"b\\c")");
  CHECK(written(append_json_string, "1\n2\t3\r4\b5\f6") == R"("1\n2\t3\r4\b5\f6")");
  CHECK(written(append_json_string, std::string_view("\0\x1f\x7f", 3)) == "\"\\u0000\\u001f\x7f\"");
  CHECK(written(append_json_string, "åäö/") == "\"åäö/\"");
  CHECK(written(append_json_string, "") == "\"\"");
}

TEST_CASE("Numbers are plain decimals", "[text_writer]") {
  std::string out;
  append_number(out, 0);
  out += ' ';
  append_number(out, -12345);
  out += ' ';
  append_number(out, LONG_MAX);
  CHECK(out == "0 -12345 " + std::to_string(LONG_MAX));
}
