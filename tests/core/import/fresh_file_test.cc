// SPDX-License-Identifier: MIT
#include "core/import/fresh_file.h"

#include <catch2/catch.hpp>

#include "core/import/ids.h"
#include "core/import/json_tree.h"
#include "newsletter.h"

using namespace kalendarium;

namespace {

/// A list of dates above the articles that tell more of them.
constexpr std::string_view announced_twice =
    "Nyhetsbrev från Lindås\n\n"
    "Kalendarium\n"
    "Lördag 6 mars kl. 10 Stor vårstädning i parken\n"
    "Söndag 7 mars kl. 14 Orgelkonsert\n\n"
    "Stor vårstädning i parken\n"
    "Välkommen till vårstädningen lördag 6 mars kl. 10–13. Vi bjuder på korv.\n";

Draft draft_of(std::string_view text) {
  Draft draft;
  draft.issues.push_back(import_text(text).issue);
  draft.title = draft.issues[0].title;
  assign_ids(draft);
  return draft;
}

/// What the trees make of it.
MergeResult merged(const Draft& draft) {
  Draft frame;
  frame.title = draft.title;
  frame.language = draft.language;
  return merge_issues(print_draft(frame), print_draft(draft));
}

/// Whatever the order of members.
std::string canonical(const MergeResult& file) {
  const auto tree = parse_json_tree(file.text);
  return tree ? canonical_json(tree->root) : std::string();
}

}  // namespace

TEST_CASE("A draft without repeats is the file that a merge into nothing makes", "[import]") {
  const Draft draft = draft_of("Nyhetsbrev\n\nKonsert\nFredag 5 mars kl. 19 i \"Stora\" salen.\n");
  const MergeResult file = fresh_file(draft);
  CHECK(file.text == merged(draft).text);
  CHECK(file.ids.empty());
}

TEST_CASE("An event that two articles announce is one, in both ways", "[import]") {
  Draft draft = draft_of(announced_twice);
  REQUIRE(draft.issues[0].articles.size() == 2);
  CHECK(canonical(fresh_file(draft)) == canonical(merged(draft)));
  CHECK(fresh_file(draft).ids.size() == 1);
}

TEST_CASE("A calendar mentions an event once, by its name or with its place, in both ways",
          "[import]") {
  const Draft draft = draft_of(
      "Nyhetsbrev\n\nFrukostmöte: Rekrytera rätt från början\nTid: 18 mars kl. 7.30\nPlats: "
      "Folkets hus\n\n"
      "Lunch i kvarnen\nTid: 11 mars kl. 12 och 25 mars kl. 12\nPlats: Kvarnen\n\n"
      "Kalender\n11/3 kl. 12 Lunch i kvarnen\n18/3 kl. 7.30 Frukostmöte, Folkets hus\n"
      "25/3 kl. 12 Lunch i kvarnen\n30/3 kl. 18 Årsmöte\n");
  const std::string file = canonical(fresh_file(draft));
  CHECK(file == canonical(merged(draft)));
  CHECK(
      file.find(
          R"("eventIds":["nyhetsbrev-lunch-i-kvarnen-e","nyhetsbrev-frukostmote-rekrytera-ratt-fran-e"])") !=
      std::string::npos);
}

TEST_CASE("What was imported once changes nothing when it is imported again", "[import]") {
  const Draft draft = draft_of(announced_twice);
  const MergeResult again = merge_issues(fresh_file(draft).text, print_draft(draft));
  REQUIRE(again.usable);
  CHECK(again.changes.empty());
}

TEST_CASE("An exhibition and its opening are two events", "[import]") {
  Draft draft;
  DraftIssue& issue = draft.issues.emplace_back();
  issue.title = "Höstens program";
  const Day day = to_day({2026, 10, 3});
  for (const bool opening : {false, true}) {
    DraftArticle& article = issue.articles.emplace_back();
    article.title = opening ? "Vernissage: Ekeby i bild" : "Utställning: Ekeby i bild";
    DraftEvent& event = article.events.emplace_back();
    event.title = article.title;
    DraftSession& session = event.sessions.emplace_back();
    session.start = opening ? Moment{at(day, 13 * 60), Precision::minute, false}
                            : Moment{at(day), Precision::day, false};
    if (!opening) session.end = {at(day + 90), Precision::day, false};
  }
  assign_ids(draft);
  CHECK(fresh_file(draft).text.find("eventIds") == std::string::npos);
  CHECK(merged(draft).text.find("eventIds") == std::string::npos);
}
