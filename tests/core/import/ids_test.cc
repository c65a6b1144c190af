// SPDX-License-Identifier: MIT

#include "core/import/ids.h"

#include <catch2/catch.hpp>
#include <set>

using namespace kalendarium;

namespace {

DraftArticle article(std::string title, std::vector<std::string> events = {}) {
  DraftArticle made;
  made.title = std::move(title);
  for (std::string& name : events) {
    made.events.emplace_back();
    made.events.back().title = std::move(name);
  }
  return made;
}

}  // namespace

TEST_CASE("a slug has neither dates nor status words", "[ids]") {
  CHECK(content_slug("Språkcafé – tisdagen den 5 maj kl. 18.00", 40) == "sprakcafe");
  CHECK(content_slug("INSTÄLLT: Släktforskarträff", 40) == "slaktforskartraff");
  CHECK(content_slug("SKR: Demokratidagen 2021, 14 och 15 april", 40) == "skr-demokratidagen");
  CHECK(content_slug("Webbseminarium 23 mars - Kommuner", 40) == "webbseminarium-kommuner");
  CHECK(content_slug("100 år av rösträtt", 40) == "100-ar-av-rostratt");
  CHECK(content_slug("Mars – den röda planeten", 40) == "mars-roda-planeten");
  CHECK(content_slug("5/5 kl. 18", 40).empty());
}

TEST_CASE("a long title is cut after a word", "[ids]") {
  CHECK(content_slug("Forskare analyserar självstyret i antologi", 30) == "forskare-analyserar");
  CHECK(content_slug("Flaggstångsknoppsförgyllarmästare", 10) == "flaggstang");
}

TEST_CASE("ids stay as short as the format allows, however many have one name", "[ids]") {
  Draft draft;
  draft.issues.resize(1);
  draft.issues[0].title = "Kulturnyheter maj i 2024";
  const std::string title = "Sommarutställning i konsthallens hus";
  draft.issues[0].articles = {article(title, std::vector<std::string>(11, title))};
  assign_ids(draft);
  std::set<std::string> ids;
  for (const DraftEvent& event : draft.issues[0].articles[0].events) {
    CHECK(event.id.size() <= 64);
    ids.insert(event.id.str());
  }
  CHECK(ids.size() == 11);
}

TEST_CASE("ids are unique over all kinds and keep from dates", "[ids]") {
  Draft draft;
  draft.issues.resize(2);
  draft.issues[0].title = "Nyhetsbrev nr.4 år 2021";
  draft.issues[0].number = 4;
  draft.issues[0].year = 2021;
  draft.issues[0].articles = {article("Språkcafé", {"Språkcafé"}), article("Språkcafé"),
                              article("Höstlov", {"Lerverkstad 5 maj", "Lerverkstad 6 maj"})};
  draft.issues[1].title = "Kulturnytt oktober 2024";
  draft.issues[1].articles = {article("10 juni")};
  assign_ids(draft);
  CHECK(draft.issues[0].id == "nr-4-2021");
  CHECK(draft.issues[0].articles[0].id == "nr-4-2021-sprakcafe");
  CHECK(draft.issues[0].articles[1].id == "nr-4-2021-sprakcafe-2");
  CHECK(draft.issues[0].articles[0].events[0].id == "nr-4-2021-sprakcafe-e");
  CHECK(draft.issues[0].articles[2].events[0].id == "nr-4-2021-lerverkstad");
  CHECK(draft.issues[0].articles[2].events[1].id == "nr-4-2021-lerverkstad-2");
  CHECK(draft.issues[1].id == "kulturnytt-oktober-2024");
  CHECK(draft.issues[1].articles[0].id == "kulturnytt-oktober-2024-artikel");
}
