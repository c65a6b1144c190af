// SPDX-License-Identifier: MIT

#include "core/word_search.h"

#include "core/gate.h"

namespace kalendarium {

namespace {

/// A phrase is read again in the items that hold its words.
struct Reader {
  const Catalog& catalog;
  ItemTexts texts;
};

struct Taker {
  SearchField field;
  TextSource::Take take;
  void* to;
};

}  // namespace

KALENDARIUM_GATE bool take_field(void* to, SearchField field, std::string_view text) {
  const Taker& taker = *static_cast<const Taker*>(to);
  const bool is_asked = taker.field == SearchField::any || taker.field == field;
  return !is_asked || taker.take(taker.to, text);
}

KALENDARIUM_GATE void read_texts(void* context, std::uint32_t document, SearchField field,
                                 TextSource::Take take, void* to) {
  Reader& reader = *static_cast<Reader*>(context);
  OpenItems opened(reader.catalog);
  Taker taker{field, take, to};
  reader.texts.read(opened.open(document), take_field, &taker);
}

KALENDARIUM_GATE bool WordSearch::prepare(const Catalog& catalog, std::uint32_t items) {
  return index_.make_some(catalog, items);
}

void WordSearch::find(const Catalog& catalog, std::string_view q, std::string_view fixed_q) {
  count = 0;
  has_own = false;
  if (!fixed_q.empty()) find_text(catalog, fixed_q);
  if (q.empty()) return;
  const std::size_t fixed = count;
  find_text(catalog, q);
  has_own = count > fixed;
}

KALENDARIUM_GATE void WordSearch::find_text(const Catalog& catalog, std::string_view text) {
  parse_search(text, query_);
  scratch_.words.clear();
  if (query_.words.empty()) return;
  Reader reader{catalog, {}};
  SearchOptions options;
  options.source = {read_texts, &reader};
  search(index_.whole(catalog), query_, options, scratch_);
  for (const FoundWord& word : scratch_.words) {
    if (found.size() == count) {
      found.emplace_back();
      excluded.push_back(0);
    }
    const BitWord* const bits = bits_of(scratch_, word);
    found[count].words.assign(bits, bits + words_for(catalog.size));
    excluded[count] = word.is_excluded ? 1 : 0;
    ++count;
  }
}

/// By the visitor's words; those that always hold order nothing beside them.
KALENDARIUM_GATE void WordSearch::rank(const Catalog& catalog) {
  clear_numbers(scores, catalog.size);
  ranks_.resize(catalog.size);
  for (const FoundWord& word : scratch_.words) {
    if (word.is_excluded) continue;
    rank_word(index_.whole(catalog), query_, word, scratch_, ranks_.data());
    for (std::size_t item = 0; item < ranks_.size(); ++item) scores[item] += ranks_[item];
  }
}

KALENDARIUM_GATE void WordSearch::mark(const MarkedText& text, std::vector<Mark>& marks) {
  find_marks(query_, scratch_, text, marks);
}

Snippet WordSearch::snippet(const MarkedText& text, std::uint32_t letters,
                            std::vector<Mark>& marks) {
  return find_snippet(query_, scratch_, text, letters, marks);
}

std::string WordSearch::meant(const Catalog& catalog) {
  std::string out;
  bool is_slip = false;
  for (const FoundWord& word : scratch_.words) {
    const bool is_other = word.best == MatchKind::slip;
    is_slip |= is_other;
    std::string_view texts =
        std::string_view(query_.text).substr(word.begin, word.end - word.begin);
    if (!out.empty()) out += ' ';
    if (word.is_excluded) out += '-';
    if (word.field != SearchField::any)
      out += word.field == SearchField::place ? "plats:" : "titel:";
    if (word.kind == QueryWord::Kind::phrase) {
      out += '"';
      out += texts;
      out += '"';
    } else {
      out += is_other ? index_.whole(catalog).word(word.meant) : take_text(texts);
    }
  }
  if (!is_slip) return {};
  if (query_.week != 0) out += " v " + std::to_string(query_.week);
  return out;
}

KALENDARIUM_GATE int named_week(std::string_view q) {
  SearchQuery query;
  parse_search(q, query);
  return query.week;
}

}  // namespace kalendarium
