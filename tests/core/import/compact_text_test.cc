// SPDX-License-Identifier: MIT
#include "core/import/compact_text.h"

#include <catch2/catch.hpp>

#include "core/import/compact_list.h"
#include "core/import/paged_list.h"
#include "core/import/word_memory.h"

using namespace kalendarium;

TEST_CASE("A text is what it was made of, however long", "[import]") {
  CHECK(sizeof(CompactText) == 8);
  std::string made;
  for (int length = 0; length < 40; ++length, made += static_cast<char>('a' + length % 26)) {
    CompactText text = made;
    CHECK(text.view() == made);
    CHECK(text.empty() == made.empty());
    const CompactText copy = text;
    const CompactText moved = std::move(text);
    CHECK(copy == made);
    CHECK(moved == copy);
    CHECK(text.empty());  // NOLINT: what was moved is empty
  }
}

TEST_CASE("A text can be set to a part of itself", "[import]") {
  CompactText text = "Fredag 5 mars kl. 19: Orgelkonsert";
  text = text.view().substr(22);
  CHECK(text == "Orgelkonsert");
  text = text.view().substr(5);
  CHECK(text == "konsert");
  text = text.view().substr(3);
  CHECK(text == "sert");
}

TEST_CASE("A list owns what it holds", "[import]") {
  CHECK(sizeof(CompactList<CompactText>) == sizeof(void*));
  CompactList<CompactText> list;
  CHECK(list.empty());
  for (const char* name : {"Växjö", "Älmhult kommun", "", "Region Kronoberg"}) list.push_back(name);
  CompactList<CompactText> copy = list;
  copy.insert_front("Sverige");
  copy.erase(copy.begin() + 2);
  copy.pop_back();
  CHECK(list.size() == 4);
  REQUIRE(copy.size() == 3);
  CHECK(copy[0] == "Sverige");
  CHECK(copy[1] == "Växjö");
  CHECK(copy.back().empty());
  copy = std::move(list);
  CHECK(copy.back() == "Region Kronoberg");
  copy.clear();
  CHECK(copy.empty());
}

TEST_CASE("A paged list gives back what is done with", "[import]") {
  PagedList<CompactText> list;
  for (int number = 0; number < 1000; ++number) list.emplace_back() = std::to_string(number);
  const CompactText* const place = &list[700];
  for (int number = 1000; number < 3000; ++number) list.emplace_back() = std::to_string(number);
  list.release_before(700);
  CHECK(&list[700] == place);
  CHECK(list[700] == "700");
  CHECK(list.back() == "2999");
  CHECK(list.size() == 3000);
}

TEST_CASE("A word that is remembered means what it means when it is looked up", "[import]") {
  WordMemory memory;
  for (int round = 0; round < 2; ++round)
    for (const std::string_view word :
         {"tisdagen", "Tisdagen", "kl", "maj", "ansökningsdag", "Sista", "höstutställningen"}) {
      const std::string line = std::string(word) + " och mer som står bakom";
      const WordInfo known = find_word(word);
      for (const std::size_t room : {word.size(), line.size()}) {
        const WordInfo found =
            memory.find(std::string_view(line).substr(0, word.size()), true, room);
        CHECK(found.kind == known.kind);
        CHECK(found.value == known.value);
        CHECK(found.roles == known.roles);
        CHECK(found.topics == known.topics);
      }
    }
}
