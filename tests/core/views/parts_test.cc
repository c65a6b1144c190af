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

TEST_CASE("A link without an address is its label", "[parts]") {
  const auto printed = [](const std::string& url) {
    TreeWriter out;
    write_link(out, url, "Läs mer");
    return print_html(out.finish());
  };
  CHECK(printed("") == "Läs mer");
  CHECK(printed("https://example.org/") == "<a href=\"https://example.org/\">Läs mer</a>");
  CHECK(printed("javascript:x") == "<a>Läs mer</a>");
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
  const Sample sample = newsletters("view=feed&q=a&page=2");
  CHECK(opened(sample.context(), "x") == "view=feed&q=a&item=x&page=2");
  CHECK(print_state(closed(parse_state("view=feed&q=a&item=x&page=2"))) == "view=feed&q=a");
}

TEST_CASE("Times say how many sessions come later", "[parts]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Kurs","startDate":"2021-05-10","endDate":"2021-05-24","sessions":[)"
      R"({"startDate":"2021-05-24"},{"startDate":"2021-05-10"},{"startDate":"2021-05-17"}]})");
  const auto later = [&](std::string_view now) {
    const Sample sample = ask(file, at_moment(now));
    const Item& item = *sample.context().items.find("e1");
    const Times times = announced_times(sample.context(), item);
    return print_moment(times.start) + ' ' + more_text(sample.context(), item, times.start);
  };
  CHECK(later("2021-05-01T08:00") == "2021-05-10 och 2 tillfällen till");
  CHECK(later("2021-05-12T08:00") == "2021-05-17 och 1 tillfälle till");
  CHECK(later("2021-05-24T08:00") == "2021-05-24 ");
  CHECK(later("2021-06-01T08:00") == "2021-05-10 och 2 tillfällen till");
}

TEST_CASE("A button that sets a state is no form's submit", "[parts]") {
  TreeWriter out;
  open_state_button(out, "q=a", "kal-button").text("Sök").close();
  CHECK(print_html(out.finish()) ==
        "<button class=\"kal-button\" type=\"button\" part=\"button\" "
        "data-state=\"q=a\">Sök</button>");
}
