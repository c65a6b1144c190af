// SPDX-License-Identifier: MIT

#include "core/search.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "core/index_builder.h"
#include "search_reference.h"

using namespace kalendarium;
using search_reference::Document;

namespace {

/// Documents with their index, kept together.
struct Indexed {
  explicit Indexed(std::vector<Document> of) : documents(std::move(of)) {
    IndexBuilder builder;
    for (std::uint32_t i = 0; i < documents.size(); ++i) {
      for (const auto& text : documents[i]) builder.add(i, text.field, text.text, text.language);
    }
    builder.finish(static_cast<std::uint32_t>(documents.size()), block);
    REQUIRE(open_index(block, index));
    vocabulary = search_reference::make_vocabulary(documents);
  }
  static void texts(void* context, std::uint32_t document, SearchField field, TextSource::Take take,
                    void* to) {
    const auto& self = *static_cast<const Indexed*>(context);
    for (const auto& text : self.documents[document]) {
      if (field != SearchField::any && field != text.field) continue;
      if (!take(to, text.text)) return;
    }
  }
  SearchOptions options() { return {true, true, {texts, this}}; }

  std::vector<Document> documents;
  std::string block;
  SearchIndex index;
  search_reference::Vocabulary vocabulary;
};

/// A few documents: one text each.
Indexed texts(std::vector<std::string> list, StemLanguage language = StemLanguage::swedish) {
  std::vector<Document> documents;
  for (std::string& text : list)
    documents.push_back({{SearchField::text, language, std::move(text)}});
  return Indexed(std::move(documents));
}

std::vector<int> documents_of(const Indexed& indexed, const SearchScratch& scratch,
                              const FoundWord& word) {
  std::vector<int> found;
  for (std::uint32_t i = 0; i < indexed.index.documents; ++i) {
    if ((bits_of(scratch, word)[i / 64] >> (i % 64) & 1U) != 0)
      found.push_back(static_cast<int>(i));
  }
  return found;
}

/// The documents that have every word and none of the excluded ones.
std::vector<int> found(Indexed& indexed, std::string_view typed) {
  SearchQuery query;
  SearchScratch scratch;
  parse_search(typed, query);
  search(indexed.index, query, indexed.options(), scratch);
  std::vector<int> hits;
  for (std::uint32_t i = 0; i < indexed.index.documents; ++i) hits.push_back(static_cast<int>(i));
  for (const FoundWord& word : scratch.words) {
    const std::vector<int> own = documents_of(indexed, scratch, word);
    const auto fails = [&own, &word](int hit) {
      return (std::find(own.begin(), own.end(), hit) == own.end()) != word.is_excluded;
    };
    hits.erase(std::remove_if(hits.begin(), hits.end(), fails), hits.end());
  }
  return hits;
}

std::string suggestion(Indexed& indexed, std::string_view typed) {
  SearchQuery query;
  SearchScratch scratch;
  parse_search(typed, query);
  search(indexed.index, query, indexed.options(), scratch);
  if (scratch.words[0].best != MatchKind::slip) return "";
  return std::string(indexed.index.word(scratch.words[0].meant));
}

using Hits = std::vector<int>;

}  // namespace

TEST_CASE("A word is found by itself, its forms, its beginning and as part of a compound",
          "[search]") {
  Indexed indexed = texts({"omsorg", "omsorgens", "omsorgsboende", "äldreomsorgen", "dialog"});
  CHECK(found(indexed, "omsorg") == Hits{0, 1, 2, 3});
  CHECK(found(indexed, "omsorgen") == Hits{0, 1, 3});
  CHECK(found(indexed, "o") == Hits{0, 1, 2});
  CHECK(found(indexed, "sorg") == Hits{0, 1, 2, 3});
  CHECK(found(indexed, "rg") == Hits{});
}

TEST_CASE("Every word must be there, and none of the excluded", "[search]") {
  Indexed indexed = texts({"dans för barn", "dans för vuxna", "sång för barnen", "dans"});
  CHECK(found(indexed, "dans barn") == Hits{0});
  CHECK(found(indexed, "dans -barn") == Hits{1, 3});
  CHECK(found(indexed, "-barn") == Hits{1, 3});  // barnen is another form
  CHECK(found(indexed, "dans -ba") == Hits{0, 1, 3});
  CHECK(found(indexed, "dans -för") == Hits{3});
  CHECK(found(indexed, "") == Hits{0, 1, 2, 3});
}

TEST_CASE("A slip is forgiven only where nothing better is found anywhere", "[search]") {
  Indexed indexed = texts({"biblioteket i Örebro", "kurs", "kurd kurder", "medborgardialog"});
  CHECK(found(indexed, "biblotek") == Hits{0});
  CHECK(found(indexed, "orebro") == Hits{0});
  CHECK(suggestion(indexed, "orebro") == "örebro");
  CHECK(found(indexed, "kurs") == Hits{1});
  CHECK(found(indexed, "kurt") == Hits{1, 2});
  CHECK(found(indexed, "kut") == Hits{});
  CHECK(found(indexed, "medborgadilaog") == Hits{3});
  CHECK(found(indexed, "medbogadilaog") == Hits{});  // three slips
  CHECK(suggestion(indexed, "biblioteket") == "");
}

TEST_CASE("One slip goes before two, and the usual word is the one that was meant", "[search]") {
  Indexed indexed = texts({"föreläsning", "föreläsningar", "föreställning", "föreläsning"});
  CHECK(found(indexed, "föreläsnong") == Hits{0, 1, 3});
  CHECK(suggestion(indexed, "föreläsnong") == "föreläsning");
}

TEST_CASE("English texts have English forms, Swedish ones Swedish", "[search]") {
  Indexed english = texts({"libraries", "library"}, StemLanguage::english);
  CHECK(found(english, "library") == Hits{0, 1});
  Indexed swedish = texts({"libraries", "library"});
  CHECK(found(swedish, "library") == Hits{1});
  Indexed finnish = texts({"kirjastot", "kirjasto"}, StemLanguage::none);
  CHECK(found(finnish, "kirjasto") == Hits{0, 1});
  CHECK(found(finnish, "kirjastot") == Hits{0});
}

TEST_CASE("A joined word that is nowhere is found by its parts", "[search]") {
  Indexed indexed = texts({"Stockholm – Uppsala", "e-tjänst", "etjänsten", "e tjänst"});
  CHECK(found(indexed, "stockholm-uppsala") == Hits{0});
  CHECK(found(indexed, "e-tjänst") == Hits{1, 2});
  CHECK(found(indexed, "tjänst") == Hits{1, 2, 3});
}

TEST_CASE("A phrase is found where its words stand beside each other in one text", "[search]") {
  Indexed indexed({{{SearchField::title, StemLanguage::swedish, "Dans i Folkets hus"}},
                   {{SearchField::title, StemLanguage::swedish, "Folkets"},
                    {SearchField::text, StemLanguage::swedish, "hus"}},
                   {{SearchField::text, StemLanguage::swedish, "Ett hus för folkets dans"}},
                   {{SearchField::place, StemLanguage::swedish, "Folkets husvagn"}}});
  CHECK(found(indexed, "\"folkets hus\"") == Hits{0});
  CHECK(found(indexed, "\"folkets hus") == Hits{0, 3});
  CHECK(found(indexed, "folkets hus") == Hits{0, 1, 2, 3});
  CHECK(found(indexed, "plats:\"folkets husvagn\"") == Hits{3});
  CHECK(found(indexed, "titel:\"folkets husvagn\"") == Hits{});
  CHECK(found(indexed, "-\"folkets hus\" hus") == Hits{1, 2, 3});
}

TEST_CASE("A field's name looks in that field alone", "[search]") {
  Indexed indexed({{{SearchField::title, StemLanguage::swedish, "Norrby dansar"}},
                   {{SearchField::place, StemLanguage::swedish, "Norrby"}},
                   {{SearchField::names, StemLanguage::swedish, "Norrby förening"}}});
  CHECK(found(indexed, "norrby") == Hits{0, 1, 2});
  CHECK(found(indexed, "plats:norr") == Hits{1});
  CHECK(found(indexed, "titel:norrby") == Hits{0});
  CHECK(found(indexed, "plats:norrdy") == Hits{1});
  CHECK(found(indexed, "plats:dansar") == Hits{});
}

TEST_CASE("A title ranks before names, those before text; and itself before a form of it",
          "[search]") {
  Indexed indexed({{{SearchField::text, StemLanguage::swedish, "omsorg"}},
                   {{SearchField::names, StemLanguage::swedish, "äldreomsorg"}},
                   {{SearchField::title, StemLanguage::swedish, "äldreomsorg"}},
                   {{SearchField::title, StemLanguage::swedish, "omsorgen"},
                    {SearchField::text, StemLanguage::swedish, "omsorg"}},
                   {{SearchField::title, StemLanguage::swedish, "omsorg"}},
                   {{SearchField::title, StemLanguage::swedish, "dans"}}});
  SearchQuery query;
  SearchScratch scratch;
  parse_search("omsorg", query);
  search(indexed.index, query, {}, scratch);
  std::vector<std::uint8_t> ranks(6, 99);
  rank_word(indexed.index, query, scratch.words[0], scratch, ranks.data());
  CHECK(ranks == std::vector<std::uint8_t>{rank_of(SearchField::text, MatchKind::exact),
                                           rank_of(SearchField::names, MatchKind::part),
                                           rank_of(SearchField::title, MatchKind::part),
                                           rank_of(SearchField::title, MatchKind::stem),
                                           rank_of(SearchField::title, MatchKind::exact), 0});
  CHECK(std::is_sorted(ranks.begin(), ranks.end() - 1));
}

TEST_CASE("Compounds and slips can be switched off", "[search]") {
  Indexed indexed = texts({"äldreomsorg", "dans"});
  SearchQuery query;
  SearchScratch scratch;
  parse_search("omsorg danz", query);
  search(indexed.index, query, {false, false, {}}, scratch);
  CHECK(scratch.words[0].best == MatchKind::none);
  CHECK(scratch.words[1].best == MatchKind::none);
}

TEST_CASE("No memory is asked for once a scratch has served the like", "[search]") {
  Indexed indexed = texts({"äldreomsorg dans", "dansen i parken", "musik"});
  SearchQuery query;
  SearchScratch scratch;
  const auto ask = [&](const char* words) {
    parse_search(words, query);
    search(indexed.index, query, {}, scratch);
  };
  ask("dans omsrog musik park");
  ask("omsorg musk dansa");
  const void* const memory[] = {scratch.bits.data(), scratch.words.data(), scratch.others.data()};
  ask("dans omsrog musik park");
  ask("omsorg musk dansa");
  CHECK(memory[0] == scratch.bits.data());
  CHECK(memory[1] == scratch.words.data());
  CHECK(memory[2] == scratch.others.data());
}

// --- Against the reference ------------------------------------------------------------------

namespace {

void check_ranks(Indexed& indexed, const SearchQuery& query, const FoundWord& word,
                 SearchScratch& scratch, const search_reference::Found& expected) {
  std::vector<int> documents;
  for (const auto& [document, rank] : expected) documents.push_back(static_cast<int>(document));
  CHECK(documents_of(indexed, scratch, word) == documents);
  CHECK((word.best == MatchKind::none) == expected.empty());
  std::vector<std::uint8_t> ranks(indexed.index.documents, 99);
  rank_word(indexed.index, query, word, scratch, ranks.data());
  std::vector<std::uint8_t> wanted(indexed.index.documents);
  for (const auto& [document, rank] : expected) wanted[document] = word.is_excluded ? 0 : rank;
  CHECK(ranks == wanted);
}

/// The same documents and the same ranks for each word of the query.
void check_against_reference(Indexed& indexed, const std::string& typed) {
  INFO("query: " << typed);
  SearchQuery query;
  SearchScratch scratch;
  parse_search(typed, query);
  search(indexed.index, query, indexed.options(), scratch);
  std::size_t at = 0;
  for (const QueryWord& asked : query.words) {
    std::vector<std::string> list;
    for (std::string_view rest = texts_of(query, asked); !rest.empty();)
      list.emplace_back(take_text(rest));
    if (asked.kind == QueryWord::Kind::phrase) {
      const auto wanted = search_reference::find_phrase(indexed.documents, list, asked);
      REQUIRE(at < scratch.words.size());
      CHECK(documents_of(indexed, scratch, scratch.words[at++]) ==
            std::vector<int>(wanted.begin(), wanted.end()));
      continue;
    }
    const bool is_whole = asked.kind == QueryWord::Kind::whole;
    const auto whole =
        search_reference::find_word(indexed.vocabulary, list.front(), asked, !is_whole);
    if (!is_whole || !whole.empty() || asked.is_excluded) {
      REQUIRE(at < scratch.words.size());
      check_ranks(indexed, query, scratch.words[at++], scratch, whole);
      continue;
    }
    for (std::size_t i = 1; i < list.size(); ++i) {
      REQUIRE(at < scratch.words.size());
      check_ranks(indexed, query, scratch.words[at++], scratch,
                  search_reference::find_word(indexed.vocabulary, list[i], asked, true));
    }
  }
  CHECK(at == scratch.words.size());
}

/// Words that look like Swedish, many of them forms and compounds of each other.
class Words {
 public:
  explicit Words(unsigned seed) : random_(seed) {}
  std::size_t number(std::size_t below) { return random_() % below; }

  std::string word() {
    static const char* const heads[] = {"bok",  "språk", "äldre", "omsorg", "dans", "kurs", "barn",
                                        "möte", "konst", "natur", "ö",      "sång", "e",    "café"};
    static const char* const ends[] = {"",   "en", "et", "ets", "arna", "erna", "s",
                                       "er", "ar", "ig", "het", "a",    "igt",  "-"};
    std::string out = heads[number(14)];
    while (number(3) == 0) out += heads[number(14)];
    out += ends[number(14)];
    if (number(12) == 0) out += std::to_string(number(60));
    return out;
  }

  std::string text(std::size_t words) {
    std::string out;
    for (std::size_t i = 0; i < words; ++i) out += word() + (number(8) == 0 ? ", " : " ");
    return out;
  }

  std::vector<Document> documents(std::size_t count) {
    std::vector<Document> out(count);
    for (Document& document : out) {
      const auto language = static_cast<StemLanguage>(number(10) < 7 ? 1 : number(3));
      document.push_back({SearchField::title, language, text(1 + number(4))});
      if (number(2) == 0) document.push_back({SearchField::place, language, word()});
      if (number(2) == 0) document.push_back({SearchField::names, language, text(2)});
      document.push_back({SearchField::text, language, text(number(20))});
    }
    return out;
  }

  /// A word of a query: as it is, its beginning, with slips, or with what a query knows.
  std::string asked() {
    std::string out = word();
    switch (number(12)) {
      case 0: return out.substr(0, 1 + number(out.size()));
      case 1: out[number(out.size())] = static_cast<char>('a' + number(26)); return out;
      case 2: out.erase(number(out.size()), 1); return out;
      case 3: out.insert(number(out.size() + 1), 1, 'x'); return out;
      case 4: std::swap(out[number(out.size())], out[number(out.size())]); return out;
      case 5: return '-' + out;
      case 6: return "plats:" + out;
      case 7: return "titel:" + out;
      case 8: return '"' + out + ' ' + word() + '"';
      case 9: return out + '-' + word();
      default: return out;
    }
  }

 private:
  std::minstd_rand random_;
};

/// All texts of an example file, each object with a title a document.
void collect_documents(const nlohmann::json& value, std::vector<Document>& out) {
  if (value.is_object() && value.contains("title") && value["title"].is_string()) {
    Document document;
    for (const auto& [name, member] : value.items()) {
      if (!member.is_string()) continue;
      const SearchField field = name == "title"                       ? SearchField::title
                                : name == "text" || name == "summary" ? SearchField::text
                                                                      : SearchField::names;
      document.push_back({field, StemLanguage::swedish, member.get<std::string>()});
    }
    out.push_back(std::move(document));
  }
  if (value.is_structured()) {
    for (const auto& member : value) collect_documents(member, out);
  }
}

std::vector<Document> example_documents() {
  std::vector<Document> out;
  for (const char* const name : {"biblioteket", "demokrati", "fientligt", "tva-sprak"}) {
    std::ifstream file(std::string(KALENDARIUM_DATA_DIRECTORY "/examples/") + name + ".json");
    collect_documents(nlohmann::json::parse(file), out);
  }
  return out;
}

}  // namespace

TEST_CASE("Generated documents are found as the reference finds them", "[search]") {
  Words words(20261122);
  for (const std::size_t count : {1U, 63U, 64U, 65U, 300U}) {
    Indexed indexed(words.documents(count));
    for (int i = 0; i < 60; ++i) {
      std::string typed = words.asked();
      if (words.number(4) == 0) typed += ' ' + words.asked();
      check_against_reference(indexed, typed);
    }
  }
}

TEST_CASE("Every letter and every pair of letters is found as the reference finds it", "[search]") {
  Words words(7);
  Indexed indexed(words.documents(500));
  for (const char* const typed : {"b", "s", "ö", "ä", "d", "m", "bo", "om", "äl", "ö1", "4"})
    check_against_reference(indexed, typed);
}

TEST_CASE("The examples are found as the reference finds them", "[search]") {
  Indexed indexed(example_documents());
  REQUIRE(indexed.index.documents > 50);
  for (const char* const typed : {"demokrati",
                                  "dialog",
                                  "kommun",
                                  "e-tjänst",
                                  "\"medborgardialog i\"",
                                  "demokratin -val",
                                  "a",
                                  "å",
                                  "sve",
                                  "ing",
                                  "medborgadialog",
                                  "valdeltagnade",
                                  "titel:bibliotek",
                                  "2021",
                                  "skr.se",
                                  "https://www.skr.se",
                                  "kl 9.00",
                                  "hot hat",
                                  "stockholm",
                                  "förtroendevalda",
                                  "and"})
    check_against_reference(indexed, typed);
}

TEST_CASE("A query of very many joined words has no more words than a bit set holds", "[search]") {
  Indexed indexed = texts({"dans"});
  std::string typed;
  for (int i = 0; i < 32; ++i) typed += "ab-cd-ef-gh-ij-kl-mn-op-qr ";
  SearchQuery query;
  SearchScratch scratch;
  parse_search(typed, query);
  search(indexed.index, query, {}, scratch);
  CHECK(scratch.words.size() == most_query_words);
}
