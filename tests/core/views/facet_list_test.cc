// SPDX-License-Identifier: MIT

#include "core/views/facet_list.h"

#include "core/views/filters.h"
#include "sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

/// So many places with one event each, of which the first ones have two: "Ort 1", "Ort 2" …
std::string with_places(int count, int twice = 0) {
  std::string events;
  for (int i = 1; i <= count; ++i) {
    for (int copy = 0; copy < (i <= twice ? 2 : 1); ++copy) {
      if (!events.empty()) events += ',';
      const std::string number = std::to_string(i);
      events += R"({"id":"e)" + number + "-" + std::to_string(copy) + R"(","title":"H )" + number +
                R"(","startDate":"2021-06-01","location":{"locality":"Ort )" + number + R"("}})";
    }
  }
  return with_events(events);
}

std::string searched(std::string_view text) {
  return "facet-q=" + encoded("place:" + std::string(text));
}

/// The labels that are shown, and how many are not: "Ort 1, Ort 2 +3".
std::string shown(const std::string& file, std::string_view state, std::string_view more = "") {
  const Sample sample = ask(file, at_moment("2021-05-01T08:00", state, more));
  const FacetList list = facet_list(sample.context(), Facet::place);
  std::string out;
  for (const std::uint32_t value : list.values) {
    out += (out.empty() ? "" : ", ") + sample.catalog.values[index_of(Facet::place)][value].label;
  }
  return out + " +" + std::to_string(list.hidden);
}

}  // namespace

TEST_CASE("A dozen values are all shown, without a search of their own", "[facet_list]") {
  const Sample sample = ask(with_places(12), at_moment("2021-05-01T08:00"));
  const FacetList list = facet_list(sample.context(), Facet::place);
  CHECK_FALSE(list.is_long);
  CHECK(list.values.size() == 12);
  CHECK(list.hidden == 0);
}

TEST_CASE("Of more values the most counted dozen is shown, in the order that stays",
          "[facet_list]") {
  CHECK(
      shown(with_places(14, 2), "") ==
      "Ort 1, Ort 2, Ort 10, Ort 11, Ort 12, Ort 13, Ort 14, Ort 3, Ort 4, Ort 5, Ort 6, Ort 7 +2");
  CHECK(
      shown(with_places(14, 2), "q=9") ==
      "Ort 1, Ort 2, Ort 10, Ort 11, Ort 12, Ort 13, Ort 14, Ort 3, Ort 4, Ort 5, Ort 6, Ort 9 +2");
}

TEST_CASE("What is chosen is always shown", "[facet_list]") {
  CHECK(shown(with_places(30, 12), "place=ort%2030&place=ORT%2029") ==
        "Ort 1, Ort 10, Ort 11, Ort 12, Ort 2, Ort 3, Ort 4, Ort 5, Ort 6, Ort 7, Ort 8, Ort 9, "
        "Ort 29, Ort 30 +18");
}

TEST_CASE("A search shows those whose label holds it", "[facet_list]") {
  CHECK(shown(with_places(30), "", searched("ORT 3")) == "Ort 3, Ort 30 +0");
  CHECK(shown(with_places(30), "place=ort%201", searched("30")) == "Ort 1, Ort 30 +0");
  CHECK(shown(with_places(30), "", searched("finns inte")) == " +0");
  CHECK(shown(with_places(30), "", "facet-q=topic:x&facet-q=nonsense:30&facet-q=30").substr(0, 5) ==
        "Ort 1");
}

TEST_CASE("A long facet has a search field without a name, and says how many there are beside",
          "[facet_list]") {
  const Sample sample = ask(with_places(30), at_moment("2021-05-01T08:00", "", searched("ort")));
  const Node form = drawn([&](TreeWriter& out) { write_filters(out, sample.context()); });
  const Node& field = one_with_class(form, "kal-facet-search");
  CHECK(print_html(field) ==
        "<label class=\"kal-facet-search\"><span class=\"kal-label\">Sök plats</span>"
        "<input type=\"search\" value=\"ort\" autocomplete=\"off\" data-facet=\"place\"></label>");
  CHECK(words_of(form).find("och 18 till") != std::string::npos);
}

TEST_CASE("Thousands of values are a few nodes", "[facet_list]") {
  const Sample sample = ask(with_places(3000), at_moment("2021-05-01T08:00"));
  const Node form = drawn([&](TreeWriter& out) { write_filters(out, sample.context()); });
  CHECK(all(form, [](const Node&) { return true; }).size() < 200);
}
