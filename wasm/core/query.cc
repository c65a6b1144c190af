// SPDX-License-Identifier: MIT

#include "core/query.h"

#include <algorithm>
#include <bit>

#include "core/text.h"
#include "core/text_writer.h"

namespace kalendarium {

namespace {

// --- Facets ---------------------------------------------------------------------------------

using FacetBits = unsigned;  // one bit for each Facet

constexpr FacetBits bit(std::size_t facet) { return 1U << facet; }
constexpr FacetBits bit(Facet facet) { return bit(index_of(facet)); }

/// What an article has through its events and deadlines.
constexpr FacetBits part_facets = bit(Facet::type) | bit(Facet::place) | bit(Facet::mode) |
                                  bit(Facet::price) | bit(Facet::accessibility);
constexpr FacetBits all_facets = bit(facet_count) - 1;

/// A state's choices as a flag for each value; an empty list for a facet that does not filter.
struct Choices {
  std::array<std::vector<bool>, facet_count> chosen;
};

Choices make_choices(const Catalog& catalog, const State& state) {
  Choices choices;
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    if (state.facets[facet].empty()) continue;
    // One flag more than there are values: the list is not empty, though nothing be known.
    choices.chosen[facet].resize(catalog.values[facet].size() + 1);
    for (const std::string& value : state.facets[facet]) {
      const auto position = find_value(catalog, static_cast<Facet>(facet), value);
      if (position) choices.chosen[facet][*position] = true;
    }
  }
  return choices;
}

/// The facets, among `asked`, that the item does not pass.
FacetBits failing(const Item& item, const Choices& choices, FacetBits asked) {
  FacetBits fails = 0;
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    const std::vector<bool>& chosen = choices.chosen[facet];
    if (chosen.empty() || (asked & bit(facet)) == 0) continue;
    const auto& own = item.facets[facet];
    const auto is_chosen = [&chosen](std::uint32_t position) { return chosen[position]; };
    if (std::none_of(own.begin(), own.end(), is_chosen)) fails |= bit(facet);
  }
  return fails;
}

// --- Words ----------------------------------------------------------------------------------

/// For each item, which of the words it holds itself.
std::vector<std::uint32_t> find_words(const Catalog& catalog,
                                      const std::vector<std::string>& words) {
  std::vector<std::uint32_t> found(words.empty() ? 0 : catalog.items.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (std::size_t word = 0; word < words.size(); ++word) {
      if (contains_word(catalog.items[i].search_text, words[word])) found[i] |= 1U << word;
    }
  }
  return found;
}

/// Title over names over text, and within a field a whole word over a beginning over a part of a compound.
int relevance(std::string_view search_text, std::string_view word) {
  constexpr int most_fields = 3;
  for (int field = 0; field < most_fields; ++field) {
    const std::size_t end = std::min(search_text.find(field_separator), search_text.size());
    const WordMatch match = match_word(search_text.substr(0, end), word);
    if (match != WordMatch::none) return 4 * (most_fields - field) + static_cast<int>(match);
    search_text.remove_prefix(std::min(end + 1, search_text.size()));
  }
  return 0;
}

int relevance(const Item& item, const std::vector<std::string>& words) {
  int sum = 0;
  for (const std::string& word : words) sum += relevance(item.search_text, word);
  return sum;
}

std::vector<std::string> words_of(const State& state, const State& fixed) {
  std::vector<std::string> words = search_words(state.q);
  for (std::string& word : search_words(fixed.q)) {
    if (words.size() < most_search_words) words.push_back(std::move(word));
  }
  return words;
}

// --- The scan -------------------------------------------------------------------------------

class Scan {
 public:
  Scan(const Catalog& catalog, const State& state, const State& fixed, WallTime now)
      : catalog_(catalog),
        is_feed_(state.view == View::feed),
        now_(now),
        dates_(make_date_filter(state, fixed, now)),
        choices_(make_choices(catalog, state)),
        fixed_(make_choices(catalog, fixed)),
        words_(words_of(state, fixed)),
        found_words_(find_words(catalog, words_)) {
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      answer_.counts[facet].resize(catalog.values[facet].size());
    }
  }

  Answer run() && {
    for (std::uint32_t i = 0; i < catalog_.items.size(); ++i) {
      const bool is_article = catalog_.items[i].type == ItemType::article;
      if (is_article == is_feed_ && has_all_words(i)) look_at(i);
    }
    if (is_feed_) {
      sort_feed();
    } else {
      sort_by_date();
    }
    return std::move(answer_);
  }

 private:
  /// An event or deadline is found by its article's words too, an article by those of its events and deadlines.
  [[nodiscard]] bool has_all_words(std::uint32_t position) const {
    if (words_.empty()) return true;
    const Item& item = catalog_.items[position];
    std::uint32_t found = found_words_[position] | found_words_[item.owner];
    for (const std::uint32_t part : item.parts) found |= found_words_[part];
    return std::popcount(found) == static_cast<int>(words_.size());
  }

  /// Counts the item, and takes it if nothing fails. A facet's counts apply everything else: an item that fails one facet alone
  /// counts for that facet.
  void look_at(std::uint32_t position) {
    const Item& item = catalog_.items[position];
    const FacetBits own = is_feed_ ? all_facets & ~part_facets : all_facets;
    if (failing(item, fixed_, own) != 0) return;
    const FacetBits fails = failing(item, choices_, own);
    if (std::popcount(fails) > 1) return;
    if (!is_feed_) {
      if (passes(item, dates_, now_)) settle(position, fails);
      return;
    }
    look_at_parts(item);
    if (part_passes_) settle(position, fails);
    if (fails == 0) count_parts();
  }

  void settle(std::uint32_t position, FacetBits fails) {
    if (fails == 0) answer_.hits.push_back(position);
    const Item& item = catalog_.items[position];
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      if ((fails & ~bit(facet)) != 0) continue;
      for (const std::uint32_t value : item.facets[facet]) ++answer_.counts[facet][value];
    }
  }

  /// Whether one part passes all that parts are asked, and which values the parts have that fail at most that value's facet.
  void look_at_parts(const Item& article) {
    part_passes_ = false;
    for (auto& values : part_values_) values.clear();
    if (article.parts.empty()) look_at_part(article);
    for (const std::uint32_t part : article.parts) look_at_part(catalog_.items[part]);
  }

  void look_at_part(const Item& part) {
    if (!passes(part, dates_, now_) || failing(part, fixed_, part_facets) != 0) return;
    const FacetBits fails = failing(part, choices_, part_facets);
    if (fails == 0) part_passes_ = true;
    if (std::popcount(fails) > 1) return;
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      if ((part_facets & bit(facet)) == 0 || (fails & ~bit(facet)) != 0) continue;
      auto& values = part_values_[facet];
      values.insert(values.end(), part.facets[facet].begin(), part.facets[facet].end());
    }
  }

  /// An article counts once for a value, however many of its parts have it.
  void count_parts() {
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      auto& values = part_values_[facet];
      std::sort(values.begin(), values.end());
      values.erase(std::unique(values.begin(), values.end()), values.end());
      for (const std::uint32_t value : values) ++answer_.counts[facet][value];
    }
  }

  struct Place {
    int rank = 0;        // relevance, higher first
    WallTime time;       // what it is sorted by
    bool month = false;  // after all that is known better
    std::uint32_t position = 0;
    Span span;
  };

  void put_in_order(const std::vector<Place>& places) {
    answer_.listed.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
      answer_.hits[i] = places[i].position;
      answer_.listed.push_back(places[i].span);
    }
  }

  void sort_by_date() {
    std::vector<Place> places;
    places.reserve(answer_.hits.size());
    for (const std::uint32_t hit : answer_.hits) {
      const Span span = listed_span(catalog_.items[hit], dates_, now_);
      const bool month = span.stated_start.precision == Precision::month;
      // A month stands where it ends: after its last day, before the next month's first.
      const WallTime time =
          month ? WallTime{whole_month(day_of(span.begin)).end.minutes - 1} : span.begin;
      places.push_back({0, time, month, hit, span});
    }
    const bool latest_first = dates_.past;
    std::sort(places.begin(), places.end(),
              [this, latest_first](const Place& left, const Place& right) {
                if (left.time != right.time) return (left.time < right.time) != latest_first;
                if (left.month != right.month) return right.month;
                const int title = catalog_.items[left.position].sort_key.compare(
                    catalog_.items[right.position].sort_key);
                return title != 0 ? title < 0 : left.position < right.position;
              });
    put_in_order(places);
  }

  void sort_feed() {
    std::vector<Place> places;
    places.reserve(answer_.hits.size());
    for (const std::uint32_t hit : answer_.hits) {
      const Item& item = catalog_.items[hit];
      const Span& day = item.spans.front();
      places.push_back({relevance(item, words_), day.begin, false, hit, day});
    }
    std::sort(places.begin(), places.end(), [](const Place& left, const Place& right) {
      if (left.rank != right.rank) return left.rank > right.rank;
      if (left.time != right.time) return left.time > right.time;
      return left.position < right.position;
    });
    put_in_order(places);
  }

  const Catalog& catalog_;
  bool is_feed_;
  WallTime now_;
  DateFilter dates_;
  Choices choices_;
  Choices fixed_;
  std::vector<std::string> words_;
  std::vector<std::uint32_t> found_words_;
  Answer answer_;
  bool part_passes_ = false;
  std::array<std::vector<std::uint32_t>, facet_count> part_values_;
};

// --- JSON -----------------------------------------------------------------------------------

std::string_view name_of(ItemType type) {
  switch (type) {
    case ItemType::event: return "event";
    case ItemType::deadline: return "deadline";
    case ItemType::article: break;
  }
  return "article";
}

void append_member(std::string& out, std::string_view name, std::string_view value) {
  append_json_string(out, name);
  out += ':';
  append_json_string(out, value);
}

void append_item(std::string& out, const Item& item, const Span& listed) {
  out += '{';
  append_member(out, "id", item.id);
  out += ',';
  append_member(out, "type", name_of(item.type));
  out += ',';
  append_member(out, "title", item.title);
  out += ',';
  if (listed.stated_start.known()) {
    append_member(out, "startDate", print_moment(listed.stated_start));
  } else {
    out += "\"startDate\":null";
  }
  out += ',';
  append_member(out, "issue", item.issue->id);
  out += ',';
  append_member(out, "article", item.article->id);
  out += '}';
}

void append_value(std::string& out, std::string_view value, std::string_view label, int count) {
  out += '{';
  append_member(out, "value", value);
  out += ',';
  append_member(out, "label", label);
  out += ",\"count\":";
  append_number(out, count);
  out += "},";
}

void append_facet(std::string& out, const Catalog& catalog, const Answer& answer,
                  const State& state, Facet facet) {
  const auto& values = catalog.values[index_of(facet)];
  append_json_string(out, name_of(facet));
  out += ":[";
  for (std::size_t i = 0; i < values.size(); ++i) {
    append_value(out, values[i].value, values[i].label, answer.counts[index_of(facet)][i]);
  }
  for (const std::string& chosen : state.facets[index_of(facet)]) {
    if (!find_value(catalog, facet, chosen)) append_value(out, chosen, chosen, 0);
  }
  if (out.back() == ',') out.pop_back();
  out += ']';
}

}  // namespace

Answer query(const Catalog& catalog, const State& state, const State& fixed, WallTime now) {
  return Scan(catalog, state, fixed, now).run();
}

int count_with(const Catalog& catalog, State state, const State& fixed, WallTime now, When when) {
  state.when = when;
  return static_cast<int>(query(catalog, state, fixed, now).hits.size());
}

std::string print_answer(const Catalog& catalog, const Answer& answer, const State& state,
                         bool paged) {
  const std::size_t total = answer.hits.size();
  const auto pages_before = static_cast<std::size_t>(state.page - 1);
  const std::size_t begin = paged ? std::min(total, pages_before * items_per_page) : 0;
  const std::size_t end = paged ? std::min(total, begin + items_per_page) : total;
  std::string out = "{\"total\":";
  append_number(out, static_cast<long>(total));
  out += ",\"items\":[";
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) out += ',';
    append_item(out, catalog.items[answer.hits[i]], answer.listed[i]);
  }
  out += "],\"facets\":{";
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    if (facet > 0) out += ',';
    append_facet(out, catalog, answer, state, static_cast<Facet>(facet));
  }
  out += "}}";
  return out;
}

}  // namespace kalendarium
