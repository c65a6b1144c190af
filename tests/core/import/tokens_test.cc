// SPDX-License-Identifier: MIT

#include "core/import/tokens.h"

#include <catch2/catch.hpp>
#include <string>

using namespace kalendarium;

namespace {
/// The tokens, apart by bars.
std::string split(const std::string& line) {
  std::vector<LineToken> tokens;
  split_tokens(line, tokens);
  std::string out;
  for (const LineToken& token : tokens) {
    if (!out.empty()) out += '|';
    out += line.substr(token.begin, token.end - token.begin);
  }
  return out;
}

std::size_t count_sentences(const std::string& line) {
  std::vector<LineToken> tokens;
  split_tokens(line, tokens);
  std::size_t count = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) count += ends_sentence(tokens, i) ? 1 : 0;
  return count;
}
}  // namespace

TEST_CASE("Words, numbers and signs are apart", "[import]") {
  CHECK(split("Tisdagen den 3:e maj kl. 9–15") == "Tisdagen|den|3|:|e|maj|kl|.|9|–|15");
}

TEST_CASE("Abbreviations with points are one word", "[import]") {
  CHECK(split("t.o.m. 5 maj") == "t.o.m|.|5|maj");
  CHECK(split("fr o m 5 maj") == "fr o m|5|maj");
  CHECK(split("till och med 5 maj") == "till och med|5|maj");
}

TEST_CASE("Addresses are one token, in which no date is found", "[import]") {
  CHECK(split("Se https://a.example/2021-05-03/x. Nu") == "Se|https://a.example/2021-05-03/x|.|Nu");
  CHECK(split("mejla a.b-3@c.example nu") == "mejla|a.b-3@c.example|nu");
}

TEST_CASE("Tags, no-break spaces and soft hyphens are read over", "[import]") {
  CHECK(split("<b>kl.\xC2\xA0"
              "9</b>") == "kl|.|9");
  std::vector<LineToken> tokens;
  split_tokens("semi\xC2\xADnarium", tokens);
  REQUIRE(tokens.size() == 1);
  CHECK((tokens[0].word.roles & role::event) != 0);
}

TEST_CASE("A sentence ends at a point, not in a time or behind an abbreviation", "[import]") {
  CHECK(count_sentences("Vi ses kl. 9.00 den 2 juni. Anmäl dig!") == 2);
  CHECK(count_sentences("Den 1 jan. 2027 startar nr. 4") == 0);
}
