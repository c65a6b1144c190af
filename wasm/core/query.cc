// SPDX-License-Identifier: MIT

#include "core/query.h"

#include <algorithm>

#include "core/gate.h"

namespace kalendarium {

namespace {

using FacetBits = unsigned;  // one bit for each Facet

constexpr FacetBits bit(std::size_t facet) { return 1U << facet; }
constexpr FacetBits bit(Facet facet) { return bit(index_of(facet)); }

/// What an article has through its events and deadlines.
constexpr FacetBits part_facets = bit(Facet::type) | bit(Facet::place) | bit(Facet::mode) |
                                  bit(Facet::price) | bit(Facet::accessibility);
constexpr FacetBits all_facets = bit(facet_count) - 1;

bool has_facet(FacetBits facets, std::size_t facet) { return (facets & bit(facet)) != 0; }

}  // namespace

/// One question. The feed's ways through it are behind gates.
class Asking {
 public:
  Asking(const Catalog& catalog, const Question& question, QueryRoom& room)
      : catalog_(catalog),
        question_(question),
        room_(room),
        is_feed_(question.state.view == View::feed),
        dates_(make_date_filter(question.state, question.fixed, question.now)) {
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      if (!question.state.facets[facet].empty()) filtering_ |= bit(facet);
    }
    room.words.find(catalog, question.state.q, question.fixed.q);
  }

  /// Fills in room.all and room.dated: what is found without and with the state's `when`.
  void find() {
    if (is_feed_) {
      // Not here yet: the answer will be thrown away, and must not look at what was not made.
      if (!find_articles()) filtering_ = 0;
    } else {
      room_.items = catalog_.parts;
      if (room_.words.count > 0) keep_words(room_.items);
      keep_fixed(room_.items, all_facets);
      keep_dates(room_.items);
      find_passing(room_.items, all_facets);
      keep_passing(room_.all = room_.items, filtering_);
      room_.dated = room_.all;
      keep_when(room_.dated, dates_.when);
    }
  }

  void count_all(std::span<const std::uint32_t> found, Answer& answer) {
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      clear_numbers(answer.counts[facet], catalog_.values[facet].size());
      if (answer.counts[facet].empty()) continue;
      if (is_feed_ && has_facet(part_facets, facet)) continue;
      if (!has_facet(filtering_, facet)) {
        count_values(catalog_.facets[facet], room_.dated, found, room_.sets, answer.counts[facet]);
      } else {
        count_without(facet, answer.counts[facet]);
      }
    }
    if (is_feed_) count_parts(answer);
  }

  void count_whens(Answer& answer) {
    std::array<WhenFilter, when_count> filters;
    for (std::size_t when = 0; when < when_count; ++when)
      filters[when] = make_when_filter(static_cast<When>(when), question_.now);
    if (is_feed_) return count_articles_when(filters, answer);
    count_parts_when(filters, answer);
  }

  void list(std::span<const std::uint32_t> found, Answer& answer) {
    answer.hits.clear();
    if (is_feed_) return list_articles(answer);
    list_by_date(catalog_, room_.dated, found, dates_, question_.now, question_.most_hits,
                 room_.order, answer.hits);
  }

 private:
  // --- Words --------------------------------------------------------------------------------

  /// An event or deadline is found by its article's words too, an article by those of its events and deadlines.
  KALENDARIUM_GATE void keep_words(Bits& items) {
    for (std::size_t word = 0; word < room_.words.count; ++word) {
      Bits& found = room_.words.found[word];
      spread(found);
      if (room_.words.excluded[word] != 0) {
        take_away(items, found);
      } else {
        keep(items, found);
      }
    }
  }

  void spread(Bits& found) {
    if (is_feed_) {
      add_owners(found, room_.owners);
      add(found, room_.owners);
    } else {
      add_followers(catalog_.behind, found);
    }
  }

  // --- Dates --------------------------------------------------------------------------------

  /// An article without events and deadlines has its issue's day.
  void add_partless(const Range& range, bool is_upcoming, Bits& found) {
    Bits& issues = room_.scratch_days;
    issues.clear(catalog_.size);
    for (std::uint32_t issue = 0; issue < catalog_.issue.begins.size(); ++issue) {
      const bool begins = is_upcoming || catalog_.issue.begins[issue] < range.end.minutes;
      if (begins && catalog_.issue.ends[issue] > range.begin.minutes)
        fill(issues, catalog_.issue.first_items[issue], catalog_.issue.first_items[issue + 1]);
    }
    keep(issues, catalog_.partless);
    add(found, issues);
  }

  void add_range(const Range& range, Bits& found) {
    add_touching(catalog_.spans, range, found);
    add_partless(range, false, found);
  }

  /// The items of a `when` that is not all or past.
  const Bits& period_of(const WhenFilter& when) {
    const bool is_upcoming = when.kind == WhenFilter::Kind::upcoming;
    const Range range = is_upcoming ? Range{question_.now, never} : when.range;
    for (const WhenItems& made : room_.periods) {
      if (made.is_made && made.is_upcoming == is_upcoming && made.range.begin == range.begin &&
          made.range.end == range.end)
        return made.items;
    }
    WhenItems& period = room_.periods[room_.next_period];
    room_.next_period = (room_.next_period + 1) % room_.periods.size();
    period.is_made = true;
    period.is_upcoming = is_upcoming;
    period.range = range;
    period.items.clear(catalog_.size);
    if (is_upcoming) {
      add_upcoming(catalog_.spans, question_.now, period.items);
      add_partless(range, true, period.items);
    } else {
      add_range(range, period.items);
    }
    return period.items;
  }

  void keep_when(Bits& items, const WhenFilter& when) {
    switch (when.kind) {
      case WhenFilter::Kind::all: return;
      case WhenFilter::Kind::past:
        return take_away(items, period_of({WhenFilter::Kind::upcoming, {}}));
      case WhenFilter::Kind::upcoming:
      case WhenFilter::Kind::range: return keep(items, period_of(when));
    }
  }

  /// One walk over what is found, with the items of each `when` beside it.
  void count_parts_when(const std::array<WhenFilter, when_count>& filters, Answer& answer) {
    std::array<const BitWord*, when_count> periods;
    for (std::size_t when = 0; when < when_count; ++when) {
      const WhenFilter::Kind kind = filters[when].kind;
      const bool is_past = kind == WhenFilter::Kind::past;
      const Bits& items = kind == WhenFilter::Kind::all ? room_.all
                          : is_past ? period_of({WhenFilter::Kind::upcoming, {}})
                                    : period_of(filters[when]);
      periods[when] = items.words.data();
    }
    answer.when_counts = {};
    count_each(room_.all, periods.data(), when_count, answer.when_counts.data());
    std::uint32_t& past = answer.when_counts[static_cast<std::size_t>(When::past)];
    past = answer.when_counts[static_cast<std::size_t>(When::all)] - past;
  }

  KALENDARIUM_GATE void count_articles_when(const std::array<WhenFilter, when_count>& filters,
                                            Answer& answer) {
    for (std::size_t when = 0; when < when_count; ++when) {
      room_.counted = room_.articles;
      if (filters[when].kind != WhenFilter::Kind::all || limits_parts()) {
        room_.scratch = room_.all;
        keep_when(room_.scratch, filters[when]);
        keep_owners(room_.counted, room_.scratch);
      }
      answer.when_counts[when] = count(room_.counted);
    }
  }

  /// All but the state's `when`.
  void keep_dates(Bits& items) {
    keep_when(items, dates_.fixed);
    for (const Range& range : dates_.other_ranges()) {
      room_.scratch.clear(catalog_.size);
      add_range(range, room_.scratch);
      keep(items, room_.scratch);
    }
  }

  // --- Facets -------------------------------------------------------------------------------

  const std::vector<std::uint32_t>& choose(std::size_t facet, const State& state) {
    std::vector<std::uint32_t>& chosen = room_.chosen;
    clear_numbers(chosen, catalog_.values[facet].size());
    for (const std::string& value : state.facets[facet]) {
      const auto position = find_value(catalog_, static_cast<Facet>(facet), value);
      if (position) chosen[*position] = 1;
    }
    return chosen;
  }

  void keep_fixed(Bits& items, FacetBits asked) {
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      if (has_facet(asked, facet) && !question_.fixed.facets[facet].empty())
        keep_with(catalog_.facets[facet], choose(facet, question_.fixed), items, room_.sets);
    }
  }

  /// For each facet that filters, those of the items that pass it.
  void find_passing(const Bits& items, FacetBits asked) {
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      if (!has_facet(asked & filtering_, facet)) continue;
      room_.passing[facet] = items;
      keep_with(catalog_.facets[facet], choose(facet, question_.state), room_.passing[facet],
                room_.sets);
    }
  }

  void keep_passing(Bits& items, FacetBits facets) {
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      if (has_facet(facets & filtering_, facet)) keep(items, room_.passing[facet]);
    }
  }

  void count_listed(std::size_t facet, const Bits& items, std::vector<int>& counts) {
    count_values(catalog_.facets[facet], items, list_positions(items, count(items), room_.numbers),
                 room_.sets, counts);
  }

  /// A facet's own counts apply everything else.
  void count_without(std::size_t facet, std::vector<int>& counts) {
    Bits& items = room_.counted;
    if (is_feed_) {
      items = room_.items;
      keep_passing(items, all_facets & ~part_facets & ~bit(facet));
      if (limits_parts()) keep_owners(items, room_.parts);
    } else {
      items = room_.items;
      keep_passing(items, all_facets & ~bit(facet));
      keep_when(items, dates_.when);
    }
    count_listed(facet, items, counts);
  }

  // --- The feed -----------------------------------------------------------------------------

  /// Whether anything is asked of parts; else every article passes by its parts.
  [[nodiscard]] bool limits_parts() const { return limits_parts_; }

  KALENDARIUM_GATE bool find_articles() {
    limits_parts_ =
        dates_.range_count > 0 || dates_.upcoming || dates_.past || (filtering_ & part_facets) != 0;
    for (std::size_t facet = 0; facet < facet_count; ++facet)
      limits_parts_ |= has_facet(part_facets, facet) && !question_.fixed.facets[facet].empty();
    room_.items = catalog_.articles;
    if (room_.words.count > 0) keep_words(room_.items);
    keep_fixed(room_.items, all_facets & ~part_facets);
    find_passing(room_.items, all_facets & ~part_facets);
    room_.articles = room_.items;
    keep_passing(room_.articles, all_facets & ~part_facets);
    room_.part_items = catalog_.parts;
    add(room_.part_items, catalog_.partless);
    keep_dates(room_.part_items);
    keep_fixed(room_.part_items, part_facets);
    find_passing(room_.part_items, part_facets);
    room_.all = room_.part_items;
    keep_passing(room_.all, part_facets);
    room_.parts = room_.all;
    keep_when(room_.parts, dates_.when);
    room_.dated = room_.articles;
    if (limits_parts_) keep_owners(room_.dated, room_.parts);
    return true;
  }

  KALENDARIUM_GATE void list_articles(Answer& answer) {
    if (room_.words.count == 0)
      return list_by_issue(catalog_, room_.dated, question_.most_hits, answer.hits);
    room_.words.rank(catalog_);
    list_by_score(catalog_, room_.dated, room_.words.scores, question_.most_hits, room_.order,
                  answer.hits);
  }

  /// The articles of the items: those themselves, what stands before a first part, and the owners of what is left.
  void add_owners(const Bits& items, Bits& owners) {
    owners = items;
    take_away(owners, catalog_.behind);
    room_.rest = items;
    take_away(room_.rest, catalog_.later);
    keep(room_.rest, catalog_.behind);
    add_previous(room_.rest, owners);
    room_.rest = items;
    keep(room_.rest, catalog_.later);
    for (const std::uint32_t part : list_positions(room_.rest, count(room_.rest), room_.numbers))
      owners.set(catalog_.owners[part]);
  }

  /// Leaves the articles that one of the parts belongs to; an article without any is its own.
  void keep_owners(Bits& articles, const Bits& parts) {
    add_owners(parts, room_.owners);
    keep(articles, room_.owners);
  }

  /// The facets of parts: an article counts once for a value, however many of its parts have it.
  KALENDARIUM_GATE void count_parts(Answer& answer) {
    Bits& below = room_.owners;
    below = room_.articles;
    add_followers(catalog_.behind, below);
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      if (!has_facet(part_facets, facet) || answer.counts[facet].empty()) continue;
      Bits& items = room_.counted;
      items = room_.part_items;
      keep_passing(items, part_facets & ~bit(facet));
      keep_when(items, dates_.when);
      keep(items, below);
      count_part_facet(facet, items, answer.counts[facet]);
    }
  }

  void count_part_facet(std::size_t facet, Bits& items, std::vector<int>& counts) {
    Bits& others = room_.scratch;
    others = items;
    take_away(others, catalog_.alone);
    keep(items, catalog_.alone);
    count_listed(facet, items, counts);
    room_.last_counted.assign(counts.size(), no_item);
    for (const std::uint32_t item : list_positions(others, count(others), room_.numbers)) {
      for (const std::uint32_t value : values_of(catalog_.facets[facet], item)) {
        if (room_.last_counted[value] != catalog_.owners[item]) ++counts[value];
        room_.last_counted[value] = catalog_.owners[item];
      }
    }
  }

  const Catalog& catalog_;
  const Question& question_;
  QueryRoom& room_;
  bool is_feed_;
  bool limits_parts_ = false;
  DateFilter dates_;
  FacetBits filtering_ = 0;
};

void query(const Catalog& catalog, const Question& question, QueryRoom& room, Answer& answer) {
  Asking asking(catalog, question, room);
  asking.find();
  answer.is_by_words = room.words.count > 0;
  answer.total = count(room.dated);
  const auto found = list_positions(room.dated, answer.total, room.positions);
  asking.list(found, answer);
  asking.count_all(found, answer);
  asking.count_whens(answer);
  answer.events = count_both(room.dated, catalog.events);
  answer.found.words.swap(room.dated.words);
}

Answer query(const Catalog& catalog, const State& state, const State& fixed, WallTime now) {
  QueryRoom room;
  Answer answer;
  query(catalog, {state, fixed, now}, room, answer);
  return answer;
}

std::uint32_t count_hits(const Catalog& catalog, const Question& question, QueryRoom& room) {
  Asking asking(catalog, question, room);
  asking.find();
  return count(room.dated);
}

}  // namespace kalendarium
