// SPDX-License-Identifier: MIT

#include "core/facets.h"

#include <catch2/catch.hpp>

#include "sample_feed.h"

using namespace kalendarium;

namespace {

Offer offer(int hundredths) {
  Offer offer;
  offer.price_hundredths = hundredths;
  return offer;
}

Event priced(std::optional<bool> is_free, std::vector<Offer> offers) {
  Event event;
  event.is_free = is_free;
  event.offers = std::move(offers);
  return event;
}

std::vector<std::string_view> modes(const Event& event) {
  const auto found = modes_of(event);
  return {found.begin(), found.end()};
}

}  // namespace

TEST_CASE("The place is the locality, else the location's name", "[facets]") {
  Event event;
  CHECK(place_of(event) == "");
  event.location.name = "Folkets hus";
  CHECK(place_of(event) == "Folkets hus");
  event.location.locality = "Norrby";
  CHECK(place_of(event) == "Norrby");
}

TEST_CASE("A mixed event is found under all three modes", "[facets]") {
  Event event;
  CHECK(modes(event).empty());
  event.mode = AttendanceMode::offline;
  CHECK(modes(event) == std::vector<std::string_view>{"offline"});
  event.mode = AttendanceMode::online;
  CHECK(modes(event) == std::vector<std::string_view>{"online"});
  event.mode = AttendanceMode::mixed;
  CHECK(modes(event) == std::vector<std::string_view>{"offline", "online", "mixed"});
}

TEST_CASE("An event that was moved online is found online", "[facets]") {
  Event event;
  event.status = EventStatus::moved_online;
  CHECK(modes(event) == std::vector<std::string_view>{"online"});
  event.mode = AttendanceMode::offline;
  CHECK(modes(event) == std::vector<std::string_view>{"online"});
}

TEST_CASE("The price is free, paid or unknown", "[facets]") {
  CHECK(price_of(priced(std::nullopt, {})) == "");
  CHECK(price_of(priced(true, {})) == "free");
  CHECK(price_of(priced(std::nullopt, {offer(0), offer(0)})) == "free");
  CHECK(price_of(priced(false, {})) == "paid");
  CHECK(price_of(priced(std::nullopt, {offer(0), offer(5000)})) == "paid");
  CHECK(price_of(priced(true, {offer(5000)})) == "free");
}

TEST_CASE("Values are counted by their folded text and labelled by the commonest spelling",
          "[facets]") {
  FacetValues values;
  for (const char* spelling : {"GÖTEBORG", "Göteborg", "göteborg", "Göteborg"}) {
    const std::uint32_t number = values.add(Facet::place, spelling);
    CHECK(values.value_of(Facet::place, number) == 0);
    values.count(Facet::place, number, 1);
  }
  const auto sorted = std::move(values).sort(Words("sv"));
  REQUIRE(sorted.values[index_of(Facet::place)].size() == 1);
  CHECK(sorted.values[index_of(Facet::place)][0].value == "göteborg");
  CHECK(sorted.values[index_of(Facet::place)][0].label == "Göteborg");
}

TEST_CASE("Of equally common spellings the first is shown", "[facets]") {
  FacetValues values;
  for (const char* spelling : {"Chefer", "chefer"})
    values.count(Facet::audience, values.add(Facet::audience, spelling), 1);
  CHECK(std::move(values).sort(Words("sv")).values[index_of(Facet::audience)][0].label == "Chefer");
}

TEST_CASE("The most counted stand first, then the alphabet", "[facets]") {
  FacetValues values;
  for (const char* place : {"Örebro", "Åre", "Ängelholm", "Zinkgruvan", "Norrby", "Norrby"})
    values.count(Facet::place, values.add(Facet::place, place), 1);
  const auto sorted = std::move(values).sort(Words("sv"));
  std::string labels;
  for (const auto& value : sorted.values[index_of(Facet::place)]) labels += value.label + " ";
  CHECK(labels == "Norrby Zinkgruvan Åre Ängelholm Örebro ");
  CHECK(sorted.moved_to[index_of(Facet::place)] == std::vector<std::uint32_t>{4, 2, 3, 1, 0});
}

TEST_CASE("A value that no item has is left out", "[facets]") {
  FacetValues values;
  (void)values.add(Facet::place, "Ekeby");
  values.count(Facet::place, values.add(Facet::place, "Norrby"), 1);
  const auto sorted = std::move(values).sort(Words("sv"));
  CHECK(sorted.values[index_of(Facet::place)].size() == 1);
  CHECK(sorted.moved_to[index_of(Facet::place)] == std::vector<std::uint32_t>{KeyTable::none, 0});
}

TEST_CASE("Closed words and languages are labelled in the reader's language", "[facets]") {
  const auto label = [](Facet facet, std::string_view word, std::string_view language) {
    FacetValues values;
    values.count(facet, values.add(facet, word, word), 1);
    return std::move(values).sort(Words(language)).values[index_of(facet)][0].label;
  };
  CHECK(label(Facet::type, "deadline", "sv") == "Sista dag");
  CHECK(label(Facet::accessibility, "hearingLoop", "sv") == "Hörslinga");
  CHECK(label(Facet::price, "free", "en") == "Free");
  CHECK(label(Facet::language, "se", "sv") == "Nordsamiska");
  CHECK(label(Facet::language, "en-GB", "en") == "English (en-GB)");
  CHECK(label(Facet::language, "tlh", "sv") == "tlh");
}

TEST_CASE("Every closed word has a label in every language", "[facets]") {
  for (const std::string_view language : languages()) {
    for (const Facet facet :
         {Facet::type, Facet::kind, Facet::mode, Facet::price, Facet::accessibility}) {
      FacetValues values;
      for (const std::string_view word : closed_words(facet))
        values.count(facet, values.add(facet, word, word), 1);
      const auto sorted = std::move(values).sort(Words(language));
      for (const FacetValue& value : sorted.values[index_of(facet)])
        CHECK_FALSE(value.label.empty());
    }
  }
}

TEST_CASE("One issue id of two publishers is one value with both titles", "[facets]") {
  FacetValues values;
  for (const char* title : {"Biblioteksbrevet", "Idrottsbrevet"}) {
    const std::uint32_t number = values.add(Facet::issue, "2026-11", title);
    CHECK(values.value_of(Facet::issue, number) == 0);
    values.count(Facet::issue, number, 1);
  }
  CHECK(std::move(values).sort(Words("sv")).values[index_of(Facet::issue)][0].label ==
        "Biblioteksbrevet / Idrottsbrevet");
}
