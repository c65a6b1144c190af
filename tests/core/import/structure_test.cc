// SPDX-License-Identifier: MIT

#include "core/import/structure.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("A headline is short, set off, and has text of its own", "[import]") {
  CHECK(headlines("Ny skola\nKommunen bygger en ny skola i Sörby.\nLäs mer\n\n"
                  "Nytt bad\nBadet öppnar igen efter en lång tids ombyggnad.") ==
        "Ny skola | Nytt bad");
}

TEST_CASE("A call to action is no headline, and the text goes on after it", "[import]") {
  CHECK(headlines("Ny rapport\nRapporten handlar om dialog.\nLÄS RAPPORTEN HÄR\n"
                  "I arbetet deltog fyra kommuner från hela landet under två års tid, och fler "
                  "kommer till i höst.\nMer information") == "Ny rapport");
}

TEST_CASE("A heading above two or more headlines is a section", "[import]") {
  CHECK(headlines("Ett\nText ett är här.\n\n\nErbjudanden\nFörsta\nText om det första.\nLäs mer\n"
                  "Andra\nText om det andra.\nLäs mer\n\n\nTvå\nText två är här.") ==
        "Ett | Erbjudanden> Första | Erbjudanden> Andra | Två");
}

TEST_CASE("A heading with one sub-heading is one article", "[import]") {
  CHECK(headlines("Ett\nText ett är här.\n\n\nPodden\nAvsnitt 36 om revision\nI avsnittet talar vi "
                  "om revision.\n\n\nTvå\nText två är här.") == "Ett | Podden | Två");
}

TEST_CASE("Capitals with text under them are headlines, capitals that close are not", "[import]") {
  CHECK(
      headlines("SAGOSTUND\nVi läser för de minsta.\nANMÄL DIG HÄR\n\nBOKCIRKEL\nVi läser ihop.") ==
      "SAGOSTUND | BOKCIRKEL");
}

TEST_CASE("Underlines, stars and numbers mark headlines", "[import]") {
  CHECK(headlines("Ett\n===\nText ett.\n\nTvå\n===\nText två.") == "Ett | Två");
  CHECK(headlines("** Ett\nText ett.\n\n** Två\nText två.") == "Ett | Två");
  CHECK(headlines(
            "*Ett*\nText ett.\n\nTre kvällar: 3, 4 och 5 mars\nPlats: Hagen\n\n*Två*\nText två.") ==
        "Ett | Två");
  CHECK(headlines("1. Ett\nText ett.\n\n2. Två\nText två.") == "Ett | Två");
}

TEST_CASE("Title, greeting, contents and footer are no articles", "[import]") {
  CHECK(headlines("Nyhetsbrev nr 4 2021\n\nHej!\nNu är det vår.\n\nI detta nummer:\nNy skola\nNytt "
                  "bad\n\nNy skola\nText om skolan.\n\nNytt bad\nText om badet.\n\nRedaktör\nAnna "
                  "Ek\nanna@a.example") == "Ny skola | Nytt bad");
}

TEST_CASE(
    "The way to the web version is no title, and what is told of a subscriber's data no article",
    "[import]") {
  CHECK(headlines(
            "Om du har problem att läsa nyhetsbrevet, se webbversionen<https://a.example/1>\n\n\n"
            "Nyhetsbrev nr 6, 2026\n\n10 september 2026\n\n\nNy skola\nText om skolan.\n\n\nNytt "
            "bad\nText om badet.") == "Ny skola | Nytt bad");
  CHECK(
      headlines(
          "Nyhetsbrev 1\n\nNy skola\nText om "
          "skolan.\n\n\nHälsningar\nCentrum\n\n-----------\nCentrum för "
          "kommuner (CK), Hagby\nBesöksadress: Campus\nck@a.example\nNär du prenumererar behandlar "
          "vi din e-postadress. Vill du inte ha fler utskick, svara AVSLUTA.") == "Ny skola");
}

TEST_CASE("A newsletter without headlines has its title as its one", "[import]") {
  CHECK(headlines("Nyhetsbrev nr 1 2026\n\nInget nytt den här månaden, men vi hörs snart igen.") ==
        "Nyhetsbrev nr 1 2026");
}

TEST_CASE("Where the page has headings they decide", "[import]") {
  std::vector<Line> lines = split_lines(
      "Vårens brev\n\nNyheter\n\nNy skola\n\nEn kort rad\n\nText om skolan.\n\nNytt bad\n\nText.");
  lines[0].heading = 1;
  lines[2].heading = 2;
  lines[4].heading = 3;
  lines[10].heading = 3;
  const ImportResult result = import_lines(lines, {});
  REQUIRE(result.issue.articles.size() == 2);
  CHECK(result.issue.title == "Vårens brev");
  CHECK(result.issue.articles[0].title == "Ny skola");
  CHECK(result.issue.articles[0].section == "Nyheter");
  CHECK(result.issue.articles[1].title == "Nytt bad");
}

TEST_CASE("Bold lines that are set off as headings are stand beside them", "[import]") {
  std::vector<Line> lines = split_lines(
      "Brevet\n\n\nAktuellt\n\n\nVårmöte\n\nText om mötet.\n\n\nNy skola\n\nText om skolan.\n\n"
      "Fet rad\n\nText under den.\n\n\nNytt bad\n\nText om badet.");
  lines[0].heading = 1;
  lines[6].heading = 2;
  lines[20].heading = 2;
  for (const std::size_t bold : {3, 11, 15}) lines[bold].bold = true;
  const ImportResult result = import_lines(lines, {});
  REQUIRE(result.issue.articles.size() == 3);
  CHECK(result.issue.articles[0].section == "Aktuellt");
  CHECK(result.issue.articles[1].title == "Ny skola");
  CHECK(result.issue.articles[1].text == "Text om skolan.\n\nFet rad\n\nText under den.");
}

TEST_CASE("Two or more headlines directly above others, apart from them, are sections",
          "[import]") {
  CHECK(headlines("Ett brev\n\nMöten och träffar\n\nVårmötet\nText om mötet.\n\nNätverket\nText om "
                  "nätverket.\n\nPengar i länet\n\nFilmstödet\nText om "
                  "stödet.\n\nTeaterstödet\nText om det.") ==
        "Möten och träffar> Vårmötet | Möten och träffar> Nätverket | Pengar i länet> Filmstödet | "
        "Pengar i länet> Teaterstödet");
}

TEST_CASE("A headline may stand above short lines with dates", "[import]") {
  CHECK(headlines("Ny skola\n\nText om skolan.\n\nRegionala träffar\nRegion Norr: 4 mars i Luleå\n"
                  "Region Mitt: 11 mars i Gävle\n\nNytt bad\n\nText om badet.") ==
        "Ny skola | Regionala träffar | Nytt bad");
}

TEST_CASE("Between prose and prose, close together, a headline follows another", "[import]") {
  CHECK(headlines("Ny skola\nText om skolan.\n\n\nFrån medlemmarna\nAvesta: Ny lägenhet\nKommunen "
                  "öppnar sin nya "
                  "lägenhet för alla som vill se den i höst.\nHedemora: Ny chef på plats\nI "
                  "oktober börjar en ny "
                  "chef, som delar sin tid mellan kommunerna.") ==
        "Ny skola | Från medlemmarna> Avesta: Ny lägenhet | Från medlemmarna> Hedemora: Ny chef på "
        "plats");
}

TEST_CASE("Under a section's word a headline may stand directly above its day", "[import]") {
  CHECK(headlines(
            "Biblioteksnytt\n\nFÖR BARN\nSagostund\nOnsdag 3 mars kl 10\nVi läser om hundar.\n\n"
            "FÖR VUXNA\nBokcirkel\nTorsdag 4 mars kl 18\nVi läser en ny roman.\n") ==
        "FÖR BARN> Sagostund | FÖR VUXNA> Bokcirkel");
  CHECK(headlines("Klubbnytt\n\nÅRSMÖTE\nFolkets hus\nTorsdag 4 mars kl 18\nVi bjuder på kaffe.\n\n"
                  "STÄDDAG\nKlubbstugan\nLördag 6 mars kl 10\nVi bjuder på korv.\n") ==
        "ÅRSMÖTE | STÄDDAG");
}
