// SPDX-License-Identifier: MIT

#include "core/views/widget.h"

#include "sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

const char* const one_event =
    R"({"id":"e1","title":"Torgdag","startDate":"2021-06-10","keywords":["torg"]})";

Node widget(const std::string& file, std::string_view state = "", std::string_view more = "") {
  return draw_widget(ask(file, at_moment("2021-05-01T08:00", state, more)).context());
}

/// What stands where nothing was found: the reason, then each button with the state that it sets.
Lines nothing(const Node& root) {
  const Node& box = one_with_class(root, "kal-empty");
  Lines found{words_of(box.children.front())};
  for (const Node* button : all(box, [](const Node& node) { return is(node, Tag::button); })) {
    found.push_back(words_of(*button) + " → " + value_of(*button, Attribute::data_state));
  }
  return found;
}

std::string without_events() { return feed_of(R"({"id":"a1","title":"Artikeln"})"); }
std::string without_anything() {
  return R"({"version":1,"title":"Nytt","language":"sv","issues":[]})";
}

}  // namespace

TEST_CASE("The widget has head, form, results, end and foot", "[widget]") {
  const Node root =
      widget(with_events(R"({"id":"e1","title":"Torgdag","startDate":"2021-06-10"})"));
  CHECK(has_class(root, "kal"));
  CHECK(value_of(root, Attribute::lang) == "sv");
  CHECK(value_of(root, Attribute::dir) == "ltr");
  Lines keys;
  for (const Node& child : root.children) keys.push_back(value_of(child, Attribute::data_key));
  CHECK(keys == Lines{"head", "form", "results", "end", "foot"});
  CHECK(lines_of(root) == Lines{"## Nytt", "Kalender", "Månad", "Vecka", "Nyhetsbrev",
                                "### 1 händelse", "Hoppa förbi resultaten", "### Juni 2021",
                                "#### Torsdag 10 juni 2021", "##### Torgdag"});
}

TEST_CASE("The views are links, the shown one marked; a filter comes along, its when does not",
          "[widget]") {
  const Node root = widget(with_events(one_event), "q=torg&when=past&page=2");
  const auto views = all_with_class(root, "kal-view");
  CHECK(words_of(views) == Lines{"Kalender", "Månad", "Vecka", "Nyhetsbrev"});
  CHECK(print_html(*views[0]) ==
        "<a class=\"kal-view\" href=\"?kal-q=torg\" data-state=\"q=torg\" aria-current=\"page\">"
        "Kalender</a>");
  CHECK(print_html(*views[1]) ==
        "<a class=\"kal-view\" href=\"?kal-view=month&amp;kal-q=torg\" "
        "data-state=\"view=month&amp;q=torg\">"
        "Månad</a>");
  CHECK(print_html(*views[3]) ==
        "<a class=\"kal-view\" href=\"?kal-view=feed&amp;kal-q=torg\" "
        "data-state=\"view=feed&amp;q=torg\">"
        "Nyhetsbrev</a>");
}

TEST_CASE("One view alone offers no choice, and is shown whatever the state says", "[widget]") {
  const Node root = widget(with_events(one_event), "view=feed", "views=agenda");
  CHECK(all_with_class(root, "kal-view").empty());
  CHECK(all_with_class(root, "kal-month").size() == 1);
}

TEST_CASE("The foot says when the data changed and where one subscribes", "[widget]") {
  const Node root = widget(
      feed_of(R"({"id":"a1","title":"A"})",
              R"("dateModified":"2021-05-03T15:00","subscribeUrl":"https://example.org/brev",)"
              R"("publisher":{"name":"Norrby","url":"https://example.org"},)"));
  CHECK(print_html(one_with_class(root, "kal-foot")) ==
        "<footer class=\"kal-foot\" data-key=\"foot\"><p class=\"kal-updated\">"
        "<time datetime=\"2021-05-03\">Uppdaterad 3 maj 2021</time></p>"
        "<p><a href=\"https://example.org/brev\">Prenumerera på nyhetsbrevet</a></p>"
        "<p class=\"kal-publisher\"><a href=\"https://example.org\">Norrby</a></p></footer>");
}

TEST_CASE("Of several files the latest change counts", "[widget]") {
  const Sample sample = ask_all({feed_of("", R"("dateModified":"2021-05-03",)"),
                                 feed_of("", R"("dateModified":"2021-05-07",)")},
                                at_moment("2021-05-01T08:00"));
  CHECK(words_of(one_with_class(draw_widget(sample.context()), "kal-updated")) ==
        "Uppdaterad 7 maj 2021");
}

TEST_CASE("A skip link leads past the results to the end", "[widget]") {
  const Node root = widget(with_events(one_event));
  CHECK(print_html(one_with_class(root, "kal-skip")) ==
        "<a class=\"kal-skip\" href=\"#kal-end\" data-do=\"skip\">Hoppa förbi resultaten</a>");
  CHECK(value_of(one_with_class(root, "kal-end"), Attribute::id) == "kal-end");
  CHECK(all_with_class(widget(without_anything()), "kal-skip").empty());
}

TEST_CASE("No data at all says that there is none yet", "[widget]") {
  const Node root = widget(without_anything());
  CHECK(nothing(root) ==
        Lines{"Här finns inga nyhetsbrev ännu. När det första har kommit visas det här."});
  CHECK(nothing(widget(without_anything(), "view=feed")) == nothing(root));
}

TEST_CASE("News without events leads from the calendar to the feed", "[widget]") {
  CHECK(nothing(widget(without_events())) ==
        Lines{"Det finns inga händelser i nyhetsbreven. Artiklarna finns under Nyhetsbrev.",
              "Visa 1 träff i nyhetsbreven → view=feed"});
}

TEST_CASE("Nothing upcoming offers what has been", "[widget]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"A","startDate":"2021-04-01"},{"id":"e2","title":"B","startDate":"2021-04-02"})");
  CHECK(nothing(widget(file)) == Lines{"Inga kommande händelser just nu.",
                                       "Visa 2 tidigare → when=past",
                                       "Visa 1 träff i nyhetsbreven → view=feed"});
}

TEST_CASE("Filtered to nothing offers other days, the feed and to clear all", "[widget]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Sol","startDate":"2021-04-01"},{"id":"e2","title":"Måne","startDate":"2021-06-02"})");
  CHECK(nothing(widget(file, "q=sol")) ==
        Lines{"Inget passar det du har valt. Prova färre filter eller andra sökord.",
              "Visa 1 tidigare → when=past&q=sol", "Visa 1 träff i nyhetsbreven → view=feed&q=sol",
              "Rensa alla → "});
  CHECK(nothing(widget(file, "q=finnsinte&topic=x&view=feed")) ==
        Lines{"Inget passar det du har valt. Prova färre filter eller andra sökord.",
              "Rensa alla → view=feed"});
}

TEST_CASE("Another when is offered with as many as it then shows", "[widget]") {
  const std::string file = with_events(
      R"({"id":"e1","title":"Sol","startDate":"2021-04-01"},{"id":"e2","title":"Måne","startDate":"2021-06-02"},)"
      R"({"id":"e3","title":"Mars","startDate":"2021-03-01"})");
  CHECK(nothing(widget(file, "from=2022-01-01&to=2022-02-01")) ==
        Lines{"Inget passar det du har valt. Prova färre filter eller andra sökord.",
              "Visa 1 kommande → ", "Visa 2 tidigare → when=past", "Rensa alla → "});
}

TEST_CASE("The feed is not offered where the editor does not", "[widget]") {
  CHECK(nothing(widget(without_events(), "", "views=agenda")).size() == 1);
}

TEST_CASE("A filter of the editor holds beside the visitor's state", "[widget]") {
  const std::string file =
      with_events(R"({"id":"e1","title":"Sol","startDate":"2021-06-01","location":"Norrby"},)"
                  R"({"id":"e2","title":"Måne","startDate":"2021-06-02","location":"Söderby"})");
  const Node root = widget(file, "", "filter=place%3DNorrby");
  CHECK(lines_of(one_with_class(root, "kal-results")).front() == "### 1 händelse");
  CHECK(all_with_class(root, "kal-chips").empty());
}

TEST_CASE("Without facets there is no form, and the choices of the address can be taken back",
          "[widget]") {
  const Node root = widget(with_events(one_event), "topic=torg", "facets=none");
  CHECK(all_with_class(root, "kal-form").empty());
  CHECK(has_class(root, "kal-is-bare"));
  CHECK(all_with_class(root, "kal-chip").size() == 1);
}

TEST_CASE("A teaser is some items and the way to the whole calendar", "[widget]") {
  const std::string file = with_many_events(30);
  const Node root = widget(file, "", "limit=2&more-url=https%3A%2F%2Fexample.org%2Fkalender");
  CHECK(has_class(root, "kal-is-teaser"));
  CHECK(lines_of(root) == Lines{"## Nytt", "### Juni 2021", "#### Tisdag 1 juni 2021",
                                "##### Händelse 1", "#### Onsdag 2 juni 2021", "##### Händelse 2",
                                "Visa hela kalendern"});
  CHECK(all_with_class(root, "kal-form").empty());
  CHECK(print_html(one_with_class(root, "kal-teaser")) ==
        "<p class=\"kal-teaser\"><a href=\"https://example.org/kalender\">Visa hela "
        "kalendern</a></p>");
  CHECK(all_with_class(widget(file, "", "limit=2"), "kal-teaser").empty());
  CHECK(all_with_class(widget(file, "", "limit=2&more-url=javascript:x"), "kal-teaser").size() ==
        1);
}

TEST_CASE("An open detail takes the place of form and results", "[widget]") {
  const Node root = widget(with_events(one_event), "item=e1");
  CHECK(has_class(root, "kal-is-open"));
  CHECK(all_with_class(root, "kal-form").empty());
  CHECK(all_with_class(root, "kal-results").empty());
  CHECK(all_with_class(root, "kal-detail").size() == 1);
}

TEST_CASE("The results' heading takes focus and says the number", "[widget]") {
  CHECK(print_html(one_with_class(widget(with_events(one_event)), "kal-results-title")) ==
        "<h3 class=\"kal-results-title\" tabindex=\"-1\" data-focus=\"results\">1 händelse</h3>");
}

TEST_CASE("What is announced is the number, and nothing while a detail is open", "[widget]") {
  const std::string file = with_events(one_event);
  CHECK(status_text(ask(file, at_moment("2021-05-01T08:00")).context()) == "1 händelse");
  CHECK(status_text(ask(file, at_moment("2021-05-01T08:00", "q=x")).context()) == "Inga träffar");
  CHECK(status_text(ask(file, at_moment("2021-05-01T08:00", "item=e1")).context()).empty());
}

TEST_CASE("No two siblings have the same key, whatever is shown", "[widget]") {
  const char* const files[] = {"demokrati.json", "biblioteket.json", "fientligt.json",
                               "tva-sprak.json"};
  const char* const states[] = {"",
                                "when=all",
                                "when=past",
                                "view=feed",
                                "q=a",
                                "view=feed&q=och",
                                "topic=okänt",
                                "from=2021-01-01",
                                "item=finns-inte"};
  for (const char* file : files) {
    const std::string bytes = example(file);
    for (const char* now : {"2021-05-01T08:00", "2026-11-21T12:00"}) {
      for (const char* state : states) {
        const Node root = draw_widget(ask(bytes, at_moment(now, state)).context());
        for (const Node* node : all(root, [](const Node&) { return true; })) {
          Lines keys;
          for (const Node& child : node->children) {
            if (has(child, Attribute::data_key)) {
              keys.push_back(value_of(child, Attribute::data_key));
            }
          }
          std::sort(keys.begin(), keys.end());
          CAPTURE(file, now, state, keys);
          CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
        }
      }
    }
  }
}

TEST_CASE("Every id is there once and every reference to one leads somewhere", "[widget]") {
  const Node root = draw_widget(
      ask(example("biblioteket.json"), at_moment("2026-11-21T12:00", "", "filters=open"))
          .context());
  Lines ids;
  for (const Node* node : all(root, [](const Node& other) { return has(other, Attribute::id); })) {
    ids.push_back(value_of(*node, Attribute::id));
  }
  CHECK(ids == Lines{"kal-filters", "kal-end"});
  for (const Node* node :
       all(root, [](const Node& other) { return has(other, Attribute::aria_controls); })) {
    CHECK(value_of(*node, Attribute::aria_controls) == "kal-filters");
  }
}

TEST_CASE("A slip is said, with what was meant as a button", "[widget]") {
  const std::string file =
      with_events(R"({"id":"e1","title":"Biblioteksdag","startDate":"2021-06-10"})");
  const auto meant = [&](std::string_view q) {
    const Sample sample = ask(file, at_moment("2021-05-01T08:00", "q=" + encoded(q)));
    const Node root = draw_widget(sample.context());
    std::string out;
    for (const Node* node : all_with_class(root, "kal-meant"))
      out += words_of(*node) + ' ' + value_of(node->children.front(), Attribute::data_state);
    return out;
  };
  CHECK(meant("bibliotkesdag") == "Menade du biblioteksdag? q=biblioteksdag");
  CHECK(meant("artikeln bibliotkesdag") ==
        "Menade du artikeln biblioteksdag? q=artikeln%20biblioteksdag");
  CHECK(meant("biblioteksdag").empty());
  CHECK(meant("\"biblioteksdag\"").empty());
}
