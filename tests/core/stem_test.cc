// SPDX-License-Identifier: MIT
//
// Held against Debian's libstemmer 2.2 over Debian's word lists (packages libstemmer0d, wswedish, wamerican, which ./dev
// installs): each difference must be one of the rules that Snowball 3 changed.

#include "core/stem.h"

#include <dlfcn.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "core/text.h"

using namespace kalendarium;

namespace {

std::string english(const std::string& word) { return std::string(english_stem(word).text()); }

std::string swedish(const std::string& word) { return std::string(swedish_stem(word)); }

/// Debian's library, if it is there.
class OldStemmer {
 public:
  explicit OldStemmer(const char* language) {
    void* const library = dlopen("libstemmer.so.0d", RTLD_NOW);
    if (library == nullptr) return;
    make_ = reinterpret_cast<Make>(dlsym(library, "sb_stemmer_new"));
    stem_ = reinterpret_cast<Stem>(dlsym(library, "sb_stemmer_stem"));
    length_ = reinterpret_cast<Length>(dlsym(library, "sb_stemmer_length"));
    stemmer_ = make_(language, "UTF_8");
  }
  [[nodiscard]] bool is_there() const { return stemmer_ != nullptr; }
  std::string operator()(const std::string& word) const {
    const unsigned char* const stem =
        stem_(stemmer_, reinterpret_cast<const unsigned char*>(word.data()),
              static_cast<int>(word.size()));
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(length_(stemmer_))};
  }

 private:
  using Make = void* (*)(const char*, const char*);
  using Stem = const unsigned char* (*)(void*, const unsigned char*, int);
  using Length = int (*)(void*);
  Make make_ = nullptr;
  Stem stem_ = nullptr;
  Length length_ = nullptr;
  void* stemmer_ = nullptr;
};

/// What two stemmers make of a list of words.
struct Comparison {
  int words = 0;
  int changed = 0;                         // by a rule of Snowball 3
  std::vector<std::string> not_explained;  // word, old stem, new stem
};

/// `rule` tells whether a difference is one of the rules that changed.
template <class New, class Rule>
Comparison compare(const OldStemmer& old, const char* list, New stem, Rule rule) {
  Comparison result;
  if (!old.is_there()) return result;
  std::ifstream file(list);
  for (std::string line; std::getline(file, line);) {
    const std::string word = fold(line);
    if (word.empty() || word.find(' ') != std::string::npos) continue;
    ++result.words;
    const std::string before = old(word);
    const std::string now = stem(word);
    if (before == now) continue;
    if (rule(word, now)) {
      ++result.changed;
    } else {
      result.not_explained.push_back(word + ' ' + before + ' ' + now);
    }
  }
  return result;
}

bool begins_with_any(const std::string& word, std::initializer_list<const char*> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&word](const char* begin) { return word.rfind(begin, 0) == 0; });
}

bool is_swedish_change(const std::string& word, const std::string& now) {
  const std::size_t size = word.size();
  const bool ends_et = size > 2 && word.compare(size - 2, 2, "et") == 0;
  const bool ends_ets = size > 3 && word.compare(size - 3, 3, "ets") == 0;
  const bool ends_ost = size > 4 && word.compare(size - 4, 4, "öst") == 0;
  if (ends_et) return now.size() <= size - 2;
  if (ends_ets) return now.size() <= size - 3;
  return ends_ost && now == word.substr(0, size - 1);
}

bool is_english_change(const std::string& word, const std::string& now) {
  if (std::any_of(word.begin(), word.end(), [](char letter) { return letter < 0; }))
    return now == word;  // ours leaves letters outside a–z alone
  if (begins_with_any(word, {"emerg", "inter", "later", "organ", "past", "univers"})) return true;
  if (word.find("ogist") != std::string::npos) return now == word.substr(0, word.find("ist"));
  if (begins_with_any(word, {"evening"})) return now == "evening";
  if (word.size() > 4 && word.compare(1, 4, "ying") == 0) return now == word.substr(0, 1) + "ie";
  // add, ebb, egg, err, off keep both letters.
  return now.size() == 3 && now[1] == now[2] && word.rfind(now, 0) == 0;
}

}  // namespace

TEST_CASE("The forms of a Swedish word have one stem", "[stem]") {
  const std::pair<const char*, const char*> stems[] = {{"biblioteket", "bibliotek"},
                                                       {"bibliotekets", "bibliotek"},
                                                       {"biblioteken", "bibliotek"},
                                                       {"nyhetsbrevet", "nyhetsbrev"},
                                                       {"mötet", "möt"},
                                                       {"möten", "möt"},
                                                       {"mötena", "möten"},
                                                       {"beslutet", "beslut"},
                                                       {"beslut", "beslut"},
                                                       {"utbildningarna", "utbildning"},
                                                       {"utbildningen", "utbildning"},
                                                       {"kurserna", "kurs"},
                                                       {"kurs", "kur"},
                                                       {"medborgarnas", "medborg"},
                                                       {"föreläsningens", "föreläsning"},
                                                       {"klokheten", "klok"},
                                                       {"nyheter", "nyhet"},
                                                       {"frihet", "frihet"},
                                                       {"alfabet", "alfabet"},
                                                       {"identitet", "identitet"},
                                                       {"nervöst", "nervös"},
                                                       {"arbetslöst", "arbetslös"},
                                                       {"röst", "röst"},
                                                       {"hoppfullt", "hoppfull"},
                                                       {"vänlig", "vän"},
                                                       {"friskt", "frisk"},
                                                       {"jaktbössa", "jaktböss"},
                                                       {"klostergården", "klostergård"},
                                                       {"år", "år"},
                                                       {"året", "året"},
                                                       {"ödet", "ödet"},
                                                       {"ö", "ö"},
                                                       {"", ""}};
  for (const auto& [word, stem] : stems)
    CHECK(std::string(word) + ' ' + swedish(word) == std::string(word) + ' ' + stem);
}

TEST_CASE("The forms of an English word have one stem", "[stem]") {
  const std::pair<const char*, const char*> stems[] = {{"libraries", "librari"},
                                                       {"library", "librari"},
                                                       {"events", "event"},
                                                       {"meeting", "meet"},
                                                       {"meetings", "meet"},
                                                       {"hopping", "hop"},
                                                       {"hoping", "hope"},
                                                       {"falling", "fall"},
                                                       {"added", "add"},
                                                       {"skies", "sky"},
                                                       {"skis", "ski"},
                                                       {"sky", "sky"},
                                                       {"dying", "die"},
                                                       {"ties", "tie"},
                                                       {"cries", "cri"},
                                                       {"news", "news"},
                                                       {"gas", "gas"},
                                                       {"this", "this"},
                                                       {"kiwis", "kiwi"},
                                                       {"generally", "general"},
                                                       {"generous", "generous"},
                                                       {"university", "universiti"},
                                                       {"universal", "universal"},
                                                       {"geologist", "geolog"},
                                                       {"geology", "geolog"},
                                                       {"organization", "organiz"},
                                                       {"organizing", "organiz"},
                                                       {"international", "internat"},
                                                       {"relational", "relat"},
                                                       {"conditional", "condit"},
                                                       {"rational", "ration"},
                                                       {"hopefulness", "hope"},
                                                       {"gently", "gentl"},
                                                       {"only", "onli"},
                                                       {"succeed", "succeed"},
                                                       {"proceeds", "proceed"},
                                                       {"agreed", "agre"},
                                                       {"feed", "feed"},
                                                       {"herring", "herring"},
                                                       {"evening", "evening"},
                                                       {"past", "past"},
                                                       {"pasted", "paste"},
                                                       {"controlled", "control"},
                                                       {"yes", "yes"},
                                                       {"sayings", "say"},
                                                       {"is", "is"},
                                                       {"a", "a"},
                                                       {"cykling", "cykl"},
                                                       {"målning", "målning"},
                                                       {"", ""}};
  for (const auto& [word, stem] : stems)
    CHECK(std::string(word) + ' ' + english(word) == std::string(word) + ' ' + stem);
}

TEST_CASE("The rules go by the language of a text", "[stem]") {
  CHECK(stem_language("sv") == StemLanguage::swedish);
  CHECK(stem_language("sv-FI") == StemLanguage::swedish);
  CHECK(stem_language("en-GB") == StemLanguage::english);
  CHECK(stem_language("fi") == StemLanguage::none);
  CHECK(stem_language("") == StemLanguage::none);
}

TEST_CASE("A Swedish stem is the beginning of its word, whatever the word", "[stem]") {
  for (const std::string word : {"\xC3", "å\xC3", "eeeet", "äääts", "123et", "öst", "köst"}) {
    const std::string stem = swedish(word);
    CHECK(word.compare(0, stem.size(), stem) == 0);
  }
}

TEST_CASE("Swedish stems differ from Snowball 2.2 in -et, -ets and -öst alone", "[stem]") {
  const OldStemmer old("swedish");
  const Comparison found = compare(old, "/usr/share/dict/swedish", swedish, is_swedish_change);
  INFO("libstemmer0d or wswedish may not be installed");
  REQUIRE(found.words > 0);
  CHECK(found.not_explained == std::vector<std::string>{});
  CHECK(found.changed > 1000);
}

TEST_CASE("English stems differ from Snowball 2.2 in what version 3 changed alone", "[stem]") {
  const OldStemmer old("english");
  const Comparison found =
      compare(old, "/usr/share/dict/american-english", english, is_english_change);
  INFO("libstemmer0d or wamerican may not be installed");
  REQUIRE(found.words > 0);
  CHECK(found.not_explained == std::vector<std::string>{});
  CHECK(found.changed > 100);
}
