// SPDX-License-Identifier: MIT

#include "core/bits.h"

#include <bit>

namespace kalendarium {

namespace {

#if defined(__x86_64__) && defined(__GNUC__)
// The first processors of this architecture had no instruction for it; one that has is asked here once.
__attribute__((target("popcnt"))) std::uint32_t count_both_fast(const BitWord* left,
                                                                const BitWord* right,
                                                                std::size_t words) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < words; ++i)
    sum += static_cast<std::uint64_t>(__builtin_popcountll(left[i] & right[i]));
  return static_cast<std::uint32_t>(sum);
}
bool has_fast_count() { return __builtin_cpu_supports("popcnt") != 0; }
#else
bool has_fast_count() { return false; }
std::uint32_t count_both_fast(const BitWord*, const BitWord*, std::size_t) { return 0; }
#endif

/// The bits of a word from `from` on, below `to`.
BitWord between(std::uint32_t from, std::uint32_t to) {
  const BitWord below = to >= bits_per_word ? ~BitWord{0} : (BitWord{1} << to) - 1;
  return below & ~((BitWord{1} << from) - 1);
}

}  // namespace

Bits none_of(std::size_t items) {
  Bits bits;
  bits.clear(items);
  return bits;
}

void fill(Bits& bits, std::uint32_t begin, std::uint32_t end) {
  while (begin < end) {
    const std::uint32_t word = begin / bits_per_word;
    const std::uint32_t first = word * bits_per_word;
    bits.words[word] |= between(begin - first, end - first);
    begin = first + bits_per_word;
  }
}

void keep(Bits& bits, const Bits& others) {
  BitWord* const words = bits.words.data();
  const BitWord* const other = others.words.data();
  const std::size_t count = bits.words.size();
  for (std::size_t i = 0; i < count; ++i) words[i] &= other[i];
}

void add(Bits& bits, const Bits& others) {
  BitWord* const words = bits.words.data();
  const BitWord* const other = others.words.data();
  const std::size_t count = bits.words.size();
  for (std::size_t i = 0; i < count; ++i) words[i] |= other[i];
}

void take_away(Bits& bits, const Bits& others) {
  BitWord* const words = bits.words.data();
  const BitWord* const other = others.words.data();
  const std::size_t count = bits.words.size();
  for (std::size_t i = 0; i < count; ++i) words[i] &= ~other[i];
}

void add_followers(const Bits& behind, Bits& found) {
  // The first of each stretch is added to the stretch, as a number: the carry runs through all of it and turns its bits to 0.
  BitWord shifted_in = 0;
  BitWord carry = 0;
  const BitWord* const stretches = behind.words.data();
  BitWord* const words = found.words.data();
  const std::size_t count = found.words.size();
  for (std::size_t i = 0; i < count; ++i) {
    const BitWord stretch = stretches[i];
    const BitWord before = words[i] & ~stretch;
    const BitWord first = (before << 1U | shifted_in) & stretch;
    shifted_in = before >> (bits_per_word - 1);
    const BitWord half = stretch + first;
    const BitWord sum = half + carry;
    words[i] |= stretch & ~sum;
    carry = static_cast<BitWord>(half < stretch) | static_cast<BitWord>(sum < half);
  }
}

void add_previous(const Bits& items, Bits& found) {
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    const BitWord next = i + 1 < items.words.size() ? items.words[i + 1] : 0;
    found.words[i] |= items.words[i] >> 1U | next << (bits_per_word - 1);
  }
}

std::uint32_t count(const Bits& bits) {
  return count_both(bits.words.data(), bits.words.data(), bits.words.size());
}

bool is_empty(const Bits& bits) {
  for (const BitWord word : bits.words) {
    if (word != 0) return false;
  }
  return true;
}

std::uint32_t count_both(const BitWord* left, const BitWord* right, std::size_t words) {
  if (has_fast_count()) return count_both_fast(left, right, words);
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < words; ++i)
    sum += static_cast<std::uint32_t>(std::popcount(left[i] & right[i]));
  return sum;
}

void count_each(const Bits& items, const BitWord* const* others, std::size_t count,
                std::uint32_t* counts) {
  const BitWord* const words = items.words.data();
  const std::size_t size = items.words.size();
  for (std::size_t i = 0; i < size; ++i) {
    const BitWord word = words[i];
    if (word == 0) continue;
    for (std::size_t other = 0; other < count; ++other)
      counts[other] += static_cast<std::uint32_t>(std::popcount(word & others[other][i]));
  }
}

std::uint32_t count_both(const Bits& left, const Bits& right) {
  return count_both(left.words.data(), right.words.data(), left.words.size());
}

void append_positions(const Bits& bits, std::uint32_t begin, std::uint32_t end,
                      std::vector<std::uint32_t>& positions, std::size_t most) {
  while (begin < end) {
    const std::uint32_t first = begin / bits_per_word * bits_per_word;
    BitWord word = bits.words[begin / bits_per_word] & between(begin - first, end - first);
    for (; word != 0; word &= word - 1) {
      if (positions.size() >= most) return;
      positions.push_back(first + static_cast<std::uint32_t>(std::countr_zero(word)));
    }
    begin = first + bits_per_word;
  }
}

std::span<const std::uint32_t> list_positions(const Bits& bits, std::size_t wanted,
                                              std::vector<std::uint32_t>& room) {
  constexpr int at_once = 2;
  if (room.size() < wanted + bits_per_word) room.resize(wanted + bits_per_word);
  std::uint32_t* out = room.data();
  const std::uint32_t* const end = out + wanted;
  const BitWord* const words = bits.words.data();
  for (std::size_t i = 0; out < end; ++i) {
    const auto first = static_cast<std::uint32_t>(i * bits_per_word);
    std::uint32_t* const next = out + std::popcount(words[i]);
    // Some at once, whether they are there or not: a branch for each would be guessed wrong at the end of each word
    // (Langdale and Lemire, Parsing Gigabytes of JSON per Second, section 3.1.3).
    for (BitWord word = words[i]; word != 0;) {
      for (int n = 0; n < at_once; ++n, word &= word - 1)
        *out++ = first + static_cast<std::uint32_t>(std::countr_zero(word));
    }
    out = next;
  }
  return {room.data(), wanted};
}

}  // namespace kalendarium
