// SPDX-License-Identifier: MIT

#include "core/search_index.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/ascii.h"

namespace kalendarium {

namespace {

static_assert(std::endian::native == std::endian::little, "the block is read where it lies");

constexpr std::uint32_t letter_bits_after_z = 26;

constexpr std::size_t header_bytes = index_format::header_numbers * 4;

/// How many bytes a section has for each word; 0 where that depends.
constexpr std::uint8_t bytes_for_each[index_section_count] = {4, 0, 4, 1, 4, 0, 4, 0, 0, 0};

/// Cuts what follows the header into sections; false where it is not exactly these.
bool cut_sections(std::string_view rest, const std::uint32_t* sizes, SearchIndex& index) {
  for (std::size_t i = 0; i < index_section_count; ++i) {
    const std::size_t bytes = sizes[i];
    const std::size_t filled = bytes + (8 - bytes % 8) % 8;
    if (filled < bytes || filled > rest.size()) return false;
    const std::uint64_t wanted = std::uint64_t{index.words} * bytes_for_each[i];
    if (wanted != 0 && wanted != bytes) return false;
    index.sections[i] = rest.substr(0, bytes);
    rest.remove_prefix(filled);
  }
  return rest.empty();
}

/// Whether the numbers of the section ascend and none is above `limit`.
bool ascends(const SearchIndex& index, IndexSection section, std::size_t limit) {
  const std::uint32_t* const numbers = index.numbers(section);
  std::uint32_t before = 0;
  bool is_right = true;
  for (std::size_t i = 0; i < index.bytes(section).size() / 4; ++i) {
    is_right &= numbers[i] >= before;
    before = numbers[i];
  }
  return is_right && before <= limit;
}

bool has_order(const SearchIndex& index) {
  for (const IndexSection ends :
       {IndexSection::word_ends, IndexSection::list_ends, IndexSection::field_ends}) {
    const auto section = static_cast<IndexSection>(static_cast<unsigned>(ends) + 1);
    if (!ascends(index, ends, index.bytes(section).size())) return false;
  }
  return ascends(index, IndexSection::ranges, index.words);
}

bool open_block(std::string_view block, std::uint32_t version, SearchIndex& index) {
  index = {};
  if (block.size() < header_bytes || reinterpret_cast<std::uintptr_t>(block.data()) % 8 != 0)
    return false;
  std::uint32_t header[index_format::header_numbers];
  std::memcpy(header, block.data(), sizeof header);
  if (header[0] != index_format::magic || header[1] != version) return false;
  index.documents = header[2];
  index.words = header[3];
  return cut_sections(block.substr(header_bytes), header + 4, index) && has_order(index);
}

/// Whether there are so many bitmaps.
bool has_bitmaps(const SearchIndex& index, std::uint64_t count) {
  return index.bytes(IndexSection::bitmaps).size() == count * 8 * bitmap_words(index.documents);
}

std::size_t range_count(const SearchIndex& index) {
  return index.bytes(IndexSection::ranges).size() / 8;
}

/// 7 bits a byte, least first; stops at the end of the bytes.
std::uint32_t take_number(const unsigned char*& at, const unsigned char* end) {
  std::uint32_t number = 0;
  for (unsigned shift = 0; at < end; shift += 7) {
    const std::uint32_t byte = *at++;
    if (shift < 32) number |= (byte & 0x7FU) << shift;
    if (byte < 0x80) break;
  }
  return number;
}

void add_bits(const BitWord* from, std::size_t count, BitWord* bits) {
  for (std::size_t i = 0; i < count; ++i) bits[i] |= from[i];
}

/// The documents that hold the word in the field; empty for SearchField::text.
std::string_view field_list(const SearchIndex& index, std::uint32_t word, SearchField field) {
  const std::string_view bytes =
      index.stretch(IndexSection::field_ends, IndexSection::fields, word);
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto* const end = at + bytes.size();
  for (unsigned i = 1; at < end; ++i) {
    const std::uint32_t size = take_number(at, end);
    if (size > static_cast<std::size_t>(end - at)) break;
    if (i == static_cast<unsigned>(field)) return {reinterpret_cast<const char*>(at), size};
    at += size;
  }
  return {};
}

/// The first range that ends after the word, as a position of its two numbers.
std::size_t first_range_after(const std::uint32_t* ranges, std::size_t size, std::uint32_t word) {
  std::size_t begin = 0;
  std::size_t end = size / 2;
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (ranges[2 * middle + 1] > word) {
      end = middle;
    } else {
      begin = middle + 1;
    }
  }
  return 2 * begin;
}

}  // namespace

void index_format::add_list(std::string_view list, std::uint32_t documents, BitWord* bits) {
  const auto* at = reinterpret_cast<const unsigned char*>(list.data());
  const auto* const end = at + list.size();
  std::uint32_t document = UINT32_MAX;  // before the first
  while (at < end) {
    std::uint32_t step = *at;
    if (step < 0x80) {
      ++at;
    } else {
      step = take_number(at, end);
    }
    document += step;
    if (document >= documents) return;
    bits[document / 64] |= BitWord{1} << (document % 64);
  }
}

std::string_view SearchIndex::stretch(IndexSection ends, IndexSection section,
                                      std::uint32_t word) const {
  const std::uint32_t* const end = numbers(ends) + word;
  const std::uint32_t begin = word == 0 ? 0 : end[-1];
  return {bytes(section).data() + begin, *end - begin};
}

bool open_index(std::string_view block, SearchIndex& index) {
  if (open_block(block, index_format::version, index) && has_bitmaps(index, range_count(index)))
    return true;
  index = {};
  return false;
}

bool open_short_index(std::string_view block, SearchIndex& index, std::vector<BitWord>& made) {
  constexpr std::uint64_t worth = 16;  // no range has a bitmap that its lists are not a fraction of
  const bool is_right = open_block(block, index_format::short_version, index);
  const std::uint32_t* const ranges = index.numbers(IndexSection::ranges);
  const std::size_t count = is_right ? range_count(index) : 0;
  const std::size_t words = bitmap_words(index.documents);
  std::size_t alone = 0;
  for (std::size_t i = 0; i < count; ++i) alone += ranges[2 * i + 1] - ranges[2 * i] == 1 ? 1 : 0;
  if (!is_right || !has_bitmaps(index, alone) ||
      std::uint64_t{count - alone} * words * 8 >
          worth * (index.bytes(IndexSection::lists).size() + 8)) {
    index = {};
    return false;
  }
  made.assign(count * words, 0);
  const char* from = index.bytes(IndexSection::bitmaps).data();
  for (std::size_t i = 0; i < count; ++i) {
    BitWord* const bits = made.data() + i * words;
    const std::uint32_t end = ranges[2 * i + 1];
    if (end - ranges[2 * i] == 1) {
      std::memcpy(bits, from, words * 8);
      from += words * 8;
      continue;
    }
    for (std::uint32_t word = ranges[2 * i]; word < end; ++word)
      index_format::add_list(index.list(word), index.documents, bits);
  }
  index.sections[static_cast<std::size_t>(IndexSection::bitmaps)] = {
      reinterpret_cast<const char*>(made.data()), made.size() * sizeof(BitWord)};
  return true;
}

std::uint32_t first_word_from(const SearchIndex& index, std::string_view text) {
  std::uint32_t begin = 0;
  std::uint32_t end = index.words;
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (index.word(middle) < text) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

std::uint32_t end_of_prefix(const SearchIndex& index, std::uint32_t first, std::string_view text) {
  std::uint32_t begin = first;
  std::uint32_t end = index.words;
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (index.word(middle).substr(0, text.size()) > text) {
      end = middle;
    } else {
      begin = middle + 1;
    }
  }
  return begin;
}

std::uint32_t letter_set(std::string_view text) {
  std::uint32_t set = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char byte = text[i];
    std::uint32_t bit = letter_bits_after_z + 4;  // the rest
    if (is_small_ascii(byte)) {
      bit = static_cast<std::uint32_t>(byte - 'a');
    } else if (is_ascii_digit(byte)) {
      bit = letter_bits_after_z + 3;
    } else if (byte == '\xC3' && i + 1 < text.size()) {
      // å ä ö are the letters of this stretch that folding leaves.
      const char second = text[++i];
      if (second == '\xA5') bit = letter_bits_after_z;
      if (second == '\xA4') bit = letter_bits_after_z + 1;
      if (second == '\xB6') bit = letter_bits_after_z + 2;
    }
    set |= 1U << bit;
  }
  return set;
}

void add_words(const SearchIndex& index, std::uint32_t first, std::uint32_t end, BitWord* bits) {
  const std::size_t count = bitmap_words(index.documents);
  const std::uint32_t* const ranges = index.numbers(IndexSection::ranges);
  const auto* const bitmaps =
      reinterpret_cast<const BitWord*>(index.bytes(IndexSection::bitmaps).data());
  const std::size_t size = index.bytes(IndexSection::ranges).size() / 4;
  std::size_t range = first_range_after(ranges, size, first);
  while (first < end) {
    // The lists before the next range that lies within the words, or all that are left.
    const bool is_whole = range < size && first <= ranges[range] && ranges[range + 1] <= end;
    const bool is_left = range < size && !is_whole && ranges[range + 1] < end;
    const std::uint32_t stop = is_whole ? ranges[range] : is_left ? ranges[range + 1] : end;
    for (; first < stop; ++first) index_format::add_list(index.list(first), index.documents, bits);
    if (is_whole) {
      add_bits(bitmaps + range / 2 * count, count, bits);
      first = ranges[range + 1];
    }
    range += 2;
  }
  // Whatever a damaged bitmap says, there are no documents after the last.
  if (index.documents % 64 != 0) bits[count - 1] &= (BitWord{1} << (index.documents % 64)) - 1;
}

bool add_field(const SearchIndex& index, std::uint32_t word, SearchField field, BitWord* bits) {
  const std::string_view list = field_list(index, word, field);
  index_format::add_list(list, index.documents, bits);
  return !list.empty();
}

}  // namespace kalendarium
