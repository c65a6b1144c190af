// SPDX-License-Identifier: MIT

#include "core/diagnostic.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

Diagnostic wrong_type() {
  Diagnostic diagnostic;
  diagnostic.file = "issues.json";
  diagnostic.message = Message::diagnostic_wrong_type;
  diagnostic.path = "/issues/0/title";
  diagnostic.line = 12;
  diagnostic.column = 14;
  diagnostic.source_line = "\t  \"title\": 2021,";
  diagnostic.caret = 13;
  diagnostic.arguments = {
      {"member", "title"}, {"expected", "", Message::json_text}, {"got", "", Message::json_number}};
  diagnostic.consequence = Message::left_out_issue;
  return diagnostic;
}

Diagnostic near_miss() {
  Diagnostic diagnostic;
  diagnostic.file = "a,b:c%.json";
  diagnostic.severity = Severity::warning;
  diagnostic.message = Message::diagnostic_unknown_member;
  diagnostic.path = "/isues";
  diagnostic.arguments = {{"member", "isues"}, {"part", "", Message::part_file}};
  diagnostic.suggestion = "issues";
  return diagnostic;
}

}  // namespace

TEST_CASE("A finding is printed with its line, a caret that keeps the tabs, and what to do",
          "[diagnostic]") {
  CHECK(format_text({wrong_type()}, Words("sv")) ==
        "issues.json:12:14: fel: \"title\": en text väntades, men här står ett tal. Nyhetsbrevet "
        "visas inte. [wrong-type]\n"
        "\t  \"title\": 2021,\n"
        "\t           ^\n"
        "  Text står mellan citattecken, listor mellan [ ] och objekt mellan { }. Tal, true och "
        "false står utan "
        "citattecken.\n");
  CHECK(format_text({near_miss()}, Words("en")) ==
        "a,b:c%.json:1:1: warning: The file has no member called \"isues\". It is not shown. "
        "[unknown-member]\n"
        "  Did you mean \"issues\"?\n");
  CHECK(format_text({}, Words("sv")).empty());
}

TEST_CASE("Machines get JSON with stable words", "[diagnostic]") {
  CHECK(
      format_json({near_miss()}, Words("sv")) ==
      R"({"diagnostics":[{"file":"a,b:c%.json","severity":"warning","code":"unknown-member","path":"/isues","line":1,)"
      R"("column":1,"message":"Filen har inget fält som heter \"isues\". Det visas inte.",)"
      R"("hint":"Menade du \"issues\"?"}],"errors":0,"warnings":1})");
  CHECK(format_json({}, Words("sv")) == R"({"diagnostics":[],"errors":0,"warnings":0})");
}

TEST_CASE("GitHub gets workflow commands with its own escapes", "[diagnostic]") {
  CHECK(format_github({near_miss()}, Words("en")) ==
        "::warning file=a%2Cb%3Ac%25.json,line=1,col=1,title=unknown-member::The file has no "
        "member called \"isues\". "
        "It is not shown. Did you mean \"issues\"?\n");
}

TEST_CASE("GitLab gets a code quality report whose fingerprints do not move with the line",
          "[diagnostic]") {
  Diagnostic moved = wrong_type();
  const std::string before = format_gitlab({moved}, Words("en"));
  CHECK(
      before ==
      R"([{"description":"\"title\": expected a text, got a number. The issue is not shown. )"
      R"(Text stands between quotation marks, lists between [ ] and objects between { }. )"
      R"(Numbers, true and false have no quotation marks.","check_name":"wrong-type",)"
      R"("fingerprint":"ec6b04b2","severity":"major","location":{"path":"issues.json","lines":{"begin":12}}}])");
  moved.line = 40;
  const std::string after = format_gitlab({moved}, Words("en"));
  CHECK(after.find(R"("fingerprint":"ec6b04b2")") != std::string::npos);
}

TEST_CASE("Findings are counted by severity", "[diagnostic]") {
  const DiagnosticCounts counts = count({wrong_type(), near_miss(), near_miss()});
  CHECK(counts.errors == 1);
  CHECK(counts.warnings == 2);
  CHECK(counts.hints == 0);
}

TEST_CASE("A slip of the pen is near, another word is not", "[diagnostic]") {
  const std::vector<std::string_view> names = {"startDate", "endDate", "eventStatus", "url", "åäö"};
  CHECK(nearest("endDte", names) == "endDate");
  CHECK(nearest("enddate", names) == "endDate");
  CHECK(nearest("strataDate", names) == "startDate");
  CHECK(nearest("ulr", names) == "url");  // a swap of neighbours counts one
  CHECK(nearest("aäö", names) == "åäö");  // letters, not bytes
  CHECK(nearest("room", names).empty());
  CHECK(nearest("ur", names).empty());
  CHECK(nearest("", names).empty());
}
