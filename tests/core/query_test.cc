// SPDX-License-Identifier: MIT

#include "core/query.h"

#include <catch2/catch.hpp>

#include "core/answer_json.h"

#include "sample_feed.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

const WallTime now = wall("2021-05-01T12:00");

/// The ids of what is found, in order.
std::string found(const Catalog& catalog, std::string_view state, std::string_view filter = {}) {
  std::string out;
  OpenItems items(catalog);
  for (const std::uint32_t hit :
       query(catalog, parse_state(state), parse_filter(filter), now).hits) {
    out += (out.empty() ? "" : " ") + std::string(items.open(hit).id);
  }
  return out;
}

std::string found(const std::vector<Feed>& feeds, std::string_view state,
                  std::string_view filter = {}) {
  return found(make_catalog(feeds, Words("sv")), state, filter);
}

/// What `kalendarium query` prints.
std::string printed(const Catalog& catalog, const State& state, bool paged = false) {
  const State fixed;
  const Question question{state, fixed, now};
  return print_answer(catalog, question, query(catalog, state, fixed, now), paged);
}

/// "ekeby 2, norrby 0"
std::string counts(const Catalog& catalog, Facet facet, std::string_view state,
                   std::string_view filter = {}) {
  const Answer answer = query(catalog, parse_state(state), parse_filter(filter), now);
  std::string out;
  for (std::size_t i = 0; i < catalog.values[index_of(facet)].size(); ++i) {
    out += (out.empty() ? "" : ", ") + catalog.values[index_of(facet)][i].value + " " +
           std::to_string(answer.counts[index_of(facet)][i]);
  }
  return out;
}

Event titled(const std::string& title, std::string_view start, std::string_view end = {}) {
  Event result = event(title, start, end);
  result.title = result.id;
  return result;
}

Event placed(const std::string& id, std::string_view start, std::string_view place,
             AttendanceMode mode = AttendanceMode::unknown) {
  Event result = event(id, start);
  result.location.locality = place;
  result.mode = mode;
  return result;
}

/// Two articles with events in two places, one with a deadline, one with nothing.
FeedDraft town_draft() {
  return feed(
      {issue("april", "2021-04-20",
             {article("dans", {placed("vals", "2021-05-05", "Ekeby", AttendanceMode::offline),
                               placed("tango", "2021-06-05", "Norrby", AttendanceMode::mixed)}),
              article("kurs", {placed("kurs-1", "2021-05-06", "Ekeby", AttendanceMode::online)},
                      {deadline("sista", "2021-05-03")}),
              article("nytt")}),
       issue("maj", "2021-05-20", {article("kommande")})});
}
std::vector<Feed> town() { return made({town_draft()}); }

}  // namespace

TEST_CASE("The agenda has events and deadlines by their next date, then by title", "[query]") {
  CHECK(found(town(), "") == "sista vals kurs-1 tango");
  CHECK(found(feeds_with({titled("ö", "2021-05-05"), titled("z", "2021-05-05"),
                          titled("a", "2021-05-05T08:00")}),
              "") == "z ö a");
}

TEST_CASE("A running event is listed once, first", "[query]") {
  CHECK(found(feeds_with(
                  {event("today", "2021-05-01"), event("exhibition", "2021-03-01", "2021-06-30")}),
              "") == "exhibition today");
}

TEST_CASE("Months come after their days, and the undated last", "[query]") {
  Event postponed = event("undated", "2021-05-02");
  postponed.status = EventStatus::postponed;
  CHECK(found(feeds_with({postponed, event("may", "2021-05"), event("june", "2021-06-01"),
                          event("late", "2021-05-31T23:59")}),
              "") == "late may june undated");
}

TEST_CASE("What is past has the latest first", "[query]") {
  CHECK(found(feeds_with(
                  {event("a", "2021-01-01"), event("b", "2021-03-01"), event("c", "2021-03-01")}),
              "when=past") == "b c a");
}

TEST_CASE("The feed has the newest issue first and the file's order within, future issues too",
          "[query]") {
  CHECK(found(town(), "view=feed") == "kommande dans kurs nytt");
}

TEST_CASE("The values of a facet are alternatives, the facets hold together", "[query]") {
  CHECK(found(town(), "place=ekeby") == "vals kurs-1");
  CHECK(found(town(), "place=ekeby&place=norrby") == "vals kurs-1 tango");
  CHECK(found(town(), "place=ekeby&mode=online") == "kurs-1");
  CHECK(found(town(), "place=EKEBY") == "vals kurs-1");
  CHECK(found(town(), "type=deadline") == "sista");
}

TEST_CASE("A mixed event is found on site, online and as mixed", "[query]") {
  CHECK(found(town(), "mode=offline") == "vals tango");
  CHECK(found(town(), "mode=online") == "kurs-1 tango");
  CHECK(found(town(), "mode=mixed") == "tango");
}

TEST_CASE("An unknown value matches nothing, alone or beside a known one", "[query]") {
  CHECK(found(town(), "place=atlantis") == "");
  CHECK(found(town(), "place=atlantis&place=norrby") == "tango");
  CHECK(found(town(), "topic=none-has-topics") == "");
}

TEST_CASE("An article passes by one event or deadline that passes all", "[query]") {
  CHECK(found(town(), "view=feed&place=norrby") == "dans");
  CHECK(found(town(), "view=feed&type=deadline") == "kurs");
  CHECK(found(town(), "view=feed&place=norrby&from=2021-06-01") == "dans");
  CHECK(found(town(), "view=feed&place=ekeby&from=2021-06-01") == "");
  CHECK(found(town(), "view=feed&type=deadline&place=ekeby") == "");
}

TEST_CASE("An article without events has its issue's day and no type, place, mode or price",
          "[query]") {
  CHECK(found(town(), "view=feed&from=2021-04-20&to=2021-04-20") == "nytt");
  CHECK(found(town(), "view=feed&when=upcoming") == "kommande dans kurs");
  CHECK(found(town(), "view=feed&type=event") == "dans kurs");
  CHECK(found(town(), "view=feed&issue=maj") == "kommande");
}

TEST_CASE("Search finds an event by its own words and by its article's", "[query]") {
  FeedDraft draft = town_draft();
  Article& dance = draft.issues[0].articles[0];
  dance.title = "Dans i folkparken";
  dance.section = "Kultur";
  dance.source = "Hembygdsföreningen";
  dance.summary = "Nio kvällar";
  dance.text = "Kom förbi.";
  dance.keywords = {"musik"};
  dance.events[0].text = "Ta med skor.";
  dance.events[0].organizer.name = "Dansvännerna";
  dance.events[0].location.name = "Loftet";
  draft.topics = {{"musik", "Musik och sång", {}}};
  const auto feeds = made({draft});
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  for (const char* words :
       {"folkpark", "kultur", "hembygd", "kv%C3%A4llar", "f%C3%B6rbi", "s%C3%A5ng"}) {
    INFO(words);
    CHECK(found(catalog, std::string("q=") + words) == "vals tango");
    CHECK(found(catalog, std::string("view=feed&q=") + words) == "dans");
  }
  for (const char* words :
       {"skor", "dansv%C3%A4nner", "loftet", "folkpark%20skor", "event%20vals"}) {
    INFO(words);
    CHECK(found(catalog, std::string("q=") + words) == "vals");
    CHECK(found(catalog, std::string("view=feed&q=") + words) == "dans");
  }
  CHECK(found(catalog, "q=saknas") == "");
  CHECK(found(catalog, "q=skor%20saknas") == "");
}

TEST_CASE(
    "With a search the feed has the best match first: title, then names, then text, then the "
    "newest",
    "[query]") {
  Article in_text = article("text");
  in_text.text = "Mer om dialog.";
  Article in_source = article("source");
  in_source.source = "Dialogbyrån";
  Article in_title = article("title");
  in_title.title = "Medborgardialog";
  Article whole = article("whole");
  whole.title = "Dialog";
  Article newer = in_text;
  newer.id = "newer";
  const auto feeds =
      made({feed({issue("new", "2021-04-01", {newer}),
                  issue("old", "2021-03-01", {in_text, in_source, in_title, whole})})});
  CHECK(found(feeds, "view=feed&q=dialog") == "whole title source newer text");
}

TEST_CASE("A facet's counts apply every other filter but that facet", "[query]") {
  const std::vector<Feed> feeds = town();
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  CHECK(counts(catalog, Facet::place, "") == "ekeby 2, norrby 1");
  CHECK(counts(catalog, Facet::place, "place=norrby") == "ekeby 2, norrby 1");
  CHECK(counts(catalog, Facet::mode, "place=norrby") == "online 1, offline 1, mixed 1");
  CHECK(counts(catalog, Facet::mode, "place=ekeby") == "online 1, offline 1, mixed 0");
  CHECK(counts(catalog, Facet::place, "mode=online&place=norrby") == "ekeby 1, norrby 1");
  CHECK(counts(catalog, Facet::type, "") == "event 3, deadline 1");
  CHECK(counts(catalog, Facet::type, "to=2021-05-05") == "event 1, deadline 1");
}

TEST_CASE("In the feed an article counts once for a value, however many of its events have it",
          "[query]") {
  const std::vector<Feed> feeds = town();
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  CHECK(counts(catalog, Facet::type, "view=feed") == "event 2, deadline 1");
  CHECK(counts(catalog, Facet::place, "view=feed") == "ekeby 2, norrby 1");
  CHECK(counts(catalog, Facet::place, "view=feed&mode=mixed") == "ekeby 0, norrby 1");
  CHECK(counts(catalog, Facet::issue, "view=feed&type=event") == "april 2, maj 0");
}

TEST_CASE("What always holds limits the counts too, its own facet among them", "[query]") {
  const std::vector<Feed> feeds = town();
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  CHECK(found(catalog, "", "place=ekeby") == "vals kurs-1");
  CHECK(found(catalog, "place=norrby", "place=ekeby") == "");
  CHECK(counts(catalog, Facet::place, "", "place=ekeby") == "ekeby 2, norrby 0");
  CHECK(found(catalog, "q=event", "q=vals") == "vals");
}

TEST_CASE("How many every other time would give is told with the answer", "[query]") {
  const std::vector<Feed> feeds =
      feeds_with({event("a", "2021-01-01"), event("b", "2021-02-01"), event("c", "2021-06-01"),
                  event("d", "2021-05-01"), event("e", "2021-05-02")});
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  const auto whens = [&](std::string_view state, std::string_view filter = {}) {
    const Answer answer = query(catalog, parse_state(state), parse_filter(filter), now);
    std::string out;
    for (std::size_t i = 0; i < when_count; ++i)
      out += std::string(name_of(static_cast<When>(i))) + ' ' +
             std::to_string(answer.when_counts[i]) + ' ';
    return out;
  };
  CHECK(whens("") == "upcoming 3 today 1 week 2 weekend 2 month 2 past 2 all 5 ");
  CHECK(whens("q=a") == whens("q=event"));
  CHECK(whens("when=past&from=2021-01-02") ==
        "upcoming 3 today 1 week 2 weekend 2 month 2 past 1 all 4 ");
  CHECK(whens("", "when=upcoming") == "upcoming 3 today 1 week 2 weekend 2 month 2 past 0 all 3 ");
  CHECK(whens("view=feed") == "upcoming 1 today 1 week 1 weekend 1 month 1 past 1 all 1 ");
}

TEST_CASE("The total alone is found too", "[query]") {
  const std::vector<Feed> feeds = town();
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  QueryRoom room;
  const State fixed;
  for (const char* text : {"", "place=ekeby", "view=feed", "view=feed&mode=mixed", "when=past"}) {
    const State state = parse_state(text);
    CHECK(count_hits(catalog, {state, fixed, now}, room) ==
          query(catalog, state, fixed, now).total);
  }
}

TEST_CASE("As many of the first hits as are wanted are listed", "[query]") {
  std::vector<Event> events;
  for (int i = 10; i < 60; ++i) events.push_back(event("e" + std::to_string(i), "2021-05-05"));
  events.push_back(event("late", "2021-06-05"));
  const std::vector<Feed> feeds = feeds_with(events);
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  QueryRoom room;
  Answer answer;
  const State fixed;
  for (const char* text : {"", "when=all", "q=late", "when=past"}) {
    const State state = parse_state(text);
    const Answer whole = query(catalog, state, fixed, now);
    query(catalog, {state, fixed, now, 20}, room, answer);
    CHECK(answer.total == whole.total);
    CHECK(answer.counts == whole.counts);
    std::vector<std::uint32_t> first = whole.hits;
    first.resize(std::min<std::size_t>(first.size(), 20));
    CHECK(answer.hits == first);
  }
}

TEST_CASE("The answer as JSON is the contract's", "[query]") {
  Event spring = placed("e", "2021-05-05T09:00", "Ekeby");
  spring.title = "\"Vår\"";
  const auto feeds = feeds_with({spring});
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  const State state = parse_state("place=atlantis&place=ekeby");
  CHECK(
      printed(catalog, state) ==
      R"({"total":1,"items":[{"id":"e","type":"event","title":"\"Vår\"","startDate":"2021-05-05T09:00","issue":"i","article":"a"}],)"
      R"("facets":{"type":[{"value":"event","label":"Händelse","count":1}],"topic":[],"kind":[{"value":"news","label":"Nyhet","count":1}],)"
      R"("audience":[],"source":[],"place":[{"value":"ekeby","label":"Ekeby","count":1},{"value":"atlantis","label":"atlantis","count":0}],)"
      R"("mode":[],"price":[],"accessibility":[],"language":[{"value":"sv","label":"Svenska","count":1}],)"
      R"("issue":[{"value":"i","label":"Issue i","count":1}],"publisher":[{"value":"ekeby kommun","label":"Ekeby kommun","count":1}]}})");
}

TEST_CASE(
    "The start in an answer is the one that the item is listed under, and null for the undated",
    "[query]") {
  Event course = event("course", "2021-04-01", "2021-06-01");
  course.sessions = {session("2021-04-01T18:00"), session("2021-05-10T18:00")};
  Event postponed = event("postponed", "2021-05-02");
  postponed.status = EventStatus::postponed;
  const std::vector<Feed> feeds = feeds_with({course, postponed, event("month", "2021-07")});
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  const State state = parse_state("");
  const std::string json = printed(catalog, state);
  CHECK(
      json.find(
          R"("id":"course","type":"event","title":"Event course","startDate":"2021-05-10T18:00")") !=
      std::string::npos);
  CHECK(json.find(R"("title":"Event postponed","startDate":null)") != std::string::npos);
  CHECK(json.find(R"("title":"Event month","startDate":"2021-07")") != std::string::npos);
  const State feed_state = parse_state("view=feed");
  CHECK(printed(catalog, feed_state).find(R"("startDate":"2021-04-20")") != std::string::npos);
}

TEST_CASE("A page of an answer has 20 items, and the total is of all", "[query]") {
  std::vector<Event> events;
  for (int i = 0; i < 45; ++i) events.push_back(event("e" + std::to_string(i), "2021-05-05"));
  const std::vector<Feed> feeds = feeds_with(events);
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  const auto items_on = [&](std::string_view text, bool paged) {
    const State state = parse_state(text);
    const std::string json = printed(catalog, state, paged);
    CHECK(json.find("{\"total\":45,") == 0);
    int items = 0;
    for (std::size_t at = json.find("\"type\":\"event\""); at != json.npos;
         at = json.find("\"type\":\"event\"", at + 1))
      ++items;
    return items;
  };
  CHECK(items_on("", false) == 45);
  CHECK(items_on("", true) == 20);
  CHECK(items_on("page=3", true) == 5);
  CHECK(items_on("page=4", true) == 0);
  CHECK(items_on("page=999999", true) == 0);
}

TEST_CASE("No feeds have no answers", "[query]") {
  const std::vector<Feed> feeds;
  const Catalog catalog = make_catalog(feeds, Words("sv"));
  CHECK(found(catalog, "") == "");
  CHECK(found(catalog, "view=feed&place=x") == "");
}
