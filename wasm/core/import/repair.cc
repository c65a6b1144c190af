// SPDX-License-Identifier: MIT

#include "core/import/repair.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "core/utf8.h"

namespace kalendarium {

namespace {

constexpr char32_t no_break_space = 0xA0;
constexpr char32_t narrow_no_break_space = 0x202F;

/// 0x80 to 0x9F of Windows-1252; the five that it leaves empty are controls, as in browsers.
constexpr std::uint16_t high_half[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool has_no_width(char32_t letter) {
  return letter == 0xAD || (letter >= 0x200B && letter <= 0x200D) || letter == 0x2060 ||
         letter == 0xFEFF;
}
bool is_no_break_space(char32_t letter) {
  return letter == no_break_space || letter == narrow_no_break_space;
}
bool ends_word(char32_t letter) { return letter <= ' '; }

/// What a garbled sequence can have been: letters with marks, typographic signs and currency.
bool is_likely(char32_t letter) {
  return (letter >= 0xA0 && letter <= 0x17F) || (letter >= 0x2010 && letter <= 0x2030) ||
         letter == 0x20AC || letter == 0x2122;
}

struct Sequence {
  char32_t letter = 0;
  std::size_t length = 0;  // in code points; 0 where nothing is garbled
};

/// The letter whose UTF-8 bytes stand at `at` as letters of Windows-1252.
Sequence garbled_at(const std::u32string& text, std::size_t at) {
  const int lead = windows_1252_byte(text[at]);
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF ? 2 : (lead & 0xF0) == 0xE0 ? 3 : 0;
  if (length == 0 || at + length > text.size()) return {};
  char32_t letter = static_cast<char32_t>(lead) & (length == 2 ? 0x1F : 0x0F);
  for (std::size_t i = 1; i < length; ++i) {
    const int byte = windows_1252_byte(text[at + i]);
    if (byte < 0x80 || byte > 0xBF) return {};
    letter = (letter << 6) | (static_cast<char32_t>(byte) & 0x3F);
  }
  return is_likely(letter) ? Sequence{letter, length} : Sequence{};
}

/// As garbled_at, also for what was garbled twice.
Sequence garbled_twice_at(const std::u32string& text, std::size_t at) {
  const Sequence first = garbled_at(text, at);
  if (first.length == 0) return {};
  std::u32string once;
  std::vector<std::size_t> ends;
  for (std::size_t i = at; once.size() < 3;) {
    const Sequence next = i < text.size() ? garbled_at(text, i) : Sequence{};
    if (next.length == 0) break;
    once += next.letter;
    i += next.length;
    ends.push_back(i - at);
  }
  const Sequence second = garbled_at(once, 0);
  return second.length == 0 ? first : Sequence{second.letter, ends[second.length - 1]};
}

/// Whether the letter of two bytes behind `at` can be the first of a garbled sequence: one that ends it
/// has to follow, U+0080 to U+00BF or what Windows-1252 has there.
bool may_be_garbled(std::string_view text, std::size_t at) {
  const auto next = static_cast<unsigned char>(at + 2 < text.size() ? text[at + 2] : 0);
  return next == 0xC2 || next == 0xC5 || next == 0xC6 || next == 0xCB || next == 0xE2;
}

/// Of eight bytes.
bool is_ascii_word(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, 8);
  return (word & 0x8080808080808080U) == 0;
}

/// Whether anything in valid UTF-8 may have to be mended besides its line ends; most lines pass.
bool is_suspect(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    while (at + 8 <= text.size() && is_ascii_word(text.data() + at)) at += 8;
    if (at == text.size()) break;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xC2) continue;
    if (lead == 0xC3) {
      if (may_be_garbled(text, at)) return true;
    } else if (lead == 0xC2 || lead == 0xE2 || lead == 0xEF) {
      const char32_t letter = decode_letter(text, at);
      if (has_no_width(letter) || is_no_break_space(letter)) return true;
    }
  }
  return false;
}

/// Goes from line to line; only one that is suspect is looked at letter by letter.
class Repair {
 public:
  explicit Repair(std::string text) : source_(std::move(text)) {}

  RepairedText run() {
    if (source_.find('\r') == std::string::npos && !is_suspect(source_)) {
      result_.text = std::move(source_);
      return std::move(result_);
    }
    result_.text.reserve(source_.size());
    const std::string_view text = source_;
    std::size_t feed = 0;  // the first LF at or behind `at`
    for (std::size_t at = 0; at < text.size();) {
      if (feed <= at) feed = std::min(text.find('\n', at), text.size());
      const std::size_t end = at + std::min(text.substr(at, feed - at).find('\r'), feed - at);
      take_line(text.substr(at, end - at));
      at = end == text.size() ? end : take_line_end(end);
    }
    return std::move(result_);
  }

 private:
  void take_line(std::string_view line) {
    if (!is_suspect(line)) {
      result_.text += line;
      return;
    }
    text_ = decode_utf8(line);
    garbled_ = false;
    word_start_ = 0;
    word_written_ = result_.text.size();
    for (std::size_t at = 0; at < text_.size();) at += step(at);
    finish_word();
  }

  /// Takes the letter at `at`; the number of code points taken.
  std::size_t step(std::size_t at) {
    const char32_t letter = text_[at];
    if (ends_word(letter)) finish_word();
    if (has_no_width(letter)) {
      if (line_ > 1 || at > 0) note(at, no_width_);  // at the start it is a byte order mark
      return 1;
    }
    if (is_no_break_space(letter)) {
      note(at, no_break_);
      result_.text += ' ';
      return 1;
    }
    const Sequence sequence = garbled_twice_at(text_, at);
    if (sequence.length == 0) {
      append_utf8(result_.text, letter);
      return 1;
    }
    note(at, garbled_);
    append_utf8(result_.text, is_no_break_space(sequence.letter) ? U' ' : sequence.letter);
    return sequence.length;
  }

  /// Takes the line end at the byte `at`; where the next line begins.
  std::size_t take_line_end(std::size_t at) {
    const bool pair = source_[at] == '\r' && at + 1 < source_.size() && source_[at + 1] == '\n';
    if (source_[at] == '\r' && !line_end_) {
      line_end_ = true;
      const std::size_t start = source_.find_last_of("\r\n", at == 0 ? 0 : at - 1);
      const std::size_t begin = start == std::string::npos || at == 0 ? 0 : start + 1;
      const std::string_view line = std::string_view(source_).substr(begin, at - begin);
      result_.findings.push_back(finding(count_code_points(line), pair ? "CRLF" : "CR", "LF"));
    }
    result_.text += '\n';
    ++line_;
    return at + (pair ? 2 : 1);
  }

  /// The word at `at` is to be reported when it ends, unless `said` tells that it was before.
  void note(std::size_t at, bool& said) {
    if (said) return;
    said = true;
    reported_ = true;
    mended_at_ = at;
  }

  void finish_word() {
    const std::size_t end = word_end();
    if (reported_) {
      std::string before;
      for (std::size_t i = word_start_; i < end; ++i) append_utf8(before, text_[i]);
      result_.findings.push_back(finding(word_start_, before, result_.text.substr(word_written_)));
    }
    reported_ = false;
    word_start_ = end + 1;
    word_written_ = result_.text.size() + 1;
  }
  [[nodiscard]] std::size_t word_end() const {
    std::size_t end = reported_ ? mended_at_ : word_start_;
    while (end < text_.size() && !ends_word(text_[end])) ++end;
    return end;
  }

  /// `at` in code points of the line.
  [[nodiscard]] ImportFinding finding(std::size_t at, std::string text, std::string reading) const {
    ImportFinding found;
    found.what = FindingKind::encoding;
    found.line = line_;
    found.column = static_cast<std::uint32_t>(at + 1);
    found.text = std::move(text);
    found.reading = std::move(reading);
    return found;
  }

  std::string source_;
  std::u32string text_;  // of a suspect line
  RepairedText result_;
  std::uint32_t line_ = 1;
  std::size_t word_start_ = 0;
  std::size_t word_written_ = 0;  // where the word begins in the result
  std::size_t mended_at_ = 0;
  bool reported_ = false;
  bool garbled_ = false;  // said for this line
  bool no_width_ = false;
  bool no_break_ = false;
  bool line_end_ = false;
};

}  // namespace

int windows_1252_byte(char32_t letter) {
  if (letter < 0x80 || (letter >= 0xA0 && letter <= 0xFF)) return static_cast<int>(letter);
  for (int i = 0; i < 32; ++i)
    if (high_half[i] == letter) return 0x80 + i;
  return -1;
}

char32_t windows_1252_letter(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? high_half[byte - 0x80] : byte;
}

void append_utf8(std::string& out, char32_t letter) {
  const auto byte = [&out](char32_t value) { out += static_cast<char>(value); };
  if (letter < 0x80) return byte(letter);
  if (letter < 0x800) {
    byte(0xC0 | (letter >> 6));
  } else {
    if (letter < 0x10000) {
      byte(0xE0 | (letter >> 12));
    } else {
      byte(0xF0 | (letter >> 18));
      byte(0x80 | ((letter >> 12) & 0x3F));
    }
    byte(0x80 | ((letter >> 6) & 0x3F));
  }
  byte(0x80 | (letter & 0x3F));
}

RepairedText repair_text(std::string text) { return Repair(std::move(text)).run(); }

}  // namespace kalendarium
