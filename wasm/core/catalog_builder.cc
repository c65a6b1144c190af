// SPDX-License-Identifier: MIT

#include <algorithm>
#include <array>
#include <string>

#include "core/catalog.h"
#include "core/duplicates.h"
#include "core/positions.h"
#include "core/record.h"
#include "core/topic_names.h"
#include "core/translations.h"

namespace kalendarium {

namespace {

std::string_view first_stated(std::string_view nearest, std::string_view outer) {
  return nearest.empty() ? outer : nearest;
}

/// What a part has from its article, unless it says otherwise: numbers of sets.
struct Inherited {
  std::uint32_t topics = 0;
  std::uint32_t audience = 0;
  std::uint32_t kind = 0;
  std::uint32_t source = 0;
  std::uint32_t issue = 0;
  std::uint32_t publisher = 0;
};

class Builder {
 public:
  Builder(Catalog& catalog, const Words& words, std::string_view reader, bool has_translations)
      : catalog_(catalog), words_(words), reader_(reader), has_translations_(has_translations) {}

  /// False where it finds a translation without having been told that there are some.
  bool add(const Feed& feed) {
    feed_ = &feed;
    topic_names_.begin(feed, words_.language());
    std::vector<Standing> standings;
    if (has_translations_ && !find_standings(feed, reader_, standings, aliases_))
      catalog_.is_whole = false;
    alias_feeds_.resize(aliases_.size(), static_cast<std::uint32_t>(announced_.publishers.size()));
    announced_.publishers.push_back(feed.publisher.name);
    announced_.modified.push_back(feed.date_modified);
    for (const Issue& issue : feed.issues) {
      if (!add_issue(issue, standings)) return false;
    }
    return true;
  }

  void finish() {
    catalog_.size = static_cast<std::uint32_t>(announced_.types.size());
    const std::vector<std::uint32_t> stand_ins = find_duplicates(announced_);
    Bits stands = none_of(catalog_.size);
    for (std::uint32_t item = 0; item < catalog_.size; ++item) {
      if (stand_ins[item] == no_item) stands.set(item);
    }
    finish_facets(stands);
    finish_ids(stand_ins);
    add_issues(catalog_, issue_items_);
    finish_spans();
    catalog_.types = bytes(announced_.types);
    catalog_.issues = own(announced_.issues);
    catalog_.owners = own(announced_.owners);
    catalog_.records = own(records_);
    catalog_.numbers = own(numbers_);
    complete(catalog_, stands);
  }

 private:
  // --- Items --------------------------------------------------------------------------------

  bool add_issue(const Issue& issue, const std::vector<Standing>& standings) {
    issue_ = &issue;
    announced_.feed_of_issue.push_back(
        static_cast<std::uint32_t>(announced_.publishers.size() - 1));
    announced_.issue_days.push_back(span_of(issue.date_published, {}).begin);
    issue_items_.push_back(static_cast<std::uint32_t>(announced_.types.size()));
    inherited_.issue = set(Facet::issue, values_.add(Facet::issue, issue.id, issue.title));
    inherited_.publisher =
        set(Facet::publisher, values_.add(Facet::publisher, feed_->publisher.name));
    const auto first = static_cast<std::uint32_t>(issue.first_article);
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(issue.article_count); ++i) {
      const std::uint32_t number = first + i;
      const Article article = open_article(*feed_, number);
      if (!article.translation_of.empty() && !has_translations_) return false;
      const Standing alone{number, number, number};
      const Standing standing = standings.empty() ? alone : standings[number];
      if (standing.article == number) add_article(article, standing);
    }
    return true;
  }

  void add_article(const Article& article, const Standing& standing) {
    owner_ = static_cast<std::uint32_t>(announced_.types.size());
    add_item(ItemType::article, article.id, article.title, issue_->date_published, standing.article,
             0);
    spans_.push({}, {}, false);
    inherit(article);
    push_inherited(article.language, inherited_.topics, inherited_.audience);
    push_event_facets(nullptr);
    sets_[index_of(Facet::type)].push(0);
    for (const std::string_view id : article.event_ids) mentions_.push_back({id, owner_});
    Inherited kept = inherited_;
    if (standing.events == standing.article) {
      add_events(article, standing.events);
    } else {
      const Article source = open_article(*feed_, standing.events);
      inherit_words(source);
      add_events(source, standing.events);
    }
    inherited_ = kept;
    if (standing.deadlines == standing.article) {
      add_deadlines(article, standing.deadlines);
    } else {
      const Article source = open_article(*feed_, standing.deadlines);
      inherit_words(source);
      add_deadlines(source, standing.deadlines);
    }
  }

  /// `source` is the article whose events they are in the file: the one that stands, or one of its translations.
  void add_events(const Article& source, std::uint32_t record) {
    std::uint32_t number = 0;
    for (const Event& event : source.events) {
      add_item(ItemType::event, event.id, event.title, event.start, record, number++);
      spans_room_.clear();
      former_room_.clear();
      catalog_.goes_on |= add_spans(event, feed_->zone, catalog_.years, spans_room_, former_room_);
      // What repeats stands nowhere while its times are behind a gate.
      if (spans_room_.empty() && repeats(event)) catalog_.is_whole = false;
      if (spans_.begins.size() > most_stretches && spans_room_.size() > 1) join(spans_room_);
      spans_.push(spans_room_, former_room_, true);
      push_inherited(
          first_stated(event.language, source.language),
          event.keywords.empty() ? inherited_.topics : topics(event.keywords),
          event.audience.empty() ? inherited_.audience : texts(Facet::audience, event.audience));
      push_event_facets(&event);
      push_word(Facet::type, closed_words(Facet::type)[0]);
    }
  }

  void add_deadlines(const Article& source, std::uint32_t record) {
    std::uint32_t number = 0;
    for (const Deadline& deadline : source.deadlines) {
      add_item(ItemType::deadline, deadline.id, deadline.title, deadline.date, record, number++);
      spans_room_.assign(1, span_of(deadline.date, {}));
      spans_.push(spans_room_, {}, true);
      push_inherited(source.language, inherited_.topics, inherited_.audience);
      push_event_facets(nullptr);
      push_word(Facet::type, closed_words(Facet::type)[1]);
    }
  }

  void add_item(ItemType type, std::string_view id, std::string_view title, const Moment& start,
                std::uint32_t record, std::uint32_t number) {
    announced_.types.push_back(static_cast<std::uint8_t>(type));
    announced_.issues.push_back(static_cast<std::uint32_t>(announced_.issue_days.size() - 1));
    announced_.owners.push_back(owner_);
    announced_.ids.push_back(id);
    announced_.titles.push_back(title);
    announced_.places.push_back(KeyTable::none);
    announced_.starts.push_back(start);
    records_.push_back(record);
    numbers_.push_back(number);
  }

  // --- Facets -------------------------------------------------------------------------------

  /// A set of one spelling, or of none.
  std::uint32_t set(Facet facet, std::uint32_t spelling) {
    return spelling == KeyTable::none ? 0 : sets_[index_of(facet)].add(spelling);
  }

  /// An item has a value once, however often the data says so.
  void note(Facet facet, std::uint32_t spelling) {
    if (spelling == KeyTable::none) return;
    for (const std::uint32_t own : noted_) {
      if (values_.value_of(facet, own) == values_.value_of(facet, spelling)) return;
    }
    noted_.push_back(spelling);
  }

  std::uint32_t topics(const std::vector<std::string_view>& keywords) {
    noted_.clear();
    for (const std::string_view keyword : keywords)
      note(Facet::topic, topic_names_.spelling(keyword, values_));
    return sets_[index_of(Facet::topic)].add(noted_);
  }

  std::uint32_t texts(Facet facet, const std::vector<std::string_view>& all) {
    noted_.clear();
    for (const std::string_view text : all) note(facet, values_.add(facet, text));
    return sets_[index_of(facet)].add(noted_);
  }

  /// Closed words and the feed's language stand at one place in memory, where they are known again.
  std::uint32_t word(Facet facet, std::string_view text) {
    if (text.empty()) return KeyTable::none;
    constexpr std::size_t most_known = 16;
    std::vector<KnownWord>& known = known_words_[index_of(facet)];
    for (const KnownWord& one : known) {
      if (one.text.data() == text.data() && one.text.size() == text.size()) return one.spelling;
    }
    const std::uint32_t spelling = values_.add(facet, text, text);
    if (known.size() < most_known) known.push_back({text, spelling});
    return spelling;
  }

  void push_word(Facet facet, std::string_view text) {
    sets_[index_of(facet)].push(set(facet, word(facet, text)));
  }

  void inherit_words(const Article& article) {
    inherited_.topics = topics(article.keywords);
    inherited_.audience = texts(Facet::audience, article.audience);
  }

  void inherit(const Article& article) {
    inherit_words(article);
    const auto kind = static_cast<std::size_t>(article.kind);
    inherited_.kind = set(Facet::kind, word(Facet::kind, closed_words(Facet::kind)[kind]));
    inherited_.source = set(Facet::source, values_.add(Facet::source, article.source));
  }

  void push_inherited(std::string_view language, std::uint32_t topics, std::uint32_t audience) {
    sets_[index_of(Facet::topic)].push(topics);
    sets_[index_of(Facet::audience)].push(audience);
    sets_[index_of(Facet::kind)].push(inherited_.kind);
    sets_[index_of(Facet::source)].push(inherited_.source);
    sets_[index_of(Facet::issue)].push(inherited_.issue);
    sets_[index_of(Facet::publisher)].push(inherited_.publisher);
    push_word(Facet::language,
              first_stated(language, first_stated(issue_->language, feed_->language)));
  }

  /// What an event has for itself alone; nothing of all that for another item.
  void push_event_facets(const Event* event) {
    constexpr Facet own[] = {Facet::place, Facet::mode, Facet::price, Facet::accessibility};
    if (event == nullptr) {
      for (const Facet facet : own) sets_[index_of(facet)].push(0);
      return;
    }
    const std::uint32_t place = values_.add(Facet::place, place_of(*event));
    if (place != KeyTable::none) announced_.places.back() = values_.value_of(Facet::place, place);
    sets_[index_of(Facet::place)].push(set(Facet::place, place));
    noted_.clear();
    for (const std::string_view mode : modes_of(*event)) note(Facet::mode, word(Facet::mode, mode));
    sets_[index_of(Facet::mode)].push(sets_[index_of(Facet::mode)].add(noted_));
    push_word(Facet::price, price_of(*event));
    noted_.clear();
    for (const std::string_view aid : event->accessibility)
      note(Facet::accessibility, word(Facet::accessibility, aid));
    sets_[index_of(Facet::accessibility)].push(sets_[index_of(Facet::accessibility)].add(noted_));
  }

  // --- The columns --------------------------------------------------------------------------

  std::span<const std::uint32_t> own(std::vector<std::uint32_t>& numbers) {
    return own_numbers(catalog_, numbers);
  }
  std::span<const std::int32_t> own_times(std::vector<std::uint32_t>& minutes) {
    return own_minutes(catalog_, minutes);
  }

  std::span<const std::uint8_t> bytes(const std::vector<std::uint8_t>& small) {
    std::vector<std::uint32_t> packed((small.size() + 3) / 4);
    auto* const begin = reinterpret_cast<std::uint8_t*>(packed.data());
    std::copy(small.begin(), small.end(), begin);
    return {reinterpret_cast<const std::uint8_t*>(own(packed).data()), small.size()};
  }

  void finish_facets(const Bits& stands) {
    for (std::size_t facet = 0; facet < facet_count; ++facet)
      count_spellings(static_cast<Facet>(facet), stands);
    FacetValues::Sorted sorted = std::move(values_).sort(words_);
    catalog_.values.swap(sorted.values);
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      sets_[facet].rename(sorted.moved_to[facet]);
      FacetSets::Arrays arrays = std::move(sets_[facet]).pack();
      FacetColumn& column = catalog_.facets[facet];
      column.width = arrays.width;
      const std::span<const std::uint32_t> packed = own(arrays.sets);
      column.sets = {reinterpret_cast<const std::uint8_t*>(packed.data()),
                     std::size_t{catalog_.size} * arrays.width};
      column.set_begins = own(arrays.begins);
      column.values = own(arrays.numbers);
    }
  }

  void count_spellings(Facet facet, const Bits& stands) {
    const FacetSets& sets = sets_[index_of(facet)];
    std::vector<std::uint32_t> items(sets.size());
    for (std::uint32_t item = 0; item < catalog_.size; ++item) {
      if (stands.has(item)) ++items[sets.of_item(item)];
    }
    for (std::uint32_t number = 0; number < items.size(); ++number) {
      for (const std::uint32_t spelling : sets.numbers(number))
        values_.count(facet, spelling, static_cast<int>(items[number]));
    }
  }

  void finish_ids(const std::vector<std::uint32_t>& stand_ins) {
    std::vector<std::uint32_t> slots = id_slots_for(catalog_.size);
    for (std::uint32_t item = 0; item < catalog_.size; ++item)
      add_id(slots, id_hash(announced_.ids[item]), item);
    for (std::size_t i = 0; i < aliases_.size(); ++i) {
      const std::uint32_t item = find_within(slots, aliases_[i].shown, alias_feeds_[i]);
      if (item != no_item) add_alias(aliases_[i].hidden, alias_feeds_[i], item, stand_ins);
    }
    for (std::uint32_t item = 0; item < catalog_.size; ++item) {
      if (stand_ins[item] != no_item)
        add_alias(announced_.ids[item], feed_of_item(item), item, stand_ins);
    }
    finish_mentions(slots, stand_ins);
    catalog_.id_slots = own(slots);
  }

  [[nodiscard]] std::uint32_t feed_of_item(std::uint32_t item) const {
    return announced_.feed_of_issue[announced_.issues[item]];
  }

  [[nodiscard]] std::uint32_t find_within(const std::vector<std::uint32_t>& slots,
                                          std::string_view id, std::uint32_t feed) const {
    IdWalk walk(slots, id);
    std::uint32_t item = walk.next();
    while (item != no_item && (feed_of_item(item) != feed || !same_id(announced_.ids[item], id)))
      item = walk.next();
    return item;
  }

  void add_alias(std::string_view id, std::uint32_t feed, std::uint32_t item,
                 const std::vector<std::uint32_t>& stand_ins) {
    const std::uint32_t shown = stand_ins[item] == no_item ? item : stand_ins[item];
    catalog_.aliases.add(alias_key(id, no_item), shown);
    catalog_.aliases.add(alias_key(id, feed), shown);
  }

  /// Each pair of an event and an article that mentions it, or announced what gave way to it.
  void finish_mentions(const std::vector<std::uint32_t>& slots,
                       const std::vector<std::uint32_t>& stand_ins) {
    std::vector<std::uint32_t> events;
    std::vector<std::uint32_t> articles;
    const auto add = [&](std::uint32_t event, std::uint32_t article) {
      if (stand_ins[event] != no_item) event = stand_ins[event];
      if (stand_ins[article] != no_item || announced_.owners[event] == article) return;
      if (announced_.types[event] != static_cast<std::uint8_t>(ItemType::event)) return;
      events.push_back(event);
      articles.push_back(article);
    };
    for (const Mention& mention : mentions_) {
      const std::uint32_t event = find_within(slots, mention.event, feed_of_item(mention.article));
      if (event != no_item) add(event, mention.article);
    }
    for (std::uint32_t item = 0; item < catalog_.size; ++item) {
      if (stand_ins[item] != no_item) add(item, announced_.owners[item]);
    }
    std::vector<std::uint32_t> order = first_positions(events.size());
    std::vector<std::uint32_t> room;
    sort_by_key(order, articles.data(), room);
    sort_by_key(order, events.data(), room);
    std::vector<std::uint32_t> sorted_events;
    std::vector<std::uint32_t> sorted_articles;
    for (const std::uint32_t pair : order) {
      const bool is_repeated = !sorted_events.empty() && sorted_events.back() == events[pair] &&
                               sorted_articles.back() == articles[pair];
      if (is_repeated) continue;
      sorted_events.push_back(events[pair]);
      sorted_articles.push_back(articles[pair]);
    }
    catalog_.mentioned = own(sorted_events);
    catalog_.mentioned_in = own(sorted_articles);
  }

  void finish_spans() {
    spans_.sort(announced_.titles, words_);
    catalog_.spans.firsts = own(spans_.firsts);
    catalog_.spans.begins = own_times(spans_.begins);
    catalog_.spans.ends = own_times(spans_.ends);
    catalog_.spans.times = own_times(spans_.times);
    catalog_.spans.items = own(spans_.items);
    catalog_.spans.order = own(spans_.order);
    catalog_.spans.ranks = own(spans_.ranks);
    catalog_.spans.former_items = own(spans_.former_items);
    catalog_.spans.former_begins = own_times(spans_.former_begins);
    catalog_.spans.former_ends = own_times(spans_.former_ends);
  }

  struct KnownWord {
    std::string_view text;
    std::uint32_t spelling;
  };

  struct Mention {
    std::string_view event;  // an id of the article's feed
    std::uint32_t article;
  };

  Catalog& catalog_;
  const Words& words_;
  std::string_view reader_;
  bool has_translations_;
  const Feed* feed_ = nullptr;  // what is being added, and in which issue
  const Issue* issue_ = nullptr;
  std::uint32_t owner_ = 0;  // the number of the article that is being added
  Inherited inherited_;      // from it, its issue and feed
  TopicNames topic_names_;   // of the feed
  Announced announced_;
  std::vector<std::uint32_t> records_;
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint32_t> issue_items_;
  std::vector<Mention> mentions_;
  std::vector<Alias> aliases_;
  std::vector<std::uint32_t> alias_feeds_;  // parallel
  FacetValues values_;
  std::array<FacetSets, facet_count> sets_;  // of spellings
  std::array<std::vector<KnownWord>, facet_count> known_words_;
  SpanLists spans_;
  std::vector<std::uint32_t> noted_;  // working space
  std::vector<Span> spans_room_;
  std::vector<Span> former_room_;
};

bool build(Catalog& catalog, const std::vector<Feed>& feeds, const Words& words,
           std::string_view reader, bool has_translations) {
  Builder builder(catalog, words, reader, has_translations);
  for (const Feed& feed : feeds) {
    if (!builder.add(feed)) return false;
  }
  builder.finish();
  return true;
}

}  // namespace

Catalog make_catalog(const std::vector<Feed>& feeds, const Words& words, std::string_view reader,
                     const AskedYears& years) {
  if (reader.empty()) reader = words.language();
  Catalog catalog;
  catalog.feeds = feeds;
  catalog.years = years;
  // Most files have no translations, and are spared the look for them.
  if (!build(catalog, feeds, words, reader, false))
    (void)build(catalog, feeds, words, reader, true);
  return catalog;
}

}  // namespace kalendarium
