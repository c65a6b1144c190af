// SPDX-License-Identifier: MIT

#include "core/tokens.h"

#include "core/ascii.h"
#include "core/letters.h"

namespace kalendarium {

namespace {

/// ASCII letters and digits as a search takes them; 0 for what is neither.
char fold_ascii(unsigned char byte) {
  const auto small = static_cast<unsigned char>(byte | 0x20U);
  if (small >= 'a' && small <= 'z') return static_cast<char>(small);
  return byte >= '0' && byte <= '9' ? static_cast<char>(byte) : '\0';
}

/// What stands between two letters of a joined word.
enum class Joint : std::uint8_t { none, gone, kept, colon, slash };

Joint joint_of(char32_t mark) {
  switch (mark) {
    case U'-':
    case 0x2010:  // hyphen
    case 0x2011:  // no-break hyphen
    case U'\'':
    case 0x2019: return Joint::gone;  // ’
    case U'.':
    case U'@':
    case U'_': return Joint::kept;
    case U':': return Joint::colon;
    case U'/': return Joint::slash;
    default: return Joint::none;
  }
}

bool begins_with_letter(std::string_view text, std::uint32_t position) {
  std::size_t at = position;
  if (at >= text.size()) return false;
  const char32_t letter = lower(next_letter(text, at));
  return is_word_letter(letter) && !is_invisible(letter) && !is_mark(letter);
}

}  // namespace

void TokenReader::read(std::string_view text, std::uint32_t position) {
  text_ = text;
  position_ = position;
  part_count_ = next_part_ = 0;
}

/// Takes the next letter of the text: puts it into folded_ if words are made of it.
TokenReader::Step TokenReader::step() {
  const auto byte = static_cast<unsigned char>(text_[position_]);
  if (byte < 0x80) {
    ++position_;
    const char folded = fold_ascii(byte);
    if (folded == '\0') return Step::separator;
    if (size_ < longest_token) folded_[size_++] = folded;
    return Step::letter;
  }
  std::size_t at = position_;
  const char32_t letter = lower(next_letter(text_, at));
  position_ = static_cast<std::uint32_t>(at);
  if (is_invisible(letter)) return Step::nothing;
  if (is_mark(letter)) {
    if (size_ > 0) grow_to(put_search_mark(letter, folded_ + size_));
    return Step::nothing;
  }
  if (!is_word_letter(letter)) return Step::separator;
  grow_to(put_search_letter(letter, folded_ + size_));
  return Step::letter;
}

/// Keeps what was written up to `end`, or forgets it where the word is long enough.
void TokenReader::grow_to(const char* end) {
  const auto size = static_cast<std::size_t>(end - folded_);
  if (size <= longest_token) size_ = static_cast<std::uint8_t>(size);
}

/// Whether the mark at `at`, which was just taken, joins the letters around it. What it leaves goes into folded_.
bool TokenReader::joins(std::uint32_t at) {
  std::size_t position = at;
  Joint joint = joint_of(next_letter(text_, position));
  if (joint == Joint::none || part_count_ == most_parts || 2 * size_ > longest_token ||
      !begins_with_letter(text_, position_)) {
    return false;
  }
  if (joint == Joint::slash && folded().find('.') == std::string_view::npos) return false;
  if (joint == Joint::colon) {
    const bool is_time = is_ascii_digit(folded_[size_ - 1]) && is_ascii_digit(text_[position_]);
    if (is_time) folded_[size_++] = '.';
  } else if (joint != Joint::gone) {
    folded_[size_++] = text_[at];
  }
  return true;
}

/// A letter that began at `at` was put into folded_: it belongs to the last part.
void TokenReader::put_letter(std::uint32_t at) {
  Part& part = parts_[part_count_ - 1];
  if (part.begin == part.end) part.begin = at;
  part.end = position_;
  part.to = size_;
}

/// The next word with its parts; false at the end of the text.
bool TokenReader::read_whole() {
  size_ = 0;
  part_count_ = next_part_ = 0;
  const auto size = static_cast<std::uint32_t>(text_.size());
  while (position_ < size) {
    const std::uint32_t at = position_;
    const Step taken = step();
    if (taken == Step::letter) {
      if (part_count_ == 0) parts_[part_count_++] = {0, 0, 0, 0};
      put_letter(at);
    } else if (taken == Step::separator && part_count_ > 0) {
      if (!joins(at)) return true;
      parts_[part_count_++] = {0, 0, size_, size_};
    } else if (taken == Step::nothing && part_count_ > 0 && parts_[part_count_ - 1].end == at) {
      parts_[part_count_ - 1].end = position_;
    }
  }
  return part_count_ > 0;
}

bool TokenReader::next(Token& token) {
  if (next_part_ < part_count_) {
    const Part& part = parts_[next_part_++];
    token = {Token::Kind::part, folded().substr(part.from, part.to - part.from), part.begin,
             part.end};
    return true;
  }
  if (!read_whole()) return false;
  token = {part_count_ > 1 ? Token::Kind::whole : Token::Kind::word, folded(), parts_[0].begin,
           parts_[part_count_ - 1].end};
  if (part_count_ == 1) part_count_ = 0;
  return true;
}

void TokenReader::narrow(std::string_view text, Token& token, std::size_t from, std::size_t to) {
  read(text.substr(0, token.end), token.begin);
  size_ = 0;
  bool has_begun = from == 0;
  while (size_ < to && position_ < token.end) {
    const std::uint32_t at = position_;
    if (step() == Step::separator) static_cast<void>(joins(at));
    if (has_begun || size_ <= from) continue;
    token.begin = at;
    has_begun = true;
  }
  token.end = position_;
}

}  // namespace kalendarium
