// SPDX-License-Identifier: MIT
#include "core/formats/xml_writer.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

TEST_CASE("elements stand under each other, and texts are escaped") {
  std::string out;
  XmlWriter xml(out);
  xml.open("item", {{"xml:lang", "sv"}, {"href", ""}});
  xml.leaf("title", "Kaffe & <te> \"nu\"");
  xml.leaf("link", "");
  xml.empty("category", {{"term", "a\"b"}});
  xml.close();
  CHECK(out ==
        "<item xml:lang=\"sv\">\n"
        "  <title>Kaffe &amp; &lt;te&gt; &quot;nu&quot;</title>\n"
        "  <category term=\"a&quot;b\"/>\n"
        "</item>\n");
}

TEST_CASE("controls, which XML cannot hold, are left out") {
  std::string out;
  XmlWriter xml(out, 1);
  xml.leaf("p", "a\x01\x1F\tb\n");
  CHECK(out == "  <p>a\tb\n</p>\n");
}
