// SPDX-License-Identifier: MIT

#include "core/search_index.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <random>
#include <string>

#include "core/index_builder.h"
#include "core/search.h"

using namespace kalendarium;

namespace {

constexpr std::size_t header_size = 4 * index_format::header_numbers;

std::string sample_block() {
  IndexBuilder builder;
  for (std::uint32_t i = 0; i < 200; ++i) {
    builder.add(i, SearchField::title, "Dans i parken " + std::to_string(i % 50),
                StemLanguage::swedish);
    builder.add(i, SearchField::place, i % 3 == 0 ? "Norrby" : "Ekeby", StemLanguage::swedish);
    builder.add(i, SearchField::text, "äldreomsorgen bjuder på kaffe", StemLanguage::english);
  }
  std::string block;
  builder.finish(200, block);
  return block;
}

/// Whatever is asked of a damaged index, it answers within its documents.
void ask_everything(const SearchIndex& index) {
  SearchQuery query;
  SearchScratch scratch;
  std::vector<std::uint8_t> ranks(index.documents);
  for (const char* const typed : {"d", "dans", "omsorg", "ekeyb", "plats:norr", "-kaffe park",
                                  "\"dans i\"", "äldreomsrogen", "4"}) {
    parse_search(typed, query);
    search(index, query, {}, scratch);
    for (const FoundWord& word : scratch.words) {
      rank_word(index, query, word, scratch, ranks.data());
      if (index.documents % 64 != 0) {
        const BitWord last = bits_of(scratch, word)[bitmap_words(index.documents) - 1];
        REQUIRE(last >> (index.documents % 64) == 0);
      }
    }
  }
}

}  // namespace

TEST_CASE("What is no index, or not whole, is not opened", "[search_index]") {
  const std::string block = sample_block();
  SearchIndex index;
  REQUIRE(open_index(block, index));
  CHECK(index.words > 50);
  for (std::size_t size = 0; size < block.size(); size += 8)
    CHECK_FALSE(open_index(std::string_view(block).substr(0, size), index));
  CHECK(index.words == 0);
  CHECK_FALSE(open_index(block + "12345678", index));
  CHECK_FALSE(open_index(std::string_view(block).substr(1), index));
  CHECK_FALSE(open_index(std::string(100, '\0'), index));
}

TEST_CASE("An index of another version is not opened", "[search_index]") {
  std::string block = sample_block();
  SearchIndex index;
  ++block[4];
  CHECK_FALSE(open_index(block, index));
}

TEST_CASE("An index whose sizes or ends are wrong is not opened", "[search_index]") {
  const std::string block = sample_block();
  SearchIndex index;
  for (std::size_t number = 2; number < index_format::header_numbers; ++number) {
    std::string damaged = block;
    damaged[4 * number + 2] = '\x7F';
    INFO("number " << number << " of the header");
    CHECK_FALSE(open_index(damaged, index));
  }
  std::string damaged = block;
  std::memset(damaged.data() + header_size, 0x7F, 4);  // the end of the first word
  CHECK_FALSE(open_index(damaged, index));
}

TEST_CASE("No damage makes a search leave the index", "[search_index]") {
  const std::string block = sample_block();
  std::minstd_rand random(42);
  int opened = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string damaged = block;
    for (unsigned changes = 1 + random() % 4; changes > 0; --changes)
      damaged[header_size + random() % (damaged.size() - header_size)] =
          static_cast<char>(random());
    SearchIndex index;
    if (!open_index(damaged, index)) continue;
    ++opened;
    ask_everything(index);
  }
  CHECK(opened > 100);
}

TEST_CASE("The words of a beginning stand together", "[search_index]") {
  const std::string block = sample_block();
  SearchIndex index;
  REQUIRE(open_index(block, index));
  const std::uint32_t first = first_word_from(index, "pa");
  CHECK(index.word(first) == "parken");
  CHECK(end_of_prefix(index, first, "pa") == first + 1);
  CHECK(end_of_prefix(index, first_word_from(index, ""), "") == index.words);
  CHECK(first_word_from(index, "\xFF") == index.words);
}

TEST_CASE("A word has the letters of what it holds", "[search_index]") {
  const std::uint32_t word = letter_set("äldreomsorgen");
  CHECK((word & letter_set("omsorg")) == letter_set("omsorg"));
  CHECK((word & letter_set("å")) == 0);
  CHECK(letter_set("1") == letter_set("9"));
  CHECK(letter_set("ü") != letter_set("ä"));
}
