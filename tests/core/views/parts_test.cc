// SPDX-License-Identifier: MIT

#include "core/views/parts.h"

#include "sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

Sample newsletters(std::string_view state = "") {
  return ask(example("demokrati.json"), at_moment("2021-05-01T08:00", state));
}

std::string place(std::string_view name, std::string_view locality) {
  Location location;
  location.name = name;
  location.locality = locality;
  return place_text(location);
}

}  // namespace

TEST_CASE("A block has a class where it is named, and its text", "[parts]") {
  CHECK(print_html(block(Tag::p, "kal-meta", "a < b")) == "<p class=\"kal-meta\">a &lt; b</p>");
  CHECK(print_html(block(Tag::p, "")) == "<p></p>");
}

TEST_CASE("A link without an address is its label", "[parts]") {
  CHECK(print_html(kalendarium::link("", "Läs mer")) == "Läs mer");
  CHECK(print_html(kalendarium::link("https://example.org/", "Läs mer")) ==
        "<a href=\"https://example.org/\">Läs mer</a>");
  CHECK(print_html(kalendarium::link("javascript:x", "Läs mer")) == "<a>Läs mer</a>");
}

TEST_CASE("A place is its name and locality, each once", "[parts]") {
  CHECK(place("Biblioteket", "Norrby") == "Biblioteket, Norrby");
  CHECK(place("Norrby", "Norrby") == "Norrby");
  CHECK(place("Biblioteket", "") == "Biblioteket");
  CHECK(place("", "Norrby") == "Norrby");
  CHECK(place("", "").empty());
}

TEST_CASE("Joined texts leave out the empty ones", "[parts]") {
  CHECK(joined({"a", "", "b"}) == "a · b");
  CHECK(joined({"", ""}).empty());
}

TEST_CASE("The total is said with its noun", "[parts]") {
  CHECK(total_text(newsletters("when=all").context()) == "19 händelser och 5 sista datum");
  CHECK(total_text(newsletters("when=all&type=event").context()) == "19 händelser");
  CHECK(total_text(newsletters("when=all&type=deadline").context()) == "5 sista datum");
  CHECK(total_text(newsletters("view=feed").context()) == "51 artiklar");
  CHECK(total_text(newsletters("view=feed&q=finnsinte").context()) == "Inga träffar");
}

TEST_CASE("Opening an item keeps the state; closing drops item and page", "[parts]") {
  const State state = parse_state("view=feed&q=a&page=2");
  CHECK(print_state(opened(state, "x")) == "view=feed&q=a&item=x&page=2");
  CHECK(print_state(closed(opened(state, "x"))) == "view=feed&q=a");
}

TEST_CASE("Times say how many sessions come later", "[parts]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Kurs","startDate":"2021-05-10","endDate":"2021-05-24","sessions":[)"
      R"({"startDate":"2021-05-24"},{"startDate":"2021-05-10"},{"startDate":"2021-05-17"}]})");
  const auto later = [&](std::string_view now) {
    const Sample sample = ask(file, at_moment(now));
    const Item& item = *find_item(sample.catalog, "e1");
    const Times times = announced_times(sample.context(), item);
    return print_moment(times.start) + ' ' + std::to_string(later_sessions(item, times.start));
  };
  CHECK(later("2021-05-01T08:00") == "2021-05-10 2");
  CHECK(later("2021-05-12T08:00") == "2021-05-17 1");
  CHECK(later("2021-05-24T08:00") == "2021-05-24 0");
  CHECK(later("2021-06-01T08:00") == "2021-05-10 2");
}

TEST_CASE("A button that sets a state is no form's submit", "[parts]") {
  CHECK(print_html(state_button(parse_state("q=a"), "kal-button", "Sök")) ==
        "<button type=\"button\" class=\"kal-button\" part=\"button\" "
        "data-state=\"q=a\">Sök</button>");
}
