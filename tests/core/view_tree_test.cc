// SPDX-License-Identifier: MIT

#include "core/view_tree.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

/// An element with one attribute and a text.
ViewTree sample(Tag tag, Attribute name, std::string_view value, std::string_view content = {}) {
  TreeWriter out;
  out.open(tag).with(name, value).text(content).close();
  return out.finish();
}

ViewTree empty(Tag tag) {
  TreeWriter out;
  out.open(tag).close();
  return out.finish();
}

}  // namespace

TEST_CASE("A tree prints as HTML and as JSON", "[view_tree]") {
  TreeWriter out;
  out.open(Tag::li, "item")
      .with(Attribute::lang, "sv")
      .leaf(Tag::strong, "", "Sagostund")
      .text(" kl. 10")
      .close();
  const ViewTree item = out.finish();
  CHECK(print_html(item) == R"(<li class="item" lang="sv"><strong>Sagostund</strong> kl. 10</li>)");
  CHECK(print_json(item) ==
        R"(["li",{"class":"item","lang":"sv"},["strong",0,"Sagostund"]," kl. 10"])");
}

TEST_CASE("A finished writer begins anew", "[view_tree]") {
  TreeWriter out;
  out.leaf(Tag::p, "", "a");
  CHECK(print_html(out.finish()) == "<p>a</p>");
  out.leaf(Tag::p, "", "b");
  CHECK(print_html(out.finish()) == "<p>b</p>");
}

TEST_CASE("Nothing in the data becomes markup", "[view_tree]") {
  const ViewTree tree = sample(Tag::p, Attribute::aria_label, "\"><script>alert(1)</script>",
                               "<img src=x onerror=alert(1)> & \"mer\"");
  CHECK(print_html(tree) ==
        "<p aria-label=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">"
        "&lt;img src=x onerror=alert(1)&gt; &amp; \"mer\"</p>");
  CHECK(print_json(tree) == R"(["p",{"aria-label":"\"><script>alert(1)</script>"},)"
                            R"("<img src=x onerror=alert(1)> & \"mer\""])");
}

TEST_CASE("Control characters cannot forge a part of the tree", "[view_tree]") {
  TreeWriter out;
  out.open(Tag::p)
      .with(Attribute::aria_label, "a\x04\x1b\x02\x03")
      .text("\x01\x10\x02x\x03\ty\n")
      .close();
  const ViewTree tree = out.finish();
  CHECK(print_html(tree) == "<p aria-label=\"a\">x\ty\n</p>");
  CHECK(print_json(tree) == R"(["p",{"aria-label":"a"},"x\ty\n"])");
}

TEST_CASE("A void element has no end tag", "[view_tree]") {
  CHECK(print_html(empty(Tag::br)) == "<br>");
  CHECK(print_html(empty(Tag::hr)) == "<hr>");
  CHECK(print_html(sample(Tag::input, Attribute::checked, "")) == R"(<input checked="">)");
  CHECK(print_html(sample(Tag::img, Attribute::alt, "")) == R"(<img alt="">)");
  CHECK(print_html(empty(Tag::p)) == "<p></p>");
}

TEST_CASE("Adjacent texts become one, as an HTML parser would read them", "[view_tree]") {
  TreeWriter out;
  out.open(Tag::p)
      .text("a")
      .text("")
      .text("b")
      .text("c")
      .text("d")
      .open(Tag::br)
      .close()
      .text("")
      .text("e")
      .close();
  CHECK(print_json(out.finish()) == R"(["p",0,"abcd",["br",0],"e"])");
}

TEST_CASE("An element that got nothing can be taken back", "[view_tree]") {
  TreeWriter out;
  out.open(Tag::div);
  out.open(Tag::ul, "kal-list").with(Attribute::role, "list").text("").close_if_any();
  out.open(Tag::p).text("x").close_if_any();
  out.close();
  CHECK(print_html(out.finish()) == "<div><p>x</p></div>");
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
  TreeWriter out;
  out.open(Tag::a, "x")
      .with(Attribute::href, "JavaScript:alert(1)")
      .with(Attribute::lang, "en")
      .text("Read")
      .close();
  CHECK(print_html(out.finish()) == R"(<a class="x" lang="en">Read</a>)");
  CHECK(print_html(sample(Tag::img, Attribute::src, "data:image/svg+xml,x")) == "<img>");
}

TEST_CASE("Attributes that are no address may hold a colon", "[view_tree]") {
  CHECK(print_html(sample(Tag::p, Attribute::aria_label, "javascript:x")) ==
        R"(<p aria-label="javascript:x"></p>)");
}

TEST_CASE("Every tag has its own name", "[view_tree]") {
  CHECK(print_html(empty(Tag::a)) == "<a></a>");
  CHECK(print_html(empty(Tag::fieldset)) == "<fieldset></fieldset>");
  CHECK(print_html(empty(Tag::h1)) == "<h1></h1>");
  CHECK(print_html(empty(Tag::summary)) == "<summary></summary>");
  CHECK(print_html(empty(Tag::ul)) == "<ul></ul>");
}

TEST_CASE("The lists of tags and attributes are closed: none runs script or styles",
          "[view_tree]") {
  for (int tag = 0; tag <= static_cast<int>(Tag::ul); ++tag) {
    const std::string_view name = name_of(static_cast<Tag>(tag));
    CAPTURE(name);
    CHECK((name != "script" && name != "style" && name != "iframe" && name != "object" &&
           name != "embed"));
    CHECK_FALSE(name.empty());
  }
  for (int attribute = 0; attribute <= static_cast<int>(Attribute::width); ++attribute) {
    const std::string_view name = name_of(static_cast<Attribute>(attribute));
    CAPTURE(name);
    CHECK((name.substr(0, 2) != "on" && name != "style" && name != "srcdoc"));
    CHECK_FALSE(name.empty());
  }
}

TEST_CASE("A heading's level stays within one and six", "[view_tree]") {
  CHECK(heading(1) == Tag::h1);
  CHECK(heading(6) == Tag::h6);
  CHECK(heading(0) == Tag::h1);
  CHECK(heading(9) == Tag::h6);
}

TEST_CASE("NUL in a text cannot cut the HTML short", "[view_tree]") {
  const ViewTree tree = sample(Tag::p, Attribute::lang, "sv", std::string_view("a\0b", 3));
  CHECK(print_html(tree) == "<p lang=\"sv\">ab</p>");
  CHECK(print_json(tree) == R"(["p",{"lang":"sv"},"ab"])");
}

TEST_CASE("Swedish within another language is an element that says so", "[view_tree]") {
  TreeWriter out;
  out.leaf(Tag::p, "",
           "\x0E"
           "Hej\x0E se \x0Epå\x0E");
  CHECK(
      print_html(out.finish()) ==
      "<p><span lang=\"sv\" dir=\"ltr\">Hej</span> se <span lang=\"sv\" dir=\"ltr\">på</span></p>");
}

TEST_CASE("A mark that has no other closes with its text, and in an attribute it is dropped",
          "[view_tree]") {
  TreeWriter out;
  out.open(Tag::p)
      .with(Attribute::aria_label,
            "\x0E"
            "a\x0E")
      .text(
          "b\x0E"
          "c")
      .text("d")
      .close();
  CHECK(print_html(out.finish()) ==
        "<p aria-label=\"a\">b<span lang=\"sv\" dir=\"ltr\">c</span>d</p>");
}
