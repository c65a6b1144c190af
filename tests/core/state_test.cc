// SPDX-License-Identifier: MIT

#include "core/state.h"

#include <catch2/catch.hpp>

#include "sample_feed.h"

using namespace kalendarium;

namespace {

std::string canonical(std::string_view text) { return print_state(parse_state(text)); }

}  // namespace

TEST_CASE("A state is printed in canonical order, its values sorted and once each", "[state]") {
  CHECK(canonical("page=2&item=a-1&topic=val&topic=dialog&topic=val&q=hot&view=feed") ==
        "view=feed&q=hot&topic=dialog&topic=val&item=a-1&page=2");
  CHECK(canonical("publisher=p&issue=i&language=sv&accessibility=captions&price=free&mode=online&"
                  "place=x&source=s&audience=a"
                  "&kind=news&topic=t&type=event&to=2021-06-02&from=2021-06-01&when=today&date="
                  "2021-06&view=month") ==
        "view=month&date=2021-06&when=today&from=2021-06-01&to=2021-06-02&type=event&topic=t&kind="
        "news&audience=a&source=s"
        "&place=x&mode=online&price=free&accessibility=captions&language=sv&issue=i&publisher=p");
}

TEST_CASE("Empty and default values are left out", "[state]") {
  CHECK(canonical("") == "");
  CHECK(canonical("view=agenda&when=upcoming&q=&topic=&page=1&item=") == "");
  CHECK(canonical("q=%20%20") == "");
  CHECK(canonical("view=feed&when=all") == "view=feed");
  CHECK(canonical("when=all&from=2021-01-01") == "from=2021-01-01");
  CHECK(canonical("when=all") == "when=all");
  CHECK(canonical("view=month&when=upcoming") == "view=month&when=upcoming");
}

TEST_CASE(
    "Spaces are %20, all that is not plain is escaped, and both ways of writing a space are read",
    "[state]") {
  CHECK(canonical("q=hot+och%20hat") == "q=hot%20och%20hat");
  CHECK(canonical("place=g%c3%b6teborg") == "place=g%C3%B6teborg");
  CHECK(canonical("q=a%26b%3Dc%2B%25") == "q=a%26b%3Dc%2B%25");
  CHECK(canonical("?q=1") == "q=1");
  CHECK(canonical("q=100%&&=x&novalue&q") == "q=100%25");
  CHECK(canonical("q=%zz%4") == "q=%25zz%254");
}

TEST_CASE("Unknown keys and words are dropped, one word without the others", "[state]") {
  CHECK(canonical("colour=red&Q=x&kal-view=feed") == "");
  CHECK(canonical("view=year&when=never") == "");
  CHECK(canonical("type=party&type=event") == "type=event");
  CHECK(canonical("kind=blog&mode=hybrid&price=cheap&accessibility=parking") == "");
}

TEST_CASE("An unknown value of a facet is kept", "[state]") {
  CHECK(canonical("topic=no-such-topic&place=Atlantis") == "topic=no-such-topic&place=Atlantis");
  CHECK(canonical("language=xx&issue=%C3%A5&publisher=X&source=Y&audience=Z") ==
        "audience=Z&source=Y&language=xx&issue=%C3%A5&publisher=X");
}

TEST_CASE("A bad value falls back to the default", "[state]") {
  CHECK(canonical("date=2021-13&from=2021-02-30&to=yesterday&page=-1") == "");
  CHECK(canonical("page=0") == "");
  CHECK(canonical("page=99999999999999999999") == "");
  CHECK(canonical("date=2021-W54") == "");
  CHECK(canonical("item=a%20b") == "");
  CHECK(canonical("item=" + std::string(81, 'a')) == "");
  CHECK(canonical("view=feed&view=nonsense") == "");
}

TEST_CASE("The period is a day, a month or a week", "[state]") {
  CHECK(canonical("view=month&date=2021-06-10") == "view=month&date=2021-06-10");
  CHECK(canonical("view=month&date=2021-06") == "view=month&date=2021-06");
  CHECK(canonical("view=week&date=2026-W53") == "view=week&date=2026-W53");
  CHECK(parse_state("date=2021-W23").date.first == *parse_day("2021-06-07"));
}

TEST_CASE("Control characters become spaces and broken bytes replacement characters", "[state]") {
  CHECK(parse_state("q=a%00b%0Ac").q == "a b c");
  CHECK(parse_state("q=Sk%E5ne").q == "Sk\xEF\xBF\xBDne");
}

TEST_CASE("When is upcoming in a plain agenda, and all elsewhere", "[state]") {
  CHECK(effective_when(parse_state("")) == When::upcoming);
  CHECK(effective_when(parse_state("to=2021-01-01")) == When::all);
  CHECK(effective_when(parse_state("view=month")) == When::all);
  CHECK(effective_when(parse_state("view=week")) == When::all);
  CHECK(effective_when(parse_state("view=feed")) == When::all);
  CHECK(effective_when(parse_state("view=feed&when=past")) == When::past);
}

TEST_CASE("A filter keeps the when that it states, and has no other", "[state]") {
  CHECK(parse_filter("when=upcoming").when == When::upcoming);
  CHECK(parse_filter("place=norrby").when == When::all);
}

TEST_CASE("Names are found by their text and printed by it", "[state]") {
  for (std::size_t i = 0; i < facet_count; ++i) {
    const auto facet = static_cast<Facet>(i);
    CHECK(find_facet(name_of(facet)) == facet);
  }
  CHECK(find_view("week") == View::week);
  CHECK(name_of(When::weekend) == "weekend");
  CHECK(find_facet("colour") == std::nullopt);
}

TEST_CASE("What was printed is read back the same, whatever was typed", "[state]") {
  const std::vector<std::string> keys{
      "view",  "date",      "when",   "from",  "to",   "q",     "type",          "topic",
      "kind",  "audience",  "source", "place", "mode", "price", "accessibility", "language",
      "issue", "publisher", "item",   "page",  "x",    ""};
  const std::vector<std::string> parts{"agenda",      "feed",       "month",
                                       "2021-06",     "2021-06-10", "2021-W23",
                                       "past",        "all",        "upcoming",
                                       "event",       "online",     "free",
                                       "hearingLoop", "%20",        "+",
                                       "%",           "%C3",        "%C3%A5",
                                       "\xE5",        "å",          "&",
                                       "=",           "?",          "#",
                                       "0",           "7",          "-",
                                       "%00",         "%0A",        "a",
                                       "Z",           ".",          "~",
                                       "'",           "\"",         "<b>",
                                       "%26",         "%3D",        std::string(300, 'q')};
  sample::Lot lot(20210501);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t pairs = lot.below(6); pairs > 0; --pairs) {
      text += keys[lot.below(keys.size())] + "=";
      for (std::size_t pieces = lot.below(4); pieces > 0; --pieces)
        text += parts[lot.below(parts.size())];
      text += "&";
    }
    const State state = parse_state(text);
    const std::string printed = print_state(state);
    INFO(text);
    REQUIRE(parse_state(printed) == state);
    REQUIRE(print_state(parse_state(printed)) == printed);
  }
}
