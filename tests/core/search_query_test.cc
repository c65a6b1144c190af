// SPDX-License-Identifier: MIT

#include "core/search_query.h"

#include <catch2/catch.hpp>
#include <string>

using namespace kalendarium;

namespace {

std::string name_of(SearchField field) {
  switch (field) {
    case SearchField::title: return "title:";
    case SearchField::place: return "place:";
    case SearchField::names: return "names:";
    case SearchField::text: return "text:";
    case SearchField::any: break;
  }
  return "";
}

/// A query as it was understood: -title:"two words" one [whole|a|b] w42.
std::string understood(std::string_view typed) {
  SearchQuery query;
  parse_search(typed, query);
  std::string out;
  for (const QueryWord& word : query.words) {
    std::string texts(texts_of(query, word));
    if (!out.empty()) out += ' ';
    if (word.is_excluded) out += '-';
    out += name_of(word.field);
    if (word.kind == QueryWord::Kind::phrase) texts = '"' + texts + (word.is_open ? "…" : "\"");
    if (word.kind == QueryWord::Kind::whole) texts = '[' + texts + ']';
    out += texts;
  }
  if (query.week > 0) out += " w" + std::to_string(query.week);
  return out;
}

}  // namespace

TEST_CASE("A query is its words", "[search_query]") {
  CHECK(understood("Dans  MALMÖ") == "dans malmö");
  CHECK(understood("") == "");
  CHECK(understood(" - ! ") == "");
  CHECK(understood("e-tjänst") == "[etjänst e tjänst]");
}

TEST_CASE("Quotation marks of all kinds make a phrase", "[search_query]") {
  CHECK(understood("\"Folkets hus\" dans") == "\"folkets hus\" dans");
  CHECK(understood("dans ”i parken”") == "dans \"i parken\"");
  CHECK(understood("«folkets hus»") == "\"folkets hus\"");
  CHECK(understood("\"e-tjänst\"") == "\"e tjänst\"");
  CHECK(understood("\"\" dans") == "dans");
}

TEST_CASE("A phrase without its closing mark is still being typed", "[search_query]") {
  CHECK(understood("\"folkets h") == "\"folkets h…");
}

TEST_CASE("A minus before a word or phrase leaves out", "[search_query]") {
  CHECK(understood("dans -barn") == "dans -barn");
  CHECK(understood("-barn") == "-barn");
  CHECK(understood("dans -\"för barn\"") == "dans -\"för barn\"");
  CHECK(understood("kl 9 - 15") == "kl 9 15");
  CHECK(understood("barn-dans") == "[barndans barn dans]");
  CHECK(understood("-e-tjänst dans") == "-[etjänst e tjänst] dans");
}

TEST_CASE("A field's name before a word looks there alone", "[search_query]") {
  CHECK(understood("plats:Norrby") == "place:norrby");
  CHECK(understood("ort: norrby dans") == "place:norrby dans");
  CHECK(understood("titel:\"öppet hus\"") == "title:\"öppet hus\"");
  CHECK(understood("-title:dans") == "-title:dans");
  CHECK(understood("platser dans") == "platser dans");
  CHECK(understood("plats") == "plats");
  CHECK(understood("annat:norrby") == "[annatnorrby annat norrby]");
}

TEST_CASE("A week is no word", "[search_query]") {
  CHECK(understood("v 42") == " w42");
  CHECK(understood("v. 42 dans") == "dans w42");
  CHECK(understood("v42") == " w42");
  CHECK(understood("v.42") == " w42");
  CHECK(understood("dans vecka 7") == "dans w7");
  CHECK(understood("week 53") == " w53");
  CHECK(understood("vecka 54") == "vecka 54");
  CHECK(understood("vecka 0") == "vecka 0");
  CHECK(understood("vecka") == "vecka");
  CHECK(understood("v 42 v 43") == " w43");
  CHECK(understood("-v 42") == "-v 42");
  CHECK(understood("v dans 42") == "v dans 42");
}

TEST_CASE("Little words are left out where something follows", "[search_query]") {
  CHECK(understood("dans i parken") == "dans parken");
  CHECK(understood("i parken") == "parken");
  CHECK(understood("dans för") == "dans för");
  CHECK(understood("och") == "och");
  CHECK(understood("att och") == "och");
  CHECK(understood("i v 42") == " w42");
  CHECK(understood("-i parken") == "-i parken");
  CHECK(understood("\"i\" parken") == "\"i\" parken");
  CHECK(understood("the library") == "library");
  CHECK(understood("sista dag för alla") == "sista dag alla");
}

TEST_CASE("A query of very many words is cut", "[search_query]") {
  std::string typed;
  for (int i = 0; i < 100; ++i) typed += "ord" + std::to_string(i) + ' ';
  SearchQuery query;
  parse_search(typed, query);
  CHECK(query.words.size() == most_query_words);
}

TEST_CASE("A query is read into the memory of the one before", "[search_query]") {
  SearchQuery query;
  parse_search("medborgardialog i Norrby \"folkets hus\"", query);
  const char* const text = query.text.data();
  const QueryWord* const words = query.words.data();
  parse_search("dans i parken", query);
  CHECK(query.words.size() == 2);
  CHECK(query.text.data() == text);
  CHECK(query.words.data() == words);
}
