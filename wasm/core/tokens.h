// SPDX-License-Identifier: MIT
//
// tokens: the words of a text as a search knows them, and where each stands.
//
//   TokenReader reader("Kaffe på e-tjänstens café, kl. 9.00");
//   for (Token token; reader.next(token);) …
//   // kaffe  på  etjänstens (whole)  e  tjänstens (its parts)  cafe  kl  9.00 (whole)  9  00 (its parts)
//
// Letters are folded as letters.h says: case aside, å ä ö of their own, é as e, æ as ä; soft hyphens and other invisible marks
// are gone. A single mark between two letters or digits joins them into a whole, which comes first, its parts after it:
//   - ' ’     nothing in its place: e-tjänst is etjänst, Lasse's is lasses; so is : between letters (EU:s)
//   . @ _     kept: info@ekeby.example, ekeby.example, 9.00; and : between digits is a point (9:00 is 9.00)
//   /         kept after a point: ekeby.example/kultur, but och/eller are two words
// All else parts words. A word has at most `longest_token` bytes; the rest of a longer one is left out.
//
// A Token's text is a view into the reader and holds until the next call. Input need not be valid UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kalendarium {

constexpr std::size_t longest_token = 60;

struct Token {
  enum class Kind : std::uint8_t { word, whole, part };
  Kind kind = Kind::word;
  std::string_view text;    // folded
  std::uint32_t begin = 0;  // bytes in the text as it was given, [begin, end)
  std::uint32_t end = 0;
};

class TokenReader {
 public:
  /// The text must outlive the reader.
  explicit TokenReader(std::string_view text = {}) { read(text); }
  /// Begins with another text, or at another place of one. Offsets count from `position` 0 of the text.
  void read(std::string_view text, std::uint32_t position = 0);

  /// The next token, or false after the last.
  bool next(Token& token);

  /// Makes the token's place that of the bytes [from, to) of its text: what a reader sees of a part of a word. A letter is never
  /// cut. The reader forgets what it was reading.
  void narrow(std::string_view text, Token& token, std::size_t from, std::size_t to);

 private:
  struct Part {
    std::uint32_t begin, end;  // in text_
    std::uint8_t from, to;     // in folded_
  };
  static constexpr std::uint32_t most_parts = 12;

  enum class Step : std::uint8_t { letter, nothing, separator };
  Step step();
  bool read_whole();
  bool joins(std::uint32_t at);
  void put_letter(std::uint32_t at);
  void grow_to(const char* end);
  [[nodiscard]] std::string_view folded() const { return {folded_, size_}; }

  std::string_view text_;
  std::uint32_t position_ = 0;
  std::uint32_t part_count_ = 0;
  std::uint32_t next_part_ = 0;
  std::uint8_t size_ = 0;
  char folded_[longest_token + 4];
  Part parts_[most_parts];
};

}  // namespace kalendarium
