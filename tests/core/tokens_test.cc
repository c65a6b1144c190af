// SPDX-License-Identifier: MIT

#include "core/tokens.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace kalendarium;

namespace {

/// The words of a text, those of a joined one in brackets after it.
std::string words(std::string_view text) {
  std::string out;
  TokenReader reader(text);
  for (Token token; reader.next(token);) {
    if (!out.empty()) out += ' ';
    if (token.kind == Token::Kind::part) out += '(';
    out += token.text;
    if (token.kind == Token::Kind::part) out += ')';
  }
  return out;
}

/// What stands in the text where each of its words is said to stand.
std::vector<std::string> places(std::string_view text) {
  std::vector<std::string> out;
  TokenReader reader(text);
  for (Token token; reader.next(token);)
    out.emplace_back(text.substr(token.begin, token.end - token.begin));
  return out;
}

}  // namespace

TEST_CASE("Words are apart by spaces and punctuation, case aside", "[tokens]") {
  CHECK(words("Dialog, Malmö – 2021!") == "dialog malmö 2021");
  CHECK(words("ÅÄÖ åäö") == "åäö åäö");
  CHECK(words(" \n ...") == "");
  CHECK(words("") == "");
}

TEST_CASE("å ä ö are letters of their own, other marks and neighbours are folded", "[tokens]") {
  CHECK(words("Café Ærø Über façade Straße") == "cafe ärö uber facade strasse");
  CHECK(words("A\xCC\x8Aker e\xCC\x81n") == "åker en");
}

TEST_CASE("Soft hyphens and zero-width marks are not there", "[tokens]") {
  CHECK(words("medborgar\xC2\xAD"
              "dialog \xE2\x80\x8Bkaffe") == "medborgardialog kaffe");
}

TEST_CASE("A hyphen makes a whole and its parts", "[tokens]") {
  CHECK(words("e-tjänst") == "etjänst (e) (tjänst)");
  CHECK(words("Stockholm\xE2\x80\x91Uppsala") == "stockholmuppsala (stockholm) (uppsala)");
  CHECK(words("barn- och ungdom") == "barn och ungdom");
  CHECK(words("nytt – gammalt - nyare") == "nytt gammalt nyare");
  CHECK(words("2021-06-10") == "20210610 (2021) (06) (10)");
}

TEST_CASE("An apostrophe and a genitive's colon leave a whole without them", "[tokens]") {
  CHECK(words("Lasse's") == "lasses (lasse) (s)");
  CHECK(words("children’s 'quoted'") == "childrens (children) (s) quoted");
  CHECK(words("EU:s") == "eus (eu) (s)");
}

TEST_CASE("Times are one word, with a point or a colon", "[tokens]") {
  CHECK(words("kl. 9.00–15.30") == "kl 9.00 (9) (00) 15.30 (15) (30)");
  CHECK(words("kl 9:00") == "kl 9.00 (9) (00)");
  CHECK(words("kl 18") == "kl 18");
  CHECK(words("v. 42") == "v 42");
  CHECK(words("v.42") == "v.42 (v) (42)");
}

TEST_CASE("Addresses are words, their parts too", "[tokens]") {
  CHECK(words("info@ekeby.example.") == "info@ekeby.example (info) (ekeby) (example)");
  CHECK(words("https://www.ekeby.example/kultur?x") ==
        "https www.ekeby.example/kultur (www) (ekeby) (example) (kultur) x");
  CHECK(words("och/eller") == "och eller");
  CHECK(words("fil_namn.pdf") == "fil_namn.pdf (fil) (namn) (pdf)");
}

TEST_CASE("Each word says where it stands in the text as it was given", "[tokens]") {
  CHECK(places("På e-tjänstens kafé.") ==
        std::vector<std::string>{"På", "e-tjänstens", "e", "tjänstens", "kafé"});
  CHECK(places("med\xC2\xAD"
               "borgare, A\xCC\x8A!") == std::vector<std::string>{"med\xC2\xAD"
                                                                  "borgare",
                                                                  "A\xCC\x8A"});
}

TEST_CASE("A word that never ends is cut between letters", "[tokens]") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "ö";
  TokenReader reader(text);
  Token token;
  REQUIRE(reader.next(token));
  CHECK(token.text.size() == longest_token);
  CHECK(token.end == text.size());
  CHECK_FALSE(reader.next(token));
}

TEST_CASE("A chain of joined words is cut into several", "[tokens]") {
  std::string text = "a";
  for (int i = 0; i < 100; ++i) text += "-a";
  TokenReader reader(text);
  int wholes = 0;
  for (Token token; reader.next(token);) {
    CHECK(token.text.size() <= longest_token);
    wholes += token.kind == Token::Kind::whole ? 1 : 0;
  }
  CHECK(wholes > 1);
}

TEST_CASE("Bytes that are no letters do no harm", "[tokens]") {
  CHECK(words("a\xFFz b\xC3") == "a z b");
  CHECK(words(std::string_view("a\0b", 3)) == "a b");
}

TEST_CASE("The letters of a part are found again in the text", "[tokens]") {
  const std::string_view text = "Äldre\xC2\xADomsorgen nu";
  TokenReader reader(text);
  Token token;
  REQUIRE(reader.next(token));
  REQUIRE(token.text == "äldreomsorgen");
  TokenReader inside;
  inside.narrow(text, token, token.text.find("omsorg"), token.text.find("omsorg") + 6);
  CHECK(text.substr(token.begin, token.end - token.begin) == "omsorg");
}
