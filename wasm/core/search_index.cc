// SPDX-License-Identifier: MIT

#include "core/search_index.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace kalendarium {

namespace {

static_assert(std::endian::native == std::endian::little, "the block is read where it lies");

constexpr std::uint32_t letter_bits_after_z = 26;

/// Which section of the header's list.
enum Section : std::uint32_t {
  section_word_ends,
  section_letters,
  section_letter_sets,
  section_stems,
  section_list_ends,
  section_lists,
  section_field_ends,
  section_fields,
  section_ranges,
  section_bitmaps,
};
constexpr std::size_t section_count = 10;
constexpr std::size_t header_bytes = index_format::header_numbers * 4;

template <class Number>
void take_section(std::span<const Number>& out, std::string_view& rest, std::uint32_t bytes) {
  out = {reinterpret_cast<const Number*>(rest.data()), bytes / sizeof(Number)};
  rest.remove_prefix((static_cast<std::size_t>(bytes) + 7) / 8 * 8);
}

void take_section(std::string_view& out, std::string_view& rest, std::uint32_t bytes) {
  out = rest.substr(0, bytes);
  rest.remove_prefix((static_cast<std::size_t>(bytes) + 7) / 8 * 8);
}

/// Whether the numbers ascend and none is above `limit`.
bool ascends(std::span<const std::uint32_t> numbers, std::size_t limit) {
  std::uint32_t before = 0;
  bool is_right = true;
  for (const std::uint32_t number : numbers) {
    is_right &= number >= before;
    before = number;
  }
  return is_right && before <= limit;
}

bool has_header(std::string_view block, const std::uint32_t* header) {
  if (header[0] != index_format::magic || header[1] != index_format::version) return false;
  std::uint64_t total = header_bytes;
  for (std::size_t i = 0; i < section_count; ++i) {
    total += (static_cast<std::uint64_t>(header[4 + i]) + 7) / 8 * 8;
  }
  return total == block.size();
}

bool has_sizes(const SearchIndex& index) {
  const std::size_t words = index.words;
  const std::size_t bits = bitmap_words(index.documents);
  return index.word_ends.size() == words && index.letter_sets.size() == words &&
         index.stems.size() == words && index.list_ends.size() == words &&
         index.field_ends.size() == words && index.ranges.size() % 2 == 0 &&
         index.bitmaps.size() == index.ranges.size() / 2 * bits;
}

bool has_order(const SearchIndex& index) {
  return ascends(index.word_ends, index.letters.size()) &&
         ascends(index.list_ends, index.lists.size()) &&
         ascends(index.field_ends, index.fields.size()) && ascends(index.ranges, index.words);
}

/// The stretch before the end at `number`.
std::string_view stretch(std::string_view bytes, std::span<const std::uint32_t> ends,
                         std::uint32_t number) {
  const std::uint32_t begin = number == 0 ? 0 : ends[number - 1];
  return {bytes.data() + begin, ends[number] - begin};
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
  const std::string_view bytes = stretch(index.fields, index.field_ends, word);
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

/// The position of the first number above `number`.
std::uint32_t first_above(std::span<const std::uint32_t> numbers, std::uint32_t number) {
  std::uint32_t begin = 0;
  auto end = static_cast<std::uint32_t>(numbers.size());
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (numbers[middle] > number) {
      end = middle;
    } else {
      begin = middle + 1;
    }
  }
  return begin;
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

std::string_view SearchIndex::word(std::uint32_t number) const {
  return stretch(letters, word_ends, number);
}

std::string_view SearchIndex::list(std::uint32_t number) const {
  return stretch(lists, list_ends, number);
}

bool open_index(std::string_view block, SearchIndex& index) {
  index = {};
  if (block.size() < header_bytes || reinterpret_cast<std::uintptr_t>(block.data()) % 8 != 0)
    return false;
  std::uint32_t header[index_format::header_numbers];
  std::memcpy(header, block.data(), sizeof header);
  if (!has_header(block, header)) return false;
  SearchIndex found;
  found.documents = header[2];
  found.words = header[3];
  const std::uint32_t* const sizes = header + 4;
  std::string_view rest = block.substr(header_bytes);
  take_section(found.word_ends, rest, sizes[section_word_ends]);
  take_section(found.letters, rest, sizes[section_letters]);
  take_section(found.letter_sets, rest, sizes[section_letter_sets]);
  take_section(found.stems, rest, sizes[section_stems]);
  take_section(found.list_ends, rest, sizes[section_list_ends]);
  take_section(found.lists, rest, sizes[section_lists]);
  take_section(found.field_ends, rest, sizes[section_field_ends]);
  take_section(found.fields, rest, sizes[section_fields]);
  take_section(found.ranges, rest, sizes[section_ranges]);
  take_section(found.bitmaps, rest, sizes[section_bitmaps]);
  if (!has_sizes(found) || !has_order(found)) return false;
  index = found;
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
    if (byte >= 'a' && byte <= 'z') {
      bit = static_cast<std::uint32_t>(byte - 'a');
    } else if (byte >= '0' && byte <= '9') {
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
  std::size_t range = first_above(index.ranges, first);
  // At an odd position of the numbers the first word is inside a range, which counts if it is the first one there.
  range -= range % 2;
  while (first < end) {
    const bool has_range = range < index.ranges.size();
    const std::uint32_t begin = has_range ? index.ranges[range] : end;
    const bool is_whole = has_range && first <= begin && index.ranges[range + 1] <= end;
    const std::uint32_t stop = is_whole ? begin : has_range ? index.ranges[range + 1] : end;
    for (; first < std::min(stop, end); ++first)
      index_format::add_list(index.list(first), index.documents, bits);
    if (is_whole) {
      add_bits(index.bitmaps.data() + range / 2 * count, count, bits);
      first = index.ranges[range + 1];
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
