// SPDX-License-Identifier: MIT

#include "core/facets.h"

#include "core/alphabet.h"
#include "core/positions.h"
#include "core/text.h"

namespace kalendarium {

namespace {

/// Empty where there is none. `hearingLoop` is `hearing_loop` in a message's key.
std::string_view message_for(Facet facet, std::string_view word, const Words& words) {
  std::string key(name_of(facet));
  key += '_';
  for (const char letter : word) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    if (capital) key += '_';
    key += capital ? static_cast<char>(letter + 32) : letter;
  }
  const auto message = find_message(key);
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

/// What the values of a facet are sorted by.
struct Order {
  const std::vector<FacetValues::Value>& values;
  std::vector<std::string> alphabet;  // parallel to values
};

bool stands_before(const void* context, std::uint32_t left, std::uint32_t right) {
  const Order& order = *static_cast<const Order*>(context);
  const int more = order.values[left].count - order.values[right].count;
  return more != 0 ? more > 0 : order.alphabet[left].compare(order.alphabet[right]) < 0;
}

}  // namespace

std::uint32_t FacetValues::add(Facet facet, std::string_view spelling) {
  const std::string key = fold_case(spelling);
  return key.empty() ? KeyTable::none : count_one(facet, key, {}, spelling);
}

std::uint32_t FacetValues::add(Facet facet, std::string_view value, std::string_view label) {
  return count_one(facet, fold_case(value), value, label);
}

std::uint32_t FacetValues::count_one(Facet facet, std::string_view key, std::string_view value,
                                     std::string_view spelling) {
  auto& values = values_[index_of(facet)];
  const auto next = static_cast<std::uint32_t>(values.size());
  const std::uint32_t position = positions_[index_of(facet)].add(key, next);
  if (position == next) values.push_back({value});
  ++values[position].count;
  count_spelling(values[position], spelling);
  return position;
}

void FacetValues::count_spelling(Value& value, std::string_view text) {
  std::uint32_t* link = &value.first_spelling;
  while (*link != KeyTable::none && spellings_[*link].text != text) link = &spellings_[*link].next;
  if (*link == KeyTable::none) {
    *link = static_cast<std::uint32_t>(spellings_.size());
    spellings_.push_back({text, 1});
  } else {
    ++spellings_[*link].count;
  }
}

void FacetValues::take_back(Facet facet, std::uint32_t position) {
  --values_[index_of(facet)][position].count;
}

std::string FacetValues::label_of(Facet facet, const Value& value, const Words& words) const {
  if (facet == Facet::language) return language_label(value.value, words);
  if (!closed_words(facet).empty()) return std::string(message_for(facet, value.value, words));
  const Spelling* spelling = &spellings_[value.first_spelling];
  const Spelling* commonest = spelling;
  std::string all(spelling->text);
  while (spelling->next != KeyTable::none) {
    spelling = &spellings_[spelling->next];
    if (spelling->count > commonest->count) commonest = spelling;
    all += " / ";
    all += spelling->text;
  }
  // Two publishers may both have an issue 2026-11: the one value finds both, and says so.
  return facet == Facet::issue ? all : std::string(commonest->text);
}

FacetValues::Sorted FacetValues::sort(const Words& words) && {
  Sorted sorted;
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    const std::vector<Value>& values = values_[facet];
    const std::size_t count = values.size();
    Order order{values, std::vector<std::string>(count)};
    std::vector<std::string> labels(count);
    for (std::size_t i = 0; i < count; ++i) {
      labels[i] = label_of(static_cast<Facet>(facet), values[i], words);
      order.alphabet[i] = sort_key(labels[i], words);
    }
    std::vector<std::uint32_t> positions = first_positions(count);
    sort_positions(positions, stands_before, &order);
    std::vector<FacetValue> table(count);
    sorted.moved_to[facet].resize(count);
    for (std::uint32_t place = 0; place < count; ++place) {
      const std::uint32_t from = positions[place];
      FacetValue& value = table[place];
      sorted.moved_to[facet][from] = place;
      value.key = positions_[facet].key(from);
      value.value = values[from].value.empty() ? std::string_view(value.key) : values[from].value;
      value.label.swap(labels[from]);
    }
    sorted.values[facet].swap(table);
  }
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
