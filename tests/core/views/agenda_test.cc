// SPDX-License-Identifier: MIT

#include "core/views/agenda.h"

#include "core/views/paging.h"
#include "sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

Node agenda_of(const Sample& sample) {
  return drawn(
      [&](TreeWriter& out) { write_agenda(out, sample.context(), page_window(sample.context())); });
}

Lines agenda_lines(const std::string& file, std::string_view request) {
  return lines_of(agenda_of(ask(file, request)));
}

}  // namespace

TEST_CASE("Events stand by month and day, the next first", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Torgdag","startDate":"2021-06-10"},)"
      R"({"id":"e2","title":"Sagostund","startDate":"2021-05-11T09:00","endDate":"2021-05-11T10:30"},)"
      R"({"id":"e3","title":"Bokbuss","startDate":"2021-05-11T08:00","endDate":"2021-05-11T08:30"},)"
      R"({"id":"e4","title":"Läxhjälp","startDate":"2021-05-12T15:00"})");
  CHECK(agenda_lines(file, at_moment("2021-05-01T08:00")) ==
        Lines{"### Maj 2021", "#### Tisdag 11 maj 2021", "##### Bokbuss", "kl.\u00a08.00–8.30",
              "##### Sagostund", "kl.\u00a09.00–10.30", "#### Onsdag 12 maj 2021", "##### Läxhjälp",
              "kl.\u00a015", "### Juni 2021", "#### Torsdag 10 juni 2021", "##### Torgdag"});
}

TEST_CASE("The line below the title says place, how one takes part, price and organiser",
          "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"A","startDate":"2021-06-01","eventAttendanceMode":"offline",)"
      R"("location":{"name":"Folkets hus","locality":"Norrby"},"isAccessibleForFree":true,"organizer":"Biblioteket"},)"
      R"({"id":"e2","title":"B","startDate":"2021-06-02","eventAttendanceMode":"mixed","location":"Norrby",)"
      R"("offers":[{"price":2500,"priceCurrency":"SEK","valueAddedTaxIncluded":false}]},)"
      R"({"id":"e3","title":"C","startDate":"2021-06-03","eventAttendanceMode":"offline"},)"
      R"({"id":"e4","title":"D","startDate":"2021-06-04","eventAttendanceMode":"online","isAccessibleForFree":false},)"
      R"({"id":"e5","title":"E","startDate":"2021-06-05"})");
  const Node agenda = agenda_of(ask(file, at_moment("2021-05-01T08:00")));
  CHECK(words_of(all_with_class(agenda, "kal-meta")) ==
        Lines{"Folkets hus, Norrby · Kostnadsfritt · Biblioteket",
              "Norrby · På plats och digitalt · 2\u00a0500 kr exklusive moms", "På plats",
              "Kostar"});
}

TEST_CASE("What has begun and is still on stands once, first", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Utställning","startDate":"2021-03-01","endDate":"2021-06-30"},)"
      R"({"id":"e2","title":"I dag","startDate":"2021-05-11"},)"
      R"({"id":"e3","title":"Förbi","startDate":"2021-05-10"})");
  CHECK(agenda_lines(file, at_moment("2021-05-11T08:00")) ==
        Lines{"### Pågår just nu", "#### Utställning", "1 mars–30 juni 2021", "### Maj 2021",
              "#### Tisdag 11 maj 2021", "##### I dag"});
}

TEST_CASE("In a range of days to come nothing is said to be on now", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Utställning","startDate":"2021-05-20","endDate":"2021-06-30"})");
  CHECK(agenda_lines(file, at_moment("2021-05-11T08:00", "from=2021-06-01")) ==
        Lines{"### Började tidigare", "#### Utställning", "20 maj–30 juni 2021"});
}

TEST_CASE("In all dates an event stands on the day that it begins", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Utställning","startDate":"2021-03-01","endDate":"2021-06-30"})");
  CHECK(agenda_lines(file, at_moment("2021-05-11T08:00", "when=all")) ==
        Lines{"### Mars 2021", "#### Måndag 1 mars 2021", "##### Utställning",
              "1 mars–30 juni 2021"});
}

TEST_CASE("What is known to the month stands last under its month", "[agenda]") {
  const std::string file =
      with_events(R"({"id":"e1","title":"Någon gång","startDate":"2021-06"},)"
                  R"({"id":"e2","title":"Sist i juni","startDate":"2021-06-30"},)"
                  R"({"id":"e3","title":"Först i juli","startDate":"2021-07-01"})");
  CHECK(agenda_lines(file, at_moment("2021-06-15T08:00")) ==
        Lines{"### Juni 2021", "#### Onsdag 30 juni 2021", "##### Sist i juni",
              "#### Någon gång under månaden", "##### Någon gång", "Juni 2021", "### Juli 2021",
              "#### Torsdag 1 juli 2021", "##### Först i juli"});
}

TEST_CASE("What is postponed stands last of all", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Fest","startDate":"2021-05-20","eventStatus":"postponed"},)"
      R"({"id":"e2","title":"Sen","startDate":"2022-05-20"})");
  CHECK(agenda_lines(file, at_moment("2021-06-15T08:00")) ==
        Lines{"### Maj 2022", "#### Fredag 20 maj 2022", "##### Sen",
              "### Nytt datum är inte bestämt", "#### Uppskjutet: Fest", "Datum ej bestämt"});
}

TEST_CASE("A rescheduled event stands on its new day and leaves a note on its old one",
          "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Vernissage","startDate":"2021-06-10T18:00","eventStatus":"rescheduled",)"
      R"("previousStartDate":"2021-05-20T18:00"},)"
      R"({"id":"e2","title":"Mitt emellan","startDate":"2021-06-01"})");
  const Lines note_first{"### Maj 2021",
                         "#### Torsdag 20 maj 2021",
                         "Flyttad till torsdag 10 juni 2021 kl.\u00a018: Vernissage",
                         "### Juni 2021",
                         "#### Tisdag 1 juni 2021",
                         "##### Mitt emellan",
                         "#### Torsdag 10 juni 2021",
                         "##### Nytt datum: Vernissage",
                         "kl.\u00a018"};
  CHECK(agenda_lines(file, at_moment("2021-05-01T08:00")) == note_first);
  CHECK(agenda_lines(file, at_moment("2021-05-20T20:00")) == note_first);
  const Lines only_new(note_first.begin() + 3, note_first.end());
  CHECK(agenda_lines(file, at_moment("2021-05-21T08:00")) == only_new);
  CHECK(agenda_lines(file, at_moment("2021-05-01T08:00", "from=2021-05-21")) == only_new);
}

TEST_CASE("An event that was moved to an earlier day has its note after it", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Vernissage","startDate":"2021-05-20","eventStatus":"rescheduled",)"
      R"("previousStartDate":"2021-06-10"})");
  CHECK(agenda_lines(file, at_moment("2021-05-01T08:00")) ==
        Lines{"### Maj 2021", "#### Torsdag 20 maj 2021", "##### Nytt datum: Vernissage",
              "### Juni 2021", "#### Torsdag 10 juni 2021",
              "Flyttad till torsdag 20 maj 2021: Vernissage"});
}

TEST_CASE("A rescheduled session leaves its own note", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Kurs","startDate":"2021-05-10","endDate":"2021-05-30","sessions":[)"
      R"({"startDate":"2021-05-10"},)"
      R"({"startDate":"2021-05-30","eventStatus":"rescheduled","previousStartDate":"2021-05-17"}]})");
  CHECK(agenda_lines(file, at_moment("2021-05-01T08:00")) ==
        Lines{"### Maj 2021", "#### Måndag 10 maj 2021", "##### Kurs", "och 1 tillfälle till",
              "#### Måndag 17 maj 2021", "Flyttad till söndag 30 maj 2021: Kurs"});
}

TEST_CASE("A note has a day of its own kind: known to the month only it stands last there",
          "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Fest","startDate":"2021-08-10","eventStatus":"rescheduled",)"
      R"("previousStartDate":"2021-06"},{"id":"e2","title":"Sist","startDate":"2021-06-30"})");
  CHECK(agenda_lines(file, at_moment("2021-05-01T08:00")) ==
        Lines{"### Juni 2021", "#### Onsdag 30 juni 2021", "##### Sist",
              "#### Någon gång under månaden", "Flyttad till tisdag 10 augusti 2021: Fest",
              "### Augusti 2021", "#### Tisdag 10 augusti 2021", "##### Nytt datum: Fest"});
}

TEST_CASE("Cancelled, moved, fully booked and online are said in the heading", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"A","startDate":"2021-06-01","eventStatus":"cancelled","soldOut":true,"eventAttendanceMode":"online"},)"
      R"({"id":"e2","title":"B","startDate":"2021-06-02","eventStatus":"movedOnline","eventAttendanceMode":"online"},)"
      R"({"id":"e3","title":"C","startDate":"2021-06-03","soldOut":true},)"
      R"({"id":"e4","title":"D","startDate":"2021-06-04","eventAttendanceMode":"online"},)"
      R"({"id":"e5","title":"E","startDate":"2021-06-05","soldOut":true,"eventAttendanceMode":"online"},)"
      R"({"id":"e6","title":"F","startDate":"2021-06-06","eventAttendanceMode":"mixed"})");
  const Node agenda = agenda_of(ask(file, at_moment("2021-05-01T08:00")));
  Lines titles;
  for (const Node* title : all_with_class(agenda, "kal-item-title"))
    titles.push_back(lines_of(*title).front());
  CHECK(titles == Lines{"##### Inställt: A", "##### Flyttat till nätet: B", "##### Fullbokat: C",
                        "##### Online: D", "##### Fullbokat, online: E", "##### F"});
  CHECK(all_with_class(agenda, "kal-item-cancelled").size() == 1);
}

TEST_CASE("The session that is next says its own status", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Kurs","startDate":"2021-05-10","endDate":"2021-05-24","sessions":[)"
      R"({"startDate":"2021-05-10","eventStatus":"cancelled"},{"startDate":"2021-05-17"},{"startDate":"2021-05-24"}]})");
  CHECK(agenda_lines(file, at_moment("2021-05-01T08:00")) ==
        Lines{"### Maj 2021", "#### Måndag 10 maj 2021", "##### Inställt: Kurs",
              "och 2 tillfällen till"});
  CHECK(agenda_lines(file, at_moment("2021-05-11T08:00")) ==
        Lines{"### Maj 2021", "#### Måndag 17 maj 2021", "##### Kurs", "och 1 tillfälle till"});
  CHECK(agenda_lines(file, at_moment("2021-05-18T08:00")) ==
        Lines{"### Maj 2021", "#### Måndag 24 maj 2021", "##### Kurs"});
}

TEST_CASE("Within asked days an event stands at its session there", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Kurs","startDate":"2021-05-10","endDate":"2021-07-24","sessions":[)"
      R"({"startDate":"2021-05-10"},{"startDate":"2021-06-17T09:00"},{"startDate":"2021-07-24"}]})");
  CHECK(agenda_lines(file, at_moment("2021-05-01T08:00", "from=2021-06-01")) ==
        Lines{"### Juni 2021", "#### Torsdag 17 juni 2021", "##### Kurs",
              "kl.\u00a09 och 1 tillfälle till"});
}

TEST_CASE("A deadline looks its own way and says how many days are left", "[agenda]") {
  const std::string file = with_deadlines(
      R"({"id":"d1","title":"Anmälan till lägret","date":"2021-05-14","type":"registration"})");
  const auto lines = [&](std::string_view now, std::string_view state = "") {
    return agenda_lines(file, at_moment(now, state));
  };
  const auto with_left = [](const std::string& tags) {
    return Lines{"### Maj 2021", "#### Fredag 14 maj 2021", "##### Anmälan till lägret", tags,
                 "Gäller: Artikeln"};
  };
  CHECK(lines("2021-05-11T08:00") == with_left("Sista anmälningsdag 3 dagar kvar"));
  CHECK(lines("2021-05-13T23:59") == with_left("Sista anmälningsdag 1 dag kvar"));
  CHECK(lines("2021-05-14T00:00") == with_left("Sista anmälningsdag Sista dagen i dag"));
  CHECK(lines("2021-05-14T23:59") == with_left("Sista anmälningsdag Sista dagen i dag"));
  CHECK(lines("2021-05-15T00:00", "when=all") == with_left("Sista anmälningsdag Har passerat"));
  CHECK(lines("2021-04-14T08:00") == with_left("Sista anmälningsdag 30 dagar kvar"));
  CHECK(lines("2021-04-13T08:00") == with_left("Sista anmälningsdag"));
  const Node agenda = agenda_of(ask(file, at_moment("2021-05-11T08:00")));
  CHECK(has_class(one_with_class(agenda, "kal-item"), "kal-item-deadline"));
}

TEST_CASE("A deadline with a time passes at that time", "[agenda]") {
  const std::string file = with_deadlines(
      R"({"id":"d1","title":"Ansökan","date":"2021-05-14T12:00","type":"application"})");
  CHECK(agenda_lines(file, at_moment("2021-05-14T11:59", "when=all")) ==
        Lines{"### Maj 2021", "#### Fredag 14 maj 2021", "##### Ansökan",
              "Sista ansökningsdag Sista dagen i dag", "kl.\u00a012", "Gäller: Artikeln"});
}

TEST_CASE("A deadline known to the month counts no days", "[agenda]") {
  const std::string file = with_deadlines(R"({"id":"d1","title":"Ansökan","date":"2021-05"})");
  CHECK(agenda_lines(file, at_moment("2021-05-14T11:59")) ==
        Lines{"### Maj 2021", "#### Någon gång under månaden", "##### Ansökan", "Sista datum",
              "Maj 2021", "Gäller: Artikeln"});
}

TEST_CASE("A deadline of an event names the event", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Läger","startDate":"2021-07-01"})",
      R"(,"deadlines":[{"id":"d1","title":"Anmälan","date":"2021-05-14","event":"e1"}])");
  const Node agenda = agenda_of(ask(file, at_moment("2021-05-11T08:00")));
  CHECK(words_of(all_with_class(agenda, "kal-meta")) == Lines{"Gäller: Läger"});
}

TEST_CASE("Headings follow the page's level, and never go below the sixth", "[agenda]") {
  const std::string file = with_events(R"({"id":"e1","title":"Torgdag","startDate":"2021-06-10"})");
  const auto levels = [&](int level) {
    const Sample sample =
        ask(file, at_moment("2021-05-01T08:00", "", "heading-level=" + std::to_string(level)));
    const Node root = draw_widget(sample.context());
    std::string found;
    for (const Node* node : all(root, is_heading)) {
      found += node->tag[1];
    }
    return found;
  };
  // The widget's title, the results, the month, the day, the event.
  CHECK(levels(1) == "12234");
  CHECK(levels(2) == "23345");
  CHECK(levels(3) == "34456");
  CHECK(levels(4) == "45566");
  CHECK(levels(5) == "56666");
}

TEST_CASE("The heading of a holiday names it", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Gökotta","startDate":"2021-05-13"},{"id":"e2","title":"Tal","startDate":"2021-06-06"})");
  const Node agenda = agenda_of(ask(file, at_moment("2021-05-01T08:00")));
  CHECK(words_of(all_with_class(agenda, "kal-day-title")) ==
        Lines{"Torsdag 13 maj 2021, Kristi himmelsfärdsdag",
              "Söndag 6 juni 2021, Sveriges nationaldag"});
}

TEST_CASE("A title in another language says which", "[agenda]") {
  const std::string file =
      with_events(R"({"id":"e1","title":"Story time","startDate":"2021-06-10","language":"en"})");
  const Node agenda = agenda_of(ask(file, at_moment("2021-05-01T08:00")));
  const auto foreign = all(agenda, [](const Node& node) { return has(node, Attribute::lang); });
  REQUIRE(foreign.size() == 1);
  CHECK(print_html(*foreign.front()) == R"(<span lang="en" dir="auto">Story time</span>)");
}

TEST_CASE("A title is a link to the item's own address that also says its date", "[agenda]") {
  const std::string file =
      with_events(R"({"id":"e1","title":"Torgdag","startDate":"2021-06-10T09:00"})");
  const Sample sample = ask(file, at_moment("2021-05-01T08:00", "topic=x", "page-url=/a%3Fb%3D1"));
  const Sample unfiltered = ask(file, at_moment("2021-05-01T08:00", "", "page-url=/a%3Fb%3D1"));
  CHECK(sample.answer.hits.empty());
  CHECK(
      print_html(one_with_class(agenda_of(unfiltered), "kal-item-title")) ==
      "<h5 class=\"kal-item-title\" part=\"item-title\">"
      "<a href=\"/a?b=1&amp;kal-item=e1\" data-state=\"item=e1\" data-do=\"open\" data-item=\"e1\">"
      "Torgdag<span class=\"kal-vh\">, torsdag 10 juni 2021 kl.\u00a09</span></a></h5>");
}

TEST_CASE("What is over is marked", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"A","startDate":"2021-05-01"},{"id":"e2","title":"B","startDate":"2021-06-01"})");
  const Node agenda = agenda_of(ask(file, at_moment("2021-05-15T08:00", "when=all")));
  const auto past = all_with_class(agenda, "kal-item-past");
  REQUIRE(past.size() == 1);
  CHECK(value_of(*past.front(), Attribute::data_key) == "i-e1");
}

TEST_CASE("The past has the latest first", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"A","startDate":"2021-04-01"},{"id":"e2","title":"B","startDate":"2021-04-03"})");
  CHECK(agenda_lines(file, at_moment("2021-05-15T08:00", "when=past")) ==
        Lines{"### April 2021", "#### Lördag 3 april 2021", "##### B", "#### Torsdag 1 april 2021",
              "##### A"});
}

TEST_CASE("Two files may use one id: their nodes have keys of their own", "[agenda]") {
  const std::string file = with_events(R"({"id":"e1","title":"A","startDate":"2021-06-10"})");
  const std::string other = with_events(R"({"id":"e1","title":"B","startDate":"2021-06-10"})");
  const Node agenda = agenda_of(ask_all({file, other}, at_moment("2021-05-01T08:00")));
  const auto items = all_with_class(agenda, "kal-item");
  REQUIRE(items.size() == 2);
  CHECK(value_of(*items[0], Attribute::data_key) == "i-e1");
  CHECK(value_of(*items[1], Attribute::data_key) == "i2-e1");
}

TEST_CASE("In English the agenda reads as English does", "[agenda]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"A","startDate":"2021-05-11T09:00","endDate":"2021-05-11T10:30","soldOut":true,"language":"en"})");
  CHECK(agenda_lines(file, at_moment("2021-05-01T08:00", "", "lang=en")) ==
        Lines{"### May 2021", "#### Tuesday 11 May 2021", "##### Fully booked: A", "9:00–10:30"});
}
