// SPDX-License-Identifier: MIT

#include "core/views/paging.h"

#include "sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

Sample page_of(int events, std::string_view state, std::string_view more = "") {
  return ask(with_many_events(events), at_moment("2021-05-01T08:00", state, more));
}

std::string window_text(const Sample& sample) {
  const PageWindow window = page_window(sample.context());
  return "pages " + std::to_string(window.first_page) + " to " + std::to_string(window.last_page) +
         " of " + std::to_string(window.page_count) + ", items " +
         std::to_string(window.begin + 1) + " to " + std::to_string(window.end);
}

struct Button {
  std::string label;
  std::string state;
  std::string first;
};

Button button(const Sample& sample, std::string_view action) {
  const Node root = draw_widget(sample.context());
  const auto found = all(
      root, [action](const Node& node) { return value_of(node, Attribute::data_do) == action; });
  if (found.empty()) return {};
  REQUIRE(found.size() == 1);
  return {words_of(*found.front()), value_of(*found.front(), Attribute::data_state),
          value_of(*found.front(), Attribute::data_first)};
}

Lines focused(const Sample& sample, std::string_view what) {
  const Node root = draw_widget(sample.context());
  Lines items;
  for (const Node* node : all(root, [what](const Node& other) {
         return value_of(other, Attribute::data_focus) == what;
       })) {
    items.push_back(value_of(*node, Attribute::data_item));
  }
  return items;
}

}  // namespace

TEST_CASE("A page is twenty items", "[paging]") {
  CHECK(window_text(page_of(20, "")) == "pages 1 to 1 of 1, items 1 to 20");
  CHECK(window_text(page_of(21, "")) == "pages 1 to 1 of 2, items 1 to 20");
  CHECK(window_text(page_of(21, "page=2")) == "pages 2 to 2 of 2, items 21 to 21");
}

TEST_CASE("A page that is not there is the last that is", "[paging]") {
  CHECK(window_text(page_of(21, "page=99")) == "pages 2 to 2 of 2, items 21 to 21");
  CHECK(window_text(page_of(1, "page=999999")) == "pages 1 to 1 of 1, items 1 to 1");
}

TEST_CASE("No hits are one empty page", "[paging]") {
  const PageWindow window = page_window(page_of(3, "q=finnsinte&page=2").context());
  CHECK(window.page_count == 1);
  CHECK(window.begin == 0);
  CHECK(window.end == 0);
}

TEST_CASE("At most three pages are in the list, the state's page last", "[paging]") {
  CHECK(window_text(page_of(100, "page=2", "first=1")) == "pages 1 to 2 of 5, items 1 to 40");
  CHECK(window_text(page_of(100, "page=3", "first=1")) == "pages 1 to 3 of 5, items 1 to 60");
  CHECK(window_text(page_of(100, "page=4", "first=1")) == "pages 2 to 4 of 5, items 21 to 80");
  CHECK(window_text(page_of(100, "page=4", "first=9")) == "pages 4 to 4 of 5, items 61 to 80");
  CHECK(window_text(page_of(100, "page=4")) == "pages 4 to 4 of 5, items 61 to 80");
}

TEST_CASE("Visa fler appends the next page and says which stay", "[paging]") {
  const Button first = button(page_of(100, ""), "more");
  CHECK(first.label == "Visa fler");
  CHECK(first.state == "page=2");
  CHECK(first.first == "1");
  const Button third = button(page_of(100, "page=3", "first=1"), "more");
  CHECK(third.state == "page=4");
  CHECK(third.first == "2");
  CHECK(button(page_of(100, "page=5"), "more").label.empty());
}

TEST_CASE("Visa tidigare puts the page before back and lets the last go", "[paging]") {
  const Button back = button(page_of(100, "page=4", "first=2"), "earlier");
  CHECK(back.label == "Visa tidigare i listan");
  CHECK(back.state == "page=3");
  CHECK(back.first == "1");
  const Button alone = button(page_of(100, "page=4"), "earlier");
  CHECK(alone.state == "page=4");
  CHECK(alone.first == "3");
  CHECK(button(page_of(100, "page=2", "first=1"), "earlier").label.empty());
}

TEST_CASE("The list says which of how many it shows", "[paging]") {
  const auto showing = [](const Sample& sample) {
    return words_of(all_with_class(draw_widget(sample.context()), "kal-showing"));
  };
  CHECK(showing(page_of(20, "")).empty());
  CHECK(showing(page_of(83, "")) == Lines{"Visar 1–20 av 83"});
  CHECK(showing(page_of(83, "page=5", "first=3")) == Lines{"Visar 41–83 av 83"});
}

TEST_CASE("Focus goes to the first item that was added, at the end or at the beginning",
          "[paging]") {
  CHECK(focused(page_of(100, ""), "page").empty());
  CHECK(focused(page_of(100, "page=2"), "page").empty());
  CHECK(focused(page_of(100, "page=2", "first=1"), "page") == Lines{"e21"});
  CHECK(focused(page_of(100, "page=2", "first=1"), "earlier") == Lines{"e1"});
  CHECK(focused(page_of(100, "page=4", "first=2"), "page") == Lines{"e61"});
}

TEST_CASE("A link to a detail keeps the page", "[paging]") {
  const Node root = draw_widget(page_of(30, "page=2").context());
  const auto links = all(root, [](const Node& node) { return has(node, Attribute::data_item); });
  REQUIRE(links.size() == 10);
  CHECK(value_of(*links.front(), Attribute::data_state) == "item=e21&page=2");
}

TEST_CASE("A note of a rescheduled event is on the page of its old day", "[paging]") {
  std::string file = with_many_events(45);
  const std::string moved =
      R"({"id":"m","title":"Flyttad","startDate":"2021-09-01","eventStatus":"rescheduled","previousStartDate":"2021-06-30"},)";
  file.insert(file.find(R"({"id":"e1")"), moved);
  const auto notes = [&](std::string_view state) {
    const Sample sample = ask(file, at_moment("2021-05-01T08:00", state));
    return all_with_class(draw_widget(sample.context()), "kal-item-moved").size();
  };
  CHECK(notes("") == 0);
  CHECK(notes("page=2") == 1);
  CHECK(notes("page=3") == 0);
}

TEST_CASE("A teaser has so many items and no pages", "[paging]") {
  const Sample teaser = page_of(30, "page=2", "limit=3");
  CHECK(window_text(teaser) == "pages 1 to 1 of 1, items 1 to 3");
  CHECK(button(teaser, "more").label.empty());
}
