// SPDX-License-Identifier: MIT
//
// index_builder: makes a search index of documents, at once or in slices.
//
//   IndexBuilder builder;
//   for (std::uint32_t d = 0; d < documents.size(); ++d) {
//     builder.add(d, SearchField::title, documents[d].title, StemLanguage::swedish);
//     builder.add(d, SearchField::text, documents[d].text, StemLanguage::swedish);
//   }
//   std::string block;
//   builder.finish(documents.size(), block);        // then open_index(block, index)
//
// Documents come in ascending order; within one the texts in any order, several to a field. Each call of `add` costs what its text
// is long, and `finish_some` does a bounded part of the rest, so that a browser can do other things in between. The builder holds
// the vocabulary once and the lists already packed, about the size of the index; `finish` adds the block itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/search_field.h"
#include "core/search_index.h"
#include "core/stem.h"
#include "core/tokens.h"

namespace kalendarium {

class IndexBuilder {
 public:
  IndexBuilder() = default;
  IndexBuilder(const IndexBuilder&) = delete;
  IndexBuilder& operator=(const IndexBuilder&) = delete;
  ~IndexBuilder();

  /// REQUIRES: `document` is not before the one of the call before; field != any.
  void add(std::uint32_t document, SearchField field, std::string_view text, StemLanguage language);

  /// Writes a part of the index that takes about as long as `words` words of the vocabulary need; true when the block is whole.
  /// Nothing may be added after the first call. `documents` is above every document that was added.
  [[nodiscard]] bool finish_some(std::uint32_t documents, std::uint32_t words, std::string& block);
  /// All of it at once.
  void finish(std::uint32_t documents, std::string& block);

 private:
  /// A list as it grows: pieces in pages_, each with the place of the next in its last 4 bytes.
  struct Chain {
    std::uint32_t first = 0;  // place of the first piece
    std::uint32_t at = 0;     // where the next byte goes
    std::uint32_t end = 0;    // where the room of this piece ends
    std::uint32_t bytes = 0;  // so far
    std::uint32_t last = 0;   // the last document + 1
  };
  struct Word {
    std::uint32_t begin;  // in letters_
    std::uint32_t hash;
    std::uint32_t fields[3];  // positions in field_chains_ + 1, or 0
    std::uint8_t length;
    std::uint8_t languages;  // index_format::swedish_bit, english_bit
    Chain list;
  };

  Word& find_or_add(std::string_view text);
  [[nodiscard]] std::uint32_t find_slot(std::string_view text, std::uint32_t hash) const;
  void grow_table();
  void append(Chain& chain, std::uint32_t document);
  void put(Chain& chain, std::uint32_t byte);
  void new_piece(Chain& chain);
  std::uint8_t* byte_at(std::uint32_t place);
  void copy(const Chain& chain, char* out);

  [[nodiscard]] std::string_view text_of(const Word& word) const;
  static bool is_before(const void* builder, std::uint32_t left, std::uint32_t right);
  [[nodiscard]] bool is_dense(const Word& word) const;
  [[nodiscard]] std::uint32_t field_bytes(const Word& word) const;
  [[nodiscard]] bool ends_range(std::uint32_t position, std::size_t load) const;
  void find_ranges();
  void add_range(std::uint32_t begin, std::uint32_t end);
  void lay_out(std::string& block);
  void write_word(std::uint32_t position);
  void write_fields(const Word& word, std::uint32_t position);
  void write_list(const Word& word, std::uint32_t position);

  std::string letters_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> table_;  // positions in words_ + 1 by hash, a power of two of them
  std::vector<Chain> field_chains_;
  std::vector<std::uint8_t*> pages_;
  std::uint32_t free_ = 0;  // the first free byte, as a place
  TokenReader reader_;

  // While finishing:
  std::vector<std::uint32_t> order_;   // positions in words_ by text
  std::vector<std::uint32_t> ranges_;  // see SearchIndex::ranges
  SearchIndex out_;                    // the sections of the block, which are written through it
  std::string list_;                   // a dense word's
  std::uint32_t documents_ = 0;
  std::uint32_t written_ = 0;  // words
  std::uint32_t letters_at_ = 0, lists_at_ = 0, fields_at_ = 0;
  std::uint32_t range_ = 0;
};

}  // namespace kalendarium
