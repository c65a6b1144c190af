// SPDX-License-Identifier: MIT

#include "publisher/desk.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a pasted text is a text, put right", "[desk]") {
  CHECK(open_input("Anm\xC3\x83\xC2\xA4lan", R"({"name":"brev.txt"})") ==
        R"({"form":"text","text":"Anmälan","findings":[{"path":"","line":1,"column":1,)"
        R"("text":"AnmÃ¤lan","reading":"Anmälan","alternatives":[],"kind":"encoding",)"
        R"("file":"brev.txt","sure":true}]
})");
}

TEST_CASE("a page, a sheet and an issues.json are told apart", "[desk]") {
  CHECK(holds(open_input("<!doctype html><p>Hej", "{}"), R"("form":"html")"));
  CHECK(holds(open_input("Titel;Datum\nMöte;2026-03-05\n", "{}"), R"("form":"sheet")"));
  CHECK(holds(open_input(R"({"issues": []})", "{}"), R"("form":"issues")"));
  CHECK(holds(open_input(R"({"issues": [],})", "{}"), R"("form":"issues")"));
}

TEST_CASE(
    "what is meant to be an issues.json is opened as one, so that its findings say what is wrong",
    "[desk]") {
  CHECK(holds(open_input(R"({"version": 1, "isues": []})", "{}"), R"("form":"issues")"));
  CHECK(
      open_input(R"({"version": "https://jsonfeed.org/version/1.1", "items": []})",
                 R"({"name":"feed.json"})") ==
      R"({"refusal":"feed.json kan kommandot kalendarium import läsa, men inte den här sidan."})");
}

TEST_CASE("a mail or a page without any text is refused", "[desk]") {
  CHECK(import_letter(R"({"name":"brev.eml","lines":[{"text":" "}],"language":"en"})") ==
        R"({"refusal":"brev.eml holds no text to read. Is the newsletter in an attachment or a )"
        R"(picture? Save it as text or as a web page."})");
}

TEST_CASE("a mail is its body, with its subject, date and sender", "[desk]") {
  CHECK(
      open_input("Subject: Nytt\nFrom: Museet <a@example.org>\nDate: Wed, 3 Mar 2021 08:00 +0100\n"
                 "\nHej",
                 "{}") ==
      R"({"form":"text","text":"Hej","title":"Nytt","published":"2021-03-03","sender":"Museet",)"
      "\"findings\":[]\n}");
}

TEST_CASE("what the page cannot read is refused in the reader's language", "[desk]") {
  CHECK(open_input("%PDF-1.7", R"({"name":"brev.pdf","language":"en"})") ==
        R"({"refusal":"brev.pdf is a PDF, which cannot be read reliably. Save the newsletter's )"
        R"(web version as HTML, or copy its text into a text file."})");
  CHECK(open_input("BEGIN:VCALENDAR\n", R"({"name":"a.ics"})") ==
        R"({"refusal":"a.ics kan kommandot kalendarium import läsa, men inte den här sidan."})");
  CHECK(open_input("  ", R"({"name":"tom.txt"})") ==
        R"({"refusal":"tom.txt är tom. Ange en fil med ett nyhetsbrev."})");
}

TEST_CASE("lines of a page become a draft, with the place of each headline", "[desk]") {
  const std::string answer = import_letter(
      R"({"name":"brev.html","published":"2026-04-20","lines":[)"
      R"({"text":"Visa i webbläsaren","links":[{"begin":0,"end":19,"url":"https://a.example/w"}]},)"
      R"({"text":"Vårbrev","heading":1,"bold":true},{"text":"Konsert","heading":2,"bold":true},)"
      R"({"text":"Onsdag 6 maj kl. 18.30 i Aulan. Läs mer","links":[)"
      R"({"begin":32,"end":40,"url":"https://klick.example/c?url=https%3A%2F%2Fa.example%2Fk"}]}]})");
  CHECK(holds(answer, R"("articles":[{"line":2,"path":"/issues/0/articles/0"}])"));
  CHECK(holds(answer, R"(\"startDate\": \"2026-05-06T18:30\")"));
  CHECK(holds(answer, R"("lines":[{"text":"Vårbrev","links":[],"heading":1,"bold":true})"));
  CHECK(holds(answer, R"("url":"https://a.example/k")"));
  CHECK(holds(answer, R"("path":"/issues/0/articles/0/events/0","line":3,"column":1)"));
}

TEST_CASE("a newsletter goes into a file that is there", "[desk]") {
  const std::string answer = import_letter(
      R"({"text":"Vårbrev\n\nKonsert\nOnsdag 6 maj kl. 18.30.","published":"2026-04-20",)"
      R"("merge":"{\"version\": 1, \"title\": \"Vi\", \"language\": \"sv\", \"issues\": []}"})");
  CHECK(holds(answer, R"(\"title\": \"Vi\")"));
  CHECK(holds(
      answer,
      R"("changes":"+ utgåva \"Nyhetsbrev 2026-04-20\" läggs till\n1 ändring, 0 krockar.\n")"));
  CHECK(
      import_letter(R"({"name":"x","text":"Vårbrev","merge":"[]"})") ==
      R"({"refusal":"Det går inte att slå ihop med issues.json: den är ingen giltig JSON med en lista )"
      R"(\"issues\". Kontrollera den med kalendarium validate."})");
}

TEST_CASE("a sheet's rows are events", "[desk]") {
  const std::string answer = import_letter(
      R"({"form":"sheet","text":"Titel;Datum\nMöte;2026-03-05\n","today":"2026-03-01"})");
  CHECK(holds(answer, R"(\"startDate\": \"2026-03-05\")"));
}

TEST_CASE("edits are made in their order, and the rest stays to the byte", "[desk]") {
  CHECK(edit_file("{\n  \"a\": 1.0,\n\n  \"b\": [1, 2]\n}",
                  R"([{"path":"/b/0"},{"path":"/c","value":"x","after":"a"},{"path":"/no/1"}])") ==
        R"({"file":"{\n  \"a\": 1.0,\n  \"c\": \"x\",\n\n  \"b\": [2]\n}"})");
}

TEST_CASE("a file is checked as the command does it", "[desk]") {
  CHECK(check_file(R"({"version": 1, "title": "A", "language": "sv", "issues": []})", "{}") ==
        R"({"diagnostics":[],"errors":0,"warnings":0})");
}
