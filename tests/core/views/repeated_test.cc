// SPDX-License-Identifier: MIT
//
// What a visitor sees of an event that repeats, in each view.

#include "sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

constexpr std::string_view wednesday = "2026-11-18T08:00";

/// Språkkafé each Wednesday from 4 November 2026 at 16 to 18, with this rule and these members.
std::string cafe(std::string_view rule, std::string_view members = "") {
  return R"({"id":"cafe","title":"Språkkafé","startDate":"2026-11-04T16:00","endDate":"2026-11-04T18:00",)"
         R"("recurrence":")" +
         std::string(rule) + '"' + std::string(members) + '}';
}

const std::string one_term = with_events(cafe("FREQ=WEEKLY;UNTIL=20261216"));
const std::string for_ever = with_events(cafe("FREQ=WEEKLY"));
const std::string with_changes = with_events(cafe(
    "FREQ=WEEKLY;UNTIL=20261216",
    R"(,"exceptDates":["2026-11-25"],"extraDates":["2026-12-17T10:00"],"sessions":[)"
    R"({"startDate":"2026-12-02T16:00","eventStatus":"cancelled"},)"
    R"({"startDate":"2026-12-10T17:00","eventStatus":"rescheduled","previousStartDate":"2026-12-09T16:00"},)"
    R"({"startDate":"2026-12-16T16:00","eventStatus":"postponed"}])"));

/// The lines of the list itself.
Lines list(const std::string& file, std::string_view state = "", std::string_view more = "",
           std::string_view now = wednesday) {
  const Lines lines = lines_of_results(ask(file, at_moment(now, state, more)));
  const auto before = std::find(lines.begin(), lines.end(), "Hoppa förbi resultaten");
  REQUIRE(before != lines.end());
  return {before + 1, lines.end()};
}

/// The lines of the detail between its heading and the newsletter.
Lines detail(const std::string& file, std::string_view now = wednesday) {
  const Sample sample = ask(file, at_moment(now, "item=cafe"));
  const Lines lines = lines_of(draw_widget(sample.context()));
  const auto title = std::find(lines.begin(), lines.end(), "### Språkkafé");
  const auto after = std::find(lines.begin(), lines.end(), "#### Ta med dig");
  REQUIRE(title != lines.end());
  REQUIRE(after != lines.end());
  return {title + 1, after};
}

/// The days of a month that have a button, by its name.
Lines days(const std::string& file, std::string_view state, std::string_view now = wednesday) {
  const Sample sample = ask(file, at_moment(now, state));
  const Node root = draw_widget(sample.context());
  Lines names;
  for (const Node* button : all_with_class(root, "kal-day-button"))
    names.push_back(value_of(*button, Attribute::aria_label));
  return names;
}

int total(const std::string& file, std::string_view state) {
  return static_cast<int>(ask(file, at_moment(wednesday, state)).answer.total);
}

}  // namespace

TEST_CASE("In a list what repeats stands once, at its next date, and says how often more",
          "[repeated]") {
  CHECK(list(one_term) == Lines{"### November 2026", "#### Onsdag 18 november 2026",
                                "##### Språkkafé", "kl.\u00a016–18 och 4 tillfällen till"});
  CHECK(list(one_term, "", "", "2026-11-18T18:00") ==
        Lines{"### November 2026", "#### Onsdag 25 november 2026", "##### Språkkafé",
              "kl.\u00a016–18 och 3 tillfällen till"});
  CHECK(list(one_term, "", "", "2026-12-16T08:00") == Lines{"### December 2026",
                                                            "#### Onsdag 16 december 2026",
                                                            "##### Språkkafé", "kl.\u00a016–18"});
}

TEST_CASE("What never ends says its rule in a list instead of a number", "[repeated]") {
  CHECK(list(for_ever) == Lines{"### November 2026", "#### Onsdag 18 november 2026",
                                "##### Språkkafé", "kl.\u00a016–18 varje onsdag"});
}

TEST_CASE("What repeats stands under the date that is asked for", "[repeated]") {
  CHECK(list(one_term, "from=2026-12-01&to=2026-12-31") ==
        Lines{"### December 2026", "#### Onsdag 2 december 2026", "##### Språkkafé",
              "kl.\u00a016–18 och 2 tillfällen till"});
  CHECK(list(for_ever, "from=2043-05-01&to=2043-05-31") ==
        Lines{"### Maj 2043", "#### Onsdag 6 maj 2043", "##### Språkkafé",
              "kl.\u00a016–18 varje onsdag"});
}

TEST_CASE("Dates find an event by any of its times", "[repeated]") {
  CHECK(total(one_term, "from=2026-12-09&to=2026-12-09") == 1);
  CHECK(total(one_term, "from=2026-12-10&to=2026-12-12") == 0);
  CHECK(total(one_term, "when=today") == 1);
  CHECK(total(one_term, "when=past") == 0);
  CHECK(total(for_ever, "from=2043-05-06&to=2043-05-06") == 1);
  CHECK(total(for_ever, "to=2026-11-03") == 0);
  CHECK(total(with_changes, "from=2026-11-25&to=2026-11-25") == 0);
  CHECK(total(with_changes, "from=2026-12-17&to=2026-12-17") == 1);
}

TEST_CASE("With occurrences=all what repeats stands at each date, and counts as one",
          "[repeated]") {
  const std::string file =
      with_events(cafe("FREQ=WEEKLY;UNTIL=20261202") +
                  R"(,{"id":"fair","title":"Julmarknad","startDate":"2026-11-28"})");
  const Sample sample = ask(file, at_moment(wednesday, "", "occurrences=all"));
  CHECK(lines_of_results(sample) ==
        Lines{"### 2 händelser", "Hoppa förbi resultaten", "### November 2026",
              "#### Onsdag 18 november 2026", "##### Språkkafé", "kl.\u00a016–18",
              "#### Onsdag 25 november 2026", "##### Språkkafé", "kl.\u00a016–18",
              "#### Lördag 28 november 2026", "##### Julmarknad", "### December 2026",
              "#### Onsdag 2 december 2026", "##### Språkkafé", "kl.\u00a016–18"});
}

TEST_CASE("With occurrences=all what is over stands with the latest date first", "[repeated]") {
  const std::string file = with_events(
      cafe("FREQ=WEEKLY;COUNT=3") + R"(,{"id":"fair","title":"Marknad","startDate":"2026-11-14"})");
  CHECK(list(file, "when=past", "occurrences=all", "2026-12-01T08:00") ==
        Lines{"### November 2026", "#### Onsdag 18 november 2026", "##### Språkkafé",
              "kl.\u00a016–18", "#### Lördag 14 november 2026", "##### Marknad",
              "#### Onsdag 11 november 2026", "##### Språkkafé", "kl.\u00a016–18",
              "#### Onsdag 4 november 2026", "##### Språkkafé", "kl.\u00a016–18"});
}

TEST_CASE("With occurrences=all the sessions of a course stay together", "[repeated]") {
  const std::string course = with_events(
      R"({"id":"kurs","title":"Kurs","startDate":"2026-12-01","endDate":"2026-12-15","sessions":[)"
      R"({"startDate":"2026-12-01"},{"startDate":"2026-12-15"}]})");
  CHECK(list(course, "", "occurrences=all") == Lines{"### December 2026",
                                                     "#### Tisdag 1 december 2026", "##### Kurs",
                                                     "och 1 tillfälle till"});
}

TEST_CASE("With occurrences=all what lies between two pages stands on one of them", "[repeated]") {
  std::string events = cafe("FREQ=WEEKLY;UNTIL=20261230");
  for (int day = 20; day < 45; ++day) {
    const std::string date = print_day(to_day({2026, 11, 1}) + (day - 1));
    events +=
        R"(,{"id":"e)" + std::to_string(day) + R"(","title":"Dag","startDate":")" + date + "\"}";
  }
  const auto cafes = [&](std::string_view state) {
    const Lines lines = list(with_events(events), state, "occurrences=all");
    return std::count(lines.begin(), lines.end(), "##### Språkkafé");
  };
  CHECK(cafes("") == 3);  // until 8 December, the last day of the first page
  CHECK(cafes("page=2") == 4);
}

TEST_CASE("The detail says the rule in words and lists each time", "[repeated]") {
  CHECK(detail(one_term) ==
        Lines{"Onsdag 18 november 2026 kl.\u00a016–18 och 4 tillfällen till",
              "Varje onsdag kl.\u00a016–18 till och med 16 december 2026", "#### Tillfällen",
              "Onsdag 4 november 2026 kl.\u00a016–18", "Onsdag 11 november 2026 kl.\u00a016–18",
              "Onsdag 18 november 2026 kl.\u00a016–18", "Onsdag 25 november 2026 kl.\u00a016–18",
              "Onsdag 2 december 2026 kl.\u00a016–18", "Onsdag 9 december 2026 kl.\u00a016–18",
              "Onsdag 16 december 2026 kl.\u00a016–18"});
}

TEST_CASE("The detail says which times are cancelled, moved or postponed", "[repeated]") {
  CHECK(detail(with_changes) ==
        Lines{"Onsdag 18 november 2026 kl.\u00a016–18 och 3 tillfällen till",
              "Varje onsdag kl.\u00a016–18 till och med 16 december 2026", "#### Tillfällen",
              "Onsdag 4 november 2026 kl.\u00a016–18", "Onsdag 11 november 2026 kl.\u00a016–18",
              "Onsdag 18 november 2026 kl.\u00a016–18",
              "Inställt: Onsdag 2 december 2026 kl.\u00a016–18",
              "Nytt datum: Torsdag 10 december 2026 kl.\u00a017–19 (Flyttad från onsdag 9 december "
              "2026 kl.\u00a016)",
              "Torsdag 17 december 2026 kl.\u00a010–12",
              "Uppskjutet: Onsdag 16 december 2026 kl.\u00a016"});
}

TEST_CASE("Of very many times the next ones stand in the detail, and all on request",
          "[repeated]") {
  const Lines lines = detail(with_events(cafe("FREQ=WEEKLY;COUNT=52")));
  REQUIRE(lines.size() == 3 + 12 + 1 + 52);
  CHECK(lines[1] == "Varje onsdag kl.\u00a016–18, 52 gånger");
  CHECK(lines[3] == "Onsdag 18 november 2026 kl.\u00a016–18");
  CHECK(lines[15] == "Visa alla 52 tillfällen");
  CHECK(lines[16] == "Onsdag 4 november 2026 kl.\u00a016–18");
}

TEST_CASE("Of what never ends the next dozen stands in the detail", "[repeated]") {
  const Lines lines = detail(for_ever);
  REQUIRE(lines.size() == 3 + 12);
  CHECK(lines[0] == "Onsdag 18 november 2026 kl.\u00a016–18");
  CHECK(lines[1] == "Varje onsdag kl.\u00a016–18");
  CHECK(lines[3] == "Onsdag 18 november 2026 kl.\u00a016–18");
}

TEST_CASE("A month shows each time", "[repeated]") {
  CHECK(days(one_term, "view=month") ==
        Lines{"onsdag 4 november 2026, 1 händelse", "onsdag 11 november 2026, 1 händelse",
              "onsdag 18 november 2026, 1 händelse", "onsdag 25 november 2026, 1 händelse"});
  CHECK(days(with_changes, "view=month&date=2026-12") ==
        Lines{"onsdag 2 december 2026, 1 händelse", "onsdag 9 december 2026, 1 flyttad händelse",
              "torsdag 10 december 2026, 1 händelse", "torsdag 17 december 2026, 1 händelse"});
  CHECK(days(for_ever, "view=month&date=2043-05").size() == 4);
}

TEST_CASE("A month strikes through the time that is cancelled, and no other", "[repeated]") {
  const Sample sample = ask(with_changes, at_moment(wednesday, "view=month&date=2026-12"));
  const Node root = draw_widget(sample.context());
  CHECK(words_of(one_with_class(root, "kal-in-day-cancelled")) == "16.00 Inställt: Språkkafé");
}

TEST_CASE("A week shows each time with its hours", "[repeated]") {
  const std::string file = with_events(cafe("FREQ=WEEKLY;BYDAY=WE,FR;UNTIL=20261216"));
  const Sample sample = ask(file, at_moment(wednesday, "view=week"));
  const Node root = draw_widget(sample.context());
  const Lines titles = words_of(all_with_class(root, "kal-item-title"));
  CHECK(titles == Lines{"Språkkafé, onsdag 18 november 2026 kl.\u00a016–18",
                        "Språkkafé, fredag 20 november 2026 kl.\u00a016–18"});
  CHECK(words_of(one_with_class(root, "kal-period-count")) == "1 händelse");
}

TEST_CASE("An exhibition of three months stands once, under what is on now", "[repeated]") {
  const std::string file = with_events(
      R"({"id":"show","title":"Utställning","startDate":"2026-10-03","endDate":"2027-01-10"},)" +
      cafe("FREQ=WEEKLY;UNTIL=20261118"));
  for (const std::string_view more : {"", "occurrences=all"}) {
    CHECK(list(file, "", more) == Lines{"### Pågår just nu", "#### Utställning",
                                        "3 oktober 2026–10 januari 2027", "### November 2026",
                                        "#### Onsdag 18 november 2026", "##### Språkkafé",
                                        "kl.\u00a016–18"});
  }
}

TEST_CASE("The feed says the next time and how often more", "[repeated]") {
  const Sample sample = ask(one_term, at_moment(wednesday, "view=feed"));
  const Node root = draw_widget(sample.context());
  CHECK(words_of(one_with_class(root, "kal-dates")) ==
        "Språkkafé: onsdag 18 november 2026 kl.\u00a016–18 och 4 tillfällen till");
}
