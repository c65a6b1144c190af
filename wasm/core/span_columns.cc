// SPDX-License-Identifier: MIT

#include "core/span_columns.h"

#include <algorithm>
#include <string>

#include "core/alphabet.h"
#include "core/blocks.h"
#include "core/positions.h"

namespace kalendarium {

namespace {

/// Without a branch, and no call: it is asked of all stretches.
[[gnu::always_inline]] inline bool is_in(std::int32_t begin, std::int32_t end, Range range) {
  return (begin < range.end.minutes) & (range.begin.minutes < end);
}

bool is_in_all(const SpanColumns& columns, std::uint32_t span, std::span<const Range> ranges) {
  for (const Range& range : ranges) {
    if (!is_in(columns.begins[span], columns.ends[span], range)) return false;
  }
  return true;
}

/// Sets bits of items that come in ascending order: gathered a word at a time, since a bit would wait for the one before.
class BitGatherer {
 public:
  explicit BitGatherer(Bits& bits) : words_(bits.words.data()) {}
  ~BitGatherer() { words_[word_] |= gathered_; }
  BitGatherer(const BitGatherer&) = delete;
  BitGatherer& operator=(const BitGatherer&) = delete;

  [[gnu::always_inline]] void set_if(std::uint32_t item, bool is_set) {
    if (item / bits_per_word != word_) {
      words_[word_] |= gathered_;
      gathered_ = 0;
      word_ = item / bits_per_word;
    }
    gathered_ |= BitWord{is_set} << item % bits_per_word;
  }

 private:
  BitWord* words_;
  std::uint32_t word_ = 0;
  BitWord gathered_ = 0;
};

void add_those_in(std::span<const std::uint32_t> items, std::span<const std::int32_t> begins,
                  std::span<const std::int32_t> ends, Range range, Bits& found) {
  if (items.empty()) return;
  BitGatherer gatherer(found);
  const std::uint32_t* const item = items.data();
  const std::int32_t* const begin = begins.data();
  const std::int32_t* const end = ends.data();
  const std::size_t count = items.size();
  for (std::size_t i = 0; i < count; ++i) gatherer.set_if(item[i], is_in(begin[i], end[i], range));
}

/// A number that sorts as the stretch: by time, of one minute the months last. All years that a Day can have fit.
std::uint32_t key_of(const Span& span) {
  constexpr std::int32_t year_1600 = 200'000'000;  // minutes before 1970, and some
  if (span.begin == never) return UINT32_MAX;
  const bool is_month = span.stated_start.precision == Precision::month;
  return static_cast<std::uint32_t>(listed_at(span).minutes + year_1600) * 2U +
         std::uint32_t{is_month};
}

/// The titles of stretches at one time. The key of a title is made only when its letters alone do not tell two apart.
class Titles {
 public:
  explicit Titles(const Words& words) : words_(words) {}

  void clear() { titles_.clear(); }
  void add(std::string_view title) { titles_.push_back({title, {}}); }

  static bool is_before(const void* context, std::uint32_t left, std::uint32_t right) {
    Titles& titles = *static_cast<Titles*>(const_cast<void*>(context));
    return titles.compare(titles.titles_[left], titles.titles_[right]) < 0;
  }

 private:
  struct Title {
    std::string_view text;
    std::string key;  // empty until it is asked for
  };

  int compare(Title& left, Title& right) const {
    const int order = plain_order(left.text, right.text, words_);
    return order != 0 ? order : key_of_title(left).compare(key_of_title(right));
  }

  const std::string& key_of_title(Title& title) const {
    if (title.key.empty()) title.key = sort_key(title.text, words_);
    return title.key;
  }

  const Words& words_;
  std::vector<Title> titles_;
};

}  // namespace

namespace {

/// The place of the first number that is not smaller, among ascending ones; `sign` is what is turned in both first.
[[gnu::noinline]] std::size_t first_from(const void* numbers, std::size_t end, std::uint32_t wanted,
                                         std::uint32_t sign) {
  const auto* const all = static_cast<const std::uint32_t*>(numbers);
  std::size_t begin = 0;
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if ((all[middle] ^ sign) < (wanted ^ sign)) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

/// The first rank at or after that time.
std::size_t rank_at(const SpanColumns& columns, WallTime time) {
  constexpr std::uint32_t sign = 0x80000000U;
  return first_from(columns.times.data(), columns.times.size(),
                    static_cast<std::uint32_t>(time.minutes), sign);
}

}  // namespace

std::size_t first_former(const SpanColumns& columns, std::uint32_t item) {
  return first_from(columns.former_items.data(), columns.former_items.size(), item, 0);
}

bool touches(const SpanColumns& columns, std::uint32_t item, Range range) {
  for (std::uint32_t span = columns.firsts[item]; span < columns.firsts[item + 1]; ++span) {
    if (is_in(columns.begins[span], columns.ends[span], range)) return true;
  }
  for (std::size_t i = first_former(columns, item);
       i < columns.former_items.size() && columns.former_items[i] == item; ++i) {
    if (is_in(columns.former_begins[i], columns.former_ends[i], range)) return true;
  }
  return false;
}

bool is_over(const SpanColumns& columns, std::uint32_t item, WallTime now) {
  for (std::uint32_t span = columns.firsts[item]; span < columns.firsts[item + 1]; ++span) {
    if (columns.ends[span] > now.minutes) return false;
  }
  return true;
}

namespace {

/// Whether it stands in a list elsewhere than where it begins, or is not over at the midnight after that.
[[gnu::always_inline]] inline bool is_apart(std::int32_t listed, std::int32_t begin,
                                            std::int32_t end) {
  constexpr std::uint32_t day = minutes_per_day;
  constexpr std::uint32_t days = 0x80000000U / day * day + day;  // more than there are before 1970
  const auto from = static_cast<std::uint32_t>(begin);
  const std::uint32_t length = static_cast<std::uint32_t>(end) - from;
  return listed != begin || length > day - (from + days) % day;
}

/// By the order of a list; false where looking at all stretches is quicker, or the range does not begin at midnight.
bool add_ranks_in(const SpanColumns& columns, Range range, Bits& found) {
  constexpr std::size_t share = 2;
  const std::size_t first = rank_at(columns, range.begin);
  const std::size_t last = rank_at(columns, range.end);
  if (range.begin.minutes % minutes_per_day != 0 || last < first ||
      last - first > columns.times.size() / share)
    return false;
  for (std::size_t rank = first; rank < last; ++rank)
    if ((columns.apart[rank / 32] >> rank % 32 & 1U) == 0) found.set(columns.order[rank]);
  for (const std::uint32_t span : columns.apart_spans)
    if (is_in(columns.begins[span], columns.ends[span], range)) found.set(columns.items[span]);
  return true;
}

}  // namespace

DerivedColumns derive(const SpanColumns& columns) {
  DerivedColumns derived;
  const auto spans = static_cast<std::uint32_t>(columns.items.size());
  derived.only_ranks.resize(columns.firsts.size() - 1, no_rank);
  derived.apart.resize(spans / 32 + 1);
  in_blocks(spans, [&](std::uint32_t begin, std::uint32_t end) KALENDARIUM_BLOCK {
    for (std::uint32_t span = begin; span < end; ++span) {
      const std::uint32_t item = columns.items[span];
      const std::uint32_t rank = columns.ranks[span];
      if (columns.firsts[item + 1] - columns.firsts[item] == 1) derived.only_ranks[item] = rank;
      if (!is_apart(columns.times[rank], columns.begins[span], columns.ends[span])) continue;
      derived.apart[rank / 32] |= 1U << rank % 32;
      derived.apart_spans.push_back(span);
    }
  });
  return derived;
}

void add_touching(const SpanColumns& columns, Range range, Bits& found) {
  if (!add_ranks_in(columns, range, found))
    add_those_in(columns.items, columns.begins, columns.ends, range, found);
  add_those_in(columns.former_items, columns.former_begins, columns.former_ends, range, found);
}

void add_upcoming(const SpanColumns& columns, WallTime now, Bits& found) {
  if (columns.items.empty()) return;
  BitGatherer gatherer(found);
  for (std::size_t span = 0; span < columns.ends.size(); ++span)
    gatherer.set_if(columns.items[span], columns.ends[span] > now.minutes);
}

std::uint32_t listed_span(const SpanColumns& columns, std::uint32_t item,
                          std::span<const Range> ranges, WallTime now) {
  const std::uint32_t first = columns.firsts[item];
  const std::uint32_t end = columns.firsts[item + 1];
  if (end - first == 1) return first;
  std::uint32_t last = end;
  std::uint32_t next = end;
  for (std::uint32_t span = first; span < end; ++span) {
    const bool is_ahead = columns.ends[span] > now.minutes;
    if (is_ahead && next == end) next = span;
    if (!is_in_all(columns, span, ranges)) continue;
    if (is_ahead) return span;
    last = span;
  }
  return last != end ? last : next != end ? next : end - 1;
}

void SpanLists::push(const std::vector<Span>& spans, const std::vector<Span>& former,
                     bool is_dated) {
  const auto add = [this](const Span& span) {
    begins.push_back(static_cast<std::uint32_t>(span.begin.minutes));
    ends.push_back(static_cast<std::uint32_t>(span.end.minutes));
    listed_.push_back(static_cast<std::uint32_t>(listed_at(span).minutes));
    items.push_back(count_);
    keys_.push_back(key_of(span));
  };
  firsts.push_back(static_cast<std::uint32_t>(begins.size()));
  for (const Span& span : spans) add(span);
  if (is_dated && spans.empty()) add(never_span);
  for (const Span& span : former) {
    former_items.push_back(count_);
    former_begins.push_back(static_cast<std::uint32_t>(span.begin.minutes));
    former_ends.push_back(static_cast<std::uint32_t>(span.end.minutes));
  }
  ++count_;
}

void SpanLists::sort(const std::vector<std::string_view>& titles, const Words& words) {
  firsts.push_back(static_cast<std::uint32_t>(begins.size()));
  order = first_positions(begins.size());
  std::vector<std::uint32_t> room;
  sort_by_key(order, keys_.data(), room);
  Titles alphabet(words);
  std::vector<std::uint32_t> group;
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    while (end < order.size() && keys_[order[end]] == keys_[order[begin]]) ++end;
    if (end - begin == 1) continue;
    alphabet.clear();
    for (std::size_t i = begin; i < end; ++i) alphabet.add(titles[items[order[i]]]);
    group = first_positions(end - begin);
    sort_positions(group, Titles::is_before, &alphabet);
    room.assign(order.begin() + static_cast<std::ptrdiff_t>(begin),
                order.begin() + static_cast<std::ptrdiff_t>(end));
    for (std::size_t i = begin; i < end; ++i) order[i] = room[group[i - begin]];
  }
  ranks.resize(order.size());
  times.resize(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    const std::uint32_t span = order[rank];
    ranks[span] = rank;
    times[rank] = listed_[span];
    order[rank] = items[span];
  }
}

}  // namespace kalendarium
