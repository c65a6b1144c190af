// SPDX-License-Identifier: MIT

#include "core/views/week.h"

#include "sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

/// The week as drawn at noon on Wednesday 14 October 2026, of week 42.
Node week_of(const std::string& file, std::string_view state = "") {
  const Sample sample = ask(file, at_moment("2026-10-14T12:00", "view=week&" + std::string(state)));
  return draw_widget(sample.context());
}

std::string event(int number, std::string_view start, std::string_view end = "") {
  std::string out = R"({"id":"e)" + std::to_string(number) + R"(","title":"H)" +
                    std::to_string(number) + R"(","startDate":")" + std::string(start) + '"';
  if (!end.empty()) out += R"(,"endDate":")" + std::string(end) + '"';
  return out + '}';
}

const std::string some =
    with_events(event(1, "2026-10-13T09:00", "2026-10-13T10:30") + ',' + event(2, "2026-10-13") +
                    ',' + event(3, "2026-10-10", "2026-10-14") + ',' +
                    event(4, "2026-10-13T10:00", "2026-10-13T11:15"),
                R"(,"deadlines":[{"title":"Sista dag","date":"2026-10-16"}])");

std::string classes(const Node& root, std::string_view title) {
  for (const Node* item : all_with_class(root, "kal-item")) {
    if (words_of(*item).substr(0, title.size()) == title) return value_of(*item, Attribute::class_);
  }
  return "(no such item)";
}

bool is_seen(const Node& node) { return !has_class(node, "kal-day-short"); }

}  // namespace

TEST_CASE("A week is a list by day: what goes on over several days once, then each day", "[week]") {
  const Node root = week_of(some);
  CHECK(words_of(one_with_class(root, "kal-results-title")) ==
        "Vecka 42, 12–18 oktober 2026, 4 händelser och 1 sista datum");
  Lines days;
  for (const Node* day : all_with_class(one_with_class(root, "kal-week"), "kal-day-long"))
    days.push_back(words_of(*day));
  CHECK(days == Lines{"Måndag 12 oktober 2026", "Tisdag 13 oktober 2026", "Onsdag 14 oktober 2026",
                      "Torsdag 15 oktober 2026", "Fredag 16 oktober 2026", "Lördag 17 oktober 2026",
                      "Söndag 18 oktober 2026"});
  CHECK(lines_of(one_with_class(root, "kal-several")) ==
        Lines{"#### Flera dagar", "##### H3", "10–14 oktober 2026"});
  const auto tuesday = all_with_class(root, "kal-d2");
  Lines titles;
  for (const Node* title : all_with_class(*tuesday.front(), "kal-item-title")) {
    for (const Node& link : title->children) titles.push_back(link.children.front().text);
  }
  CHECK(titles == Lines{"H2", "H1", "H4"});
  CHECK(is_seen(*tuesday.front()));
}

TEST_CASE("Where something stands is said by classes, never by a style", "[week]") {
  const Node root = week_of(some);
  // The drawing begins at eight: nine o'clock is its fifth quarter. Two stand beside each other.
  CHECK(classes(root, "H1") ==
        "kal-item kal-item-event kal-item-past kal-t0 kal-o5 kal-u0 kal-v6 kal-d1 kal-s1");
  CHECK(classes(root, "H4") ==
        "kal-item kal-item-event kal-item-past kal-t0 kal-o9 kal-u0 kal-v5 kal-d2 kal-s1");
  CHECK(classes(root, "H3") == "kal-item kal-item-event kal-d1 kal-s3 kal-bar-from");
  CHECK(has_class(one_with_class(root, "kal-week"), "kal-u3"));
  CHECK(has_class(one_with_class(root, "kal-week"), "kal-v6"));
  CHECK(print_html(root).find(" style=") == std::string::npos);
}

TEST_CASE("The hours stand beside the drawing, for the eye alone", "[week]") {
  const Node root = week_of(some);
  const Node& hours = one_with_class(root, "kal-hours");
  CHECK(value_of(hours, Attribute::aria_hidden) == "true");
  CHECK(hours.children.size() == 9);
  CHECK(words_of(hours.children.front()) == "08.00");
}

TEST_CASE("A week in which too much stands beside each other is a list at any width", "[week]") {
  std::string events;
  for (int i = 1; i <= 12; ++i)
    events += (i > 1 ? "," : "") + event(i, "2026-10-13T10:00", "2026-10-13T11:00");
  const Node root = week_of(with_events(events));
  CHECK_FALSE(has_class(one_with_class(root, "kal-week"), "kal-week-times"));
  CHECK(all_with_class(root, "kal-hours").empty());
  CHECK(all_with_class(root, "kal-item").size() == 12);
}

TEST_CASE("One goes by buttons to the week before and after", "[week]") {
  const Node root = week_of(some);
  const auto state_of = [&](std::string_view key) {
    const auto found =
        all(root, [&](const Node& node) { return value_of(node, Attribute::data_key) == key; });
    REQUIRE(found.size() == 1);
    return value_of(*found.front(), Attribute::data_state);
  };
  CHECK(state_of("previous") == "view=week&date=2026-W41");
  CHECK(state_of("next") == "view=week&date=2026-W43");
  CHECK(state_of("today") == "view=week");
}

TEST_CASE("A month is chosen by its first week, the one whose Thursday is in it", "[week]") {
  const Node root = week_of(some);
  const auto options = all(root, [](const Node& node) { return is(node, Tag::option); });
  CHECK(words_of(options) == Lines{"Oktober 2026"});
  CHECK(value_of(*options.front(), Attribute::value) == "2026-W40");
  CHECK(has(*options.front(), Attribute::selected));
}

TEST_CASE("A week over New Year is named by its own year", "[week]") {
  CHECK(words_of(one_with_class(week_of(some, "date=2027-01-01"), "kal-results-title")) ==
        "Vecka 53, 28 december 2026–3 januari 2027, inga händelser");
}

TEST_CASE("An empty week offers the nearest that has something", "[week]") {
  CHECK(lines_of(one_with_class(week_of(some, "date=2026-W44"), "kal-empty")) ==
        Lines{"Inga händelser den här veckan.", "[Visa vecka 42, 12–18 oktober 2026]"});
}

TEST_CASE("What is on over midnight stands on both days, and says all of its time on both",
          "[week]") {
  const Node root = week_of(with_events(event(1, "2026-10-16T22:00", "2026-10-17T07:00")));
  CHECK(all_with_class(root, "kal-item").size() == 2);
  CHECK(words_of(all_with_class(root, "kal-time")) ==
        Lines(2, "16 oktober 2026 kl.\u00a022.00 – 17 oktober 2026 kl.\u00a07.00"));
}

TEST_CASE("A search for a week offers to go to it, in any view that has another", "[week]") {
  const auto offer = [](std::string_view state, std::string_view more = "") {
    const Sample sample = ask(some, at_moment("2026-10-14T12:00", state, more));
    const Node root = draw_widget(sample.context());
    for (const Node* button : all_with_class(root, "kal-button")) {
      if (words_of(*button).find("Visa vecka") == 0)
        return words_of(*button) + ": " + value_of(*button, Attribute::data_state);
    }
    return std::string("-");
  };
  CHECK(offer("q=v. 3&topic=x") ==
        "Visa vecka 3, 18–24 januari 2027: view=week&date=2027-W03&topic=x");
  CHECK(offer("view=feed&q=vecka 41") ==
        "Visa vecka 41, 5–11 oktober 2026: view=week&date=2026-W41");
  CHECK(offer("q=vecka") == "-");
  CHECK(offer("q=v. 3", "views=agenda feed") == "-");
}
