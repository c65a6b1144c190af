// SPDX-License-Identifier: MIT

#include "core/facets.h"

#include "core/alphabet.h"
#include "core/ascii.h"
#include "core/positions.h"
#include "core/text.h"

namespace kalendarium {

namespace {

/// Empty where there is none. `hearingLoop` is `hearing_loop` in a message's key.
std::string_view message_for(Facet facet, std::string_view word, const Words& words) {
  std::string key(name_of(facet));
  key += '_';
  for (const char letter : word) {
    const char small = ascii_lower(letter);
    if (small != letter) key += '_';
    key += small;
  }
  const auto message = find_label(key);
  return message ? words.text(*message) : std::string_view();
}

/// The language's name; a tag that says more (en-GB) says it after the name.
std::string language_label(std::string_view tag, const Words& words) {
  const std::size_t end = tag.find('-');
  const std::string_view name = message_for(Facet::language, fold_case(tag.substr(0, end)), words);
  std::string label(name.empty() ? tag : name);
  if (name.empty() || end == std::string_view::npos) return label;
  label += " (";
  label += tag;
  label += ')';
  return label;
}

/// A value as its spellings are counted together.
struct Counted {
  int count = 0;               // items
  int most = 0;                // items that have the commonest spelling
  std::string_view commonest;  // the first of those that are equally common
  std::string all;             // its spellings, where a reader should see them all
};

/// What the values of a facet are sorted by.
struct Order {
  const std::vector<Counted>& values;
  std::vector<std::string> alphabet;  // parallel to values
};

bool stands_before(const void* context, std::uint32_t left, std::uint32_t right) {
  const Order& order = *static_cast<const Order*>(context);
  const int more = order.values[left].count - order.values[right].count;
  return more != 0 ? more > 0 : order.alphabet[left].compare(order.alphabet[right]) < 0;
}

std::string label_of(Facet facet, std::string_view value, const Counted& counted,
                     const Words& words) {
  if (facet == Facet::language) return language_label(value, words);
  if (!closed_words(facet).empty()) return std::string(message_for(facet, value, words));
  // Two publishers may both have an issue 2026-11: the one value finds both, and says so.
  return facet == Facet::issue ? counted.all : std::string(counted.commonest);
}

void count_spelling(Counted& value, std::string_view text, int count, bool is_shown) {
  if (count == 0) return;
  value.count += count;
  if (count > value.most) {
    value.most = count;
    value.commonest = text;
  }
  if (!is_shown) return;
  if (!value.all.empty()) value.all += " / ";
  value.all += text;
}

}  // namespace

std::uint32_t FacetValues::add(Facet facet, std::string_view spelling) {
  const std::uint32_t known = numbers_[index_of(facet)].find(spelling);
  if (known != KeyTable::none) return known;
  const std::string key = fold_case(spelling);
  return key.empty() ? KeyTable::none : add_spelling(facet, spelling, key, {}, spelling);
}

std::uint32_t FacetValues::add(Facet facet, std::string_view value, std::string_view label) {
  std::string name(value);
  name += '\0';
  name += label;
  const std::uint32_t known = numbers_[index_of(facet)].find(name);
  return known != KeyTable::none ? known
                                 : add_spelling(facet, name, fold_case(value), value, label);
}

std::uint32_t FacetValues::add_spelling(Facet facet, std::string_view name, std::string_view key,
                                        std::string_view value, std::string_view text) {
  auto& stated = stated_[index_of(facet)];
  const auto next = static_cast<std::uint32_t>(stated.size());
  const std::uint32_t number = keys_[index_of(facet)].add(key, next);
  if (number == next) stated.push_back(value);
  auto& spellings = spellings_[index_of(facet)];
  spellings.push_back({text, number, 0});
  return numbers_[index_of(facet)].add(name, static_cast<std::uint32_t>(spellings.size() - 1));
}

void FacetValues::sort(Facet facet, const Words& words, Sorted& sorted) const {
  const auto& stated = stated_[index_of(facet)];
  const KeyTable& keys = keys_[index_of(facet)];
  std::vector<Counted> values(stated.size());
  for (const Spelling& spelling : spellings_[index_of(facet)])
    count_spelling(values[spelling.value], spelling.text, spelling.count, facet == Facet::issue);
  Order order{values, std::vector<std::string>(values.size())};
  std::vector<FacetValue> unsorted(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    FacetValue& value = unsorted[i];
    value.key = keys.key(i);
    value.value = stated[i].empty() ? std::string_view(value.key) : stated[i];
    value.label = label_of(facet, value.value, values[i], words);
    order.alphabet[i] = sort_key(value.label, words);
  }
  std::vector<std::uint32_t> positions = first_positions(values.size());
  sort_positions(positions, stands_before, &order);
  std::vector<std::uint32_t> places(values.size(), KeyTable::none);
  for (const std::uint32_t from : positions) {
    if (values[from].count == 0) break;
    places[from] = static_cast<std::uint32_t>(sorted.values[index_of(facet)].size());
    sorted.values[index_of(facet)].push_back(std::move(unsorted[from]));
  }
  auto& moved_to = sorted.moved_to[index_of(facet)];
  for (const Spelling& spelling : spellings_[index_of(facet)])
    moved_to.push_back(places[spelling.value]);
}

FacetValues::Sorted FacetValues::sort(const Words& words) && {
  Sorted sorted;
  for (std::size_t facet = 0; facet < facet_count; ++facet)
    sort(static_cast<Facet>(facet), words, sorted);
  return sorted;
}

std::string_view place_of(const Event& event) {
  return event.location.locality.empty() ? event.location.name : event.location.locality;
}

std::span<const std::string_view> modes_of(const Event& event) {
  const auto words = closed_words(Facet::mode);  // offline, online, mixed
  if (event.mode == AttendanceMode::mixed) return words;
  // What was moved online is found there, whatever its mode was.
  if (event.status == EventStatus::moved_online || event.mode == AttendanceMode::online)
    return words.subspan(1, 1);
  return words.first(event.mode == AttendanceMode::offline ? 1 : 0);
}

std::string_view price_of(const Event& event) {
  bool has_price = false;
  for (const Offer& offer : event.offers) has_price |= offer.price_hundredths > 0;
  if (event.is_free == true || (!event.offers.empty() && !has_price)) return "free";
  if (event.is_free == false || has_price) return "paid";
  return {};
}

}  // namespace kalendarium
