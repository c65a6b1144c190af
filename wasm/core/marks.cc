// SPDX-License-Identifier: MIT

#include "core/marks.h"

#include <algorithm>
#include <bit>

#include "core/phrase.h"
#include "core/utf8.h"

namespace kalendarium {

namespace {

/// How a word of the text is found, and which bytes of its folded text are marked.
struct Hit {
  MatchKind kind = MatchKind::none;
  std::size_t from = 0;
  std::size_t to = 0;
  std::uint8_t word = 0;
};

class Marker {
 public:
  Marker(const SearchQuery& query, SearchScratch& scratch, const MarkedText& text,
         std::vector<Mark>& marks)
      : query_(query), scratch_(scratch), text_(text), marks_(marks) {}

  void run() {
    marks_.clear();
    for (std::uint8_t i = 0; i < scratch_.words.size(); ++i) {
      if (scratch_.words[i].kind == QueryWord::Kind::phrase && is_sought(i)) mark_phrase(i);
    }
    mark_words();
    join_marks();
  }

 private:
  [[nodiscard]] bool is_sought(std::uint8_t number) const {
    const FoundWord& word = scratch_.words[number];
    return word.best != MatchKind::none && !word.is_excluded &&
           (word.field == SearchField::any || word.field == text_.field);
  }

  [[nodiscard]] std::string_view text_of(const FoundWord& word) const {
    return std::string_view(query_.text).substr(word.begin, word.end - word.begin);
  }

  void mark_phrase(std::uint8_t number) {
    const FoundWord& word = scratch_.words[number];
    PhraseMatcher matcher(text_of(word), query_.words[word.query_word].is_open);
    std::uint32_t begins[most_phrase_words] = {};  // of the last words read, in turn
    std::size_t read = 0;
    scratch_.reader.read(text_.text);
    for (Token token; scratch_.reader.next(token);) {
      if (token.kind == Token::Kind::whole) continue;
      begins[read++ % most_phrase_words] = token.begin;
      if (matcher.take(token.text))
        marks_.push_back({begins[(read - matcher.size()) % most_phrase_words], token.end, number});
    }
  }

  void mark_words() {
    std::uint32_t marked_to = 0;  // parts of a whole that is marked are not
    scratch_.reader.read(text_.text);
    for (Token token; scratch_.reader.next(token);) {
      if (token.kind == Token::Kind::part && token.end <= marked_to) continue;
      const Hit hit = best_hit(token.text);
      if (hit.kind == MatchKind::none) continue;
      marked_to = token.end;
      if (hit.to - hit.from < token.text.size())
        inside_.narrow(text_.text, token, hit.from, hit.to);
      marks_.push_back({token.begin, token.end, hit.word});
    }
  }

  [[nodiscard]] Hit best_hit(std::string_view token) {
    Hit best;
    for (std::uint8_t i = 0; i < scratch_.words.size(); ++i) {
      if (scratch_.words[i].kind == QueryWord::Kind::phrase || !is_sought(i)) continue;
      const Hit hit = hit_by(scratch_.words[i], token);
      if (hit.kind <= best.kind) continue;
      best = hit;
      best.word = i;
    }
    return best;
  }

  [[nodiscard]] Hit hit_by(const FoundWord& word, std::string_view token) {
    const std::string_view text = text_of(word);
    if (word.best == MatchKind::slip) return slip_of(word, text, token);
    if (token == text) return {MatchKind::exact, 0, token.size()};
    if (has_same_stem(text, token)) return {MatchKind::stem, 0, token.size()};
    const std::size_t found = token.find(text);
    if (found == 0) return {MatchKind::prefix, 0, text.size()};
    if (found == std::string_view::npos || !may_be_part(text)) return {};
    return {MatchKind::part, found, found + text.size()};
  }

  [[nodiscard]] Hit slip_of(const FoundWord& word, std::string_view text, std::string_view token) {
    const bool is_swedish = text_.language == StemLanguage::swedish;
    scratch_.slips.type(text, word.slips);
    const std::size_t stem = is_swedish ? swedish_stem(token).size() : token.size();
    if (scratch_.slips.count(token, stem) > word.slips) return {};
    return {MatchKind::slip, 0, token.size()};
  }

  [[nodiscard]] bool has_same_stem(std::string_view text, std::string_view token) {
    if (text_.language == StemLanguage::none || token[0] != text[0]) return false;
    if (text_.language == StemLanguage::swedish) return swedish_stem(text) == swedish_stem(token);
    return english_stem(text).text() == english_stem(token).text();
  }

  /// In order, and of those that overlap the earlier and longer one.
  void join_marks() {
    for (std::size_t i = 1; i < marks_.size(); ++i) {
      const Mark mark = marks_[i];
      std::size_t at = i;
      for (; at > 0 && is_before(mark, marks_[at - 1]); --at) marks_[at] = marks_[at - 1];
      marks_[at] = mark;
    }
    std::size_t kept = 0;
    for (const Mark& mark : marks_) {
      if (kept == 0 || mark.begin >= marks_[kept - 1].end) marks_[kept++] = mark;
    }
    marks_.resize(kept);
  }

  static bool is_before(const Mark& left, const Mark& right) {
    return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
  }

  const SearchQuery& query_;
  SearchScratch& scratch_;
  const MarkedText& text_;
  std::vector<Mark>& marks_;
  TokenReader inside_;
};

bool continues_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
bool is_space(char byte) { return byte == ' ' || byte == '\n'; }

/// The position `letters` letters after `from`, or the end.
std::uint32_t letters_after(std::string_view text, std::uint32_t from, std::uint32_t letters) {
  std::size_t at = from;
  for (; letters > 0 && at < text.size(); --letters) {
    do ++at;
    while (at < text.size() && continues_letter(text[at]));
  }
  return static_cast<std::uint32_t>(at);
}

std::uint32_t letters_before(std::string_view text, std::uint32_t from, std::uint32_t letters) {
  for (; letters > 0 && from > 0; --letters) {
    do --from;
    while (from > 0 && continues_letter(text[from]));
  }
  return from;
}

int count_words(const std::vector<Mark>& marks, std::size_t first, std::uint32_t end) {
  std::uint32_t words = 0;
  for (std::size_t i = first; i < marks.size() && marks[i].end <= end; ++i)
    words |= 1U << (marks[i].word % 32U);
  return std::popcount(words);
}

/// The mark with which a stretch of so many letters holds the most words.
std::size_t best_start(std::string_view text, const std::vector<Mark>& marks,
                       std::uint32_t letters) {
  std::size_t best = 0;
  int most = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const int words = count_words(marks, i, letters_after(text, marks[i].begin, letters));
    if (words <= most) continue;
    most = words;
    best = i;
  }
  return best;
}

/// Moves the ends inwards to spaces, but not into what must be seen.
void cut_at_spaces(std::string_view text, Snippet& snippet, const Mark& seen) {
  if (snippet.begin > 0) {
    std::uint32_t at = snippet.begin;
    while (at < seen.begin && !is_space(text[at - 1])) ++at;
    if (is_space(text[at - 1])) snippet.begin = at;
  }
  if (snippet.end < text.size()) {
    std::uint32_t at = snippet.end;
    while (at > seen.end && !is_space(text[at])) --at;
    if (is_space(text[at])) snippet.end = at;
  }
}

void keep_inside(std::vector<Mark>& marks, const Snippet& snippet) {
  std::size_t kept = 0;
  for (const Mark& mark : marks) {
    if (mark.begin >= snippet.begin && mark.end <= snippet.end) marks[kept++] = mark;
  }
  marks.resize(kept);
}

}  // namespace

void find_marks(const SearchQuery& query, SearchScratch& scratch, const MarkedText& text,
                std::vector<Mark>& marks) {
  Marker(query, scratch, text, marks).run();
}

Snippet find_snippet(const SearchQuery& query, SearchScratch& scratch, const MarkedText& text,
                     std::uint32_t letters, std::vector<Mark>& marks) {
  find_marks(query, scratch, text, marks);
  const auto size = static_cast<std::uint32_t>(text.text.size());
  Snippet snippet{0, letters_after(text.text, 0, letters), false, false};
  if (snippet.end < size) {
    Mark seen;
    if (!marks.empty()) {
      // A quarter of the letters stand before the first mark, the marks get the rest.
      const std::uint32_t before = letters / 4;
      seen = marks[best_start(text.text, marks, letters - before)];
      snippet.begin = letters_before(text.text, seen.begin, before);
      snippet.end = letters_after(text.text, snippet.begin, letters);
    }
    cut_at_spaces(text.text, snippet, seen);
    keep_inside(marks, snippet);
  }
  snippet.is_cut_before = snippet.begin > 0;
  snippet.is_cut_after = snippet.end < size;
  return snippet;
}

}  // namespace kalendarium
