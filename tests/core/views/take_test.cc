// SPDX-License-Identifier: MIT

#include "core/views/take.h"

#include "sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

/// What can be taken along of an item, a line for each: `label → address`, or `label [deed value] announced`.
Lines taken(const std::string& file, std::string_view id, std::string_view more = "") {
  const Sample sample = ask(file, at_moment("2021-05-01T08:00", "item=" + std::string(id), more));
  const Node take = one_with_class(draw_widget(sample.context()), "kal-take");
  Lines lines;
  for (const Node* node : all(take, [](const Node& other) {
         return has(other, Attribute::href) || has(other, Attribute::data_do);
       })) {
    std::string line = words_of(*node);
    if (has(*node, Attribute::href)) line += " → " + value_of(*node, Attribute::href);
    if (has(*node, Attribute::data_do))
      line += " [" + value_of(*node, Attribute::data_do) + ' ' + value_of(*node, Attribute::value) +
              ']';
    if (has(*node, Attribute::data_said)) line += ' ' + value_of(*node, Attribute::data_said);
    lines.push_back(line);
  }
  return lines;
}

const std::string file_button = "Kalenderfil (.ics) [file day] Kalenderfilen är hämtad";
const std::string google =
    "Google Kalender → https://calendar.google.com/calendar/render?action=TEMPLATE&dates=";
const std::string outlook =
    "Outlook → https://outlook.live.com/calendar/0/deeplink/compose?path=/calendar/action/"
    "compose&rru=addevent";

std::string copy_button(const std::string& link) {
  return "Kopiera länk [copy " + link + "] Länken är kopierad";
}

Location location(std::string_view name, std::string_view address, std::string_view postal_code,
                  std::string_view locality) {
  Location out;
  out.name = name;
  out.address = address;
  out.postal_code = postal_code;
  out.locality = locality;
  return out;
}

std::string map_of(std::string_view pattern, const Location& where) {
  Feed feed;
  feed.map_url = pattern;
  return map_url(feed, where);
}

}  // namespace

TEST_CASE("an event goes into a calendar at its instants, with where and what", "[take]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Kaffe & te","startDate":"2021-05-11T09:00","endDate":"2021-05-11T10:30",)"
      R"("location":{"name":"Kaféet","address":"Torget 1","postalCode":"123 45","locality":"Norrby"},)"
      R"("text":"Kom.","url":"https://example.org/e1"})");
  CHECK(taken(file, "e1") ==
        Lines{file_button,
              google + "20210511T070000Z/20210511T083000Z&text=Kaffe%20%26%20te"
                       "&location=Kaf%C3%A9et%2C%20Norrby%2C%20Torget%201%2C%20123%2045%20Norrby"
                       "&details=Kom.%0A%0Ahttps%3A%2F%2Fexample.org%2Fe1",
              outlook + "&startdt=2021-05-11T07%3A00%3A00Z&enddt=2021-05-11T08%3A30%3A00Z"
                        "&subject=Kaffe%20%26%20te"
                        "&location=Kaf%C3%A9et%2C%20Norrby%2C%20Torget%201%2C%20123%2045%20Norrby"
                        "&body=Kom.%0A%0Ahttps%3A%2F%2Fexample.org%2Fe1",
              copy_button("?kal-item=e1")});
}

TEST_CASE("whole days have an exclusive end in other people's calendars", "[take]") {
  const Lines lines = taken(
      with_events(R"({"id":"e1","title":"Läger","startDate":"2021-05-11","endDate":"2021-05-13"})"),
      "e1");
  CHECK(lines.at(1) == google + "20210511/20210514&text=L%C3%A4ger");
  CHECK(lines.at(2) ==
        outlook + "&allday=true&startdt=2021-05-11&enddt=2021-05-14&subject=L%C3%A4ger");
}

TEST_CASE("of several sessions the next one goes into other people's calendars, and says so",
          "[take]") {
  const Lines lines = taken(
      with_events(
          R"({"id":"e1","title":"Kurs","startDate":"2021-04-11T18:00","endDate":"2021-06-01T20:00","sessions":[)"
          R"({"startDate":"2021-04-11T18:00"},{"startDate":"2021-05-11T18:00"},{"startDate":"2021-06-01T18:00"}]})"),
      "e1");
  CHECK(lines.at(0) == file_button);
  CHECK(lines.at(1).find("Google Kalender, nästa tillfälle → ") == 0);
  CHECK(lines.at(1).find("dates=20210511T160000Z/20210511T160000Z&") != std::string::npos);
  CHECK(lines.at(2).find("Outlook, nästa tillfälle → ") == 0);
}

TEST_CASE("of what repeats the file has all, and other people's calendars one", "[take]") {
  const Lines lines = taken(
      with_events(
          R"({"id":"e1","title":"Kör","startDate":"2021-05-11T18:00","recurrence":"FREQ=WEEKLY"})"),
      "e1");
  CHECK(lines.at(1).find("Google Kalender, nästa tillfälle → ") == 0);
}

TEST_CASE("what is over, cancelled or undated has its file alone", "[take]") {
  const Lines alone = {file_button, copy_button("?kal-item=e1")};
  CHECK(taken(with_events(R"({"id":"e1","title":"A","startDate":"2021-04-11"})"), "e1") == alone);
  CHECK(taken(with_events(
                  R"({"id":"e1","title":"A","startDate":"2021-05-11","eventStatus":"cancelled"})"),
              "e1") == alone);
  CHECK(taken(with_events(
                  R"({"id":"e1","title":"A","startDate":"2021-05-11","eventStatus":"postponed"})"),
              "e1") == alone);
}

TEST_CASE("what has no day, and an article, are a link", "[take]") {
  const std::string file = with_events(R"({"id":"e1","title":"A","startDate":"2021-09"})");
  CHECK(taken(file, "e1") == Lines{copy_button("?kal-item=e1")});
  CHECK(taken(file, "a1") == Lines{copy_button("?kal-item=a1")});
}

TEST_CASE("sharing is offered where the browser can, and no link where the page has none",
          "[take]") {
  const std::string file = with_events(R"({"id":"e1","title":"A","startDate":"2021-09"})");
  CHECK(taken(file, "e1", "can=share&page-url=https%3A%2F%2Fexample.org%2Fk") ==
        Lines{copy_button("https://example.org/k?kal-item=e1"),
              "Dela [share https://example.org/k?kal-item=e1]"});
  const Sample bare = ask(file, at_moment("2021-05-01T08:00", "item=e1", "state-key=none"));
  CHECK(all(draw_widget(bare.context()), [](const Node& node) {
          return value_of(node, Attribute::class_) == "kal-take";
        }).empty());
}

TEST_CASE("the way there is the map that the publisher chose", "[take]") {
  const Location library = location("Biblioteket", "Torget 1", "123 45", "Norrby");
  CHECK(map_of("https://karta.example/?q={address}", library) ==
        "https://karta.example/?q=Torget%201%2C%20123%2045%20Norrby");
  CHECK(map_of("https://karta.example/?q={address}", location("Parken", "", "", "Norrby")) ==
        "https://karta.example/?q=Parken%2C%20Norrby");
  CHECK(map_of("https://karta.example/?q={address}", {}).empty());
  CHECK(map_of("", library).empty());
  Location exact = library;
  exact.latitude = 59.5;
  exact.longitude = -0.25;
  CHECK(map_of("https://karta.example/#{latitude}/{longitude}", exact) ==
        "https://karta.example/#59.500000/-0.250000");
  CHECK(map_of("https://karta.example/#{latitude}/{longitude}", library).empty());
}
