// SPDX-License-Identifier: MIT

#include "core/import/import.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("Each line of a calendar is an event with its own name", "[import]") {
  const ImportResult result = import_text(
      "HÖSTLOV V. 44\nMån 31/10 kl 10-12 Pyssel i klubbstugan\nOns 2/11 kl 13-15 Brädspel",
      {2022, 9, 25});
  REQUIRE(result.issue.articles.size() == 1);
  const CompactList<DraftEvent>& events = result.issue.articles[0].events;
  REQUIRE(events.size() == 2);
  CHECK(events[0].title == "Pyssel i klubbstugan");
  CHECK(print_moment(events[0].sessions[0].start) == "2022-10-31T10:00");
  CHECK(events[1].title == "Brädspel");
}

TEST_CASE("Times under the header of a day are on that day", "[import]") {
  CHECK(sessions("Lovprogram\n\nMåndag 27 oktober\n10.00–12.00 Pyssel\n14.00 Sagostund\n\n"
                 "Tisdag 28 oktober\n13.00 Spelverkstad",
                 {2025, 10, 20}) ==
        "2025-10-27T10:00/2025-10-27T12:00; 2025-10-27T14:00; 2025-10-28T13:00");
}

TEST_CASE("The agenda of an event is no list of events", "[import]") {
  CHECK(sessions(
            "Möte om centrum\nVälkommen till ett öppet möte tisdagen den 2 mars klockan 18.00.\n\n"
            "Program\n18.00 Inledning\n18.15 Skisser\n19.00 Frågor") == "2027-03-02T18:00");
}

TEST_CASE("Cancelled, moved and full are told", "[import]") {
  const auto event = [](const std::string& text) {
    const ImportResult result = import_text(text);
    REQUIRE(result.issue.articles.size() == 1);
    REQUIRE(result.issue.articles[0].events.size() == 1);
    return result.issue.articles[0].events[0];
  };
  CHECK(event("INSTÄLLT: Konsert\nKonserten den 9 april kl. 19 är inställd.").status ==
        "cancelled");
  const DraftEvent moved =
      event("FLYTTAT: Konsert\nKonserten är flyttad från den 12 april till den 26 april kl. 11.");
  CHECK(moved.status == "rescheduled");
  REQUIRE(moved.sessions.size() == 1);
  CHECK(print_moment(moved.sessions[0].start) == "2027-04-26T11:00");
  CHECK(event("Föreläsning\nFöreläsning den 9 april kl. 18. FULLBOKAD!").sold_out);
}

TEST_CASE("A list at the end repeats what the articles tell in prose", "[import]") {
  CHECK(
      sessions("Pengar till vattenvård\nFrågestund om stödet på Teams den 24 mars 2027 kl. 13.\n\n"
               "Vårmötet\nVårmötet hålls i Kalmar den 6 maj 2027.\n\n"
               "Nytt om klimatet\nVälkommen till vårmötet den 6 maj 2027.\n\n"
               "Kalendarium\n24/3 Frågestund (Teams)\n6/5 Vårmöte\n7/5 Fältdag i Vara") ==
      "2027-03-24T13:00; 2027-05-06; 2027-05-07");
}

TEST_CASE("A last day that a calendar repeats is its article's alone", "[import]") {
  CHECK(
      deadlines(
          "Kalender\n3/2 Sista dag att svara på enkäten\n5/2 Sista dag att söka bidrag\n10/2 Möte "
          "kl. 18\n\n"
          "Svara på enkäten: Hur mår er förening?\nVartannat år frågar vi hur det står till med er "
          "ekonomi. Enkäten stänger onsdag 3 februari.\n") == "2027-02-05 2027-02-03");
}

TEST_CASE("An event that another article only mentions is counted once", "[import]") {
  CHECK(sessions("Demokratidagen 19 april i Stockholm\nVälkommen till Demokratidagen den 19 april "
                 "2027.\n\n310 val\nRapporten presenteras på Demokratidagen den 19 april.") ==
        "2027-04-19");
}

TEST_CASE("An article has its source, its kind and its links", "[import]") {
  const ImportResult result = import_text(
      "Växjö: Webbinarium om dialog\nWebbinariet sänds den 5 mars.\nAnmäl dig här\n\n"
      "SKR: Ny rapport\nRapporten handlar om val.\nLadda ner rapporten\n\n"
      "SKR: Podden\nI avsnittet talar vi om val. Skriv till anna@a.example om du undrar.\n");
  const std::vector<DraftArticle>& articles = result.issue.articles;
  REQUIRE(articles.size() == 3);
  CHECK(articles[0].source == "Växjö");
  CHECK(articles[0].kind == "event");
  REQUIRE(articles[0].links.size() == 1);
  CHECK(articles[0].links[0].title == "Anmäl dig här");
  CHECK(articles[0].links[0].url.empty());
  CHECK(articles[0].links[0].rel == "register");
  CHECK(articles[0].events[0].title == "Webbinarium om dialog");
  CHECK(articles[1].kind == "publication");
  CHECK(articles[1].links[0].rel == "download");
  REQUIRE(articles[2].links.size() == 1);
  CHECK(articles[2].links[0].url == "mailto:anna@a.example");
  CHECK(articles[2].links[0].rel == "contact");
}

TEST_CASE("What tells of something to attend, and of no day, is no event", "[import]") {
  const ImportResult result = import_text(
      "Brevet\n\nDigitala möten i kommuner\nEn text om hur möten kan hållas.\n\n"
      "Växjö: Invånardialog\nKommunen vill ha kontakt med dem som bor där.\n\n"
      "Webbinarium om klarspråk\nVi ses torsdag 4 mars kl. 9.");
  const auto& articles = result.issue.articles;
  REQUIRE(articles.size() == 3);
  CHECK(articles[0].kind == "news");
  CHECK(articles[1].kind == "news");
  CHECK(articles[2].kind == "event");
}

TEST_CASE("An issue has its number, its year and its editor", "[import]") {
  const ImportResult result = import_text(
      "Nyhetsbrev nr.4 år 2021\n\nRubrik\nText om något.\n\nRedaktör\nAnna Ek\nanna@a.example\n"
      "08-123 45 67\nEn myndighet\nwww.a.example",
      {2021, 3, 3});
  CHECK(result.issue.title == "Nyhetsbrev nr.4 år 2021");
  CHECK(result.issue.number == 4);
  CHECK(result.issue.year == 2021);
  CHECK(result.issue.editor.name == "Anna Ek");
  CHECK(result.issue.editor.email == "anna@a.example");
  CHECK(result.issue.editor.telephone == "08-123 45 67");
  CHECK(result.issue.editor.organization == "En myndighet");
}

TEST_CASE("A finding says where it stands, as people count", "[import]") {
  const ImportResult result = import_text("Rubrik\nVälkommen på träff den 5 mars kl. 9.");
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].line == 2);
  CHECK(result.findings[0].column == 20);
  CHECK(result.findings[0].text == "den 5 mars kl. 9");
  CHECK(result.findings[0].in == FoundIn::event);
}

TEST_CASE("Nothing, blanks and bytes that are no text are imported without harm", "[import]") {
  for (const std::string_view text :
       {std::string_view(""), std::string_view("\n\n \n"), std::string_view("<"),
        std::string_view("&nbsp"), std::string_view("\xC3"), std::string_view("1"),
        std::string_view("@"), std::string_view("5 maj -"), std::string_view("kl."),
        std::string_view("v."), std::string_view("\xE2\x80")}) {
    INFO(text);
    CHECK(import_text(text).issue.articles.empty());
  }
}

TEST_CASE("A draft is written as issues.json, with a review where one is needed", "[import]") {
  Draft draft;
  draft.title = "Brev";
  DraftIssue& issue = draft.issues.emplace_back();
  issue.id = "i";
  issue.title = "Brev 1";
  issue.published = {at(to_day({2021, 3, 3})), Precision::day, false};
  DraftArticle& article = issue.articles.emplace_back();
  article.id = "a";
  article.title = "Rubrik";
  DraftDeadline& deadline = article.deadlines.emplace_back();
  deadline.title = "Sista dag";
  deadline.date = {at(to_day({2021, 4, 1})), Precision::day, false};
  deadline.reviews.push_back({"1 april", "deadline 2021-04-01", CompactTexts("2022-04-01")});
  CHECK(print_draft(draft) == R"({
  "version": 1,
  "title": "Brev",
  "language": "sv",
  "timeZone": "Europe/Stockholm",
  "issues": [
    {
      "id": "i",
      "title": "Brev 1",
      "datePublished": "2021-03-03",
      "language": "sv",
      "articles": [
        {
          "id": "a",
          "title": "Rubrik",
          "kind": "news",
          "deadlines": [
            {
              "title": "Sista dag",
              "date": "2021-04-01",
              "_review": [
                {
                  "text": "1 april",
                  "reading": "deadline 2021-04-01",
                  "alternatives": ["2022-04-01"]
                }
              ]
            }
          ]
        }
      ]
    }
  ]
}
)");
}
