// SPDX-License-Identifier: MIT

#include "core/packing_writer.h"

#include <algorithm>
#include <utility>

#include "core/ascii.h"
#include "core/packing.h"

namespace kalendarium {

using namespace packing_format;

namespace {

bool is_word_byte(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80 || is_ascii_word(byte);
}

/// The next piece: a word with the space before it, or a byte.
std::string_view next_piece(std::string_view rest) {
  std::size_t end = rest.size() > 1 && rest.front() == ' ' && is_word_byte(rest[1]) ? 1 : 0;
  if (!is_word_byte(rest[end])) return rest.substr(0, 1);
  while (end < rest.size() && is_word_byte(rest[end]) && end < most_bytes) ++end;
  return rest.substr(0, end);
}

void put_plain(std::string& plain, std::string& out) {
  for (std::size_t begin = 0; begin < plain.size(); begin += most_bytes) {
    const std::size_t size = std::min<std::size_t>(most_bytes, plain.size() - begin);
    out += static_cast<char>(as_it_is);
    out += static_cast<char>(size);
    out.append(plain, begin, size);
  }
  plain.clear();
}

/// An event mostly repeats its article's title: where that stands before, and what is the same there.
struct Repeat {
  std::size_t back = 0;
  std::size_t size = 0;
};

class Repeats {
 public:
  explicit Repeats(std::string_view record) : record_(record), lasts_(1U << bits) {}

  /// What stands at `at` once more. Each place is asked for once, in order.
  Repeat at(std::size_t at) {
    Repeat found;
    if (at + least > record_.size()) return found;
    std::size_t& last = lasts_[hash(at)];
    if (last != 0) {
      const std::size_t before = last - 1;
      const std::size_t most =
          std::min({record_.size() - at, at - before, std::size_t{most_bytes}});
      std::size_t size = 0;
      while (size < most && record_[before + size] == record_[at + size]) ++size;
      if (size >= least) found = {at - before, size};
    }
    last = at + 1;
    return found;
  }

 private:
  static constexpr unsigned bits = 10;
  static constexpr std::size_t least = 12;  // bytes

  [[nodiscard]] std::size_t hash(std::size_t at) const {
    std::uint32_t hash = 2166136261U;
    for (std::size_t i = at; i < at + least; ++i)
      hash = (hash ^ static_cast<unsigned char>(record_[i])) * 16777619U;
    return hash >> (32 - bits);
  }

  std::string_view record_;
  std::vector<std::size_t> lasts_;  // by hash: the last place of so many bytes, + 1
};

void put_repeat(const Repeat& repeat, std::string& out) {
  out += static_cast<char>(again);
  std::size_t back = repeat.back;
  for (; back >= 0x80; back >>= 7U) out += static_cast<char>(back | 0x80U);
  out += static_cast<char>(back);
  out += static_cast<char>(repeat.size);
}

}  // namespace

void PackingWriter::count(std::string_view record) {
  Repeats repeats(record);
  for (std::size_t at = 0; at < record.size();) {
    const std::string_view piece = next_piece(record.substr(at));
    const Repeat repeat = repeats.at(at);
    if (repeat.size == 0) ++numbers_[piece];
    at += repeat.size == 0 ? piece.size() : repeat.size;
  }
}

void PackingWriter::choose() {
  constexpr std::uint32_t fewest = 4;  // a piece stands in the file too
  std::vector<std::pair<std::string_view, std::uint32_t>> all;
  for (const auto& [piece, count] : numbers_) {
    if (count >= fewest || piece.size() == 1) all.emplace_back(piece, count);
  }
  std::sort(all.begin(), all.end(), [](const auto& left, const auto& right) {
    return left.second != right.second ? left.second > right.second : left.first < right.first;
  });
  if (all.size() > most_pieces) all.resize(most_pieces);
  numbers_.clear();
  for (const auto& [piece, count] : all) {
    numbers_.emplace(piece, static_cast<std::uint32_t>(ends_.size()));
    pieces_ += piece;
    ends_.push_back(static_cast<std::uint32_t>(pieces_.size()));
  }
}

void PackingWriter::put_piece(std::string_view piece, std::string& out, std::string& plain) const {
  const auto found = numbers_.find(piece);
  if (found == numbers_.end()) {
    plain += piece;
    return;
  }
  put_plain(plain, out);
  std::uint32_t number = found->second;
  if (number >= one_byte) {
    number -= one_byte;
    out += static_cast<char>(one_byte + number / 256);
  }
  out += static_cast<char>(number % 256);
}

void PackingWriter::pack(std::string_view record, std::string& out) const {
  Repeats repeats(record);
  std::string plain;
  for (std::size_t at = 0; at < record.size();) {
    const Repeat repeat = repeats.at(at);
    if (repeat.size > 0) {
      put_plain(plain, out);
      put_repeat(repeat, out);
      at += repeat.size;
      continue;
    }
    const std::string_view piece = next_piece(record.substr(at));
    put_piece(piece, out, plain);
    at += piece.size();
  }
  put_plain(plain, out);
}

}  // namespace kalendarium
