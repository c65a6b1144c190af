// SPDX-License-Identifier: MIT

#include "core/rich_text.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

/// What is inside the element that the text was put into.
std::string html_of(std::string_view source) {
  TreeWriter out;
  out.open(Tag::div);
  write_rich_text(out, source);
  out.close();
  const std::string html = print_html(out.finish());
  return html.substr(5, html.size() - 11);
}

std::string repeated(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

}  // namespace

TEST_CASE("Paragraphs are apart by an empty line", "[rich_text]") {
  CHECK(html_of("Ett.\n\nTvå.") == "<p>Ett.</p><p>Två.</p>");
  CHECK(html_of("Ett.\r\n\r\n \t\nTvå.\n\n") == "<p>Ett.</p><p>Två.</p>");
  CHECK(html_of("") == "");
  CHECK(html_of("\n\n") == "");
}

TEST_CASE("A line break within a paragraph stays", "[rich_text]") {
  CHECK(html_of("Torget 1\n123 45 Norrby") == "<p>Torget 1<br>123 45 Norrby</p>");
}

TEST_CASE("Lines that begin with a hyphen and a space are a list", "[rich_text]") {
  CHECK(html_of("Ta med:\n- kopp\n- sked\nVälkommen") ==
        "<p>Ta med:</p><ul><li>kopp</li><li>sked</li></ul><p>Välkommen</p>");
  CHECK(html_of("- a\n\n- b") == "<ul><li>a</li></ul><ul><li>b</li></ul>");
  CHECK(html_of("-5 grader\n–") == "<p>-5 grader<br>–</p>");
}

TEST_CASE("A label with an address is a link", "[rich_text]") {
  CHECK(html_of("Se [sidan](https://example.org/a) nu") ==
        R"(<p>Se <a href="https://example.org/a">sidan</a> nu</p>)");
  CHECK(html_of("- [Mejla](mailto:a@example.org)") ==
        R"(<ul><li><a href="mailto:a@example.org">Mejla</a></li></ul>)");
  CHECK(html_of("[a](https://a.se)[b](https://b.se)") ==
        R"(<p><a href="https://a.se">a</a><a href="https://b.se">b</a></p>)");
}

TEST_CASE("A link whose address is forbidden stays text", "[rich_text]") {
  CHECK(html_of("[klicka](javascript:alert(1))") == "<p>[klicka](javascript:alert(1))</p>");
  CHECK(html_of("[a](JaVaScRiPt:x) [b](https://b.se)") ==
        R"(<p>[a](JaVaScRiPt:x) <a href="https://b.se">b</a></p>)");
  CHECK(html_of("[a](sida)") == "<p>[a](sida)</p>");
  CHECK(html_of("[a](https://a.se/b c)") == "<p>[a](https://a.se/b c)</p>");
}

TEST_CASE("Half a link is text", "[rich_text]") {
  for (const char* source : {"[", "[a]", "[a](", "[a](https://a.se", "](https://a.se)", "a](b)",
                             "[](https://a.se)", "[a] (https://a.se)"}) {
    CAPTURE(source);
    CHECK(html_of(source) == "<p>" + std::string(source) + "</p>");
  }
  CHECK(html_of("[x [a](https://a.se)") == R"(<p>[x <a href="https://a.se">a</a></p>)");
  CHECK(html_of("[x](y [a](https://a.se)") == R"(<p>[x](y <a href="https://a.se">a</a></p>)");
}

TEST_CASE("Markup of other languages is text", "[rich_text]") {
  CHECK(html_of("<b>a</b> **b** &amp; # c") == "<p>&lt;b&gt;a&lt;/b&gt; **b** &amp;amp; # c</p>");
}

TEST_CASE("Text that looks like very many links is read in one go", "[rich_text]") {
  // Quadratic reading would take minutes here.
  constexpr int many = 200'000;
  for (const char* part : {"[", "](", "[a](", "[a](x", "[a](x)", "- [", "[]("}) {
    const std::string source = repeated(part, many) + ")";
    CAPTURE(part);
    CHECK(html_of(source).find("<a") == std::string::npos);
  }
  CHECK(html_of(repeated("[", many) + "a](https://a.se)").find("<a href") != std::string::npos);
}

TEST_CASE("An excerpt is the text without its markup, on one line", "[rich_text]") {
  CHECK(plain_excerpt("Ett.\n\nTvå:\n- en\n- [två](https://a.se)", 100) == "Ett. Två: en två");
  CHECK(plain_excerpt("[x](javascript:y)", 100) == "[x](javascript:y)");
  CHECK(plain_excerpt("", 100) == "");
}

TEST_CASE("An excerpt is cut at a word", "[rich_text]") {
  CHECK(plain_excerpt("en två tre", 10) == "en två tre");
  CHECK(plain_excerpt("en två tre", 9) == "en två…");
  CHECK(plain_excerpt("en två tre", 6) == "en två…");
  CHECK(plain_excerpt("en två tre", 5) == "en…");
  CHECK(plain_excerpt("en   två", 5) == "en…");
}

TEST_CASE("A word longer than the limit is cut in the middle, not within a letter", "[rich_text]") {
  CHECK(plain_excerpt("ååååå", 3) == "ååå…");
  CHECK(plain_excerpt("abcdef", 3) == "abc…");
  // e with a combining acute accent, as some programs write é.
  CHECK(plain_excerpt("ide\xCC\x81"
                      "erna",
                      3) == "id…");
  CHECK(plain_excerpt("ide\xCC\x81"
                      "erna",
                      4) == "ide\xCC\x81…");
  CHECK(plain_excerpt("e" + repeated("\xCC\x81", 50), 10) == "e" + repeated("\xCC\x81", 9) + "…");
}
