// SPDX-License-Identifier: MIT

#include "core/word_search.h"

#include <algorithm>
#include <memory>

namespace kalendarium {

namespace {

/// A phrase is read again in the items that hold its words.
struct Reader {
  explicit Reader(const Catalog& all) : catalog(all), texts(all) {}
  const Catalog& catalog;
  ItemTexts texts;
};

struct Taker {
  SearchField field;
  TextSource::Take take;
  void* to;
};

bool take_field(void* to, SearchField field, std::string_view text) {
  const Taker& taker = *static_cast<const Taker*>(to);
  const bool is_asked = taker.field == SearchField::any || taker.field == field;
  return !is_asked || taker.take(taker.to, text);
}

void read_texts(void* context, std::uint32_t document, SearchField field, TextSource::Take take,
                void* to) {
  Reader& reader = *static_cast<Reader*>(context);
  OpenItems opened(reader.catalog);
  Taker taker{field, take, to};
  reader.texts.read(opened.open(document), take_field, &taker);
}

}  // namespace

void WordSearch::find(const Catalog& catalog, std::string_view q, std::string_view fixed_q) {
  count = 0;
  scratch.words.clear();
  if (!fixed_q.empty()) find(catalog, fixed_q);
  if (!q.empty()) find(catalog, q);
}

void WordSearch::find(const Catalog& catalog, std::string_view text) {
  parse_search(text, other_query_);
  if (other_query_.words.empty()) return;
  parse_search(text, query);
  Reader reader(catalog);
  SearchOptions options;
  options.source = {read_texts, &reader};
  search(index.whole(catalog), query, options, scratch);
  for (const FoundWord& word : scratch.words) {
    if (found.size() == count) {
      found.emplace_back();
      excluded.push_back(0);
    }
    const BitWord* const bits = bits_of(scratch, word);
    found[count].words.assign(bits, bits + words_for(catalog.size));
    excluded[count] = word.is_excluded ? 1 : 0;
    ++count;
  }
}

void WordSearch::rank(const Catalog& catalog) {
  scores.assign(catalog.size, 0);
  ranks_.resize(catalog.size);
  for (const FoundWord& word : scratch.words) {
    if (word.is_excluded) continue;
    rank_word(index.whole(catalog), query, word, scratch, ranks_.data());
    for (std::size_t item = 0; item < ranks_.size(); ++item) scores[item] += ranks_[item];
  }
}

}  // namespace kalendarium
