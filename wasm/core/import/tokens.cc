// SPDX-License-Identifier: MIT
#include "core/import/tokens.h"

#include <array>
#include <bit>
#include <cstring>

#include "core/ascii.h"

namespace kalendarium {
namespace {

enum class Sort : std::uint8_t { sign, letter, capital, high };

constexpr std::array<Sort, 256> sort_bytes() {
  std::array<Sort, 256> sorts{};
  for (std::size_t byte = 0; byte < sorts.size(); ++byte) {
    if (byte >= 'a' && byte <= 'z') sorts[byte] = Sort::letter;
    if (byte >= 'A' && byte <= 'Z') sorts[byte] = Sort::capital;
    if (byte >= 0x80) sorts[byte] = Sort::high;
  }
  return sorts;
}
constexpr std::array<Sort, 256> sorts = sort_bytes();

Sort sort_of(char c) { return sorts[static_cast<unsigned char>(c)]; }
bool is_high(char c) { return sort_of(c) == Sort::high; }

/// The sequences beyond ASCII that are no letters, with what they stand for: ' ' blank, 0 nothing.
struct Special {
  std::string_view bytes;
  char sign;
};
constexpr Special specials[] = {
    {"\xC2\xA0", ' '},     {"\xE2\x80\xAF", ' '}, {"\xE2\x80\x89", ' '},  {"\xC2\xAD", 0},
    {"\xE2\x80\x8B", 0},   {"\xE2\x80\x8C", 0},   {"\xE2\x80\x8D", 0},    {"\xE2\x81\xA0", 0},
    {"\xEF\xBB\xBF", 0},   {"\xEF\xB8\x8F", 0},   {"\xE2\x80\x90", '-'},  {"\xE2\x80\x91", '-'},
    {"\xE2\x80\x92", '-'}, {"\xE2\x80\x93", '-'}, {"\xE2\x80\x94", '-'},  {"\xE2\x88\x92", '-'},
    {"\xE2\x80\xA2", '*'}, {"\xC2\xB7", '*'},     {"\xE2\x97\x8F", '*'},  {"\xE2\x96\xAA", '*'},
    {"\xE2\x97\xA6", '*'}, {"\xE2\x80\x9C", '"'}, {"\xE2\x80\x9D", '"'},  {"\xE2\x80\x9E", '"'},
    {"\xC2\xBB", '"'},     {"\xC2\xAB", '"'},     {"\xE2\x80\x99", '\''}, {"\xE2\x80\x98", '\''},
    {"\xC2\xA7", '$'},     {"\xE2\x80\xA6", ';'}, {"\xE2\x80\x83", ' '},  {"\xE2\x80\x82", ' '},
    {"\xC2\xBD", '#'},     {"\xC2\xA9", '#'},     {"\xC2\xB0", '#'},      {"\xE2\x82\xAC", '#'},
    {"\xE2\x96\xBA", '>'},
};

const Special* special_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead != 0xC2 && lead != 0xE2 && lead != 0xEF) return nullptr;
  const char second = at + 1 < text.size() ? text[at + 1] : '\0';
  const char third = at + 2 < text.size() ? text[at + 2] : '\0';
  for (const Special& special : specials) {
    if (special.bytes[1] != second || special.bytes[0] != text[at]) continue;
    if (special.bytes.size() == 2 || special.bytes[2] == third) return &special;
  }
  return nullptr;
}

/// Walks over one line.
class Splitter {
 public:
  Splitter(std::string_view text, bool looks_up, WordMemory* memory, std::vector<LineToken>& out)
      : text_(text), out_(out), memory_(memory), looks_up_(looks_up) {}

  void run() {
    while (at_ < text_.size()) step();
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == ' ' || c == '\t') {
      if (c == '\t') sign('\t', 1);
      skip_blank(c == '\t' ? 0 : 1);
    } else if (is_ascii_digit(c)) {
      number();
    } else if (is_ascii_letter(c)) {
      word();
    } else if (is_high(c)) {
      beyond_ascii();
    } else if (c == '<' && tag_length() != 0) {
      skip_blank(tag_length());
    } else if (c == '&' && text_.substr(at_).starts_with("&nbsp;")) {
      skip_blank(6);
    } else if (c == '@') {
      mail_address();
    } else {
      sign(c, 1);
    }
  }

  void skip_blank(std::size_t length) {
    at_ += length;
    space_ = true;
  }

  void beyond_ascii() {
    if (const std::size_t length = picture_length()) return sign('*', length);
    const Special* special = special_at(text_, at_);
    if (special == nullptr) return word();
    if (special->sign == ' ') return skip_blank(special->bytes.size());
    if (special->sign == 0) {
      at_ += special->bytes.size();
    } else {
      sign(special->sign, special->bytes.size());
    }
  }

  /// The length of a picture that stands for a label or a bullet: a calendar, a clock, a pin.
  [[nodiscard]] std::size_t picture_length() const {
    const std::string_view rest = text_.substr(at_);
    if (static_cast<unsigned char>(rest[0]) >= 0xF0) return rest.size() < 4 ? rest.size() : 4;
    const bool symbol =
        rest.size() > 2 && rest[0] == '\xE2' && rest[1] >= '\x8C' && rest[1] <= '\x9E';
    return symbol && special_at(text_, at_) == nullptr ? 3 : 0;
  }

  /// The length of `<b>`, `</b>`, `<br />`, `<a href="…">`; 0 if none begins here.
  [[nodiscard]] std::size_t tag_length() const {
    std::size_t i = at_ + 1;
    if (i < text_.size() && text_[i] == '/') ++i;
    if (i >= text_.size() || !is_ascii_letter(text_[i])) return 0;
    constexpr std::size_t longest_tag = 400;
    const std::size_t end = text_.substr(at_, longest_tag).find('>');
    return end == std::string_view::npos ? 0 : end + 1;
  }

  LineToken& push(TokenKind kind, std::size_t begin) {
    LineToken& token = out_.emplace_back();
    token.kind = kind;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(at_);
    token.space = space_;
    space_ = false;
    return token;
  }

  void sign(char value, std::size_t length) {
    const std::size_t begin = at_;
    at_ += length;
    push(TokenKind::sign, begin).sign = value;
  }

  void number() {
    const std::size_t begin = at_;
    std::int32_t value = 0;
    while (at_ < text_.size() && is_ascii_digit(text_[at_])) {
      if (at_ - begin < 9) value = value * 10 + (text_[at_] - '0');
      ++at_;
    }
    LineToken& token = push(TokenKind::number, begin);
    token.digits = static_cast<std::uint8_t>(at_ - begin > 200 ? 200 : at_ - begin);
    token.number = token.digits <= 9 ? value : -1;
  }

  void word() {
    const std::size_t begin = at_;
    if ((text_[at_] == 'h' || text_[at_] == 'w') &&
        (text_.substr(at_).starts_with("http") || text_.substr(at_).starts_with("www."))) {
      return address(begin);
    }
    folds_ = false;
    take_letters();
    const bool apart = !take_dotted(begin) && take_spaced(begin);
    LineToken& token = push(TokenKind::word, begin);
    const std::string_view spelling = text_.substr(begin, at_ - begin);
    const auto first = static_cast<unsigned char>(spelling[0]);
    const auto second = static_cast<unsigned char>(spelling.size() > 1 ? spelling[1] : 0);
    token.capital = (first >= 'A' && first <= 'Z') || (first == 0xC3 && second < 0x9F);
    if (!looks_up_) return;
    if (memory_ != nullptr && !apart) {
      token.word = memory_->find(spelling, folds_, text_.size() - begin);
      return;
    }
    const bool is_folded = !folds_ && !apart && spelling.size() <= longest_word;
    token.word = is_folded ? find_folded(spelling) : find_word(apart ? joined(spelling) : spelling);
  }

  /// The table's form of a word that was written apart.
  [[nodiscard]] static std::string_view joined(std::string_view spelling) {
    if (spelling == "t o m" || spelling.ends_with("ill och med")) return "t.o.m";
    if (spelling == "fr o m" || spelling == "f o m" || spelling.ends_with("n och med"))
      return "fr.o.m";
    return spelling;
  }

  /// å, ä, ö, é: U+00E0 to U+00FF.
  [[nodiscard]] bool is_small_latin() const {
    return text_[at_] == '\xC3' && at_ + 1 < text_.size() &&
           static_cast<unsigned char>(text_[at_ + 1]) >= 0xA0;
  }

  /// Eight bytes at a time: how long a word is cannot be foretold, and a loop that ends unforeseen costs
  /// more than the word.
  void skip_small_letters() {
    std::size_t at = at_;
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highs = 0x8080808080808080U;
    while (at + 8 <= text_.size()) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, text_.data() + at, 8);
      const std::uint64_t low = bytes & ~highs;
      const std::uint64_t from_a = low + ones * (0x80 - 'a');
      const std::uint64_t behind_z = low + ones * (0x80 - 'z' - 1);
      const std::uint64_t others = ~(from_a & ~behind_z & ~bytes) & highs;
      at += static_cast<std::size_t>(std::countr_zero(others)) / 8;
      if (others == 0) continue;
      at_ = at;
      return;
    }
    while (at < text_.size() && sort_of(text_[at]) == Sort::letter) ++at;
    at_ = at;
  }

  void take_letters() {
    for (;;) {
      skip_small_letters();
      if (at_ == text_.size()) return;
      const Sort sort = sort_of(text_[at_]);
      if (sort == Sort::capital) {
        ++at_;
        folds_ = true;
      } else if (is_small_latin()) {
        at_ += 2;
      } else if (sort == Sort::high) {
        folds_ = true;
        if (picture_length() != 0) break;
        const Special* special = special_at(text_, at_);
        if (special != nullptr && special->bytes != "\xC2\xAD") break;
        at_ += special != nullptr ? 2 : 1;
      } else {
        break;
      }
    }
  }

  /// `t.o.m`, `o.s.a`, `c:a`: short parts with nothing but a stop between.
  bool take_dotted(std::size_t begin) {
    bool taken = false;
    while (at_ - begin <= 6 && at_ + 1 < text_.size() && is_ascii_letter(text_[at_ + 1]) &&
           (text_[at_] == '.' ||
            (text_[at_] == ':' && text_.substr(begin, at_ + 2 - begin) == "c:a"))) {
      ++at_;
      take_letters();
      taken = true;
    }
    return taken;
  }

  /// `t o m`, `fr o m`, `till och med`, `från och med`, `öppet hus`. True if more than a word was taken.
  bool take_spaced(std::size_t begin) {
    if (at_ == text_.size() || text_[at_] != ' ' || at_ - begin > 6) return false;
    const char lead_letter = text_[begin];
    if (lead_letter != 't' && lead_letter != 'T' && lead_letter != 'f' && lead_letter != 'F' &&
        lead_letter != '\xC3')
      return false;
    const std::string_view word = text_.substr(begin, at_ - begin);
    constexpr std::string_view and_with = " och med ";
    if ((word == "\xC3\xB6ppet" || word == "\xC3\x96ppet") &&
        text_.substr(at_).starts_with(" hus")) {
      at_ += 4;
      return true;
    }
    const bool lead =
        word == "till" || word == "Till" || word == "fr\xC3\xA5n" || word == "Fr\xC3\xA5n";
    if (lead && text_.substr(at_).starts_with(and_with)) {
      at_ += and_with.size() - 1;
      return true;
    }
    if (word != "t" && word != "fr" && word != "f") return false;
    if (!text_.substr(at_).starts_with(" o m") ||
        (at_ + 4 != text_.size() && is_ascii_letter(text_[at_ + 4])))
      return false;
    at_ += 4;
    return true;
  }

  void address(std::size_t begin) {
    while (at_ < text_.size() && text_[at_] != ' ' && text_[at_] != '\t' && text_[at_] != '<' &&
           text_[at_] != '>' && text_[at_] != '"' && special_at(text_, at_) == nullptr) {
      ++at_;
    }
    constexpr std::string_view never_last = ".,;:!?)'";
    while (at_ > begin + 1 && never_last.find(text_[at_ - 1]) != std::string_view::npos) --at_;
    push(TokenKind::address, begin);
  }

  /// At an `@`: the tokens that touch it from the left become part of it.
  void mail_address() {
    std::size_t begin = at_;
    bool space = space_;
    while (!space && !out_.empty() && out_.back().end == begin && out_.back().sign != '\t' &&
           !out_.back().is('<') && !out_.back().is('(') && !out_.back().is(':')) {
      begin = out_.back().begin;
      space = out_.back().space;
      out_.pop_back();
    }
    space_ = space;
    address(begin);
  }

  std::string_view text_;
  std::vector<LineToken>& out_;
  WordMemory* memory_;  // may be null
  std::size_t at_ = 0;
  bool looks_up_;
  bool space_ = false;
  bool folds_ = false;  // the word that is read has capitals, or letters of which nothing is known
};

bool is_abbreviation(const LineToken& token) {
  if (token.kind != TokenKind::word) return false;
  if (token.word.kind == WordKind::month || token.word.kind == WordKind::weekday) {
    return token.end - token.begin <= 5;  // jan. sept. mån. tors.
  }
  constexpr std::uint32_t answer_by = role::by | role::registers;
  if ((token.word.roles & answer_by) == answer_by) return true;  // o.s.a.
  return token.is(WordKind::abbreviation) || token.is(WordKind::clock) ||
         token.is(WordKind::about) || token.is(WordKind::until) || token.is(WordKind::week) ||
         (token.is(WordKind::from) && token.end - token.begin <= 6);
}

}  // namespace

void split_tokens(std::string_view line, std::vector<LineToken>& tokens) {
  tokens.clear();
  Splitter(line, true, nullptr, tokens).run();
}

void split_tokens(std::string_view line, WordMemory& memory, std::vector<LineToken>& tokens) {
  tokens.clear();
  Splitter(line, true, &memory, tokens).run();
}

void split_words(std::string_view line, std::vector<LineToken>& tokens) {
  tokens.clear();
  Splitter(line, false, nullptr, tokens).run();
}

bool ends_sentence(const std::vector<LineToken>& tokens, std::size_t i) {
  const LineToken& token = tokens[i];
  if (token.is('!') || token.is('?') || token.is('*') || token.is('\t')) return true;
  if (!token.is('.')) return false;
  if (i + 1 == tokens.size()) return true;
  const LineToken& next = tokens[i + 1];
  if (!next.space || i == 0) return false;
  if (tokens[i - 1].is_number() && i == 1) return false;  // `1. Rubrik`
  if (is_abbreviation(tokens[i - 1]))
    return next.kind == TokenKind::word && next.capital &&
           !tokens[i - 1].is(WordKind::abbreviation) && !next.is(WordKind::month);
  return next.kind != TokenKind::word || next.capital;
}

}  // namespace kalendarium
