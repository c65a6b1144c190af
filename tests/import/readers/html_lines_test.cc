// SPDX-License-Identifier: MIT

#include "cli/import/html_lines.h"

#include <catch2/catch.hpp>

using namespace kalendarium;
using namespace kalendarium::cli;

namespace {

/// The lines, one a row: `2*|text` for a bold heading of level 2, `[label](url)` behind each link.
std::string shown(std::string_view html) {
  std::string out;
  for (const Line& line : read_html(html).lines) {
    if (line.heading != 0) out += std::to_string(line.heading);
    if (line.bold) out += '*';
    out += '|' + line.text.str();
    for (const LineLink& link : line.links)
      out += " [" + line.text.str().substr(link.begin, link.end - link.begin) + "](" +
             link.url.str() + ")";
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("paragraphs are lines with an empty one between", "[html]") {
  CHECK(shown("<p>Ett\n  stycke</p><p>Ett till</p>") == "|Ett stycke\n|\n|Ett till\n");
}

TEST_CASE("a heading keeps its level and stands clear of what comes before", "[html]") {
  CHECK(shown("<p>Slut</p><h2>Rubrik</h2><p>Text</p>") == "|Slut\n|\n|\n2*|Rubrik\n|\n|Text\n");
}

TEST_CASE("a break ends the line", "[html]") {
  CHECK(shown("<p>Tid: 18.00<br>Plats: Aulan</p>") == "|Tid: 18.00\n|Plats: Aulan\n");
}

TEST_CASE("a line that is all bold, or larger than the rest, is bold", "[html]") {
  CHECK(shown("<p><b>Rubrik</b></p><p>En <b>viktig</b> sak</p>") ==
        "*|Rubrik\n|\n|En viktig sak\n");
  CHECK(shown("<div style='font-size:14px'><div style='font-size:22px'>Stor</div>"
              "<div>En lång rad med vanlig text</div></div>") ==
        "*|Stor\n|En lång rad med vanlig text\n");
  CHECK(shown("<font size=5>Stor</font><p>En lång rad med vanlig text</p>") ==
        "*|Stor\n|\n|En lång rad med vanlig text\n");
}

TEST_CASE("size and weight may come from a class", "[html]") {
  CHECK(shown("<style>@media print{.r{font-weight:normal}} td.r, .s {font-weight: 700}</style>"
              "<div class='x r'>Rubrik</div><div>text</div>") == "*|Rubrik\n|text\n");
}

TEST_CASE("links keep their label and address", "[html]") {
  CHECK(shown("<p>Läs <a href='https://a.example/x'> mer om det</a>.</p>") ==
        "|Läs mer om det. [mer om det](https://a.example/x)\n");
  CHECK(shown("<a href='https://a.example/'><div>Rubrik</div><div>Text</div></a>") ==
        "|Rubrik [Rubrik](https://a.example/)\n|Text [Text](https://a.example/)\n");
  CHECK(shown("<p><a href='javascript:x()'>Nej</a> <a href='#upp'>Upp</a></p>") == "|Nej Upp\n");
}

TEST_CASE("a counting redirect is unwrapped", "[html]") {
  CHECK(
      shown("<a href='https://klick.example/c/9?u=https%3A%2F%2Fa.example%2Fb&amp;m=1'>Mer</a>") ==
      "|Mer [Mer](https://a.example/b)\n");
}

TEST_CASE("hidden text is not read", "[html]") {
  CHECK(shown("<div style='display:none'>Förhandstext 3 maj</div><p hidden>x</p>"
              "<span class='preheader'>y</span><div style='max-height:0;overflow:hidden'>z</div>"
              "<p>Text</p>") == "|Text\n");
  CHECK(shown("<style>.gomd{display:none}</style><p class=gomd>x</p><p>Text</p>") == "|Text\n");
}

TEST_CASE("list items have a bullet or their number", "[html]") {
  CHECK(shown("<ul><li>Ett</li><li><p>Två</p></li></ul>") ==
        "|\xE2\x80\xA2 Ett\n|\n|\xE2\x80\xA2 Två\n");
  CHECK(shown("<ol start=3><li>Tre<li>Fyra</ol>") == "|3. Tre\n|4. Fyra\n");
}

TEST_CASE("a table of data gives a line for each row", "[html]") {
  CHECK(shown("<table><tr><th>Dag</th><th>Tid</th></tr>"
              "<tr><td>5 mars</td><td>18<br>19</td></tr></table>") ==
        "*|Dag\tTid\n|5 mars\t18 19\n");
}

TEST_CASE("a layout table is taken apart", "[html]") {
  CHECK(shown("<table role=presentation><tr><td>Ett</td><td>Två</td></tr>"
              "<tr><td>Tre</td><td>Fyra</td></tr></table>") == "|Ett\n|Två\n|Tre\n|Fyra\n");
  CHECK(shown("<table><tr><td><table><tr><td>Ett</td></tr></table></td></tr>"
              "<tr><td><table><tr><td>Två</td></tr></table></td></tr></table>") ==
        "|Ett\n|\n|\n|Två\n");
}

TEST_CASE("a list of days is one, though its table says that it is layout", "[html]") {
  CHECK(shown("<table role=presentation><tr><td><b>12 nov</b></td><td>Branschråd</td></tr>"
              "<tr><td>18 nov</td><td>Informationsmöte</td></tr>"
              "<tr><td>26 nov</td><td>Mötesplats Värmland</td></tr></table>") ==
        "|12 nov\tBranschråd\n|18 nov\tInformationsmöte\n|26 nov\tMötesplats Värmland\n");
  CHECK(shown("<table role=presentation><tr><td>Här står en text om något helt "
              "annat</td><td>Ett</td></tr>"
              "<tr><td>18 nov</td><td>Två</td></tr><tr><td>26 nov</td><td>Tre</td></tr></table>") ==
        "|Här står en text om något helt annat\n|Ett\n|18 nov\n|Två\n|26 nov\n|Tre\n");
}

TEST_CASE("soft hyphens are left out, no-break spaces stand", "[html]") {
  CHECK(shown("<p>lång&shy;ord 2&nbsp;500 kr</p>") ==
        "|långord 2\xC2\xA0"
        "500 kr\n");
}

TEST_CASE("the mailing service's frame is dropped, and the web version's address kept", "[html]") {
  const HtmlPage page = read_html(
      "<title>Nyhetsbrev</title><p><a href='https://a.example/w'>Visa i webbläsaren</a></p>"
      "<p>Text</p><p>Du får detta för att du är medlem. <a href='https://a.example/u'>Avsluta "
      "prenumerationen</a></p>");
  REQUIRE(page.lines.size() == 1);
  CHECK(page.lines[0].text == "Text");
  CHECK(page.url == "https://a.example/w");
  CHECK(page.title == "Nyhetsbrev");
}

TEST_CASE("a line knows where it stood", "[html]") {
  CHECK(read_html("<p>\nEtt</p>\n<p>Två</p>").lines[2].number == 3);
}

TEST_CASE("markup nested without end does not bring the reader down", "[html]") {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<div>";
  CHECK(shown("<p>Text</p>" + deep + "x") == "|Text\n");
}
