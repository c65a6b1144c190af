// SPDX-License-Identifier: MIT

#include "core/view_tree.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

TEST_CASE("A tree prints as HTML and as JSON", "[view_tree]") {
  const Node item = element(Tag::li, {{Attribute::class_, "item"}},
                            {element(Tag::strong, {}, {text("Sagostund")}), text(" kl. 10")});
  CHECK(print_html(item) == R"(<li class="item"><strong>Sagostund</strong> kl. 10</li>)");
  CHECK(print_json(item) == R"(["li",{"class":"item"},["strong",0,"Sagostund"]," kl. 10"])");
}

TEST_CASE("A text alone is a text in both forms", "[view_tree]") {
  CHECK(print_html(text("a < b")) == "a &lt; b");
  CHECK(print_json(text("a < \"b\"")) == R"("a < \"b\"")");
}

TEST_CASE("Nothing in the data becomes markup", "[view_tree]") {
  const Node node = element(Tag::p, {{Attribute::aria_label, "\"><script>alert(1)</script>"}},
                            {text("<img src=x onerror=alert(1)> & \"mer\"")});
  CHECK(print_html(node) ==
        "<p aria-label=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">"
        "&lt;img src=x onerror=alert(1)&gt; &amp; \"mer\"</p>");
  CHECK(print_json(node) == R"(["p",{"aria-label":"\"><script>alert(1)</script>"},)"
                            R"("<img src=x onerror=alert(1)> & \"mer\""])");
}

TEST_CASE("A void element has no end tag and no content", "[view_tree]") {
  CHECK(print_html(element(Tag::br)) == "<br>");
  CHECK(print_html(element(Tag::hr)) == "<hr>");
  CHECK(print_html(element(Tag::input, {{Attribute::checked, ""}})) == R"(<input checked="">)");
  CHECK(print_html(element(Tag::img, {{Attribute::alt, ""}}, {text("x")})) == R"(<img alt="">)");
  CHECK(print_html(element(Tag::p)) == "<p></p>");
}

TEST_CASE("Adjacent texts become one, as an HTML parser would read them", "[view_tree]") {
  Node line = element(Tag::p, {}, {text("a"), text(""), text("b")});
  append_text(line, "c");
  append(line, text("d"));
  append(line, element(Tag::br));
  append_text(line, "");
  append_text(line, "e");
  CHECK(print_json(line) == R"(["p",0,"abcd",["br",0],"e"])");
}

TEST_CASE("Setting an attribute again replaces its value", "[view_tree]") {
  Node link = element(Tag::a, {{Attribute::href, "/a"}});
  set(link, Attribute::href, "/b");
  set(link, Attribute::lang, "en");
  CHECK(print_html(link) == R"(<a href="/b" lang="en"></a>)");
}

TEST_CASE("An address with an allowed scheme stays", "[view_tree]") {
  for (const char* url :
       {"https://example.org/", "http://example.org", "mailto:a@example.org", "tel:+4612345",
        "HTTPS://EXAMPLE.ORG", "Mailto:a@example.org", "?kal-view=feed", "#kal-end", "/sida",
        "sida", "http", "//example.org/x", "?q=a:b", "/a:b", "#a:b", "", "./javascript:alert(1)",
        "https://å.se/ö"}) {
    CAPTURE(url);
    CHECK(is_allowed_url(url));
  }
}

TEST_CASE("An address with another scheme is refused, however it is written", "[view_tree]") {
  for (const char* url :
       {"javascript:alert(1)", "JavaScript:alert(1)", "jAvAsCrIpT:alert(1)",
        "java\tscript:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)",
        " javascript:alert(1)", "javascript\t:alert(1)", "data:text/html,<script>", "vbscript:x",
        "file:///etc/passwd", "blob:https://example.org/1", "httpss://example.org", ":x", "a:b",
        "x\x7f", "https://example.org/a b", "javascript&colon;alert(1):"}) {
    CAPTURE(url);
    CHECK_FALSE(is_allowed_url(url));
  }
}

TEST_CASE("An element loses a forbidden address and keeps the rest", "[view_tree]") {
  const Node link = element(
      Tag::a, {{Attribute::href, "JavaScript:alert(1)"}, {Attribute::class_, "x"}}, {text("Läs")});
  CHECK(print_html(link) == R"(<a class="x">Läs</a>)");
  CHECK(print_html(element(Tag::img, {{Attribute::src, "data:image/svg+xml,x"}})) == "<img>");
  Node set_later = element(Tag::a);
  set(set_later, Attribute::href, "vbscript:x");
  CHECK(print_html(set_later) == "<a></a>");
}

TEST_CASE("Attributes that are no address may hold a colon", "[view_tree]") {
  CHECK(print_html(element(Tag::p, {{Attribute::aria_label, "javascript:x"}})) ==
        R"(<p aria-label="javascript:x"></p>)");
}

TEST_CASE("Every tag has its own name", "[view_tree]") {
  CHECK(print_html(element(Tag::a)) == "<a></a>");
  CHECK(print_html(element(Tag::fieldset)) == "<fieldset></fieldset>");
  CHECK(print_html(element(Tag::h1)) == "<h1></h1>");
  CHECK(print_html(element(Tag::summary)) == "<summary></summary>");
  CHECK(print_html(element(Tag::ul)) == "<ul></ul>");
}

TEST_CASE("The lists of tags and attributes are closed: none runs script or styles",
          "[view_tree]") {
  for (int tag = 0; tag < static_cast<int>(Tag::none); ++tag) {
    const std::string html = print_html(element(static_cast<Tag>(tag)));
    CAPTURE(html);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<style") == std::string::npos);
    CHECK(html.find("<iframe") == std::string::npos);
    CHECK(html.size() > 2);
  }
  for (int name = 0; name <= static_cast<int>(Attribute::width); ++name) {
    const std::string html = print_html(element(Tag::p, {{static_cast<Attribute>(name), "x"}}));
    CAPTURE(html);
    CHECK(html.find(" on") == std::string::npos);
    CHECK(html.find(" style") == std::string::npos);
    CHECK(html.find(" srcdoc") == std::string::npos);
  }
}

TEST_CASE("A heading's level stays within one and six", "[view_tree]") {
  CHECK(heading(1) == Tag::h1);
  CHECK(heading(6) == Tag::h6);
  CHECK(heading(0) == Tag::h1);
  CHECK(heading(9) == Tag::h6);
}

TEST_CASE("NUL in a text cannot cut the HTML short", "[view_tree]") {
  CHECK(print_html(text(std::string_view("a\0b", 3))) ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(print_json(text(std::string_view("a\0b", 3))) == R"("a\u0000b")");
}
