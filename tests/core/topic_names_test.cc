// SPDX-License-Identifier: MIT
#include "core/topic_names.h"

#include <catch2/catch.hpp>

#include "core/messages.h"

using namespace kalendarium;

namespace {

Feed two_topics() {
  Feed feed;
  Topic democracy;
  democracy.id = "demokrati";
  democracy.titles = {{"sv", "Demokrati och dialog"}, {"en", "Democracy"}};
  Topic culture;
  culture.id = "kultur";
  culture.title = "Kultur";
  feed.topics = {democracy, culture};
  return feed;
}

}  // namespace

TEST_CASE("A topic is known by its id and by each of its titles, however they are written",
          "[topic_names]") {
  const Feed feed = two_topics();
  TopicNames names;
  names.begin(feed, "sv");
  FacetValues values;
  const std::uint32_t topic = names.spelling("demokrati", values);
  for (const char* written : {"Demokrati", "DEMOCRACY", " demokrati och dialog"}) {
    const std::uint32_t other = names.spelling(written, values);
    CHECK(values.value_of(Facet::topic, other) == values.value_of(Facet::topic, topic));
  }
  const std::uint32_t word = names.spelling("Fika", values);
  CHECK(values.value_of(Facet::topic, word) != values.value_of(Facet::topic, topic));
  CHECK(names.spelling(" ", values) == KeyTable::none);
}

TEST_CASE("A topic is called by its title in the language, else by any that it has",
          "[topic_names]") {
  const Feed feed = two_topics();
  for (const auto& [language, label] :
       {std::pair{"sv", "Demokrati och dialog"}, {"en", "Democracy"}}) {
    TopicNames names;
    names.begin(feed, language);
    FacetValues values;
    values.count(Facet::topic, names.spelling("Demokrati", values), 1);
    values.count(Facet::topic, names.spelling("kultur", values), 1);
    const FacetTable table = std::move(values).sort(Words(language)).values;
    const auto& topics = table[index_of(Facet::topic)];
    REQUIRE(topics.size() == 2);
    CHECK(topics[0].value == "demokrati");
    CHECK(topics[0].label == label);
    CHECK(topics[1].label == "Kultur");
  }
}
