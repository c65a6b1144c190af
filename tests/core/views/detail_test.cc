// SPDX-License-Identifier: MIT

#include "core/views/detail.h"

#include "sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

Sample opened_sample(const std::string& file, std::string_view id, std::string_view more = "") {
  return ask(file, at_moment("2021-05-01T08:00", "item=" + std::string(id), more));
}

Node detail_of(const std::string& file, std::string_view id, std::string_view more = "") {
  const Sample sample = opened_sample(file, id, more);
  return one_with_class(draw_widget(sample.context()), "kal-detail");
}

Lines detail_lines(const std::string& file, std::string_view id, std::string_view more = "") {
  return lines_of(detail_of(file, id, more));
}

/// The lines without the way back, what can be taken along and the origin, which every detail has.
Lines body_lines(const std::string& file, std::string_view id, std::string_view more = "") {
  const Lines lines = detail_lines(file, id, more);
  const auto take = std::find(lines.begin(), lines.end(), "#### Ta med dig");
  REQUIRE(take != lines.end());
  return {lines.begin() + 1, take};
}

}  // namespace

TEST_CASE("An event's detail says everything about it", "[detail]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Sagostund","startDate":"2021-05-11T09:00","endDate":"2021-05-11T10:30",)"
      R"("eventAttendanceMode":"mixed","location":{"name":"Biblioteket","address":"Torget 1","postalCode":"123 45",)"
      R"("locality":"Norrby","url":"https://example.org/hitta"},"isAccessibleForFree":true,)"
      R"("organizer":{"name":"Anna","email":"anna@example.org","telephone":"012-345 67"},)"
      R"("audience":["Barn"],"keywords":["Saga"],"accessibility":["wheelchair"],"language":"en",)"
      R"("registrationUrl":"https://example.org/anmal","onlineUrl":"https://example.org/se","url":"https://example.org/e1",)"
      R"("text":"Vi läser.\n\n- bok"})");
  CHECK(detail_lines(file, "e1") == Lines{"Tillbaka till kalendern",
                                          "### Sagostund",
                                          "Tisdag 11 maj 2021 kl.\u00a09.00–10.30",
                                          "Anmäl dig",
                                          "Delta på nätet",
                                          "Läs mer om Sagostund",
                                          "Var",
                                          "Biblioteket, Norrby / Torget 1, 123 45 Norrby",
                                          "Deltagande",
                                          "På plats och digitalt",
                                          "Pris",
                                          "Kostnadsfritt",
                                          "Arrangör",
                                          "Anna / anna@example.org / 012-345 67",
                                          "För",
                                          "Barn",
                                          "Språk",
                                          "Engelska",
                                          "Tillgänglighet",
                                          "Rullstolsanpassat",
                                          "Ämnen",
                                          "Saga",
                                          "Vi läser.",
                                          "bok",
                                          "#### Ta med dig",
                                          "[Kalenderfil (.ics)]",
                                          "Google Kalender",
                                          "Outlook",
                                          "[Kopiera länk]",
                                          "#### Ur nyhetsbrevet",
                                          "Artikel: Artikeln",
                                          "Nyhetsbrev: Maj, onsdag 5 maj 2021"});
  const Node detail = detail_of(file, "e1");
  Lines addresses;
  for (const Node* node : all(detail, [](const Node& other) {
         return has(other, Attribute::href) && !has(other, Attribute::data_state) &&
                !has(other, Attribute::rel);
       })) {
    addresses.push_back(value_of(*node, Attribute::href));
  }
  CHECK(addresses == Lines{"https://example.org/anmal", "https://example.org/se",
                           "https://example.org/e1", "https://example.org/hitta",
                           "mailto:anna@example.org", "tel:01234567"});
}

TEST_CASE("The heading of a detail takes focus", "[detail]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Fest","startDate":"2021-05-11","eventStatus":"cancelled"})");
  CHECK(print_html(one_with_class(detail_of(file, "e1"), "kal-detail-title")) ==
        "<h3 class=\"kal-detail-title\" tabindex=\"-1\" data-focus=\"item\">"
        "<span class=\"kal-status\">Inställt: </span>Fest</h3>");
}

TEST_CASE("Back leads to the list as it was", "[detail]") {
  const std::string file = with_events(R"({"id":"e1","title":"Fest","startDate":"2021-05-11"})");
  const auto back = [&](std::string_view state) {
    const Sample sample = ask(file, at_moment("2021-05-01T08:00", state));
    return print_html(one_with_class(draw_widget(sample.context()), "kal-back"));
  };
  CHECK(
      back("item=e1&q=fest&page=2") ==
      "<a class=\"kal-back\" href=\"?kal-q=fest&amp;kal-page=2\" data-state=\"q=fest&amp;page=2\" "
      "data-do=\"close\">Tillbaka till kalendern</a>");
  CHECK(back("item=e1&view=feed") ==
        "<a class=\"kal-back\" href=\"?kal-view=feed\" data-state=\"view=feed\" data-do=\"close\">"
        "Tillbaka till nyhetsbreven</a>");
}

TEST_CASE("An event's article and issue are links, and the article leads to its events",
          "[detail]") {
  const std::string file = with_events(R"({"id":"e1","title":"Fest","startDate":"2021-05-11"})");
  const auto states = [](const Node& detail) {
    Lines found;
    for (const Node* node :
         all(detail, [](const Node& other) { return has(other, Attribute::data_state); })) {
      found.push_back(value_of(*node, Attribute::data_state));
    }
    return found;
  };
  CHECK(states(detail_of(file, "e1")) == Lines{"", "item=a1", "view=feed&issue=n1"});
  CHECK(states(detail_of(file, "a1")) == Lines{"", "item=e1", "view=feed&issue=n1"});
}

TEST_CASE("An article's detail has its text, links, events, deadlines and mentions", "[detail]") {
  const std::string file = feed_of(
      R"({"id":"a1","title":"Vår","kind":"course","section":"På gång","source":"Boverket","summary":"Kort.","text":"Långt.",)"
      R"("url":"https://example.org/a1","audience":["Alla"],"keywords":["Sol"],)"
      R"("links":[{"title":"Rapport","url":"https://example.org/r.pdf","type":"application/pdf","size":240000},)"
      R"({"title":"Läs mer"},{"title":"Film","url":"https://example.org/film","language":"en"},)"
      R"({"title":"Stor","url":"https://example.org/s","size":12400000},{"title":"Sida","url":"https://example.org/h","type":"text/html"}],)"
      R"("events":[{"id":"e1","title":"Fest","startDate":"2021-05-11T18:00","soldOut":true}],)"
      R"("deadlines":[{"id":"d1","title":"Anmälan","date":"2021-05-09"}],"eventIds":["e2"]},)"
      R"({"id":"a2","title":"Annat","events":[{"id":"e2","title":"Mässa","startDate":"2021-06-01"}]})");
  CHECK(detail_lines(file, "a1") == Lines{"Tillbaka till kalendern",
                                          "### Vår",
                                          "Kurs · På gång · Boverket",
                                          "Kort.",
                                          "Långt.",
                                          "Rapport (PDF, 240 kB)",
                                          "Läs mer (länken finns i det ursprungliga brevet)",
                                          "Film",
                                          "Stor (12 MB)",
                                          "Sida",
                                          "Läs mer om Vår",
                                          "#### Händelser",
                                          "Fullbokat: Fest tisdag 11 maj 2021 kl.\u00a018",
                                          "#### Sista datum",
                                          "Anmälan söndag 9 maj 2021 8 dagar kvar",
                                          "#### Nämner också",
                                          "Mässa tisdag 1 juni 2021",
                                          "För",
                                          "Alla",
                                          "Ämnen",
                                          "Sol",
                                          "#### Ta med dig",
                                          "[Kopiera länk]",
                                          "#### Ur nyhetsbrevet",
                                          "Nyhetsbrev: Maj, onsdag 5 maj 2021"});
  const Node detail = detail_of(file, "a1");
  CHECK(all(detail, [](const Node& node) {
          return value_of(node, Attribute::href) == "https://example.org/film" &&
                 value_of(node, Attribute::lang) == "en";
        }).size() == 1);
  CHECK(print_html(one_with_class(detail, "kal-lost")) ==
        "<span class=\"kal-lost\">(länken finns i det ursprungliga brevet)</span>");
}

TEST_CASE("A deadline's detail says its day, when it opens and what it belongs to", "[detail]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Läger","startDate":"2021-07-01"})",
      R"(,"summary":"Om lägret.","deadlines":[{"id":"d1","title":"Anmälan","date":"2021-05-14","opens":"2021-04-01",)"
      R"("type":"registration","event":"e1","url":"https://example.org/anmal"}])");
  CHECK(body_lines(file, "d1") ==
        Lines{"### Anmälan", "Sista anmälningsdag 13 dagar kvar", "Öppnar", "Torsdag 1 april 2021",
              "Sista dag", "Fredag 14 maj 2021", "Läs mer om Anmälan", "#### Händelser",
              "Läger torsdag 1 juli 2021", "Om lägret."});
  CHECK(body_lines(file, "e1") == Lines{"### Läger", "Torsdag 1 juli 2021", "#### Sista datum",
                                        "Anmälan fredag 14 maj 2021 13 dagar kvar", "Om lägret."});
}

TEST_CASE("A deadline far away has no empty words beside it", "[detail]") {
  const std::string file = with_deadlines(R"({"id":"d1","title":"Ansökan","date":"2022-05-14"})");
  CHECK(body_lines(file, "d1") ==
        Lines{"### Ansökan", "Sista datum", "Sista dag", "Lördag 14 maj 2022"});
  CHECK(all_with_class(detail_of(file, "d1"), "kal-left").empty());
}

TEST_CASE("Each session has its own status", "[detail]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Kurs","startDate":"2021-05-10","endDate":"2021-06-24","sessions":[)"
      R"({"startDate":"2021-05-10T09:00","endDate":"2021-05-10T10:00","title":"Start"},)"
      R"({"startDate":"2021-05-17","eventStatus":"cancelled"},)"
      R"({"startDate":"2021-05-30","eventStatus":"rescheduled","previousStartDate":"2021-05-24"},)"
      R"({"startDate":"2021-06-07","eventStatus":"movedOnline"},{"startDate":"2021-06-14","eventStatus":"postponed"}]})");
  CHECK(body_lines(file, "e1") ==
        Lines{"### Kurs", "Måndag 10 maj 2021 kl.\u00a09–10 och 3 tillfällen till",
              "#### Tillfällen", "Måndag 10 maj 2021 kl.\u00a09–10 – Start",
              "Inställt: Måndag 17 maj 2021",
              "Nytt datum: Söndag 30 maj 2021 (Flyttad från måndag 24 maj 2021)",
              "Flyttat till nätet: Måndag 7 juni 2021", "Uppskjutet: Måndag 14 juni 2021"});
}

TEST_CASE("The only session's status is the event's", "[detail]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Kurs","startDate":"2021-05-10","endDate":"2021-05-10","sessions":[)"
      R"({"startDate":"2021-05-10","eventStatus":"cancelled"}]})");
  CHECK(body_lines(file, "e1") == Lines{"### Inställt: Kurs", "Måndag 10 maj 2021"});
}

TEST_CASE("A rescheduled event says from when, a postponed one that it has no day", "[detail]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Fest","startDate":"2021-06-10","eventStatus":"rescheduled","previousStartDate":"2021-05-20"},)"
      R"({"id":"e2","title":"Mässa","startDate":"2021-06-10","eventStatus":"postponed"})");
  CHECK(body_lines(file, "e1") ==
        Lines{"### Nytt datum: Fest", "Torsdag 10 juni 2021", "Flyttad från torsdag 20 maj 2021"});
  CHECK(body_lines(file, "e2") == Lines{"### Uppskjutet: Mässa", "Datum ej bestämt"});
}

TEST_CASE("What is over says so", "[detail]") {
  const std::string file = with_events(R"({"id":"e1","title":"Fest","startDate":"2021-04-30"})");
  CHECK(body_lines(file, "e1") == Lines{"### Fest", "Fredag 30 april 2021", "Har varit"});
}

TEST_CASE("An image of an allowed host is shown, any other is a link to it", "[detail]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Fest","startDate":"2021-05-11","image":{"url":"https://bilder.example/a.jpg","alt":"En sol"}})");
  const auto image = [&](std::string_view hosts) {
    const Node detail = detail_of(file, "e1", "hosts=" + std::string(hosts));
    const auto found = all(detail, [](const Node& node) {
      const bool is_image_link = value_of(node, Attribute::href) == "https://bilder.example/a.jpg";
      return is(node, Tag::img) || is_image_link;
    });
    REQUIRE(found.size() == 1);
    return print_html(*found.front());
  };
  CHECK(image("a.example+bilder.example") ==
        R"(<img src="https://bilder.example/a.jpg" alt="En sol" loading="lazy">)");
  const std::string as_link = R"(<a href="https://bilder.example/a.jpg">Bild: En sol</a>)";
  CHECK(image("") == as_link);
  CHECK(image("example") == as_link);
  CHECK(image("bilder.example:8080") == as_link);
  CHECK(image("bilder.example.evil") == as_link);
}

TEST_CASE("No disguise makes a foreign image's host an allowed one", "[detail]") {
  for (const char* url :
       {"https://ok.example@evil.example/a.jpg", "https://evil.example/ok.example",
        "https://evil.example#ok.example", "https://evil.example?//ok.example/"}) {
    CAPTURE(url);
    const std::string file =
        with_events(R"({"id":"e1","title":"Fest","startDate":"2021-05-11","image":{"url":")" +
                    std::string(url) + R"(","alt":"En sol"}})");
    const Node detail = detail_of(file, "e1", "hosts=ok.example");
    CHECK(all(detail, [](const Node& node) { return is(node, Tag::img); }).empty());
  }
}

TEST_CASE("Prices are said with their names and taxes", "[detail]") {
  const auto price = [](std::string_view members) {
    const std::string file = with_events(R"({"id":"e1","title":"Fest","startDate":"2021-05-11",)" +
                                         std::string(members) + "}");
    const Lines lines = body_lines(file, "e1");
    const auto name = std::find(lines.begin(), lines.end(), "Pris");
    return name == lines.end() ? std::string() : *(name + 1);
  };
  CHECK(price(R"("isAccessibleForFree":true)") == "Kostnadsfritt");
  CHECK(price(R"("isAccessibleForFree":false)") == "Kostar");
  CHECK(price(R"("soldOut":false)").empty());
  CHECK(price(R"("offers":[{"price":0,"priceCurrency":"SEK"}])") == "Kostnadsfritt");
  CHECK(
      price(
          R"("offers":[{"price":99.5,"priceCurrency":"SEK","title":"Vuxen"},{"price":0,"priceCurrency":"SEK","title":"Barn"}])") ==
      "Vuxen: 99,50 kr, Barn: Kostnadsfritt");
  CHECK(price(R"("offers":[{"price":2500,"priceCurrency":"SEK","valueAddedTaxIncluded":false}])") ==
        "2\u00a0500 kr exklusive moms");
  CHECK(price(R"("offers":[{"price":10,"priceCurrency":"EUR","valueAddedTaxIncluded":true}])") ==
        "10 EUR inklusive moms");
}

TEST_CASE("An item that is gone says so, with a way back and focus", "[detail]") {
  const Sample sample =
      opened_sample(with_events(R"({"id":"e1","title":"A","startDate":"2021-05-11"})"), "borta");
  CHECK(print_html(one_with_class(draw_widget(sample.context()), "kal-detail")) ==
        "<section class=\"kal-detail\" data-key=\"missing\">"
        "<h3 class=\"kal-detail-title\" tabindex=\"-1\" data-focus=\"item\">"
        "Det som länken leder till finns inte längre i kalendern.</h3>"
        "<p><a class=\"kal-back\" href=\"?kal-view=agenda\" data-state=\"\" data-do=\"close\">"
        "Tillbaka till kalendern</a></p></section>");
}

TEST_CASE("Case does not matter in an item's id", "[detail]") {
  const std::string file = with_events(R"({"id":"e1","title":"Fest","startDate":"2021-05-11"})");
  CHECK(body_lines(file, "E1").front() == "### Fest");
}

TEST_CASE("Hostile words stay words", "[detail]") {
  const std::string file =
      with_events(R"({"id":"e1","title":"<img src=x onerror=alert(1)>","startDate":"2021-05-11",)"
                  R"("text":"[x](javascript:alert(1)) </article><script>alert(1)</script>"})");
  const std::string html = print_html(detail_of(file, "e1"));
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("javascript:alert(1)\"") == std::string::npos);
  CHECK(html.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
}

TEST_CASE("Where two files use one id, each link leads to its own item", "[detail]") {
  const std::string first =
      with_events(R"({"id":"e1","title":"Den ena","startDate":"2021-05-11"})");
  const std::string second = feed_of(
      R"({"id":"a1","title":"Artikeln","events":[{"id":"e1","title":"Den andra","startDate":"2021-05-12"}]},)"
      R"({"id":"a2","title":"Mer","eventIds":["e1"]})");
  const Sample list = ask_all({first, second}, at_moment("2021-05-01T08:00"));
  const Node root = draw_widget(list.context());
  std::vector<std::string> titles;
  for (const Node* link :
       all(root, [](const Node& node) { return has(node, Attribute::data_item); })) {
    const Sample detail = ask_all(
        {first, second}, at_moment("2021-05-01T08:00", value_of(*link, Attribute::data_state)));
    titles.push_back(words_of(one_with_class(draw_widget(detail.context()), "kal-detail-title")));
  }
  CHECK(titles == Lines{"Den ena", "Den andra"});
  const Sample article = ask_all({first, second}, at_moment("2021-05-01T08:00", "item=a2"));
  const Lines lines = lines_of(one_with_class(draw_widget(article.context()), "kal-detail"));
  CHECK(std::count(lines.begin(), lines.end(), "Den andra onsdag 12 maj 2021") == 1);
}

TEST_CASE("Everything in the five newsletters opens, from the list and from its parts",
          "[detail]") {
  const std::string file = example("demokrati.json");
  const Sample list = ask(file, at_moment("2021-05-01T08:00"));
  for (std::uint32_t number = 0; number < list.catalog.size; ++number) {
    OpenItems items(list.catalog);
    const Item& item = items.open(number);
    State state;
    state.item = item.id;
    Context context = list.context();
    const Context open{context.feeds, context.catalog, context.answer, context.request, state,
                       context.words, context.now,     items,          context.room};
    const Node root = draw_widget(open);
    CAPTURE(item.id);
    CHECK_THAT(words_of(one_with_class(root, "kal-detail-title")),
               Catch::EndsWith(std::string(item.title)));
  }
}
