// SPDX-License-Identifier: MIT

#include "core/query.h"

#include <algorithm>
#include <bit>

#include "core/key_table.h"
#include "core/positions.h"
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

/// What a state has chosen: a flag for each value of a facet that filters.
struct Choices {
  FacetBits filtering = 0;
  std::array<std::vector<std::uint32_t>, facet_count> chosen;
};

void choose(Choices& choices, const Catalog& catalog, const State& state) {
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    if (state.facets[facet].empty()) continue;
    choices.filtering |= bit(facet);
    choices.chosen[facet].resize(catalog.values[facet].size());
    for (const std::string& value : state.facets[facet]) {
      const auto position = find_value(catalog, static_cast<Facet>(facet), value);
      if (position) choices.chosen[facet][*position] = 1;
    }
  }
}

bool has_chosen(const std::vector<std::uint32_t>& own, const std::vector<std::uint32_t>& chosen) {
  for (const std::uint32_t position : own) {
    if (chosen[position] != 0) return true;
  }
  return false;
}

/// The facets, among `asked`, that the item does not pass.
FacetBits failing(const Item& item, const Choices& choices, FacetBits asked) {
  FacetBits fails = asked & choices.filtering;
  if (fails == 0) return 0;
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    if ((fails & bit(facet)) != 0 && has_chosen(item.facets[facet], choices.chosen[facet]))
      fails &= ~bit(facet);
  }
  return fails;
}

bool is_one_or_none(FacetBits bits) { return (bits & (bits - 1)) == 0; }

// --- Words ----------------------------------------------------------------------------------

/// For each item, which of the words it holds itself.
std::vector<std::uint32_t> find_words(const Catalog& catalog,
                                      const std::vector<std::string>& words) {
  std::vector<std::uint32_t> found;
  if (!words.empty()) found.resize(catalog.items.size());
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

/// Where a found item stands in the order.
struct Place {
  int rank = 0;        // relevance, higher first
  WallTime time;       // what it is sorted by
  bool month = false;  // after all that is known better
  std::uint32_t position = 0;
  Span span;
};

struct Order {
  const Catalog& catalog;
  bool latest_first;
  bool by_title;              // where all else is equal, before the position
  std::vector<Place> places;  // by position
};

bool stands_before(const void* context, std::uint32_t left_place, std::uint32_t right_place) {
  const Order& order = *static_cast<const Order*>(context);
  const Place& left = order.places[left_place];
  const Place& right = order.places[right_place];
  if (left.rank != right.rank) return left.rank > right.rank;
  if (left.time != right.time) return (left.time < right.time) != order.latest_first;
  if (left.month != right.month) return right.month;
  if (!order.by_title) return false;
  const std::vector<Item>& items = order.catalog.items;
  return items[left.position].sort_key.compare(items[right.position].sort_key) < 0;
}

class Scan {
 public:
  Scan(const Catalog& catalog, const State& state, const State& fixed, WallTime now, When when,
       Answer& answer)
      : catalog_(catalog),
        is_feed_(state.view == View::feed),
        now_(now),
        dates_(make_date_filter(state, fixed, now, when)),
        words_(words_of(state, fixed)),
        found_words_(find_words(catalog, words_)),
        answer_(answer) {
    choose(choices_, catalog, state);
    choose(fixed_, catalog, fixed);
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      const std::size_t count = catalog.values[facet].size();
      answer_.counts[facet].resize(count);
      counted_[facet].resize(count, KeyTable::none);
    }
  }

  void run() {
    const auto count = static_cast<std::uint32_t>(catalog_.items.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      const bool is_article = catalog_.items[i].type == ItemType::article;
      if (is_article == is_feed_ && has_all_words(i)) look_at(i);
    }
    put_in_order();
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
    if (!is_one_or_none(fails)) return;
    if (is_feed_ ? !has_part(position, fails == 0) : !passes(item, dates_, now_)) return;
    if (fails == 0) answer_.hits.push_back(position);
    count(item, own, fails, position);
  }

  /// Adds the item to the counts of the facets, among `asked`, under which nothing else fails. `counter` is who is counted: once
  /// for a value, however many parts of an article have it.
  void count(const Item& item, FacetBits asked, FacetBits fails, std::uint32_t counter) {
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      if ((asked & bit(facet)) == 0 || (fails & ~bit(facet)) != 0) continue;
      for (const std::uint32_t value : item.facets[facet]) {
        std::uint32_t& last = counted_[facet][value];
        if (last != counter) ++answer_.counts[facet][value];
        last = counter;
      }
    }
  }

  /// Whether one part of the article passes all that parts are asked; an article without any is its own part.
  bool has_part(std::uint32_t article, bool counts) {
    const std::vector<std::uint32_t>& parts = catalog_.items[article].parts;
    if (parts.empty()) return part_passes(article, article, counts);
    bool passes = false;
    for (const std::uint32_t part : parts) passes |= part_passes(part, article, counts);
    return passes;
  }

  bool part_passes(std::uint32_t position, std::uint32_t article, bool counts) {
    const Item& part = catalog_.items[position];
    if (!passes(part, dates_, now_) || failing(part, fixed_, part_facets) != 0) return false;
    const FacetBits fails = failing(part, choices_, part_facets);
    if (counts && is_one_or_none(fails)) count(part, part_facets, fails, article);
    return fails == 0;
  }

  [[nodiscard]] Place place_of(std::uint32_t position) const {
    const Item& item = catalog_.items[position];
    if (is_feed_) {
      const Span& day = item.spans.front();
      return {relevance(item, words_), day.begin, false, position, day};
    }
    const Span span = listed_span(item, dates_, now_);
    const bool month = span.stated_start.precision == Precision::month;
    // A month stands where it ends: after its last day, before the next month's first.
    const WallTime last_minute{month ? whole_month(day_of(span.begin)).end.minutes - 1 : 0};
    return {0, month ? last_minute : span.begin, month, position, span};
  }

  void put_in_order() {
    const std::size_t count = answer_.hits.size();
    Order order{catalog_, is_feed_ || dates_.past, !is_feed_, std::vector<Place>(count)};
    for (std::size_t i = 0; i < count; ++i) order.places[i] = place_of(answer_.hits[i]);
    std::vector<std::uint32_t> sorted = first_positions(count);
    sort_positions(sorted, stands_before, &order);
    answer_.listed.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      const Place& place = order.places[sorted[i]];
      answer_.hits[i] = place.position;
      answer_.listed[i] = place.span;
    }
  }

  const Catalog& catalog_;
  bool is_feed_;
  WallTime now_;
  DateFilter dates_;
  Choices choices_;
  Choices fixed_;
  std::vector<std::string> words_;
  std::vector<std::uint32_t> found_words_;
  std::array<std::vector<std::uint32_t>, facet_count> counted_;  // who was last counted for a value
  Answer& answer_;
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
  out += name;
  append_json_string(out, value);
}

void append_item(std::string& out, const Item& item, const Span& listed) {
  append_member(out, "{\"id\":", item.id);
  append_member(out, ",\"type\":", name_of(item.type));
  append_member(out, ",\"title\":", item.title);
  if (listed.stated_start.known()) {
    append_member(out, ",\"startDate\":", print_moment(listed.stated_start));
  } else {
    out += ",\"startDate\":null";
  }
  append_member(out, ",\"issue\":", item.issue->id);
  append_member(out, ",\"article\":", item.article->id);
  out += '}';
}

void append_value(std::string& out, std::string_view value, std::string_view label, int count) {
  append_member(out, "{\"value\":", value);
  append_member(out, ",\"label\":", label);
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
  Answer answer;
  Scan(catalog, state, fixed, now, effective_when(state), answer).run();
  return answer;
}

int count_with(const Catalog& catalog, const State& state, const State& fixed, WallTime now,
               When when) {
  Answer answer;
  Scan(catalog, state, fixed, now, when, answer).run();
  return static_cast<int>(answer.hits.size());
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
