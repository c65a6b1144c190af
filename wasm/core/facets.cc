// SPDX-License-Identifier: MIT

#include "core/facets.h"

#include <algorithm>
#include <numeric>

#include "core/text.h"

namespace kalendarium {

namespace {

/// `hearingLoop` is `hearing_loop` in a message's key.
std::string snake_case(std::string_view word) {
  std::string out;
  for (const char letter : word) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    if (capital) out += '_';
    out += capital ? static_cast<char>(letter + 32) : letter;
  }
  return out;
}

std::string message_for(Facet facet, std::string_view word, const Words& words) {
  const auto message = find_message(std::string(name_of(facet)) + '_' + snake_case(word));
  return message ? std::string(words.text(*message)) : std::string();
}

/// The language's name; a tag that says more (en-GB) says it after the name.
std::string language_label(std::string_view tag, const Words& words) {
  const std::size_t end = tag.find('-');
  const std::string primary = fold_case(tag.substr(0, end));
  std::string name = message_for(Facet::language, primary, words);
  if (name.empty()) return std::string(tag);
  if (end != std::string_view::npos) name += " (" + std::string(tag) + ")";
  return name;
}

}  // namespace

std::uint32_t FacetValues::add(Facet facet, std::string_view spelling) {
  const std::string key = fold_case(spelling);
  return count_one(facet, key, key, spelling);
}

std::uint32_t FacetValues::add(Facet facet, std::string_view value, std::string_view label) {
  return count_one(facet, fold_case(value), value, label);
}

std::uint32_t FacetValues::count_one(Facet facet, std::string key, std::string_view value,
                                     std::string_view spelling) {
  auto& values = values_[index_of(facet)];
  const auto next = static_cast<std::uint32_t>(values.size());
  const auto [entry, is_new] = positions_[index_of(facet)].try_emplace(std::move(key), next);
  if (is_new) values.push_back({entry->first, std::string(value), {}, 0});
  Value& found = values[entry->second];
  ++found.count;
  const auto same = std::find_if(found.spellings.begin(), found.spellings.end(),
                                 [spelling](const Spelling& own) { return own.text == spelling; });
  if (same == found.spellings.end()) {
    found.spellings.push_back({std::string(spelling), 1});
  } else {
    ++same->count;
  }
  return entry->second;
}

void FacetValues::take_back(Facet facet, std::uint32_t position) {
  --values_[index_of(facet)][position].count;
}

std::string FacetValues::label_of(Facet facet, const Value& value, const Words& words) {
  if (facet == Facet::language) return language_label(value.value, words);
  if (!closed_words(facet).empty()) return message_for(facet, value.value, words);
  if (facet == Facet::issue) {
    // Two publishers may both have an issue 2026-11: the one value finds both, and says so.
    std::string label;
    for (const Spelling& title : value.spellings)
      label += (label.empty() ? "" : " / ") + title.text;
    return label;
  }
  // max_element gives the first of equals.
  const auto commonest = std::max_element(
      value.spellings.begin(), value.spellings.end(),
      [](const Spelling& left, const Spelling& right) { return left.count < right.count; });
  return commonest->text;
}

/// What a value is sorted by.
struct FacetValues::Order {
  int count = 0;
  std::string alphabet;
  std::uint32_t position = 0;

  friend bool operator<(const Order& left, const Order& right) {
    if (left.count != right.count) return left.count > right.count;
    if (left.alphabet != right.alphabet) return left.alphabet < right.alphabet;
    return left.position < right.position;
  }
};

FacetValues::Sorted FacetValues::sort(const Words& words) && {
  Sorted sorted;
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    std::vector<Value>& values = values_[facet];
    std::vector<Order> order;
    std::vector<std::string> labels;
    for (const Value& value : values) {
      labels.push_back(label_of(static_cast<Facet>(facet), value, words));
      order.push_back({value.count, sort_key(labels.back(), words.language()),
                       static_cast<std::uint32_t>(order.size())});
    }
    std::sort(order.begin(), order.end());
    sorted.moved_to[facet].resize(values.size());
    for (const Order& entry : order) {
      Value& value = values[entry.position];
      sorted.moved_to[facet][entry.position] =
          static_cast<std::uint32_t>(sorted.values[facet].size());
      sorted.values[facet].push_back(
          {std::move(value.value), std::move(labels[entry.position]), std::move(value.key)});
    }
  }
  return sorted;
}

std::string_view place_of(const Event& event) {
  return event.location.locality.empty() ? event.location.name : event.location.locality;
}

std::vector<std::string_view> modes_of(const Event& event) {
  if (event.mode == AttendanceMode::mixed) return {"offline", "online", "mixed"};
  // What was moved online is found there, whatever its mode was.
  if (event.status == EventStatus::moved_online || event.mode == AttendanceMode::online)
    return {"online"};
  if (event.mode == AttendanceMode::offline) return {"offline"};
  return {};
}

std::string_view price_of(const Event& event) {
  const auto costs = [](const Offer& offer) { return offer.price_hundredths > 0; };
  const bool has_price = std::any_of(event.offers.begin(), event.offers.end(), costs);
  if (event.is_free == true || (!event.offers.empty() && !has_price)) return "free";
  if (event.is_free == false || has_price) return "paid";
  return {};
}

}  // namespace kalendarium
