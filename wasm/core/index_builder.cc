// SPDX-License-Identifier: MIT

#include "core/index_builder.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "core/gate.h"
#include "core/positions.h"

namespace kalendarium {

namespace {

constexpr std::uint32_t page_bits = 16;
constexpr std::uint32_t page_bytes = 1U << page_bits;
constexpr std::uint32_t link_bytes = 4;  // at the end of each piece
constexpr std::uint32_t first_piece = 16;
constexpr std::uint32_t longest_piece = 1024;

/// FNV-1a.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  return hash ^ hash >> 15U;
}

std::uint32_t number_bytes(std::uint32_t number) {
  std::uint32_t bytes = 1;
  while (number >= 0x80) {
    number >>= 7U;
    ++bytes;
  }
  return bytes;
}

char* put_number(std::uint32_t number, char* out) {
  while (number >= 0x80) {
    *out++ = static_cast<char>(number | 0x80U);
    number >>= 7U;
  }
  *out++ = static_cast<char>(number);
  return out;
}

/// A section of the block is written through what a reader gets of it.
char* writable(const SearchIndex& index, IndexSection section) {
  return const_cast<char*>(index.bytes(section).data());
}
std::uint32_t* numbers(const SearchIndex& index, IndexSection section) {
  return const_cast<std::uint32_t*>(index.numbers(section));
}

std::size_t stem_length(std::string_view word, std::uint8_t languages) {
  if ((languages & index_format::swedish_bit) != 0) return swedish_stem(word).size();
  if ((languages & index_format::english_bit) == 0) return word.size();
  return english_stem(word).size;
}

std::uint8_t language_bit(StemLanguage language) {
  switch (language) {
    case StemLanguage::swedish: return index_format::swedish_bit;
    case StemLanguage::english: return index_format::english_bit;
    case StemLanguage::none: break;
  }
  return 0;
}

std::uint32_t whole_eights(std::uint32_t bytes) { return (bytes + 7) / 8 * 8; }

/// A piece is as long as the list before it, so that short lists waste little and long ones seldom link.
std::uint32_t piece_size(std::uint32_t bytes_before) {
  std::uint32_t size = first_piece;
  while (size < bytes_before && size < longest_piece) size *= 2;
  return size;
}

std::size_t bitmap_bytes(std::uint32_t documents) { return 8 * bitmap_words(documents); }

}  // namespace

IndexBuilder::~IndexBuilder() {
  for (std::uint8_t* const page : pages_) ::operator delete(page);
}

// --- Lists as they grow ---------------------------------------------------------------------

std::uint8_t* IndexBuilder::byte_at(std::uint32_t place) {
  return pages_[place >> page_bits] + (place & (page_bytes - 1));
}

void IndexBuilder::new_piece(Chain& chain) {
  const std::uint32_t size = piece_size(chain.bytes);
  const auto room = static_cast<std::uint32_t>(pages_.size()) << page_bits;
  if (free_ + size > room) {
    free_ = room;
    pages_.push_back(static_cast<std::uint8_t*>(::operator new(page_bytes)));
  }
  if (chain.bytes == 0) {
    chain.first = free_;
  } else {
    std::memcpy(byte_at(chain.end), &free_, link_bytes);
  }
  chain.at = free_;
  chain.end = free_ + size - link_bytes;
  free_ += size;
}

void IndexBuilder::put(Chain& chain, std::uint32_t byte) {
  if (chain.at == chain.end) new_piece(chain);
  *byte_at(chain.at++) = static_cast<std::uint8_t>(byte);
  ++chain.bytes;
}

void IndexBuilder::append(Chain& chain, std::uint32_t document) {
  if (document < chain.last) return;
  std::uint32_t step = document + 1 - chain.last;
  chain.last = document + 1;
  for (; step >= 0x80; step >>= 7U) put(chain, step | 0x80U);
  put(chain, step);
}

void IndexBuilder::copy(const Chain& chain, char* out) {
  std::uint32_t place = chain.first;
  for (std::uint32_t done = 0; done < chain.bytes;) {
    const std::uint32_t room = piece_size(done) - link_bytes;
    const std::uint32_t count = std::min(room, chain.bytes - done);
    std::memcpy(out + done, byte_at(place), count);
    done += count;
    if (done < chain.bytes) std::memcpy(&place, byte_at(place + room), link_bytes);
  }
}

// --- The vocabulary -------------------------------------------------------------------------

std::string_view IndexBuilder::text_of(const Word& word) const {
  return std::string_view(letters_).substr(word.begin, word.length);
}

std::uint32_t IndexBuilder::find_slot(std::string_view text, std::uint32_t hash) const {
  const auto mask = static_cast<std::uint32_t>(table_.size() - 1);
  std::uint32_t slot = hash & mask;
  for (; table_[slot] != 0; slot = (slot + 1) & mask) {
    const Word& word = words_[table_[slot] - 1];
    if (word.hash == hash && text_of(word) == text) break;
  }
  return slot;
}

void IndexBuilder::grow_table() {
  const std::size_t size = std::max<std::size_t>(table_.size() * 2, 1024);
  table_.clear();
  table_.resize(size);
  const auto mask = static_cast<std::uint32_t>(table_.size() - 1);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    std::uint32_t slot = words_[i].hash & mask;
    while (table_[slot] != 0) slot = (slot + 1) & mask;
    table_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

IndexBuilder::Word& IndexBuilder::find_or_add(std::string_view text) {
  if (2 * words_.size() >= table_.size()) grow_table();
  const std::uint32_t hash = hash_of(text);
  std::uint32_t& entry = table_[find_slot(text, hash)];
  if (entry == 0) {
    Word word = {};
    word.begin = static_cast<std::uint32_t>(letters_.size());
    word.hash = hash;
    word.length = static_cast<std::uint8_t>(text.size());
    letters_ += text;
    words_.push_back(word);
    entry = static_cast<std::uint32_t>(words_.size());
  }
  return words_[entry - 1];
}

void IndexBuilder::add(std::uint32_t document, SearchField field, std::string_view text,
                       StemLanguage language) {
  const std::uint8_t bit = language_bit(language);
  reader_.read(text);
  for (Token token; reader_.next(token);) {
    Word& word = find_or_add(token.text);
    word.languages |= bit;
    append(word.list, document);
    if (field == SearchField::text) continue;
    std::uint32_t& chain = word.fields[static_cast<std::size_t>(field) - 1];
    if (chain == 0) {
      field_chains_.push_back({});
      chain = static_cast<std::uint32_t>(field_chains_.size());
    }
    append(field_chains_[chain - 1], document);
  }
}

// --- The block ------------------------------------------------------------------------------

KALENDARIUM_GATE bool IndexBuilder::is_before(const void* builder, std::uint32_t left,
                                              std::uint32_t right) {
  const auto& self = *static_cast<const IndexBuilder*>(builder);
  return self.text_of(self.words_[left]) < self.text_of(self.words_[right]);
}

/// A bitmap of up to twice the bytes is worth it: it is read many times as fast.
bool IndexBuilder::is_dense(const Word& word) const {
  return 2 * std::size_t{word.list.bytes} > bitmap_bytes(documents_);
}

std::uint32_t IndexBuilder::field_bytes(const Word& word) const {
  std::uint32_t total = 0;
  std::uint32_t used = 0;
  for (const std::uint32_t chain : word.fields) {
    const std::uint32_t bytes = chain == 0 ? 0 : field_chains_[chain - 1].bytes;
    total += number_bytes(bytes) + bytes;
    if (bytes > 0) used = total;
  }
  return used;
}

/// Whether a range ends after the word, given the bytes of its lists. Sooner where other letters begin: what is asked for are
/// beginnings of words.
bool IndexBuilder::ends_range(std::uint32_t position, std::size_t load) const {
  const std::size_t full = bitmap_bytes(documents_);
  if (load >= full || 4 * load < full || position + 1 == order_.size()) return load >= full;
  const std::size_t same = 2 * load < full ? 1 : 2;
  return text_of(words_[order_[position]]).substr(0, same) !=
         text_of(words_[order_[position + 1]]).substr(0, same);
}

void IndexBuilder::find_ranges() {
  std::uint32_t begin = 0;
  std::size_t load = 0;
  for (std::uint32_t i = 0; i < order_.size(); ++i) {
    const Word& word = words_[order_[i]];
    const bool dense = is_dense(word);
    // What comes before a dense word is a range of its own, if it is worth one.
    if (dense && 4 * load >= bitmap_bytes(documents_)) add_range(begin, i);
    if (dense) begin = i;
    load = dense ? 0 : load + word.list.bytes;
    if (!dense && !ends_range(i, load)) continue;
    add_range(begin, i + 1);
    begin = i + 1;
    load = 0;
  }
}

void IndexBuilder::add_range(std::uint32_t begin, std::uint32_t end) {
  ranges_.push_back(begin);
  ranges_.push_back(end);
}

void IndexBuilder::lay_out(std::string& block) {
  const auto words = static_cast<std::uint32_t>(words_.size());
  order_ = first_positions(words);
  sort_positions(order_, is_before, this);
  find_ranges();
  std::uint32_t lists = 0;
  std::uint32_t fields = 0;
  for (const Word& word : words_) {
    fields += field_bytes(word);
    if (!is_dense(word)) lists += word.list.bytes;
  }
  const auto letters = static_cast<std::uint32_t>(letters_.size());
  const auto ranges = static_cast<std::uint32_t>(ranges_.size());
  const auto bits = static_cast<std::uint32_t>(bitmap_bytes(documents_));
  const std::uint32_t header[index_format::header_numbers] = {
      index_format::magic, index_format::version,
      documents_,          words,
      4 * words,           letters,
      4 * words,           words,
      4 * words,           lists,
      4 * words,           fields,
      4 * ranges,          ranges / 2 * bits};
  std::size_t total = sizeof header;
  for (std::size_t i = 4; i < index_format::header_numbers; ++i) total += whole_eights(header[i]);
  block.assign(total, '\0');
  std::memcpy(block.data(), header, sizeof header);
  static_cast<void>(open_index(block, out_));
  std::copy(ranges_.begin(), ranges_.end(), numbers(out_, IndexSection::ranges));
}

void IndexBuilder::write_fields(const Word& word, std::uint32_t position) {
  char* const begin = writable(out_, IndexSection::fields) + fields_at_;
  char* const end = begin + field_bytes(word);
  char* at = begin;
  for (const std::uint32_t chain : word.fields) {
    if (at == end) break;
    const std::uint32_t bytes = chain == 0 ? 0 : field_chains_[chain - 1].bytes;
    at = put_number(bytes, at);
    if (bytes > 0) copy(field_chains_[chain - 1], at);
    at += bytes;
  }
  fields_at_ += static_cast<std::uint32_t>(end - begin);
  numbers(out_, IndexSection::field_ends)[position] = fields_at_;
}

void IndexBuilder::write_list(const Word& word, std::uint32_t position) {
  char* list = writable(out_, IndexSection::lists) + lists_at_;
  if (is_dense(word)) {
    list_.resize(word.list.bytes);
    list = list_.data();
  } else {
    lists_at_ += word.list.bytes;
  }
  copy(word.list, list);
  numbers(out_, IndexSection::list_ends)[position] = lists_at_;
  if (range_ == ranges_.size() || position < ranges_[range_]) return;
  auto* const bits = reinterpret_cast<BitWord*>(writable(out_, IndexSection::bitmaps)) +
                     range_ / 2 * bitmap_words(documents_);
  index_format::add_list({list, word.list.bytes}, documents_, bits);
  if (position + 1 == ranges_[range_ + 1]) range_ += 2;
}

void IndexBuilder::write_word(std::uint32_t position) {
  const Word& word = words_[order_[position]];
  const std::string_view text = text_of(word);
  std::memcpy(writable(out_, IndexSection::letters) + letters_at_, text.data(), text.size());
  letters_at_ += word.length;
  numbers(out_, IndexSection::word_ends)[position] = letters_at_;
  numbers(out_, IndexSection::letter_sets)[position] = letter_set(text);
  writable(out_, IndexSection::stems)[position] =
      static_cast<char>(word.languages | stem_length(text, word.languages));
  write_fields(word, position);
  write_list(word, position);
}

bool IndexBuilder::finish_some(std::uint32_t documents, std::uint32_t words, std::string& block) {
  if (order_.empty() && block.empty()) {
    documents_ = documents;
    lay_out(block);
  }
  for (; words > 0 && written_ < order_.size(); --words) write_word(written_++);
  return written_ == order_.size();
}

void IndexBuilder::finish(std::uint32_t documents, std::string& block) {
  block.clear();
  while (!finish_some(documents, UINT32_MAX, block)) {
  }
}

}  // namespace kalendarium
