// SPDX-License-Identifier: MIT

#include "core/request.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

std::string link_on(std::string_view page_url, std::string_view state) {
  Request request;
  request.page_url = page_url;
  return link_to(request, print_state(parse_state(state)));
}

const std::vector<View> every_view = {View::agenda, View::month, View::week, View::feed};

}  // namespace

TEST_CASE("An empty request means the defaults", "[request]") {
  const Request request = parse_request("");
  CHECK(request.state == State{});
  CHECK_FALSE(request.has_page);
  CHECK(request.fixed == State{});
  CHECK(request.now.empty());
  CHECK(request.language.empty());
  CHECK(request.views == every_view);
  CHECK(request.facets.empty());
  CHECK_FALSE(request.hide_filters);
  CHECK(request.limit == 0);
  CHECK(request.more_url.empty());
  CHECK(request.heading_level == 2);
  CHECK(request.state_key == "kal");
  CHECK(request.page_url.empty());
  CHECK(request.first_page == 0);
  CHECK_FALSE(request.filters_open);
  CHECK(request.image_hosts.empty());
}

TEST_CASE("Each key of a request is read", "[request]") {
  const Request request = parse_request(
      "state=q%3Dhot%26page%3D2&filter=place%3Dnorrby&now=2021-05-01T08:00&lang=en&views=feed"
      "&facets=topic+place&limit=3&more-url=https%3A%2F%2Fexample.org%2F&heading-level=3"
      "&state-key=bib&page-url=https%3A%2F%2Fexample.org%2Fa&first=2&filters=open"
      "&hosts=a.example+b.example:8080");
  CHECK(print_state(request.state) == "q=hot&page=2");
  CHECK(request.has_page);
  CHECK(request.fixed.facets[index_of(Facet::place)] == std::vector<std::string>{"norrby"});
  CHECK(request.now == "2021-05-01T08:00");
  CHECK(request.language == "en");
  CHECK(request.views == std::vector{View::feed});
  CHECK(request.facets == std::vector{Facet::topic, Facet::place});
  CHECK(request.limit == 3);
  CHECK(request.more_url == "https://example.org/");
  CHECK(request.heading_level == 3);
  CHECK(request.state_key == "bib");
  CHECK(request.page_url == "https://example.org/a");
  CHECK(request.first_page == 2);
  CHECK(request.filters_open);
  CHECK(request.image_hosts == std::vector<std::string>{"a.example", "b.example:8080"});
}

TEST_CASE("A filter keeps the when that it states, also the agenda's default", "[request]") {
  CHECK(parse_request("filter=when%3Dupcoming").fixed.when == When::upcoming);
  CHECK(parse_request("filter=when%3Dall").fixed.when == When::all);
}

TEST_CASE("A bad value means the default", "[request]") {
  CHECK(parse_request("limit=0").limit == 0);
  CHECK(parse_request("limit=-3").limit == 0);
  CHECK(parse_request("limit=3x").limit == 0);
  CHECK(parse_request("limit=99999999999").limit == 0);
  CHECK(parse_request("limit=").limit == 0);
  CHECK(parse_request("heading-level=0").heading_level == 2);
  CHECK(parse_request("heading-level=6").heading_level == 2);
  CHECK(parse_request("heading-level=h3").heading_level == 2);
  CHECK(parse_request("first=-1").first_page == 0);
  CHECK(parse_request("filters=closed").filters_open == false);
  CHECK(parse_request("views=karta").views == every_view);
  CHECK(parse_request("views=").views == every_view);
  CHECK(parse_request("facets=allt").facets.empty());
  CHECK(parse_request("state-key=").state_key == "kal");
  CHECK(parse_request("state-key=a%26b").state_key == "kal");
  CHECK(parse_request("colour=red").state == State{});
}

TEST_CASE("Views come in the asked order, each once", "[request]") {
  CHECK(parse_request("views=feed+month+agenda+feed+week+karta").views ==
        std::vector{View::feed, View::month, View::agenda, View::week});
  CHECK(parse_request("views=week").views == std::vector{View::week});
}

TEST_CASE("Facets come in the asked order, each once; none hides the filters", "[request]") {
  const Request asked = parse_request("facets=place+topic++place+x");
  CHECK(asked.facets == std::vector{Facet::place, Facet::topic});
  CHECK_FALSE(asked.hide_filters);
  CHECK(parse_request("facets=none").hide_filters);
  CHECK(parse_request("facets=none").facets.empty());
}

TEST_CASE("A state names its page even where it is the first", "[request]") {
  CHECK(parse_request("state=page%3D1").has_page);
  CHECK_FALSE(parse_request("state=q%3Dpage").has_page);
}

TEST_CASE("The view that is shown is one that is offered", "[request]") {
  CHECK(offered_view(parse_request("state=view%3Dfeed")) == View::feed);
  CHECK(offered_view(parse_request("state=view%3Dfeed&views=agenda")) == View::agenda);
  CHECK(offered_view(parse_request("views=feed")) == View::feed);
  CHECK(offered_view(parse_request("state=view%3Dmonth")) == View::month);
  CHECK(offered_view(parse_request("state=view%3Dmonth&views=feed+agenda")) == View::feed);
}

TEST_CASE("Now is wall time of the zone, and the beginning of 1970 where it is wrong",
          "[request]") {
  const Zone stockholm;
  const auto now = [&](std::string_view text) {
    return print_moment({now_of(parse_request(text), stockholm), Precision::minute});
  };
  CHECK(now("now=2021-05-01T08:00") == "2021-05-01T08:00");
  CHECK(now("now=2021-05-01T08:00Z") == "2021-05-01T10:00");
  CHECK(now("now=2021-01-15T08:00%2B00:00") == "2021-01-15T09:00");
  CHECK(now("now=2021-05-01") == "2021-05-01T00:00");
  CHECK(now("now=igår") == "1970-01-01T00:00");
  CHECK(now("") == "1970-01-01T00:00");
}

TEST_CASE("A link holds the whole state, each key with the prefix", "[request]") {
  CHECK(link_on("", "q=hot") == "?kal-q=hot");
  CHECK(link_on("", "view=feed&q=hot och hat&topic=a&topic=b") ==
        "?kal-view=feed&kal-q=hot%20och%20hat&kal-topic=a&kal-topic=b");
}

TEST_CASE("A link for the empty state writes its view, so that a reload keeps it", "[request]") {
  CHECK(link_on("", "") == "?kal-view=agenda");
  CHECK(link_on("https://example.org/", "view=agenda") == "https://example.org/?kal-view=agenda");
}

TEST_CASE("A link keeps the page's own parameters and hash", "[request]") {
  CHECK(link_on("https://example.org/a?lang=sv#nyheter", "q=hot") ==
        "https://example.org/a?lang=sv&kal-q=hot#nyheter");
  CHECK(link_on("#nyheter", "q=hot") == "?kal-q=hot#nyheter");
  CHECK(link_on("/a?", "q=hot") == "/a?kal-q=hot");
  CHECK(link_on("/a#b?c", "q=hot") == "/a?kal-q=hot#b?c");
}

TEST_CASE("Without a prefix the state stays out of addresses", "[request]") {
  Request request = parse_request("state-key=none&page-url=/a%3Fb%3D1%23c");
  CHECK(request.state_key.empty());
  CHECK(link_to(request, "q=hot") == "/a?b=1#c");
  request.page_url.clear();
  CHECK(link_to(request, "q=hot") == "#");
}

TEST_CASE("Damaged requests are read as far as they go", "[request]") {
  CHECK(parse_request("&&&=&state&now").state == State{});
  CHECK(parse_request("state=%ZZ%&now=%").now == "%");
  CHECK(parse_request("state=\xFF\xFE").state == State{});
}
