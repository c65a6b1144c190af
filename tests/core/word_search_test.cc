// SPDX-License-Identifier: MIT

#include "core/word_search.h"

#include <catch2/catch.hpp>

#include "core/query.h"
#include "sample_feed.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

const WallTime now = wall("2021-05-01T12:00");

/// Two articles, one with two events and a deadline.
std::vector<Feed> town() {
  Event dance = event("vals", "2021-05-05");
  dance.title = "Valsafton";
  dance.text = "Kom till Folkets hus och dansa. Ta med barnen.";
  dance.location.locality = "Norrby";
  Event tango = event("tango", "2021-05-20");
  tango.title = "Tangokurs";
  tango.location.locality = "Ekeby";
  Article one = article("dans", {dance, tango}, {deadline("anm", "2021-05-03")});
  one.title = "Dans i folkparken";
  one.deadlines[0].title = "Anmälan";
  one.keywords = {"musik"};
  Article two = article("hus");
  two.title = "Huset och folkets park";
  two.summary = "Om äldreomsorgen i Norrby.";
  FeedDraft draft = feed({issue("i", "2021-05-01", {one, two})});
  draft.topics = {{"musik", "Sång och musik", {}}};
  return made({draft});
}

/// The ids of what is found by the words.
std::string found(std::string_view q, std::string_view view = "agenda",
                  std::string_view fixed = "") {
  const auto feeds = town();
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  State state = parse_state("view=" + std::string(view) + "&when=all");
  state.q = q;
  State always;
  always.q = fixed;
  OpenItems items(catalog);
  std::string out;
  for (const std::uint32_t hit : query(catalog, state, always, now).hits)
    out += (out.empty() ? "" : " ") + std::string(items.open(hit).id);
  return out;
}

}  // namespace

TEST_CASE("An event is found by its own words and its article's, of which each must occur",
          "[word_search]") {
  CHECK(found("folkparken") == "anm vals tango");
  CHECK(found("folkparken norrby") == "vals");
  CHECK(found("sång") == "anm vals tango");
  CHECK(found("finnsinte vals") == "");
  CHECK(found("norrby", "feed") == "hus dans");
}

TEST_CASE("Other forms, beginnings, parts of compounds and slips are found", "[word_search]") {
  CHECK(found("barnens") == "vals");
  CHECK(found("tangok") == "tango");
  CHECK(found("omsorg", "feed") == "hus");
  CHECK(found("tangokusr") == "tango");
  CHECK(found("o", "feed") == "hus dans");
}

TEST_CASE("A phrase stands together in one text, and an excluded word leaves out",
          "[word_search]") {
  CHECK(found("\"folkets hus\"", "feed") == "dans");
  CHECK(found("\"hus folkets\"", "feed") == "");
  CHECK(found("norrby -dans", "feed") == "hus");
  CHECK(found("kurs -norrby") == "tango");
  CHECK(found("-folkparken") == "");
}

TEST_CASE("A word may be looked for in the place alone", "[word_search]") {
  CHECK(found("plats:norrby", "feed") == "dans");
  CHECK(found("titel:tangokurs") == "tango");
}

TEST_CASE("What always holds is looked for beside it", "[word_search]") {
  CHECK(found("folkparken", "agenda", "ekeby") == "tango");
  CHECK(found("", "agenda", "ekeby") == "tango");
  CHECK(found("folkparken", "agenda", "finnsinte") == "");
}

TEST_CASE("A week is a stretch of days: this year's, or the nearest ahead or behind",
          "[word_search]") {
  CHECK(found("v 18") == "anm vals");
  CHECK(found("vecka 20 tango") == "tango");
  const auto feeds = feeds_with(
      {event("gone", "2021-01-05"), event("next", "2022-01-04"), event("last", "2020-12-30")});
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  const auto total = [&](std::string_view state) {
    OpenItems items(catalog);
    std::string out;
    for (const std::uint32_t hit : query(catalog, parse_state(state), {}, now).hits)
      out += std::string(items.open(hit).id) + ' ';
    return out;
  };
  CHECK(total("q=v%201") == "next ");
  CHECK(total("q=v%201&when=all") == "gone ");
  CHECK(total("q=v%2053&when=past") == "last ");
}
