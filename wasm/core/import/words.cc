// SPDX-License-Identifier: MIT
#include "core/import/words.h"

#include <array>
#include <bit>
#include <cstring>

#include "core/import/word_table.h"

namespace kalendarium {
namespace {

using word_table::Match;
using word_table::Row;
using word_table::rows;

constexpr std::size_t row_count = sizeof rows / sizeof rows[0];
constexpr std::size_t table_size = 8192;  // a power of two, sparsely filled: most words are misses
static_assert(row_count * 5 < table_size * 2);

constexpr std::uint32_t tag_mask = 0xFFFF0000u;
constexpr std::uint32_t hash_seed = 2166136261u;  // FNV-1a
constexpr std::uint32_t hash_step(std::uint32_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
}
constexpr std::uint32_t spread(std::uint32_t hash) { return hash ^ (hash >> 15); }

/// Open addressing; a slot holds a row's number + 1 and above it 16 bits of the hash, so that few
/// rows are compared in vain. Words are hashed from their end where the
/// table is asked for ends, so that a longer end costs one step more and no new walk.
struct Table {
  std::array<std::uint32_t, table_size> slots{};
};

constexpr std::uint32_t hash_row(std::string_view text, bool backward) {
  std::uint32_t hash = hash_seed;
  for (std::size_t i = 0; i < text.size(); ++i) {
    hash = hash_step(hash, backward ? text[text.size() - 1 - i] : text[i]);
  }
  return spread(hash);
}

constexpr Table make_table(bool backward) {
  Table table;
  for (std::size_t i = 0; i < row_count; ++i) {
    if (backward && rows[i].match != Match::end && rows[i].match != Match::any) continue;
    const std::uint32_t hash = hash_row(rows[i].text, backward);
    std::size_t slot = hash % table_size;
    while (table.slots[slot] != 0) slot = (slot + 1) % table_size;
    table.slots[slot] = (hash & tag_mask) | static_cast<std::uint32_t>(i + 1);
  }
  return table;
}
constexpr Table forward_table = make_table(false);
constexpr Table backward_table = make_table(true);

/// How long the rows are that have certain first or last bytes, a bit for each length: most words are told
/// apart by these alone, and of the others only those lengths are looked up.
constexpr std::size_t filter_size = 2048;
struct Filter {
  std::array<std::uint32_t, filter_size> lengths{};
};

constexpr std::size_t first_bytes = 4;  // no shorter row stands for the beginning of a longer word
constexpr std::size_t last_bytes = 3;

constexpr std::size_t start_of(std::string_view text) {
  std::uint32_t hash = hash_seed;
  for (std::size_t i = 0; i < first_bytes; ++i) hash = hash_step(hash, text[i]);
  return spread(hash) % filter_size;
}
constexpr std::size_t end_of(std::string_view text) {
  std::uint32_t hash = hash_seed;
  for (std::size_t i = 0; i < last_bytes; ++i) hash = hash_step(hash, text[text.size() - 1 - i]);
  return spread(hash) % filter_size;
}

constexpr Filter make_filter(bool backward) {
  Filter filter;
  for (const Row& row : rows) {
    const std::uint32_t bit = 1u << row.text.size();
    if (!backward && row.text.size() >= first_bytes) filter.lengths[start_of(row.text)] |= bit;
    const bool ends = row.match == Match::end || row.match == Match::any;
    if (backward && ends && row.text.size() >= last_bytes) filter.lengths[end_of(row.text)] |= bit;
  }
  return filter;
}
constexpr bool are_short() {
  for (const Row& row : rows)
    if (row.text.size() > 30) return false;
  return true;
}
static_assert(are_short(), "a row is longer than there are bits");
constexpr Filter first_filter = make_filter(false);
constexpr Filter last_filter = make_filter(true);

const Row* find_row(const Table& table, std::uint32_t hash, std::string_view text) {
  const std::uint32_t spread_hash = spread(hash);
  for (std::size_t slot = spread_hash % table_size; table.slots[slot] != 0;
       slot = (slot + 1) % table_size) {
    if (((table.slots[slot] ^ spread_hash) & tag_mask) != 0) continue;
    const Row& row = rows[(table.slots[slot] & ~tag_mask) - 1];
    if (row.text == text) return &row;
  }
  return nullptr;
}

bool matches_beginning(const Row& row) {
  return row.match == Match::beginning || row.match == Match::any;
}

/// The whole word, else its longest known beginning.
const Row* find_beginning(std::string_view word) {
  std::size_t length = word.size() < first_bytes ? word.size() : first_bytes;
  std::uint32_t hash = hash_seed;
  for (std::size_t i = 0; i < length; ++i) hash = hash_step(hash, word[i]);
  const std::uint32_t lengths =
      length < first_bytes ? 1u << length : first_filter.lengths[spread(hash) % filter_size];
  const Row* best = nullptr;
  for (; length > 0 && (lengths >> length) != 0; hash = hash_step(hash, word[length++])) {
    if (((lengths >> length) & 1) != 0) {
      const Row* row = find_row(forward_table, hash, word.substr(0, length));
      if (row != nullptr && (length == word.size() || matches_beginning(*row))) best = row;
    }
    if (length == word.size()) break;
  }
  return best;
}

/// The longest known end. Endings of inflection (-en, -et, -er, -s …) have rows of their own.
const Row* find_end(std::string_view word) {
  if (word.size() <= last_bytes) return nullptr;
  std::size_t length = last_bytes;
  std::uint32_t hash = hash_seed;
  for (std::size_t i = 0; i < length; ++i) hash = hash_step(hash, word[word.size() - 1 - i]);
  const std::uint32_t lengths = last_filter.lengths[spread(hash) % filter_size];
  const Row* best = nullptr;
  while (length < word.size() && (lengths >> length) != 0) {
    if (((lengths >> length) & 1) != 0) {
      const Row* row = find_row(backward_table, hash, word.substr(word.size() - length));
      if (row != nullptr) best = row;
    }
    hash = hash_step(hash, word[word.size() - ++length]);
  }
  return best;
}

/// A compound whose middle is known: `höst|utställning|en`. Tries the word without its ending.
const Row* find_inner(std::string_view word) {
  static constexpr std::string_view endings[] = {"erna", "arna", "orna", "ens", "ets",
                                                 "ar",   "er",   "or",   "en",  "et",
                                                 "na",   "et",   "n",    "s",   "um"};
  if (std::string_view("arsntm").find(word.back()) == std::string_view::npos) return nullptr;
  for (std::string_view ending : endings) {
    if (ending.back() != word.back()) continue;
    if (word.size() <= ending.size() + 5 || !word.ends_with(ending)) continue;
    const Row* row = find_end(word.substr(0, word.size() - ending.size()));
    if (row != nullptr) return row;
  }
  return nullptr;
}

/// `tisdagskvällar`, `lördagförmiddag`: a weekday and a part of it, in the plural the weekday's plural; `tisdags`.
bool read_part_of_weekday(std::string_view text, WordInfo& info) {
  static constexpr std::string_view parts[] = {"kväll", "eftermiddag", "förmiddag", "morgon",
                                               "morgnar"};
  constexpr std::size_t shortest = 7;       // bytes
  constexpr std::size_t longest_start = 8;  // torsdag, lördag
  if (text.size() < shortest) return false;
  const std::size_t end = text.substr(0, longest_start).find("dag");
  if (end == std::string_view::npos || end == 0) return false;
  const Row* day = find_beginning(text.substr(0, end + 3));
  if (day == nullptr || day->kind != WordKind::weekday) return false;
  std::string_view rest = text.substr(end + 3);
  if (rest.starts_with('s')) rest.remove_prefix(1);
  info.value = static_cast<std::int8_t>(day->value);
  info.kind = WordKind::weekday_stem;
  if (rest.empty()) return text.ends_with('s');
  for (const std::string_view part : parts) {
    if (!rest.starts_with(part)) continue;
    const bool plural = part.ends_with("ar") || rest.substr(part.size()).starts_with("ar");
    info.kind = plural ? WordKind::weekdays : WordKind::weekday;
    return true;
  }
  info = {};
  return false;
}

/// Eight bytes at once; how many of them, from the first on, are ASCII and therefore right.
std::size_t fold_eight(const char* text, char* out) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t highs = 0x8080808080808080U;
  std::uint64_t word = 0;
  std::memcpy(&word, text, 8);
  const std::uint64_t low = word & ~highs;
  const std::uint64_t from_a = low + ones * (0x80 - 'A');
  const std::uint64_t behind_z = low + ones * (0x80 - 'Z' - 1);
  const std::uint64_t others = word & highs;
  word |= (from_a & ~behind_z & ~word & highs) >> 2U;  // 0x20, which a small letter has besides
  std::memcpy(out, &word, 8);
  return others == 0 ? 8 : static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

}  // namespace

std::size_t fold_word(std::string_view word, char* out, std::size_t size) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < word.size() && length < size; ++i) {
    while (i + 8 <= word.size() && length + 8 <= size) {
      const std::size_t folded = fold_eight(word.data() + i, out + length);
      i += folded;
      length += folded;
      if (folded < 8) break;
    }
    if (i == word.size() || length == size) break;
    const unsigned byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80) {
      out[length++] = static_cast<char>(byte | (byte - 'A' < 26U ? 0x20U : 0U));
      continue;
    }
    const auto after = static_cast<unsigned char>(i + 1 < word.size() ? word[i + 1] : 0);
    if (byte == 0xC2 && after == 0xAD) {
      ++i;  // a soft hyphen
    } else if (byte == 0xC3 && after >= 0x80 && after <= 0x9E && after != 0x97) {
      if (length + 2 > size) break;
      out[length++] = word[i++];
      out[length++] = static_cast<char>(after + 0x20);
    } else {
      out[length++] = word[i];
    }
  }
  return length;
}

WordInfo find_word(std::string_view word) {
  char folded[longest_word];
  return find_folded({folded, fold_word(word, folded, sizeof folded)});
}

WordInfo find_folded(std::string_view text) {
  const Row* first = find_beginning(text);
  const bool whole = first != nullptr && first->text.size() == text.size();
  const Row* last = whole || text.size() < 5 ? nullptr : find_end(text);
  if (first == nullptr && last == nullptr && text.size() > 7) last = find_inner(text);
  WordInfo info;
  if (first != nullptr) {
    info = {first->kind, static_cast<std::int8_t>(first->value), first->topics, first->roles};
  }
  if (WordInfo part; !whole && read_part_of_weekday(text, part)) info = part;
  if (last != nullptr) {
    info.roles |= last->roles;
    info.topics = static_cast<std::uint16_t>(info.topics | last->topics);
  }
  return info;
}

}  // namespace kalendarium
