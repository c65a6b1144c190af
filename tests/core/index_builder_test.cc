// SPDX-License-Identifier: MIT

#include "core/index_builder.h"

#include <catch2/catch.hpp>
#include <string>

using namespace kalendarium;

namespace {

void add_texts(IndexBuilder& builder) {
  for (std::uint32_t i = 0; i < 300; ++i) {
    builder.add(i, SearchField::title, "Möte " + std::to_string(i), StemLanguage::swedish);
    builder.add(i, SearchField::text, "alla möten i Norrby", StemLanguage::swedish);
    if (i % 100 == 0) builder.add(i, SearchField::text, "sällan", StemLanguage::english);
  }
}

std::vector<std::uint32_t> documents_of(const SearchIndex& index, std::string_view word) {
  std::vector<BitWord> bits(bitmap_words(index.documents));
  const std::uint32_t number = first_word_from(index, word);
  REQUIRE(index.word(number) == word);
  add_words(index, number, number + 1, bits.data());
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < index.documents; ++i) {
    if ((bits[i / 64] >> (i % 64) & 1U) != 0) found.push_back(i);
  }
  return found;
}

}  // namespace

TEST_CASE("An index made in slices is the one made at once", "[index_builder]") {
  IndexBuilder at_once;
  add_texts(at_once);
  std::string whole;
  at_once.finish(300, whole);
  IndexBuilder sliced;
  add_texts(sliced);
  std::string block;
  int slices = 0;
  while (!sliced.finish_some(300, 10, block)) ++slices;
  CHECK(slices > 20);
  CHECK(block == whole);
}

TEST_CASE("Words of all, of some and of one document are found in those", "[index_builder]") {
  IndexBuilder builder;
  add_texts(builder);
  std::string block;
  builder.finish(300, block);
  SearchIndex index;
  REQUIRE(open_index(block, index));
  CHECK(index.documents == 300);
  CHECK(documents_of(index, "alla").size() == 300);
  CHECK(index.list(first_word_from(index, "alla")).empty());  // its bitmap is its list
  CHECK(documents_of(index, "sällan") == std::vector<std::uint32_t>{0, 100, 200});
  CHECK(documents_of(index, "299") == std::vector<std::uint32_t>{299});
}

TEST_CASE("A word knows its field, its stem and the languages it stands in", "[index_builder]") {
  IndexBuilder builder;
  add_texts(builder);
  std::string block;
  builder.finish(300, block);
  SearchIndex index;
  REQUIRE(open_index(block, index));
  std::vector<BitWord> bits(bitmap_words(300));
  CHECK(add_field(index, first_word_from(index, "17"), SearchField::title, bits.data()));
  CHECK(bits[0] == BitWord{1} << 17U);
  CHECK_FALSE(add_field(index, first_word_from(index, "norrby"), SearchField::title, bits.data()));
  CHECK(index.stem(first_word_from(index, "möten")) == (index_format::swedish_bit | 4));
  CHECK(index.stem(first_word_from(index, "sällan")) == (index_format::english_bit | 7));
}

TEST_CASE("An index of nothing is an index", "[index_builder]") {
  IndexBuilder builder;
  std::string block;
  builder.finish(0, block);
  SearchIndex index;
  REQUIRE(open_index(block, index));
  CHECK(index.words == 0);
  CHECK(first_word_from(index, "a") == 0);
}
