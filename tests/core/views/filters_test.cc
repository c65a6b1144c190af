// SPDX-License-Identifier: MIT

#include "core/views/filters.h"

#include "sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

const std::string& newsletters() {
  static const std::string file = example("demokrati.json");
  return file;
}

Node form_of(const Sample& sample) {
  return drawn([&](TreeWriter& out) { write_filters(out, sample.context()); });
}

/// What a browser would send of the form: the fields with a name, of the ticked ones only those that are.
std::string content_of(const Node& form) {
  std::string content;
  for (const Node* field : all(form, [](const Node& node) { return is(node, Tag::input); })) {
    const std::string type = value_of(*field, Attribute::type);
    const bool is_tick = type == "radio" || type == "checkbox";
    if (is_tick && !has(*field, Attribute::checked)) continue;
    if (value_of(*field, Attribute::value).empty()) continue;
    if (!content.empty()) content += '&';
    content += value_of(*field, Attribute::name) + '=';
    append_encoded(content, value_of(*field, Attribute::value));
  }
  return content;
}

Lines chip_labels(const Sample& sample) {
  const Node root = drawn([&](TreeWriter& out) { write_chips(out, sample.context()); });
  return words_of(all_with_class(root, "kal-chip"));
}

/// The state of each chip's button, in order, "Rensa alla" last.
Lines chip_states(const Sample& sample) {
  const Node root = drawn([&](TreeWriter& out) { write_chips(out, sample.context()); });
  Lines states;
  for (const Node* node : all(root, [](const Node& other) { return is(other, Tag::button); })) {
    CHECK(value_of(*node, Attribute::data_do) == "clear");
    states.push_back(value_of(*node, Attribute::data_state));
  }
  return states;
}

Lines facet_names_of(const Sample& sample) {
  const Node form = form_of(sample);
  Lines names;
  for (const Node* node : all_with_class(form, "kal-facet")) {
    names.push_back(value_of(*node, Attribute::data_key));
  }
  return names;
}

const Node& facet(const Node& form, std::string_view key) {
  const auto found = all(form, [key](const Node& node) {
    return value_of(node, Attribute::data_key) == "f-" + std::string(key);
  });
  REQUIRE(found.size() == 1);
  return *found.front();
}

}  // namespace

TEST_CASE("The form's fields say the state that it was drawn from", "[filters]") {
  std::vector<std::string> states = {
      "",
      "view=feed",
      "q=hot och hat",
      "q=%26%3D%22%3C%C3%A5%2B%25",
      "when=all",
      "when=past",
      "when=today",
      "when=week&view=feed",
      "when=upcoming&view=feed",
      "from=2021-01-01",
      "from=2021-01-01&to=2021-12-31&when=upcoming",
      "to=2021-12-31&view=feed",
      "date=2021-06",
      "date=2021-W23&q=a",
      "topic=finns-inte",
      "source=okänd&source=okänd två&place=Ingenstans",
      "view=feed&topic=medborgardialog&topic=val&when=past&q=dialog&from=2020-01-01&to=2021-01-01",
  };
  const Sample whole = ask(newsletters(), at_moment("2021-05-01T08:00"));
  for (std::size_t i = 0; i < facet_count; ++i) {
    std::string both = "view=feed";
    for (const FacetValue& value : whole.catalog.values[i]) {
      const std::string one =
          std::string(name_of(static_cast<Facet>(i))) + '=' + encoded(value.value);
      states.push_back(one);
      both += '&' + one;
    }
    states.push_back(both);
  }
  REQUIRE(states.size() > 80);
  const char* const requests[] = {"", "facets=topic", "facets=none"};
  for (const std::string& state : states) {
    for (const char* more : requests) {
      Sample sample = ask(newsletters(), at_moment("2021-05-01T08:00"));
      sample.request = parse_request(at_moment("2021-05-01T08:00", state, more));
      sample.state = sample.request.state;
      sample.answer_it();
      const std::string content = content_of(form_of(sample));
      CAPTURE(state, more, content);
      CHECK(print_state(parse_state(content)) == print_state(sample.state));
    }
  }
}

TEST_CASE("The open item and the page are not in the form", "[filters]") {
  const Sample sample =
      ask(newsletters(), at_moment("2021-05-01T08:00", "q=a&item=demokratidagen-2021&page=2"));
  CHECK(content_of(form_of(sample)) == "view=agenda&q=a");
}

TEST_CASE("A value that is chosen in another case is ticked", "[filters]") {
  const std::string file = feed_of(
      R"({"id":"a1","title":"A","source":"Boverket"},{"id":"a2","title":"B","source":"C++"},{"id":"a3","title":"C","source":"C"})");
  const auto content = [&](std::string_view state) {
    return content_of(form_of(ask(file, at_moment("2021-05-01T08:00", state))));
  };
  CHECK(content("view=feed&source=BOVERKET") == "view=feed&source=boverket");
  CHECK(content("view=feed&source=c") == "view=feed&source=c");
  CHECK(content("view=feed&source=c%2B%2B") == "view=feed&source=c%2B%2B");
}

TEST_CASE("The search field and the dates hold what is chosen", "[filters]") {
  const Sample sample =
      ask(newsletters(), at_moment("2021-05-01T08:00", "q=hot&from=2021-03-01&to=2021-04-30"));
  const Node form = form_of(sample);
  CHECK(print_html(one_with_class(form, "kal-search")) ==
        "<label class=\"kal-search\"><span class=\"kal-label\">Sök</span>"
        "<input type=\"search\" name=\"q\" value=\"hot\" part=\"search\" autocomplete=\"off\" "
        "enterkeyhint=\"search\"></label>");
  const auto dates = all_with_class(form, "kal-date");
  REQUIRE(dates.size() == 2);
  CHECK(print_html(*dates[0]) ==
        "<label class=\"kal-date\"><span class=\"kal-label\">Från och med</span>"
        "<input type=\"date\" name=\"from\" value=\"2021-03-01\"></label>");
  CHECK(words_of(facet(form, "range")).find("2 valda") != std::string::npos);
}

TEST_CASE("When is a set of radio buttons, the default without a value", "[filters]") {
  const auto choices = [](std::string_view state) {
    const Sample sample = ask(newsletters(), at_moment("2021-05-01T08:00", state));
    const Node form = form_of(sample);
    std::string out;
    for (const Node* label : all(one_with_class(form, "kal-when"),
                                 [](const Node& node) { return is(node, Tag::label); })) {
      const Node& input = label->children.front();
      CHECK(value_of(input, Attribute::type) == "radio");
      out += words_of(*label) + '=' + value_of(input, Attribute::value) +
             (has(input, Attribute::checked) ? "* " : " ");
    }
    return out;
  };
  CHECK(choices("") ==
        "Kommande (11)=* I dag (0)=today Denna vecka (0)=week I helgen (0)=weekend "
        "Denna månad (2)=month Tidigare (13)=past Alla datum (24)=all ");
  CHECK(choices("view=feed&when=past") ==
        "Kommande (30)=upcoming I dag (0)=today Denna vecka (0)=week I helgen (0)=weekend "
        "Denna månad (7)=month Tidigare (22)=past* Alla datum (51)= ");
}

TEST_CASE("A facet shows its values with live counts in an order that stays", "[filters]") {
  const std::string file = feed_of(
      R"({"id":"a1","title":"A","keywords":["sol"],"events":[{"id":"e1","title":"E","startDate":"2021-06-01"},{"id":"e2","title":"F","startDate":"2021-06-02"}]},)"
      R"({"id":"a2","title":"B","keywords":["måne"],"events":[{"id":"e3","title":"G","startDate":"2021-06-03"}]},)"
      R"({"id":"a3","title":"C","keywords":["ö"],"events":[{"id":"e4","title":"H","startDate":"2020-06-03"}]})");
  const auto lines = [&](std::string_view state) {
    const Node form = form_of(ask(file, at_moment("2021-05-01T08:00", state)));
    return lines_of(facet(form, "topic"));
  };
  CHECK(lines("") == Lines{"Ämne", "sol (2)", "måne (1)", "ö (0)"});
  CHECK(lines("topic=sol") == Lines{"Ämne 1 vald", "sol (2)", "måne (1)", "ö (0)"});
  CHECK(lines("q=g") == Lines{"Ämne", "sol (0)", "måne (1)", "ö (0)"});
  CHECK(lines("topic=okänt") == Lines{"Ämne 1 vald", "sol (2)", "måne (1)", "ö (0)", "okänt (0)"});
}

TEST_CASE("A value without hits looks so, unless it is chosen", "[filters]") {
  const std::string file = feed_of(
      R"({"id":"a1","title":"A","keywords":["sol"]},{"id":"a2","title":"B","keywords":["måne"]})");
  const auto none = [&](std::string_view state) {
    const Node form = form_of(ask(file, at_moment("2021-05-01T08:00", state)));
    return words_of(all_with_class(facet(form, "topic"), "kal-none"));
  };
  CHECK(none("view=feed") == Lines{});
  CHECK(none("view=feed&q=b") == Lines{"sol (0)"});
  CHECK(none("view=feed&q=b&topic=sol") == Lines{});
}

TEST_CASE("A facet is open where something in it is chosen", "[filters]") {
  const Node form =
      form_of(ask(newsletters(), at_moment("2021-05-01T08:00", "view=feed&topic=val")));
  CHECK(has(facet(form, "topic"), Attribute::open));
  CHECK_FALSE(has(facet(form, "kind"), Attribute::open));
}

TEST_CASE("Facets with two or more values are offered, else those that were asked for",
          "[filters]") {
  const std::string file = feed_of(
      R"({"id":"a1","title":"A","keywords":["sol"],"kind":"course"},{"id":"a2","title":"B","keywords":["måne"],"kind":"course"})");
  CHECK(facet_names_of(ask(file, at_moment("2021-05-01T08:00"))) == Lines{"f-range", "f-topic"});
  CHECK(facet_names_of(ask(file, at_moment("2021-05-01T08:00", "", "facets=kind+topic"))) ==
        Lines{"f-range", "f-kind", "f-topic"});
}

TEST_CASE("A facet that is fixed by the editor is not offered", "[filters]") {
  const Sample sample = ask(newsletters(), at_moment("2021-05-01T08:00", "view=feed",
                                                     "facets=topic+kind&filter=topic%3Dval"));
  CHECK(facet_names_of(sample) == Lines{"f-range", "f-kind"});
  CHECK(chip_labels(sample).empty());
}

TEST_CASE("The button of a narrow widget says how much is chosen and whether it is open",
          "[filters]") {
  const auto button = [](std::string_view state, std::string_view more) {
    const Sample sample = ask(newsletters(), at_moment("2021-05-01T08:00", state, more));
    const Node form = form_of(sample);
    const Node& found = one_with_class(form, "kal-filters-toggle");
    return words_of(found) + ' ' + value_of(found, Attribute::aria_expanded) +
           (has_class(one_with_class(form, "kal-filters"), "kal-open") ? " open" : "");
  };
  CHECK(button("", "") == "Filter false");
  CHECK(button("topic=val&q=a&from=2021-01-01", "filters=open") == "Filter (3 valda) true open");
}

TEST_CASE("Each chip names what is chosen", "[filters]") {
  const Sample sample = ask(
      newsletters(),
      at_moment("2021-05-01T08:00",
                "q=hot&when=past&from=2020-01-01&to=2021-01-01&topic=val&topic=okänt&mode=online"));
  CHECK(chip_labels(sample) ==
        Lines{"Ta bort: Sökord: hot×", "Ta bort: Tidigare×",
              "Ta bort: Från och med 1 januari 2020×", "Ta bort: Till och med 1 januari 2021×",
              "Ta bort: Ämne: okänt×", "Ta bort: Ämne: Val och valdeltagande×",
              "Ta bort: Deltagande: Digitalt×"});
}

TEST_CASE("Each chip takes away just itself, the last one all but the view", "[filters]") {
  const Sample sample =
      ask(newsletters(), at_moment("2021-05-01T08:00",
                                   "view=feed&q=hot&when=past&from=2020-01-01&to=2021-01-01&topic="
                                   "val&topic=styrning&kind=course&page=3"));
  CHECK(
      chip_states(sample) ==
      Lines{
          "view=feed&when=past&from=2020-01-01&to=2021-01-01&topic=styrning&topic=val&kind=course",
          "view=feed&from=2020-01-01&to=2021-01-01&q=hot&topic=styrning&topic=val&kind=course",
          "view=feed&when=past&to=2021-01-01&q=hot&topic=styrning&topic=val&kind=course",
          "view=feed&when=past&from=2020-01-01&q=hot&topic=styrning&topic=val&kind=course",
          "view=feed&when=past&from=2020-01-01&to=2021-01-01&q=hot&topic=val&kind=course",
          "view=feed&when=past&from=2020-01-01&to=2021-01-01&q=hot&topic=styrning&kind=course",
          "view=feed&when=past&from=2020-01-01&to=2021-01-01&q=hot&topic=styrning&topic=val",
          "view=feed"});
}

TEST_CASE("How much is chosen counts words, dates and values, not view, item or page",
          "[filters]") {
  CHECK(chosen_count(parse_state("")) == 0);
  CHECK(chosen_count(parse_state("view=feed&item=a&page=2&date=2021-06")) == 0);
  CHECK(chosen_count(parse_state("q=a&when=past&from=2021-01-01&to=2021-02-01&topic=a&topic=b")) ==
        6);
  CHECK(print_state(cleared(parse_state("view=feed&q=a&topic=b&item=c&page=2"))) == "view=feed");
}

TEST_CASE("The form is a search landmark with a name", "[filters]") {
  const Node form = form_of(ask(newsletters(), at_moment("2021-05-01T08:00")));
  const Node& found = one_with_class(form, "kal-form");
  CHECK(is(found, Tag::form));
  CHECK(value_of(found, Attribute::role) == "search");
  CHECK(value_of(found, Attribute::aria_label) == "Sök och filtrera");
  CHECK(value_of(found, Attribute::data_do) == "form");
}
