// SPDX-License-Identifier: MIT

#include "core/search.h"

#include <algorithm>
#include <bit>

#include "core/ascii.h"
#include "core/gate.h"
#include "core/phrase.h"
#include "core/stem.h"
#include "core/utf8.h"

namespace kalendarium {

namespace {

constexpr std::size_t least_part_letters = 3;

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

void clear_bits(BitWord* bits, std::size_t count) { std::fill(bits, bits + count, BitWord{0}); }

bool has_bits(const BitWord* bits, std::size_t count) {
  return std::any_of(bits, bits + count, [](BitWord word) { return word != 0; });
}

/// What a phrase is looked for in: the texts of one document, one after another.
struct PhraseSearch {
  PhraseMatcher matcher;
  TokenReader& reader;
  bool is_found = false;

  bool take(std::string_view text) {
    matcher.restart();
    reader.read(text);
    for (Token token; !is_found && reader.next(token);)
      is_found = token.kind != Token::Kind::whole && matcher.take(token.text);
    return !is_found;
  }
};

}  // namespace

KALENDARIUM_GATE bool take_phrase(void* to, std::string_view text) {
  return static_cast<PhraseSearch*>(to)->take(text);
}

namespace {

/// Finds one word after another. The bitmaps of the words lie one after another, with one for work behind them.
class Searcher {
 public:
  Searcher(const SearchIndex& index, const SearchQuery& query, const SearchOptions& options,
           SearchScratch& scratch)
      : index_(index),
        query_(query),
        options_(options),
        scratch_(scratch),
        count_(bitmap_words(index.documents)) {}

  void run() {
    scratch_.words.clear();
    scratch_.others.clear();
    for (std::size_t i = 0; i < query_.words.size() && has_room(); ++i) {
      const QueryWord& asked = query_.words[i];
      if (asked.kind == QueryWord::Kind::phrase) {
        find_phrase(asked, add_word(asked, i, texts_of(query_, asked)));
      } else if (asked.kind == QueryWord::Kind::whole) {
        find_whole(asked, i);
      } else {
        find_text(add_word(asked, i, texts_of(query_, asked)), true);
      }
    }
  }

 private:
  // --- Words ---

  /// Parts of words count too.
  [[nodiscard]] bool has_room() const { return scratch_.words.size() < most_query_words; }

  [[nodiscard]] std::string_view text_of(const FoundWord& word) const {
    return std::string_view(query_.text).substr(word.begin, word.end - word.begin);
  }

  [[nodiscard]] BitWord* bits(const FoundWord& word) const {
    return scratch_.bits.data() + word.bits;
  }
  [[nodiscard]] BitWord* spare() const {
    return scratch_.bits.data() + scratch_.words.size() * count_;
  }

  /// A word that is found in nothing yet. Valid until the next.
  FoundWord& add_word(const QueryWord& asked, std::size_t number, std::string_view text) {
    const std::size_t begin = scratch_.words.size() * count_;
    if (scratch_.bits.size() < begin + 2 * count_) scratch_.bits.resize(begin + 2 * count_);
    FoundWord word;
    word.begin = static_cast<std::uint32_t>(text.data() - query_.text.data());
    word.end = word.begin + static_cast<std::uint32_t>(text.size());
    word.bits = static_cast<std::uint32_t>(begin);
    word.query_word = static_cast<std::uint8_t>(number);
    word.kind = asked.kind;
    word.field = asked.field;
    word.is_excluded = asked.is_excluded;
    clear_bits(scratch_.bits.data() + begin, count_);
    scratch_.words.push_back(word);
    return scratch_.words.back();
  }

  /// The whole, or where that is nowhere, each of its parts for itself.
  void find_whole(const QueryWord& asked, std::size_t number) {
    std::string_view parts = texts_of(query_, asked);
    const std::string_view whole = take_text(parts);
    find_text(add_word(asked, number, whole), false);
    if (scratch_.words.back().best != MatchKind::none || asked.is_excluded) return;
    scratch_.words.pop_back();
    while (!parts.empty() && has_room()) {
      const std::string_view part = take_text(parts);
      if (!part.empty()) find_text(add_word(asked, number, part), true);
    }
  }

  void find_text(FoundWord& word, bool may_slip) {
    const std::string_view text = text_of(word);
    word.prefix = first_word_from(index_, text);
    word.prefix_end = end_of_prefix(index_, word.prefix, text);
    word.others = word.others_end = static_cast<std::uint32_t>(scratch_.others.size());
    const bool is_exact = word.prefix < word.prefix_end && index_.word(word.prefix) == text;
    if (word.is_excluded) word.prefix_end = word.prefix + (is_exact ? 1 : 0);
    collect_swedish_forms(word);
    collect_english_forms(word);
    if (options_.parts && !word.is_excluded) collect_parts(word);
    add_prefix(word, is_exact);
    add_others(word, word.others);
    if (word.best == MatchKind::none && may_slip && options_.slips && !word.is_excluded)
      find_slips(word);
  }

  void collect(FoundWord& word, std::uint32_t other, MatchKind kind) {
    scratch_.others.push_back({other & 0xFFFFFFFU, static_cast<std::uint32_t>(kind) & 0xFU});
    word.others_end = static_cast<std::uint32_t>(scratch_.others.size());
  }

  // --- By which words ---

  /// Swedish stems are beginnings: the other forms stand together in the vocabulary, which knows how long their stems are.
  void collect_swedish_forms(FoundWord& word) {
    const std::string_view text = text_of(word);
    const std::string_view stem = swedish_stem(text);
    const std::uint32_t first = first_word_from(index_, stem);
    const std::uint32_t end = end_of_prefix(index_, first, stem);
    const auto wanted = static_cast<std::uint8_t>(stem.size());
    for (std::uint32_t other = first; other < end; ++other) {
      const std::uint8_t stored = index_.stem(other);
      if ((stored & index_format::swedish_bit) == 0) continue;
      if ((stored & index_format::stem_length_bits) == wanted && index_.word(other) != text)
        collect(word, other, MatchKind::stem);
    }
  }

  /// English stems differ from the beginnings of their words in two letters at most.
  void collect_english_forms(FoundWord& word) {
    const std::string_view text = text_of(word);
    const EnglishStem english = english_stem(text);
    const std::string_view stem = english.text();
    const std::string_view begin = stem.substr(0, stem.size() > 3 ? stem.size() - 2 : 1);
    const std::uint32_t first = first_word_from(index_, begin);
    const std::uint32_t end = end_of_prefix(index_, first, begin);
    for (std::uint32_t other = first; other < end; ++other) {
      if ((index_.stem(other) & index_format::english_bit) == 0) continue;
      if (index_.word(other) != text && has_english_stem(other, stem))
        collect(word, other, MatchKind::stem);
    }
  }

  [[nodiscard]] bool has_english_stem(std::uint32_t other, std::string_view stem) {
    const std::uint8_t stored = index_.stem(other);
    const bool is_english_only = (stored & index_format::swedish_bit) == 0;
    if (is_english_only && (stored & index_format::stem_length_bits) != stem.size()) return false;
    return english_stem(index_.word(other)).text() == stem;
  }

  void collect_parts(FoundWord& word) {
    const std::string_view text = text_of(word);
    if (!may_be_part(text)) return;
    const std::uint32_t set = letter_set(text);
    const std::uint32_t* const sets = index_.numbers(IndexSection::letter_sets);
    for (std::uint32_t other = 0; other < index_.words; ++other) {
      if ((sets[other] & set) != set) continue;
      const std::size_t found = index_.word(other).find(text);
      if (found != std::string_view::npos && found > 0) collect(word, other, MatchKind::part);
    }
  }

  // --- In which documents ---

  void raise(FoundWord& word, MatchKind kind) { word.best = std::max(word.best, kind); }

  void add_prefix(FoundWord& word, bool is_exact) {
    if (word.prefix == word.prefix_end) return;
    const MatchKind first = is_exact ? MatchKind::exact : MatchKind::prefix;
    if (word.field == SearchField::any) {
      add_words(index_, word.prefix, word.prefix_end, bits(word));
      return raise(word, first);
    }
    for (std::uint32_t i = word.prefix; i < word.prefix_end; ++i) {
      if (add_field(index_, i, word.field, bits(word)))
        raise(word, i == word.prefix ? first : MatchKind::prefix);
    }
  }

  void add_others(FoundWord& word, std::uint32_t from) {
    for (std::uint32_t i = from; i < word.others_end; ++i) {
      const OtherWord other = scratch_.others[i];
      const auto kind = static_cast<MatchKind>(other.kind);
      if (word.field != SearchField::any) {
        if (add_field(index_, other.word, word.field, bits(word))) raise(word, kind);
        continue;
      }
      // The other forms that begin with it are there already.
      if (other.word < word.prefix || other.word >= word.prefix_end)
        add_words(index_, other.word, other.word + 1, bits(word));
      raise(word, kind);
    }
  }

  // --- Slips ---

  /// One slip, or where that finds nothing and the word is long, two.
  void find_slips(FoundWord& word) {
    const std::string_view text = text_of(word);
    const std::uint8_t forgiven = forgiven_slips(text);
    if (forgiven == 0) return;
    scratch_.slips.type(text, forgiven);
    collect_slips(word, forgiven);
    const std::uint32_t begin = word.others;
    const std::uint32_t end = word.others_end;
    for (std::uint8_t slips = 1; slips <= forgiven && word.best == MatchKind::none; ++slips) {
      word.others = end;
      for (std::uint32_t i = begin; i < end; ++i) {
        if (scratch_.others[i].kind == slips)
          collect(word, scratch_.others[i].word, MatchKind::slip);
      }
      word.slips = slips;
      add_others(word, end);
    }
    if (word.best == MatchKind::none) return;
    word.meant = most_frequent(word);
  }

  /// With the number of slips in the place of the kind.
  void collect_slips(FoundWord& word, std::uint8_t forgiven) {
    const std::uint32_t set = letter_set(text_of(word));
    word.others = static_cast<std::uint32_t>(scratch_.others.size());
    for (std::uint32_t other = 0; other < index_.words; ++other) {
      if (std::popcount(set & ~index_.numbers(IndexSection::letter_sets)[other]) > forgiven)
        continue;
      const std::uint8_t stored = index_.stem(other);
      const bool is_swedish = (stored & index_format::swedish_bit) != 0;
      const std::string_view text = index_.word(other);
      const std::size_t stem = is_swedish ? stored & index_format::stem_length_bits : text.size();
      const std::uint8_t slips = scratch_.slips.count(text, stem);
      if (slips <= forgiven) collect(word, other, static_cast<MatchKind>(slips));
    }
  }

  [[nodiscard]] std::uint32_t most_frequent(const FoundWord& word) const {
    std::uint32_t found = scratch_.others[word.others].word;
    for (std::uint32_t i = word.others + 1; i < word.others_end; ++i) {
      const std::uint32_t other = scratch_.others[i].word;
      if (frequency(other) > frequency(found)) found = other;
    }
    return found;
  }

  /// What grows with the number of documents.
  [[nodiscard]] std::size_t frequency(std::uint32_t word) const {
    const std::size_t bytes = index_.list(word).size();
    return bytes > 0 ? bytes : 8 * count_;
  }

  // --- Phrases ---

  void find_phrase(const QueryWord& asked, FoundWord& word) {
    std::string_view texts = text_of(word);
    bool is_first = true;
    while (!texts.empty()) {
      const std::string_view text = take_text(texts);
      clear_bits(spare(), count_);
      add_phrase_word(text, asked.is_open && texts.empty(), asked.field);
      for (std::size_t i = 0; i < count_; ++i)
        bits(word)[i] = is_first ? spare()[i] : bits(word)[i] & spare()[i];
      is_first = false;
    }
    if (options_.source.texts != nullptr) read_phrase(asked, word);
    if (has_bits(bits(word), count_)) word.best = MatchKind::exact;
  }

  void add_phrase_word(std::string_view text, bool may_go_on, SearchField field) {
    const std::uint32_t first = first_word_from(index_, text);
    std::uint32_t end = end_of_prefix(index_, first, text);
    if (!may_go_on) end = first < end && index_.word(first) == text ? first + 1 : first;
    if (field == SearchField::any) return add_words(index_, first, end, spare());
    for (std::uint32_t i = first; i < end; ++i)
      static_cast<void>(add_field(index_, i, field, spare()));
  }

  /// Keeps the documents whose texts hold the phrase.
  void read_phrase(const QueryWord& asked, FoundWord& word) {
    PhraseSearch phrase{PhraseMatcher(text_of(word), asked.is_open), scratch_.reader};
    if (phrase.matcher.size() < 2 && !asked.is_open) return;
    for (std::size_t i = 0; i < count_; ++i) {
      for (BitWord left = bits(word)[i]; left != 0; left &= left - 1) {
        const auto bit = static_cast<std::uint32_t>(std::countr_zero(left));
        phrase.is_found = false;
        const TextSource& source = options_.source;
        source.texts(source.context, static_cast<std::uint32_t>(64 * i) + bit, asked.field,
                     take_phrase, &phrase);
        if (!phrase.is_found) bits(word)[i] &= ~(BitWord{1} << bit);
      }
    }
  }

  const SearchIndex& index_;
  const SearchQuery& query_;
  const SearchOptions& options_;
  SearchScratch& scratch_;
  std::size_t count_;
};

/// Gives ranks field by field and kind by kind, the worst first, each over what was there.
class Ranker {
 public:
  Ranker(const SearchIndex& index, std::string_view text, const FoundWord& word,
         SearchScratch& scratch, std::uint8_t* ranks)
      : index_(index),
        text_(text),
        word_(word),
        scratch_(scratch),
        spare_(scratch.bits.data() + scratch.words.size() * bitmap_words(index.documents)),
        ranks_(ranks) {}

  void run() {
    std::fill(ranks_, ranks_ + index_.documents, std::uint8_t{0});
    if (word_.is_excluded) return;
    for (unsigned i = 0; i < search_field_count; ++i) {
      const auto field = static_cast<SearchField>(i);
      if (word_.field != SearchField::any && word_.field != field) continue;
      for (unsigned kind = 1; kind <= static_cast<unsigned>(MatchKind::exact); ++kind)
        give(field, static_cast<MatchKind>(kind));
    }
    if (word_.kind == QueryWord::Kind::phrase) keep_found();
  }

 private:
  void give(SearchField field, MatchKind kind) {
    clear_bits(spare_, bitmap_words(index_.documents));
    if (word_.kind == QueryWord::Kind::phrase) {
      if (kind == MatchKind::exact) add_first_of_phrase(field);
    } else {
      add_range(field, kind);
      for (std::uint32_t i = word_.others; i < word_.others_end; ++i) {
        const OtherWord other = scratch_.others[i];
        if (static_cast<MatchKind>(other.kind) == kind) add(field, other.word, other.word + 1);
      }
    }
    spread(rank_of(field, kind));
  }

  void add(SearchField field, std::uint32_t first, std::uint32_t end) {
    if (field == SearchField::text) return add_words(index_, first, end, spare_);
    for (; first < end; ++first) static_cast<void>(add_field(index_, first, field, spare_));
  }

  void add_range(SearchField field, MatchKind kind) {
    const std::uint32_t first = word_.prefix;
    if (kind == MatchKind::prefix) add(field, first, word_.prefix_end);
    if (kind == MatchKind::exact && first < word_.prefix_end && index_.word(first) == text_)
      add(field, first, first + 1);
  }

  /// A document with the phrase ranks as one with its first word.
  void add_first_of_phrase(SearchField field) {
    std::string_view texts = text_;
    const std::string_view text = take_text(texts);
    const std::uint32_t first = first_word_from(index_, text);
    add(field, first, end_of_prefix(index_, first, text));
  }

  void spread(std::uint8_t rank) {
    const std::size_t count = bitmap_words(index_.documents);
    for (std::size_t i = 0; i < count; ++i) {
      for (BitWord left = spare_[i]; left != 0; left &= left - 1)
        ranks_[64 * i + static_cast<unsigned>(std::countr_zero(left))] = rank;
    }
  }

  void keep_found() {
    const BitWord* const bits = bits_of(scratch_, word_);
    for (std::uint32_t i = 0; i < index_.documents; ++i) {
      if ((bits[i / 64] >> (i % 64) & 1U) == 0) ranks_[i] = 0;
    }
  }

  const SearchIndex& index_;
  std::string_view text_;
  const FoundWord& word_;
  SearchScratch& scratch_;
  BitWord* spare_;
  std::uint8_t* ranks_;
};

}  // namespace

bool may_be_part(std::string_view text) {
  return count_code_points(text) >= least_part_letters && !has_digit(text);
}

void search(const SearchIndex& index, const SearchQuery& query, const SearchOptions& options,
            SearchScratch& scratch) {
  Searcher(index, query, options, scratch).run();
}

void rank_word(const SearchIndex& index, const SearchQuery& query, const FoundWord& word,
               SearchScratch& scratch, std::uint8_t* ranks) {
  const std::string_view text =
      std::string_view(query.text).substr(word.begin, word.end - word.begin);
  Ranker(index, text, word, scratch, ranks).run();
}

}  // namespace kalendarium
