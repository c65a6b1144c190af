// SPDX-License-Identifier: MIT

#include "core/views/month.h"

#include "core/views/period.h"
#include "sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

/// What month or week draws at noon on 25 August 2020 (a Tuesday of week 35).
Node drawn_at(const std::string& file, std::string_view state) {
  const Sample sample = ask(file, at_moment("2020-08-25T12:00", state));
  return draw_widget(sample.context());
}

Node month_of(const std::string& file, std::string_view state = "") {
  return drawn_at(file, "view=month" + std::string(state.empty() ? "" : "&") + std::string(state));
}

std::vector<std::string> names_of_days(const Node& root) {
  std::vector<std::string> names;
  for (const Node* button : all_with_class(root, "kal-day-button"))
    names.push_back(value_of(*button, Attribute::aria_label));
  return names;
}

/// The cell of a day.
const Node& cell(const Node& root, const std::string& day) {
  const auto found = all(root, [&](const Node& node) {
    return is(node, Tag::td) && value_of(node, Attribute::data_key) == day;
  });
  REQUIRE(found.size() == 1);
  return *found.front();
}

Lines texts_in(const Node& cell) { return words_of(all_with_class(cell, "kal-in-day")); }

const Node& button(const Node& root, std::string_view key) {
  const auto found =
      all(root, [&](const Node& node) { return value_of(node, Attribute::data_key) == key; });
  REQUIRE(found.size() == 1);
  return *found.front();
}

std::string goes_to(const Node& root, std::string_view key) {
  const Node& found = button(root, key);
  return has(found, Attribute::aria_disabled) ? "-" : value_of(found, Attribute::data_state);
}

const std::string three_things = with_events(
    R"({"id":"e1","title":"Sagostund","startDate":"2020-08-25T09:00","endDate":"2020-08-25T10:00"},)"
    R"({"id":"e2","title":"Läger","startDate":"2020-08-22","endDate":"2020-08-25"},)"
    R"({"id":"e3","title":"Konsert","startDate":"2020-08-25T19:00","eventStatus":"cancelled"})",
    R"(,"deadlines":[{"title":"Anmälan till läger","date":"2020-08-20"}])");

}  // namespace

TEST_CASE("A month is a table whose headers are weekdays and weeks, seen short and heard whole",
          "[month]") {
  const Node root = month_of(three_things);
  const auto headers = all(root, [](const Node& node) { return is(node, Tag::th); });
  CHECK(words_of(headers) == Lines{"Vecka", "månmåndag", "tistisdag", "onsonsdag", "torstorsdag",
                                   "frefredag", "lörlördag", "sönsöndag", "v.\u00a031vecka 31",
                                   "v.\u00a032vecka 32", "v.\u00a033vecka 33", "v.\u00a034vecka 34",
                                   "v.\u00a035vecka 35", "v.\u00a036vecka 36"});
  CHECK(value_of(*headers[1], Attribute::scope) == "col");
  CHECK(value_of(*headers[8], Attribute::scope) == "row");
  const auto captions = all(root, [](const Node& node) { return is(node, Tag::caption); });
  CHECK(words_of(captions) == Lines{"Augusti 2020"});
  CHECK(all(root, [](const Node& node) {
          const std::string role = value_of(node, Attribute::role);
          return role == "grid" || role == "application";
        }).empty());
}

TEST_CASE("The heading says which month and how much is in it, and so does the live region",
          "[month]") {
  const Sample sample = ask(three_things, at_moment("2020-08-25T12:00", "view=month"));
  CHECK(status_text(sample.context()) == "augusti 2020, 3 händelser och 1 sista datum");
  CHECK(words_of(one_with_class(draw_widget(sample.context()), "kal-results-title")) ==
        "Augusti 2020, 3 händelser och 1 sista datum");
}

TEST_CASE("The one thing in a day that takes focus is its button, which says how much there is",
          "[month]") {
  const Node root = month_of(three_things);
  CHECK(names_of_days(root) ==
        Lines{"torsdag 20 augusti 2020, 1 sista datum", "lördag 22 augusti 2020, 1 händelse",
              "söndag 23 augusti 2020, 1 händelse", "måndag 24 augusti 2020, 1 händelse",
              "tisdag 25 augusti 2020, 3 händelser"});
  const auto takes_focus = all(one_with_class(root, "kal-month-table"), [](const Node& node) {
    return is(node, Tag::a) || is(node, Tag::button) || has(node, Attribute::tabindex);
  });
  CHECK(takes_focus.size() == 5);
}

TEST_CASE("Titles are read in the cells, with their time, status and kind in words", "[month]") {
  const Node root = month_of(three_things);
  CHECK(texts_in(cell(root, "2020-08-25")) ==
        Lines{"Läger, fortsätter", "09.00 Sagostund", "19.00 Inställt: Konsert"});
  CHECK(texts_in(cell(root, "2020-08-20")) == Lines{"Sista dag: Anmälan till läger"});
}

TEST_CASE("A deadline whose title says so is not said to be one twice", "[month]") {
  const Node root =
      month_of(with_deadlines(R"({"title":"Sista dag att anmäla sig","date":"2020-08-20"})"));
  CHECK(texts_in(cell(root, "2020-08-20")) == Lines{"Sista dag att anmäla sig"});
}

TEST_CASE("A bar is as long as it goes on in its week, and open where it goes on", "[month]") {
  const Node root = month_of(three_things);
  CHECK(has_class(*all_with_class(cell(root, "2020-08-22"), "kal-in-day").front(), "kal-s2"));
  CHECK(has_class(*all_with_class(cell(root, "2020-08-22"), "kal-in-day").front(), "kal-bar-on"));
  CHECK(has_class(*all_with_class(cell(root, "2020-08-24"), "kal-in-day").front(), "kal-bar-from"));
  CHECK(texts_in(cell(root, "2020-08-23")) == Lines{"Läger, fortsätter"});
}

TEST_CASE("Three stand in a cell and the rest is counted; a fourth alone has room", "[month]") {
  const auto file_with = [](int count) {
    std::string events;
    for (int i = 1; i <= count; ++i) {
      events += std::string(i > 1 ? "," : "") + R"({"id":"e)" + std::to_string(i) +
                R"(","title":"H)" + std::to_string(i) + R"(","startDate":"2020-08-25"})";
    }
    return with_events(events);
  };
  const Node six = month_of(file_with(6));
  CHECK(words_of(one_with_class(six, "kal-more-in-day")) == "+3 till");
  CHECK(words_of(all_with_class(six, "kal-beyond")) == Lines{"H4", "H5", "H6"});
  const Node four = month_of(file_with(4));
  CHECK(all_with_class(four, "kal-more-in-day").empty());
  CHECK(all_with_class(four, "kal-beyond").empty());
  CHECK(texts_in(cell(four, "2020-08-25")) == Lines{"H1", "H2", "H3", "H4"});
}

TEST_CASE("Today and holidays are marked in words", "[month]") {
  CHECK(words_of(all_with_class(month_of(three_things), "kal-mark")) == Lines{"I dag"});
  CHECK(words_of(all_with_class(month_of(three_things, "date=2020-06"), "kal-mark")) ==
        Lines{"Sveriges nationaldag", "Midsommarafton", "Midsommardagen"});
}

TEST_CASE("What was rescheduled leaves a note on its old day", "[month]") {
  const Node root = month_of(
      with_events(
          R"({"id":"e1","title":"Föredrag","startDate":"2020-09-03T18:00","eventStatus":"rescheduled",)"
          R"("previousStartDate":"2020-08-27T18:00"})"),
      "date=2020-08-27");
  CHECK(names_of_days(root) == Lines{"torsdag 27 augusti 2020, 1 flyttad händelse"});
  CHECK(texts_in(cell(root, "2020-08-27")) == Lines{"18.00 Flyttad: Föredrag"});
  CHECK(words_of(one_with_class(root, "kal-item-moved")) ==
        "Flyttad till torsdag 3 september 2020 kl.\u00a018: Föredrag");
}

TEST_CASE("The day that was chosen has its list below the month", "[month]") {
  const Node root = month_of(three_things, "date=2020-08-25");
  CHECK(lines_of(one_with_class(root, "kal-picked")) ==
        Lines{"#### Tisdag 25 augusti 2020, 3 händelser I dag", "##### Läger", "22–25 augusti 2020",
              "##### Sagostund", "kl.\u00a09–10", "##### Inställt: Konsert", "kl.\u00a019",
              "[Stäng listan]"});
  const Node& title = one_with_class(root, "kal-picked-title");
  CHECK(value_of(title, Attribute::data_focus) == "day");
  CHECK(value_of(title, Attribute::tabindex) == "-1");
}

TEST_CASE("A day's button opens its list, and closes it where it is open", "[month]") {
  const auto state_of = [](const Node& root) {
    const Node& day = *all_with_class(root, "kal-day-button").back();
    return value_of(day, Attribute::aria_expanded) + " " + value_of(day, Attribute::data_state);
  };
  CHECK(state_of(month_of(three_things, "q=läger&page=2")) ==
        "false view=month&date=2020-08-25&q=l%C3%A4ger");
  CHECK(state_of(month_of(three_things)) == "false view=month&date=2020-08-25");
  CHECK(state_of(month_of(three_things, "date=2020-08-25")) == "true view=month&date=2020-08");
}

TEST_CASE("One goes by buttons to the month before and after, and a month past the data",
          "[month]") {
  const Node august = month_of(three_things, "date=2020-08");
  CHECK(goes_to(august, "previous") == "view=month&date=2020-07");
  CHECK(goes_to(august, "next") == "view=month&date=2020-09");
  CHECK(goes_to(august, "today") == "view=month");
  CHECK(goes_to(month_of(three_things, "date=2020-09"), "next") == "-");
  CHECK(goes_to(month_of(three_things, "date=2020-07"), "previous") == "-");
  CHECK(goes_to(month_of(three_things, "date=2043-01"), "previous") == "view=month&date=2020-09");
}

TEST_CASE("The months to choose from are those that have something, and the one that is shown",
          "[month]") {
  const auto options_of = [](const Node& root) {
    return all(root, [](const Node& node) { return is(node, Tag::option); });
  };
  const Node root = month_of(three_things, "date=2020-10&topic=x");
  CHECK(words_of(options_of(root)) == Lines{"Augusti 2020", "Oktober 2020"});
  CHECK(has(*options_of(root)[1], Attribute::selected));
  CHECK(value_of(*options_of(root)[0], Attribute::value) == "2020-08");
  const Node& form = one_with_class(root, "kal-picker");
  CHECK(print_html(form.children[0]) == "<input type=\"hidden\" name=\"view\" value=\"month\">");
  CHECK(print_html(form.children[1]) == "<input type=\"hidden\" name=\"topic\" value=\"x\">");
}

TEST_CASE("An empty month says so and offers the nearest that has something", "[month]") {
  const Node root = month_of(three_things, "date=2020-10");
  CHECK(words_of(one_with_class(root, "kal-results-title")) == "Oktober 2020, inga händelser");
  CHECK(lines_of(one_with_class(root, "kal-empty")) ==
        Lines{"Inga händelser den här månaden.", "[Visa augusti 2020]"});
}

TEST_CASE("A month that filters have emptied offers where they find something, and to clear them",
          "[month]") {
  const Node root = month_of(three_things, "date=2020-09&q=läger");
  CHECK(lines_of(one_with_class(root, "kal-empty")) ==
        Lines{"Inget passar det du har valt. Prova färre filter eller andra sökord.",
              "[Visa augusti 2020][Rensa alla]"});
}

TEST_CASE("What is known to the month only stands below the table", "[month]") {
  const Node root = month_of(with_events(R"({"id":"e1","title":"Marknad","startDate":"2020-08"})"));
  CHECK(names_of_days(root).empty());
  CHECK(lines_of(one_with_class(root, "kal-some-time")) ==
        Lines{"#### Någon gång under månaden", "##### Marknad", "Augusti 2020"});
}

TEST_CASE("Each session stands on its day", "[month]") {
  const Node root = month_of(with_events(
      R"({"id":"e1","title":"Kurs","startDate":"2020-08-03","endDate":"2020-08-17",)"
      R"("sessions":[{"startDate":"2020-08-03T18:00"},{"startDate":"2020-08-10T18:00"},)"
      R"({"startDate":"2020-08-17T18:00","eventStatus":"cancelled"}]})"));
  CHECK(words_of(one_with_class(root, "kal-results-title")) == "Augusti 2020, 1 händelse");
  CHECK(texts_in(cell(root, "2020-08-10")) == Lines{"18.00 Kurs"});
  CHECK(texts_in(cell(root, "2020-08-17")) == Lines{"18.00 Inställt: Kurs"});
}

TEST_CASE("A teaser is a list, whatever its state says", "[month]") {
  const Sample sample = ask(three_things, at_moment("2020-08-25T12:00", "view=month", "limit=2"));
  const Node root = draw_widget(sample.context());
  CHECK(all_with_class(root, "kal-month-table").empty());
  CHECK(all_with_class(root, "kal-item").size() == 2);
}
