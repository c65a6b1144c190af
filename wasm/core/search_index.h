// SPDX-License-Identifier: MIT
//
// search_index: which documents hold which words, in one block of bytes that is searched where it lies.
//
//   SearchIndex index;
//   if (!open_index(block, index)) …        // not an index, or a damaged one
//   index.word(7)                           // the eighth word of the vocabulary, in the order of bytes
//
// Made by index_builder.h, searched by search.h. A document is a number, 0 to documents - 1; what it stands for is the caller's.
// The block may be memory-mapped; it must outlive the SearchIndex and begin at an address divisible by 8. It is little-endian.
//
// The block: a header of 14 numbers of 32 bits (magic, version, documents, words, then the sizes in bytes of the sections), then
// the sections, each filled up with zeros to a multiple of 8 bytes:
//   word_ends     u32 for each word: where its letters end in `letters`
//   letters       the vocabulary, folded UTF-8, sorted by bytes, end to end
//   letter_sets   u32 for each word: see letter_set
//   stems         u8 for each word: bit 6 in Swedish texts, bit 7 in English; below, the length in bytes of its stem, Swedish first
//   list_ends     u32 for each word: where its list ends in `lists`
//   lists         the documents of each word, ascending: the difference to the one before, from -1, 7 bits a byte, least first
//   field_ends    u32 for each word: where its field lists end in `fields`
//   fields        for each word, or nothing: for names, place and title the number of bytes (7 bits a byte), then a list
//   ranges        two u32 for each stretch of the vocabulary that together is in many documents: its first word, and one after
//                 its last; ascending, none over another. A word that is a stretch alone has no list: the bitmap is its list.
//   bitmaps       for each of `ranges` the documents that hold any of its words
// A bitmap is (documents + 63) / 64 numbers of 64 bits; document d is bit d % 64 of number d / 64.
// open_index checks sizes and ends, reading a list stops at its end and at the last document: no bytes can make a reader leave the
// block or a bitmap. That they are the bytes which were written is for a checksum around it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/search_field.h"

namespace kalendarium {

using BitWord = std::uint64_t;

[[nodiscard]] constexpr std::size_t bitmap_words(std::uint32_t documents) {
  return (static_cast<std::size_t>(documents) + 63) / 64;
}

enum class IndexSection : std::uint8_t {
  word_ends,
  letters,
  letter_sets,
  stems,
  list_ends,
  lists,
  field_ends,
  fields,
  ranges,
  bitmaps,
};
constexpr std::size_t index_section_count = 10;

struct SearchIndex {
  std::uint32_t documents = 0;
  std::uint32_t words = 0;
  std::string_view sections[index_section_count];

  [[nodiscard]] std::string_view bytes(IndexSection section) const {
    return sections[static_cast<std::size_t>(section)];
  }
  [[nodiscard]] const std::uint32_t* numbers(IndexSection section) const {
    return reinterpret_cast<const std::uint32_t*>(bytes(section).data());
  }
  /// What is the word's in a section that has a section of ends: its letters, its list, its field lists.
  [[nodiscard]] std::string_view stretch(IndexSection ends, IndexSection section,
                                         std::uint32_t word) const;

  [[nodiscard]] std::string_view word(std::uint32_t number) const {
    return stretch(IndexSection::word_ends, IndexSection::letters, number);
  }
  [[nodiscard]] std::string_view list(std::uint32_t number) const {
    return stretch(IndexSection::list_ends, IndexSection::lists, number);
  }
  /// The byte of `stems`.
  [[nodiscard]] std::uint8_t stem(std::uint32_t number) const {
    return static_cast<std::uint8_t>(bytes(IndexSection::stems)[number]);
  }
};

/// Leaves `index` empty and says false where the block is not an index of this version or not whole. How many documents it says
/// it has is for the caller to check: a bitmap is made for so many.
[[nodiscard]] bool open_index(std::string_view block, SearchIndex& index);

/// The same for a short block, as files have them: its `bitmaps` are of ranges of one word alone. Those of the others are made of
/// their lists, so all are in `made`, which must outlive the index.
[[nodiscard]] bool open_short_index(std::string_view block, SearchIndex& index,
                                    std::vector<BitWord>& made);

/// The first word that is not before `text`; `words` if all are.
[[nodiscard]] std::uint32_t first_word_from(const SearchIndex& index, std::string_view text);
/// One after the last word that begins with `text`, from the first one on.
[[nodiscard]] std::uint32_t end_of_prefix(const SearchIndex& index, std::uint32_t first,
                                          std::string_view text);

/// The letters of a word as bits: a–z by letter, å ä ö, digits together, the rest together. A word holds a text only if it has all
/// of its bits, and one slip changes at most one bit each way.
[[nodiscard]] std::uint32_t letter_set(std::string_view text);

/// Adds the documents of the words [first, end) to a bitmap of bitmap_words(index.documents).
void add_words(const SearchIndex& index, std::uint32_t first, std::uint32_t end, BitWord* bits);
/// Adds those that hold the word in the field, which is not text; false where none does.
bool add_field(const SearchIndex& index, std::uint32_t word, SearchField field, BitWord* bits);

/// The parts of the format that the builder shares.
namespace index_format {
constexpr std::uint32_t magic = 0x584C414B;  // "KALX"
constexpr std::uint32_t version = 1;
constexpr std::uint32_t short_version = 2;
constexpr std::size_t header_numbers = 14;
constexpr std::uint8_t stem_length_bits = 0x3F;
constexpr std::uint8_t swedish_bit = 0x40;
constexpr std::uint8_t english_bit = 0x80;
/// Adds a list of documents below `documents`.
void add_list(std::string_view list, std::uint32_t documents, BitWord* bits);
}  // namespace index_format

}  // namespace kalendarium
