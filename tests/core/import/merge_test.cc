// SPDX-License-Identifier: MIT

#include "core/import/merge.h"

#include <catch2/catch.hpp>

#include "core/import/json_tree.h"

using namespace kalendarium;

namespace {

/// An issues.json as import writes it: one issue with these articles.
std::string imported(const std::string& articles, const std::string& issue = "\"number\": 4") {
  return "{\n  \"version\": 1,\n  \"title\": \"Nytt\",\n  \"language\": \"sv\",\n  \"issues\": [\n "
         "   {\n"
         "      \"id\": \"nr\",\n      \"title\": \"Nyhetsbrev\",\n      \"datePublished\": "
         "\"2026-03-02\",\n      " +
         issue + ",\n      \"articles\": [" + articles + "]\n    }\n  ]\n}\n";
}

std::string article(const std::string& name, const std::string& more = "") {
  return "{\"id\": \"nr-" + name + "\", \"title\": \"" + name + "\"" + more + "}";
}

std::string event(const std::string& name, const std::string& start, const std::string& more = "") {
  return ", \"events\": [{\"id\": \"nr-" + name + "-e\", \"title\": \"" + name +
         "\", \"startDate\": \"" + start + "\"" + more + "}]";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// The file without its base, which no one reads.
std::string shown(const std::string& text) {
  auto tree = parse_json_tree(text);
  REQUIRE(tree.has_value());
  remove_member(tree->root, "_imported");
  return print_json_tree(*tree);
}

MergeResult merged(const std::string& file, const std::string& newsletter) {
  MergeResult result = merge_issues(file, newsletter);
  REQUIRE(result.usable);
  REQUIRE(parse_json_tree(result.text).has_value());
  return result;
}

}  // namespace

TEST_CASE("the same newsletter again changes nothing, to the byte", "[merge]") {
  const std::string newsletter = imported(article("Konsert", event("Konsert", "2026-04-01T18:00")));
  const std::string file = with_base(newsletter);
  const MergeResult again = merged(file, newsletter);
  CHECK(again.changes.empty());
  CHECK(again.text == file);
}

TEST_CASE("what only the publisher changed stays, what only the newsletter changed is taken",
          "[merge]") {
  const std::string before =
      imported(article("Konsert", ", \"text\": \"Kort\", \"section\": \"Musik\""));
  const std::string file =
      replaced(with_base(before), "\"text\": \"Kort\"", "\"text\":   \"Eget\"");
  const MergeResult result =
      merged(file, imported(article("Konsert", ", \"text\": \"Kort\", \"section\": \"Kultur\"")));
  CHECK(shown(result.text) == replaced(shown(file), "Musik", "Kultur"));
  REQUIRE(result.changes.size() == 1);
  CHECK(result.changes[0].kind == MergeKind::changed);
  CHECK(result.changes[0].member == "section");
  CHECK(result.changes[0].before == "\"Musik\"");
}

TEST_CASE("what both changed differently is listed and stays as in the file", "[merge]") {
  const std::string file = replaced(with_base(imported(article("Konsert", ", \"text\": \"Ett\""))),
                                    "\"text\": \"Ett\"", "\"text\": \"Tre\"");
  const MergeResult result = merged(file, imported(article("Konsert", ", \"text\": \"Två\"")));
  CHECK(shown(result.text) == shown(file));
  REQUIRE(result.changes.size() == 1);
  CHECK(result.changes[0].kind == MergeKind::conflict);
  CHECK(result.changes[0].before == "\"Tre\"");
  CHECK(result.changes[0].after == "\"Två\"");
  // The conflict is told once: the newsletter's word is now the base.
  CHECK(merged(result.text, imported(article("Konsert", ", \"text\": \"Två\""))).changes.empty());
}

TEST_CASE("a moved event keeps its id and tells where it stood", "[merge]") {
  const std::string file =
      with_base(imported(article("Konsert", event("Konsert", "2026-04-01T18:00"))));
  const MergeResult result =
      merged(file, replaced(imported(article("Konsert", event("Konsert", "2026-04-08T18:00"))),
                            "nr-Konsert-e", "nr-annat"));
  CHECK(shown(result.text) ==
        replaced(shown(file), "\"2026-04-01T18:00\"",
                 "\"2026-04-08T18:00\", \"previousStartDate\": \"2026-04-01T18:00\", "
                 "\"eventStatus\": \"rescheduled\""));
  REQUIRE(result.changes.size() == 1);
  CHECK(result.changes[0].kind == MergeKind::moved);
}

TEST_CASE("a time that becomes known is no move", "[merge]") {
  const std::string file = with_base(imported(article("Konsert", event("Konsert", "2026-04-01"))));
  const MergeResult result =
      merged(file, imported(article("Konsert", event("Konsert", "2026-04-01T18:00"))));
  CHECK(result.text.find("previousStartDate") == std::string::npos);
  CHECK(result.changes.at(0).kind == MergeKind::changed);
}

TEST_CASE("a rewritten headline finds its article on either side", "[merge]") {
  const std::string file =
      replaced(with_base(imported(article("Konsert i parken med kören"))),
               "\"title\": \"Konsert i parken med kören\"", "\"title\": \"Välkommen till parken\"");
  const MergeResult result =
      merged(file, imported(article("INSTÄLLT: Konsert i parken med kören")));
  CHECK(result.changes.size() == 1);
  CHECK(result.changes.at(0).kind == MergeKind::conflict);
  CHECK(shown(result.text) == shown(file));
}

TEST_CASE("a new article stands where it stands in the newsletter", "[merge]") {
  const std::string file = with_base(imported(article("Ett") + ", " + article("Tre")));
  const MergeResult result =
      merged(file, imported(article("Ett") + ", " + article("Andra") + ", " + article("Tre")));
  const std::string& text = result.text;
  CHECK(text.find("nr-Ett") < text.find("nr-Andra"));
  CHECK(text.find("nr-Andra") < text.find("nr-Tre"));
  CHECK(result.changes.at(0).kind == MergeKind::added);
}

TEST_CASE("what the publisher took away stays away", "[merge]") {
  const std::string newsletter = imported(article("Ett") + ", " + article("Tre"));
  const std::string file = replaced(with_base(newsletter), ", " + article("Tre"), "");
  CHECK(shown(merged(file, newsletter).text) == shown(file));
}

TEST_CASE("what the newsletter no longer has goes, unless it was edited", "[merge]") {
  const std::string file = with_base(imported(article("Ett") + ", " + article("Tre")));
  const MergeResult gone = merged(file, imported(article("Ett")));
  CHECK(gone.changes.at(0).kind == MergeKind::removed);
  CHECK(gone.text.find("nr-Tre") == std::string::npos);
  const std::string edited = replaced(file, "\"title\": \"Tre\"", "\"title\": \"Trean\"");
  const MergeResult kept = merged(edited, imported(article("Ett")));
  CHECK(kept.changes.at(0).kind == MergeKind::conflict);
  CHECK(kept.text.find("Trean") != std::string::npos);
}

TEST_CASE("a new issue stands first among newest first", "[merge]") {
  const std::string file = with_base(imported(article("Ett")));
  const std::string newsletter =
      replaced(imported(article("Nytt"), "\"number\": 5"), "2026-03-02", "2026-04-02");
  const MergeResult result = merged(file, newsletter);
  REQUIRE(result.changes.size() == 1);
  CHECK(result.changes[0].kind == MergeKind::added);
  CHECK(result.changes[0].what == "issue");
  CHECK(result.text.find("\"nr-2\"") < result.text.find("\"nr\""));
}

TEST_CASE("an event that is announced again is one event with two mentions", "[merge]") {
  const std::string file = with_base(
      imported(article("Konsert i parken", event("Konsert i parken", "2026-05-01T18:00"))));
  const std::string newsletter = replaced(
      imported(article("Påminnelse: Konsert i parken",
                       event("Konsert i parken", "2026-05-01T18:00", ", \"soldOut\": true")),
               "\"number\": 5"),
      "2026-03-02", "2026-04-02");
  const MergeResult result = merged(file, newsletter);
  const auto tree = parse_json_tree(result.text);
  const EditNode* issues = find_member(tree->root, "issues");
  REQUIRE(issues->members.size() == 2);
  const EditNode& mention = find_member(issues->members[0].value, "articles")->members[0].value;
  CHECK(canonical_json(*find_member(mention, "eventIds")) == "[\"nr-Konsert i parken-e\"]");
  CHECK(find_member(mention, "events") == nullptr);
  CHECK(shown(result.text).find("\"soldOut\": true") != std::string::npos);
  CHECK(merged(result.text, newsletter).changes.empty());
}

TEST_CASE("a list of dates only mentions the events that have articles of their own", "[merge]") {
  const std::string own = article("Årsmöte", event("Årsmöte", "2026-05-10T15:00"));
  const std::string list = replaced(article("Kalendarium", event("Årsmöte", "2026-05-10T15:00")),
                                    "nr-Årsmöte-e", "nr-2");
  const std::string empty = "{\"version\": 1, \"issues\": []}";
  for (const std::string& articles : {own + ", " + list, list + ", " + own}) {
    const auto tree = parse_json_tree(merged(empty, imported(articles)).text);
    const EditNode& issue = find_member(tree->root, "issues")->members.at(0).value;
    for (const EditMember& one : find_member(issue, "articles")->members) {
      const bool is_list = text_member(one.value, "title") == "Kalendarium";
      CHECK((find_member(one.value, "eventIds") != nullptr) == is_list);
      CHECK((find_member(one.value, "events") != nullptr) != is_list);
    }
  }
}

TEST_CASE("the same name at another hour or place is another event", "[merge]") {
  const std::string empty = "{\"version\": 1, \"issues\": []}";
  const std::string hour =
      merged(empty, imported(article("Sagostund A", event("Sagostund", "2026-05-10T10:00")) + ", " +
                             article("Sagostund B", event("Sagostund", "2026-05-10T14:00"))))
          .text;
  CHECK(shown(hour).find("eventIds") == std::string::npos);
  const std::string place =
      merged(empty, imported(article("Sagostund A", event("Sagostund", "2026-05-10T10:00",
                                                          ", \"location\": \"Almby\"")) +
                             ", " +
                             article("Sagostund B", event("Sagostund", "2026-05-10T10:00",
                                                          ", \"location\": \"Tranbo\""))))
          .text;
  CHECK(shown(place).find("eventIds") == std::string::npos);
}

TEST_CASE("links that each side added are both there", "[merge]") {
  const auto links = [](const std::string& list) {
    return article("Ett", ", \"links\": [" + list + "]");
  };
  const std::string a = "{\"title\": \"A\", \"url\": \"https://a.example/\"}";
  const std::string b = "{\"title\": \"B\", \"url\": \"https://b.example/\"}";
  const std::string c = "{\"title\": \"C\", \"url\": \"https://c.example/\"}";
  const std::string file =
      replaced(with_base(imported(links(a))), "[" + a + "]", "[" + a + ", " + b + "]");
  const MergeResult result = merged(file, imported(links(a + ", " + c)));
  CHECK(result.text.find("https://b.example/") != std::string::npos);
  CHECK(result.text.find("https://c.example/") != std::string::npos);
  CHECK(result.changes.at(0).kind == MergeKind::changed);
}

TEST_CASE("a file made by hand, without a base, keeps what it has", "[merge]") {
  const std::string file = imported(article("Konsert", ", \"text\": \"Eget\""));
  const MergeResult result =
      merged(file, imported(article("Konsert", ", \"text\": \"Annat\", \"section\": \"Musik\"")));
  CHECK(shown(result.text) ==
        replaced(file, "\"title\": \"Konsert\"", "\"title\": \"Konsert\"")
            .replace(file.find(", \"text\": \"Eget\""), 0, "")
            .replace(file.find("\"text\": \"Eget\"") + 14, 0, ", \"section\": \"Musik\""));
  REQUIRE(result.changes.size() == 2);
  CHECK(result.changes[0].kind == MergeKind::conflict);
  CHECK(result.changes[1].kind == MergeKind::changed);
}

TEST_CASE("what is no issues.json is not merged", "[merge]") {
  CHECK_FALSE(merge_issues("{", imported("")).usable);
  CHECK_FALSE(merge_issues("{}", imported("")).usable);
}

TEST_CASE(
    "where the day of publication was a guess, another puts the dates right and moves nothing",
    "[merge]") {
  const std::string guess =
      "\"number\": 4, \"_review\": [{\"text\": \"datePublished\", \"reading\": \"2026-03-02\"}]";
  const std::string file =
      with_base(imported(article("Konsert", event("Konsert", "2026-04-01T18:00")), guess));
  const std::string told =
      replaced(imported(article("Konsert", event("Konsert", "2026-04-08T18:00"))), "2026-03-02",
               "2026-03-09");
  const MergeResult result = merged(file, told);
  CHECK(shown(result.text).find("2026-04-08T18:00") != std::string::npos);
  CHECK(result.text.find("previousStartDate") == std::string::npos);
  CHECK(result.text.find("rescheduled") == std::string::npos);
}
